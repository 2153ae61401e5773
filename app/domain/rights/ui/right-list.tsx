import type { Localized } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import type { SkillLevel } from "#db/vocabulary-skills.ts";
import type { Right } from "../queries.server.ts";
import { rightWords, words } from "../words.ts";

/** What a maker may do, and under each what opens next and how. */
export function RightList({ all, levels }: { all: Right[]; levels: Record<SkillLevel, Localized> }) {
  const say = useSay();
  const l = useLocale();
  const gives = (kind: Right["kind"], amount: number | null) =>
    amount === null
      ? say(kind === "listings" ? words.any : words.open)
      : kind === "listings"
        ? say(words.upTo, { n: amount })
        : say(amount > 0 ? words.open : words.closed);
  return (
    <ul className="divide-y divide-line border-y border-line">
      {all.map(({ kind, amount, next }) => (
        <li key={kind} className="space-y-1 py-4">
          <p className="flex flex-wrap items-center justify-between gap-3 font-semibold">
            {say(rightWords[kind])}
            <Status tone={amount === 0 ? "plain" : "good"}>{gives(kind, amount)}</Status>
          </p>
          {next.map((rule) => {
            const text = rule.module
              ? say(words.with, { module: say(rule.module), gives: gives(kind, rule.amount) })
              : say(words.withLevel, {
                  level: rule.level ? say(levels[rule.level]) : "",
                  gives: gives(kind, rule.amount),
                });
            return (
              <p key={text} className="text-sm text-soft">
                {rule.module?.lesson ? (
                  <a className="link" href={paths.lesson(l, rule.module.slug)}>
                    {text}
                  </a>
                ) : (
                  text
                )}
              </p>
            );
          })}
        </li>
      ))}
    </ul>
  );
}
