import { type SQL, sql } from "drizzle-orm";
import { monthOf, nextMonth } from "#app/domain/catalogue/order-month.ts";
import { piecesLeft, takePieces } from "#app/domain/catalogue/order-months.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { dayOf, formatDay } from "#app/platform/time.ts";
import type { Tx } from "#db/writes.server.ts";
import type { PricedLine } from "./priced-cart.server.ts";

/** A line of an order, and in whose words its buyer hears of it. */
export type HeldLine = PricedLine & { orderLineId: string; ctx: Ctx };

const unitsOf = (line: PricedLine) => line.quantity * line.takes;
const titleOf = (ctx: Ctx, line: PricedLine) => (ctx.locale === "fa" ? line.titleFa : line.titleEn);

/**
 * What holds the units of counted goods for an order's lines, as parts of the statement that writes the lines: locks the
 * items in id order, so that two carts with the same goods never wait in a circle, checks and acts, writes each hold into
 * its item's history and reserves it for its line. Lines of one item are judged together (A17). `short` answers an item of
 * which there was not enough, with the units it has (`ShortItem`), or no row; the caller then undoes everything.
 */
export function holdingStock(lines: readonly HeldLine[], at: SQL): { parts: SQL; short: SQL } {
  const counted = lines.filter(({ stockItemId }) => stockItemId !== null);
  // As arrays, whose length the planner knows: it then looks items up by their key and reads no table whole.
  const items = sql.param(counted.map((line) => line.stockItemId));
  const ofLine = sql.param(counted.map((line) => line.orderLineId));
  const numbers = sql.param(counted.map(unitsOf));
  return {
    parts: sql`
        wanted as (
          select item, line, n, row_number() over each as nth, sum(n) over each as so_far
          from unnest(${items}::uuid[], ${ofLine}::uuid[], ${numbers}::int[]) as x(item, line, n) window each as (partition by item order by line)),
        need as (select item, sum(n)::int as n, count(*)::int as moves from wanted group by item),
        locked as materialized (select id, on_hand from stock_items where id = any(${items}::uuid[]) order by id for update),
        moved as (
          update stock_items s set on_hand = s.on_hand - need.n, reserved = s.reserved + need.n, last_move = s.last_move + need.moves
          from need join locked on locked.id = need.item where s.id = need.item and s.on_hand >= need.n
          returning s.id, s.last_move - need.moves as before, s.on_hand + need.n as had),
        noted as (
          insert into stock_moves (stock_item_id, number, kind, quantity, on_hand_after, order_line_id, at)
          select w.item, m.before + w.nth, 'hold', w.n, m.had - w.so_far, w.line, ${at} from wanted w join moved m on m.id = w.item),
        kept as (
          insert into reservations (order_line_id, stock_item_id, quantity, changed_at)
          select w.line, w.item, w.n, ${at} from wanted w join moved m on m.id = w.item)`,
    short: sql`
        select need.item as "stockItemId", coalesce(locked.on_hand, 0) as "onHand" from need left join locked on locked.id = need.item
        where need.item not in (select id from moved) order by need.item limit 1`,
  };
}

export type ShortItem = { stockItemId: string; onHand: number };

const notEnough = (ctx: Ctx, line: PricedLine, onHand: number) =>
  new Refusal(onHand > 0 ? "order.not-enough" : "order.sold", { title: titleOf(ctx, line) });

/** @throws Refusal if there was not enough of an item */
export function mustBeHeld(lines: readonly HeldLine[], short: ShortItem | undefined): void {
  const line = lines.find(({ stockItemId }) => stockItemId !== null && stockItemId === short?.stockItemId);
  if (short && line) throw notEnough(line.ctx, line, short.onHand);
}

/**
 * Of the units that were there when the carts were read, what is left after these lines, by item: those who come when none
 * is left hear so before anything is written. What is held is decided by the statement that writes. @throws Refusal
 */
export function leaveUnits(ctx: Ctx, left: Map<string, number>, lines: readonly PricedLine[]): void {
  const after = new Map<string, number>();
  for (const line of lines) {
    const { stockItemId, onHand } = line;
    if (stockItemId === null || onHand === null) continue;
    const before = after.get(stockItemId) ?? left.get(stockItemId) ?? onHand;
    if (before < unitsOf(line)) throw notEnough(ctx, line, before);
    after.set(stockItemId, before - unitsOf(line));
  }
  for (const [item, units] of after) left.set(item, units);
}

/**
 * Takes the pieces of the month for what is made to order, in id order like the items.
 * @throws Refusal when the month is full
 */
export async function takeMonths(tx: Tx, now: Date, lines: readonly HeldLine[]): Promise<void> {
  const ordered = lines
    .filter((line) => line.availability === "made-to-order")
    .sort((a, b) => (a.productId < b.productId ? -1 : 1));
  for (const line of ordered) {
    const { productId, ctx } = line;
    const { calendar, timeZone } = ctx.house.country;
    const today = dayOf(now, timeZone);
    const month = monthOf(calendar, today);
    if (await takePieces(tx, { productId, month, pieces: unitsOf(line) })) continue;
    const left = Math.floor((await piecesLeft(tx, productId, month)) / line.takes);
    const date = formatDay(ctx.locale, nextMonth(calendar, today));
    throw new Refusal(left > 0 ? "order.month-left" : "order.month-full", { title: titleOf(ctx, line), left, date });
  }
}
