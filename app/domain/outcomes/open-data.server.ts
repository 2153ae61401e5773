import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server.ts";
import { recent } from "#app/platform/recent.ts";
import { rowsOf } from "#db/reads.server.ts";
import { stages } from "#db/vocabulary.ts";
import { type Figure, measures } from "./figures.ts";
import { outcomes } from "./queries.server.ts";

export type OpenRow = { programme: string; table: string; row: string; column: string; count: Figure };

/** All that is public of every programme: counts with small cells kept back, one to a row. */
export async function openData(ctx: Ctx): Promise<{ rows: OpenRow[]; countedAt: string | null }> {
  const programmes = await rowsOf<{ id: string; slug: string }>(
    ctx.db,
    sql`select id, slug from programmes where exists (select from case_outcomes o where o.programme_id = programmes.id) order by created_at, id`,
  );
  const all = await Promise.all(
    programmes.map(async ({ id, slug }) => ({ slug, ...(await outcomes(ctx, id, { kind: "guarded" }, {})) })),
  );
  const rows = all.flatMap(({ slug, figures }) => {
    const line = (table: string, row: string, column: string, count: Figure): OpenRow => ({
      ...{ programme: slug, table, row, column, count },
    });
    return [
      line("all", "all", "cases", figures.total),
      ...stages.map((stage, s) => line("all", "all", stage, figures.reached[s] ?? null)),
      ...figures.rows.flatMap(({ value, total, reached }) => [
        line("cohort", value, "cases", total),
        ...stages.map((stage, s) => line("cohort", value, stage, reached[s] ?? null)),
      ]),
      ...measures.flatMap((measure) =>
        figures.measures[measure].map(({ value, count }) => line(measure, value, "cases", count)),
      ),
    ];
  });
  return { rows, countedAt: all.map(({ refreshedAt }) => refreshedAt).sort()[0] ?? null };
}

const reached = recent<{ amount: string } | null>(600_000, 1);

/** Fewer makers than these, and a sum would tell of somebody. */
const fewestMakers = 10;

/**
 * What reached makers within a year, in minor units of IRR, rounded to two figures; null while fewer than ten makers have a
 * part in it or one has more than half.
 */
export const incomeReached = (ctx: Ctx) =>
  reached("all", async () => {
    const [row] = await rowsOf<{ amount: string; most: string; makers: number }>(
      ctx.db,
      sql`select coalesce(sum(amount), 0)::bigint::text as amount, coalesce(max(amount), 0)::bigint::text as most, count(*)::int as makers from (
            select k.seller_id, sum(l.maker_amount) as amount from consignments k join orders o on o.id = k.order_id join order_lines l on l.consignment_id = k.id
            where k.status = 'delivered' and k.delivered_at > market_now() - interval '365 days' and o.currency = 'IRR' group by k.seller_id) made`,
    );
    if (!row || row.makers < fewestMakers || BigInt(row.most) * 2n > BigInt(row.amount)) return null;
    const unit = 10n ** BigInt(Math.max(0, row.amount.length - 2));
    return { amount: String((BigInt(row.amount) / unit) * unit) };
  });
