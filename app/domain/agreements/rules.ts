/** In force once every party has signed and while its days last; before that a draft, after that past. Days as `2026-11-28`. */
export function standingOf(
  agreement: { startsOn: string; endsOn: string; parties: readonly { signedAt: string | null }[] },
  today: string,
): "draft" | "ahead" | "in-force" | "past" {
  if (!agreement.parties.every(({ signedAt }) => signedAt)) return "draft";
  if (today < agreement.startsOn) return "ahead";
  return today > agreement.endsOn ? "past" : "in-force";
}

/** How much of a target is reached, in whole percent; never above a hundred. */
export const reachedPercent = (reached: number, goal: number): number =>
  goal <= 0 ? 0 : Math.min(100, Math.floor((reached * 100) / goal));
