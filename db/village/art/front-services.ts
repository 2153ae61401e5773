import { paper, shelf, windowLight } from "#db/village/art/backdrop.ts";
import { boxShadow, type Canvas, group, rect } from "#db/village/art/canvas.ts";
import { editing, translation } from "#db/village/art/cards.ts";
import { carpet } from "#db/village/art/carpets.ts";
import { at } from "#db/village/art/colour.ts";
import { filmStory, motionLogo, plugin } from "#db/village/art/films.ts";
import { gridPaths } from "#db/village/art/grid.ts";
import type { ProductInput } from "#db/village/art/input.ts";
import { kilim } from "#db/village/art/kilims.ts";
import { laptop, website } from "#db/village/art/screens.ts";
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

/** The same small shop on a laptop and on a telephone before it. */
function shopOnScreens(c: Canvas, p: readonly string[]): void {
  const rugs = neighbours();
  windowLight(c, 640, 60, 400, 420, 0.5);
  shelf(c, 1130, 370, "#b98d62");
  laptop(c, 560, 380, 940, website(c, p, rugs), "#fff");
  c.add(`<g transform="translate(0 60)">`);
  c.add(group(boxShadow(850, 700, 250, 500, 40, 0.9), { transform: "translate(12 24)" }));
  c.add(
    rect(850, 700, 250, 500, "#23272e", { rx: 34 }),
    rect(852, 702, 246, 496, "none", { rx: 33, stroke: "#565d68", "stroke-width": 3 }),
  );
  const page = (inside: string) =>
    `<svg x="864" y="716" width="222" height="468" viewBox="0 0 222 468">${inside}</svg>`;
  const cloth = (design: Design | undefined, y: number, h: number) =>
    design
      ? `<svg x="12" y="${y}" width="198" height="${h}" viewBox="0 0 ${design.grid.w} ${design.grid.h}" preserveAspectRatio="xMidYMid slice">${gridPaths(design.grid, design.colours)}</svg>`
      : "";
  c.add(
    page(
      rect(0, 0, 222, 468, "#fbf8f1", { rx: 20 }) +
        rect(60, 14, 100, 9, at(p, 4), { rx: 4 }) +
        cloth(rugs[2], 36, 190) +
        rect(90, 242, 120, 12, at(p, 0), { rx: 6 }) +
        rect(130, 264, 80, 10, "#a3262a", { rx: 5 }) +
        rect(12, 288, 198, 34, "#a3262a", { rx: 17 }) +
        cloth(rugs[1], 338, 130),
    ),
  );
  c.add("</g>");
}

/** The front picture of a service done from home. */
export function frontService(c: Canvas, input: ProductInput): void {
  const p = input.palette;
  paper(c, at(p, input.motif === "brackets" ? 2 : 3));
  if (input.motif === "letters") translation(c, p);
  else if (input.motif === "quotes") editing(c, p);
  else if (input.slug.includes("plugin")) plugin(c, p);
  else if (input.motif === "brackets") shopOnScreens(c, p);
  else if (input.slug.includes("logo")) motionLogo(c, p);
  else filmStory(c, p, neighbours()[2]!);
}
