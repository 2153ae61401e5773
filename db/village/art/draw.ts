import { vignette } from "#db/village/art/backdrop.ts";
import { Canvas } from "#db/village/art/canvas.ts";
import { detailGoods } from "#db/village/art/detail-goods.ts";
import { detailWeave } from "#db/village/art/details.ts";
import { frontGoods } from "#db/village/art/front-goods.ts";
import { frontService } from "#db/village/art/front-services.ts";
import { frontWeave } from "#db/village/art/front-weaves.ts";
import type { ProductInput } from "#db/village/art/input.ts";
import { rngFrom } from "#db/village/art/seed.ts";
import { settingGoods } from "#db/village/art/setting-goods.ts";
import { settingWeave } from "#db/village/art/settings.ts";

const woven: ReadonlySet<string> = new Set(["flatweave", "hand-knotted-carpet", "tableau-rug"]);

/**
 * Draws the picture of a product as an SVG document of 1200 by 1500. The same input always gives the same picture.
 */
export function drawProduct(input: ProductInput): string {
  const c = new Canvas(1200, 1500, rngFrom(`${input.slug}/${input.shot}`));
  const knotted = woven.has(input.family);
  if (input.shot === "detail") knotted ? detailWeave(c, input) : detailGoods(c, input);
  else if (input.shot === "setting") knotted ? settingWeave(c, input) : settingGoods(c, input);
  else if (knotted) frontWeave(c, input);
  else if (!frontGoods(c, input)) frontService(c, input);
  c.add(vignette(c));
  return c.toString();
}
