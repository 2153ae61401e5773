import { formatNumber } from "#app/platform/locale.ts";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Table } from "#app/ui/table.tsx";
import type { Assessment } from "../queries.server.ts";
import { pointsOf } from "../rules.ts";
import { words } from "../words.ts";

/** The assessors' scores side by side, for who may see them by now. */
export function AssessmentScores({ of }: { of: Assessment }) {
  const say = useSay();
  const l = useLocale();
  if (of.scores.length === 0)
    return of.scoreCount > 0 ? <p className="text-soft">{say(words.hidden, { n: of.scoreCount })}</p> : null;
  return (
    <section className="max-w-3xl">
      <h2 className="mb-3 text-lg font-bold">{say(words.scores)}</h2>
      <Table
        caption={say(words.scores)}
        quiet
        columns={[
          { head: say(words.criterion), main: true, cell: (row) => row.name },
          ...of.scores.map((score) => ({
            head: score.by,
            numeric: true,
            cell: (row: { key: string }) =>
              formatNumber(l, row.key === "" ? pointsOf(of.rubric, score.steps) : (score.steps[row.key] ?? 0)),
          })),
        ]}
        rows={[
          ...of.rubric.criteria.map((one) => ({ key: one.key, name: say(one) })),
          { key: "", name: say(words.points) },
        ]}
        keyOf={(row) => row.key}
        isSum={(row) => row.key === ""}
        empty={null}
      />
    </section>
  );
}
