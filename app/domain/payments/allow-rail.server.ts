import { sql } from "drizzle-orm";
import { producer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Missing, Refusal } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import { allowRail as input } from "./money-forms.ts";

/** A maker says by which rails she will be paid. One must be left in each currency, or nobody could buy from her. */
export const allowRail = command({
  name: "allow-rail",
  who: producer,
  input,
  async run({ tx, tell, actor }, { rail, allowed }) {
    const { shopId } = actor.producer;
    const yes = allowed === "yes";
    await tx.execute(sql`select 1 from shops where id = ${shopId} for update`);
    const rails = await rowsOf<{ name: string; currency: string; enabled: boolean; takes: boolean }>(
      tx,
      sql`select r.name, r.currency, r.enabled, coalesce(s.allowed, r.shop_default) as takes
          from rails r left join shop_rails s on s.rail = r.name and s.shop_id = ${shopId}`,
    );
    const ones = rails.filter(({ name }) => name === rail);
    if (ones.length === 0) throw new Missing("rail");
    if (ones.every(({ takes }) => takes === yes)) return unchanged(null);
    if (!yes) {
      const left = (currency: string) =>
        rails.some((one) => one.currency === currency && one.name !== rail && one.enabled && one.takes);
      if (ones.some(({ currency, enabled, takes }) => enabled && takes && !left(currency)))
        throw new Refusal("rail.last-of-shop");
    }
    await tx.execute(
      sql`insert into shop_rails (shop_id, rail, allowed) values (${shopId}, ${rail}, ${yes})
          on conflict (shop_id, rail) do update set allowed = excluded.allowed`,
    );
    await tell("shop.rail-chosen", "shop", shopId, { subject: shopId, data: { rail, allowed: yes } });
    return null;
  },
});
