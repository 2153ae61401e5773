import { sql } from "drizzle-orm";
import { signedIn } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { answerAssessment as input } from "./forms.ts";
import { lockAssessment } from "./steps.server.ts";

/** She takes the time that was proposed, or says that she cannot. Her own alone. */
export const answerAssessment = command({
  name: "answer-assessment",
  who: signedIn,
  input,
  async run({ tx, actor, tell }, { assessment, answer }) {
    const held = await lockAssessment(tx, assessment, { personId: actor.id });
    if (held.over) throw new Refusal("assessment.over");
    if (held.accepted && answer === "accept") return unchanged({ id: held.id });
    await tx.execute(
      answer === "accept"
        ? sql`update assessments set accepted_at = market_now() where id = ${held.id}`
        : sql`update assessments set ended_at = market_now(), ended_by = ${actor.id} where id = ${held.id}`,
    );
    await tell(answer === "accept" ? "assessment.accepted" : "assessment.declined", "case", held.case_id, {
      subject: actor.id,
      data: { assessment: held.id },
    });
    return { id: held.id };
  },
});
