import { officer } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Invalid } from "#app/platform/errors.ts";
import { badges } from "#db/schema/badges.ts";
import { composeBadge as input } from "./forms.ts";
import { issuerNamed, putVersion, scopesOf, versionTyped } from "./version-steps.server.ts";

/** Composed marks stand beside the programme's three and speak of goods as the second does. */
const composedLevel = 2;

/** A body defines a mark of its own: its words, what it may speak of, and the first version of its criteria. */
export const composeBadge = command({
  name: "compose-badge",
  who: officer,
  input,
  once: {
    noun: "badge",
    scope: ({ actor }) => (actor.kind === "person" ? actor.id : ""),
    again: async (_ctx, _id, typed) => ({ badge: typed.slug }),
  },
  async run({ tx, actor, tell, newId }, typed) {
    const issuerId = await issuerNamed(tx, actor, typed.issuer);
    const criteria = await versionTyped(tx, typed, typed);
    const { slug, nameFa, nameEn, purposeFa, purposeEn, criteriaFa, criteriaEn, validMonths, holder, licence } = typed;
    const scopes = scopesOf(holder, typed.scopes);
    // A mark of the same address of somebody else's is no secret: its page is public.
    const [made] = await tx
      .insert(badges)
      .values({
        ...{ id: newId, slug, level: composedLevel, issuerId, nameFa, nameEn, purposeFa, purposeEn },
        ...{ criteriaFa, criteriaEn, validMonths, scopes, holder, licence },
      })
      .onConflictDoNothing({ target: badges.slug })
      .returning({ id: badges.id });
    if (!made) throw new Invalid({ slug: "badges.slug-taken" });
    await putVersion(tx, actor, { badgeId: newId, version: 1, typed, criteria });
    await tell("badge.composed", "badge", newId, { data: { badge: slug, issuer: typed.issuer } });
    return { badge: slug };
  },
});
