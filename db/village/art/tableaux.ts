import { at, darker, lighter, mix } from "#db/village/art/colour.ts";
import { curve, Grid } from "#db/village/art/grid.ts";
import { between, pick, type Rng } from "#db/village/art/seed.ts";
import type { Design } from "#db/village/art/textile.ts";

type Point = readonly [number, number];

/** Sky from top colours to bottom ones: knots of neighbouring tones mixed where they meet, as weavers do. */
function wash(g: Grid, from: number, to: number, tones: readonly number[], rng: Rng): void {
  g.each((_x, y) => {
    const t = ((y - from) / (to - from)) * (tones.length - 1) + (rng() - 0.5) * 0.95;
    return y < from || y >= to ? -1 : (tones[Math.max(0, Math.min(tones.length - 1, Math.round(t)))] ?? 0);
  });
}

/** Sabalan with its snows over a plain of poppies. */
function mountain(palette: readonly string[], w: number, h: number, rng: Rng): { g: Grid; colours: string[] } {
  const [navy, amber, grey, mauve, slate] = [0, 1, 2, 3, 4].map((i) => at(palette, i)) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const sky = [
    mix(slate, grey, 0.35),
    mix(slate, grey, 0.6),
    mix(grey, "#f3e6d0", 0.5),
    mix(amber, "#fbeedd", 0.72),
    mix(amber, "#fff1da", 0.55),
  ];
  const colours = [
    ...sky,
    mix(slate, mauve, 0.4),
    mix(slate, navy, 0.35),
    mix(navy, mauve, 0.3),
    "#f4f1ea",
    mix("#f4f1ea", slate, 0.3),
    "#7f8f5b",
    "#5f7544",
    "#43582f",
    "#2f4226",
    "#c3281f",
    "#e4502c",
    "#8b1a18",
    mix(mauve, grey, 0.45),
    "#e9c24c",
  ];
  const g = new Grid(w, h, 0);
  const line = Math.round(h * 0.56);
  wash(g, 0, line, [0, 1, 2, 3, 4], rng);
  for (const [cx, cy, r] of [
    [0.2, 0.13, 0.13],
    [0.34, 0.16, 0.1],
    [0.78, 0.09, 0.11],
    [0.88, 0.12, 0.08],
  ] as const)
    g.each((x, y, now) => (Math.hypot((x / w - cx) / r, ((y / h - cy) / r) * 3.2) < 1 - rng() * 0.25 ? 2 : now));
  const ridge = (x: number, peaks: readonly (readonly [number, number, number])[]) =>
    Math.min(
      ...peaks.map(([px, py, slope]) => py * h + Math.abs(x - px * w) * slope * (1 + 0.25 * Math.sin(x * 0.11))),
    );
  const far = Array.from(
    { length: w },
    (_, x) =>
      ridge(x, [
        [0.1, 0.47, 0.2],
        [0.95, 0.46, 0.22],
        [0.62, 0.48, 0.15],
      ]) +
      Math.sin(x * 0.4) * 1.2,
  );
  const main = Array.from(
    { length: w },
    (_, x) =>
      ridge(x, [
        [0.5, 0.19, 0.82],
        [0.36, 0.27, 0.75],
        [0.645, 0.26, 0.78],
        [0.22, 0.4, 0.5],
        [0.8, 0.4, 0.5],
      ]) +
      Math.abs(Math.sin(x * 0.37)) * 2.2 +
      rng() * 1.4,
  );
  g.each((x, y) => {
    if (y > line) return -1;
    const top = main[x] ?? h;
    if (y < top) return y > (far[x] ?? h) ? 17 : -1;
    const depth = (y - top) / h;
    const rib = Math.sin(x * 0.33 + y * 0.21) + Math.sin(x * 0.17 - y * 0.13) * 0.8;
    const lit = (main[Math.min(w - 1, x + 3)] ?? 0) - (main[Math.max(0, x - 3)] ?? 0) + rib * 2.2;
    const snow = 0.5 - y / h + rib * 0.022 + (rng() - 0.5) * 0.03;
    if (snow > 0.13) return lit > 0 ? 9 : 8;
    if (snow > 0.08 && rib > -0.2) return lit > 0 ? 9 : 8;
    return lit > 0.4 ? 7 : depth > 0.2 ? 5 : 6;
  });
  const hills = [
    [0.5, 12, 0.045, 2],
    [0.535, 10, 0.07, 1],
    [0.565, 7, 0.06, 4],
  ] as const;
  hills.forEach(([py, amp, f, phase], k) => {
    g.each((x, y, now) =>
      y > py * h + Math.sin(x * f + phase) * amp * 0.35 && y < h * 0.64 ? ([10, 11, 12][k] ?? 10) : now,
    );
  });
  g.each((_x, y, now) => {
    if (y < h * 0.6) return now;
    const t = (y / h - 0.6) / 0.4;
    const r = rng();
    return r < 0.3 ? 12 : r < 0.3 + t * 0.4 ? 13 : 11;
  });
  for (let i = 0; i < 420; i++) {
    const t = rng() ** 0.75;
    const y = h * (0.585 + t * 0.41);
    const x = rng() * w;
    const r = 0.35 + t * t * 3.1;
    const tone = pick(rng, [14, 14, 15, 16]);
    if (r < 1) {
      g.set(Math.floor(x), Math.floor(y), tone);
      if (rng() < 0.5) g.set(Math.floor(x) + 1, Math.floor(y), 15);
      continue;
    }
    g.line(
      [
        [x, y],
        [x + between(rng, -1, 1), y + r * 3],
      ],
      11,
      1,
    );
    g.each(
      (gx, gy) => (Math.hypot((gx - x) / (r * 1.2), (gy - y) / r) < 1 ? (gy < y - r * 0.2 ? 15 : tone) : -1),
      Math.floor(x - r * 2),
      Math.floor(y - r * 2),
      10,
      10,
    );
    if (r > 1.6) g.set(Math.round(x), Math.round(y + 0.6), 13);
  }
  return { g, colours };
}

/** Camels and riders in evening dust. */
function caravan(palette: readonly string[], w: number, h: number, rng: Rng): { g: Grid; colours: string[] } {
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

/** A half-line of nastaliq in gold: the pen's own thick and thin, dots, a fine illuminated edge. */
function script(palette: readonly string[], w: number, h: number, rng: Rng): { g: Grid; colours: string[] } {
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

/** A nightingale on a rose branch. */
function nightingale(palette: readonly string[], w: number, h: number, rng: Rng): { g: Grid; colours: string[] } {
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

/** The tableau of a motif: a fine picture in knots. */
export function tableau(motif: string, palette: readonly string[], w: number, h: number, rng: Rng): Design {
  const make =
    motif === "caravan" ? caravan : motif === "script" ? script : motif === "nightingale" ? nightingale : mountain;
  const { g, colours } = make(palette, w, h, rng);
  const focus =
    motif === "caravan"
      ? [w * 0.3, h * 0.8]
      : motif === "nightingale"
        ? [w * 0.42, h * 0.36]
        : motif === "script"
          ? [w * 0.4, h * 0.36]
          : [w * 0.4, h * 0.9];
  return {
    grid: g,
    colours,
    weave: motif === "script" ? "silk" : "knot",
    focus: focus as [number, number],
    fringe: motif === "caravan" || motif === "nightingale",
  };
}
