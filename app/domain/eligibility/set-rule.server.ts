import { sql } from "drizzle-orm";
import { programmeToSet, recordSetting } from "#app/domain/programmes/setting-steps.server.ts";
import { admin, officer, oneOf } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Invalid } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import { eligibilityRules } from "#db/schema/eligibility.ts";
import * as forms from "./setting-forms.ts";
import { rowsOfRule } from "./setting-queries.server.ts";

/** Writes a rule of the programme: a new one, or a new version of one, by which is decided from now on. */
export const setRule = command({
  name: "set-rule",
  who: oneOf(officer, admin),
  input: forms.setRule,
  async run(run, { years, why, ...rule }) {
    const { tx, actor, now } = run;
    const programme = await programmeToSet(tx, actor, { lock: true });
    if (rule.kind === "age" && years === null) throw new Invalid({ years: "required" });
    const [last] = await rowsOf<{ version: number; kind: string }>(
      tx,
      sql`select version, kind from eligibility_rules where programme_id = ${programme.id} and code = ${rule.code} order by version desc limit 1`,
    );
    if (last && last.kind !== rule.kind) throw new Invalid({ code: "eligibility.rule-code-taken" });
    const before = await rowsOfRule(tx, programme.id, rule.code);
    await tx.execute(
      sql`update eligibility_rules set valid_to = market_now() where programme_id = ${programme.id} and code = ${rule.code} and valid_to is null`,
    );
    await tx.insert(eligibilityRules).values({
      ...rule,
      programmeId: programme.id,
      version: (last?.version ?? 0) + 1,
      params: rule.kind === "age" && years !== null ? { years } : {},
      validFrom: now,
      setBy: actor.id,
    });
    const rows = await rowsOfRule(tx, programme.id, rule.code);
    await recordSetting(run, programme, { setting: "conditions", subject: rule.code, before, rows, reason: why });
    return { code: rule.code };
  },
});
