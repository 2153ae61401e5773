import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { brandColours, brandMarks } from "#app/domain/badges/brand-marks.ts";
import { donts, dos, words } from "#app/domain/badges/brand-words.ts";
import { words as shown } from "#app/domain/badges/public-words.ts";
import { publicBadges } from "#app/domain/badges/queries.server.ts";
import { anyone } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import type { Localized } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { PageHead, Section } from "#app/ui/page.tsx";
import { head } from "../head.ts";

export const loader = page(anyone, async (ctx) => {
  const all = await publicBadges(ctx);
  return { marks: brandMarks.flatMap((slug) => all.find((one) => one.slug === slug) ?? []) };
});

export const meta: MetaFunction = ({ params }) => head(params, words.title, { description: words.lead });

/** The brand kit: what the marks look like, who may use them, and how. */
export default function Brand() {
  const { marks } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <PageHead
        title={say(words.title)}
        lead={say(words.lead)}
        trail={[{ label: say(shown.title), href: paths.badges(l) }]}
      />
      <Section title={say(words.marks)}>
        <ul className="grid gap-6 sm:grid-cols-3">
          {marks.map((mark) => (
            <li
              key={mark.slug}
              className="flex flex-col items-center gap-3 rounded-lg border border-line bg-raised p-6"
            >
              <img src={paths.brandMark(l, mark.slug)} alt="" width={128} height={130} />
              <h3 className="text-lg font-bold">{mark.name}</h3>
              <p className="text-center text-sm text-soft">{mark.issuer}</p>
              <p className="mt-auto flex flex-wrap justify-center gap-x-5">
                <a
                  className="link inline-flex min-h-11 items-center"
                  href={paths.brandMark(l, mark.slug)}
                  download={`${mark.slug}.svg`}
                >
                  {say(words.download)}
                  <span className="sr-only">: {mark.name}</span>
                </a>
                <a className="link inline-flex min-h-11 items-center" href={paths.badge(l, mark.slug)}>
                  {say(words.criteria)}
                  <span className="sr-only">: {mark.name}</span>
                </a>
              </p>
            </li>
          ))}
        </ul>
      </Section>
      <div className="measure grid gap-x-14 gap-y-10 py-6 md:grid-cols-2">
        <Rules title={say(words.dos)} icon="check" tone="text-leaf" rules={dos} />
        <Rules title={say(words.donts)} icon="cross" tone="text-alarm" rules={donts} />
      </div>
      <Section title={say(words.colours)}>
        <ul className="flex flex-wrap gap-6">
          {brandColours.map(({ hex, ...name }) => (
            <li key={hex} className="flex items-center gap-3">
              <svg viewBox="0 0 40 40" className="size-12 rounded-md border border-line" aria-hidden="true">
                <rect width="40" height="40" fill={hex} />
              </svg>
              <span>
                {name[l]}
                <bdi dir="ltr" className="block font-mono text-sm text-soft">
                  {hex}
                </bdi>
              </span>
            </li>
          ))}
        </ul>
      </Section>
      <div className="measure grid gap-x-14 gap-y-10 py-6 md:grid-cols-2">
        {(
          [
            [words.licence, words.licenceText],
            [words.onPaper, words.onPaperText],
            [words.clusters, words.clustersText],
            [words.others, words.othersText],
          ] as const
        ).map(([title, text]) => (
          <section key={title.en}>
            <h2 className="mb-3 text-xl font-bold">{say(title)}</h2>
            <p>{say(text)}</p>
          </section>
        ))}
      </div>
    </>
  );
}

function Rules({
  title,
  icon,
  tone,
  rules,
}: {
  title: string;
  icon: "check" | "cross";
  tone: string;
  rules: readonly Localized[];
}) {
  const say = useSay();
  return (
    <section>
      <h2 className="mb-4 text-xl font-bold">{title}</h2>
      <ul className="space-y-3">
        {rules.map((rule) => (
          <li key={rule.en} className="flex gap-3">
            <Icon name={icon} className={`mt-1 size-5 shrink-0 ${tone}`} />
            {say(rule)}
          </li>
        ))}
      </ul>
    </section>
  );
}
