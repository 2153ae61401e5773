/**
 * In force once every party has signed and while its days last; before that a draft, after that past, or ended where a party
 * put an end to it before. Its last day still counts. Days as `2026-11-28`.
 */
export function standingOf(
  agreement: {
    startsOn: string;
    endsOn: string;
    endedOn: string | null;
    parties: readonly { signedAt: string | null }[];
  },
  today: string,
): "draft" | "ahead" | "in-force" | "past" | "ended" {
  if (!agreement.parties.every(({ signedAt }) => signedAt)) return "draft";
  if (agreement.endedOn !== null && today > agreement.endedOn) return "ended";
  if (today < agreement.startsOn) return "ahead";
  return today > agreement.endsOn ? "past" : "in-force";
}

/** How much of a target is reached, in whole percent; never above a hundred. */
export const reachedPercent = (reached: number, goal: number): number =>
  goal <= 0 ? 0 : Math.min(100, Math.floor((reached * 100) / goal));

export type Difference = { kind: "same" | "gone" | "new"; text: string };

/** What two texts differ in, word by word, with the blanks between: the longest run of words they have in common stays. */
export function differences(before: string, after: string): Difference[] {
  const wordsOf = (text: string): string[] => text.match(/\S+\s*|\s+/g) ?? [];
  const [old, fresh] = [wordsOf(before), wordsOf(after)];
  // common[i][j]: how many words the rests of the two from i and j have in common.
  const common = Array.from({ length: old.length + 1 }, () => new Uint16Array(fresh.length + 1));
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = fresh.length - 1; j >= 0; j--)
      common[i]![j] =
        old[i]!.trim() === fresh[j]!.trim()
          ? common[i + 1]![j + 1]! + 1
          : Math.max(common[i + 1]![j]!, common[i]![j + 1]!);
  const found: Difference[] = [];
  const add = (kind: Difference["kind"], text: string) => {
    const last = found.at(-1);
    if (last?.kind === kind) last.text += text;
    else found.push({ kind, text });
  };
  let [i, j] = [0, 0];
  while (i < old.length || j < fresh.length) {
    if (i < old.length && j < fresh.length && old[i]!.trim() === fresh[j]!.trim()) {
      add("same", fresh[j]!);
      i++;
      j++;
    } else if (j >= fresh.length || (i < old.length && common[i + 1]![j]! >= common[i]![j + 1]!))
      add("gone", old[i++]!);
    else add("new", fresh[j++]!);
  }
  return found;
}
