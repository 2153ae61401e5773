import { curve, type Grid } from "#db/village/art/grid.ts";

type Point = readonly [number, number];

/** A round flower: outline, petals, inner ring and heart. Radius in cells. */
export function flower(
  g: Grid,
  cx: number,
  cy: number,
  r: number,
  petals: number,
  colours: readonly [number, number, number, number],
  turn = 0,
): void {
  const [outline, petal, inner, heart] = colours;
  g.each(
    (x, y) => {
      const [dx, dy] = [x - cx, y - cy];
      const d = Math.hypot(dx, dy);
      const wave = Math.abs(Math.cos((Math.atan2(dy, dx) + turn) * (petals / 2)));
      const rim = r * (0.72 + 0.28 * wave ** 0.6);
      if (d > rim + 0.3) return -1;
      if (d > rim - 0.9) return outline;
      if (d > r * 0.48) return wave < 0.2 && r > 4 ? outline : petal;
      return d > r * 0.24 ? inner : heart;
    },
    Math.floor(cx - r - 1),
    Math.floor(cy - r - 1),
    Math.ceil(2 * r + 3),
    Math.ceil(2 * r + 3),
  );
}

/** A lotus in profile, opening upwards (or downwards when `way` is -1). */
export function palmette(
  g: Grid,
  cx: number,
  cy: number,
  r: number,
  way: 1 | -1,
  colours: readonly [number, number, number, number],
): void {
  const [outline, petal, inner, heart] = colours;
  g.each(
    (x, y) => {
      const [dx, dy] = [(x - cx) / r, ((y - cy) / r) * -way];
      const top = 1.15 - Math.abs(dx) ** 1.6 * 0.9 + 0.16 * Math.cos(dx * 9);
      const foot = -0.75 + Math.abs(dx) * 0.9;
      if (Math.abs(dx) > 1 || dy > top || dy < foot) return -1;
      const rim = Math.min(top - dy, dy - foot, 1 - Math.abs(dx)) * r;
      if (rim < 1) return outline;
      const core = Math.hypot(dx * 1.25, dy - 0.05);
      if (core < 0.22) return heart;
      return core < 0.55 ? inner : petal;
    },
    Math.floor(cx - r - 1),
    Math.floor(cy - r * 1.5 - 2),
    Math.ceil(2 * r + 3),
    Math.ceil(3 * r + 4),
  );
}

/** A sickle leaf along a curve, with a rib. */
export function leaf(g: Grid, from: Point, over: Point, to: Point, thick: number, colour: number, rib: number): void {
  const line = curve([from, over, to], 14);
  g.line(line, colour, (t) => Math.max(1, thick * Math.sin(Math.PI * Math.min(1, t * 0.94 + 0.04)) ** 0.8));
  g.line(line.slice(4, -6), rib, 1);
}

/** A tendril that winds inwards, with buds on its outer side. */
export function spiral(
  g: Grid,
  cx: number,
  cy: number,
  r: number,
  turns: number,
  start: number,
  way: 1 | -1,
  stem: number,
  buds: readonly number[],
): void {
  const points: Point[] = [];
  const steps = Math.round(turns * 14);
  for (let i = 0; i <= steps; i++) {
    const t = i / steps;
    const a = start + way * t * turns * Math.PI * 2;
    const d = r * (1 - 0.82 * t);
    points.push([cx + Math.cos(a) * d, cy + Math.sin(a) * d]);
  }
  g.line(points, stem, 1);
  points.forEach(([x, y], i) => {
    if (i % 5 !== 2) return;
    const a = start + way * (i / steps) * turns * Math.PI * 2;
    const colour = buds[((i / 5) % buds.length) | 0] ?? stem;
    g.line(
      [
        [x, y],
        [x + Math.cos(a + way * 0.7) * 3.4, y + Math.sin(a + way * 0.7) * 3.4],
      ],
      colour,
      2,
    );
  });
}

/** The radius of a lobed medallion in a direction, `lobes` round bulges on a circle (or ellipse) of 1. */
export const lobed = (angle: number, lobes: number, depth: number): number =>
  1 - depth + depth * Math.abs(Math.cos((angle * lobes) / 2)) ** 0.55;
