import { sql } from "drizzle-orm";
import { finance } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { answerable } from "./evidence-steps.server.ts";
import { submitEvidence as input } from "./forms.ts";

/** Finance says that the draft is the answer. The provider is told by a job; a second press changes nothing. */
export const submitEvidence = command({
  name: "submit-dispute-evidence",
  who: finance,
  input,
  async run(run, { dispute }) {
    const { tx, tell, enqueue, actor } = run;
    const { status, submitted, text, orderId } = await answerable(run, dispute);
    if (submitted) return unchanged({ dispute });
    if (status !== "needs-response") throw new Refusal("dispute.answered");
    if (text === null) throw new Refusal("dispute.empty");
    await tx.execute(
      sql`update disputes set submitted_at = market_now(), submitted_by = ${actor.id} where id = ${dispute}`,
    );
    await enqueue("send-evidence", { disputeId: dispute });
    await tell("dispute.submitted", "dispute", dispute, { data: { order: orderId } });
    return { dispute };
  },
});
