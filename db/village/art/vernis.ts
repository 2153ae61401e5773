import { bandOf, bars, teeth } from "#db/village/art/borders.ts";
import { at, mix, muted } from "#db/village/art/colour.ts";
import { Grid } from "#db/village/art/grid.ts";
import { bird, blossom, deer, gazelle, hen, rooster } from "#db/village/art/stamps.ts";
import type { Design } from "#db/village/art/textile.ts";

const [RED, NAVY, GOLD, IVORY, GREEN, ROSE, BLUE, WALNUT, RUST] = [0, 1, 2, 3, 4, 5, 6, 7, 8];

export const verniColours = (palette: readonly string[]): string[] => {
  const [red, navy, gold, ivory, green] = [0, 1, 2, 3, 4].map((i) => muted(at(palette, i), 0.08)) as [
    string,
    string,
    string,
    string,
    string,
  ];
  return [
    mix(red, "#a02018", 0.35),
    navy,
    gold,
    mix(ivory, gold, 0.12),
    mix(green, "#3c5a3a", 0.4),
    mix(red, ivory, 0.5),
    mix(navy, ivory, 0.5),
    mix(red, "#26130c", 0.72),
    mix(red, gold, 0.5),
  ];
};

function frame(g: Grid, ground: number, boss: number): number {
  g.frame(0, 2, WALNUT);
  bars(g, 2, 2, [IVORY, RED, IVORY, NAVY], 3);
  g.frame(4, 1, WALNUT);
  bandOf(
    g,
    5,
    ["..a.......", ".aaa...b..", "aabaa.bbb.", ".aaa...b..", "..a......."],
    { a: GOLD, b: IVORY },
    ground,
    boss,
  );
  g.frame(10, 1, WALNUT);
  bars(g, 11, 2, [IVORY, NAVY, GOLD, RED], 3);
  g.frame(13, 1, WALNUT);
  return 14;
}

const plume = (body: number, tail: number, wing: number) => ({
  b: body,
  t: tail,
  u: IVORY,
  c: RED,
  e: WALNUT,
  y: GOLD,
  w: wing,
  x: IVORY,
});

/** A hexagonal medallion with hooks along its slopes. */
function medallion(g: Grid, cx: number, cy: number, rx: number, ry: number, fill: number, line: number): void {
  const cut = rx * 0.5;
  const inside = (x: number, y: number, k: number) => {
    const [dx, dy] = [Math.floor(Math.abs(x - cx)), Math.floor(Math.abs(y - cy))];
    return dx <= rx - k && dy <= ry - k && Math.floor(dx / 2) * 2 + Math.floor(dy / 2) * 2 <= rx + ry - cut - k * 1.5;
  };
  g.each((x, y) => (inside(x, y, 0) ? WALNUT : -1));
  g.each((x, y) => (inside(x, y, 1.5) ? line : -1));
  g.each((x, y) => (inside(x, y, 3.5) ? WALNUT : -1));
  g.each((x, y) => (inside(x, y, 4.5) ? fill : -1));
  for (const sy of [-1, 1]) {
    for (let k = 0; k < 4; k++) {
      const hx = Math.round(cx);
      const hy = Math.round(cy + sy * (ry + 1 + k));
      g.rect(hx - (k === 3 ? 3 : 0), hy, k === 3 ? 7 : 1, 1, line);
    }
  }
}

function roosterRunner(g: Grid): void {
  const inset = frame(g, GREEN, RED);
  g.each((x, y, now) => (Math.min(x, y, g.w - 1 - x, g.h - 1 - y) >= inset ? RED : now));
  const mx = (g.w - 1) / 2;
  const pitch = (g.h - 2 * inset) / 3;
  for (let k = 0; k < 3; k++) {
    const cy = Math.round(inset + pitch * (k + 0.5));
    medallion(g, mx, cy, g.w / 2 - inset - 1, pitch / 2 - 7, k === 1 ? GREEN : NAVY, k === 1 ? IVORY : GOLD);
    g.stamp(
      rooster,
      Math.round(mx - 10) + (k % 2 ? 1 : 0),
      cy - 10,
      plume(k === 1 ? GOLD : IVORY, k === 1 ? IVORY : GOLD, k === 1 ? NAVY : RED),
      k % 2 === 1,
    );
    for (const sx of [-1, 1]) {
      for (const sy of [-1, 1]) {
        const x = Math.round(mx + sx * (g.w / 2 - inset - 5));
        const y = Math.round(cy + sy * (pitch / 2 - 5));
        g.stamp(bird, x - 5, y - 4, { b: sy > 0 ? GOLD : IVORY, e: WALNUT, t: NAVY, w: GREEN, y: RUST }, sx > 0);
      }
    }
  }
}

function panels(
  g: Grid,
  rows: number,
  columns: number,
  draw: (x: number, y: number, w: number, h: number, i: number, j: number) => void,
  inset: number,
  grounds: readonly number[],
): void {
  const w = Math.floor((g.w - 2 * inset) / columns);
  const h = Math.floor((g.h - 2 * inset) / rows);
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < columns; i++) {
      const [x, y] = [inset + i * w, inset + j * h];
      g.rect(x, y, i === columns - 1 ? g.w - inset - x : w, j === rows - 1 ? g.h - inset - y : h, WALNUT);
      g.rect(x + 1, y + 1, w - 2, h - 2, IVORY);
      g.rect(x + 2, y + 2, w - 4, h - 4, grounds[(i + j) % grounds.length] ?? RED);
      draw(x + 2, y + 2, w - 4, h - 4, i, j);
    }
  }
}

function deerPanels(g: Grid): void {
  const inset = frame(g, NAVY, GOLD);
  panels(
    g,
    4,
    2,
    (x, y, w, h, i, j) => {
      const navy = (i + j) % 2 === 1;
      g.stamp(
        deer,
        x + ((w - 26) >> 1),
        y + ((h - 26) >> 1) + 1,
        { b: navy ? GOLD : IVORY, h: navy ? IVORY : GOLD, e: WALNUT, s: navy ? RED : NAVY, x: navy ? IVORY : GOLD },
        i === 1,
      );
      const away = i === 1 ? x + w - 9 : x + 3;
      g.stamp(blossom, away, y + 3, { a: navy ? ROSE : BLUE, b: GOLD, c: IVORY });
      g.stamp(blossom, i === 1 ? x + 3 : x + w - 8, y + h - 8, { a: navy ? RED : GREEN, b: IVORY, c: GOLD });
    },
    inset,
    [RED, NAVY],
  );
}

function henPanel(g: Grid): void {
  g.each(() => IVORY);
  const inset = frame(g, RED, NAVY);
  g.each((x, y, now) => (Math.min(x, y, g.w - 1 - x, g.h - 1 - y) >= inset ? (y < g.h * 0.52 ? NAVY : RED) : now));
  for (let x = inset; x < g.w - inset; x++)
    for (let k = 0; k < 4; k++)
      g.set(
        x,
        Math.round(g.h * 0.52) - 2 + k,
        [WALNUT, (x >> 1) % 2 ? GOLD : IVORY, (x >> 1) % 2 ? IVORY : GOLD, WALNUT][k] ?? GOLD,
      );
  const mx = g.w >> 1;
  const half = Math.round(g.h * 0.52);
  g.stamp(rooster, mx - 12, half - 24, plume(GOLD, IVORY, RED));
  g.stamp(hen, mx - 8, half + 3, { b: IVORY, t: GOLD, c: GOLD, e: WALNUT, y: GOLD, w: NAVY, x: GOLD }, true);
  for (const y of [inset + 2, half - 9]) g.stamp(blossom, g.w - inset - 6, y, { a: RED, b: GOLD, c: IVORY });
  for (const y of [half + 4, g.h - inset - 8]) g.stamp(blossom, inset + 1, y, { a: GREEN, b: GOLD, c: IVORY });
  g.stamp(blossom, g.w - inset - 6, half + 4, { a: NAVY, b: GOLD, c: IVORY });
}

function saddlebag(g: Grid): void {
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

function gazelleScene(g: Grid): void {
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

function chainMat(g: Grid, turn: number): void {
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

/** The verni of a motif. `medallions` and the size tell apart the pieces that share a motif. */
export function verni(
  motif: string,
  palette: readonly string[],
  w: number,
  h: number,
  medallions: number,
  turn = 0,
): Design {
  const g = new Grid(w, h, RED);
  let focus: [number, number] = [w / 2, h / 2];
  if (motif.startsWith("rooster") && medallions > 0) {
    roosterRunner(g);
    focus = [w / 2, h * 0.14];
  } else if (motif === "rooster-panels") {
    const inset = frame(g, GREEN, RED);
    panels(
      g,
      Math.round((h - 2 * inset) / 30),
      Math.round((w - 2 * inset) / 32),
      (x, y, pw, ph, i, j) =>
        g.stamp(
          rooster,
          x + ((pw - 20) >> 1),
          y + ((ph - 21) >> 1),
          plume((i + j) % 2 ? GOLD : IVORY, (i + j) % 2 ? IVORY : GOLD, RED),
          i % 2 === 1,
        ),
      inset,
      [NAVY, RED, GREEN],
    );
  } else if (motif.startsWith("rooster")) {
    henPanel(g);
    focus = [w / 2, h * 0.36];
  } else if (motif === "deer") {
    deerPanels(g);
    focus = [w * 0.33, h * 0.24];
  } else if (motif === "gazelle") gazelleScene(g);
  else if (motif === "chain") chainMat(g, turn);
  else {
    saddlebag(g);
    focus = [w / 2, h * 0.2];
  }
  return {
    grid: g,
    colours: verniColours(palette),
    weave: motif === "gazelle" ? "silk" : "soumak",
    focus,
    fringe: motif === "deer" || medallions > 0,
  };
}
