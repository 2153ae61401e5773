import { bandOf, teeth } from "#db/village/art/borders.ts";
import { Grid } from "#db/village/art/grid.ts";
import {
  BLUE,
  CHICKPEA,
  edges,
  GOLD,
  GREEN,
  IVORY,
  kilimColours,
  NAVY,
  RED,
  ROSE,
  WALNUT,
} from "#db/village/art/kilim-edges.ts";
import { dragons } from "#db/village/art/kilim-lattice.ts";
import type { Rng } from "#db/village/art/seed.ts";
import { bird, blossom, crab, samovar, tray } from "#db/village/art/stamps.ts";
import type { Design } from "#db/village/art/textile.ts";

/** Latch hooks around a lozenge. */
function hooked(g: Grid, cx: number, cy: number, r: number, colours: readonly number[]): void {
  colours.forEach((colour, i) => {
    g.diamond(cx, cy, r * (1 - i / colours.length), r * (1 - i / colours.length), colour, 2, 2);
  });
}

function samovars(g: Grid): void {
  edges(g, RED, IVORY);
  bandOf(
    g,
    7,
    ["........", "..aa....", ".abba...", "abccba..", ".abba...", "..aa....", "........"],
    { a: IVORY, b: RED, c: GOLD },
    NAVY,
    GOLD,
  );
  g.frame(14, 1, GOLD);
  teeth(g, 15, 3, RED, WALNUT);
  const grounds = [RED, CHICKPEA, NAVY, GREEN, RED, CHICKPEA];
  const left = 19;
  const rows = 4;
  const cellW = (g.w - 2 * left) / 2;
  const cellH = (g.h - 2 * left) / rows;
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < 2; i++) {
      const ground = grounds[(j * 2 + i * 3 + (j % 2)) % 6] ?? RED;
      const pale = ground === CHICKPEA;
      const x = Math.round(left + i * cellW);
      const y = Math.round(left + j * cellH);
      g.rect(x, y, Math.round(left + (i + 1) * cellW) - x, Math.round(left + (j + 1) * cellH) - y, ground);
      const cx = x + (cellW - 1) / 2;
      if ((i + j) % 2 === 0) {
        g.stamp(
          samovar,
          Math.round(cx - 9),
          y + Math.floor((cellH - 23) / 2),
          pale ? { a: RED, b: NAVY, c: GOLD, d: IVORY } : { a: GOLD, b: IVORY, c: pale ? GOLD : CHICKPEA, d: RED },
        );
        for (const side of [-14, 14]) {
          g.stamp(blossom, Math.round(cx + side - 2), y + 5, { a: pale ? GREEN : ROSE, b: GOLD, c: NAVY });
          g.stamp(blossom, Math.round(cx + side - 2), y + Math.floor(cellH) - 10, {
            a: pale ? RED : BLUE,
            b: IVORY,
            c: RED,
          });
        }
      } else {
        const ty = y + Math.floor((cellH - 13) / 2);
        g.stamp(
          tray,
          Math.round(cx - 12),
          ty,
          pale
            ? { a: NAVY, b: GOLD, c: RED, d: IVORY }
            : { a: IVORY, b: ground === NAVY ? RED : NAVY, c: GOLD, d: IVORY },
        );
        for (const dy of [-6, 14])
          g.stamp(blossom, Math.round(cx - 2), ty + dy, { a: pale ? GREEN : GOLD, b: IVORY, c: RED });
      }
    }
  }
  for (let j = 1; j < rows; j++) bandAcross(g, left, Math.round(left + j * cellH) - 1, g.w - 2 * left);
  g.rect(g.w >> 1, left, 1, g.h - 2 * left, WALNUT);
  g.rect((g.w >> 1) - 1, left, 1, g.h - 2 * left, IVORY);
}

function bandAcross(g: Grid, x0: number, y: number, w: number): void {
  for (let i = 0; i < w; i++) for (let k = 0; k < 2; k++) g.set(x0 + i, y + k, (i >> 1) % 2 === k ? IVORY : WALNUT);
}

function wheels(g: Grid): void {
  g.each(() => NAVY);
  edges(g, GOLD, RED);
  bandOf(
    g,
    7,
    ["..aa......", ".aabbaa...", "aabbccbbaa", ".aabbaa...", "..aa......"],
    { a: RED, b: GOLD, c: NAVY },
    IVORY,
    RED,
  );
  teeth(g, 12, 3, RED, NAVY);
  const mx = (g.w - 1) / 2;
  const count = 2;
  const r = Math.min(g.w / 2 - 18, (g.h - 34) / (2 * count) - 1);
  for (let k = 0; k < count; k++) {
    const my = (g.h - 1) / 2 + (k - (count - 1) / 2) * (2 * r + 3);
    g.each(
      (x, y) => {
        const [dx, dy] = [x - mx, y - my];
        const d = Math.max(Math.abs(dx), Math.abs(dy), (Math.abs(dx) + Math.abs(dy)) * 0.72);
        if (d > r) return -1;
        if (d > r - 2) return IVORY;
        if (d > r - 4) return WALNUT;
        const turn = Math.floor(((Math.atan2(dy, dx) + d * 0.035) / Math.PI) * 8 + 32) % 2;
        if (d > r * 0.36) return turn ? (k ? GOLD : RED) : d > r * 0.74 ? CHICKPEA : IVORY;
        if (d > r * 0.28) return WALNUT;
        return d > r * 0.16 ? GREEN : d > 2 ? GOLD : RED;
      },
      0,
      Math.floor(my - r - 1),
      g.w,
      2 * r + 4,
    );
  }
  const spots = [16, g.w - 21];
  for (const x of spots)
    for (const y of [17, (g.h >> 1) - 2, g.h - 22]) g.stamp(blossom, x, y, { a: GOLD, b: IVORY, c: RED });
}

function crabs(g: Grid): void {
  edges(g, NAVY, IVORY);
  const mx = (g.w - 1) / 2;
  const my = (g.h - 1) / 2;
  hooked(g, mx, my, g.w * 0.62, [GREEN, NAVY, GOLD]);
  g.diamond(mx, my, g.w * 0.4, g.w * 0.4, RED, 2, 2);
  const colours = { a: IVORY, b: NAVY, c: GOLD, d: RED };
  g.stamp(crab, Math.round(mx - 12), Math.round(my - 12), colours);
  g.stamp(crab, Math.round(mx - 12), Math.round(my), colours, false, true);
  for (const [sx, sy] of [
    [-1, -1],
    [1, -1],
    [-1, 1],
    [1, 1],
  ] as const)
    hooked(g, mx + sx * 14, my + sy * 14, 3, [GOLD, IVORY]);
  edges(g, NAVY, IVORY);
}

function bandsOf(g: Grid, rng: Rng): void {
  const motifs: readonly (readonly string[])[] = [
    ["a...b...", "aa.bbb.a", "a.bbcbb.", "aa.bbb.a", "a...b..."],
    ["aabb", "abba", "bbaa", "baab"],
    ["..aa..", ".aabb.", "aabbaa", ".aabb.", "..aa.."],
    ["aaa.aaab", "a.a.a.bb", "a.aaa.ab"],
  ];
  const stripes = [RED, CHICKPEA, RED, NAVY, CHICKPEA, GOLD, RED, GREEN, CHICKPEA];
  let y = 0;
  let turn = 0;
  while (y < g.h / 2 + 12) {
    const plain = 3 + Math.floor(rng() * 7);
    g.rect(0, y, g.w, plain, stripes[turn % stripes.length] ?? RED);
    y += plain;
    g.rect(0, y, g.w, 1, IVORY);
    g.rect(0, y + 1, g.w, 1, WALNUT);
    y += 2;
    if (turn % 2 === 1) {
      const rows = motifs[(turn >> 1) % motifs.length] ?? [];
      const ground = [NAVY, RED, IVORY, WALNUT][(turn >> 1) % 4] ?? NAVY;
      g.rect(0, y, g.w, rows.length + 2, ground);
      const colours = ground === IVORY ? { a: RED, b: NAVY, c: GOLD } : { a: IVORY, b: GOLD, c: RED };
      rows.forEach((row, j) => {
        for (let x = 0; x < g.w; x++) {
          const letter = row[Math.floor(Math.abs(x - (g.w - 1) / 2)) % row.length] as "a" | "b" | "c";
          const colour = colours[letter];
          if (colour !== undefined) g.set(x, y + 1 + j, colour);
        }
      });
      y += rows.length + 2;
      g.rect(0, y, g.w, 1, GOLD);
      y += 1;
    }
    turn++;
  }
  g.mirrorY();
}

function tree(g: Grid): void {
  g.each(() => CHICKPEA);
  edges(g, RED, NAVY);
  bandOf(g, 7, [".aa...", "aabb..", ".aabb.", "..aabb"], { a: IVORY, b: GOLD }, GREEN, RED);
  teeth(g, 11, 3, GREEN, CHICKPEA);
  const mx = (g.w - 1) / 2;
  const foot = g.h - 17;
  g.rect(mx - 1, 26, 3, foot - 26, WALNUT);
  for (let k = 0; k < 4; k++) {
    const y = foot - 9 - k * 8;
    const reach = Math.round((g.w / 2 - 20) * (1 - Math.abs(k - 1) * 0.17));
    for (const side of [-1, 1]) {
      for (let s = 2; s <= reach; s++) {
        const by = y - Math.floor(s / 2);
        g.rect(mx + side * s, by, 1, 2, GREEN);
        if (s % 5 === 4)
          g.stamp(["..a..", ".aaa.", "aabaa", ".aaa.", "..a.."], mx + side * s - 2, by - 4, {
            a: s % 2 ? RED : NAVY,
            b: GOLD,
          });
      }
      g.diamond(mx + side * (reach + 1), y - Math.floor(reach / 2) - 1, 3, 3, RED);
      g.diamond(mx + side * (reach + 1), y - Math.floor(reach / 2) - 1, 1, 1, GOLD);
    }
  }
  g.diamond(mx, 22, 5, 6, RED, 1, 1);
  g.diamond(mx, 22, 2, 3, GOLD, 1, 1);
  for (let k = 0; k < 4; k++) g.rect(mx - 3 - k * 2, foot - 3 + k, 7 + k * 4, 1, WALNUT);
  const plumage = { b: NAVY, e: IVORY, y: GOLD, t: RED, w: BLUE };
  g.stamp(bird, 17, foot - 9, plumage);
  g.stamp(bird, g.w - 28, foot - 9, plumage, true);
}

/** The kilim of a motif on a grid of the given size. */
export function kilim(motif: string, palette: readonly string[], w: number, h: number, rng: Rng): Design {
  const g = new Grid(w, h, RED);
  let focus: [number, number] = [w / 2, h / 2];
  if (motif === "samovar") {
    samovars(g);
    focus = [w * 0.33, h * 0.24];
  } else if (motif.startsWith("dragon")) dragons(g);
  else if (motif === "wheel") {
    wheels(g);
    focus = [w / 2, h * 0.3];
  } else if (motif === "crab") crabs(g);
  else if (motif === "bands") bandsOf(g, rng);
  else {
    tree(g);
    focus = [w * 0.36, h * 0.62];
  }
  return { grid: g, colours: kilimColours(palette), weave: "kilim", focus, fringe: motif !== "crab" };
}
