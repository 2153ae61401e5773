import { sql } from "drizzle-orm";
import { programmeToSet } from "#app/domain/programmes/setting-steps.server.ts";
import { admin, officer, oneOf } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import * as forms from "./setting-forms.ts";

/** Ends a rule: nobody is asked for it any more. What was found by it stays. */
export const endRule = command({
  name: "end-rule",
  who: oneOf(officer, admin),
  input: forms.endRule,
  async run({ tx, actor, tell }, { code }) {
    const programme = await programmeToSet(tx, actor, { lock: true });
    const ended = await rowsOf(
      tx,
      sql`update eligibility_rules set valid_to = market_now() where programme_id = ${programme.id} and code = ${code} and valid_to is null returning id`,
    );
    if (ended.length === 0) return unchanged(null);
    await tell("programme.rule-ended", "programme", programme.id, { data: { rule: code } });
    return null;
  },
});
