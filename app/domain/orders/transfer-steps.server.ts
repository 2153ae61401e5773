import { sql } from "drizzle-orm";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { Currency, OrderState } from "#db/vocabulary.ts";

/** An order as a transfer sees it. */
export type TransferOrder = {
  id: string;
  person_id: string | null;
  number: string;
  status: OrderState;
  currency: Currency;
  total: string;
  /** The attempt by transfer that money may still be found for. */
  payment: string | null;
  /** A photograph of it that nobody has judged yet. */
  waiting: string | null;
};

/** Read for a page, or locked for a change: the order first, always. */
export async function transferOrder(db: Db, number: string, lock = false): Promise<TransferOrder | null> {
  if (lock) await db.execute(sql`select 1 from orders where number = ${number} for update`);
  const [order] = await rowsOf<TransferOrder>(
    db,
    sql`select o.id, o.person_id, o.number, o.status, o.currency, o.total::text,
          (select p.id from payments p where p.order_id = o.id and p.provider = 'bank-transfer' and p.status in ('created', 'failed')
             and not exists (select from bank_receipts r where r.payment_id = p.id) order by p.created_at desc, p.id desc limit 1) as payment,
          (select f.id from payment_proofs f join payments p on p.id = f.payment_id where p.order_id = o.id and f.status = 'waiting' limit 1) as waiting
        from orders o where o.number = ${number}`,
  );
  return order ?? null;
}
