import { type SQL, sql } from "drizzle-orm";
import { grantLives } from "#app/domain/cooperatives/members.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Locale, Localized } from "#app/platform/locale.ts";
import type { Money } from "#app/platform/money.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { GrantScope } from "#db/vocabulary.ts";

/** An instant as it comes out of the database, or null. */
const at = (column: SQL): SQL => sql`(extract(epoch from ${column}) * 1000)::bigint::text`;
const dateOf = (ms: string | null): Date | null => (ms === null ? null : new Date(Number(ms)));

/** The one row a reaction is about. @throws while its event can be seen and it cannot, so that the job is tried again */
async function one<Row extends Record<string, unknown>>(ctx: Ctx, what: string, query: SQL): Promise<Row> {
  const [row] = await rowsOf<Row>(ctx.db, query);
  if (!row) throw new Error(`the ${what} is not there yet`);
  return row;
}

/** Whom to tell about an order, with her number and address opened, and what it comes to: for reactions only. */
export async function buyerToTell(ctx: Ctx, orderId: string) {
  const order = await one<{
    number: string;
    locale: Locale;
    personId: string | null;
    phone: string;
    email: string | null;
    total: string;
    currency: string;
    placedAt: string;
    holdUntil: string;
    confirmed: boolean;
  }>(
    ctx,
    "order",
    sql`select number, locale, person_id as "personId", buyer_phone_sealed as phone, buyer_email_sealed as email,
          total::text, currency, ${at(sql`placed_at`)} as "placedAt", ${at(sql`hold_until`)} as "holdUntil", confirmed_at is not null as confirmed
        from orders where id = ${orderId}`,
  );
  const open = (column: string, sealed: string) =>
    ctx.house.keys.decryptField(sealed, { table: "orders", column, row: orderId });
  return {
    id: orderId,
    number: order.number,
    locale: order.locale,
    personId: order.personId,
    phone: open("buyer_phone_sealed", order.phone),
    email: order.email ? open("buyer_email_sealed", order.email) : null,
    total: { amount: BigInt(order.total), currency: order.currency },
    placedAt: new Date(Number(order.placedAt)),
    holdUntil: new Date(Number(order.holdUntil)),
    /** Its sellers had begun: each of its parcels has news of its own. */
    confirmed: order.confirmed,
  };
}

export type BuyerToTell = Awaited<ReturnType<typeof buyerToTell>>;

/** Where a transfer for this order goes, as its rail has it now; null when the rail knows no account any more. */
export async function accountToPay(ctx: Ctx, orderId: string): Promise<{ iban: string; holder: string } | null> {
  const [account] = await rowsOf<{ iban: string | null; holder: string }>(
    ctx.db,
    sql`select r.details ->> 'iban' as iban, coalesce(r.details ->> 'holder', '') as holder
        from orders o join rails r on r.currency = o.currency and r.name = 'bank-transfer' where o.id = ${orderId}`,
  );
  return account?.iban ? { iban: account.iban, holder: account.holder } : null;
}

/** The consignments of an order; with `standing` those that its sellers work on or have delivered. */
export async function consignmentsToTell(ctx: Ctx, orderId: string, { standing = false } = {}): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    ctx.db,
    sql`select id from consignments where order_id = ${orderId}
          and (not ${standing}::boolean or status not in ('awaiting-payment', 'cancelled')) order by number`,
  );
  return rows.map(({ id }) => id);
}

/** One consignment with what a notice says of it. */
export async function consignmentToTell(ctx: Ctx, consignmentId: string) {
  const row = await one<{
    orderId: string;
    number: string;
    shop: Localized;
    tracking: string | null;
    acceptBy: string | null;
    sendBy: string | null;
    confirmBy: string | null;
    delayReason: string | null;
    point: { name: Localized; address: Localized; hours: Localized; own: boolean } | null;
    refund: string | null;
    disputed: boolean;
    currency: string;
  }>(
    ctx,
    "consignment",
    sql`select c.order_id as "orderId", o.number, json_build_object('fa', s.name_fa, 'en', s.name_en) as shop, nullif(c.tracking, '') as tracking,
          ${at(sql`c.accept_by`)} as "acceptBy", ${at(sql`c.send_by`)} as "sendBy", ${at(sql`c.confirm_by`)} as "confirmBy", c.delay_reason as "delayReason",
          case when p.id is not null then json_build_object('name', json_build_object('fa', p.name_fa, 'en', p.name_en),
            'address', json_build_object('fa', p.address_fa, 'en', p.address_en), 'hours', json_build_object('fa', p.hours_fa, 'en', p.hours_en),
            'own', p.carrier is null) end as point,
          (select r.amount::text from refunds r where r.consignment_id = c.id and r.status <> 'failed') as refund,
          exists (select from disputes d join payments y on y.id = d.payment_id where y.order_id = o.id and d.status <> 'won') as disputed, o.currency
        from consignments c join orders o on o.id = c.order_id join shops s on s.id = c.seller_id
        left join pickup_points p on p.code = c.pickup where c.id = ${consignmentId}`,
  );
  const { acceptBy, sendBy, confirmBy, refund, currency, ...rest } = row;
  const refunded: Money | null = refund === null ? null : { amount: BigInt(refund), currency };
  return {
    ...rest,
    acceptBy: dateOf(acceptBy),
    sendBy: dateOf(sendBy),
    confirmBy: dateOf(confirmBy),
    refund: refunded,
  };
}

export type ConsignmentToTell = Awaited<ReturnType<typeof consignmentToTell>>;

/**
 * Who sells a consignment: the maker herself, or the managers of the cooperative whose shop it is; and the clerks beside
 * them, of that cooperative or of one that may do this for the maker. In which room each finds it.
 */
export async function sellersToTell(
  ctx: Ctx,
  consignmentId: string,
  scope: Extract<GrantScope, "ship" | "answer-buyers">,
): Promise<{ personId: string; role: "seller" | "clerk"; room: "studio" | "coop" }[]> {
  return rowsOf(
    ctx.db,
    sql`with shop as (select s.producer_id, s.body_id from consignments c join shops s on s.id = c.seller_id where c.id = ${consignmentId}),
          sender as (select s.body_id from consignments c join shops s on s.id = c.sender_id where c.id = ${consignmentId}),
          helping as (select body_id from sender where body_id is not null union select body_id from shop where body_id is not null
            union select m.body_id from shop join memberships m on m.producer_id = shop.producer_id and m.ended_at is null
              join grants g on g.membership_id = m.id and ${scope} = any(g.scopes) and ${grantLives}),
          found as (select p.person_id, 0 as rank from shop join producers p on p.id = shop.producer_id
            union all select d.person_id, 1 from shop join duties d on d.body_id = shop.body_id and d.kind = 'manager' and d.ended_at is null
            union all select d.person_id, 2 from helping h join duties d on d.body_id = h.body_id and d.kind in ('manager', 'clerk') and d.ended_at is null)
        select person_id as "personId", case when min(rank) < 2 then 'seller' else 'clerk' end as role,
          case min(rank) when 0 then 'studio' else 'coop' end as room from found group by person_id order by min(rank), person_id`,
  );
}

/** What of a payment went back: by the refund's id where the event names it, otherwise the last one that did. */
export async function refundToTell(ctx: Ctx, paymentId: string, refundId: string | null) {
  const refund = await one<{ amount: string; currency: string; byHand: boolean; reference: string }>(
    ctx,
    "refund",
    sql`select r.amount::text, p.currency, r.by_hand as "byHand", coalesce(r.provider_ref, '') as reference
        from refunds r join payments p on p.id = r.payment_id
        where p.id = ${paymentId} and r.status = 'succeeded' and (${refundId}::uuid is null or r.id = ${refundId}::uuid)
        order by r.done_at desc limit 1`,
  );
  const amount: Money = { amount: BigInt(refund.amount), currency: refund.currency };
  return { amount, byHand: refund.byHand, reference: refund.reference };
}

/** What a person must send back because a rail cannot, and whether nobody knows yet to which account. */
export async function refundByHandToTell(ctx: Ctx, refundId: string) {
  const refund = await one<{ orderId: string; amount: string; currency: string; accountMissing: boolean }>(
    ctx,
    "refund",
    sql`select p.order_id as "orderId", r.amount::text, p.currency, r.iban_sealed is null and not exists (
            select 1 from payment_proofs f where f.payment_id = p.id and f.iban_sealed is not null) as "accountMissing"
        from refunds r join payments p on p.id = r.payment_id where r.id = ${refundId}`,
  );
  const amount: Money = { amount: BigInt(refund.amount), currency: refund.currency };
  return { orderId: refund.orderId, amount, accountMissing: refund.accountMissing };
}

/** By when the seller should answer what was reported. */
export async function problemToTell(ctx: Ctx, problemId: string): Promise<{ answerBy: Date | null }> {
  const problem = await one<{ answerBy: string | null }>(
    ctx,
    "problem",
    sql`select ${at(sql`answer_by`)} as "answerBy" from problems where id = ${problemId}`,
  );
  return { answerBy: dateOf(problem.answerBy) };
}

/** Until when the next step of a return should be done. */
export async function returnToTell(ctx: Ctx, returnId: string): Promise<{ dueBy: Date | null }> {
  const found = await one<{ dueBy: string | null }>(
    ctx,
    "return",
    sql`select ${at(sql`due_by`)} as "dueBy" from returns where id = ${returnId}`,
  );
  return { dueBy: dateOf(found.dueBy) };
}

/** Until when the buyer should send back what she has, where she has not yet; and under which number the other piece goes. */
export async function exchangeToTell(
  ctx: Ctx,
  returnId: string,
): Promise<{ sendBy: Date | null; tracking: string | null }> {
  const found = await one<{ sendBy: string | null; tracking: string | null }>(
    ctx,
    "exchange",
    sql`select ${at(sql`case when r.status = 'agreed' then r.due_by end`)} as "sendBy", e.tracking from exchanges e join returns r on r.id = e.id where e.id = ${returnId}`,
  );
  return { sendBy: dateOf(found.sendBy), tracking: found.tracking };
}
