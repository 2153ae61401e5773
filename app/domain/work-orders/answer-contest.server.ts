import { sql } from "drizzle-orm";
import { openCaseFor, requirePart } from "#app/domain/cases/access.server.ts";
import { officer } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { asId } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { workRow } from "./access.server.ts";
import * as forms from "./forms.ts";
import { sealContest, tellWork } from "./steps.server.ts";

/** An officer who may open the applicant's case answers what was said not to be right. Never one of the two herself. */
export const answerContest = command({
  name: "answer-contest",
  who: officer,
  input: forms.answerContest,
  async run(run, { order, text }) {
    const { ctx, tx, actor } = run;
    await tx.execute(sql`select 1 from work_orders where id = ${asId(order)} for update`);
    const work = await workRow(tx, order);
    requirePart(await openCaseFor(tx, actor, work.case_id), "pioneer");
    if ([work.applicant, work.pioneer_person].includes(actor.id)) throw new Refusal("pioneers.own");
    const [open] = await rowsOf<{ id: string }>(
      tx,
      sql`select id from work_contests where order_id = ${work.id} and answered_at is null`,
    );
    if (!open) throw new Refusal("work.not-contested");
    await tx.execute(
      sql`update work_contests set answered_by = ${actor.id}, answered_at = market_now(),
            answer_sealed = ${sealContest(ctx.house.keys, open.id, "answer_sealed", text)} where id = ${open.id}`,
    );
    await tellWork(run, work, "contest-answered", "office");
    return { id: work.id };
  },
});
