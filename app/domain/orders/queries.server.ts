import { sql } from "drizzle-orm";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { Currency, OrderState } from "#db/vocabulary.ts";

export type OrderHead = {
  id: string;
  person_id: string | null;
  number: string;
  status: OrderState;
  currency: Currency;
  placedAt: Date;
  holdUntil: Date;
  paidAt: Date | null;
};

/** What may be shown of an order to whoever has its link: no name, no address, no goods. */
export async function orderHead(db: Db, number: string): Promise<OrderHead | null> {
  const [row] = await rowsOf<
    Omit<OrderHead, "placedAt" | "holdUntil" | "paidAt"> & { placed: string; hold: string; paid: string | null }
  >(
    db,
    sql`select id, person_id, number, status, currency, placed_at::text as placed, hold_until::text as hold, paid_at::text as paid from orders where number = ${number}`,
  );
  if (!row) return null;
  const { placed, hold, paid, ...head } = row;
  return { ...head, placedAt: new Date(placed), holdUntil: new Date(hold), paidAt: paid ? new Date(paid) : null };
}
