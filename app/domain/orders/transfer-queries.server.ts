import { type SQL, sql } from "drizzle-orm";
import { lastFour } from "#app/domain/payments/account-number.ts";
import {
  openRefundAccount,
  refundAccountColumns,
  refundAccountTables,
  type SealedAccount,
} from "#app/domain/payments/refund-account.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { Currency, OrderState } from "#db/vocabulary.ts";
import { mayOpen } from "./access.server.ts";
import { proofFault } from "./transfer-rules.ts";
import { type TransferOrder, transferOrder } from "./transfer-steps.server.ts";

/** An instant as text that every reader reads alike. */
const at = (column: SQL) => sql`to_json(${column}) #>> '{}'`;

export type SentProof = {
  id: string;
  reference: string;
  status: "waiting" | "accepted" | "rejected";
  /** The clerk's words, or `order-gone`. */
  reason: string;
  sentAt: string;
  judgedAt: string | null;
};

export type TransferPage = {
  number: string;
  status: OrderState;
  currency: Currency;
  total: string;
  /** Why no photograph is wanted now, or null. */
  fault: ReturnType<typeof proofFault>;
  account: { iban: string; holder: string; bank: string } | null;
  placedAt: string;
  holdUntil: string;
  confirmedAt: string | null;
  foundAt: string | null;
  proofs: SentProof[];
  /** Money that waits for her account. */
  refundWaits: boolean;
};

/** The order a transfer is about, for whoever may see all of it. @throws Missing for anybody else */
async function openOrder(ctx: Ctx, number: string, pass: string): Promise<TransferOrder> {
  const order = await transferOrder(ctx.db, number);
  if (!order || !mayOpen(ctx, order, pass)) throw new Missing("order");
  return order;
}

/** Where to transfer what, and how far it is. */
export async function transferPage(ctx: Ctx, number: string, pass: string): Promise<TransferPage> {
  const { id, status, currency, total, payment, waiting } = await openOrder(ctx, number, pass);
  const [[facts], proofs] = await Promise.all([
    rowsOf<
      Pick<TransferPage, "placedAt" | "holdUntil" | "confirmedAt" | "foundAt" | "refundWaits"> & {
        details: Record<string, string> | null;
      }
    >(
      ctx.db,
      sql`select ${at(sql`o.placed_at`)} as "placedAt", ${at(sql`o.hold_until`)} as "holdUntil", ${at(sql`o.confirmed_at`)} as "confirmedAt",
            (select ${at(sql`max(r.matched_at)`)} from bank_receipts r join payments p on p.id = r.payment_id where p.order_id = o.id) as "foundAt",
            exists (select from refunds r join payments p on p.id = r.payment_id where p.order_id = o.id and r.status = 'wanted' and r.by_hand) as "refundWaits",
            (select l.details from rails l where l.name = 'bank-transfer' and l.currency = o.currency) as details
          from orders o where o.id = ${id}`,
    ),
    rowsOf<SentProof>(
      ctx.db,
      sql`select f.id, f.reference, f.status, f.reason, ${at(sql`f.sent_at`)} as "sentAt", ${at(sql`f.judged_at`)} as "judgedAt"
          from payment_proofs f join payments p on p.id = f.payment_id where p.order_id = ${id} order by f.sent_at desc limit 20`,
    ),
  ]);
  if (!facts) throw new Missing("order");
  const { details, ...rest } = facts;
  const { iban = "", holder = "", bank = "" } = details ?? {};
  return {
    ...rest,
    number,
    status,
    currency,
    total,
    fault: proofFault({ status, open: payment !== null, waiting: waiting !== null }),
    account: iban ? { iban, holder, bank } : null,
    proofs,
  };
}

export type RefundAccountPage = { number: string; currency: Currency; amount: string; last: string | null };

/** What of an order waits for the buyer's account; null amount when nothing does. The account itself is not shown again. */
export async function refundAccountPage(
  ctx: Ctx,
  number: string,
  pass: string,
): Promise<RefundAccountPage & { waits: boolean }> {
  const order = await openOrder(ctx, number, pass);
  const waiting = await rowsOf<SealedAccount & { amount: string }>(
    ctx.db,
    sql`select ${refundAccountColumns}, r.amount::text from ${refundAccountTables}
        where p.order_id = ${order.id} and r.status = 'wanted' and r.by_hand order by r.id`,
  );
  const [first] = waiting;
  const account = first ? openRefundAccount(ctx.house.keys, first) : null;
  return {
    number,
    currency: order.currency,
    amount: String(waiting.reduce((sum, { amount }) => sum + BigInt(amount), 0n)),
    last: account ? lastFour(account) : null,
    waits: waiting.length > 0,
  };
}
