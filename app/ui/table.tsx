import type { ReactNode } from "react";

export interface Column<Row> {
  head: string;
  cell: (row: Row) => ReactNode;
  /** Amounts and counts stand at the line's end, digits under digits. */
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
}

const cellOnPhone =
  "max-md:flex max-md:justify-between max-md:gap-6 max-md:px-0 max-md:py-1 max-md:text-end max-md:before:shrink-0 max-md:before:text-sm max-md:before:text-soft max-md:before:content-[attr(data-head)]";

/** Rows and columns; on a phone each row becomes a card that names its cells. */
export function Table<Row>({ caption, columns, rows, keyOf, empty, quiet = false }: TableProps<Row>) {
  if (rows.length === 0) return <>{empty}</>;
  return (
    <table className="w-full border-collapse text-sm max-md:block">
      <caption className={quiet ? "sr-only" : "pb-3 text-start text-base font-semibold max-md:block"}>
        {caption}
      </caption>
      <thead className="max-md:sr-only">
        <tr>
          {columns.map(({ head, numeric }) => (
            <th
              key={head}
              scope="col"
              className={`border-b border-edge px-3 py-2 font-semibold text-soft first:ps-0 last:pe-0 ${numeric ? "text-end" : "text-start"}`}
            >
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-md:grid max-md:gap-3">
        {rows.map((row) => (
          <tr
            key={keyOf(row)}
            className="border-b border-line hover:bg-sunk max-md:block max-md:rounded-md max-md:border max-md:bg-raised max-md:p-4"
          >
            {columns.map(({ head, cell, numeric, main }) =>
              main ? (
                <th
                  key={head}
                  scope="row"
                  className="px-3 py-3 text-start font-semibold first:ps-0 last:pe-0 max-md:block max-md:px-0 max-md:pt-0 max-md:pb-2 max-md:text-base"
                >
                  {cell(row)}
                </th>
              ) : (
                <td
                  key={head}
                  data-head={head}
                  className={`px-3 py-3 first:ps-0 last:pe-0 ${numeric ? "text-end" : ""} ${cellOnPhone}`}
                >
                  <div className="min-w-0">{cell(row)}</div>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
