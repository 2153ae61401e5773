import { sql } from "drizzle-orm";
import { officer } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import * as forms from "./forms.ts";
import { sealWords, workIn } from "./steps.server.ts";

/** What came of something that was done: written once it is known, and anew if it turned out otherwise. */
export const recordResult = command({
  name: "record-result",
  who: officer,
  input: forms.recordResult,
  async run({ ctx, tx, actor, tell }, { case: id, intervention, result }) {
    const found = await workIn(tx, actor, id);
    const [row] = await rowsOf<{ kind: string }>(
      tx,
      sql`update interventions set result_sealed = ${sealWords(ctx.house.keys, "result", intervention, result)}, result_at = market_now()
          where id = ${intervention} and case_id = ${found.id} returning kind`,
    );
    if (!row) throw new Missing("intervention");
    await tell("case.intervention-ended", "case", found.id, {
      subject: found.personId,
      data: { intervention: row.kind },
    });
    return { caseId: found.id };
  },
});
