import { sql } from "drizzle-orm";
import { runningProgramme } from "#app/domain/programmes/queries.server.ts";
import { bodiesOf, officer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { NotYours, Refusal } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import * as forms from "./forms.ts";

/** An officer of the body that carries out the programme sets beneath what part of the cheapest piece a rate needs a reason. */
export const setFloor = command({
  name: "set-work-floor",
  who: officer,
  input: forms.setFloor,
  async run({ ctx, tx, actor, tell }, { percent }) {
    const programme = await runningProgramme({ ...ctx, db: tx });
    if (!programme) throw new Refusal("work.no-programme");
    if (!bodiesOf(actor, "officer").includes(programme.implementerId)) throw new NotYours("officer");
    await tx.execute(sql`select 1 from programmes where id = ${programme.id} for update`);
    const [same] = await rowsOf(
      tx,
      sql`select 1 from work_floors where programme_id = ${programme.id} and valid_to is null and percent = ${percent}`,
    );
    if (same) return unchanged({ percent });
    await tx.execute(
      sql`update work_floors set valid_to = market_now() where programme_id = ${programme.id} and valid_to is null`,
    );
    await tx.execute(
      sql`insert into work_floors (programme_id, percent, set_by) values (${programme.id}, ${percent}, ${actor.id})`,
    );
    await tell("programme.work-floor-set", "programme", programme.id, { data: { percent } });
    return { percent };
  },
});
