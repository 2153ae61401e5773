import { type SQL, sql } from "drizzle-orm";
import type { Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { Missing } from "#app/platform/errors.ts";
import type { Localized } from "#app/platform/locale.ts";
import { asId } from "#db/lists.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { Currency } from "#db/vocabulary.ts";
import {
  openRefundAccount,
  refundAccountColumns,
  refundAccountTables,
  type SealedAccount,
} from "./refund-account.server.ts";

const at = (column: SQL) => sql`to_json(${column}) #>> '{}'`;

/** What waits for finance, for the numbers beside its places. */
export async function moneyWaiting(db: Db): Promise<{ proofs: number; refunds: number }> {
  const [counts] = await rowsOf<{ proofs: number; refunds: number }>(
    db,
    sql`select (select count(*)::int from payment_proofs where status = 'waiting') as proofs,
          (select count(*)::int from refunds where status = 'wanted' and by_hand) as refunds`,
  );
  return counts ?? { proofs: 0, refunds: 0 };
}

/** Money on our account, as the bank's statement shows it. */
export type FoundMoney = {
  id: string;
  reference: string;
  currency: Currency;
  amount: string;
  receivedOn: string;
  description: string;
};

const receiptColumns = sql`r.id, r.reference, r.currency, r.amount::text, r.received_on::text as "receivedOn", r.description`;

/** Money without an order, newest first: the matching desk looks for its photograph among it. */
export const unmatchedReceipts = (db: Db, currency: Currency): Promise<FoundMoney[]> =>
  rowsOf(
    db,
    sql`select ${receiptColumns} from bank_receipts r where r.payment_id is null and r.currency = ${currency}
        order by r.received_on desc, r.id desc limit 1000`,
  );

export type ReceiptRow = FoundMoney & { order: string | null };

export const receiptsOnPage = 50;

/** All money received: what is without an order first, then the newest. */
export async function anyReceipts(db: Db, page: number): Promise<{ rows: ReceiptRow[]; more: boolean }> {
  const rows = await rowsOf<ReceiptRow>(
    db,
    sql`select ${receiptColumns}, o.number as order from bank_receipts r left join payments p on p.id = r.payment_id left join orders o on o.id = p.order_id
        order by r.payment_id is not null, r.received_on desc, r.id desc limit ${receiptsOnPage + 1} offset ${(page - 1) * receiptsOnPage}`,
  );
  return { rows: rows.slice(0, receiptsOnPage), more: rows.length > receiptsOnPage };
}

export async function anyReceipt(db: Db, id: string): Promise<ReceiptRow> {
  const [row] = await rowsOf<ReceiptRow>(
    db,
    sql`select ${receiptColumns}, o.number as order from bank_receipts r left join payments p on p.id = r.payment_id left join orders o on o.id = p.order_id
        where r.id = ${asId(id)}`,
  );
  if (!row) throw new Missing("receipt");
  return row;
}

export type HandRefund = {
  id: string;
  number: string;
  currency: Currency;
  amount: string;
  reason: string;
  rail: string;
  status: "wanted" | "succeeded" | "failed";
  /** Whether the buyer's account is known. */
  known: boolean;
  reference: string | null;
  createdAt: string;
  doneAt: string | null;
};

const refundColumns = sql`r.id, o.number, p.currency, r.amount::text, r.reason, p.provider as rail, r.status, r.provider_ref as reference,
  ${at(sql`r.created_at`)} as "createdAt", ${at(sql`r.done_at`)} as "doneAt", r.iban_sealed is not null or f.id is not null as known`;
/** What a person must send back, oldest first; and what was last sent so. */
export async function anyHandRefunds(db: Db): Promise<{ waiting: HandRefund[]; done: HandRefund[] }> {
  const [waiting, done] = await Promise.all([
    rowsOf<HandRefund>(
      db,
      sql`select ${refundColumns} from ${refundAccountTables} where r.by_hand and r.status = 'wanted' order by r.created_at, r.id limit 200`,
    ),
    rowsOf<HandRefund>(
      db,
      sql`select ${refundColumns} from ${refundAccountTables} where r.by_hand and r.status = 'succeeded' order by r.done_at desc limit 20`,
    ),
  ]);
  return { waiting, done };
}

/** One of them, with the account to send it to, and when the buyer was last asked for it. */
export async function anyHandRefund(
  ctx: Ctx,
  actor: Person,
  id: string,
): Promise<HandRefund & { account: string | null; own: boolean; asked: string | null }> {
  type Row = HandRefund & SealedAccount & { person: string | null; asked: string | null };
  const [row] = await rowsOf<Row>(
    ctx.db,
    sql`select ${refundColumns}, ${refundAccountColumns}, o.person_id as person, (select ${at(sql`max(e.at)`)} from events e
            where e.noun = 'refund' and e.noun_id = r.id and e.kind in ('refund.by-hand', 'refund.account-wanted')) as asked
        from ${refundAccountTables} where r.by_hand and r.id = ${asId(id)}`,
  );
  if (!row) throw new Missing("refund");
  const { iban, proof, of, person, ...refund } = row;
  const account = openRefundAccount(ctx.house.keys, row);
  return { ...refund, account: refund.status === "wanted" ? account : null, own: person === actor.id };
}

/** Refunds that a person may send now, for their accounts are known: one of them, or an order's. */
export async function handRefundsToTell(db: Db, of: { refund?: string; order?: string }) {
  const rows = await rowsOf<{ id: string; number: string; amount: string; currency: Currency }>(
    db,
    sql`select r.id, o.number, r.amount::text, p.currency from ${refundAccountTables}
        where r.by_hand and r.status = 'wanted' and (r.iban_sealed is not null or f.id is not null)
          and (r.id = ${of.refund ?? null}::uuid or o.id = ${of.order ?? null}::uuid) order by r.id`,
  );
  return rows.map(({ id, number, amount, currency }) => ({ id, number, money: { amount: BigInt(amount), currency } }));
}

export type Owed = { shop: string; name: Localized; currency: Currency; amount: string; since: string };

/** What each seller owes of what she took at the door, most first. */
export const anyOwed = (db: Db): Promise<Owed[]> =>
  rowsOf(
    db,
    sql`select s.slug as shop, json_build_object('fa', s.name_fa, 'en', s.name_en) as name, e.currency, sum(e.amount)::text as amount,
          ${at(sql`min(v.at)`)} as since
        from ledger_entries e join ledger_transactions t on t.id = e.transaction_id join events v on v.id = t.event_id
        join shops s on s.id = substr(e.account, 19)::uuid
        where e.account like 'seller-receivable:%' group by s.id, e.currency having sum(e.amount) <> 0 order by sum(e.amount) desc limit 500`,
  );
