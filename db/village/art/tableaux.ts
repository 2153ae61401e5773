import type { Rng } from "#db/village/art/seed.ts";
import { caravan } from "#db/village/art/tableau-caravan.ts";
import { mountain } from "#db/village/art/tableau-mountain.ts";
import { nightingale } from "#db/village/art/tableau-nightingale.ts";
import { script } from "#db/village/art/tableau-script.ts";
import type { Design } from "#db/village/art/textile.ts";

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
