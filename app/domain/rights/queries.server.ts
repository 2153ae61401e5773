import { sql } from "drizzle-orm";
import { Refusal } from "#app/platform/errors.ts";
import type { Localized } from "#app/platform/locale.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import { type RightKind, rightKinds, type SkillLevel } from "#db/vocabulary-skills.ts";
import { amountOf, opensNext, type RightRule, type Standing } from "./rules.ts";

type Read = { standing: Standing; rules: RightRule[] };

/** A shop's maker and the rules of her programme; null for a cooperative's own shop and for who is in no programme. */
async function read(db: Db, shopId: string): Promise<Read | null> {
  const [row] = await rowsOf<{
    level: SkillLevel | null;
    modules: string[];
    verified: string;
    rules: (Omit<RightRule, "since"> & { since: string })[];
  }>(
    db,
    sql`select to_json(pr.verified_at) #>> '{}' as verified,
          (select a.level from assessments a where a.case_id = c.id and a.decided_at is not null order by a.decided_at desc limit 1) as level,
          coalesce((select array_agg(m.slug) from certificates x join training_modules m on m.id = x.module_id where x.case_id = c.id), '{}') as modules,
          coalesce((select json_agg(json_build_object('kind', r.kind, 'level', r.level, 'module', r.module, 'amount', r.amount, 'since', r.since))
            from right_rules r where r.programme_id = c.programme_id and r.closed_at is null), '[]'::json) as rules
        from shops s join producers pr on pr.id = s.producer_id and pr.verified_at is not null
        join cases c on c.person_id = pr.person_id and c.merged_into_id is null
        where s.id = ${shopId} order by c.opened_at desc, c.id desc limit 1`,
  );
  if (!row) return null;
  return {
    standing: { level: row.level, modules: row.modules, verifiedAt: new Date(row.verified) },
    rules: row.rules.map((rule) => ({ ...rule, since: new Date(rule.since) })),
  };
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
export async function rightsOf(db: Db, shopId: string): Promise<Right[]> {
  const found = await read(db, shopId);
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
