import { sql } from "drizzle-orm";
import { caseworker } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import { trainingOnly as input } from "./forms.ts";
import { lockTraining } from "./steps.server.ts";

/** A course that will not be held. One at which somebody was marked has begun and stays. */
export const callOffTraining = command({
  name: "call-off-training",
  who: caseworker,
  input,
  async run({ tx, actor, tell }, { training }) {
    const held = await lockTraining(tx, actor, training);
    if (held.over) return unchanged({ training });
    const begun = await rowsOf(
      tx,
      sql`select 1 from attendances a join training_meetings m on m.id = a.meeting_id where m.session_id = ${held.id} limit 1`,
    );
    if (begun.length > 0) throw new Refusal("training.begun");
    await tx.execute(sql`update training_sessions set called_off_at = market_now() where id = ${held.id}`);
    await tell("training.called-off", "training", held.id);
    return { training };
  },
});
