import { type SQL, sql } from "drizzle-orm";
import { lastFour } from "#app/domain/payments/account-number.ts";
import { type FoundMoney, unmatchedReceipts } from "#app/domain/payments/money-queries.server.ts";
import type { Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { asId } from "#db/lists.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { Currency, OrderState } from "#db/vocabulary.ts";
import { likeness, type MatchOutcome, outcomeOf, suggestions } from "./transfer-rules.ts";

const at = (column: SQL) => sql`to_json(${column}) #>> '{}'`;

export type WaitingProof = {
  id: string;
  number: string;
  status: OrderState;
  currency: Currency;
  total: string;
  sentAt: string;
  holdUntil: string;
};

/** Photographs nobody has judged, the longest waiting first. */
export const anyWaitingProofs = (db: Db): Promise<WaitingProof[]> =>
  rowsOf(
    db,
    sql`select f.id, o.number, o.status, o.currency, o.total::text, ${at(sql`f.sent_at`)} as "sentAt", ${at(sql`o.hold_until`)} as "holdUntil"
        from payment_proofs f join payments p on p.id = f.payment_id join orders o on o.id = p.order_id
        where f.status = 'waiting' order by f.sent_at, f.id limit 200`,
  );

export type Suggested = FoundMoney & { outcome: MatchOutcome };

export type ProofFile = WaitingProof & {
  state: "waiting" | "accepted" | "rejected";
  reference: string;
  reason: string;
  locale: "fa" | "en";
  own: boolean;
  /** The end of the account she gave, to compare with the photograph. */
  last: string | null;
  suggested: Suggested[];
};

/** One photograph with what it is about, and the money that may be what it shows. */
export async function anyProof(ctx: Ctx, actor: Person, id: string): Promise<ProofFile> {
  const [row] = await rowsOf<
    Omit<ProofFile, "own" | "last" | "suggested"> & { iban: string | null; person: string | null }
  >(
    ctx.db,
    sql`select f.id, o.number, o.status, o.currency, o.total::text, ${at(sql`f.sent_at`)} as "sentAt", ${at(sql`o.hold_until`)} as "holdUntil",
          f.status as state, f.reference, f.reason, o.locale, o.person_id as person, f.iban_sealed as iban
        from payment_proofs f join payments p on p.id = f.payment_id join orders o on o.id = p.order_id where f.id = ${asId(id)}`,
  );
  if (!row) throw new Missing("proof");
  const { iban, person, ...proof } = row;
  const place = { table: "payment_proofs", column: "iban_sealed", row: proof.id };
  const amount = BigInt(proof.total);
  const found = proof.state === "waiting" ? await unmatchedReceipts(ctx.db, proof.currency) : [];
  const likely = suggestions(
    { number: proof.number, amount, reference: proof.reference },
    found.map((one) => ({ ...one, amount: BigInt(one.amount) })),
  );
  return {
    ...proof,
    own: person === actor.id,
    last: iban ? lastFour(ctx.house.keys.decryptField(iban, place)) : null,
    suggested: likely.slice(0, 8).map((one) => ({
      ...one,
      amount: String(one.amount),
      outcome: outcomeOf({ status: proof.status, total: amount }, one.amount),
    })),
  };
}

export type LikelyOrder = {
  number: string;
  status: OrderState;
  total: string;
  placedAt: string;
  outcome: MatchOutcome;
};

/** Orders that a receipt may have been for: those by transfer that wait, likeliest first, then one its description names. */
export async function anyLikelyOrders(db: Db, receipt: FoundMoney): Promise<LikelyOrder[]> {
  const named = /KH-?[2-9A-Z]{8}/.exec(receipt.description.toUpperCase())?.[0].replace(/^KH-?/, "KH-") ?? "";
  const rows = await rowsOf<Omit<LikelyOrder, "outcome"> & { reference: string }>(
    db,
    sql`select o.number, o.status, o.total::text, ${at(sql`o.placed_at`)} as "placedAt",
          coalesce((select f.reference from payment_proofs f join payments p on p.id = f.payment_id where p.order_id = o.id order by f.sent_at desc limit 1), '') as reference
        from orders o where o.currency = ${receipt.currency} and (o.number = ${named} or o.status = 'awaiting-payment'
          and exists (select from payments p where p.order_id = o.id and p.provider = 'bank-transfer')) order by o.placed_at limit 500`,
  );
  const found = { ...receipt, amount: BigInt(receipt.amount) };
  return rows
    .map(({ reference, ...order }) => ({
      ...order,
      outcome: outcomeOf({ status: order.status, total: BigInt(order.total) }, found.amount),
      like: likeness({ number: order.number, amount: BigInt(order.total), reference }, found),
    }))
    .filter(({ like }) => like > 0)
    .sort((a, b) => b.like - a.like)
    .slice(0, 8)
    .map(({ like: _like, ...order }) => order);
}
