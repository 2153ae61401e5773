import { producer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Invalid, Missing } from "#app/platform/errors.ts";
import { dayOf } from "#app/platform/time.ts";
import type { Tx } from "#db/writes.server.ts";
import { moveStock } from "../stock.server.ts";
import { changeListings as input } from "./forms.ts";
import { listingsNamed } from "./listings.server.ts";
import { type BulkListing, type ListingPlan, planOf } from "./rules.ts";
import { holdShop, type KeptChange, toldBefore, writePrices } from "./steps.server.ts";

/**
 * Prices and pieces of many of her listings, all of them or none. Each is as she saw it on the preview, or she looks again;
 * a fault is said at its listing. Answers the change's number, by which its prices can be taken back.
 */
export const changeListings = command({
  name: "change-listings",
  who: producer,
  input,
  async run({ ctx, tx, actor, now, tell }, { key, seen, change }) {
    const { shopId } = actor.producer;
    await holdShop(tx, shopId);
    const before = await toldBefore(tx, shopId, "shop.listings-changed", { name: "key", value: key });
    if (before !== null) return unchanged({ change: before });
    const versions = new Map(seen.map(({ slug, version }) => [slug, version]));
    if (versions.size === 0) throw new Invalid({ seen: "bulk.none-chosen" });
    const listings = await listingsNamed(tx, shopId, [...versions.keys()], { lock: true });
    if (listings.length < versions.size) throw new Missing("product");

    const today = dayOf(now, ctx.house.country.timeZone);
    const plans = listings.map((listing) => ({ listing, plan: planOf(listing, change, today) }));
    const faults = plans.flatMap(({ listing, plan }): [string, string][] => {
      const fault = listing.version === versions.get(listing.slug) ? plan.fault : "bulk.meanwhile";
      return fault ? [[`at.${listing.slug}`, fault]] : [];
    });
    if (faults.length > 0) throw new Invalid(Object.fromEntries(faults));
    const touched = plans.filter(({ plan }) => plan.prices.length > 0 || plan.pieces);
    if (touched.length === 0) throw new Invalid({ price: "bulk.same" });

    await moveAll(tx, touched, change.pieces);
    const kept: KeptChange = { key, listings: [] };
    for (const { listing, plan } of touched) {
      const { id, slug, version } = listing;
      const pieces = plan.pieces ? change.pieces : 0;
      await writePrices(
        tx,
        id,
        plan.prices.map((step) => ({ ...step, amount: step.after })),
      );
      kept.listings.push({ id, slug, version: version + 1, prices: plan.prices, pieces });
      await tell("product.repriced", "product", id, { subject: shopId, data: { prices: plan.prices, pieces } });
    }
    return { change: await tell("shop.listings-changed", "shop", shopId, { subject: shopId, data: kept }) };
  },
});

/** Units of all in the order of their items. What was sold since the preview stays sold. @throws Invalid */
async function moveAll(tx: Tx, touched: { listing: BulkListing; plan: ListingPlan }[], pieces: number): Promise<void> {
  const counted = touched.flatMap(({ listing: { stockItem, slug }, plan }) =>
    plan.pieces && stockItem ? [{ stockItem, slug }] : [],
  );
  for (const { stockItem, slug } of counted.sort((a, b) => (a.stockItem < b.stockItem ? -1 : 1))) {
    const kind = pieces > 0 ? "made" : "write-off";
    if (!(await moveStock(tx, { stockItemId: stockItem, kind, quantity: Math.abs(pieces) })))
      throw new Invalid({ [`at.${slug}`]: "catalogue.stock" });
  }
}
