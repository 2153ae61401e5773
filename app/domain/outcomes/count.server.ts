import { type SQL, sql } from "drizzle-orm";
import { type Db, rowsOf } from "#db/reads.server.ts";
import { stages } from "#db/vocabulary.ts";
import { type Counts, type Dimension, type Measure, measures } from "./figures.ts";

/** What each name stands for in `case_outcomes`, as text; nothing is left out of a count for not being known. */
const columns: Record<Dimension | Measure, string> = {
  cohort: "cohort::text",
  county: "county",
  occupation: "occupation",
  level: "level",
  sex: "coalesce(sex, 'unknown')",
  path: "coalesce(path, 'none')",
  income: "coalesce(income_from::text, 'unknown')",
  reason: "coalesce(reason, 'none')",
  active3: "coalesce(active3::text, 'early')",
  active6: "coalesce(active6::text, 'early')",
  active12: "coalesce(active12::text, 'early')",
};

/** The condition that narrows to one value of a dimension. */
export const narrowed = (dimension: Dimension, value: string): SQL => sql`${sql.raw(columns[dimension])} = ${value}`;

const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Counts of the cases `where` says, by one dimension. Two passes over the rows, whatever is asked. */
export async function countCases(db: Db, where: SQL, by: Dimension): Promise<Counts> {
  const row = sql.raw(columns[by]);
  const reached = sql.raw(
    `array[${stages.map((_, s) => `count(*) filter (where reached[${s + 1}])`).join(", ")}]::int[]`,
  );
  const named = measures.map((measure) => `${columns[measure]} as ${measure}`).join(", ");
  const list = sql.raw(measures.join(", "));
  const [lines, cells] = await Promise.all([
    rowsOf<{ row: string; total: number; reached: number[] }>(
      db,
      sql`select ${row} as row, count(*)::int as total, ${reached} as reached from case_outcomes where ${where} group by 1`,
    ),
    rowsOf<{ row: string; mask: number; count: number } & Record<Measure, string | null>>(
      db,
      sql`select "row", grouping(${list}) as mask, ${list}, count(*)::int as count
          from (select ${row} as "row", ${sql.raw(named)} from case_outcomes where ${where}) o
          group by grouping sets (${sql.raw(measures.map((measure) => `("row", ${measure})`).join(", "))})`,
    ),
  ]);
  const rows = lines.map((line) => line.row).sort(byCode);
  const lineOf = (value: string) => lines.find((line) => line.row === value);
  const all = 2 ** measures.length - 1;
  return {
    ...{ by, rows },
    totals: rows.map((value) => lineOf(value)?.total ?? 0),
    reached: rows.map((value) => lineOf(value)?.reached ?? []),
    measures: Object.fromEntries(
      measures.map((measure, m) => {
        // Of a row's mask each bit but that of its own measure is set.
        const own = cells.filter(({ mask }) => mask === all - 2 ** (measures.length - 1 - m));
        const values = [...new Set(own.map((cell) => cell[measure] ?? ""))].sort(byCode);
        const counts = rows.map(() => values.map(() => 0));
        for (const cell of own) counts[rows.indexOf(cell.row)]![values.indexOf(cell[measure] ?? "")] = cell.count;
        return [measure, { values, counts }];
      }),
    ) as Counts["measures"],
  };
}

/** For each stage, after how many days how many went on to the next. */
export async function countDays(db: Db, where: SQL): Promise<{ stage: number; days: number; count: number }[]> {
  return rowsOf(
    db,
    sql`select s.stage::int - 1 as stage, s.days::int as days, count(*)::int as count
        from case_outcomes, unnest(stayed) with ordinality as s (days, stage) where ${where} and s.days is not null group by 1, 2`,
  );
}

/** Of each value of the dimensions targets are set for: how many there are, and how many were linked to a market. */
export async function countLinked(
  db: Db,
  where: SQL,
): Promise<{ dimension: Dimension; value: string; total: number; linked: number }[]> {
  const of = ["occupation", "county", "level", "sex"] as const;
  return rowsOf(
    db,
    sql`select (array['sex', 'level', 'county', 'occupation'])[array_position(array[14, 13, 11, 7], grouping(occupation, county, level, sex))] as dimension,
          coalesce(occupation, county, level, sex, 'unknown') as value, count(*)::int as total, count(*) filter (where linked)::int as linked
        from (select ${sql.raw(of.map((one) => `${columns[one]} as ${one}`).join(", "))}, reached[${stages.indexOf("market-linked") + 1}] as linked
          from case_outcomes where ${where}) o
        group by grouping sets (${sql.raw(of.map((one) => `(${one})`).join(", "))})`,
  );
}
