import { sql } from "drizzle-orm";
import { mustMoveProduct } from "#app/domain/catalogue/rules.ts";
import { enforceStops } from "#app/domain/producers/stop-steps.server.ts";
import { officer, type Person } from "#app/platform/actor.ts";
import { command, type Run, unchanged } from "#app/platform/command.server.ts";
import { Invalid, Refusal } from "#app/platform/errors.ts";
import { endOfDay } from "#app/platform/time.ts";
import { rowsOf } from "#db/reads.server.ts";
import { orderStops } from "#db/schema/eligibility.ts";
import type { ProductState } from "#db/vocabulary.ts";
import * as forms from "./forms.ts";
import { officersReport, type Report } from "./queries.server.ts";

/**
 * Answers a report: nothing to do, a word to the maker, the listing taken off, or the shop's selling suspended. A suspended
 * shop is hidden and takes no new orders; those it has go on. Nobody decides about her own shop.
 */
export const decideReport = command({
  name: "decide-report",
  who: officer,
  input: forms.decideReport,
  async run(run, { report: id, decision, note, until }) {
    const { ctx, tx, actor, tell, now } = run;
    const found = await officersReport(tx, actor, id, { lock: true });
    if (found.maker === actor.id) throw new Refusal("reports.own-shop");
    if (found.decision) {
      if (found.decision === decision) return unchanged({ id: found.id });
      throw new Refusal("reports.decided");
    }
    if (decision !== "none" && note === "") throw new Invalid({ note: "reports.say-why" });
    if (decision === "taken-off" && !found.productId) throw new Invalid({ decision: "reports.no-listing" });
    const end = until && endOfDay(until, ctx.house.country.timeZone);
    if (end && end <= now) throw new Invalid({ until: "reports.until" });
    if (decision === "taken-off") await takeOff(run, found);
    const stopId = decision === "suspended" ? await suspend(run, found, end || null, note) : null;
    const sealed = note
      ? ctx.house.keys.encryptField(note, { table: "abuse_reports", column: "note_sealed", row: id })
      : null;
    await tx.execute(
      sql`update abuse_reports set decided_by = ${actor.id}, decided_at = market_now(), decision = ${decision}, note_sealed = ${sealed}, stop_id = ${stopId} where id = ${id}`,
    );
    await tell("abuse-report.decided", "abuse-report", found.id, { subject: found.shopId, data: { decision } });
    return { id: found.id };
  },
});

async function takeOff({ tx, tell, moved }: Run<Person>, { productId }: Report): Promise<void> {
  const [product] = await rowsOf<{ id: string; status: ProductState; shop: string }>(
    tx,
    sql`select id, status, shop_id as shop from products where id = ${productId} for update`,
  );
  if (!product || product.status === "withdrawn") return;
  mustMoveProduct(product.status, "withdrawn");
  await tx.execute(sql`update products set status = 'withdrawn' where id = ${product.id}`);
  await moved("product", product.id, product.status, "withdrawn");
  await tell("product.taken-off", "product", product.id, { subject: product.shop });
}

async function suspend(run: Run<Person>, found: Report, until: Date | null, note: string): Promise<string> {
  const { ctx, tx, actor, now } = run;
  const [shop] = await rowsOf<{ opened: string | null; case: string | null; live: boolean }>(
    tx,
    sql`select s.opened_at::text as opened, (select c.id from cases c join producers p on p.person_id = c.person_id
            where p.id = s.producer_id and c.merged_into_id is null order by c.opened_at desc limit 1) as case,
          exists (select from order_stops o where o.shop_id = s.id and o.cause = 'report' and o.ended_at is null) as live
        from shops s where s.id = ${found.shopId} for no key update`,
  );
  if (!shop || shop.live) throw new Refusal("reports.suspended-already");
  const [stop] = await tx
    .insert(orderStops)
    .values({
      ...{ shopId: found.shopId, caseId: shop.case, cause: "report", announcedBy: actor.id },
      ...{ announcedAt: now, until, hidOpenedAt: shop.opened ? new Date(shop.opened) : null },
      // The transaction's own instant, to the microsecond: it is in force at once.
      effectiveAt: sql`market_now()`,
    })
    .returning({ id: orderStops.id });
  if (!stop) throw new Error("the stop was not written");
  const reason = ctx.house.keys.encryptField(note, { table: "order_stops", column: "reason_sealed", row: stop.id });
  await tx.execute(sql`update order_stops set reason_sealed = ${reason} where id = ${stop.id}`);
  await tx.execute(sql`update shops set opened_at = null where id = ${found.shopId}`);
  await enforceStops(run, sql`o.id = ${stop.id}`);
  return stop.id;
}
