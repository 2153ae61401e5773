import { sql } from "drizzle-orm";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { CommissionRule } from "./rules.ts";

/** The rules in force on a day of the market's calendar (`2026-11-28`), in their order. One statement: an order waits for it. */
export async function rulesInForce(db: Db, day: string): Promise<CommissionRule[]> {
  const rows = await rowsOf<Omit<CommissionRule, "floor" | "cap"> & { floor: string | null; cap: string | null }>(
    db,
    sql`select id, shop_id as "shopId", body_id as "bodyId", family, currency, platform_bps as "platformBps", programme_bps as "programmeBps",
          floor_amount::text as floor, cap_amount::text as cap
        from commission_rules where closed_at is null and valid_from <= ${day}::date and (valid_to is null or valid_to >= ${day}::date)
        order by position, id`,
  );
  const amount = (text: string | null) => (text === null ? null : BigInt(text));
  return rows.map((row) => ({ ...row, floor: amount(row.floor), cap: amount(row.cap) }));
}
