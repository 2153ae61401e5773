/** Fewer people than this are not counted in public: a village and a craft can name a woman (domain 10.8). */
export const leastCounted = 5;

/** A number of people as strangers see it; null where it would tell who they are. Nobody is nobody. */
export const countedInPublic = (people: number): number | null => (people > 0 && people < leastCounted ? null : people);

/**
 * The same for the parts of a sum that is told: small ones are kept back, and where only one is, the next smallest with it, for
 * what is missing could be reckoned from the sum.
 */
export function keptBack(parts: readonly number[]): (number | null)[] {
  const told = parts.map(countedInPublic);
  const kept = told.filter((one) => one === null).length;
  if (kept !== 1) return told;
  const next = Math.min(...told.flatMap((one) => (one !== null && one > 0 ? [one] : [])));
  const at = told.indexOf(next);
  return told.map((one, index) => (index === at ? null : one));
}

/** Whether a county has many makers of a craft and hardly an order: more of them would not help. */
export const isSaturated = ({ makers, orders }: { makers: number; orders: number }): boolean =>
  makers >= leastCounted && orders < makers;

/** Whether a call is what somebody wants to hear of; an empty wish is for all, a call without a county for everywhere. */
export const wanted = (
  call: { occupation: string; county: string | null },
  wish: { occupation: string; county: string },
): boolean =>
  (wish.occupation === "" || wish.occupation === call.occupation) &&
  (wish.county === "" || call.county === null || wish.county === call.county);
