import { sql } from "drizzle-orm";
import { bodiesOf, officer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Missing, Refusal } from "#app/platform/errors.ts";
import { uuids } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { badges } from "#db/schema/badges.ts";
import type { MarkHolder } from "#db/vocabulary.ts";
import { reviseBadge as input } from "./forms.ts";
import { criteriaOfVersion } from "./steps.server.ts";
import { putVersion, scopesOf, versionTyped } from "./version-steps.server.ts";
import { changesOf } from "./versions.ts";

type Found = { id: string; version: number; holder: MarkHolder; same: boolean };

/**
 * A new version of a mark, from now on: what is held keeps the version it was judged by until it is renewed. What has not
 * changed makes no version.
 */
export const reviseBadge = command({
  name: "revise-badge",
  who: officer,
  input,
  async run({ tx, actor, tell }, { badge: slug, seen, ...typed }) {
    const { purposeFa, purposeEn, criteriaFa, criteriaEn, validMonths, licence, requires } = typed;
    const [found] = await rowsOf<Found>(
      tx,
      sql`select b.id, b.criteria_version as version, b.holder, (b.purpose_fa, b.purpose_en, b.criteria_fa, b.criteria_en, b.valid_months, b.licence)
              = (${purposeFa}, ${purposeEn}, ${criteriaFa}, ${criteriaEn}, ${validMonths}::int, ${licence}::boolean) as same
          from badges b where b.slug = ${slug} and b.issuer_id = any(${uuids(bodiesOf(actor, "officer"))}) for update`,
    );
    if (!found) throw new Missing("badge");
    if (found.version !== seen) throw new Refusal("badges.version-moved");
    const criteria = await versionTyped(tx, typed, { slug, holder: found.holder });
    const scopes = scopesOf(found.holder, typed.scopes);
    const before = await criteriaOfVersion(tx, found.id, found.version);
    const [row] = await tx.select({ scopes: badges.scopes }).from(badges).where(sql`id = ${found.id}`);
    const list = (values: readonly string[]) => [...values].sort().join();
    const nothingNew =
      changesOf(before.criteria, criteria).length === 0 &&
      list(requires) === list(before.requires) &&
      list(scopes) === list(row?.scopes ?? []);
    if (found.same && nothingNew) return unchanged({ badge: slug });
    const version = found.version + 1;
    await putVersion(tx, actor, { badgeId: found.id, version, typed, criteria });
    await tx
      .update(badges)
      .set({ purposeFa, purposeEn, criteriaFa, criteriaEn, validMonths, scopes, licence, criteriaVersion: version })
      .where(sql`id = ${found.id}`);
    await tell("badge.revised", "badge", found.id, { data: { badge: slug, version } });
    return { badge: slug };
  },
});
