import { at, mix } from "#db/village/art/colour.ts";
import { curve, Grid } from "#db/village/art/grid.ts";
import type { Rng } from "#db/village/art/seed.ts";
import type { Point } from "#db/village/art/wash.ts";

/** A nightingale on a rose branch. */
export function nightingale(
  palette: readonly string[],
  w: number,
  h: number,
  rng: Rng,
): { g: Grid; colours: string[] } {
  const [navy, amber, grey, mauve, slate] = [0, 1, 2, 3, 4].map((i) => at(palette, i)) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const colours = [
    mix(grey, "#f1e4c8", 0.75),
    mix(grey, "#ead9b6", 0.8),
    "#6b4a2c",
    "#4d7042",
    "#7c9a5c",
    "#b3243a",
    "#d95d6b",
    "#f0a6a4",
    mix(slate, "#4c6a86", 0.5),
    navy,
    amber,
    "#f6ead2",
    "#2a1a12",
    mix(mauve, "#a9647f", 0.5),
    mix(slate, grey, 0.45),
    "#33502f",
  ];
  const g = new Grid(w, h, 0);
  g.each((x, y, now) => (rng() < 0.05 + 0.25 * Math.hypot(x / w - 0.5, y / h - 0.5) ? 1 : now));
  g.frame(0, 2, 9);
  g.frame(2, 2, 10);
  g.frame(4, 1, 9);
  const p = (pts: readonly Point[]) => pts.map(([px, py]) => [px * w, py * h] as const);
  g.line(
    curve(
      p([
        [0.06, 0.95],
        [0.2, 0.78],
        [0.42, 0.66],
        [0.62, 0.6],
        [0.8, 0.48],
        [0.9, 0.3],
      ]),
      14,
    ),
    2,
    (t) => 5.5 - 3.4 * t,
  );
  g.line(
    curve(
      p([
        [0.4, 0.67],
        [0.32, 0.5],
        [0.22, 0.36],
        [0.24, 0.22],
      ]),
      12,
    ),
    2,
    (t) => 3.2 - 1.8 * t,
  );
  g.line(
    curve(
      p([
        [0.6, 0.61],
        [0.72, 0.72],
        [0.8, 0.84],
      ]),
      12,
    ),
    2,
    (t) => 2.6 - 1.2 * t,
  );
  const leafAt = (px: number, py: number, angle: number, size: number) => {
    const [x, y, s] = [px * w, py * h, size * w];
    const q = (a: number, r: number): Point => [x + Math.cos(angle + a) * r * s, y + Math.sin(angle + a) * r * s];
    g.poly(curve([q(0, 0), q(0.5, 0.55), q(0, 1), q(-0.5, 0.55)], 8, true), 3);
    g.poly(curve([q(0, 0), q(-0.1, 0.5), q(0, 1), q(-0.5, 0.55)], 8, true), 4);
    g.line([q(0, 0.05), q(0, 0.95)], 15, 1);
  };
  for (const [px, py, a, s] of [
    [0.2, 0.78, -2.3, 0.13],
    [0.26, 0.74, 0.9, 0.14],
    [0.34, 0.56, -0.3, 0.12],
    [0.3, 0.47, 2.8, 0.14],
    [0.24, 0.38, 0.1, 0.12],
    [0.52, 0.63, 1.3, 0.13],
    [0.7, 0.7, -0.2, 0.14],
    [0.74, 0.75, 2.2, 0.13],
    [0.82, 0.46, 0.3, 0.13],
    [0.78, 0.5, -1.9, 0.12],
    [0.88, 0.36, -0.4, 0.1],
    [0.13, 0.87, 0.3, 0.12],
  ] as const)
    leafAt(px, py, a, s);
  const rose = (px: number, py: number, r: number, tones: readonly [number, number, number]) => {
    const [x, y, s] = [px * w, py * h, r * w];
    g.each((gx, gy) => {
      const [dx, dy] = [(gx - x) / s, (gy - y) / s];
      const a = Math.atan2(dy, dx);
      const d = Math.hypot(dx, dy) / (0.86 + 0.14 * Math.abs(Math.cos(a * 2.5)));
      if (d > 1) return -1;
      const layer = (d * 3.4 + (a / (Math.PI * 2)) * 1 + 2) % 1;
      if (layer < 0.2) return tones[0];
      return layer < 0.62 ? tones[1] : tones[2];
    });
  };
  rose(0.25, 0.2, 0.145, [5, 6, 7]);
  rose(0.83, 0.86, 0.115, [5, 6, 7]);
  rose(0.87, 0.25, 0.095, [13, 6, 7]);
  rose(0.33, 0.83, 0.09, [13, 7, 11]);
  const bird = p([
    [0.36, 0.43],
    [0.4, 0.34],
    [0.47, 0.29],
    [0.55, 0.295],
    [0.6, 0.34],
    [0.63, 0.42],
    [0.66, 0.5],
    [0.64, 0.57],
    [0.55, 0.6],
    [0.46, 0.57],
    [0.39, 0.5],
  ]);
  g.poly(
    curve(
      p([
        [0.6, 0.52],
        [0.72, 0.6],
        [0.8, 0.71],
        [0.745, 0.72],
        [0.64, 0.63],
        [0.56, 0.58],
      ]),
      8,
      true,
    ),
    9,
  );
  g.poly(curve(bird, 8, true), 8);
  g.poly(
    curve(
      p([
        [0.385, 0.44],
        [0.42, 0.42],
        [0.5, 0.45],
        [0.56, 0.55],
        [0.54, 0.595],
        [0.46, 0.57],
        [0.4, 0.51],
      ]),
      8,
      true,
    ),
    10,
  );
  g.poly(
    curve(
      p([
        [0.385, 0.4],
        [0.42, 0.385],
        [0.45, 0.41],
        [0.44, 0.45],
        [0.4, 0.455],
      ]),
      8,
      true,
    ),
    11,
  );
  g.poly(
    curve(
      p([
        [0.52, 0.4],
        [0.6, 0.42],
        [0.68, 0.53],
        [0.74, 0.63],
        [0.63, 0.59],
        [0.55, 0.5],
      ]),
      8,
      true,
    ),
    9,
  );
  for (const k of [0, 1, 2])
    g.line(
      curve(
        p([
          [0.55 + k * 0.025, 0.44 + k * 0.025],
          [0.62 + k * 0.02, 0.5 + k * 0.03],
          [0.69 + k * 0.01, 0.58 + k * 0.012],
        ]),
        8,
      ),
      14,
      1.3,
    );
  g.poly(
    p([
      [0.395, 0.345],
      [0.3, 0.335],
      [0.385, 0.385],
    ]),
    12,
  );
  g.poly(
    p([
      [0.4, 0.37],
      [0.32, 0.395],
      [0.39, 0.395],
    ]),
    2,
  );
  g.disc(w * 0.455, h * 0.35, w * 0.017, 12);
  g.set(Math.round(w * 0.45), Math.round(h * 0.345), 11);
  for (const x of [0.5, 0.56])
    g.line(
      p([
        [x, 0.585],
        [x - 0.01, 0.63],
      ]),
      12,
      2,
    );
  return { g, colours };
}
