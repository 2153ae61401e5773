import { sql } from "drizzle-orm";
import { officer } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Invalid } from "#app/platform/errors.ts";
import { dayOf } from "#app/platform/time.ts";
import { heldAlert } from "./alert-steps.server.ts";
import * as forms from "./forms.ts";
import { sealWords, workIn } from "./steps.server.ts";

/** Writes down what was done for somebody, and what came of it if that is known. */
export const intervene = command({
  name: "intervene",
  who: officer,
  input: forms.intervene,
  once: {
    noun: "intervention",
    scope: (ctx) => (ctx.actor.kind === "person" ? ctx.actor.id : ""),
    again: async (_ctx, id, { case: caseId }) => ({ id, caseId }),
  },
  async run({ ctx, tx, actor, now, tell, newId }, { case: id, alert, kind, day, text, result }) {
    const found = await workIn(tx, actor, id);
    if (day > dayOf(now)) throw new Invalid({ day: "monitoring.day-ahead" });
    const held = alert === "" ? null : await heldAlert(tx, found.id, alert);
    const seal = (of: "text" | "result", words: string) => sealWords(ctx.house.keys, of, newId, words);
    await tx.execute(
      sql`insert into interventions (id, case_id, alert_id, kind, done_on, text_sealed, result_sealed, result_at, person_id)
          values (${newId}, ${found.id}, ${held?.id ?? null}, ${kind}, ${day}::date, ${seal("text", text)}, ${seal("result", result)},
            case when ${result !== ""} then market_now() end, ${actor.id})`,
    );
    await tell("case.intervened", "case", found.id, { subject: found.personId, data: { intervention: kind } });
    return { id: newId, caseId: found.id };
  },
});
