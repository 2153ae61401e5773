import type { ReactNode } from "react";

export interface Column<Row> {
  head: string;
  cell: (row: Row) => ReactNode;
  /** Amounts and counts: digits stand under digits. */
  numeric?: boolean;
  /** The column that names the row; it is read out with every cell and heads the card on a phone. */
  main?: boolean;
}

interface TableProps<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** What stands here when there are no rows: usually `<Empty>`. */
  empty: ReactNode;
  /** The caption is heard only, where a heading above says the same. */
  quiet?: boolean;
  /** Of so many columns that they need a desk's width: cards on a tablet too. */
  wide?: boolean;
  /** Of two short columns, which fit a phone as they are. */
  slim?: boolean;
  /** A row that sums up those above it. */
  isSum?: (row: Row) => boolean;
}

/** Where rows are cards: below these widths. */
const looks = {
  never: { table: "", caption: "", head: "", body: "", row: "", main: "", cell: "" },
  phone: {
    table: "max-md:block",
    caption: "max-md:block",
    head: "max-md:sr-only",
    body: "max-md:grid max-md:gap-3",
    row: "max-md:block max-md:rounded-md max-md:border max-md:bg-raised max-md:p-4",
    main: "max-md:block max-md:px-0 max-md:pt-0 max-md:pb-2 max-md:text-base",
    cell: "max-md:flex max-md:justify-between max-md:gap-6 max-md:px-0 max-md:py-1 max-md:text-end max-md:before:shrink-0 max-md:before:text-sm max-md:before:text-soft max-md:before:content-[attr(data-head)]",
  },
  tablet: {
    table: "max-lg:block",
    caption: "max-lg:block",
    head: "max-lg:sr-only",
    body: "max-lg:grid max-lg:gap-3",
    row: "max-lg:block max-lg:rounded-md max-lg:border max-lg:bg-raised max-lg:p-4",
    main: "max-lg:block max-lg:px-0 max-lg:pt-0 max-lg:pb-2 max-lg:text-base",
    cell: "max-lg:flex max-lg:justify-between max-lg:gap-6 max-lg:px-0 max-lg:py-1 max-lg:text-end max-lg:before:shrink-0 max-lg:before:text-sm max-lg:before:text-soft max-lg:before:content-[attr(data-head)]",
  },
};

/** Rows and columns; on a phone each row becomes a card that names its cells. */
export function Table<Row>({
  caption,
  columns,
  rows,
  keyOf,
  empty,
  quiet = false,
  wide = false,
  slim = false,
  isSum,
}: TableProps<Row>) {
  if (rows.length === 0) return <>{empty}</>;
  const look = slim ? looks.never : wide ? looks.tablet : looks.phone;
  return (
    <table className={`w-full border-collapse text-sm ${look.table}`}>
      <caption className={quiet ? "sr-only" : `pb-3 text-start text-base font-semibold ${look.caption}`}>
        {caption}
      </caption>
      <thead className={look.head}>
        <tr>
          {columns.map(({ head, numeric }) => (
            <th
              key={head}
              scope="col"
              className={`border-b border-edge px-2 py-2 font-semibold text-soft lg:not-first:ps-3 lg:not-last:pe-3 first:ps-0 last:pe-0 ${numeric ? "digits" : "text-start"}`}
            >
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className={look.body}>
        {rows.map((row) => (
          <tr
            key={keyOf(row)}
            className={`border-b border-line hover:bg-sunk ${look.row} ${isSum?.(row) ? "border-t border-t-edge bg-sunk font-bold" : ""}`}
          >
            {columns.map(({ head, cell, numeric, main }) =>
              main ? (
                <th
                  key={head}
                  scope="row"
                  className={`px-2 py-3 text-start font-semibold first:ps-0 last:pe-0 lg:not-first:ps-3 lg:not-last:pe-3 ${look.main}`}
                >
                  {cell(row)}
                </th>
              ) : (
                <td
                  key={head}
                  data-head={head}
                  className={`px-2 py-3 first:ps-0 last:pe-0 lg:not-first:ps-3 lg:not-last:pe-3 ${numeric ? "digits" : ""} ${look.cell}`}
                >
                  <div className="min-w-0">{cell(row) ?? "–"}</div>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
