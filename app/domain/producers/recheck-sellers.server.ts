import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server.ts";
import { dayOf } from "#app/platform/time.ts";
import { rowsOf } from "#db/reads.server.ts";
import { counting } from "./counting.server.ts";
import { reconsiderSeller } from "./reconsider-seller.server.ts";
import { remindOfRecheck } from "./remind-of-recheck.server.ts";

/** Those whose findings ran out, or were found otherwise while nobody listened: each is looked at by herself. */
export async function recheckSellers(ctx: Ctx): Promise<void> {
  await remindOfRecheck(ctx, {});
  const over = await rowsOf<{ id: string }>(
    ctx.db,
    sql`select distinct c.id from ${counting} and (d.expires_on <= ${dayOf(ctx.now)}::date or d.outcome = 'unmet')
          and not exists (select from order_stops o join shops s on s.id = o.shop_id
            where s.producer_id = p.id and o.cause = 'eligibility' and o.ended_at is null) limit 200`,
  );
  for (const { id } of over) await reconsiderSeller(ctx, { case: id });
}
