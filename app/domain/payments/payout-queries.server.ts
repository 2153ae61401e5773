import { sql } from "drizzle-orm";
import type { Maker } from "#app/platform/actor.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { Currency } from "#db/vocabulary.ts";
import { isDisputed } from "./disputed.server.ts";
import { type AccountStanding, accountStanding } from "./payout-rules.ts";

/** A shop's account at a provider. `ref` is null until the provider answered. Instants are ISO texts. */
export type OwnAccount = {
  ref: string | null;
  detailsSubmitted: boolean;
  transfersEnabled: boolean;
  payoutsEnabled: boolean;
  checkedAt: string | null;
};

export async function ownAccount(db: Db, shopId: string, provider: string): Promise<OwnAccount | null> {
  const [account] = await rowsOf<OwnAccount>(
    db,
    sql`select account_ref as ref, details_submitted as "detailsSubmitted", transfers_enabled as "transfersEnabled",
          payouts_enabled as "payoutsEnabled", to_json(checked_at) #>> '{}' as "checkedAt"
        from connected_accounts where shop_id = ${shopId} and provider = ${provider}`,
  );
  return account ?? null;
}

/** One consignment's money on its way to the maker's account, or there. */
export type TransferRow = {
  id: string;
  consignmentId: string;
  orderNumber: string;
  currency: Currency;
  amount: string;
  sent: boolean;
  at: string;
};

export type Payouts = {
  standing: AccountStanding;
  checkedAt: string | null;
  transfers: TransferRow[];
};

/** What the maker's page of payouts shows. */
export async function payoutsOf(db: Db, { producer }: Maker, provider: string): Promise<Payouts> {
  const [account, transfers] = await Promise.all([
    ownAccount(db, producer.shopId, provider),
    rowsOf<TransferRow>(
      db,
      sql`select t.id, t.consignment_id as "consignmentId", o.number as "orderNumber", t.currency, t.amount::text as amount,
            t.status = 'sent' as sent, to_json(coalesce(t.sent_at, t.created_at)) #>> '{}' as at
          from transfers t join consignments c on c.id = t.consignment_id join orders o on o.id = c.order_id
          where t.shop_id = ${producer.shopId} and t.provider = ${provider} order by t.id desc limit 200`,
    ),
  ]);
  return { standing: accountStanding(account), checkedAt: account?.checkedAt ?? null, transfers };
}

/** One shop's part of a delivered consignment that has not been sent to it, with what decides whether it may be. */
export type DuePart = {
  consignmentId: string;
  shopId: string;
  orderId: string;
  paymentId: string;
  provider: string;
  currency: Currency;
  /** What the books owe the shop of it, in minor units. */
  amount: string;
  deliveredAt: Date;
  /** The longest term of withdrawal among its lines. */
  workingDays: number;
};

/**
 * Parts that might go: delivered, paid by a provider that holds the money, the shop's account there takes transfers, no
 * problem unsettled nothing on its way back and no bank calling the payment back. What is owed is read from the books, so that nobody is sent what was never booked to her.
 */
export async function dueParts(
  db: Db,
  wanted: { limit: number; consignmentId?: string; shopId?: string },
): Promise<DuePart[]> {
  const one =
    wanted.consignmentId && wanted.shopId
      ? sql`and c.id = ${wanted.consignmentId} and a.shop_id = ${wanted.shopId}`
      : sql``;
  const rows = await rowsOf<DuePart & { deliveredAt: string }>(
    db,
    sql`select c.id as "consignmentId", a.shop_id as "shopId", c.order_id as "orderId", p.id as "paymentId", p.provider, p.currency,
          owed.amount::text as amount, to_json(c.delivered_at) #>> '{}' as "deliveredAt",
          term.days as "workingDays"
        from consignments c
        join payments p on p.order_id = c.order_id and p.status = 'captured' and p.held_by = 'platform'
        join connected_accounts a on a.provider = p.provider and a.shop_id in (c.seller_id, c.sender_id)
          and a.account_ref is not null and a.transfers_enabled
        join lateral (
          select -sum(e.amount) as amount from ledger_transactions t join ledger_entries e on e.transaction_id = t.id
          where (t.recipe in ('consignment-delivered', 'dispute-covered') and t.source = c.id
              or t.recipe = 'line-returned' and t.source in (select r.id from returns r where r.consignment_id = c.id)) and e.account = 'seller-payable:' || a.shop_id
            and e.currency = p.currency) booked on true
        join lateral (
          select booked.amount - coalesce(sum(d.amount), 0) as amount from dispute_parts d
          where d.consignment_id = c.id and d.account = 'seller-payable:' || a.shop_id) owed on owed.amount > 0
        cross join lateral (
          select coalesce(max((l.withdrawal ->> 'workingDays')::int), 0) as days from order_lines l where l.consignment_id = c.id) term
        where c.status = 'delivered' ${one}
          -- Working days are never fewer than days: what came later than that cannot be due.
          and c.delivered_at <= market_now() - make_interval(days => term.days)
          and not exists (select from transfers t where t.consignment_id = c.id and t.shop_id = a.shop_id)
          and not ${isDisputed(sql`p.id`)}
          and not exists (select from problems r where r.consignment_id = c.id and r.status <> 'closed')
          and not exists (select from returns r where r.consignment_id = c.id and r.status not in ('refunded', 'exchanged', 'refused', 'dropped'))
        order by c.delivered_at, c.id limit ${wanted.limit}`,
  );
  return rows.map((row) => ({ ...row, deliveredAt: new Date(row.deliveredAt) }));
}
