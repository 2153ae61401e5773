import { sql } from "drizzle-orm";
import { system } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { defaultLocale } from "#app/platform/locale.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { MarkScope } from "#db/vocabulary.ts";
import { factsOf } from "./cluster-facts.server.ts";
import { judged } from "./criteria/index.ts";
import { onGrant } from "./forms.ts";
import { moveGrant } from "./life-steps.server.ts";
import { doubtDays, type HolderRef, missingBelow, warningDue } from "./rules.ts";
import { codedOf, criteriaOfVersion, heldMarks } from "./steps.server.ts";

type Live = {
  id: string;
  badgeId: string;
  badge: string;
  holder: HolderRef;
  version: number;
  scope: MarkScope;
  of: string;
  expiresAt: string;
  doubtedUntil: string | null;
  warnedDays: number | null;
};

const liveGrants = sql`select g.id, g.badge_id as "badgeId", b.slug as badge, g.criteria_version as version, g.scope,
    coalesce(g.family, g.product_id::text, g.cluster_id::text, '') as of, to_json(g.expires_at) #>> '{}' as "expiresAt",
    json_build_object('kind', case when g.shop_id is null then 'cluster' else 'shop' end, 'id', coalesce(g.shop_id, g.cluster_id)) as holder,
    to_json(g.doubted_until) #>> '{}' as "doubtedUntil", g.warned_days as "warnedDays"
  from badge_grants g join badges b on b.id = g.badge_id where mark_holds(g, market_now())`;

/** What the clock has to do with a mark that holds, or null. */
type Step = { kind: "doubted" | "cleared" | "suspended" } | { kind: "warned"; days: number };

/**
 * What is due: a coded criterion that fails, or a mark below that is gone, puts a mark in doubt, its holder has until a day to mend it, then it is
 * suspended; mended, the doubt is gone. Else its holder is told of its coming end.
 */
async function stepDue(db: Db, grant: Live, now: Date): Promise<Step | null> {
  const asks = await criteriaOfVersion(db, grant.badgeId, grant.version);
  const coded = codedOf(asks);
  if (coded.length + asks.requires.length > 0) {
    const facts = await factsOf(db, grant.holder, grant, { now, locale: defaultLocale });
    const held = (await heldMarks(db, grant.holder)).filter(({ live }) => live);
    const below = missingBelow({ requires: asks.requires, held, wanted: grant });
    const fails = below.length > 0 || judged(coded, facts).some(({ met }) => !met);
    if (!fails && grant.doubtedUntil) return { kind: "cleared" };
    if (fails && !grant.doubtedUntil) return { kind: "doubted" };
    if (fails && new Date(grant.doubtedUntil ?? now) <= now) return { kind: "suspended" };
  }
  const days = warningDue({ expiresAt: new Date(grant.expiresAt), warnedDays: grant.warnedDays }, now);
  return days === null ? null : { kind: "warned", days };
}

/** Does what is due with one mark, judged anew while nobody else can touch it. */
export const recheckMark = command({
  name: "recheck-mark",
  who: system,
  input: onGrant,
  async run({ tx, now, tell }, { grant: id }) {
    const [grant] = await rowsOf<Live>(tx, sql`${liveGrants} and g.id = ${id} for update of g`);
    const step = grant ? await stepDue(tx, grant, now) : null;
    if (!grant || !step) return unchanged(null);
    const until = new Date(now.getTime() + doubtDays * 86_400_000).toISOString();
    const why = { reasonCode: "criterion-failed" } as const;
    const told = { subject: grant.holder.id, data: { badge: grant.badge } };
    if (step.kind === "warned") {
      await tx.execute(sql`update badge_grants set warned_days = ${step.days} where id = ${id}`);
      await tell("badge.expiry-near", "badge-grant", id, { ...told, data: { badge: grant.badge, days: step.days } });
      return step.kind;
    }
    if (step.kind === "doubted")
      await tx.execute(sql`update badge_grants set doubted_until = ${until}::timestamptz where id = ${id}`);
    if (step.kind === "cleared") await tx.execute(sql`update badge_grants set doubted_until = null where id = ${id}`);
    if (step.kind === "suspended")
      await tx.execute(
        sql`update badge_grants set suspended_at = market_now(), suspended_until = null, doubted_until = null where id = ${id}`,
      );
    await moveGrant(tx, {
      ...{ grantId: id, kind: step.kind, ...(step.kind === "cleared" ? {} : why) },
      until: step.kind === "doubted" ? new Date(until) : null,
    });
    await tell(`badge.${step.kind}`, "badge-grant", id, told);
    return step.kind;
  },
});

/** Looks at every mark that holds, and touches those with which something is due. Returns how many. */
export async function recheckMarks(ctx: Ctx): Promise<number> {
  let touched = 0;
  for (const grant of await rowsOf<Live>(ctx.db, sql`${liveGrants} order by g.id`)) {
    if (!(await stepDue(ctx.db, grant, ctx.now))) continue;
    if (await recheckMark(ctx, { grant: grant.id })) touched++;
  }
  return touched;
}
