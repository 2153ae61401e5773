import { formatNumber } from "#app/platform/locale.ts";
import { BarChart } from "#app/ui/bar-chart.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import { stages } from "#db/vocabulary.ts";
import type { Figures } from "../figures.ts";
import { type Naming, stageName, valueName } from "../names.ts";
import { words } from "../words.ts";
import { Count } from "./counts.tsx";

type Row = Figures["rows"][number];

const shown = ["eligible", "market-linked"] as const;

/** How far each cohort came: a chart of the three steps that count, a table of all. */
export function CohortFunnel({ rows, note, naming }: { rows: readonly Row[]; note: string | null; naming: Naming }) {
  const say = useSay();
  const l = useLocale();
  const name = (row: Row) => valueName(l, "cohort", row.value, naming);
  const at = (row: Row, stage: (typeof stages)[number]) => row.reached[stages.indexOf(stage)] ?? null;
  const columns: Column<Row>[] = [
    { head: say(words.cohort), main: true, cell: name },
    { head: say(words.registered), numeric: true, cell: (row) => <Count of={row.total} /> },
    ...stages
      .filter((stage) => stage !== "registered" && stage !== "identified")
      .map((stage) => ({
        head: stageName(l, stage),
        numeric: true,
        cell: (row: Row) => <Count of={at(row, stage)} />,
      })),
  ];
  return (
    <section className="space-y-6">
      <h2 className="text-lg font-bold">{say(words.funnel)}</h2>
      {note ? <p className="text-sm text-soft">{note}</p> : null}
      <BarChart
        title={say(words.funnel)}
        description={say(words.funnelText)}
        series={[
          { label: say(words.registered), look: "fill-indigo" },
          { label: say(words.eligible), look: "fill-saffron-thread" },
          { label: say(words.linked), look: "fill-leaf" },
        ]}
        bars={rows.map((row) => ({
          label: name(row),
          values: [row.total, ...shown.map((stage) => at(row, stage))].map((count) => BigInt(count ?? 0)),
        }))}
        tell={(count) => formatNumber(l, count)}
      />
      <Table
        caption={say(words.funnel)}
        quiet
        wide
        columns={columns}
        rows={rows}
        keyOf={({ value }) => value}
        empty={null}
      />
    </section>
  );
}
