import { least } from "./suppress.ts";

/** Of one county or craft: everybody, the women, those who reached something, the women among these. */
export type Block = { all: number; women: number; reached: number; womenReached: number };

/**
 * Which counties or crafts are kept back when it is told how many of their women reached each of several things. The outcomes
 * tell already everybody and the women of each (county × sex), who reached it (county × stage) and all the women who did
 * (sex × stage). With these a block of four cells (women and others, reached or not) is known as soon as one of them is, so a
 * row with any small cell is kept back; and a kept-back row is never the only one with room, for its sum with the told ones
 * is known. A row is told in everything or in nothing: who is linked was verified first, so that one told of would bound the
 * other. All margins are taken as told, also where the outcomes keep them back, which errs on the safe side.
 */
export function hiddenRows(rows: readonly (readonly Block[])[]): boolean[] {
  const isSmall = (count: number) => count > 0 && count < least;
  const hidden = rows.map((blocks) =>
    blocks.some(({ all, women, reached, womenReached }) =>
      [womenReached, women - womenReached, reached - womenReached, all - women - reached + womenReached].some(isSmall),
    ),
  );
  for (let measure = 0; measure < (rows[0]?.length ?? 0); measure++) {
    const blocks = rows.map((row) => row[measure]!);
    if (!blocks.some((block, at) => hidden[at] && hasRoom(block) && !isOpen(blocks, hidden, at))) continue;
    // The row of fewest women that could stand for it goes with it; then all is looked at anew.
    const next = blocks
      .map((block, at) => ({ at, women: block.women, fits: !hidden[at] && hasRoom(block) }))
      .filter(({ fits }) => fits)
      .sort((a, b) => a.women - b.women || a.at - b.at)[0];
    if (!next) return rows.map(() => true);
    hidden[next.at] = true;
    measure = -1;
  }
  return hidden;
}

/** Between how many and how many it can be, by the margins alone (Fréchet). */
const boundsOf = ({ all, women, reached }: Block): readonly [low: number, high: number] => [
  Math.max(0, women + reached - all),
  Math.min(women, reached),
];

const hasRoom = (block: Block): boolean => boundsOf(block)[1] > boundsOf(block)[0];

/** Whether a kept-back figure could be another one, given its margins and the sum of all that are kept back. */
function isOpen(blocks: readonly Block[], hidden: readonly boolean[], at: number): boolean {
  const others = blocks.filter((_, index) => hidden[index] && index !== at).map(boundsOf);
  const sum = blocks.reduce((all, block, index) => all + (hidden[index] ? block.womenReached : 0), 0);
  const [low, high] = boundsOf(blocks[at]!);
  const lows = others.reduce((all, [least]) => all + least, 0);
  const highs = others.reduce((all, [, most]) => all + most, 0);
  return Math.min(high, sum - lows) > Math.max(low, sum - highs);
}
