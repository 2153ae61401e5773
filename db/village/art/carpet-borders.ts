import { flower } from "#db/village/art/florals.ts";
import type { Grid } from "#db/village/art/grid.ts";

/**
 * Visits the band with coordinates fitted to the side, so that a repeat always meets the corner whole: `u` counts
 * repeats from the middle of the side, `du` is cells from the nearest whole repeat, `dv` cells from the band's middle.
 */
function fitted(
  g: Grid,
  inset: number,
  width: number,
  repeat: number,
  ask: (u: number, period: number, dv: number, upright: boolean) => number,
): void {
  g.each((x, y) => {
    const fromX = Math.min(x, g.w - 1 - x) - inset;
    const fromY = Math.min(y, g.h - 1 - y) - inset;
    if (Math.min(fromX, fromY) < 0 || Math.min(fromX, fromY) >= width) return -1;
    const upright = fromX < fromY;
    const half = (upright ? g.h : g.w) / 2 - inset - width / 2;
    const period = half / Math.max(1, Math.round(half / repeat));
    const along = Math.abs((upright ? y : x) - ((upright ? g.h : g.w) - 1) / 2);
    return ask(along / period, period, (upright ? fromX : fromY) - (width - 1) / 2, upright);
  });
}

/** Places along the middle line of the band, corners included, one every fitted repeat (plus `shift` of one). */
function stations(
  g: Grid,
  inset: number,
  width: number,
  repeat: number,
  shift: number,
  put: (x: number, y: number, upright: boolean, k: number) => void,
): void {
  const mid = inset + (width - 1) / 2;
  for (const upright of [false, true]) {
    const half = (upright ? g.h : g.w) / 2 - inset - width / 2;
    const count = Math.max(1, Math.round(half / repeat));
    const period = half / count;
    const centre = ((upright ? g.h : g.w) - 1) / 2;
    for (let k = -count; k <= count; k++) {
      const along = centre + (k + (k >= 0 ? shift : 0)) * period;
      if (shift && k === count) continue;
      for (const sides of shift && k < 0 ? [] : [along, g[upright ? "h" : "w"] - 1 - along]) {
        put(upright ? mid : sides, upright ? sides : mid, upright, Math.abs(k));
        put(upright ? g.w - 1 - mid : sides, upright ? sides : g.h - 1 - mid, upright, Math.abs(k));
      }
    }
  }
}

type Four = readonly [number, number, number, number];

/** Cartouches between rosettes, as on the great medallion carpets. */
export function cartouches(
  g: Grid,
  inset: number,
  width: number,
  repeat: number,
  ground: number,
  plate: Four,
  boss: Four,
): void {
  const half = width / 2;
  fitted(g, inset, width, repeat, (u, period, dv) => {
    const v = Math.abs(dv);
    const far = Math.abs(u - Math.floor(u) - 0.5) * period;
    const reach = period / 2 - half * 0.75;
    const bulge = reach - Math.max(0, v - half * 0.42) ** 1.35;
    const rim = Math.min(bulge - far, half - 1.2 - v);
    if (rim < 0) return ground;
    if (rim < 1) return plate[0];
    const swirl = Math.sin(far * 0.85) * (half * 0.32);
    if (Math.abs(Math.abs(dv) - Math.abs(swirl)) < 0.6 && rim > 2) return plate[2];
    return far < 2.2 && v < 2.2 ? plate[3] : plate[1];
  });
  stations(g, inset, width, repeat, 0, (x, y) => flower(g, x, y, half * 0.78, 8, boss));
}

/** A winding stem with a flower in every bend. */
export function vine(
  g: Grid,
  inset: number,
  width: number,
  repeat: number,
  ground: number,
  stem: number,
  blooms: readonly Four[],
  size = 0.62,
): void {
  const half = width / 2;
  fitted(g, inset, width, repeat, (u, _period, dv) => {
    const wave = Math.sin(u * Math.PI * 2 + Math.PI / 2) * half * 0.55;
    const leafy = Math.abs(((u * 4) % 1) - 0.5) < 0.16 && Math.abs(dv - wave) < 1.8;
    return Math.abs(dv - wave) < 0.75 || leafy ? stem : ground;
  });
  stations(g, inset, width, repeat, 0, (x, y, _upright, k) =>
    flower(g, x, y, half * size, 8, blooms[k % blooms.length] ?? blooms[0]!),
  );
  stations(g, inset, width, repeat, 0.5, (x, y, _upright, k) =>
    flower(g, x, y, half * size * 0.72, 6, blooms[(k + 1) % blooms.length] ?? blooms[0]!),
  );
}

/** Thin guard stripe: beads between two lines. */
export function guard(
  g: Grid,
  inset: number,
  width: number,
  line: number,
  ground: number,
  beads: readonly number[],
): void {
  fitted(g, inset, width, 5, (u, period, dv) => {
    if (Math.abs(dv) > width / 2 - 1) return line;
    const far = Math.abs(u - Math.round(u)) * period;
    return far + Math.abs(dv) < 1.7 ? (beads[Math.round(u) % beads.length] ?? line) : ground;
  });
}
