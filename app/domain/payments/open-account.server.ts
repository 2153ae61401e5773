import { sql } from "drizzle-orm";
import { z } from "zod";
import { producer, system } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { uuid } from "#app/platform/fields.ts";
import { rowsOf } from "#db/reads.server.ts";
import { payingOut } from "./providers/paying-out.server.ts";

/** A maker wants the provider to pay her out: the wish is written down before anybody is asked, so it is asked once. */
export const openAccount = command({
  name: "open-account",
  who: producer,
  input: z.object({}),
  async run({ ctx, tx, tell, actor }) {
    const provider = payingOut(ctx.house);
    if (!provider) throw new Refusal("payouts.not-offered");
    const { shopId } = actor.producer;
    const made = await rowsOf(
      tx,
      sql`insert into connected_accounts (shop_id, provider) values (${shopId}, ${provider.name}) on conflict do nothing returning 1`,
    );
    if (made.length === 0) return unchanged({ shopId });
    await tell("account.wanted", "shop", shopId, { subject: shopId, data: { provider: provider.name } });
    return { shopId };
  },
});

/** The provider's own name for the account. Of several answers the first counts. */
export const recordAccount = command({
  name: "record-account",
  who: system,
  input: z.object({ shopId: uuid, provider: z.string().max(40), ref: z.string().max(200) }),
  async run({ tx, tell }, { shopId, provider, ref }) {
    const made = await rowsOf(
      tx,
      sql`update connected_accounts set account_ref = ${ref}
          where shop_id = ${shopId} and provider = ${provider} and account_ref is null returning 1`,
    );
    if (made.length === 0) return unchanged(null);
    await tell("account.opened", "shop", shopId, { subject: shopId, data: { provider } });
    return null;
  },
});
