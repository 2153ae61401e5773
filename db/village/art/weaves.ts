import { carpet } from "#db/village/art/carpets.ts";
import { numberOf, type ProductInput, wordOf } from "#db/village/art/input.ts";
import { jajim } from "#db/village/art/jajims.ts";
import { kilim } from "#db/village/art/kilims.ts";
import { rngFrom } from "#db/village/art/seed.ts";
import { tableau } from "#db/village/art/tableaux.ts";
import type { Design } from "#db/village/art/textile.ts";
import { verni } from "#db/village/art/vernis.ts";

/** How many knots fit the width of a piece: few for bold memory patterns, many for charted ones. */
function columnsOf(input: ProductInput): number {
  const by: Record<string, number> = {
    samovar: 104,
    dragon: 98,
    wheel: 84,
    crab: 49,
    bands: 44,
    tree: 77,
    deer: 92,
    gazelle: 72,
    chain: 39,
    niche: 72,
    medallion: 214,
    herati: 212,
    vase: 176,
    stars: 92,
    mountain: 186,
    caravan: 190,
    script: 184,
    nightingale: 168,
  };
  if (input.motif === "rooster") return numberOf(input, "medallions", 0) > 0 ? 66 : 56;
  if (input.motif === "diamonds") return wordOf(input, "technique", "") === "verni" ? 63 : 69;
  if (input.motif === "stripes") return input.slug.includes("bedspread") ? 119 : 96;
  if (input.slug.includes("pushti")) return 150;
  if (input.slug.includes("fine")) return 190;
  return by[input.motif] ?? 100;
}

/** The woven pattern of a product, the same for every shot. `ratio` is length over width. */
export function weaveOf(
  input: ProductInput,
  columns = columnsOf(input),
  ratio = numberOf(input, "lengthCm", 150) / numberOf(input, "widthCm", 100),
): Design {
  const w = Math.round(columns);
  const h = Math.round(columns * ratio);
  const rng = rngFrom(`${input.slug}/weave`);
  if (input.family === "hand-knotted-carpet") return carpet(input.slug, input.motif, input.palette, w, h);
  if (input.family === "tableau-rug") return tableau(input.motif, input.palette, w, h, rng);
  const technique = wordOf(input, "technique", "kilim");
  if (technique === "verni") return verni(input.motif, input.palette, w, h, numberOf(input, "medallions", 0));
  if (technique === "jajim") return jajim(input.slug, input.motif, input.palette, w, h, rng);
  return kilim(input.motif, input.palette, w, h, rng);
}
