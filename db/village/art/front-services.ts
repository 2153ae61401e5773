import { paper } from "#db/village/art/backdrop.ts";
import type { Canvas } from "#db/village/art/canvas.ts";
import { carpet } from "#db/village/art/carpets.ts";
import { at } from "#db/village/art/colour.ts";
import type { ProductInput } from "#db/village/art/input.ts";
import { kilim } from "#db/village/art/kilims.ts";
import { editing, filmStory, laptop, motionLogo, plugin, translation, website } from "#db/village/art/screens.ts";
import { rngFrom } from "#db/village/art/seed.ts";
import type { Design } from "#db/village/art/textile.ts";

/** Neighbours' work that shows inside screens and films: the market selling itself. */
export const neighbours = (): Design[] => {
  const reds = ["#8c1c13", "#1f2a44", "#e3b23c", "#f4ecd8", "#4b6043"];
  const wines = ["#5f0f40", "#0f4c5c", "#e36414", "#fb8b24", "#f6e7cb"];
  return [
    kilim("wheel", reds, 84, 120, rngFrom("a")),
    kilim("tree", reds, 77, 77, rngFrom("b")),
    carpet("pushti", "medallion", wines, 90, 130),
    kilim("crab", reds, 53, 53, rngFrom("c")),
  ];
};

/** The front picture of a service done from home. */
export function frontService(c: Canvas, input: ProductInput): void {
  const p = input.palette;
  paper(c, at(p, input.motif === "brackets" ? 2 : 3));
  if (input.motif === "letters") translation(c, p);
  else if (input.motif === "quotes") editing(c, p);
  else if (input.slug.includes("plugin")) plugin(c, p);
  else if (input.motif === "brackets") laptop(c, 600, 420, 960, website(c, p, neighbours()), "#fff");
  else if (input.slug.includes("logo")) motionLogo(c, p);
  else filmStory(c, p, neighbours()[2]!);
}
