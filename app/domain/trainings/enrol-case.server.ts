import { sql } from "drizzle-orm";
import { openCaseFor, requirePart } from "#app/domain/cases/access.server.ts";
import { requireDuty } from "#app/domain/cases/duty.server.ts";
import { caseworker } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Invalid, Missing } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import { enrolCase as input } from "./forms.ts";
import { enrol, lockTraining } from "./steps.server.ts";

/** Somebody who works in a case enrols her in a course of her own body, offered or not. */
export const enrolCase = command({
  name: "enrol-case",
  who: caseworker,
  input,
  async run(run, { training, number }) {
    const { tx, actor } = run;
    await lockTraining(tx, actor, training);
    const [found] = await rowsOf<{ id: string }>(tx, sql`select id from cases where number = ${number}`);
    try {
      if (!found) throw new Missing("case");
      const opened = requirePart(await openCaseFor(tx, actor, found.id), "training");
      requireDuty(opened, actor, "trainer", "officer");
      const fresh = await enrol(run, { training, caseId: opened.id, personId: opened.personId });
      return fresh ? { training } : unchanged({ training });
    } catch (error) {
      // A number she may not open is as one that is not there.
      if (error instanceof Missing) throw new Invalid({ number: "training.no-case" });
      throw error;
    }
  },
});
