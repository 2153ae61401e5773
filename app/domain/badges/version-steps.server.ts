import { sql } from "drizzle-orm";
import type { z } from "zod";
import { bodiesOf, type Person } from "#app/platform/actor.ts";
import { Invalid } from "#app/platform/errors.ts";
import { texts, uuids } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { badgeCriteria, badgeVersions } from "#db/schema/badges.ts";
import type { MarkHolder, MarkScope } from "#db/vocabulary.ts";
import type { Tx } from "#db/writes.server.ts";
import { fitsHolder } from "./criteria/index.ts";
import type { reviseBadge } from "./forms.ts";
import { criteriaOf, type VersionCriterion } from "./versions.ts";

type Typed = Omit<z.output<typeof reviseBadge>, "badge" | "seen">;

/**
 * What a form says of a version, judged whole: a cluster's mark asks for what is found of clusters, a shop's for what is found
 * of shops. @throws Invalid for every field at fault at once
 */
export async function versionTyped(
  tx: Tx,
  typed: Typed,
  own: { slug: string; holder: MarkHolder },
): Promise<VersionCriterion[]> {
  const { criteria, faults } = criteriaOf(typed);
  if (scopesOf(own.holder, typed.scopes).length === 0) faults.scopes = "choose";
  for (const { code } of criteria)
    if (code !== null && !fitsHolder(code, own.holder)) faults[`use-${code}`] = "badges.other-holder";
  const known = await rowsOf<{ slug: string }>(
    tx,
    sql`select slug from badges where slug = any(${texts(typed.requires)}) and slug <> ${own.slug}`,
  );
  if (known.length < new Set(typed.requires).size) faults.requires = "choose";
  if (Object.keys(faults).length > 0) throw new Invalid(faults);
  return criteria;
}

/** What a mark speaks of: a cluster's of the cluster and nothing else. */
export const scopesOf = (holder: MarkHolder, typed: readonly MarkScope[]): MarkScope[] =>
  holder === "shop" ? [...typed] : ["cluster"];

/** Writes a version with its criteria. */
export async function putVersion(
  tx: Tx,
  actor: Person,
  {
    badgeId,
    version,
    typed,
    criteria,
  }: { badgeId: string; version: number; typed: Typed; criteria: VersionCriterion[] },
): Promise<void> {
  const { criteriaFa, criteriaEn, validMonths, requires } = typed;
  await tx
    .insert(badgeVersions)
    .values({ badgeId, version, criteriaFa, criteriaEn, validMonths, requires, madeBy: actor.id });
  if (criteria.length > 0)
    await tx
      .insert(badgeCriteria)
      .values(criteria.map((one, index) => ({ ...one, badgeId, version, position: index + 1 })));
}

/** The id of the body she composes for. @throws Invalid where she is no officer */
export async function issuerNamed(tx: Tx, actor: Person, slug: string): Promise<string> {
  const [body] = await rowsOf<{ id: string }>(
    tx,
    sql`select id from bodies where slug = ${slug} and id = any(${uuids(bodiesOf(actor, "officer"))})`,
  );
  if (!body) throw new Invalid({ issuer: "choose" });
  return body.id;
}
