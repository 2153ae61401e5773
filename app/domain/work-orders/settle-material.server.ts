import { sql } from "drizzle-orm";
import { producer } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Invalid, Missing } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import { lockWork } from "./access.server.ts";
import * as forms from "./forms.ts";
import { tellWork } from "./steps.server.ts";

/** The pioneer writes down how much of a material was used and how much came back. */
export const settleMaterial = command({
  name: "settle-material",
  who: producer,
  input: forms.settleMaterial,
  async run(run, { order, material, used, returned }) {
    const { tx, actor } = run;
    const work = await lockWork(tx, actor, order, "settle-material");
    const [found] = await rowsOf<{ amount: number }>(
      tx,
      sql`select amount from work_materials where id = ${material} and order_id = ${work.id} for update`,
    );
    if (!found) throw new Missing("material");
    if (used + returned > found.amount) throw new Invalid({ used: "work.more-than-given" });
    await tx.execute(
      sql`update work_materials set used = ${used}, returned = ${returned}, settled_at = market_now() where id = ${material}`,
    );
    await tellWork(run, work, "material-settled", "pioneer");
    return { id: work.id };
  },
});
