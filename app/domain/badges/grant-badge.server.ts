import { randomInt } from "node:crypto";
import { sql } from "drizzle-orm";
import { badgeObstacle } from "#app/domain/catalogue/badge-obstacle.server.ts";
import { bodiesOf, officer, type Person } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Invalid, Missing, Refusal } from "#app/platform/errors.ts";
import { uuids } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { badgeGrants } from "#db/schema/badges.ts";
import type { Tx } from "#db/writes.server.ts";
import * as forms from "./forms.ts";
import { proofCode, whyNot } from "./rules.ts";
import { mayHonour } from "./scope.server.ts";

type Mark = { id: string; level: number; criteria_version: number; valid_months: number };

/**
 * Gives a shop a mark of a body in which she is an officer, for as long as the mark lasts. A live one is left as it is;
 * one that has run out begins anew under its code.
 */
export const grantBadge = command({
  name: "grant-badge",
  who: officer,
  input: forms.grantBadge,
  async run({ ctx, tx, actor, now, tell }, input) {
    const shop = await shopToHonour(tx, actor, input.shop);
    const [mark] = await rowsOf<Mark>(
      tx,
      sql`select id, level, criteria_version, valid_months from badges
          where slug = ${input.badge} and issuer_id = any(${uuids(bodiesOf(actor, "officer"))})`,
    );
    if (!mark) throw new Invalid({ badge: "choose" });
    const held = await rowsOf<{ id: string; level: number; badge_id: string; live: boolean }>(
      tx,
      sql`select g.id, b.level, g.badge_id, g.expires_at > market_now() as live from badge_grants g join badges b on b.id = g.badge_id
          where g.shop_id = ${shop.id} and g.revoked_at is null for update of g`,
    );
    const before = held.find((grant) => grant.badge_id === mark.id);
    if (before?.live) return unchanged({ shop: input.shop });
    const no = whyNot({
      ...shop,
      level: mark.level,
      held: held.filter((grant) => grant.live).map((grant) => grant.level),
    });
    if (no) throw new Refusal(no);
    // The first mark speaks of the maker, the higher ones of her goods.
    const obstacle = mark.level >= 2 ? await badgeObstacle(tx, shop.id, { now, locale: ctx.locale }) : null;
    if (obstacle) throw new Refusal(obstacle.code, obstacle.facts);

    const expiresAt = sql`market_now() + make_interval(months => ${mark.valid_months})`;
    const criteriaVersion = mark.criteria_version;
    const fresh = { criteriaVersion, reason: input.reason, grantedBy: actor.id, expiresAt };
    if (before) {
      await tx
        .update(badgeGrants)
        .set({ ...fresh, grantedAt: sql`market_now()` })
        .where(sql`id = ${before.id}`);
      await tell("badge.renewed", "badge-grant", before.id, { subject: shop.id, data: { badge: input.badge } });
      return { shop: input.shop };
    }
    const [grant] = await tx
      .insert(badgeGrants)
      .values({ ...fresh, badgeId: mark.id, shopId: shop.id, code: proofCode(randomInt) })
      .returning({ id: badgeGrants.id });
    if (!grant) throw new Error("the mark was not written");
    await tell("badge.granted", "badge-grant", grant.id, { subject: shop.id, data: { badge: input.badge } });
    return { shop: input.shop };
  },
});

/** The shop, held until the end so that two officers come one after the other, with what the rule asks of it. */
async function shopToHonour(tx: Tx, actor: Person, slug: string) {
  const [shop] = await rowsOf<{ id: string; own: boolean; member: boolean; verified: boolean }>(
    tx,
    sql`select s.id, pr.person_id = ${actor.id} as own, pr.verified_at is not null as verified,
          exists (select 1 from memberships m where m.producer_id = pr.id and m.ended_at is null
            and m.body_id = any(${uuids(bodiesOf(actor, "manager", "clerk"))})) as member
        from shops s join producers pr on pr.id = s.producer_id where s.slug = ${slug} and ${mayHonour(actor)} for update of s`,
  );
  if (!shop) throw new Missing("shop");
  return shop;
}
