import { sql } from "drizzle-orm";
import { type OpenCase, openCaseFor, requirePart } from "#app/domain/cases/access.server.ts";
import { bodiesOf, type Person } from "#app/platform/actor.ts";
import type { Run } from "#app/platform/command.server.ts";
import { newRowId } from "#app/platform/crypto.server.ts";
import { Missing, Refusal } from "#app/platform/errors.ts";
import { dayOf } from "#app/platform/time.ts";
import { rowsOf } from "#db/reads.server.ts";
import { eligibilityDecisions } from "#db/schema/eligibility.ts";
import type { Finding, FindingBasis } from "#db/vocabulary-join.ts";
import type { Tx } from "#db/writes.server.ts";
import { birthDateOf } from "./birth-date.server.ts";
import { eligibilityIn, type RuleInCase } from "./queries.server.ts";
import { comesOfAge, expiryOf, type Rule } from "./rules.ts";

/**
 * A case whose eligibility she may decide: an officer of the body that leads it, who may read the part, and whose own case
 * it is not. Its row is held. @throws Missing, Refusal
 */
export async function caseToJudge(tx: Tx, actor: Person, id: string): Promise<OpenCase> {
  const found = requirePart(await openCaseFor(tx, actor, id, { lock: true }), "eligibility");
  if (!bodiesOf(actor, "officer").includes(found.bodyId)) throw new Missing("case");
  if (found.own) throw new Refusal("eligibility.own-case");
  return found;
}

type Finder = Pick<Run<Person>, "ctx" | "tx" | "actor" | "now" | "tell">;

/** Writes what was found of one rule and tells it. */
export async function writeFinding(
  { ctx, tx, actor, now, tell }: Finder,
  found: Pick<OpenCase, "id" | "personId" | "bodyId">,
  rule: Rule,
  finding: { outcome: Finding; basis: FindingBasis; reference?: string; reason?: string },
): Promise<string> {
  const { outcome, basis, reference, reason } = finding;
  const id = newRowId(now);
  const seal = (column: string, text: string | undefined) =>
    text ? ctx.house.keys.encryptField(text, { table: "eligibility_decisions", column, row: id }) : null;
  await tx.insert(eligibilityDecisions).values({
    ...{ id, caseId: found.id, ruleId: rule.id, outcome, basis, bodyId: found.bodyId, decidedAt: now },
    referenceSealed: seal("reference_sealed", reference),
    reasonSealed: seal("reason_sealed", reason),
    checkedBy: actor.id,
    expiresOn: outcome === "met" ? expiryOf(rule, dayOf(now)) : null,
  });
  await tell("case.rule-decided", "case", found.id, {
    subject: found.personId,
    data: { rule: rule.code, outcome, decision: id },
  });
  return id;
}

/**
 * Writes that everything not yet found is met, as she was shown it: the ordinary case in one press. Age is computed from
 * the birth date she gave; who is too young is found so. Answers how many were written.
 */
export async function findAsShown(run: Finder, found: OpenCase): Promise<number> {
  const { rules } = await eligibilityIn(run.tx, found, run.now);
  const open = rules.filter(({ standing }) => standing === "open" || standing === "expired");
  let written = 0;
  for (const rule of open) {
    const finding =
      rule.kind === "age" ? await ageFinding(run, found, rule) : ({ outcome: "met", basis: "shown" } as const);
    // Without a birth date nothing can be computed: the rule stays open, to be found from a paper.
    if (!finding) continue;
    await writeFinding(run, found, rule, finding);
    written++;
  }
  return written;
}

async function ageFinding(
  { ctx, tx, now }: Finder,
  found: OpenCase,
  rule: RuleInCase,
): Promise<{ outcome: Finding; basis: FindingBasis; reason?: string } | null> {
  const birth = await birthDateOf(tx, ctx.house.keys, found.id);
  if (!birth) return null;
  const outcome = comesOfAge(birth, rule.years ?? 0) <= dayOf(now) ? "met" : "unmet";
  return { outcome, basis: "computed", ...(outcome === "unmet" ? { reason: rule.reason.fa } : {}) };
}

/** Locks nothing: how a rule in force of a case is called by its code. @throws Missing */
export async function ruleOfCase({ tx, now }: Finder, found: OpenCase, code: string): Promise<RuleInCase> {
  const { rules } = await eligibilityIn(tx, found, now);
  const rule = rules.find((one) => one.code === code);
  if (!rule) throw new Missing("rule");
  return rule;
}

/** The signature of a second person under what another found. Answers whether it was still wanted. */
export async function writeSignature({ tx, actor }: Finder, decision: string): Promise<boolean> {
  const signed = await rowsOf(
    tx,
    sql`update eligibility_decisions set signed_by = ${actor.id}, signed_at = market_now()
        where id = ${decision} and signed_at is null and checked_by is distinct from ${actor.id} returning id`,
  );
  return signed.length === 1;
}
