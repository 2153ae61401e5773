import { bandOf, teeth } from "#db/village/art/borders.ts";
import { Grid } from "#db/village/art/grid.ts";
import { edges, GOLD, GREEN, IVORY, NAVY, RED, WALNUT } from "#db/village/art/kilim-edges.ts";
import { dragon } from "#db/village/art/stamps.ts";

export function dragons(g: Grid): void {
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
