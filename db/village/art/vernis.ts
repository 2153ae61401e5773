import { Grid } from "#db/village/art/grid.ts";
import { bird, blossom, deer, hen, rooster } from "#db/village/art/stamps.ts";
import type { Design } from "#db/village/art/textile.ts";
import {
  BLUE,
  frame,
  GOLD,
  GREEN,
  IVORY,
  NAVY,
  RED,
  ROSE,
  RUST,
  verniColours,
  WALNUT,
} from "#db/village/art/verni-frame.ts";
import { chainMat, gazelleScene, saddlebag } from "#db/village/art/verni-scenes.ts";

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
    g.diamond(Math.round(cx), Math.round(cy + sy * (ry + 3)), 3, 3, line);
    g.diamond(Math.round(cx), Math.round(cy + sy * (ry + 3)), 1, 1, fill);
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
    focus = [w / 2, h * 0.215];
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
