import { sql } from "drizzle-orm";
import { bodiesOf, inspector } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Invalid, Missing, Refusal } from "#app/platform/errors.ts";
import { uuids } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { judgeTask as input } from "./forms.ts";
import { sealTask } from "./steps.server.ts";

/** An inspector of the body that asked for it accepts what was mended, or says what still lacks. Never her own. */
export const judgeTask = command({
  name: "judge-task",
  who: inspector,
  input,
  async run({ ctx, tx, actor, tell }, { task, answer, text }) {
    const [held] = await rowsOf<{ shop_id: string; accepted: boolean; waits: boolean; own: boolean }>(
      tx,
      sql`select i.shop_id, t.accepted_at is not null as accepted, coalesce(pr.person_id = ${actor.id}, false) as own,
            t.handed_in_at is not null and (t.returned_at is null or t.handed_in_at > t.returned_at) as waits
          from improvement_tasks t join inspections i on i.id = t.inspection_id join shops s on s.id = i.shop_id left join producers pr on pr.id = s.producer_id
          where t.id = ${task} and i.body_id = any(${uuids(bodiesOf(actor, "inspector"))}) for update of t`,
    );
    if (!held) throw new Missing("task");
    if (held.own) throw new Refusal("quality.own");
    if (held.accepted) return unchanged({ task });
    if (!held.waits) throw new Refusal("quality.not-handed-in");
    if (answer === "return" && text === "") throw new Invalid({ text: "required" });
    await tx.execute(
      answer === "accept"
        ? sql`update improvement_tasks set accepted_at = market_now(), judged_by = ${actor.id} where id = ${task}`
        : sql`update improvement_tasks set returned_at = market_now(), judged_by = ${actor.id},
                return_sealed = ${sealTask(ctx.house.keys, task, "return_sealed", text)} where id = ${task}`,
    );
    await tell(answer === "accept" ? "quality.accepted" : "quality.returned", "task", task, { subject: held.shop_id });
    return { task };
  },
});
