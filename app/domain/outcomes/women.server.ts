import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server.ts";
import { recent } from "#app/platform/recent.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import { stages } from "#db/vocabulary.ts";
import type { Figure } from "./figures.ts";
import { outcomes } from "./queries.server.ts";
import { type Block, hiddenRows } from "./women.ts";

/** What is counted of the women of a county or craft besides their applications. */
export const womenReach = ["verified", "linked", "active", "income"] as const;
export type WomenReach = (typeof womenReach)[number];

const place = (stage: (typeof stages)[number]) => sql.raw(`reached[${stages.indexOf(stage) + 1}]`);
const reachedBy = {
  verified: place("eligible"),
  linked: place("market-linked"),
  active: sql`coalesce(active3, false)`,
  income: sql`coalesce(income_from, 0) > 0`,
};

export type WomenRow = { value: string; applications: Figure } & Record<WomenReach, Figure>;

const kept = recent<Awaited<ReturnType<typeof count>>>(60_000, 20);

/**
 * The women of a programme: how many came, were verified, linked to a market, sold in their third month and have an income,
 * by county and by craft. Totals and applications are the outcomes' own figures, narrowed to women; the rest is guarded by
 * `hiddenRows` beside them.
 */
export async function womenLinked(ctx: Ctx, programme: string) {
  const { figures, refreshedAt } = await outcomes(ctx, programme, { kind: "guarded" }, { sex: "woman" });
  const counted = await kept(JSON.stringify([programme, refreshedAt]), () => count(ctx.db, programme));
  const stage = (one: (typeof stages)[number]) => figures.reached[stages.indexOf(one)] ?? null;
  // What is not told of all women is told of none: the parts would add up to it.
  const isTold: Record<WomenReach, boolean> = {
    verified: stage("eligible") !== null,
    linked: stage("market-linked") !== null,
    active: figures.measures.active3.every(({ count: told }) => told !== null),
    income: figures.measures.income.every(({ count: told }) => told !== null),
  };
  const rowsFor = (dimension: "county" | "occupation"): WomenRow[] => {
    const own = counted.filter((row) => row.dimension === dimension);
    const hidden = hiddenRows(own.map((row) => womenReach.map((reach) => row.blocks[reach])));
    return own.flatMap(({ value, blocks }, at) => {
      const applications = figures.measures[dimension].find((one) => one.value === value)?.count ?? null;
      if (blocks.verified.women === 0) return [];
      const of = (reach: WomenReach) =>
        applications === null || hidden[at] || !isTold[reach] ? null : blocks[reach].womenReached;
      return [
        {
          ...{ value, applications },
          ...{ verified: of("verified"), linked: of("linked"), active: of("active"), income: of("income") },
        },
      ];
    });
  };
  return {
    ...{ total: figures.total, verified: stage("eligible"), linked: stage("market-linked"), refreshedAt },
    counties: rowsFor("county"),
    crafts: rowsFor("occupation"),
  };
}

type Row = { dimension: "county" | "occupation"; value: string; blocks: Record<WomenReach, Block> };

async function count(db: Db, programme: string): Promise<Row[]> {
  const block = (
    reach: WomenReach,
  ) => sql`json_build_object('all', count(*)::int, 'women', count(*) filter (where sex = 'woman')::int,
    'reached', count(*) filter (where ${reachedBy[reach]})::int, 'womenReached', count(*) filter (where sex = 'woman' and ${reachedBy[reach]})::int)`;
  return rowsOf<Row>(
    db,
    sql`select case when grouping(county) = 0 then 'county' else 'occupation' end as dimension, coalesce(county, occupation) as value,
          json_build_object('verified', ${block("verified")}, 'linked', ${block("linked")}, 'active', ${block("active")}, 'income', ${block("income")}) as blocks
        from case_outcomes where programme_id = ${programme} group by grouping sets ((county), (occupation)) order by 1, 2`,
  );
}
