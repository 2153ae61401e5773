import { confirmOverdue } from "#app/domain/orders/receive-consignment.server.ts";
import { changeAccount } from "#app/domain/payouts/change-account.server.ts";
import { waitingHours } from "#app/domain/payouts/rules.ts";
import type { Maker, Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Currency } from "#db/vocabulary.ts";
import { openFinance } from "./finance.ts";
import type { Shop } from "./shop.ts";

export const iban = "IR220000000000000000000001";
export const otherIban = "IR920000000000000000000002";

/** Sellers who are owed, and two officers who pay them. */
export async function openPayouts(shop: Shop) {
  const money = await openFinance(shop);
  /** A second officer beside the one the market has. */
  const [second] = await shop.rows<{ id: string }>(
    "select p.id from persons p where not exists (select from duties d where d.person_id = p.id) and not exists (select from producers r where r.person_id = p.id) limit 1",
  );
  const colleague = () => money.personWith(second!.id, ["finance"]);

  /** The same person with a session of her own, opened this minute. */
  async function fresh(ctx: Ctx): Promise<Ctx & { actor: Person }> {
    const actor = ctx.actor as Person;
    const [session] = await shop.rows<{ id: string }>(
      `insert into sessions (token_hash, person_id, expires_at) values (md5(random()::text), '${actor.id}', market_now() + interval '1 day') returning id`,
    );
    return shop.ctxOf({ ...actor, sessionId: session!.id }) as Promise<Ctx & { actor: Person }>;
  }

  const slugOf = async (product: string) =>
    (
      await shop.rows<{ slug: string }>(
        `select s.slug from products p join shops s on s.id = p.shop_id where p.slug = '${product}'`,
      )
    )[0]!.slug;

  /** The maker of these goods, with her shop's id. */
  async function makerOf(product: string) {
    const ctx = await fresh(await shop.maker(await slugOf(product)));
    return { ctx, shopId: (ctx.actor as Maker).producer.shopId };
  }

  /** She has an account in force. */
  async function withAccount(product: string, currency: Currency = "IRR") {
    const maker = await makerOf(product);
    await changeAccount(maker.ctx, { currency, iban, holder: "نرگس نمونه" });
    await shop.advance(waitingHours * 3600 + 1);
    return maker;
  }

  /** A manager of the cooperative that has a share of these goods, in a session of this minute. */
  async function managerOf(bodyId: string) {
    const [duty] = await shop.rows<{ person: string }>(
      `select person_id as person from duties where kind = 'manager' and body_id = '${bodyId}' and ended_at is null`,
    );
    const { actor, ...ctx } = await money.personWith(duty!.person);
    return fresh({ ...ctx, actor: { ...(actor as Person), duties: [{ kind: "manager", bodyId }] } });
  }

  /** A paid order whose parcels arrived a moment ago. */
  async function delivered(
    goods: Record<string, number>,
    more: Record<string, string> = {},
    currency: Currency = "IRR",
  ) {
    const placed = await shop.paidOrder(goods, more, currency);
    await shop.rows(
      `update consignments set status = 'shipped', accepted_at = market_now(), shipped_at = market_now(), confirm_by = market_now()
       where order_id = '${placed.orderId}'`,
    );
    await confirmOverdue(await shop.ctxOf({ kind: "system", job: "test" }));
    return placed;
  }

  /** Minor units the books have on an account; credits are negative. */
  const balance = async (account: string, currency: Currency = "IRR") =>
    BigInt(
      (
        await shop.rows<{ n: string }>(
          `select coalesce(sum(amount), 0)::text as n from ledger_entries where account = '${account}' and currency = '${currency}'`,
        )
      )[0]!.n,
    );

  const itemsOf = (batch: string) =>
    shop.rows<{
      id: string;
      shop: string | null;
      body: string | null;
      amount: string;
      netted: string;
      gross: string;
      status: string;
    }>(
      `select id, shop_id as shop, body_id as body, amount::text, netted::text, gross::text, status from payout_items where batch_id = '${batch}' order by id`,
    );

  return { ...money, colleague, fresh, makerOf, withAccount, managerOf, delivered, balance, itemsOf };
}

export type PayoutBench = Awaited<ReturnType<typeof openPayouts>>;
