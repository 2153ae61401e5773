import { sql } from "drizzle-orm";
import { type Invariant, judge } from "./invariant.ts";

/**
 * I15. What buyers were answered is explained by one order of moves: an item's history is numbered without a gap, each
 * move leaves the units it says, and the counters are the sum of all. A line's units are held first, then sold or let go;
 * of what was sold some may come back, in one go or, where the line was parted, in several.
 */
export const stockHistory: Invariant = {
  id: "I15",
  statement:
    "Per stock item, the numbered history of its moves has no gap, each follows from the one before, and their sums are its counters.",
  judge: ({ db }) =>
    judge(
      db,
      sql`select count(*) from stock_moves`,
      sql`
      with steps as (
        select stock_item_id as item, number, kind, quantity, on_hand_after,
          row_number() over w as nth, coalesce(lag(on_hand_after) over w, 0) as before,
          case kind when 'made' then quantity when 'release' then quantity when 'return' then quantity
            when 'hold' then -quantity when 'write-off' then -quantity else 0 end as change
        from stock_moves window w as (partition by stock_item_id order by number)),
      sums as (
        select item, max(number) as last, sum(change) as on_hand,
          coalesce(sum(quantity) filter (where kind = 'made'), 0) as made,
          coalesce(sum(case kind when 'hold' then quantity when 'release' then -quantity when 'sell' then -quantity end), 0) as reserved,
          coalesce(sum(quantity) filter (where kind = 'sell'), 0) as sold,
          coalesce(sum(quantity) filter (where kind = 'return'), 0) as returned,
          coalesce(sum(quantity) filter (where kind = 'write-off'), 0) as written_off
        from steps group by item),
      -- The goods of an order: a line, and what was parted from it into a later consignment.
      goods as (
        select l.order_id, l.product_id, l.variant_id, min(m.order_line_id::text) as line, count(distinct m.stock_item_id) as items,
          coalesce(string_agg(m.kind, ' ' order by m.number) filter (where m.kind <> 'return'), 'back') as way,
          count(distinct m.quantity) filter (where m.kind <> 'return') as sizes,
          coalesce(sum(m.quantity) filter (where m.kind = 'sell'), 0) as sold,
          coalesce(sum(m.quantity) filter (where m.kind = 'return'), 0) as back,
          coalesce(max(m.number) filter (where m.kind <> 'return') > min(m.number) filter (where m.kind = 'return'), false) as too_soon
        from stock_moves m join order_lines l on l.id = m.order_line_id group by 1, 2, 3)
      select 'item ' || item || ': move ' || number || ' stands at place ' || nth as what from steps where number <> nth
      union all
      select 'item ' || item || ': after move ' || number || ' (' || kind || ' ' || quantity || ') ' || on_hand_after || ' on hand, ' || before || ' before' from steps
        where on_hand_after <> before + change or on_hand_after < 0
      union all
      select 'item ' || i.id || ': its counters are not the sum of its moves' from stock_items i left join sums s on s.item = i.id
        where (i.last_move, i.made, i.on_hand, i.reserved, i.sold, i.returned, i.written_off) is distinct from
          (coalesce(s.last, 0), coalesce(s.made, 0), coalesce(s.on_hand, 0), coalesce(s.reserved, 0), coalesce(s.sold, 0), coalesce(s.returned, 0), coalesce(s.written_off, 0))
      union all
      select 'line ' || line || ': its units went ' || way || ', ' || back || ' back' from goods
        where sizes > 1 or items > 1 or way not in ('hold', 'hold release', 'hold sell') or back > sold or too_soon`,
    ),
};
