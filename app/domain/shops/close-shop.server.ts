import { sql } from "drizzle-orm";
import { mustMoveProduct } from "#app/domain/catalogue/rules.ts";
import { endMemberships } from "#app/domain/cooperatives/steps.server.ts";
import type { Maker } from "#app/platform/actor.ts";
import { producer } from "#app/platform/actor.ts";
import { command, type Run, unchanged } from "#app/platform/command.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { ProductState } from "#db/vocabulary.ts";
import { closeShop as input } from "./forms.ts";
import { keepsOpen } from "./open-consignments.server.ts";
import { ownShop } from "./own-shop.server.ts";

/**
 * Closes a shop for good, once nothing is left to send: its listings leave the market, its memberships and what was
 * entrusted under them end. A checkout holds the shop while it orders (place-order), so of the two one comes first and
 * the other sees it.
 */
export const closeShop = command({
  name: "close-shop",
  who: producer,
  input,
  async run(run) {
    const { tx, actor, tell } = run;
    const shop = await ownShop(tx, actor, { lock: true });
    if (shop.closedAt) return unchanged(null);
    const closed = await rowsOf(
      tx,
      sql`update shops s set closed_at = market_now(), paused_at = null, paused_until = null, pause_note_fa = '', pause_note_en = '', version = version + 1
          where s.id = ${shop.id} and s.closed_at is null and not exists (select from consignments c where ${keepsOpen(sql`s.id`)}) returning id`,
    );
    if (closed.length === 0) throw new Refusal("shops.open-orders");
    const withdrawn = await withdrawListings(run, shop.id);
    await endMemberships(run, { producerId: actor.producer.id, subject: shop.id });
    await tell("shop.closed", "shop", shop.id, { subject: shop.id, data: { withdrawn } });
    return null;
  },
});

/** All that is on the shelf or on its way there; drafts stay drafts. Answers how many. */
async function withdrawListings({ tx, tell, moved }: Run<Maker>, shopId: string): Promise<number> {
  const out = await rowsOf<{ id: string; status: ProductState }>(
    tx,
    sql`select id, status from products where shop_id = ${shopId} and status in ('published', 'submitted') order by id for update`,
  );
  await tx.execute(
    sql`update products set status = 'withdrawn' where shop_id = ${shopId} and status in ('published', 'submitted')`,
  );
  for (const { id, status } of out) {
    mustMoveProduct(status, "withdrawn");
    await moved("product", id, status, "withdrawn");
    await tell("product.withdrawn", "product", id, { subject: shopId });
  }
  return out.length;
}
