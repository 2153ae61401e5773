import { sql } from "drizzle-orm";
import { endStops } from "#app/domain/producers/stop-steps.server.ts";
import { officer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import * as forms from "./forms.ts";
import { officersReport } from "./queries.server.ts";

/** Ends a suspension before its day: the shop is seen again and takes orders. */
export const liftSuspension = command({
  name: "lift-suspension",
  who: officer,
  input: forms.reportOnly,
  async run(run, { report: id }) {
    const found = await officersReport(run.tx, run.actor, id, { lock: true });
    if (found.maker === run.actor.id) throw new Refusal("reports.own-shop");
    await run.tx.execute(sql`select 1 from shops where id = ${found.shopId} for no key update`);
    const [live] = await rowsOf<{ case: string | null }>(
      run.tx,
      sql`select case_id as case from order_stops where shop_id = ${found.shopId} and cause = 'report' and ended_at is null`,
    );
    if (!live) return unchanged({ id: found.id });
    const of = { shopId: found.shopId, caseId: live.case, personId: found.maker ?? "" };
    await endStops(run, of, "report");
    return { id: found.id };
  },
});
