import { type SQL, sql } from "drizzle-orm";
import { moveStock } from "#app/domain/catalogue/stock.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import type { Run } from "#app/platform/command.server.ts";
import { Missing, Refusal } from "#app/platform/errors.ts";
import type { Localized } from "#app/platform/locale.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { ExchangeState } from "#db/vocabulary.ts";
import type { Tx } from "#db/writes.server.ts";
import { exchangeMoves } from "./rules.ts";

/** What a piece of a line may be exchanged for. `left` counts pieces that are on the shelf. */
export type ExchangeOption = {
  /** Null for a piece that has no sizes. */
  variant: string | null;
  same: boolean;
  name: Localized;
  productId: string;
  takes: number;
  left: number;
};

/**
 * The same piece again, and other sizes of it that cost what this one costs today: so no money need move either way. Only
 * what is counted and on the shelf; of what is made to order or one of a kind there is no other.
 */
export function exchangeOptions(db: Db, lineId: string): Promise<ExchangeOption[]> {
  return rowsOf(
    db,
    sql`select v.id as variant, v.id is not distinct from l.variant_id as same, p.id as "productId", coalesce(v.takes, 1) as takes,
          json_build_object('fa', coalesce(v.name_fa, ''), 'en', coalesce(nullif(v.name_en, ''), v.name_fa, '')) as name,
          i.on_hand / coalesce(v.takes, 1) as left
        from order_lines l join orders o on o.id = l.order_id
        join products p on p.id = l.product_id and p.availability = 'stock' and p.status = 'published'
        join stock_items i on i.product_id = p.id
        left join product_variants v on v.product_id = p.id and v.retired_at is null
        left join variant_prices a on a.variant_id = v.id and a.currency = o.currency
        left join variant_prices b on b.variant_id = l.variant_id and b.currency = o.currency
        where l.id = ${lineId} and (v.id is not distinct from l.variant_id or a.amount = b.amount) and i.on_hand >= coalesce(v.takes, 1)
        order by same desc, v.position`,
  );
}

export type HeldExchange = {
  id: string;
  stockItemId: string;
  units: number;
  status: ExchangeState;
  overdue: boolean;
};

/** The exchange of a return, locked, or null. The caller holds its order and the return. */
export async function lockExchange(tx: Tx, returnId: string): Promise<HeldExchange | null> {
  const [found] = await rowsOf<HeldExchange>(
    tx,
    sql`select e.id, i.id as "stockItemId", e.units, e.status, coalesce(e.due_by < market_now(), false) as overdue
        from exchanges e join stock_items i on i.product_id = e.product_id where e.id = ${returnId} for update of e`,
  );
  return found ?? null;
}

/** @throws Missing when nothing was asked for in the place of money */
export async function theExchange(tx: Tx, returnId: string): Promise<HeldExchange> {
  const found = await lockExchange(tx, returnId);
  if (!found) throw new Missing("exchange");
  return found;
}

/** Refuses a step out of order, by the one table of moves. */
export function mustExchange({ status }: { status: ExchangeState }, to: ExchangeState): void {
  if (!exchangeMoves[status].includes(to)) throw new Refusal("return.not-now");
}

/**
 * The seller agrees: the units are put aside and the exchange says so in one statement, or neither happens, when there are
 * not enough any more. False then.
 */
export async function holdReplacement(tx: Tx, id: string): Promise<boolean> {
  const held = await rowsOf(
    tx,
    sql`with item as (
          update stock_items s set on_hand = s.on_hand - e.units, reserved = s.reserved + e.units, last_move = s.last_move + 1
          from exchanges e where e.id = ${id} and e.status = 'asked' and s.product_id = e.product_id and s.on_hand >= e.units
          returning s.id, s.last_move, s.on_hand, e.units),
        noted as (insert into stock_moves (stock_item_id, number, kind, quantity, on_hand_after) select id, last_move, 'hold', units, on_hand from item)
        update exchanges set status = 'held', answered_at = market_now(), due_by = null from item where exchanges.id = ${id} returning 1`,
  );
  return held.length === 1;
}

/** Ends an exchange without a replacement: what was put aside is on the shelf again. False when there was none to end. */
export async function letExchangeGo(
  { tx, moved }: Run<Actor>,
  returnId: string,
  to: "declined" | "gone" | "lapsed" = "lapsed",
): Promise<boolean> {
  const found = await lockExchange(tx, returnId);
  if (!found || !exchangeMoves[found.status].includes(to)) return false;
  await tx.execute(
    sql`update exchanges set status = ${to}, due_by = null, ended_at = market_now(), answered_at = coalesce(answered_at, case when ${to} <> 'lapsed' then market_now() end)
        where id = ${returnId}`,
  );
  await moved("exchange", returnId, found.status, to);
  if (found.status !== "held") return true;
  const { stockItemId, units: quantity } = found;
  if (!(await moveStock(tx, { stockItemId, kind: "release", quantity }))) throw new Error("no units to release");
  return true;
}

/**
 * Condition on `e`, its return `r` and its parcel `c`: past its term, and yet the clock leaves it alone. Where a
 * bank takes the payment back, or did, the money may be with the buyer already, and the seller can still send the piece; what
 * the buyer has reported is looked at before it counts as received.
 */
export const waitsForPeople: SQL = sql`case e.status
  when 'held' then exists (select from payments p join disputes d on d.payment_id = p.id where p.order_id = c.order_id and d.status <> 'won')
  when 'shipped' then exists (select from problems b where b.consignment_id = c.id and b.status <> 'closed') else false end`;
