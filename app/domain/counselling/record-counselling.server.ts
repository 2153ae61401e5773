import { openCaseFor, requirePart } from "#app/domain/cases/access.server.ts";
import { requireDuty } from "#app/domain/cases/duty.server.ts";
import { reachStage } from "#app/domain/cases/steps.server.ts";
import { caseworker } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Invalid, Refusal } from "#app/platform/errors.ts";
import { dayOf, instantOf } from "#app/platform/time.ts";
import { counsellingNotes, counsellingSessions } from "#db/schema/counselling.ts";
import { noteLevels } from "#db/vocabulary-skills.ts";
import { recordCounselling as input } from "./forms.ts";
import { sealNextStep, sealNote } from "./sealed.server.ts";

/** A counsellor writes down a talk, each note for its own readers; the case has been counselled. */
export const recordCounselling = command({
  name: "record-counselling",
  who: caseworker,
  input,
  once: {
    noun: "counselling",
    scope: (_ctx, typed) => typed.case,
    again: async (_ctx, _id, typed) => ({ case: typed.case }),
  },
  async run(run, typed) {
    const { ctx, tx, actor, now, tell, newId } = run;
    const opened = requirePart(await openCaseFor(tx, actor, typed.case, { lock: true }), "counselling");
    const bodyId = requireDuty(opened, actor, "counsellor", "officer");
    if (opened.own) throw new Refusal("case.own");
    if (typed.day > dayOf(now)) throw new Invalid({ day: "counselling.future" });
    const notes = noteLevels.filter((level) => typed[level] !== "");
    if (notes.length === 0) throw new Invalid({ shared: "counselling.empty" });
    const { keys } = ctx.house;
    // Noon of the day: when exactly nobody wrote down.
    const metAt = instantOf(typed.day, 12 * 60);
    await tx.insert(counsellingSessions).values({
      ...{ id: newId, caseId: opened.id, bodyId, counsellorId: actor.id, way: typed.way, metAt },
      nextStepSealed: sealNextStep(keys, newId, typed.nextStep),
      nextOn: typed.nextOn || null,
    });
    await tx
      .insert(counsellingNotes)
      .values(
        notes.map((level) => ({ sessionId: newId, level, textSealed: sealNote(keys, newId, level, typed[level]) })),
      );
    await reachStage(run, opened.id, "counselled", { bodyId, source: `counselling:${newId}` });
    await tell("counselling.held", "case", opened.id, { subject: opened.personId, data: { session: newId } });
    return { case: opened.id };
  },
});
