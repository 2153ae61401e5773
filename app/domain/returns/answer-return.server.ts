import { sql } from "drizzle-orm";
import { clerk, manager, oneOf, producer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Invalid, Refusal } from "#app/platform/errors.ts";
import { answerReturn as input } from "./forms.ts";
import { sendBy } from "./rules.ts";
import { sellersReturn } from "./seller-steps.server.ts";
import { mustMove, sealText, tellingOf } from "./steps.server.ts";

/**
 * The seller agrees that it comes back, or says why not; then the office decides. A withdrawal needs no leave of hers, but
 * what came back not as it left she may say of it as well.
 */
export const answerReturn = command({
  name: "answer-return",
  who: oneOf(producer, oneOf(manager, clerk)),
  input,
  async run({ ctx, tx, actor, now, tell, moved }, { return: id, answer, text }) {
    const held = await sellersReturn(tx, actor, id);
    const to = answer === "agree" ? "agreed" : "disputed";
    if (held.status === to) return unchanged(null);
    mustMove(held, to);
    if (answer === "dispute" && text === "") throw new Invalid({ text: "required" });
    // Nothing to dispute in a withdrawal before it came back.
    if (answer === "dispute" && held.kind === "withdrawal" && held.status === "agreed")
      throw new Refusal("return.her-right");
    const due = answer === "agree" ? sendBy(now, ctx.house.country).toISOString() : null;
    await tx.execute(
      sql`update returns set status = ${to}, answered_at = market_now(), answer_sealed = ${sealText(ctx.house.keys, id, "answer_sealed", text)},
            due_by = ${due}::timestamptz where id = ${id}`,
    );
    await moved("return", id, held.status, to);
    await tell(`return.${to}`, "return", id, { ...tellingOf(held), ...held.acting });
    return null;
  },
});
