import { sql } from "drizzle-orm";
import { finance } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { answerable } from "./evidence-steps.server.ts";
import { saveEvidence as input } from "./forms.ts";

/** Finance writes what the bank is to be told, and may go on later. */
export const saveEvidence = command({
  name: "save-dispute-evidence",
  who: finance,
  input,
  async run(run, { dispute, text }) {
    const { ctx, tx, tell } = run;
    const { status, submitted, orderId } = await answerable(run, dispute);
    if (submitted || status !== "needs-response") throw new Refusal("dispute.answered");
    const sealed = ctx.house.keys.encryptField(text, { table: "disputes", column: "text_sealed", row: dispute });
    await tx.execute(sql`update disputes set text_sealed = ${sealed} where id = ${dispute}`);
    await tell("dispute.evidence-saved", "dispute", dispute, { data: { order: orderId } });
    return { dispute };
  },
});
