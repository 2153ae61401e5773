import { sql } from "drizzle-orm";
import { evidencePhotos } from "#app/domain/disputes/evidence-steps.server.ts";
import { photosMost } from "#app/domain/disputes/forms.ts";
import { saveEvidence } from "#app/domain/disputes/save-evidence.server.ts";
import { sendEvidence } from "#app/domain/disputes/send-evidence.server.ts";
import { settleDisputes } from "#app/domain/disputes/settle-disputes.server.ts";
import { submitEvidence } from "#app/domain/disputes/submit-evidence.server.ts";
import { type House, systemContext } from "#app/platform/context.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { signedIn } from "./orders.ts";

type Called = {
  goods: string;
  reason: string;
  /** A part of the payment, in minor units; all of it without one. */
  amount?: number;
  /** What finance wrote, and how the bank decided on it; without an outcome it is a draft that waits. */
  answer?: string;
  outcome?: "won" | "lost";
};

/** One dispute that waits for its answer, one that was won by one, and a part of a payment that was lost. */
const called: readonly Called[] = [
  {
    goods: "shal-shawl-silk",
    reason: "product_not_received",
    answer:
      "The shawl left Namin by registered post; the tracking number is in the record. The buyer was told the day it was sent.",
  },
  {
    goods: "tablecloth-silk-120",
    reason: "duplicate",
    answer: "This is the only payment for this order. The buyer placed one order and was charged once.",
    outcome: "won",
  },
  { goods: "honey-thyme-1kg", reason: "product_unacceptable", amount: 400, outcome: "lost" },
];

/**
 * Payments that the twin's cardholders call back, heard of and answered by the commands people use. A market that has a
 * dispute, that is not the village's, or that speaks to Stripe itself, is left alone.
 */
export async function loadDisputes(house: House): Promise<void> {
  const twin = house.env.stripe?.apiBase;
  if (!house.env.demo || !twin?.startsWith("http:")) return;
  const [found] = await rowsOf<{ wanting: boolean }>(
    house.db,
    sql`select not exists (select from disputes) and exists (select from orders) as wanting`,
  );
  if (!found?.wanting) return;
  for (const one of called) await callBack(house, twin, one);
}

async function callBack(house: House, twin: string, { goods, reason, amount, answer, outcome }: Called): Promise<void> {
  const [payment] = await rowsOf<{ id: string; charge: string }>(
    house.db,
    sql`select p.id, p.provider_charge as charge from payments p join consignments c on c.order_id = p.order_id and c.status <> 'cancelled'
          join order_lines l on l.consignment_id = c.id join products g on g.id = l.product_id
        where p.provider = 'stripe' and p.status = 'captured' and g.slug = ${goods} order by p.id limit 1`,
  );
  if (!payment) return;
  const dispute = await atTwin(twin, { payment_intent: payment.charge, reason, ...(amount ? { amount } : {}) });
  const ask = async () => settleDisputes(await systemContext(house, "village", "village"), payment.id);
  await ask();
  const [{ id = "" } = {}] = await rowsOf<{ id: string }>(
    house.db,
    sql`select id from disputes where payment_id = ${payment.id}`,
  );
  if (answer)
    await signedIn(house, "finance", async (ctx) => {
      const photos = (await evidencePhotos(house.db, id)).map((photo) => photo.id).slice(0, photosMost);
      await saveEvidence(ctx, { dispute: id, text: answer, photos });
      if (outcome) await submitEvidence(ctx, { dispute: id });
    });
  if (!outcome) return;
  if (answer) await sendEvidence(await systemContext(house, "village", "village"), id);
  await atTwin(twin, { dispute, outcome });
  await ask();
}

/** The cardholder's bank, by the twin's own short way. Answers the dispute's id there. */
async function atTwin(twin: string, wish: Record<string, unknown>): Promise<string> {
  const answer = await fetch(`${twin}/twin/disputes`, { method: "POST", body: JSON.stringify(wish) });
  if (!answer.ok) throw new Error(`the twin took no dispute: ${answer.status}`);
  return ((await answer.json()) as { id: string }).id;
}
