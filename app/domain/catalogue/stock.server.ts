import { sql } from "drizzle-orm";
import { rowsOf } from "#db/reads.server.ts";
import type { StockMoveKind } from "#db/vocabulary.ts";
import type { Tx } from "#db/writes.server.ts";

/** How each move changes an item's counters; `made = on hand + reserved + sold + written off - returned` always. */
const effects = {
  made: { made: 1, onHand: 1, reserved: 0, sold: 0, returned: 0, writtenOff: 0 },
  hold: { made: 0, onHand: -1, reserved: 1, sold: 0, returned: 0, writtenOff: 0 },
  release: { made: 0, onHand: 1, reserved: -1, sold: 0, returned: 0, writtenOff: 0 },
  sell: { made: 0, onHand: 0, reserved: -1, sold: 1, returned: 0, writtenOff: 0 },
  return: { made: 0, onHand: 1, reserved: 0, sold: 0, returned: 1, writtenOff: 0 },
  "write-off": { made: 0, onHand: -1, reserved: 0, sold: 0, returned: 0, writtenOff: 1 },
} as const satisfies Record<StockMoveKind, Record<string, number>>;

/**
 * Moves units of one item and writes the move into its history, in one statement that checks and acts at once: false if
 * there were not enough. Never read, decide and then write (reliability D3). Callers with several items go in id order.
 */
export async function moveStock(
  tx: Tx,
  move: { stockItemId: string; kind: StockMoveKind; quantity: number; orderLineId?: string },
): Promise<boolean> {
  const by = effects[move.kind];
  const n = move.quantity;
  const made = await rowsOf(
    tx,
    sql`with moved as (
          update stock_items set made = made + ${by.made * n}, on_hand = on_hand + ${by.onHand * n},
            reserved = reserved + ${by.reserved * n}, sold = sold + ${by.sold * n}, returned = returned + ${by.returned * n},
            written_off = written_off + ${by.writtenOff * n}, last_move = last_move + 1
          where id = ${move.stockItemId} and on_hand + ${by.onHand * n} >= 0 and reserved + ${by.reserved * n} >= 0
          returning id, last_move, on_hand)
        insert into stock_moves (stock_item_id, number, kind, quantity, on_hand_after, order_line_id)
        select id, last_move, ${move.kind}, ${n}, on_hand, ${move.orderLineId ?? null}::uuid from moved returning id`,
  );
  return made.length === 1;
}

type LineUnits = { stockItemId: string; quantity: number; orderLineId: string };

/** Moves units of several lines one way, items in id order. @throws Error when an item has not what its orders say it has */
async function moveAll(tx: Tx, kind: StockMoveKind, lines: readonly LineUnits[]): Promise<void> {
  const inOrder = lines.toSorted((a, b) => (a.stockItemId < b.stockItemId ? -1 : 1));
  for (const line of inOrder) if (!(await moveStock(tx, { ...line, kind }))) throw new Error(`no units to ${kind}`);
}

/** Held units are sold. */
export const sellHeld = (tx: Tx, lines: readonly LineUnits[]) => moveAll(tx, "sell", lines);
/** Held units go back on the shelf. */
export const releaseHeld = (tx: Tx, lines: readonly LineUnits[]) => moveAll(tx, "release", lines);
/** Sold units come back on the shelf. */
export const returnSold = (tx: Tx, lines: readonly LineUnits[]) => moveAll(tx, "return", lines);
