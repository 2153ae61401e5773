import { sql } from "drizzle-orm";
import { undoStage } from "#app/domain/cases/steps.server.ts";
import { officer } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { Stage } from "#db/vocabulary.ts";
import * as forms from "./forms.ts";
import { workIn } from "./steps.server.ts";

/** She comes back, or the end was written by mistake: the case stands where it stood before. */
export const reopenCase = command({
  name: "reopen-case",
  who: officer,
  input: forms.caseOnly,
  async run(run, { case: id }) {
    const { tx, actor, tell } = run;
    const found = await workIn(tx, actor, id, { ended: true });
    const [ended] = await rowsOf<{ stage: Stage }>(
      tx,
      sql`update case_endings set undone_at = market_now(), undone_by = ${actor.id}
          where case_id = ${found.id} and undone_at is null returning stage`,
    );
    if (!ended) throw new Refusal("monitoring.not-ended");
    await undoStage(run, found.id, ended.stage);
    await tell("case.reopened", "case", found.id, { subject: found.personId });
    return { caseId: found.id };
  },
});
