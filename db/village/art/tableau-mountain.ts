import { at, mix } from "#db/village/art/colour.ts";
import { Grid } from "#db/village/art/grid.ts";
import { between, pick, type Rng } from "#db/village/art/seed.ts";
import { wash } from "#db/village/art/wash.ts";

/** Sabalan with its snows over a plain of poppies. */
export function mountain(palette: readonly string[], w: number, h: number, rng: Rng): { g: Grid; colours: string[] } {
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
