import { sql } from "drizzle-orm";
import type { z } from "zod";
import type { Actor } from "#app/platform/actor.ts";
import { addDays, parseDate } from "#app/platform/calendar.ts";
import { type Run, unchanged } from "#app/platform/command.server.ts";
import { toLatinDigits } from "#app/platform/digits.ts";
import { Invalid, Missing } from "#app/platform/errors.ts";
import { parseMajor } from "#app/platform/money.ts";
import { parsePercent } from "#app/platform/percent.ts";
import { endOfDay } from "#app/platform/time.ts";
import { asId } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { makeCoupon, pauseCoupon } from "./forms.ts";
import { mostOffBps } from "./rules.ts";

type Made = Run<Actor>;

/**
 * Writes a coupon of a shop, or of the whole market (`shopId` null), and tells it. A code is one in the whole market.
 * @throws Invalid for every field at fault at once
 */
export async function writeCoupon(
  { ctx, tx, tell, newId }: Made,
  shopId: string | null,
  typed: z.output<typeof makeCoupon>,
): Promise<{ id: string; code: string }> {
  const coupon = couponOf(typed, ctx.house.country.timeZone);
  const { code, percentBps, amount, currency, minGoods, validFrom, validTo } = coupon;
  const made = await rowsOf(
    tx,
    sql`insert into coupons (id, code, shop_id, percent_bps, amount, currency, min_goods, limit_total, limit_per_customer, valid_from, valid_to)
        values (${newId}, ${code}, ${shopId}, ${percentBps}, ${amount}::bigint, ${currency}, ${minGoods}::bigint, ${typed.limitTotal},
          ${typed.limitPerCustomer}, ${validFrom.toISOString()}::timestamptz, ${validTo.toISOString()}::timestamptz)
        on conflict (code) do nothing returning id`,
  );
  if (made.length === 0) throw new Invalid({ code: "coupon.taken" });
  await tell("coupon.made", "coupon", newId, {
    subject: shopId,
    data: { code, percentBps, amount: amount?.toString() ?? null, currency, limit: typed.limitTotal },
  });
  return { id: newId, code };
}

function couponOf(typed: z.output<typeof makeCoupon>, timeZone: string) {
  const faults: Record<string, string> = {};
  const code = toLatinDigits(typed.code).toUpperCase();
  if (!/^[A-Z0-9]{4,24}$/.test(code)) faults.code = "coupon.code";
  const currency = typed.currency === "" ? null : typed.currency;
  const sum = (name: "amount" | "minGoods"): bigint | null => {
    if (typed[name].trim() === "") return null;
    const read = currency === null ? null : parseMajor(typed[name], currency, { as: "toman" });
    if (currency === null) faults.currency = "coupon.currency";
    else if (!read || read.amount <= 0n) faults[name] = "coupon.amount";
    return read?.amount ?? null;
  };
  const [amount, minGoods] = [sum("amount"), sum("minGoods")];
  const percentBps = typed.percent === "" ? null : parsePercent(typed.percent);
  if (typed.percent !== "" && (percentBps === null || percentBps < 1 || percentBps > mostOffBps))
    faults.percent = "coupon.percent";
  if ((typed.percent === "") === (typed.amount.trim() === "")) faults.percent = "coupon.one";
  const [from, to] = [parseDate(typed.from), parseDate(typed.to)];
  if (!from) faults.from = "coupon.date";
  if (!to) faults.to = "coupon.date";
  if (from && to && to < from) faults.to = "coupon.days";
  if (Object.keys(faults).length > 0 || !from || !to) throw new Invalid(faults);
  // From the midnight before its first day to the one after its last.
  const [validFrom, validTo] = [endOfDay(addDays(from, -1), timeZone), endOfDay(to, timeZone)];
  return { code, percentBps, amount, currency, minGoods, validFrom, validTo };
}

/** Stops a coupon, or lets it be used again; orders that bear it keep it. @throws Missing for another's */
export async function setCouponState(
  { tx, tell }: Made,
  shopId: string | null,
  { coupon, state }: z.output<typeof pauseCoupon>,
) {
  const [before] = await rowsOf<{ id: string; paused: boolean }>(
    tx,
    sql`select id, paused_at is not null as paused from coupons
        where id = ${asId(coupon)} and shop_id is not distinct from ${shopId}::uuid for update`,
  );
  if (!before) throw new Missing("coupon");
  const paused = state === "paused";
  if (before.paused === paused) return unchanged({ paused });
  await tx.execute(
    sql`update coupons set paused_at = case when ${paused} then market_now() end where id = ${before.id}`,
  );
  await tell(paused ? "coupon.paused" : "coupon.reopened", "coupon", before.id, { subject: shopId });
  return { paused };
}
