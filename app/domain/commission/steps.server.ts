import { sql } from "drizzle-orm";
import { Missing, Refusal } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { Tx } from "#db/writes.server.ts";

export type OpenRule = { id: string; position: number; general: boolean };

/**
 * The open rules in their order, held until the transaction ends, so that two who change them go one after the other.
 * `general` is one that is for everybody, in force, without a last day. Sales go on meanwhile, by the rules as they were.
 */
export function holdRules(tx: Tx, day: string): Promise<OpenRule[]> {
  return rowsOf(
    tx,
    sql`select id, position, shop_id is null and body_id is null and family is null and currency is null and valid_to is null
            and valid_from <= ${day}::date as general
        from commission_rules where closed_at is null order by position, id for no key update`,
  );
}

/** One of them. @throws Missing when it is not open, or never was */
export function ruleAmong(rules: readonly OpenRule[], id: string): OpenRule {
  const found = rules.find((rule) => rule.id === id);
  if (!found) throw new Missing("commission rule");
  return found;
}

/** Ends a rule. @throws Refusal when no rule for everybody would be left, so that no sale is ever without one */
export async function endRule(
  tx: Tx,
  rules: readonly OpenRule[],
  rule: OpenRule,
  by: string,
  /** What comes in its place is for everybody too. */
  followed = false,
): Promise<void> {
  if (rule.general && !followed && !rules.some((other) => other.general && other.id !== rule.id))
    throw new Refusal("commission.last");
  await tx.execute(
    sql`update commission_rules set closed_at = market_now(), closed_by = ${by} where id = ${rule.id} and closed_at is null`,
  );
}
