import { sql } from "drizzle-orm";
import { ownCase } from "#app/domain/cases/duty.server.ts";
import { signedIn } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import { trainingOnly as input } from "./forms.ts";
import { enrol } from "./steps.server.ts";

/** She takes a place in a course that is offered to people of her craft. */
export const enrolMyself = command({
  name: "enrol-myself",
  who: signedIn,
  input,
  async run(run, { training }) {
    const { tx, actor } = run;
    const mine = await ownCase(tx, actor.id);
    const [offered] = await rowsOf(
      tx,
      sql`select 1 from training_sessions s join training_modules m on m.id = s.module_id
          where s.id = ${training} and s.offered and (m.occupations = '{}' or ${mine?.occupation ?? ""} = any(m.occupations))`,
    );
    if (!mine || !offered) throw new Missing("training");
    const fresh = await enrol(run, { training, caseId: mine.id, personId: actor.id });
    return fresh ? { training } : unchanged({ training });
  },
});
