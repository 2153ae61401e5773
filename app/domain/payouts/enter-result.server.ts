import { plainReference } from "#app/domain/payments/statement.ts";
import { finance } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Invalid, Missing, Refusal } from "#app/platform/errors.ts";
import { itemsOf, lockBatch, refuseOwn } from "./batch-steps.server.ts";
import { enterResult as input } from "./forms.ts";
import { enterOutcome } from "./result-steps.server.ts";
import type { Outcome } from "./rules.ts";

/** Finance says what the bank made of one line. */
export const enterResult = command({
  name: "enter-payout-result",
  who: finance,
  input,
  async run(run, { row, result, reference: typed, reason, ...input }) {
    const { tx, actor } = run;
    const batch = await lockBatch(tx, input.batch);
    const item = (await itemsOf(tx, batch.id)).find(({ id }) => id === row);
    if (!item) throw new Missing("payout");
    const reference = plainReference(typed);
    if (result === "paid" && reference === "") throw new Invalid({ reference: "required" });
    if (result === "failed" && reason === "") throw new Invalid({ reason: "required" });
    if (batch.status !== "approved") throw new Refusal("payout.not-approved");
    await refuseOwn(tx, actor, [item]);
    const said: Outcome = result === "paid" ? { kind: "paid", reference } : { kind: "failed", reason };
    return (await enterOutcome(run, item, said)) ? null : unchanged(null);
  },
});
