import { sql } from "drizzle-orm";
import { openCaseFor, requirePart } from "#app/domain/cases/access.server.ts";
import { requireDuty } from "#app/domain/cases/duty.server.ts";
import { caseworker } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { callOffAssessment as input } from "./forms.ts";
import { lockAssessment } from "./steps.server.ts";

/** Ends an assessment that will not be held; scores that are in stay as they are. */
export const callOffAssessment = command({
  name: "call-off-assessment",
  who: caseworker,
  input,
  async run({ tx, actor, tell }, typed) {
    const opened = requirePart(await openCaseFor(tx, actor, typed.case), "assessment");
    requireDuty(opened, actor, "assessor", "officer");
    if (opened.own) throw new Refusal("case.own");
    const held = await lockAssessment(tx, typed.assessment, { caseId: opened.id });
    if (held.over) return unchanged({ case: opened.id });
    await tx.execute(sql`update assessments set ended_at = market_now(), ended_by = ${actor.id} where id = ${held.id}`);
    await tell("assessment.called-off", "case", opened.id, {
      subject: opened.personId,
      data: { assessment: held.id },
    });
    return { case: opened.id };
  },
});
