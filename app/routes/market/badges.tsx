import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { words as brand } from "#app/domain/badges/brand-words.ts";
import { words } from "#app/domain/badges/public-words.ts";
import { publicBadges } from "#app/domain/badges/queries.server.ts";
import { tidyCode } from "#app/domain/badges/tidy-code.ts";
import { CodeForm } from "#app/domain/badges/ui/code-form.tsx";
import { MarkFigure } from "#app/domain/badges/ui/mark-figure.tsx";
import { anyone } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { EvidenceKey } from "#app/ui/badge-mark.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { PageHead } from "#app/ui/page.tsx";
import { head } from "../head.ts";

/** What each mark means and who gives it; `?code=` leads to what a typed code proves. */
export const loader = page(anyone, async (ctx, { url }) => {
  // A whole link may be pasted too: what it leads to is what stands behind its /v/.
  const typed = (url.searchParams.get("code") ?? "").slice(0, 300).replace(/^.*\/v\//, "");
  const signed = /^[^/?#\s]{4,60}\.[\w-]{22}\.[\w-]{86}/.exec(typed)?.[0];
  if (signed) throw redirect(paths.proof(encodeURIComponent(signed), ctx.locale), 303);
  const code = tidyCode(typed.slice(0, 60));
  if (/^[A-Z0-9-]{4,60}$/.test(code)) throw redirect(paths.proof(code, ctx.locale), 303);
  return { badges: await publicBadges(ctx) };
});

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.title, { description: words.lead });

export default function Badges() {
  const { badges } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const say = useSay();
  return (
    <>
      <PageHead
        title={say(words.title)}
        lead={
          <>
            {say(words.lead)}{" "}
            <a className="link" href={paths.brand(locale)}>
              {say(brand.title)}
            </a>
          </>
        }
      />
      <div className="measure grid items-start gap-x-14 gap-y-12 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <ol className="space-y-8">
          {badges.map((badge) => (
            <li
              key={badge.slug}
              className="relative grid gap-x-8 gap-y-4 rounded-lg border border-line bg-raised p-6 hover:border-edge sm:grid-cols-[auto_minmax(0,1fr)] sm:p-8"
            >
              <span className="block w-20">
                <MarkFigure slug={badge.slug} />
              </span>
              <div>
                <p className="text-sm text-soft">{say(words.level, { level: badge.level })}</p>
                <h2 className="text-xl font-bold">
                  <a
                    href={paths.badge(locale, badge.slug)}
                    className="underline-offset-[0.35em] after:absolute after:inset-0 after:content-[''] hover:underline"
                  >
                    {badge.name}
                  </a>
                </h2>
                <p className="mt-2">{badge.criteria}</p>
                <p className="mt-4 flex flex-wrap gap-x-6 gap-y-1 text-sm text-soft">
                  <span>
                    {say(words.issuer)}: {badge.issuer}
                  </span>
                  <span>
                    {say(words.validFor)}: {say(words.months, { months: badge.validMonths })}
                  </span>
                  <span className="font-semibold text-indigo">{say(words.holdersCount, { count: badge.holders })}</span>
                </p>
              </div>
            </li>
          ))}
        </ol>
        <aside className="space-y-8">
          <CodeForm />
          <section>
            <h2 className="mb-2 text-lg font-bold">{say(words.evidence)}</h2>
            <p className="mb-4 text-sm text-soft">{say(words.evidenceText)}</p>
            <EvidenceKey />
          </section>
        </aside>
      </div>
    </>
  );
}
