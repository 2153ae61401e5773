import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { officeCalls } from "#app/domain/opportunities/queries.server.ts";
import { CallList } from "#app/domain/opportunities/ui/call-list.tsx";
import { words } from "#app/domain/opportunities/words.ts";
import { runningCounties } from "#app/domain/programmes/queries.server.ts";
import { officer } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { craftNames } from "#app/routes/craft-names.ts";
import { head } from "#app/routes/head.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.opportunities, { narrowed: true });

export const loader = page(officer, async (ctx) => {
  const [calls, counties] = await Promise.all([officeCalls(ctx, ctx.actor), runningCounties(ctx)]);
  return { calls, counties: counties.map(({ code, fa, en }) => ({ code, name: { fa, en } })) };
});

/** Calls her bodies published, and the way to what is known of each county. */
export default function Opportunities() {
  const { calls, counties } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <WorkHead
        title={say(words.opportunities)}
        lead={say(words.callsLead)}
        actions={<ButtonLink href={paths.officeCallNew(l)}>{say(words.publish)}</ButtonLink>}
      />
      <div className="space-y-10">
        <CallList
          calls={calls}
          craftOf={(one) => craftNames(say, [one])[0] ?? one}
          at={(id) => paths.officeCall(l, id)}
        />
        <section>
          <h2 className="mb-3 text-lg font-bold">{say(words.regions)}</h2>
          <ul className="flex flex-wrap gap-x-6">
            {counties.map(({ code, name }) => (
              <li key={code}>
                <a className="link inline-flex min-h-11 items-center" href={paths.officeRegion(l, code)}>
                  {say(name)}
                </a>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </>
  );
}
