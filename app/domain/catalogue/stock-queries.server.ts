import { sql } from "drizzle-orm";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { StockMoveKind } from "#db/vocabulary.ts";

/** How many pieces of a product its maker takes on in a month; null for any number. */
export async function monthlyCeilingOf(db: Db, productId: string): Promise<number | null> {
  const [row] = await rowsOf<{ ceiling: number | null }>(
    db,
    sql`select monthly_ceiling as ceiling from products where id = ${productId}`,
  );
  return row?.ceiling ?? null;
}

/** Moves on a page of the history. */
export const movesShown = 50;

export type StockMove = {
  number: number;
  kind: StockMoveKind;
  quantity: number;
  onHandAfter: number;
  at: string;
  /** The order it was for, where it was for one; its number is hers to see once it is paid. */
  order: string | null;
};

/** The last moves of a stock item, the newest first. */
export async function movesOf(db: Db, stockItemId: string): Promise<StockMove[]> {
  return rowsOf<StockMove>(
    db,
    sql`select m.number, m.kind, m.quantity, m.on_hand_after as "onHandAfter", m.at::text as at,
          case when o.paid_at is not null then o.number end as "order"
        from stock_moves m left join order_lines l on l.id = m.order_line_id left join orders o on o.id = l.order_id
        where m.stock_item_id = ${stockItemId} order by m.number desc limit ${movesShown}`,
  );
}

export type StockCount = {
  made: number;
  onHand: number;
  reserved: number;
  sold: number;
  returned: number;
  writtenOff: number;
};

/** The counters of a product's stock; null where nothing is counted. */
export async function countsOf(db: Db, productId: string): Promise<(StockCount & { id: string }) | null> {
  const [row] = await rowsOf<StockCount & { id: string }>(
    db,
    sql`select id, made, on_hand as "onHand", reserved, sold, returned, written_off as "writtenOff" from stock_items where product_id = ${productId}`,
  );
  return row ?? null;
}

/** Pieces taken on in each month, the latest first: `month` as the country counts. */
export async function monthsOf(db: Db, productId: string): Promise<{ month: string; taken: number }[]> {
  return rowsOf(
    db,
    sql`select month, taken from order_months where product_id = ${productId} order by month desc limit 12`,
  );
}
