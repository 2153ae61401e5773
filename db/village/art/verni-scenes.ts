import { bandOf, teeth } from "#db/village/art/borders.ts";
import { Grid } from "#db/village/art/grid.ts";
import { bird, blossom, gazelle } from "#db/village/art/stamps.ts";
import { BLUE, frame, GOLD, GREEN, IVORY, NAVY, RED, ROSE, RUST, WALNUT } from "#db/village/art/verni-frame.ts";

export function saddlebag(g: Grid): void {
  g.each(() => RED);
  const face = Math.round(g.h * 0.4);
  for (const top of [0, g.h - face]) {
    const f = new Grid(g.w, face, NAVY);
    const inset = frame(f, RED, IVORY) - 1;
    f.each((x, y, now) => (Math.min(x, y, f.w - 1 - x, f.h - 1 - y) >= inset ? NAVY : now));
    const mx = (f.w - 1) / 2;
    const my = (f.h - 1) / 2;
    for (const [dx, dy] of [
      [0, 0],
      [-1, -1],
      [1, -1],
      [-1, 1],
      [1, 1],
      [-1, 0],
      [1, 0],
      [0, -1],
      [0, 1],
    ] as const) {
      const cx = mx + dx * 15;
      const cy = my + dy * 13;
      const centre = dx === 0 && dy === 0;
      [IVORY, dx === dy || dx === -dy ? RED : GREEN, GOLD, centre ? RED : WALNUT].forEach((colour, k) => {
        f.diamond(cx, cy, 8.4 - k * 2, 7.4 - k * 2, colour);
      });
    }
    f.each((x, y, now) => {
      g.set(x, y + top, now);
      return -1;
    });
  }
  const stripes = [WALNUT, RED, GOLD, NAVY, IVORY, GREEN, RUST];
  let y = face;
  for (let k = 0; y < g.h - face; k++) {
    const tall = 1 + ((k * 5) % 4);
    g.rect(0, y, g.w, tall, stripes[k % stripes.length] ?? RED);
    y += tall;
  }
  g.rect(0, face, g.w, 1, IVORY);
  g.rect(0, g.h - face - 1, g.w, 1, IVORY);
}

export function gazelleScene(g: Grid): void {
  g.each(() => GOLD);
  frame(g, NAVY, RED);
  const inset = 14;
  g.each((x, y, now) => {
    if (Math.min(x, y, g.w - 1 - x, g.h - 1 - y) < inset) return now;
    const hill = Math.round(g.h * 0.62 + Math.round(Math.sin(x * 0.09 + 1) * 3) + Math.round(Math.cos(x * 0.05) * 2));
    const peak = Math.round(g.h * 0.36 + Math.abs(x - g.w * 0.62) * 0.72);
    const far = Math.min(peak, Math.round(g.h * 0.5 + Math.abs(x - g.w * 0.26) * 0.5));
    if (y > hill + 14) return RUST;
    if (y > hill) return GREEN;
    if (y > far) return y < peak + 7 && y < g.h * 0.46 && y >= peak ? IVORY : BLUE;
    return y < g.h * 0.24 ? GOLD : y < g.h * 0.31 && (x + y) % 2 ? GOLD : IVORY;
  });
  g.disc(g.w * 0.33, g.h * 0.24, 7, RED);
  g.disc(g.w * 0.33, g.h * 0.24, 5, IVORY);
  for (const [x, y] of [
    [0.6, 0.19],
    [0.74, 0.24],
  ] as const)
    g.stamp(bird, Math.round(g.w * x), Math.round(g.h * y), { b: NAVY, e: IVORY, t: RED, w: BLUE, y: RUST }, true);
  for (const [x, tall] of [
    [inset + 5, 24],
    [g.w - inset - 6, 18],
  ] as const) {
    g.diamond(x, Math.round(g.h * 0.62) - tall / 2 + 4, 4, tall / 2, NAVY);
    g.rect(x, Math.round(g.h * 0.62) + 2, 1, 6, WALNUT);
  }
  g.stamp(gazelle, Math.round(g.w / 2 - 15), Math.round(g.h * 0.5), { b: RED, h: WALNUT, e: IVORY, s: GOLD, w: ROSE });
  g.stamp(
    gazelle,
    Math.round(g.w / 2 - 12),
    Math.round(g.h * 0.71),
    { b: IVORY, h: WALNUT, e: WALNUT, s: RED, w: GOLD },
    true,
  );
  for (const [x, y] of [
    [inset + 2, 0.74],
    [inset + 7, 0.84],
    [g.w - inset - 8, 0.7],
    [g.w - inset - 7, 0.82],
  ] as const)
    g.stamp(blossom, x, Math.round(g.h * y), { a: RED, b: GOLD, c: IVORY });
}

export function chainMat(g: Grid, turn: number): void {
  const [ground, field] = (
    [
      [RED, NAVY],
      [NAVY, GOLD],
      [GREEN, IVORY],
    ] as const
  )[turn % 3] ?? [RED, NAVY];
  g.each(() => field);
  g.frame(0, 1, WALNUT);
  bandOf(
    g,
    1,
    ["..aaaa....", ".ab..ba...", "ab.bb.baaa", ".ab..ba...", "..aaaa...."],
    { a: IVORY, b: GOLD },
    ground,
    GOLD,
  );
  g.frame(6, 1, WALNUT);
  teeth(g, 7, 2, ground, field);
  const [mx, my] = [(g.w - 1) / 2, (g.h - 1) / 2];
  for (const dy of [-9, 0, 9])
    [ground, IVORY, RED].forEach((colour, k) => {
      g.diamond(mx, my + dy, 6 - k * 2, 5 - k * 2, colour);
    });
}
