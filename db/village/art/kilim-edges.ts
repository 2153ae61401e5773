import { teeth } from "#db/village/art/borders.ts";
import { at, mix, muted } from "#db/village/art/colour.ts";
import type { Grid } from "#db/village/art/grid.ts";

export const [RED, NAVY, GOLD, IVORY, GREEN, WALNUT, ROSE, BLUE, CHICKPEA] = [0, 1, 2, 3, 4, 5, 6, 7, 8];

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

export function edges(g: Grid, ground: number, bite: number): void {
  g.frame(0, 2, WALNUT);
  teeth(g, 2, 4, ground, bite);
  g.frame(6, 1, IVORY);
}
