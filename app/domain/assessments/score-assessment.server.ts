import { sql } from "drizzle-orm";
import { openCaseFor, requirePart } from "#app/domain/cases/access.server.ts";
import { mustBeStranger, requireDuty } from "#app/domain/cases/duty.server.ts";
import { reachStage } from "#app/domain/cases/steps.server.ts";
import { assessor } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { parseWhole } from "#app/platform/digits.ts";
import { Invalid, Refusal } from "#app/platform/errors.ts";
import { assessmentScores } from "#db/schema/assessments.ts";
import { scoreAssessment as input } from "./forms.ts";
import { awaits, judge, type Scale, topStep } from "./rules.ts";
import { lockAssessment, scoresOf, sealComment } from "./steps.server.ts";

/**
 * An assessor says what she saw, once. The second score that agrees with the first, or a third where they are apart, finds
 * the level and the plan, and the case has been assessed.
 */
export const scoreAssessment = command({
  name: "score-assessment",
  who: assessor,
  input,
  async run(run, typed) {
    const { ctx, tx, actor, tell } = run;
    const opened = requirePart(await openCaseFor(tx, actor, typed.case, { lock: true }), "assessment");
    const bodyId = requireDuty(opened, actor, "assessor");
    await mustBeStranger(tx, opened, actor);
    const held = await lockAssessment(tx, typed.assessment, { caseId: opened.id });
    const before = await scoresOf(tx, held.id);
    const answer = { case: opened.id, id: held.id };
    if (before.some((score) => score.assessor === actor.id)) return unchanged(answer);
    if (held.over) throw new Refusal("assessment.over");
    if (!held.accepted) throw new Refusal("assessment.not-accepted");
    if (held.photos === 0) throw new Refusal("assessment.no-photos");
    if (
      awaits(
        held.rubric,
        before.map((score) => score.steps),
      ) === null
    )
      throw new Refusal("assessment.enough");
    const steps = readSteps(held.rubric, typed.steps);
    await tx.insert(assessmentScores).values({
      ...{ assessmentId: held.id, assessorId: actor.id, bodyId, steps },
      commentSealed: sealComment(ctx.house.keys, held.id, actor.id, typed.comment),
    });
    await tell("assessment.scored", "case", opened.id, { subject: opened.personId, data: { assessment: held.id } });
    const finding = judge(held.rubric, [...before.map((score) => score.steps), steps]);
    if (!finding) return answer;
    await tx.execute(
      sql`update assessments set decided_at = market_now(), level = ${finding.level}, points = ${finding.points},
            found = ${JSON.stringify(finding.found)}::jsonb, plan = ${sql.param(finding.plan)}::text[],
            repeat_at = market_now() + make_interval(months => ${held.rubric.repeatMonths}) where id = ${held.id}`,
    );
    await reachStage(run, opened.id, "assessed", { bodyId, source: `assessment:${held.id}` });
    await tell("assessment.decided", "case", opened.id, {
      subject: opened.personId,
      data: { assessment: held.id, level: finding.level },
    });
    return answer;
  },
});

/** A step for every criterion of the rubric and for nothing else. @throws Invalid */
function readSteps({ criteria }: Scale, typed: Record<string, string>): Record<string, number> {
  const faults: Record<string, string> = {};
  const steps: Record<string, number> = {};
  for (const { key } of criteria) {
    const step = parseWhole(typed[key] ?? "", { min: 0, max: topStep });
    if (step === null) faults[`steps.${key}`] = "choose";
    else steps[key] = step;
  }
  if (Object.keys(faults).length > 0) throw new Invalid(faults);
  return steps;
}
