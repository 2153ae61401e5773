import { at, darker, lighter, mix } from "#db/village/art/colour.ts";
import { curve, Grid } from "#db/village/art/grid.ts";
import { between, type Rng } from "#db/village/art/seed.ts";
import type { Point } from "#db/village/art/wash.ts";

/** A half-line of nastaliq in gold: the pen's own thick and thin, dots, a fine illuminated edge. */
export function script(palette: readonly string[], w: number, h: number, rng: Rng): { g: Grid; colours: string[] } {
  const [navy, amber, , , slate] = [0, 1, 2, 3, 4].map((i) => at(palette, i)) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const colours = [
    darker(navy, 0.1),
    mix(amber, "#e8c06a", 0.5),
    lighter(amber, 0.5),
    darker(amber, 0.5),
    mix(navy, slate, 0.45),
    mix(navy, slate, 0.75),
    "#8c1c13",
    "#efe3c8",
  ];
  const g = new Grid(w, h, 0);
  g.frame(0, 3, 3);
  g.frame(3, 1, 1);
  g.each((x, y, now) => {
    const d = Math.min(x, y, w - 1 - x, h - 1 - y);
    if (d < 4 || d > 16) return now;
    if (d === 16 || d === 4) return 1;
    const along = x === d || w - 1 - x === d ? y : x;
    const a = Math.abs(((Math.abs(along - (d === x || d === w - 1 - x ? h : w) / 2) + 6) % 12) - 6);
    const b = Math.abs(d - 10);
    return a + b < 2 ? 7 : a + b < 3.5 ? 1 : a + b < 5 ? 6 : Math.abs(a - 6) + b < 3 ? 5 : 4;
  });
  for (let i = 0; i < 30; i++) {
    const [cx, cy, r] = [between(rng, 22, w - 22), between(rng, 22, h - 22), between(rng, 4, 9)];
    const turns = curve(
      Array.from(
        { length: 9 },
        (_, k) => [cx + Math.cos(k * 0.8) * r * (1 - k / 10), cy + Math.sin(k * 0.8) * r * (1 - k / 10)] as const,
      ),
      6,
    );
    g.line(turns, 4, 1);
  }
  const pen = (points: readonly Point[], full: number, nib: (t: number) => number) => {
    const line = curve(
      points.map(([px, py]) => [px * w, py * h] as const),
      24,
    );
    g.line(
      line.map(([px, py]) => [px + 1.5, py + 2] as const),
      3,
      (t) => Math.max(1, full * nib(t)),
    );
    g.line(line, 1, (t) => Math.max(1, full * nib(t)));
    g.line(
      line.slice(6, -6).map(([px, py]) => [px - 0.6, py - full * 0.16] as const),
      2,
      (t) => (nib(t) > 0.6 ? 1.3 : 0),
    );
  };
  const swell = (t: number) => 0.25 + 0.75 * Math.sin(Math.PI * t) ** 0.9;
  const late = (t: number) => 0.22 + 0.78 * Math.sin(Math.PI * Math.min(1, t * 1.02)) ** 2;
  const down = (t: number) => 0.95 - 0.75 * t;
  const f = w * 0.085;
  pen(
    [
      [0.84, 0.2],
      [0.825, 0.29],
      [0.83, 0.375],
    ],
    f * 0.9,
    down,
  );
  pen(
    [
      [0.76, 0.31],
      [0.7, 0.35],
      [0.66, 0.31],
      [0.63, 0.35],
      [0.6, 0.315],
      [0.54, 0.37],
      [0.36, 0.4],
      [0.22, 0.345],
      [0.19, 0.27],
    ],
    f,
    late,
  );
  pen(
    [
      [0.45, 0.18],
      [0.44, 0.27],
      [0.455, 0.335],
    ],
    f * 0.8,
    down,
  );
  pen(
    [
      [0.86, 0.12],
      [0.7, 0.165],
      [0.5, 0.12],
    ],
    f * 0.6,
    swell,
  );
  pen(
    [
      [0.8, 0.5],
      [0.74, 0.545],
      [0.81, 0.585],
      [0.7, 0.63],
      [0.52, 0.6],
      [0.5, 0.525],
    ],
    f,
    late,
  );
  pen(
    [
      [0.6, 0.42],
      [0.59, 0.5],
      [0.595, 0.555],
    ],
    f * 0.85,
    down,
  );
  pen(
    [
      [0.42, 0.5],
      [0.36, 0.47],
      [0.33, 0.52],
      [0.38, 0.56],
      [0.4, 0.62],
      [0.3, 0.68],
      [0.2, 0.65],
    ],
    f * 0.85,
    late,
  );
  pen(
    [
      [0.84, 0.745],
      [0.72, 0.79],
      [0.66, 0.75],
      [0.6, 0.79],
      [0.54, 0.75],
      [0.46, 0.81],
      [0.32, 0.83],
      [0.19, 0.775],
      [0.17, 0.7],
    ],
    f * 1.05,
    late,
  );
  pen(
    [
      [0.3, 0.64],
      [0.31, 0.71],
      [0.3, 0.765],
    ],
    f * 0.8,
    down,
  );
  for (const [px, py] of [
    [0.36, 0.45],
    [0.41, 0.455],
    [0.7, 0.42],
    [0.65, 0.68],
    [0.6, 0.685],
    [0.625, 0.665],
    [0.25, 0.56],
    [0.45, 0.875],
    [0.29, 0.21],
  ] as const) {
    g.diamond(Math.round(px * w) + 1, Math.round(py * h) + 1, f * 0.46, f * 0.46, 3);
    g.diamond(Math.round(px * w), Math.round(py * h), f * 0.46, f * 0.46, 1);
  }
  return { g, colours };
}
