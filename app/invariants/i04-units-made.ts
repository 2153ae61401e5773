import { sql } from "drizzle-orm";
import { type Invariant, judge } from "./invariant.ts";

/**
 * I4. "Never negative" alone would pass with a carpet sold twice, so units in live orders are counted against units
 * made. A line is live while neither its order nor its consignment is called off. A unit that came back may be sold
 * again; of one of a kind at most one line more than came back. A line takes as many units as its variant did when it was
 * bought, and what is made to order takes its pieces from a month of its maker's.
 */
export const unitsMade: Invariant = {
  id: "I4",
  statement:
    "Per stock item nothing is negative, made equals on hand, reserved, sold and written off less returned, and units in live orders never exceed units made; one of a kind is in at most one live order; what goes out for a returned piece is held as long as its return is open; pieces taken on in a month are those of live orders.",
  judge: ({ db }) =>
    judge(
      db,
      sql`select (select count(*) from stock_items) + (select count(*) from order_months)`,
      sql`
      with live as (
        select l.id, l.product_id, l.variant_id, l.order_month, l.quantity * l.takes as units from order_lines l join orders o on o.id = l.order_id join consignments c on c.id = l.consignment_id
        where o.status <> 'cancelled' and c.status <> 'cancelled'),
      -- Pieces that are put aside, or went out, for others that came back.
      replacing as (select e.id, e.product_id, i.id as item, e.units, e.status from exchanges e join stock_items i on i.product_id = e.product_id
        where e.status in ('held', 'shipped', 'received')),
      ordered as (select product_id, sum(units) as units, sum(lines) as lines from (
          select product_id, units, 1 as lines from live union all select product_id, units, 0 from replacing) u group by product_id),
      monthly as (select product_id, order_month as month, sum(units) as units from live where order_month is not null group by 1, 2),
      kept as (
        select stock_item_id, sum(quantity) filter (where status = 'held') as held, sum(quantity) filter (where status = 'sold') as sold
        from (select stock_item_id, quantity, status from reservations
          union all select item, units, case status when 'held' then 'held' else 'sold' end from replacing) r group by stock_item_id)
      select 'item ' || i.id || ': its counters do not add up' as what from stock_items i
        where on_hand < 0 or reserved < 0 or sold < 0 or returned < 0 or written_off < 0 or made <> on_hand + reserved + sold + written_off - returned
      union all
      select 'item ' || i.id || ': ' || o.units || ' units in live orders, ' || i.made || ' made' from stock_items i
        join ordered o on o.product_id = i.product_id where o.units > i.made + i.returned
      union all
      select 'item ' || i.id || ': one of a kind, ' || i.made || ' made, in ' || coalesce(o.lines, 0) || ' live orders' from stock_items i
        join products p on p.id = i.product_id and p.availability = 'unique' left join ordered o on o.product_id = p.id
        where i.made > 1 or coalesce(o.lines, 0) > 1 + i.returned
      union all
      select 'item ' || i.id || ': reserved or sold is not what the orders hold' from stock_items i left join kept k on k.stock_item_id = i.id
        where i.reserved <> coalesce(k.held, 0) or i.sold <> coalesce(k.sold, 0)
      union all
      select 'line ' || l.id || ': in a live order without its units' from live l join stock_items i on i.product_id = l.product_id
        left join reservations r on r.order_line_id = l.id and r.stock_item_id = i.id and r.status <> 'released'
        where r.quantity is distinct from l.units
      union all
      select 'line ' || l.id || ': bought in a variant of another product' from live l join product_variants v on v.id = l.variant_id
        where v.product_id <> l.product_id
      union all
      select 'exchange ' || e.id || ': ' || e.status || ', its return ' || r.status from exchanges e join returns r on r.id = e.id
        where case e.status when 'asked' then r.status not in ('asked', 'agreed', 'sent', 'disputed')
          when 'held' then r.status not in ('asked', 'agreed', 'sent', 'disputed', 'replacing') when 'shipped' then r.status <> 'replacing'
          when 'received' then r.status <> 'exchanged' else r.status in ('replacing', 'exchanged') end
      union all
      select 'return ' || r.id || ': ' || r.status || ' without an exchange' from returns r left join exchanges e on e.id = r.id
        where r.status in ('replacing', 'exchanged') and e.id is null
      union all
      select 'month ' || month || ' of product ' || product_id || ': ' || coalesce(m.taken, 0) || ' pieces taken, ' || coalesce(o.units, 0) || ' in live orders'
        from order_months m full join monthly o using (product_id, month) where coalesce(m.taken, 0) <> coalesce(o.units, 0)
      union all
      select 'line ' || l.id || ': of a month, though its units are counted' from live l join stock_items i on i.product_id = l.product_id
        where l.order_month is not null`,
    ),
};
