import { sql } from "drizzle-orm";
import { signedIn } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { trainingOnly as input } from "./forms.ts";
import { endPlace } from "./steps.server.ts";

/** She gives her place back, as long as she was at no meeting. */
export const leaveTraining = command({
  name: "leave-training",
  who: signedIn,
  input,
  async run(run, { training }) {
    const [mine] = await rowsOf<{ id: string }>(
      run.tx,
      sql`select e.id from enrolments e join cases c on c.id = e.case_id
          where e.session_id = ${training} and c.person_id = ${run.actor.id} and e.ended_at is null`,
    );
    const left = mine ? await endPlace(run, { training, enrolment: mine.id }) : false;
    return left ? { training } : unchanged({ training });
  },
});
