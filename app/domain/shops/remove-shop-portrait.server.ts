import { sql } from "drizzle-orm";
import { producer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { nothing } from "./forms.ts";
import { ownOpenShop } from "./own-shop.server.ts";

/** Takes the portrait off; cards show the newest piece instead. */
export const removeShopPortrait = command({
  name: "remove-shop-portrait",
  who: producer,
  input: nothing,
  async run({ tx, actor, tell }) {
    const shop = await ownOpenShop(tx, actor);
    if (!shop.hasPortrait) return unchanged(null);
    await tx.execute(sql`update shops set portrait_id = null where id = ${shop.id}`);
    await tell("shop.portrait-removed", "shop", shop.id, { subject: shop.id });
    return null;
  },
});
