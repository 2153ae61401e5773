import { sql } from "drizzle-orm";
import type { Keys } from "#app/platform/crypto.server.ts";

/** An account for a refund as it is kept: written for it, or once with the photograph of the transfer. */
export type SealedAccount = { id: string; iban: string | null; proof: string | null; of: string | null };

/** Refunds with their payment and order, and beside each the newest photograph of its payment that named an account. */
export const refundAccountTables = sql`refunds r join payments p on p.id = r.payment_id join orders o on o.id = p.order_id left join lateral (
  select id, iban_sealed from payment_proofs where payment_id = p.id and iban_sealed is not null order by sent_at desc limit 1) f on true`;
export const refundAccountColumns = sql`r.id, r.iban_sealed as iban, f.iban_sealed as proof, f.id as of`;

/** The account itself, or null where none is known. What she wrote for this refund counts before what came with a photograph. */
export function openRefundAccount(keys: Keys, { id, iban, proof, of }: SealedAccount): string | null {
  if (iban) return keys.decryptField(iban, { table: "refunds", column: "iban_sealed", row: id });
  return proof && of ? keys.decryptField(proof, { table: "payment_proofs", column: "iban_sealed", row: of }) : null;
}
