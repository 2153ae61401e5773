import { at, darker, lighter, mix } from "#db/village/art/colour.ts";
import { curve, Grid } from "#db/village/art/grid.ts";
import type { Rng } from "#db/village/art/seed.ts";
import { type Point, wash } from "#db/village/art/wash.ts";

/** Camels and riders in evening dust. */
export function caravan(palette: readonly string[], w: number, h: number, rng: Rng): { g: Grid; colours: string[] } {
  const [navy, amber, , mauve, slate] = [0, 1, 2, 3, 4].map((i) => at(palette, i)) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const colours = [
    darker(slate, 0.15),
    mix(slate, mauve, 0.5),
    mauve,
    mix(mauve, amber, 0.45),
    mix(amber, "#d9722e", 0.45),
    amber,
    lighter(amber, 0.35),
    lighter(amber, 0.7),
    mix(mauve, navy, 0.35),
    mix(mauve, navy, 0.62),
    navy,
    "#24160f",
    "#8c1c13",
    "#e8d7b4",
    mix(amber, "#6d4a2e", 0.55),
    mix(amber, "#6d4a2e", 0.8),
    "#4a3022",
  ];
  const g = new Grid(w, h, 0);
  wash(g, 0, Math.round(h * 0.58), [0, 1, 2, 3, 4, 5, 6], rng);
  g.disc(w * 0.7, h * 0.42, w * 0.11, 7);
  const hill = (py: number, amp: number, f: number, p: number, c: number) =>
    g.each((x, y, now) =>
      y > py * h + Math.sin(x * f + p) * amp + Math.sin(x * f * 2.3) * amp * 0.4 && y < h * 0.7 ? c : now,
    );
  hill(0.47, 7, 0.04, 1, 2);
  hill(0.52, 5, 0.055, 3, 8);
  hill(0.57, 3, 0.07, 0, 9);
  g.each((x, y, now) =>
    y > h * 0.6 + Math.sin(x * 0.05) * 2 ? (rng() < (y / h - 0.56) * 1.6 ? 15 : rng() < 0.06 ? 4 : 14) : now,
  );
  const camel = (x: number, y: number, s: number, coat: number, load: number) => {
    const at2 = (pts: readonly Point[]) => pts.map(([px, py]) => [x + px * s, y + py * s] as const);
    g.poly(
      curve(
        at2([
          [-14, -12],
          [-9, -17],
          [-3, -25],
          [3, -17],
          [10, -16],
          [14, -12],
          [17, -16],
          [21, -25],
          [22, -30],
          [27, -30],
          [30, -27],
          [25, -25],
          [23, -16],
          [18, -7],
          [11, -4],
          [-11, -5],
          [-15, -8],
        ]),
        6,
        true,
      ),
      coat,
    );
    for (const [lx, bend] of [
      [-12, -2],
      [-8, 1],
      [9, 2],
      [13, -1],
    ] as const)
      g.line(
        at2([
          [lx, -8],
          [lx + bend, 2],
          [lx + bend * 0.4, 11],
        ]),
        coat,
        Math.max(1, 2.6 * s),
      );
    g.line(
      at2([
        [-14, -11],
        [-18, -6],
        [-17, -1],
      ]),
      coat,
      1,
    );
    g.poly(
      at2([
        [-9, -17],
        [-4, -28],
        [4, -28],
        [9, -16],
        [7, -8],
        [-8, -8],
      ]),
      load,
    );
    g.poly(
      at2([
        [-7, -16],
        [7, -16],
        [7, -13],
        [-7, -13],
      ]),
      13,
    );
    for (const k of [-6, -2, 2, 6])
      g.line(
        at2([
          [k, -8],
          [k, -5],
        ]),
        5,
        1,
      );
    g.line(
      at2([
        [23, -22],
        [30, -20],
        [38, -22],
      ]),
      11,
      1,
    );
  };
  const rider = (x: number, y: number, s: number, robe: number) => {
    g.poly(
      [
        [x - 3 * s, y],
        [x - 3.6 * s, y - 14 * s],
        [x, y - 18 * s],
        [x + 3.6 * s, y - 14 * s],
        [x + 4.4 * s, y],
      ],
      robe,
    );
    g.disc(x, y - 21 * s, 3 * s, 13);
    g.poly(
      [
        [x - 3.6 * s, y - 20 * s],
        [x, y - 26 * s],
        [x + 3.6 * s, y - 20 * s],
        [x + 4 * s, y - 12 * s],
        [x - 4 * s, y - 12 * s],
      ],
      robe === 12 ? 10 : 12,
    );
    g.disc(x + 0.6 * s, y - 20.5 * s, 1.6 * s, 13);
    g.line(
      [
        [x + 4 * s, y - 12 * s],
        [x + 8 * s, y - 20 * s],
        [x + 8 * s, y + 2 * s],
      ],
      16,
      1,
    );
  };
  camel(w * 0.24, h * 0.665, 0.62, 16, 12);
  camel(w * 0.5, h * 0.672, 0.62, 11, 10);
  rider(w * 0.7, h * 0.7, 0.62, 12);
  camel(w * 0.3, h * 0.845, 1.22, 11, 12);
  camel(w * 0.74, h * 0.855, 1.22, 16, 10);
  rider(w * 0.52, h * 0.93, 1.15, 12);
  g.each((x, y, now) =>
    y > h * 0.87 + Math.sin(x * 0.16) * 2.4 && rng() < (y / h - 0.86) * 5 ? (rng() < 0.5 ? 4 : 14) : now,
  );
  for (let i = 0; i < 240; i++) g.set(Math.floor(rng() * w), Math.floor(h * (0.62 + rng() * 0.3)), rng() < 0.5 ? 5 : 6);
  return { g, colours };
}
