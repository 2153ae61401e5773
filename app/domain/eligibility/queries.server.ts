import { sql } from "drizzle-orm";
import type { OpenCase } from "#app/domain/cases/access.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Localized } from "#app/platform/locale.ts";
import { dayOf } from "#app/platform/time.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { Finding, FindingBasis } from "#db/vocabulary-join.ts";
import { type Eligibility, eligibilityOf, type Found, type Rule, type RuleStanding, standingOf } from "./rules.ts";

/** A rule in force with its words. */
export type RuleText = Rule & { version: number; question: Localized; reason: Localized; evidence: Localized };

const ruleJson = sql`'id', r.id, 'code', r.code, 'version', r.version, 'kind', r.kind, 'years', (r.params->>'years')::int, 'holdsMonths', r.holds_months,
  'secondSignOff', r.second_sign_off, 'question', json_build_object('fa', r.question_fa, 'en', r.question_en),
  'reason', json_build_object('fa', r.reason_fa, 'en', r.reason_en), 'evidence', json_build_object('fa', r.evidence_fa, 'en', r.evidence_en)`;

/** The rules a programme goes by now, the oldest first. */
export async function rulesInForce(db: Db, programmeId: string): Promise<RuleText[]> {
  const rows = await rowsOf<{ rule: RuleText }>(
    db,
    sql`select json_build_object(${ruleJson}) as rule from eligibility_rules r
        where r.programme_id = ${programmeId} and r.valid_to is null
        order by (select min(id::text) from eligibility_rules f where f.programme_id = r.programme_id and f.code = r.code)`,
  );
  return rows.map(({ rule }) => rule);
}

type LastFound = {
  id: string;
  outcome: Finding;
  basis: FindingBasis;
  decidedAt: string;
  expiresOn: string | null;
  checkedBy: string | null;
  /** Her id, and no name, for who may sign. */
  checkerId: string | null;
  signedBy: string | null;
  unsigned: boolean;
  version: number;
  reference: string | null;
  reason: string | null;
};

export type RuleInCase = RuleText & { standing: RuleStanding; last: LastFound | null };

/** Every rule in force and how it stands in one case, with what was found last; and what that comes to. */
export async function eligibilityIn(
  db: Db,
  { id, programmeId }: Pick<OpenCase, "id" | "programmeId">,
  now: Date,
): Promise<{ rules: RuleInCase[]; whole: Eligibility }> {
  const rows = await rowsOf<{ rule: RuleText; last: LastFound | null }>(
    db,
    sql`select json_build_object(${ruleJson}) as rule, last.found as last from eligibility_rules r
        left join lateral (
          select json_build_object('id', d.id, 'outcome', d.outcome, 'basis', d.basis, 'decidedAt', d.decided_at, 'expiresOn', d.expires_on,
            'checkedBy', p.name, 'checkerId', d.checked_by, 'signedBy', s.name, 'unsigned', v.second_sign_off and d.signed_at is null,
            'version', v.version, 'reference', d.reference_sealed, 'reason', d.reason_sealed) as found
          from eligibility_decisions d join eligibility_rules v on v.id = d.rule_id
          left join persons p on p.id = d.checked_by left join persons s on s.id = d.signed_by
          where d.case_id = ${id} and v.code = r.code order by d.decided_at desc, d.id desc limit 1) last on true
        where r.programme_id = ${programmeId} and r.valid_to is null
        order by (select min(id::text) from eligibility_rules f where f.programme_id = r.programme_id and f.code = r.code)`,
  );
  const today = dayOf(now);
  const rules = rows.map(({ rule, last }) => {
    const found: Found[] = last ? [{ ...last, code: rule.code, decidedAt: new Date(last.decidedAt) }] : [];
    return { ...rule, last, standing: standingOf(rule, found, today) };
  });
  return { rules, whole: eligibilityOf(rules.map(({ standing }) => standing)) };
}

/** The same for a page: what is sealed in it opened. For who may read the part. */
export async function eligibilityPart(ctx: Ctx, opened: Pick<OpenCase, "id" | "programmeId">) {
  const { rules, whole } = await eligibilityIn(ctx.db, opened, ctx.now);
  const open = (column: string, row: string, sealed: string | null) =>
    sealed && ctx.house.keys.decryptField(sealed, { table: "eligibility_decisions", column, row });
  return {
    whole,
    rules: rules.map(({ last, ...rule }) => ({
      ...rule,
      last: last && {
        ...last,
        reference: open("reference_sealed", last.id, last.reference),
        reason: open("reason_sealed", last.id, last.reason),
      },
    })),
  };
}
