import type { MarkScope } from "#db/vocabulary.ts";

/** What a mark speaks of: its scope, and what that names (a family, a product's or a cluster's id; "" for the shop). */
export type MarkOf = Readonly<{ scope: MarkScope; of: string }>;

/** Who asks for or holds a mark: a shop, or a cluster itself. */
export type HolderRef = Readonly<{ kind: "shop" | "cluster"; id: string }>;

/** What the giving of a mark is judged by. `held` are the live marks of the same shop, `requires` the marks it rests on. */
export type GrantFacts = Readonly<{
  requires: readonly string[];
  wanted: MarkOf;
  held: readonly (MarkOf & { slug: string })[];
  verified: boolean;
  own: boolean;
  member: boolean;
}>;

/** Whether two marks of one shop speak of something in common, as far as their scopes tell: the shop has part in all. */
export const touches = (one: MarkOf, other: MarkOf): boolean =>
  one.scope === "shop" || other.scope === "shop" || one.scope !== other.scope || one.of === other.of;

/** The marks that are still wanting below one. */
export const missingBelow = ({ requires, held, wanted }: Pick<GrantFacts, "requires" | "held" | "wanted">): string[] =>
  requires.filter((slug) => !held.some((mark) => mark.slug === slug && touches(mark, wanted)));

/**
 * Why a mark may not be given, or null. Nobody honours herself nor a member of a cooperative she manages (A09); a mark
 * rests on the producer's verification and on the marks below it.
 */
export function whyNot(
  facts: GrantFacts & Pick<HolderRef, "kind">,
): "badges.own" | "badges.own-cluster" | "badges.own-member" | "badges.unverified" | "badges.lower-first" | null {
  if (facts.own) return ownRefusal(facts.kind);
  if (facts.member) return "badges.own-member";
  if (!facts.verified) return "badges.unverified";
  return missingBelow(facts).length > 0 ? "badges.lower-first" : null;
}

/** How one is told that a decision is not hers. */
export const ownRefusal = (kind: HolderRef["kind"]) => (kind === "shop" ? "badges.own" : "badges.own-cluster");

/** The dates a grant stands by, as its row has them. */
export type GrantDates = Readonly<{
  expiresAt: Date;
  suspendedAt: Date | null;
  suspendedUntil: Date | null;
  revokedAt: Date | null;
}>;
export type GrantState = "valid" | "suspended" | "expired" | "revoked";

/** Where a grant stands at a moment. The database says the same for lists: `mark_holds` is true for valid alone. */
export function grantState(grant: GrantDates, now: Date): GrantState {
  if (grant.revokedAt) return "revoked";
  if (grant.expiresAt <= now) return "expired";
  const lifted = grant.suspendedUntil !== null && grant.suspendedUntil <= now;
  return grant.suspendedAt && !lifted ? "suspended" : "valid";
}

const day = 86_400_000;

/** Days in which a criterion that fails may be met again before the mark is suspended. */
export const doubtDays = 14;

/** Days before a mark's end at which its holder is told. */
export const warningDays = [60, 14] as const;

/** How many days ahead its holder is to be told of its end now: the nearest that has come and was not told; null: none. */
export function warningDue(
  { expiresAt, warnedDays }: { expiresAt: Date; warnedDays: number | null },
  now: Date,
): number | null {
  if (expiresAt <= now) return null;
  const due = [...warningDays].reverse().find((days) => expiresAt.getTime() - now.getTime() <= days * day);
  return due === undefined || (warnedDays !== null && warnedDays <= due) ? null : due;
}

/** Letters and digits that nobody mistakes for one another. */
const clear = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

/** Ten clear characters from random numbers below `clear.length`: what is typed to check a mark. */
export function proofCode(random: (below: number) => number): string {
  return Array.from({ length: 10 }, () => clear[random(clear.length)]).join("");
}
