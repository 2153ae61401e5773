import { sql } from "drizzle-orm";
import { isDisputed } from "#app/domain/payments/disputed.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import { type Finding, type Invariant, judge, most, together } from "./invariant.ts";
import type { Books } from "./twin-books.ts";

/**
 * I2. Money that came is an order's total or is on its way back, within an hour unless a person must send it; nobody gets back more than she paid; the
 * ledger says the same of what each provider holds. Where the provider's own books can be read, they say the same too,
 * payment by payment and in sum: money it took for an order we do not call paid, and money it never took.
 */
export const moneyMatches: Invariant = {
  id: "I2",
  statement:
    "Per currency, captured equals the totals of paid orders plus money that came late; refunded equals refunds sent; nothing is refunded beyond what was captured; what was sent on to sellers and what banks called back is booked, and who bears it; captured money without an order goes back within an hour, or waits for a person to send it; the provider's twin has the same books.",
  settles: true,
  async judge({ db, books }) {
    return together(await ours(db), ...(await Promise.all(books.map((each) => theirs(db, each)))));
  },
};

const came = sql`status in ('captured', 'refunding', 'refunded')`;

function ours(db: Db): Promise<Finding> {
  return judge(
    db,
    sql`select count(*) from payments`,
    sql`
      select 'order ' || o.number || ': paid ' || coalesce(p.captured, 0) || ' of ' || o.total || ' ' || o.currency as what
        from orders o left join (
          select order_id, sum(captured_amount) as captured from payments where status = 'captured' group by order_id) p on p.order_id = o.id
        where o.paid_at is not null and coalesce(p.captured, 0) <> case when exists (select from payments y where y.order_id = o.id and y.status = 'captured' and y.held_by = 'seller')
          then (select sum(goods - discount + carriage) from consignments c where c.order_id = o.id and c.status = 'delivered') else o.total end
      union all
      select 'payment ' || p.id || ': captured, and its order is not paid' from payments p join orders o on o.id = p.order_id
        where p.status = 'captured' and (o.paid_at is null or o.currency <> p.currency)
      union all
      select 'payment ' || p.id || ': refunded ' || r.amount || ' of ' || coalesce(p.captured_amount, 0)
        from payments p join lateral (
          -- What waits beside an open dispute is settled with it.
          select coalesce((select sum(amount) from refunds where payment_id = p.id and (status = 'succeeded' or status = 'wanted' and not ${isDisputed(sql`p.id`)})), 0)
            + coalesce((select sum(amount) from disputes where payment_id = p.id and status <> 'won'), 0) as amount) r on true
        where r.amount > case p.held_by when 'platform' then coalesce(p.captured_amount, 0) else coalesce(
          (select sum(goods - discount + carriage) from consignments c where c.order_id = p.order_id and c.status = 'delivered'), 0) end
      union all
      select 'payment ' || p.id || ': money without an order, and not sent back' from payments p
        where p.status in ('refunding', 'refunded') and not ${isDisputed(sql`p.id`)} and p.captured_amount is distinct from (
          select sum(amount) from refunds r where r.payment_id = p.id
            and (r.status = 'succeeded' or r.status = 'wanted' and (r.by_hand or r.created_at > greatest(market_now() - interval '1 hour',
              (select max(closed_at) from disputes d where d.payment_id = p.id) - interval '1 hour'))))
          + coalesce((select sum(amount) from disputes d where d.payment_id = p.id and d.status = 'lost'), 0)
      union all
      select 'consignment ' || c.id || ': called off, ' || coalesce(r.amount, 0) || ' of ' || c.goods - c.discount + c.carriage || ' is sent back'
        from consignments c join payments p on p.order_id = c.order_id and p.status = 'captured' and p.held_by = 'platform'
        left join refunds r on r.consignment_id = c.id and r.status <> 'failed'
        -- Of a payment that a bank has called back, what is due is what the books owe: the next question.
        where c.status = 'cancelled' and not exists (select from disputes d where d.payment_id = p.id and d.status <> 'won') and coalesce(r.amount, 0) <> c.goods - c.discount + c.carriage
      union all
      select account || ' ' || currency || ': the ledger owes buyers ' || -sum(booked) || ', the refunds ' || -sum(known) from (
          select e.account, e.currency, e.amount as booked, 0 as known from ledger_entries e where e.account like 'refund-due:%'
          union all select 'refund-due:' || p.order_id, p.currency, 0, -r.amount from refunds r join payments p on p.id = r.payment_id
            where (r.consignment_id is not null or r.return_id is not null) and r.status = 'wanted'
          -- Called off beside an open dispute: its refund is made when the bank has decided.
          union all select 'refund-due:' || c.order_id, p.currency, 0, coalesce(x.amount, 0) - c.goods + c.discount - c.carriage
            from consignments c join payments p on p.order_id = c.order_id and p.status = 'captured' and ${isDisputed(sql`p.id`)}
            left join lateral (select -sum(e.amount) as amount from ledger_transactions t join ledger_entries e on e.transaction_id = t.id
              where t.recipe = 'dispute-covered' and t.source = c.id and e.account = 'buyer-funds:' || c.order_id) x on true
            where c.status = 'cancelled' and not exists (select from refunds r where r.consignment_id = c.id)) as both_sides
        group by account, currency having sum(booked) <> sum(known)
      union all
      select account || ' ' || currency || ': the ledger has ' || sum(booked) || ', the payments ' || sum(known) from (
          select e.account, e.currency, e.amount as booked, 0 as known from ledger_entries e where e.account like 'provider-clearing:%'
          union all select 'provider-clearing:' || provider, currency, 0, captured_amount from payments where ${came} and held_by = 'platform'
          union all select 'provider-clearing:' || case when r.by_hand then 'bank-transfer' else p.provider end, p.currency, 0, -r.amount from refunds r join payments p on p.id = r.payment_id
            where r.status = 'succeeded'
          union all select 'provider-clearing:' || provider, currency, 0, -amount from transfers where status = 'sent'
          union all select 'provider-clearing:' || d.provider, p.currency, 0, -d.amount from disputes d join payments p on p.id = d.payment_id
            where d.status <> 'won'
          union all select 'provider-clearing:bank-transfer', currency, 0, -amount from payout_items where status = 'paid') as both_sides
        group by account, currency having sum(booked) <> sum(known)
      union all
      select account || ' ' || currency || ': the ledger has ' || sum(booked) || ', the open disputes ' || sum(known) from (
          select e.account, e.currency, e.amount as booked, 0 as known from ledger_entries e where e.account like 'disputes-held:%'
          union all select 'disputes-held:' || p.order_id, p.currency, 0, d.amount from disputes d join payments p on p.id = d.payment_id
            where d.status in ('needs-response', 'under-review')) as both_sides
        group by account, currency having sum(booked) <> sum(known)
      union all
      select 'dispute ' || d.id || ': ' || d.status || ', ' || coalesce(b.amount, 0) || ' of ' || d.amount || ' is borne' from disputes d
        left join (select dispute_id, sum(amount) as amount from dispute_parts group by dispute_id) b on b.dispute_id = d.id
        where coalesce(b.amount, 0) <> case d.status when 'lost' then d.amount else 0 end
      union all
      select 'dispute ' || id || ': ' || account || ' bears ' || sum(known) || ', booked ' || sum(booked) from (
          select t.source as id, e.account, e.amount as booked, 0 as known from ledger_transactions t join ledger_entries e on e.transaction_id = t.id
            where t.recipe = 'dispute-lost' and e.amount > 0
          union all select dispute_id, account, 0, amount from dispute_parts) as both_sides
        group by id, account having sum(booked) <> sum(known)
      union all
      ${payouts}`,
  );
}

/** Every paid line of a bank's batch is booked once, for its own sum, and holds the parts it names; nobody's part is sent twice. */
const payouts = sql`
      select 'payout ' || i.id || ': paid ' || i.amount || ' and ' || i.netted || ' set off, booked ' || coalesce(b.amount, 0) as what from payout_items i
        left join payout_results r on r.item_id = i.id and r.reversed_at is null and r.kind = 'paid'
        left join lateral (select sum(e.amount) as amount, count(distinct t.id) filter (where t.recipe = 'paid-out') as times
          from ledger_transactions t join ledger_entries e on e.transaction_id = t.id
          where t.source = r.id and t.recipe in ('paid-out', 'receivable-netted') and e.currency = i.currency
            and e.account = case when i.shop_id is null then 'cooperative-share:' || i.body_id else 'seller-payable:' || i.shop_id end) b on true
        where i.status = 'paid' and (b.times is distinct from 1 or b.amount is distinct from i.amount + i.netted)
      union all
      select 'payout result ' || t.source || ': booked, and not there' from ledger_transactions t left join payout_results r on r.id = t.source and r.kind = 'paid'
        where t.recipe in ('paid-out', 'receivable-netted', 'paid-out-reversed', 'receivable-netted-reversed')
          and not exists (select from transfers x where x.id = t.source and t.recipe = 'receivable-netted')
          and (r.id is null or t.recipe like '%-reversed' and r.reversed_at is null)
      union all
      select 'payout result ' || r.id || ': taken back, and still booked' from payout_results r where r.kind = 'paid' and r.reversed_at is not null
        and not exists (select from ledger_transactions t where t.source = r.id and t.recipe = 'paid-out-reversed')
      union all
      select 'payout ' || i.id || ': ' || i.gross || ', its parts ' || coalesce(sum(p.amount), 0) from payout_items i
        left join payout_parts p on p.item_id = i.id and p.released_at is null
        where i.status in ('waiting', 'paid') group by i.id having i.gross is distinct from coalesce(sum(p.amount), 0)
      union all
      select 'consignment ' || p.consignment_id || ': ' || sum(p.amount) || ' paid out to ' || p.payee_id || ', which is owed ' || coalesce(max(b.amount), 0)
        from payout_parts p join payout_items i on i.id = p.item_id left join lateral (
          select -sum(e.amount) as amount from ledger_transactions t join ledger_entries e on e.transaction_id = t.id
          where t.recipe = 'consignment-delivered' and t.source = p.consignment_id and e.currency = i.currency
            and e.account = case when i.shop_id is null then 'cooperative-share:' else 'seller-payable:' end || p.payee_id) b on true
        where p.released_at is null group by p.consignment_id, p.payee_id having sum(p.amount) > coalesce(max(b.amount), 0)
          or exists (select from transfers x where x.consignment_id = p.consignment_id and x.shop_id = p.payee_id)
      union all
      select 'payout ' || i.id || ': in a batch nobody approved, and ' || i.status from payout_items i join payout_batches b on b.id = i.batch_id
        where i.status in ('paid', 'failed') and b.status <> 'approved'`;

/** What both sides keep of one payment; transfers are known only where the provider pays sellers out. */
const columns = ["captured", "refunded", "transferred", "disputed"] as const;
type Row = Record<(typeof columns)[number], number>;
const none: Row = { captured: 0, refunded: 0, transferred: 0, disputed: 0 };
const told = (row: Row) => columns.map((column) => `${column} ${row[column]}`).join(", ");
const differ = (one: Row, other: Row) => columns.some((column) => one[column] !== other[column]);

/** The twin's books beside ours. Stripe's objects are known by its intent, the gateway's by its authority. */
async function theirs(db: Db, { provider, currencies, objects, balanced }: Books): Promise<Finding> {
  const name = provider === "stripe" ? sql`p.provider_charge` : sql`p.provider_ref`;
  const known = await rowsOf<Record<keyof Row | "id" | "currency", string>>(
    db,
    sql`select ${name} as id, lower(p.currency) as currency, p.captured_amount::text as captured,
          coalesce((select sum(amount) from refunds r where r.payment_id = p.id and r.status = 'succeeded' and not r.by_hand), 0)::text as refunded,
          coalesce((select sum(amount) from transfers t where t.payment_id = p.id and t.status = 'sent'), 0)::text as transferred,
          coalesce((select sum(amount) from disputes d where d.payment_id = p.id and d.status <> 'won'), 0)::text as disputed
        from payments p where p.provider = ${provider} and p.${came}`,
  );
  const broken = balanced ? [] : [`${provider}: its own books do not add up`];
  const sums = new Map<string, Row>(Object.keys(currencies).map((currency) => [currency, { ...none }]));
  for (const { id, currency, ...texts } of known) {
    const here = Object.fromEntries(columns.map((column) => [column, Number(texts[column])])) as Row;
    const sum = sums.get(currency) ?? { ...none };
    for (const column of columns) sum[column] += here[column];
    sums.set(currency, sum);
    const there = objects[id] ?? none;
    if (differ(here, there)) broken.push(`${provider} ${id}: ${told(here)} here, ${told(there)} there`);
  }
  for (const [currency, here] of sums) {
    const there = currencies[currency] ?? none;
    if (differ(here, there)) broken.push(`${provider} ${currency} in all: ${told(here)} here, ${told(there)} there`);
  }
  return { checked: known.length + sums.size, broken: broken.slice(0, most) };
}
