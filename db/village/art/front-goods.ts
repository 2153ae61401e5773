import { boards, footShadow, paper, plaster, shelf, windowLight } from "#db/village/art/backdrop.ts";
import { bedLinen } from "#db/village/art/bed-linen.ts";
import { boxShadow, type Canvas, group, n, oval, path, rect, stroke } from "#db/village/art/canvas.ts";
import { charuq } from "#db/village/art/charuq.ts";
import { darker, lighter, mix } from "#db/village/art/colour.ts";
import { embroidery } from "#db/village/art/front-embroidery.ts";
import { manteau, tieredDress } from "#db/village/art/garments.ts";
import { balm, bundle, daisy, heap } from "#db/village/art/herbs.ts";
import { comb, dipper, honeyOf } from "#db/village/art/honey.ts";
import { five, type ProductInput, wordOf } from "#db/village/art/input.ts";
import { type JarShape, jar } from "#db/village/art/jars.ts";
import { messenger, notebook, wallet } from "#db/village/art/leather.ts";
import { between } from "#db/village/art/seed.ts";
import { bowl, kraftBag } from "#db/village/art/vessels.ts";
import { patchVest } from "#db/village/art/waistcoats.ts";

function garment(c: Canvas, input: ProductInput): void {
  const p = five(input.palette);
  if (input.motif === "piping") {
    paper(c, p[1]);
    bedLinen(c, 200, 470, 800, p);
    return;
  }
  plaster(c);
  if (input.motif === "border") manteau(c, 600, 200, p);
  else if (input.motif === "tiers") tieredDress(c, 600, 190, p);
  else patchVest(c, 600, 330, 1.36, p);
}

const jars: Readonly<Record<string, readonly [shape: JarShape, w: number, h: number, lid: string]>> = {
  "honey-thyme-1kg": ["hex", 560, 820, "#c9a24a"],
  "honey-astragalus-500": ["tall", 400, 760, "#9b3b2c"],
  "honey-chamomile-250": ["squat", 470, 440, "#c98a16"],
  "honey-multi-1kg": ["round", 600, 800, "#3a3350"],
  "honey-alfalfa-2kg": ["bail", 640, 960, "#4f7a6f"],
  "honey-thistle-500": ["hex", 440, 660, "#54433a"],
};

/** The jar a honey is sold in: shape, size and the colour of its lid. */
export const jarOf = (input: ProductInput): readonly [JarShape, number, number, string] =>
  jars[input.slug] ?? ["round", 520, 700, "#c9a24a"];

function honey(c: Canvas, input: ProductInput): void {
  const plant = wordOf(input, "plant", "multifloral");
  const colour = honeyOf[plant]?.honey ?? "#c97f1f";
  if (input.motif === "comb") {
    boards(c, 0, "#a9794e");
    const [x, y, w, h] = [170, 330, 860, 840];
    c.add(
      group(boxShadow(x, y, w, h, 60, 0.8), { transform: "translate(16 30)" }),
      rect(
        x,
        y,
        w,
        h,
        c.linear(0, 0, 1, 1, [
          [0, "#e6c899"],
          [1, "#b18857"],
        ]),
        { rx: 14 },
      ),
      rect(x + 54, y + 54, w - 108, h - 108, "#6d4526"),
    );
    c.add(
      `<g clip-path="${c.clip(rect(x + 66, y + 66, w - 132, h - 132, "#000", { rx: 10 }))}">`,
      comb(c, x + 66, y + 66, w - 132, h - 132, 37, "#d08a1c"),
      "</g>",
    );
    c.add(
      rect(
        x + 54,
        y + 54,
        w - 108,
        34,
        c.linear(0, 0, 0, 1, [
          [0, "#1c0e07", 0.55],
          [1, "#1c0e07", 0],
        ]),
      ),
      rect(
        x + 54,
        y + 54,
        30,
        h - 108,
        c.linear(0, 0, 1, 0, [
          [0, "#1c0e07", 0.45],
          [1, "#1c0e07", 0],
        ]),
      ),
    );
    for (const [px, py] of [
      [26, 26],
      [w - 26, 26],
      [26, h - 26],
      [w - 26, h - 26],
    ] as const)
      c.add(oval(x + px, y + py, 8, 8, "#5f4023"));
    dipper(c, 860, 1190, 300, 52, colour);
    return;
  }
  paper(c, lighter(colour, 0.2), 0.16);
  windowLight(c, 640, 90, 420, 620, 0.5);
  shelf(c, 1250, 250, "#b98d62");
  if (input.slug.includes("trio")) {
    const wood = "#d0a673";
    c.add(
      footShadow(c, 610, 1300, 560, 60),
      rect(110, 560, 980, 740, darker(wood, 0.45), { rx: 10 }),
      rect(110, 560, 980, 60, darker(wood, 0.6)),
    );
    ["multifloral", "astragalus", "thyme"].forEach((kind, k) => {
      jar(c, 290 + k * 310, 1240, 262, 600, "hex", kind, ["#c9a24a", "#9b3b2c", "#5b6a38"][k] ?? "#c9a24a");
    });
    let straw = "";
    for (let k = 0; k < 170; k++)
      straw += `M${n(between(c.rng, 130, 1060))} ${n(between(c.rng, 1150, 1240))}q${n(between(c.rng, -30, 30))} ${n(between(c.rng, -40, 20))} ${n(between(c.rng, -70, 70))} ${n(between(c.rng, -20, 30))}`;
    c.add(stroke(straw, "#d9c07e", 5), stroke(straw, "#a98a47", 2, { transform: "translate(3 4)" }));
    c.add(
      rect(
        90,
        1130,
        1020,
        180,
        c.linear(0, 0, 0, 1, [
          [0, lighter(wood, 0.3)],
          [1, darker(wood, 0.2)],
        ]),
        { rx: 10 },
      ),
      rect(90, 1218, 1020, 4, darker(wood, 0.45)),
      rect(90, 540, 34, 770, lighter(wood, 0.1), { rx: 8 }),
      rect(1076, 540, 34, 770, darker(wood, 0.2), { rx: 8 }),
    );
    c.add(
      path("M600 1176l36 20v42l-36 20l-36 -20v-42z", darker(wood, 0.55)),
      path("M600 1190l24 14v28l-24 14l-24 -14v-28z", lighter(colour, 0.2)),
    );
    return;
  }
  const [shape, w, h, lid] = jarOf(input);
  const k = 1.12;
  jar(c, shape === "squat" ? 560 : 600, 1330, w * k, h * k, shape, plant, lid);
  if (shape === "squat") {
    c.add(daisy(c, 940, 1320, 92, 0.62, 20), daisy(c, 1030, 1390, 74, 0.5, 70), daisy(c, 860, 1410, 66, 0.45, 130));
    dipper(c, 250, 1360, 220, -72, colour);
  } else if (plant === "thyme")
    c.add(
      group(bundle(c, 0, 0, 330, 190, "#7d8b57", 30, "#c39ab6"), {
        transform: "translate(990 1400) rotate(-68) scale(.9)",
      }),
    );
  else if (plant === "thistle") dipper(c, 985, 1390, 250, 74, colour);
  else if (shape === "tall") dipper(c, 940, 1380, 270, 66, colour);
}

function herb(c: Canvas, input: ProductInput): void {
  const green = input.palette[0] ?? "#606c38";
  if (input.slug.includes("bulk")) {
    paper(c, green);
    shelf(c, 1230, 270, "#a9794e");
    kraftBag(c, 260, 190, 680, 1130, "chamomile", "#6d5a1c", heap(c, 600, 1070, 300, 200, 64, 66));
    c.add(heap(c, 180, 1390, 130, 40, 9, 56), heap(c, 1060, 1370, 100, 40, 7, 56));
  } else if (input.motif === "daisy") {
    boards(c, 0, "#8d6a49");
    bowl(c, 600, 700, 840, 420, "#7f9a93", heap(c, 600, 690, 375, 100, 90, 80));
    for (const [x, y, r] of [
      [190, 1240, 78],
      [330, 1350, 60],
      [960, 1290, 84],
      [1060, 1180, 56],
      [760, 1400, 62],
      [150, 300, 60],
      [1040, 330, 70],
    ] as const)
      c.add(
        oval(x + 10, y + 20, r * 0.9, r * 0.6, "#1c0e07", { opacity: 0.25 }),
        daisy(c, x, y, r, between(c.rng, 0.62, 0.95), between(c.rng, 0, 360)),
      );
  } else if (input.slug.includes("balm")) {
    paper(c, green);
    const spots: [number, number, number, number][] = [];
    for (let k = 0; k < 52; k++) {
      const a = k * 2.39996;
      const d = -70 + 62 * Math.sqrt(k);
      spots.push([
        600 + Math.cos(a) * d * 0.86,
        760 + Math.sin(a) * d,
        between(c.rng, 190, 290),
        (a * 180) / Math.PI + between(c.rng, -30, 30),
      ]);
    }
    for (const [x, y, s, turn] of spots.reverse()) c.add(balm(c, x, y, s, turn, "#5f7d42"));
  } else {
    boards(c, 0, "#c3a27a");
    c.add(
      path(
        "M590 1180C300 900 250 420 420 200C600 100 800 130 900 330C960 640 760 1000 650 1180L700 1400L620 1440z",
        "#1c0e07",
        { opacity: 0.14, filter: c.blur(22) },
      ),
      group(bundle(c, 0, 0, 980, 620, "#6f7d48", 48, "#c39ab6"), { transform: "translate(600 1150)" }),
    );
  }
}

function leather(c: Canvas, input: ProductInput): void {
  const [dark, brown, sand] = five(input.palette);
  if (input.motif === "lace") {
    boards(c, 0, "#c3a27a");
    charuq(c, 380, 770, 1.16, -1, "#b4763a", -8);
    charuq(c, 820, 770, 1.16, 1, "#b4763a", 8);
  } else if (input.slug.includes("bag")) {
    plaster(c);
    shelf(c, 1270, 230, "#9c7250");
    messenger(c, 600, 560, 860, 740, mix(dark, brown, 0.35));
  } else if (input.slug.includes("wallet")) {
    paper(c, sand);
    c.add(`<g transform="rotate(-8 600 750)">`);
    c.fine = false;
    wallet(c, 110, 420, 980, 640, "#6d1f2a");
    c.fine = true;
    c.add("</g>");
  } else {
    paper(c, brown);
    c.add(`<g transform="rotate(5 600 750)">`);
    c.fine = false;
    notebook(c, 230, 220, 740, 1040, "#a2703f");
    c.fine = true;
    c.add("</g>");
  }
}

/** The front picture of everything that is not drawn on a grid of knots; false when the family is unknown here. */
export function frontGoods(c: Canvas, input: ProductInput): boolean {
  const draw = { embroidery, garment, honey, "medicinal-herb": herb, "leather-goods": leather }[input.family];
  draw?.(c, input);
  return draw !== undefined;
}
