import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { termsInForce } from "#app/domain/terms/queries.server.ts";
import { kindWords, words } from "#app/domain/terms/words.ts";
import { anyone } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { formatDate } from "#app/platform/time.ts";
import { head } from "#app/routes/head.ts";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { PageHead } from "#app/ui/page.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.title, { narrowed: true });

export const loader = page(anyone, async (ctx) => ({ terms: await termsInForce(ctx.db) }));

/** What makers and buyers agree to, as it holds today. */
export default function Terms() {
  const { terms } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <PageHead title={say(words.title)} />
      <div className="measure max-w-3xl space-y-12 pb-20">
        {terms.length === 0 ? <Empty title={say(words.none)} /> : null}
        {terms.map(({ id, kind, version, text, from }) => (
          <section key={id} id={kind}>
            <h2 className="text-xl font-bold">{say(kindWords[kind])}</h2>
            <p className="mb-4 text-sm text-soft">
              {say(words.version, { version, day: formatDate(l, new Date(from)) })}
            </p>
            <p className="whitespace-pre-line">{say(text)}</p>
          </section>
        ))}
      </div>
    </>
  );
}
