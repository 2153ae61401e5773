import { sql } from "drizzle-orm";
import { programmeToSet, recordSetting } from "#app/domain/programmes/setting-steps.server.ts";
import { admin, officer, oneOf } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import * as forms from "./setting-forms.ts";
import { rowsOfRule } from "./setting-queries.server.ts";

/** Ends a rule: nobody is asked for it any more. What was found by it stays. */
export const endRule = command({
  name: "end-rule",
  who: oneOf(officer, admin),
  input: forms.endRule,
  async run(run, { code, why }) {
    const { tx, actor } = run;
    const programme = await programmeToSet(tx, actor, { lock: true });
    const before = await rowsOfRule(tx, programme.id, code);
    if (before.length === 0) return unchanged(null);
    await tx.execute(
      sql`update eligibility_rules set valid_to = market_now() where programme_id = ${programme.id} and code = ${code} and valid_to is null`,
    );
    await recordSetting(run, programme, { setting: "conditions", subject: code, before, rows: [], reason: why });
    return null;
  },
});
