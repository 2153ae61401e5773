import { sql } from "drizzle-orm";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { Currency } from "#db/vocabulary.ts";
import { ByHand, type Provider } from "../provider.ts";

/**
 * The buyer transfers from her bank to ours and shows a photograph of the receipt; finance finds the money on the
 * statement. What was matched to a payment has come, nothing else has: a photograph proves nothing.
 */
export function bankTransfer(db: Db): Provider {
  return {
    name: "bank-transfer",
    currencies: ["IRR", "EUR", "USD"],
    heldBy: "platform",
    origin: null,
    needsDetails: true,
    start: async ({ paymentId, orderUrl }) => ({ ref: paymentId, payUrl: `${orderUrl}/transfer` }),
    async check({ id }) {
      const [receipt] = await rowsOf<{ reference: string; amount: string; currency: Currency }>(
        db,
        sql`select reference, amount::text, currency from bank_receipts where payment_id = ${id}`,
      );
      if (!receipt) return { state: "open" };
      const amount = { amount: BigInt(receipt.amount), currency: receipt.currency };
      return { state: "captured", amount, charge: receipt.reference };
    },
    refund: async () => {
      throw new ByHand("a transfer goes back by a transfer");
    },
  };
}
