import { sql } from "drizzle-orm";
import { Refusal } from "#app/platform/errors.ts";
import type { Localized } from "#app/platform/locale.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import { type RightKind, rightKinds, type SkillLevel } from "#db/vocabulary-skills.ts";
import { amountOf, opensNext, type RightRule, type Standing } from "./rules.ts";

type Read = { standing: Standing; rules: RightRule[] };

type Rule = Omit<RightRule, "since"> & { since: string };

/** What stands behind the rights of a case `c`: its level, its modules, the rules of its programme. */
const behind = sql`
  (select a.level from assessments a where a.case_id = c.id and a.decided_at is not null order by a.decided_at desc limit 1) as level,
  coalesce((select array_agg(m.slug) from certificates x join training_modules m on m.id = x.module_id where x.case_id = c.id), '{}') as modules,
  coalesce((select json_agg(json_build_object('kind', r.kind, 'level', r.level, 'module', r.module, 'amount', r.amount, 'since', r.since))
    from right_rules r where r.programme_id = c.programme_id and r.closed_at is null), '[]'::json) as rules`;

type Behind = { level: SkillLevel | null; modules: string[]; verified: string; rules: Rule[] };

const readOf = (row: Behind | undefined): Read | null =>
  row
    ? {
        standing: { level: row.level, modules: row.modules, verifiedAt: new Date(row.verified) },
        rules: row.rules.map((rule) => ({ ...rule, since: new Date(rule.since) })),
      }
    : null;

/** A shop's maker and the rules of her programme; null for a cooperative's own shop and for who is in no programme. */
async function read(db: Db, shopId: string): Promise<Read | null> {
  const [row] = await rowsOf<Behind>(
    db,
    sql`select to_json(pr.verified_at) #>> '{}' as verified, ${behind}
        from shops s join producers pr on pr.id = s.producer_id and pr.verified_at is not null
        join cases c on c.person_id = pr.person_id and c.merged_into_id is null
        where s.id = ${shopId} order by c.opened_at desc, c.id desc limit 1`,
  );
  return readOf(row);
}

/**
 * What somebody may do by what was found of her, and what opens next and how: as one verified today, where she is not
 * verified yet.
 */
export async function rightsOfCase(db: Db, caseId: string): Promise<Right[]> {
  const [row] = await rowsOf<Behind>(
    db,
    sql`select to_json(coalesce((select pr.verified_at from producers pr where pr.person_id = c.person_id), market_now())) #>> '{}' as verified, ${behind}
        from cases c where c.id = ${caseId}`,
  );
  return listed(db, readOf(row));
}

/** Refuses what a shop has no right to. `used` are those it has already; a right that is not counted is 1 or 0. @throws Refusal */
export async function requireRight(db: Db, shopId: string, kind: RightKind, used = 0): Promise<void> {
  const found = await read(db, shopId);
  const amount = found ? amountOf(found.rules, kind, found.standing) : null;
  if (amount !== null && used >= amount) throw new Refusal(`rights.${kind}`, { amount });
}

export type Right = {
  kind: RightKind;
  /** Null for any number. */
  amount: number | null;
  next: {
    level: SkillLevel | null;
    module: (Localized & { slug: string; lesson: boolean }) | null;
    amount: number | null;
  }[];
};

/** What a shop may do, and what opens next and how. */
export const rightsOf = async (db: Db, shopId: string): Promise<Right[]> => listed(db, await read(db, shopId));

async function listed(db: Db, found: Read | null): Promise<Right[]> {
  if (!found) return rightKinds.map((kind) => ({ kind, amount: null, next: [] }));
  const titles = await rowsOf<Localized & { slug: string; lesson: boolean }>(
    db,
    sql`select slug, title_fa as fa, title_en as en, lesson is not null as lesson from training_modules`,
  );
  return rightKinds.map((kind) => ({
    kind,
    amount: amountOf(found.rules, kind, found.standing),
    next: opensNext(found.rules, kind, found.standing).map(({ level, module, amount }) => ({
      ...{ level, amount },
      module: titles.find(({ slug }) => slug === module) ?? null,
    })),
  }));
}
