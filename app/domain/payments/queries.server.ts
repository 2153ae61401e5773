import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { Currency, OrderState, PaymentState } from "#db/vocabulary.ts";

export type PaymentFacts = {
  id: string;
  orderId: string;
  orderNumber: string;
  orderStatus: OrderState;
  provider: string;
  currency: Currency;
  amount: bigint;
  status: PaymentState;
  ref: string | null;
  payUrl: string | null;
  locale: "fa" | "en";
};

const columns = sql`p.id, p.order_id as "orderId", o.number as "orderNumber", o.status as "orderStatus", p.provider, p.currency,
  p.amount::text as amount, p.status, p.provider_ref as ref, p.pay_url as "payUrl", o.locale`;

type Row = Omit<PaymentFacts, "amount"> & { amount: string };
const read = (row: Row | undefined): PaymentFacts | null => (row ? { ...row, amount: BigInt(row.amount) } : null);

export async function paymentById(db: Db, id: string): Promise<PaymentFacts | null> {
  const [row] = await rowsOf<Row>(
    db,
    sql`select ${columns} from payments p join orders o on o.id = p.order_id where p.id = ${id}`,
  );
  return read(row);
}

export async function paymentByRef(db: Db, provider: string, ref: string): Promise<PaymentFacts | null> {
  const [row] = await rowsOf<Row>(
    db,
    sql`select ${columns} from payments p join orders o on o.id = p.order_id where p.provider = ${provider} and p.provider_ref = ${ref}`,
  );
  return read(row);
}

/** The newest attempt to pay an order. */
export async function latestPayment(db: Db, orderId: string): Promise<PaymentFacts | null> {
  const [row] = await rowsOf<Row>(
    db,
    sql`select ${columns} from payments p join orders o on o.id = p.order_id where p.order_id = ${orderId} order by p.created_at desc, p.id desc limit 1`,
  );
  return read(row);
}

/** Payments asked for and not decided, oldest first: the reconciler asks their providers. */
export async function openPayments(db: Db, limit: number): Promise<{ id: string }[]> {
  return rowsOf(
    db,
    sql`select id from payments where status = 'created' and provider_ref is not null order by created_at limit ${limit}`,
  );
}

/** The buyer's number and address as the provider may be told them. */
export function buyerOf(ctx: Ctx, order: { id: string; phoneSealed: string; emailSealed: string | null }) {
  const open = (column: string, sealed: string) =>
    ctx.house.keys.decryptField(sealed, { table: "orders", column, row: order.id });
  return {
    phone: open("buyer_phone_sealed", order.phoneSealed),
    email: order.emailSealed ? open("buyer_email_sealed", order.emailSealed) : null,
  };
}
