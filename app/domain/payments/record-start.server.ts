import { sql } from "drizzle-orm";
import { z } from "zod";
import { system } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { uuid } from "#app/platform/fields.ts";
import { rowsOf } from "#db/reads.server.ts";

/**
 * Writes down what the provider answered when asked for a payment, and answers where to pay. Of several answers to
 * several askers the first counts for all: only what is written down is ever paid and asked about.
 */
export const recordStart = command({
  name: "record-payment-start",
  who: system,
  input: z.object({ paymentId: uuid, ref: z.string().max(200), payUrl: z.string().max(2000) }),
  async run({ tx, tell }, { paymentId, ref, payUrl }) {
    const [payment] = await rowsOf<{ order_id: string }>(
      tx,
      sql`update payments set provider_ref = ${ref}, pay_url = ${payUrl}, asked_at = market_now()
          where id = ${paymentId} and provider_ref is null returning order_id`,
    );
    if (!payment) {
      const [before] = await rowsOf<{ pay_url: string }>(tx, sql`select pay_url from payments where id = ${paymentId}`);
      return unchanged(before?.pay_url ?? payUrl);
    }
    await tell("payment.asked", "payment", paymentId, { data: { order: payment.order_id } });
    return payUrl;
  },
});
