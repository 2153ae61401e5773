/** A stream of numbers that always starts the same way for the same word, so that a picture never changes between runs. Each call gives a number in [0, 1). */
export type Rng = () => number;

/** Starts a stream from any text (FNV-1a into mulberry32). */
export function rngFrom(text: string): Rng {
  let hash = 2166136261;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  let state = hash >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A number in [from, to). */
export const between = (rng: Rng, from: number, to: number): number => from + rng() * (to - from);

/** A whole number in [from, to], both ends included. */
export const whole = (rng: Rng, from: number, to: number): number => Math.floor(between(rng, from, to + 1));

/** One of the given things. */
export function pick<T>(rng: Rng, from: readonly T[]): T {
  const chosen = from[Math.floor(rng() * from.length)];
  if (chosen === undefined) throw new RangeError("pick: nothing to pick from");
  return chosen;
}
