import { bandOf, bars } from "#db/village/art/borders.ts";
import { at, mix, muted } from "#db/village/art/colour.ts";
import type { Grid } from "#db/village/art/grid.ts";

export const [RED, NAVY, GOLD, IVORY, GREEN, ROSE, BLUE, WALNUT, RUST] = [0, 1, 2, 3, 4, 5, 6, 7, 8];

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

export function frame(g: Grid, ground: number, boss: number): number {
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
