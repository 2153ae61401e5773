import { sql } from "drizzle-orm";
import { producer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { saveShopMinimum as input } from "./forms.ts";
import { shopMinimums } from "./minimums.server.ts";
import { ownOpenShop } from "./own-shop.server.ts";

/** The least in goods a shop sends for, by currency; nothing typed is no minimum. */
export const saveShopMinimum = command({
  name: "save-shop-minimum",
  who: producer,
  input,
  async run({ tx, actor, tell }, { leastToman, leastEur }) {
    const shop = await ownOpenShop(tx, actor);
    const before = await shopMinimums(tx, shop.id);
    const wanted = { IRR: leastToman?.amount ?? null, EUR: leastEur?.amount ?? null };
    const changed = (["IRR", "EUR"] as const).filter((currency) => (before[currency] ?? null) !== wanted[currency]);
    if (changed.length === 0) return unchanged(null);
    for (const currency of changed)
      await tx.execute(
        wanted[currency] === null
          ? sql`delete from shop_minimums where shop_id = ${shop.id} and currency = ${currency}`
          : sql`insert into shop_minimums (shop_id, currency, amount) values (${shop.id}, ${currency}, ${wanted[currency]})
                on conflict (shop_id, currency) do update set amount = excluded.amount`,
      );
    await tell("shop.minimum-saved", "shop", shop.id, { subject: shop.id, data: { currencies: changed } });
    return null;
  },
});
