import { sql } from "drizzle-orm";
import { reachStage } from "#app/domain/cases/steps.server.ts";
import { officer } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { newRowId } from "#app/platform/crypto.server.ts";
import { Invalid } from "#app/platform/errors.ts";
import * as forms from "./forms.ts";
import { sealWords, workIn } from "./steps.server.ts";

/**
 * The programme and a person part: she needs it no more, or she left. What was planned for her is called off. Her shop, if
 * she has one, stays hers.
 */
export const endCase = command({
  name: "end-case",
  who: officer,
  input: forms.endCase,
  async run(run, { case: id, ending, reason, note }) {
    const { ctx, tx, actor, now, tell } = run;
    const found = await workIn(tx, actor, id);
    if (ending === "dropped-out" && reason === "") throw new Invalid({ reason: "choose" });
    const row = newRowId(now);
    await tx.execute(
      sql`insert into case_endings (id, case_id, stage, reason, note_sealed, body_id, person_id)
          values (${row}, ${found.id}, ${ending}, ${ending === "dropped-out" ? reason : null}, ${sealWords(ctx.house.keys, "ending", row, note)},
            ${found.bodyId}, ${actor.id})`,
    );
    await tx.execute(
      sql`update follow_ups set called_off_at = market_now(), called_off_by = ${actor.id}
          where case_id = ${found.id} and done_at is null and called_off_at is null`,
    );
    await reachStage(run, found.id, ending, { bodyId: found.bodyId, source: `case-ending:${row}` });
    await tell("case.ended", "case", found.id, { subject: found.personId });
    return { caseId: found.id };
  },
});
