import { formatNumber } from "#app/platform/locale.ts";
import { useLocale } from "#app/ui/locale-context.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import type { Figure } from "../figures.ts";

/** A count in the reader's digits; what is kept back is three dots. */
export function Count({ of }: { of: Figure }) {
  const l = useLocale();
  return <span>{of === null ? "…" : formatNumber(l, of)}</span>;
}

interface CountTableProps {
  title: string;
  /** What the rows are. */
  head: string;
  countHead: string;
  rows: readonly { name: string; count: Figure }[];
  empty: string;
}

/** Values with their counts, and beside each a bar against the largest: picture and table in one. */
export function CountTable({ title, head, countHead, rows, empty }: CountTableProps) {
  const most = Math.max(1, ...rows.map(({ count }) => count ?? 0));
  const columns: Column<(typeof rows)[number]>[] = [
    {
      head,
      main: true,
      cell: ({ name, count }) => (
        <span className="block space-y-1.5">
          <span className="block">{name}</span>
          <Bar share={(count ?? 0) / most} />
        </span>
      ),
    },
    { head: countHead, numeric: true, cell: ({ count }) => <Count of={count} /> },
  ];
  return (
    <Table
      caption={title}
      slim
      columns={columns}
      rows={rows}
      keyOf={({ name }) => name}
      empty={<p className="text-soft">{empty}</p>}
    />
  );
}

/** So much of a line. */
export function Bar({ share, look = "fill-leaf" }: { share: number; look?: string }) {
  return (
    <svg
      viewBox="0 0 100 4"
      preserveAspectRatio="none"
      aria-hidden="true"
      className="block h-1.5 w-full max-w-72 rounded-full bg-sunk rtl:-scale-x-100"
    >
      <rect width={Math.min(100, Math.max(0, share * 100))} height="4" className={look} />
    </svg>
  );
}
