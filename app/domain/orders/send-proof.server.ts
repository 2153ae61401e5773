import { sql } from "drizzle-orm";
import { refuseUnless } from "#app/domain/identity/steps.server.ts";
import { keepPicture } from "#app/domain/media/keep-picture.server.ts";
import { storeEvidence } from "#app/domain/media/store-evidence.server.ts";
import { accountNumberOf } from "#app/domain/payments/account-number.ts";
import { anyone } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { Invalid, Missing, Refusal } from "#app/platform/errors.ts";
import { mayOpen } from "./access.server.ts";
import { sendProof as input } from "./transfer-forms.ts";
import { proofFault } from "./transfer-rules.ts";
import { type TransferOrder, transferOrder } from "./transfer-steps.server.ts";

/** The order's open attempt by transfer. @throws Missing for a stranger, Refusal where no photograph is wanted */
function openAttempt(ctx: Ctx, order: TransferOrder | null, access: string): { order: TransferOrder; payment: string } {
  if (!order || !mayOpen(ctx, order, access)) throw new Missing("order");
  const { status, payment, waiting } = order;
  const fault = proofFault({ status, open: payment !== null, waiting: waiting !== null });
  if (fault || !payment) throw new Refusal(fault ?? "transfer.other-rail");
  return { order, payment };
}

/** The buyer shows that she transferred the money. It proves nothing yet; while somebody has to look, her goods are held. */
export const sendProof = command({
  name: "send-proof",
  who: anyone,
  input,
  once: {
    noun: "payment-proof",
    scope: (_ctx, { number }) => number,
    again: async (_ctx, id, { number }) => ({ id, number }),
  },
  async prepare(ctx, _actor, { number, access, key: _key, picture: [picture], iban }) {
    const order = await transferOrder(ctx.db, number);
    if (!order || !mayOpen(ctx, order, access)) throw new Missing("order");
    const account = iban === "" ? null : accountNumberOf(ctx.house.country, order.currency, iban);
    const faults = {
      ...(picture ? {} : { picture: "transfer.picture-missing" }),
      ...(iban !== "" && !account ? { iban: "transfer.iban" } : {}),
    };
    if (!picture || Object.keys(faults).length > 0) throw new Invalid(faults);
    refuseUnless(await ctx.house.limits.takeAll([["upload-per-person", order.id]], ctx.now));
    return { account, kept: await keepPicture(ctx.house, picture.bytes, "picture") };
  },
  async run({ ctx, tx, tell, newId }, { number, access, reference }, { account, kept }) {
    const { order, payment } = openAttempt(ctx, await transferOrder(tx, number, true), access);
    const fileId = await storeEvidence(tx, kept);
    const sealed =
      account && ctx.house.keys.encryptField(account, { table: "payment_proofs", column: "iban_sealed", row: newId });
    await tx.execute(
      sql`insert into payment_proofs (id, payment_id, file_id, reference, iban_sealed) values (${newId}, ${payment}, ${fileId}, ${reference}, ${sealed})`,
    );
    await tell("proof.sent", "payment", payment, { data: { order: order.id, proof: newId } });
    return { id: newId, number };
  },
});
