import { sql } from "drizzle-orm";
import { producer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Missing, Refusal } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import { restorePrices as input } from "./forms.ts";
import { listingsNamed } from "./listings.server.ts";
import { holdShop, type KeptChange, toldBefore, writePrices } from "./steps.server.ts";

/**
 * Takes back the prices of a change of many, all or none, as long as none of its listings was touched since. Pieces that
 * were added or written off stay as they are: some may be sold.
 */
export const restorePrices = command({
  name: "restore-prices",
  who: producer,
  input,
  async run({ tx, actor, tell }, { change }) {
    const { shopId } = actor.producer;
    await holdShop(tx, shopId);
    const [told] = await rowsOf<{ data: KeptChange }>(
      tx,
      sql`select data from events where id = ${change} and noun = 'shop' and noun_id = ${shopId} and kind = 'shop.listings-changed'`,
    );
    if (!told) throw new Missing("change");
    if ((await toldBefore(tx, shopId, "shop.prices-restored", { name: "change", value: String(change) })) !== null)
      return unchanged({ count: priced(told.data).length });
    const kept = priced(told.data);
    const now = await listingsNamed(
      tx,
      shopId,
      kept.map(({ slug }) => slug),
      { lock: true },
    );
    const same = kept.every(({ id, version }) => now.find((listing) => listing.id === id)?.version === version);
    if (!same || kept.length === 0) throw new Refusal("bulk.changed-since");
    for (const { id, prices } of kept) {
      await writePrices(
        tx,
        id,
        prices.map((step) => ({ ...step, amount: step.before })),
      );
      await tell("product.repriced", "product", id, {
        subject: shopId,
        data: {
          prices: prices.map(({ before, after, ...step }) => ({ ...step, before: after, after: before })),
          pieces: 0,
        },
      });
    }
    await tell("shop.prices-restored", "shop", shopId, { subject: shopId, data: { change } });
    return { count: kept.length };
  },
});

const priced = ({ listings }: KeptChange) => listings.filter(({ prices }) => prices.length > 0);
