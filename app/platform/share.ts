/**
 * Splits a total over weights by largest remainder: every part is the exact proportion rounded down or up by at most
 * one minor unit, and the parts always sum to the total. Left-over units go to the largest remainders, ties to the
 * earlier index. A zero weight gets zero. A negative total is split as its mirror image, so that a refund undoes
 * what a charge did. Every split of money in the market goes through here.
 *
 * @throws RangeError when there is no positive weight, or a negative one: a programmer's mistake, never a buyer's.
 */
export function share(total: bigint, weights: readonly bigint[]): bigint[] {
  if (weights.some((weight) => weight < 0n)) throw new RangeError("share: a weight is negative");
  const whole = weights.reduce((sum, weight) => sum + weight, 0n);
  if (whole === 0n) throw new RangeError("share: no weight is above zero");
  if (total < 0n) return share(-total, weights).map((part) => -part);

  const parts = weights.map((weight) => (total * weight) / whole);
  const rest = total - parts.reduce((sum, part) => sum + part, 0n);
  const byRemainder = weights
    .map((weight, index) => ({ index, remainder: (total * weight) % whole }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
  // The remainders sum to `rest` wholes and each is below one whole, so only weights with a remainder are reached.
  for (const { index } of byRemainder.slice(0, Number(rest))) parts[index] = parts[index]! + 1n;
  return parts;
}
