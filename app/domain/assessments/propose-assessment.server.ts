import { sql } from "drizzle-orm";
import { openCaseFor, requirePart } from "#app/domain/cases/access.server.ts";
import { mustBeStranger, requireDuty } from "#app/domain/cases/duty.server.ts";
import { caseworker } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Invalid, Refusal } from "#app/platform/errors.ts";
import { formatDate, instantOf } from "#app/platform/time.ts";
import { rowsOf } from "#db/reads.server.ts";
import { assessments } from "#db/schema/assessments.ts";
import { proposeAssessment as input } from "./forms.ts";
import { rubricOf, sealText } from "./steps.server.ts";

/** An assessor, or the officer who leads the case, proposes when and where the craft is looked at. One is open at a time. */
export const proposeAssessment = command({
  name: "propose-assessment",
  who: caseworker,
  input,
  once: {
    noun: "assessment",
    scope: (_ctx, typed) => typed.case,
    again: async (_ctx, id, typed) => ({ id, case: typed.case }),
  },
  async run({ ctx, tx, actor, now, tell, newId }, typed) {
    const opened = requirePart(await openCaseFor(tx, actor, typed.case, { lock: true }), "assessment");
    const bodyId = requireDuty(opened, actor, "assessor", "officer");
    await mustBeStranger(tx, opened, actor);
    const meetsAt = instantOf(typed.day, typed.hour);
    if (meetsAt <= now) throw new Invalid({ day: "assessment.past" });
    const [of] = await rowsOf<{ occupation: string; open: boolean; wait: string | null }>(
      tx,
      sql`select c.occupation, exists (select from assessments a where a.case_id = c.id and a.decided_at is null and a.ended_at is null) as open,
            (select to_json(max(a.repeat_at)) #>> '{}' from assessments a where a.case_id = c.id and a.repeat_at > market_now()) as wait
          from cases c where c.id = ${opened.id}`,
    );
    if (of?.open) throw new Refusal("assessment.open");
    if (of?.wait) throw new Refusal("assessment.too-soon", { day: formatDate(ctx.locale, new Date(of.wait)) });
    const rubric = await rubricOf(tx, of?.occupation ?? "");
    if (!rubric) throw new Refusal("assessment.no-rubric");
    const { keys } = ctx.house;
    await tx.insert(assessments).values({
      ...{ id: newId, caseId: opened.id, rubricId: rubric.id, bodyId, way: typed.way, meetsAt },
      placeSealed: sealText(keys, newId, "place_sealed", typed.place),
      instructionsSealed: sealText(keys, newId, "instructions_sealed", typed.instructions),
      proposedBy: actor.id,
    });
    await tell("assessment.proposed", "case", opened.id, {
      subject: opened.personId,
      data: { assessment: newId, way: typed.way },
    });
    return { id: newId, case: opened.id };
  },
});
