import { randomInt } from "node:crypto";
import { type SQL, sql } from "drizzle-orm";
import { badgeObstacle } from "#app/domain/catalogue/badge-obstacle.server.ts";
import { familyOf } from "#app/domain/catalogue/families/families.ts";
import { bodiesOf, type Person } from "#app/platform/actor.ts";
import type { Run } from "#app/platform/command.server.ts";
import { Invalid, Missing, Refusal } from "#app/platform/errors.ts";
import { uuids } from "#db/lists.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import { badgeGrants, badgeMoves } from "#db/schema/badges.ts";
import type { MarkHolder, MarkScope } from "#db/vocabulary.ts";
import type { Tx } from "#db/writes.server.ts";
import { factsOf } from "./cluster-facts.server.ts";
import { type Judged, judged } from "./criteria/index.ts";
import { type HolderRef, type MarkOf, missingBelow, proofCode, whyNot } from "./rules.ts";
import { mayHonour } from "./scope.server.ts";
import type { VersionCriterion } from "./versions.ts";

export type Mark = {
  id: string;
  slug: string;
  level: number;
  version: number;
  validMonths: number;
  scopes: MarkScope[];
  holder: MarkHolder;
};

const markColumns = sql`b.id, b.slug, b.level, b.criteria_version as version, b.valid_months as "validMonths", b.scopes, b.holder`;

/** A mark by its address, only if a body of hers issues it where an officer asks. */
export async function markBySlug(db: Db, slug: string, issuedFor?: Person): Promise<Mark | null> {
  const hers = issuedFor ? sql`and b.issuer_id = any(${uuids(bodiesOf(issuedFor, "officer"))})` : sql``;
  const [mark] = await rowsOf<Mark>(db, sql`select ${markColumns} from badges b where b.slug = ${slug} ${hers}`);
  return mark ?? null;
}

export type Criteria = { requires: string[]; criteria: (VersionCriterion & { id: string })[] };

/** What a version asks for. */
export async function criteriaOfVersion(db: Db, badgeId: string, version: number): Promise<Criteria> {
  const [row] = await rowsOf<Criteria>(
    db,
    sql`select v.requires, (select coalesce(json_agg(json_build_object('id', c.id, 'code', c.code, 'params', c.params, 'textFa', c.text_fa,
            'textEn', c.text_en, 'evidenceFa', c.evidence_fa, 'evidenceEn', c.evidence_en) order by c.position), '[]'::json)
          from badge_criteria c where c.badge_id = v.badge_id and c.version = v.version) as criteria
        from badge_versions v where v.badge_id = ${badgeId} and v.version = ${version}`,
  );
  return row ?? { requires: [], criteria: [] };
}

export const codedOf = ({ criteria }: Criteria) =>
  criteria.flatMap(({ code, params }) => (code === null ? [] : [{ code, params }]));

/** A shop or a cluster that a mark is for, with what the rule asks of it and of the officer before it. */
export type Holder = HolderRef & { slug: string; own: boolean; member: boolean; verified: boolean };

/** The shop, held until the end so that two officers come one after the other, with what the rule asks of it. @throws Missing */
export async function shopToHonour(tx: Tx, actor: Person, slug: string): Promise<Holder> {
  const [shop] = await rowsOf<Holder>(
    tx,
    sql`select 'shop' as kind, s.id, s.slug, pr.person_id = ${actor.id} as own, pr.verified_at is not null as verified,
          exists (select 1 from memberships m where m.producer_id = pr.id and m.ended_at is null
            and m.body_id = any(${uuids(bodiesOf(actor, "manager", "clerk"))})) as member
        from shops s join producers pr on pr.id = s.producer_id where s.slug = ${slug} and ${mayHonour(actor)} for update of s`,
  );
  if (!shop) throw new Missing("shop");
  return shop;
}

/** What a form's `for` names, if the mark is one for shops, may speak of it and it is the shop's. @throws Invalid */
export async function scopeFor(
  db: Db,
  shopId: string,
  mark: Pick<Mark, "scopes" | "holder">,
  typed: string,
): Promise<MarkOf> {
  const [scope = "", name = ""] = typed.split(":");
  const found = scope === "shop" ? "" : await ofShop(db, shopId, scope, name);
  if (found === null || mark.holder !== "shop" || !mark.scopes.includes(scope as MarkScope))
    throw new Invalid({ for: "choose" });
  return { scope: scope as MarkScope, of: found };
}

async function ofShop(db: Db, shopId: string, scope: string, name: string): Promise<string | null> {
  const hers = sql`p.shop_id = ${shopId} and p.status = 'published'`;
  const [row] = await rowsOf<{ of: string }>(
    db,
    scope === "family"
      ? sql`select p.family as of from products p where ${hers} and p.family = ${name} limit 1`
      : scope === "product"
        ? sql`select p.id::text as of from products p where ${hers} and p.slug = ${name}`
        : sql`select p.cluster_id::text as of from products p join clusters c on c.id = p.cluster_id where ${hers} and c.slug = ${name} limit 1`,
  );
  return row?.of ?? null;
}

/** The columns a scope is kept in. */
export const scopeColumns = ({ scope, of }: MarkOf) => ({
  scope,
  family: scope === "family" ? familyOf(of).id : null,
  productId: scope === "product" ? of : null,
  clusterId: scope === "cluster" ? of : null,
});

const grantOf = sql`coalesce(g.family, g.product_id::text, g.cluster_id::text, '')`;

/** Whether grant or request `row` is a holder's own; what a shop holds for its goods of a cluster is not the cluster's. */
export const heldBy = (row: "g" | "r", { kind, id }: HolderRef): SQL =>
  kind === "shop"
    ? sql`${sql.raw(row)}.shop_id = ${id}`
    : sql`${sql.raw(row)}.shop_id is null and ${sql.raw(row)}.cluster_id = ${id}`;

/** Marks of a shop or a cluster that were not taken back. Locked where something is to follow. */
export const heldMarks = (db: Db, holder: HolderRef, lock = false) =>
  rowsOf<MarkOf & { id: string; badgeId: string; slug: string; live: boolean; days: number }>(
    db,
    sql`select g.id, b.id as "badgeId", b.slug, g.scope, ${grantOf} as of, mark_holds(g, market_now()) as live,
          extract(epoch from g.expires_at - market_now())::int / 86400 as days
        from badge_grants g join badges b on b.id = g.badge_id where ${heldBy("g", holder)} and g.revoked_at is null ${lock ? sql`for update of g` : sql``}`,
  );

type Giving = {
  holder: Holder;
  mark: Mark;
  what: MarkOf;
  version: number;
  asks: Criteria;
  reason: string;
  requestId: string | null;
};

/** What stands in the way of a mark, judged now: rules, marks below, the goods' own obstacles, coded criteria. @throws Refusal */
export async function mustDeserve(
  { ctx, tx, now }: Pick<Run<Person>, "ctx" | "tx" | "now">,
  { holder, mark, what, asks }: Pick<Giving, "holder" | "mark" | "what" | "asks">,
): Promise<Judged[]> {
  const held = (await heldMarks(tx, holder, true)).filter(({ live }) => live);
  const wanted = { requires: asks.requires, held, wanted: what };
  const no = whyNot({ ...holder, ...wanted });
  if (no) throw new Refusal(no, { marks: missingBelow(wanted).join(", ") });
  // The first mark speaks of the maker, the others of her goods.
  const at = { now, locale: ctx.locale };
  const goods = mark.level >= 2 && holder.kind === "shop";
  const obstacle = goods ? await badgeObstacle(tx, holder.id, at) : null;
  if (obstacle) throw new Refusal(obstacle.code, obstacle.facts);
  const coded = codedOf(asks);
  const findings = coded.length === 0 ? [] : judged(coded, await factsOf(tx, holder, what, at));
  if (findings.some(({ met }) => !met)) throw new Refusal("badges.not-met");
  return findings;
}

/** Writes the grant, or renews the one there is for the same thing, with its move and what is told. Returns its id. */
export async function putGrant({ tx, actor, tell }: Run<Person>, giving: Giving): Promise<string> {
  const { holder, mark, what, version, reason, requestId } = giving;
  const before = (await heldMarks(tx, holder, true)).find(
    (one) => one.badgeId === mark.id && one.scope === what.scope && one.of === what.of,
  );
  const expiresAt = sql`market_now() + make_interval(months => ${mark.validMonths})`;
  const fresh = {
    ...{ criteriaVersion: version, reason, grantedBy: actor.id, requestId, expiresAt },
    ...{ doubtedUntil: null, suspendedAt: null, suspendedUntil: null, warnedDays: null },
  };
  const [grant] = before
    ? await tx
        .update(badgeGrants)
        .set({ ...fresh, grantedAt: sql`market_now()` })
        .where(sql`id = ${before.id}`)
        .returning({ id: badgeGrants.id, until: badgeGrants.expiresAt })
    : await tx
        .insert(badgeGrants)
        .values({
          ...{ ...fresh, badgeId: mark.id, shopId: holder.kind === "shop" ? holder.id : null },
          ...{ ...scopeColumns(what), code: proofCode(randomInt) },
        })
        .returning({ id: badgeGrants.id, until: badgeGrants.expiresAt });
  if (!grant) throw new Error("the mark was not written");
  const kind = before ? "renewed" : "granted";
  await tx.insert(badgeMoves).values({ grantId: grant.id, kind, by: actor.id, reason, until: grant.until, version });
  await tell(`badge.${kind}`, "badge-grant", grant.id, { subject: holder.id, data: { badge: mark.slug } });
  return grant.id;
}
