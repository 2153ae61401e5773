import { bandOf, teeth } from "#db/village/art/borders.ts";
import { at, mix, muted } from "#db/village/art/colour.ts";
import { Grid } from "#db/village/art/grid.ts";
import type { Rng } from "#db/village/art/seed.ts";
import { bird, blossom, crab, dragon, samovar, tray } from "#db/village/art/stamps.ts";
import type { Design } from "#db/village/art/textile.ts";

const [RED, NAVY, GOLD, IVORY, GREEN, WALNUT, ROSE, BLUE, CHICKPEA] = [0, 1, 2, 3, 4, 5, 6, 7, 8];

/** The cluster's five yarns and four more the dyer gets from them. */
export const kilimColours = (palette: readonly string[]): string[] => {
  const [red, navy, gold, ivory, green] = [0, 1, 2, 3, 4].map((i) => muted(at(palette, i), 0.12)) as [
    string,
    string,
    string,
    string,
    string,
  ];
  return [
    red,
    navy,
    gold,
    ivory,
    green,
    mix(red, "#3a2417", 0.68),
    mix(red, ivory, 0.42),
    mix(navy, ivory, 0.4),
    mix(ivory, gold, 0.32),
  ];
};

/** Latch hooks around a lozenge. */
function hooked(g: Grid, cx: number, cy: number, r: number, colours: readonly number[]): void {
  colours.forEach((colour, i) => {
    g.diamond(cx, cy, r * (1 - i / colours.length), r * (1 - i / colours.length), colour, 2, 2);
  });
}

function edges(g: Grid, ground: number, bite: number): void {
  g.frame(0, 2, WALNUT);
  teeth(g, 2, 4, ground, bite);
  g.frame(6, 1, IVORY);
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

function dragons(g: Grid): void {
  edges(g, NAVY, GOLD);
  bandOf(
    g,
    7,
    ["aaaaaaaa", "..bb..aa", ".bccb..a", "..bb..aa", "aaaaaaaa"],
    { a: RED, b: IVORY, c: NAVY },
    GREEN,
    GOLD,
  );
  teeth(g, 12, 3, IVORY, RED);
  const inset = 15;
  const [px, py] = [32, 34];
  const mx = (g.w - 1) / 2;
  const my = (g.h - 1) / 2;
  g.each((x, y) => {
    if (Math.min(x, y, g.w - 1 - x, g.h - 1 - y) < inset) return -1;
    const [u, v] = [Math.abs(x - mx), Math.abs(y - my)];
    const a = Math.floor((u / px + v / py) * 16) / 16;
    const b = Math.floor((u / px - v / py) * 16) / 16;
    const la = Math.abs(a - Math.floor(a) - 0.5);
    const lb = Math.abs(b - Math.floor(b) - 0.5);
    const near = Math.min(0.5 - Math.abs(la), 0.5 - Math.abs(lb), la, lb);
    if (near < 0.035) return WALNUT;
    if (near < 0.1) return GOLD;
    const cell = Math.round(a * 2) + Math.round(b * 2);
    return [RED, NAVY, GREEN][((cell % 3) + 3) % 3] ?? RED;
  });
  lozenges(g, inset, px, py);
}

/** Puts a dragon into every lozenge of the lattice, turned row by row. */
function lozenges(g: Grid, inset: number, px: number, py: number): void {
  const mx = (g.w - 1) / 2;
  const my = (g.h - 1) / 2;
  const grounds = [RED, NAVY, GREEN, WALNUT];
  for (let j = -8; j <= 8; j++) {
    for (let i = -6; i <= 6; i++) {
      if ((i + j) % 2) continue;
      const cx = mx + (i * px) / 2;
      const cy = my + (j * py) / 2;
      if (cx < inset - 6 || cx > g.w - inset + 6 || cy < inset - 6 || cy > g.h - inset + 6) continue;
      const inside = new Grid(px, py, 15);
      const half = [(px - 1) / 2, (py - 1) / 2] as const;
      const ground = grounds[Math.abs(j + 16) % 4] ?? RED;
      inside.diamond(half[0], half[1], px / 2, py / 2, WALNUT, 2, 2);
      inside.diamond(half[0], half[1], px / 2 - 2, py / 2 - 2, j % 2 ? IVORY : GOLD, 2, 2);
      inside.diamond(half[0], half[1], px / 2 - 4, py / 2 - 4, ground, 2, 2);
      inside.stamp(
        dragon,
        (px - 16) >> 1,
        (py - 18) >> 1,
        { a: ground === WALNUT ? GOLD : j % 2 ? GOLD : IVORY, b: RED },
        (i + j) % 4 === 0,
      );
      inside.each((x, y, now) => {
        const [gx, gy] = [Math.round(cx - half[0]) + x, Math.round(cy - half[1]) + y];
        if (now !== 15 && Math.min(gx, gy, g.w - 1 - gx, g.h - 1 - gy) >= inset) g.set(gx, gy, now);
        return -1;
      });
    }
  }
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
    hooked(g, mx + sx * (g.w / 2 - 13), my + sy * (g.h / 2 - 13), 7, [IVORY, RED, GOLD]);
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
