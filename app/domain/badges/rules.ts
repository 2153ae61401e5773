/** What the giving of a mark is judged by. `held` are the levels of live marks of the same shop. */
export type GrantFacts = Readonly<{
  level: number;
  held: readonly number[];
  verified: boolean;
  own: boolean;
  member: boolean;
}>;

/**
 * Why a mark may not be given, or null. Nobody honours herself nor a member of a cooperative she manages (A09); a mark
 * rests on the producer's verification and on the marks below it.
 */
export function whyNot({
  level,
  held,
  verified,
  own,
  member,
}: GrantFacts): "badges.own" | "badges.own-member" | "badges.unverified" | "badges.lower-first" | null {
  if (own) return "badges.own";
  if (member) return "badges.own-member";
  if (!verified) return "badges.unverified";
  for (let below = 1; below < level; below++) if (!held.includes(below)) return "badges.lower-first";
  return null;
}

/** Letters and digits that nobody mistakes for one another. */
const clear = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

/** Ten clear characters from random numbers below `clear.length`: what is typed to check a mark. */
export function proofCode(random: (below: number) => number): string {
  return Array.from({ length: 10 }, () => clear[random(clear.length)]).join("");
}
