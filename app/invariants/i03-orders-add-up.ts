import { sql } from "drizzle-orm";
import { consignmentOf } from "#app/domain/statements/queries.server.ts";
import { type Invariant, judge } from "./invariant.ts";

/** What each account is owed of a delivered consignment by the order's frozen split: the seller's share, and so on. */
const owed = sql`
  select c.id, c.currency, 'seller-payable:' || c.seller_id as account, l.maker_amount as amount from delivered c join order_lines l on l.consignment_id = c.id
  union all select c.id, c.currency, 'cooperative-share:' || l.cooperative_id, l.cooperative_amount from delivered c join order_lines l on l.consignment_id = c.id
  union all select c.id, c.currency, 'programme-fund', l.programme_amount from delivered c join order_lines l on l.consignment_id = c.id
  union all select c.id, c.currency, 'platform-fee', l.platform_amount from delivered c join order_lines l on l.consignment_id = c.id
  union all select c.id, c.currency, 'seller-payable:' || c.sender_id, c.carriage from delivered c
  union all select c.id, c.currency, 'buyer-funds:' || c.order_id, -l.total from delivered c join order_lines l on l.consignment_id = c.id
  union all select c.id, c.currency, 'buyer-funds:' || c.order_id, -c.carriage from delivered c`;

/**
 * I3. The parts of an order make its total to the last unit, and the market's is no more than the rule it was sold by says,
 * the tax in it as it was reckoned (to a unit a line, for lines are parted); the ledger holds for each paid order what is not delivered
 * yet, and owes of each delivered consignment exactly the frozen split. What a
 * lost dispute took of held money is missing until its goods are delivered or called off, and never longer. A seller
 * is sent no more of a consignment than it owes her, out of that order's own payment. What comes back takes from each part
 * no more than it had. What a month's fees were invoiced at is
 * what the ledger has of them, under numbers without a gap.
 */
export const ordersAddUp: Invariant = {
  id: "I3",
  statement:
    "Per order, shares of sellers, cooperatives, programme and platform plus carriage and tax equal the total, in whole units; the ledger holds and owes the same amounts; no seller is sent more than she is owed, and fees are invoiced as they were taken.",
  judge: ({ db }) =>
    judge(
      db,
      sql`select count(*) from orders`,
      sql`
      with lines as (
        select consignment_id, min(order_id::text)::uuid as order_id, count(distinct order_id) as orders, sum(quantity * unit_price) as goods, sum(discount) as discount,
          sum(total) as total, sum(maker_amount + cooperative_amount + programme_amount + platform_amount) as shares,
          bool_and(total = maker_amount + cooperative_amount + programme_amount + platform_amount
            and maker_amount >= 0 and cooperative_amount >= 0 and programme_amount >= 0 and platform_amount >= 0
            and (cooperative_id is not null or cooperative_amount = 0)) as whole
        from order_lines group by consignment_id),
      parts as (
        select c.order_id, sum(c.goods) as goods, sum(c.discount) as discount, sum(c.carriage) as carriage, sum(l.shares) as shares,
          bool_and(coalesce(l.whole and l.orders = 1 and l.order_id = c.order_id and l.goods = c.goods and l.discount = c.discount and l.total = l.shares, false)) as whole
        from consignments c left join lines l on l.consignment_id = c.id group by c.order_id),
      delivered as (select c.*, o.currency from consignments c join orders o on o.id = c.order_id where c.status = 'delivered'),
      -- What was delivered was earned, what was called off is on its way back: neither is held any more.
      ended as (select order_id, sum(goods - discount + carriage) as amount from consignments where status in ('delivered', 'cancelled') group by order_id),
      at_the_door as (select distinct order_id from payments where held_by = 'seller' and status in ('promised', 'captured')),
      held as (
        select substr(account, 13)::uuid as order_id, currency, -sum(amount) as amount from ledger_entries where account like 'buyer-funds:%'
          -- What a lost dispute took of it is looked at by itself.
          and transaction_id not in (select id from ledger_transactions where recipe in ('dispute-lost', 'dispute-covered')) group by account, currency),
      missing as (
        select substr(e.account, 13)::uuid as order_id, sum(e.amount) as amount from ledger_entries e join ledger_transactions t on t.id = e.transaction_id
        where e.account like 'buyer-funds:%' and t.recipe in ('dispute-lost', 'dispute-covered') group by e.account)
      select 'order ' || o.number || ': its parts do not make its total' as what from orders o left join parts p on p.order_id = o.id
        where p.order_id is null or not p.whole or p.goods <> o.goods or p.discount <> o.discount or p.carriage <> o.carriage
          or p.shares + p.carriage + o.tax <> o.total
      union all
      select 'order ' || o.number || ': the ledger holds ' || coalesce(h.amount, 0) || ', not ' || due.amount
        from orders o left join held h on h.order_id = o.id and h.currency = o.currency join lateral (
          -- Of what is paid at the door nothing is held: it is collected and earned at once.
          select case when o.paid_at is null or o.id in (select order_id from at_the_door) then 0 else o.total - coalesce(
            (select amount from ended e where e.order_id = o.id), 0) end as amount) due on true
        where coalesce(h.amount, 0) <> due.amount
      union all
      select 'order ' || o.number || ': the market took more than its rules say' from order_lines l
        join commission_rules r on r.id = l.commission_rule_id join orders o on o.id = l.order_id group by o.id
        having sum(l.platform_amount) > sum(greatest(l.total * r.platform_bps / 10000.0, coalesce(r.floor_amount, 0))) + count(*)
          or bool_or(l.platform_amount > r.cap_amount)
      union all
      select 'order ' || o.number || ': the tax in the market''s part is ' || sum(l.fee_tax) from order_lines l join orders o on o.id = l.order_id
        group by o.id having abs(sum(l.fee_tax) - sum(l.platform_amount::numeric * l.fee_tax_bps / (10000 + l.fee_tax_bps))) >= count(*)
      union all
      select 'order ' || o.number || ': ' || m.amount || ' of what it holds was lost, of ' || o.total - coalesce(e.amount, 0) from missing m join orders o on o.id = m.order_id
        left join ended e on e.order_id = o.id where m.amount < 0 or m.amount > o.total - coalesce(e.amount, 0)
      union all
      select 'consignment ' || coalesce(b.id, d.id) || ': ' || coalesce(b.account, d.account) || ' has ' || coalesce(b.amount, 0) || ', not ' || coalesce(d.amount, 0)
        from (select id, currency, account, sum(amount) as amount from (${owed}) o where account is not null group by id, currency, account having sum(amount) <> 0) d
        full join (select t.source as id, e.currency, e.account, -sum(e.amount) as amount from ledger_transactions t join ledger_entries e on e.transaction_id = t.id
                   where t.recipe = 'consignment-delivered' group by t.source, e.currency, e.account having sum(e.amount) <> 0) b
          on b.id = d.id and b.account = d.account and b.currency = d.currency
        where b.amount is distinct from d.amount
      union all
      -- What went back of a line: no more of it, or of anybody's part, than was sold; each sum booked, and sent or to be sent.
      select 'line ' || l.id || ': ' || r.pieces || ' pieces and ' || r.amount || ' back, of ' || l.quantity || ' and ' || l.total
        from order_lines l join (
          select order_line_id, sum(quantity) as pieces, sum(amount) as amount, sum(maker_amount) as maker, sum(cooperative_amount) as cooperative,
            sum(programme_amount) as programme, sum(platform_amount) as platform from returns where status = 'refunded' group by 1) r on r.order_line_id = l.id
        where r.pieces > l.quantity or r.amount > l.total or r.maker > l.maker_amount or r.cooperative > l.cooperative_amount
          or r.programme > l.programme_amount or r.platform > l.platform_amount
      union all
      select 'consignment ' || c.id || ': carriage ' || r.carriage || ' back, of ' || c.carriage from consignments c join (
          select consignment_id, sum(carriage) as carriage, sum(amount) as amount from returns where status = 'refunded' group by 1) r on r.consignment_id = c.id
        -- Where a bank has kept some of it, no more than is left.
        where r.carriage > c.carriage or not exists (select from payments p join disputes d on d.payment_id = p.id and d.status = 'lost' where p.order_id = c.order_id)
          and r.carriage <> case when r.amount = c.goods - c.discount then c.carriage else 0 end
      union all
      select 'consignment ' || id || ': ' || account || ' gave ' || -sum(amount) || ' more than it earned of it' from (
          select c.id, e.account, -e.amount as amount from delivered c join ledger_transactions t on t.recipe in ('consignment-delivered', 'dispute-covered') and t.source = c.id
            join ledger_entries e on e.transaction_id = t.id
          union all select r.consignment_id, replace(e.account, 'seller-receivable:', 'seller-payable:'), -e.amount from returns r join ledger_transactions t on t.recipe = 'line-returned' and t.source = r.id
            join ledger_entries e on e.transaction_id = t.id
          union all select d.consignment_id, replace(d.account, 'seller-receivable:', 'seller-payable:'), -d.amount from dispute_parts d where d.consignment_id is not null) taken
        where account like 'seller-payable:%' or account like 'cooperative-share:%' group by id, account having sum(amount) < 0
      union all
      select 'return ' || r.id || ': ' || r.amount + r.carriage || ' back, ' || coalesce(f.amount, 0) || ' sent, ' || coalesce(b.amount, 0) || ' booked'
        from returns r left join refunds f on f.return_id = r.id left join (
          select t.source, -sum(e.amount) as amount from ledger_transactions t join ledger_entries e on e.transaction_id = t.id
          where t.recipe = 'line-returned' and e.account like 'refund-due:%' group by 1) b on b.source = r.id
        -- What a bank took back before it was sent, the buyer has from her bank: the less is left to send.
        where r.amount + r.carriage <> coalesce(f.amount, 0) and not (f.amount < r.amount + r.carriage
            and exists (select from disputes d where d.payment_id = f.payment_id and d.status = 'lost'))
          or r.amount + r.carriage <> coalesce(b.amount, r.amount + r.carriage)
      union all
      select 'consignment ' || t.consignment_id || ': ' || sum(t.amount + t.netted) || ' sent on to shop ' || t.shop_id || ', which is owed ' || coalesce(max(b.amount), 0)
        from transfers t left join (
          select t.source as id, e.currency, e.account, -sum(e.amount) as amount from ledger_transactions t join ledger_entries e on e.transaction_id = t.id
          where t.recipe = 'consignment-delivered' group by t.source, e.currency, e.account) b
          on b.id = t.consignment_id and b.account = 'seller-payable:' || t.shop_id and b.currency = t.currency
        group by t.consignment_id, t.shop_id, t.currency having sum(t.amount + t.netted) > coalesce(max(b.amount), 0)
      union all
      select 'transfer ' || t.id || ': out of a payment that is not its order''s' from transfers t join consignments c on c.id = t.consignment_id
        left join payments p on p.id = t.payment_id and p.order_id = c.order_id and p.provider = t.provider and p.currency = t.currency
          and p.status = 'captured' and p.held_by = 'platform'
        where p.id is null
      union all
      select 'fee invoice ' || i.year || '-' || i.serial || ': asks for ' || i.fee || ', the books have ' || coalesce(b.fee, 0) from fee_invoices i left join lateral (
          select -sum(f.amount) as fee from ledger_transactions t join ledger_entries f on f.transaction_id = t.id and f.account = 'platform-fee' and f.currency = i.currency
          left join events v on v.id = t.event_id left join consignments c on c.id = ${consignmentOf(sql`t.source`)}
          where t.posted_at >= i.period_from and t.posted_at < i.period_to and coalesce(c.seller_id, i.shop_id) = i.shop_id
            and exists (select from ledger_entries p where p.transaction_id = t.id and p.account in ('seller-payable:' || i.shop_id, 'seller-receivable:' || i.shop_id))) b on true
        where i.fee is distinct from b.fee
      union all
      select 'fee invoices of ' || year || ': ' || count(*) || ' of them, numbered to ' || max(serial) from fee_invoices group by year having max(serial) <> count(*)`,
    ),
};
