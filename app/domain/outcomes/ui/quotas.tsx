import { formatNumber } from "#app/platform/locale.ts";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import type { Dimension, Figure } from "../figures.ts";
import { type Naming, valueName } from "../names.ts";
import type { Target } from "../queries.server.ts";
import { targetWords, words } from "../words.ts";
import { Bar, Count } from "./counts.tsx";

/** What a target is set for, in words. */
export function targetName(
  l: "fa" | "en",
  say: ReturnType<typeof useSay>,
  { dimension, value }: Pick<Target, "dimension" | "value">,
  naming: Naming,
): string {
  return dimension === "all" ? say(targetWords.all) : valueName(l, dimension as Dimension, value, naming);
}

/** Targets beside what is reached of them. */
export function Quotas({ rows, naming }: { rows: readonly (Target & { reached: Figure })[]; naming: Naming }) {
  const say = useSay();
  const l = useLocale();
  const columns: Column<(typeof rows)[number]>[] = [
    {
      head: say(words.forWhat),
      main: true,
      cell: (row) => (
        <span className="block space-y-1.5">
          <span className="block">{targetName(l, say, row, naming)}</span>
          <Bar share={(row.reached ?? 0) / row.target} look="fill-saffron-thread" />
        </span>
      ),
    },
    { head: say(words.reached), numeric: true, cell: ({ reached }) => <Count of={reached} /> },
    { head: say(words.target), numeric: true, cell: ({ target }) => formatNumber(l, target) },
    {
      head: say(words.progress),
      numeric: true,
      cell: ({ reached, target }) =>
        reached === null ? "…" : `${formatNumber(l, Math.floor((reached * 100) / target))}${l === "fa" ? "٪" : "%"}`,
    },
  ];
  return (
    <Table
      caption={say(words.quotas)}
      quiet
      columns={columns}
      rows={rows}
      keyOf={({ id }) => id}
      empty={<p className="text-soft">{say(words.noQuotas)}</p>}
    />
  );
}
