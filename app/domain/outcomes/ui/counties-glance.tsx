import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Table } from "#app/ui/table.tsx";
import { stages } from "#db/vocabulary.ts";
import type { Figure } from "../figures.ts";
import { type Naming, valueName } from "../names.ts";
import { words as oversight } from "../oversight-words.ts";
import { dimensionWords, words } from "../words.ts";
import { Bar, Count } from "./counts.tsx";

type Row = { value: string; total: Figure; reached: Figure[] };
const at = ({ reached }: Row, stage: (typeof stages)[number]): Figure => reached[stages.indexOf(stage)] ?? null;

/** Counties side by side: how many were registered, found eligible and linked, each with a bar against the largest. */
export function CountiesGlance({ rows, naming }: { rows: readonly Row[]; naming: Naming }) {
  const say = useSay();
  const l = useLocale();
  const told = rows.filter((row) => [row.total, at(row, "eligible"), at(row, "market-linked")].some((count) => count));
  const most = Math.max(1, ...rows.map(({ total }) => total ?? 0));
  return (
    <div className="space-y-2">
      <Table
        caption={say(oversight.counties)}
        quiet
        columns={[
          {
            head: say(dimensionWords.county),
            main: true,
            cell: (row) => (
              <span className="block space-y-1.5">
                <span className="block">{valueName(l, "county", row.value, naming)}</span>
                <Bar share={(row.total ?? 0) / most} look="fill-edge" />
                <Bar share={(at(row, "market-linked") ?? 0) / most} />
              </span>
            ),
          },
          { head: say(words.registered), numeric: true, cell: ({ total }) => <Count of={total} /> },
          { head: say(words.eligible), numeric: true, cell: (row) => <Count of={at(row, "eligible")} /> },
          { head: say(words.linked), numeric: true, cell: (row) => <Count of={at(row, "market-linked")} /> },
        ]}
        rows={told}
        keyOf={({ value }) => value}
        empty={<p className="text-soft">{say(oversight.noneCounted)}</p>}
      />
      {told.length < rows.length ? (
        <p className="text-sm text-soft">{say(oversight.keptBack, { count: rows.length - told.length })}</p>
      ) : null}
    </div>
  );
}
