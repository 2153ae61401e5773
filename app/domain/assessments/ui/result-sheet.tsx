import type { ReactNode } from "react";
import { formatNumber, type Localized } from "#app/platform/locale.ts";
import { DateText } from "#app/ui/date-text.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Table } from "#app/ui/table.tsx";
import type { Assessment } from "../queries.server.ts";
import { meaningOf } from "../rules.ts";
import { levelWords, words } from "../words.ts";

/** What an assessment found: level, points, each criterion, the plan, what follows from it and the assessors' notes. Made to be printed. */
export function ResultSheet({ of, craft, rights }: { of: Assessment; craft: Localized; rights?: ReactNode }) {
  const say = useSay();
  const l = useLocale();
  if (of.level === null || of.points === null || of.decidedAt === null) return null;
  const notes = of.scores.map(({ comment }) => comment).filter((text) => text !== "");
  return (
    <section className="max-w-3xl space-y-6">
      <h2 className="text-lg font-bold">{say(words.resultOf, { craft: say(craft) })}</h2>
      <Facts
        facts={[
          { name: say(words.level), value: <strong>{say(levelWords[of.level])}</strong> },
          { name: say(words.points), value: say(words.pointsOf, { n: of.points }) },
          { name: say(words.decided), value: <DateText at={of.decidedAt} /> },
          { name: say(words.repeat), value: of.repeatAt ? <DateText at={of.repeatAt} /> : null },
          {
            name: say(words.plan),
            value: of.plan.length === 0 ? say(words.noPlan) : of.plan.map((module) => say(module)).join(" · "),
          },
        ]}
      />
      <Table
        caption={say(words.rubricVersion, { n: of.rubric.version })}
        columns={[
          { head: say(words.criterion), main: true, cell: (row) => say(row) },
          { head: say(words.weightField), numeric: true, cell: (row) => formatNumber(l, row.weight) },
          {
            head: say(words.step),
            cell: (row) => {
              const found = of.found?.[row.key] ?? 0;
              const step = of.rubric.steps[Math.floor(found)];
              const means = meaningOf(row, Math.floor(found));
              return (
                <>
                  {say(words.stepOf, { n: found })}
                  {step ? <span className="text-soft"> · {say(step)}</span> : null}
                  {means ? <span className="block text-sm text-soft">{say(means)}</span> : null}
                </>
              );
            },
          },
        ]}
        rows={of.rubric.criteria}
        keyOf={(row) => row.key}
        empty={null}
      />
      {rights}
      {notes.length > 0 ? (
        <div>
          <h3 className="font-semibold">{say(words.notes)}</h3>
          {notes.map((text) => (
            <p key={text} dir="auto" className="mt-2 whitespace-pre-line">
              {text}
            </p>
          ))}
        </div>
      ) : null}
      <p className="text-sm text-soft print:hidden">{say(words.print)}</p>
    </section>
  );
}
