import type { Grid } from "#db/village/art/grid.ts";
import type { Rng } from "#db/village/art/seed.ts";

export type Point = readonly [number, number];

/** Sky from top colours to bottom ones: knots of neighbouring tones mixed where they meet, as weavers do. */
export function wash(g: Grid, from: number, to: number, tones: readonly number[], rng: Rng): void {
  g.each((_x, y) => {
    const t = ((y - from) / (to - from)) * (tones.length - 1) + (rng() - 0.5) * 0.95;
    return y < from || y >= to ? -1 : (tones[Math.max(0, Math.min(tones.length - 1, Math.round(t)))] ?? 0);
  });
}
