import { boards, footShadow, paper, plaster, shelf, windowLight } from "#db/village/art/backdrop.ts";
import { boxShadow, type Canvas, group, n, oval, path, rect, stroke } from "#db/village/art/canvas.ts";
import { darker, lighter, mix } from "#db/village/art/colour.ts";
import {
  cloth,
  creases,
  drawnThread,
  linen,
  satin,
  shawl,
  starRays,
  stitched,
  tablecloth,
} from "#db/village/art/embroideries.ts";
import { beadVest, bedLinen, manteau, patchVest, tieredDress } from "#db/village/art/garments.ts";
import { balm, bowl, bundle, daisy, heap, kraftBag } from "#db/village/art/herbs.ts";
import { comb, dipper, honeyOf } from "#db/village/art/honey.ts";
import { five, type ProductInput, wordOf } from "#db/village/art/input.ts";
import { type JarShape, jar } from "#db/village/art/jars.ts";
import { charuq, messenger, notebook, wallet } from "#db/village/art/leather.ts";
import { between } from "#db/village/art/seed.ts";

/** A white cushion of drawn-thread work. */
export function whiteCushion(c: Canvas, x: number, y: number, s: number): void {
  const d = `M${x} ${y}Q${x + s / 2} ${y + s * 0.06} ${x + s} ${y}Q${n(x + s * 0.94)} ${y + s / 2} ${x + s} ${y + s}Q${x + s / 2} ${n(y + s * 0.94)} ${x} ${y + s}Q${n(x + s * 0.06)} ${y + s / 2} ${x} ${y}z`;
  c.add(group(boxShadow(x + s * 0.05, y + s * 0.06, s * 0.9, s * 0.9, 60, 0.8), { transform: "translate(12 30)" }));
  c.add(
    path(d, linen(c, "#f1ece0", 6)),
    `<g clip-path="${c.clip(path(d, "#000"))}">`,
    drawnThread(c, x + s * 0.16, y + s * 0.16, s * 0.672, s * 0.672, s * 0.084),
    rect(x + s * 0.16, y + s * 0.16, s * 0.672, s * 0.672, "none", { stroke: "#fffdf6", "stroke-width": 12 }),
    rect(x + s * 0.14, y + s * 0.14, s * 0.712, s * 0.712, "none", {
      stroke: "#cfc6b4",
      "stroke-width": 3,
      "stroke-dasharray": "9 6",
    }),
  );
  const m = s / 2;
  for (const r of [0.3, 0.2, 0.1])
    c.add(
      stroke(
        `M${n(x + m)} ${n(y + m - s * r)}l${n(s * r)} ${n(s * r)}l${n(-s * r)} ${n(s * r)}l${n(-s * r)} ${n(-s * r)}z`,
        "#fffefa",
        s * 0.03,
      ),
      stroke(
        `M${n(x + m)} ${n(y + m - s * r)}l${n(s * r)} ${n(s * r)}l${n(-s * r)} ${n(s * r)}l${n(-s * r)} ${n(-s * r)}z`,
        "#bdb4a1",
        2,
        { "stroke-dasharray": "4 5" },
      ),
    );
  c.add(
    "</g>",
    path(
      d,
      c.radial(0.4, 0.34, 0.72, [
        [0, "#fff", 0.42],
        [0.5, "#fff", 0],
        [0.8, "#3d2c1e", 0.16],
        [1, "#3d2c1e", 0.44],
      ]),
    ),
    stroke(d, "#d9d0be", 8),
  );
}

/** A napkin folded in four, its drawn border and one corner star showing. */
export function napkin(c: Canvas, x: number, y: number, s: number, tone: string): void {
  cloth(c, x, y, s, s, tone, 6);
  for (const [ox, oy, w, h] of [
    [0.08, 0.08, 0.84, 0.055],
    [0.08, 0.865, 0.84, 0.055],
    [0.08, 0.135, 0.055, 0.73],
    [0.865, 0.135, 0.055, 0.73],
  ] as const)
    c.add(drawnThread(c, x + s * ox, y + s * oy, s * w, s * h, s * 0.055, "#7d7668"));
  c.add(
    rect(x + s * 0.06, y + s * 0.06, s * 0.88, s * 0.88, "none", {
      stroke: "#fffefa",
      "stroke-width": 4,
      "stroke-dasharray": "10 5",
    }),
  );
  c.add(
    stroke(starRays(x + s * 0.78, y + s * 0.78, s * 0.07, 8), "#b5ab97", s * 0.016, { transform: "translate(1 2)" }),
    stroke(starRays(x + s * 0.78, y + s * 0.78, s * 0.07, 8), "#fffefa", s * 0.014),
  );
  creases(c, x, y, s, s, 2, 2);
}

/** A drawstring pouch with a sun of round mirrors. */
export function mirrorPouch(c: Canvas, cx: number, top: number, w: number, palette: readonly string[]): void {
  const [red, wine, amber, pale, teal] = five(palette);
  const h = w * 1.22;
  const d = `M${n(cx - w * 0.3)} ${n(top)}Q${n(cx - w * 0.56)} ${n(top + h * 0.34)} ${n(cx - w * 0.5)} ${n(top + h * 0.74)}Q${n(cx - w * 0.46)} ${n(top + h)} ${n(cx)} ${n(top + h)}T${n(cx + w * 0.5)} ${n(top + h * 0.74)}Q${n(cx + w * 0.56)} ${n(top + h * 0.34)} ${n(cx + w * 0.3)} ${n(top)}z`;
  c.add(footShadow(c, cx + 10, top + h - 4, w * 0.6, 54));
  c.add(
    path(
      `M${n(cx - w * 0.29)} ${n(top + 10)}L${n(cx - w * 0.42)} ${n(top - w * 0.2)}Q${n(cx - w * 0.3)} ${n(top - w * 0.27)} ${n(cx - w * 0.2)} ${n(top - w * 0.19)}T${n(cx)} ${n(top - w * 0.2)}T${n(cx + w * 0.2)} ${n(top - w * 0.19)}T${n(cx + w * 0.42)} ${n(top - w * 0.2)}L${n(cx + w * 0.29)} ${n(top + 10)}z`,
      wine,
    ),
    path(d, linen(c, wine, 6)),
  );
  let folds = "";
  for (let k = -3; k <= 3; k++)
    folds += `M${n(cx + k * w * 0.065)} ${n(top)}Q${n(cx + k * w * 0.1)} ${n(top + h * 0.12)} ${n(cx + k * w * 0.11)} ${n(top + h * 0.24)}M${n(cx + k * w * 0.062)} ${n(top)}L${n(cx + k * w * 0.09)} ${n(top - w * 0.17)}`;
  c.add(stroke(folds, "#1c0e07", 11, { opacity: 0.3 }));
  const my = top + h * 0.58;
  const glass = (x: number, y: number, r: number) =>
    oval(x, y, r * 1.5, r * 1.5, "none", { stroke: amber, "stroke-width": n(r * 0.44), "stroke-dasharray": "5 3" }) +
    oval(
      x,
      y,
      r,
      r,
      c.linear(0, 0, 1, 1, [
        [0, "#ffffff"],
        [0.42, "#cfdadd"],
        [0.5, "#8fa3ab"],
        [0.62, "#dfe8e8"],
        [1, "#9fb0b4"],
      ]),
      { stroke: darker(amber, 0.3), "stroke-width": 3 },
    );
  for (let k = 0; k < 16; k++) {
    const a = k * 22.5;
    c.add(
      group(
        satin(
          c,
          `M${n(-w * 0.035)} ${n(-w * 0.17)}L0 ${n(-w * (k % 2 ? 0.29 : 0.33))}L${n(w * 0.035)} ${n(-w * 0.17)}z`,
          k % 2 ? red : amber,
          0,
          4,
        ),
        { transform: `translate(${n(cx)} ${n(my)}) rotate(${a})` },
      ),
    );
    if (k % 2 === 0)
      c.add(glass(cx + Math.cos((k * Math.PI) / 8) * w * 0.38, my + Math.sin((k * Math.PI) / 8) * w * 0.38, w * 0.03));
  }
  c.add(
    stitched(
      `M${n(cx - w * 0.155)} ${n(my)}a${n(w * 0.155)} ${n(w * 0.155)} 0 1 0 ${n(w * 0.31)} 0a${n(w * 0.155)} ${n(w * 0.155)} 0 1 0 ${n(-w * 0.31)} 0`,
      pale,
      6,
    ),
    glass(cx, my, w * 0.085),
  );
  c.add(
    path(
      d,
      c.linear(0, 0, 1, 0.2, [
        [0, "#1c0e07", 0.3],
        [0.25, "#fff6e4", 0.16],
        [0.6, "#1c0e07", 0],
        [1, "#1c0e07", 0.5],
      ]),
    ),
  );
  const cord = `M${n(cx - w * 0.31)} ${n(top + 4)}Q${n(cx)} ${n(top + 26)} ${n(cx + w * 0.31)} ${n(top + 4)}`;
  c.add(stroke(cord, darker(teal, 0.4), 20), stroke(cord, lighter(teal, 0.15), 12, { "stroke-dasharray": "10 5" }));
  for (const s of [-1, 1]) {
    const tail = `M${n(cx + s * w * 0.3)} ${n(top + 4)}C${n(cx + s * w * 0.6)} ${n(top)} ${n(cx + s * w * 0.68)} ${n(top + h * 0.24)} ${n(cx + s * w * 0.62)} ${n(top + h * 0.42)}`;
    const [tx, ty] = [cx + s * w * 0.62, top + h * 0.42];
    c.add(
      stroke(tail, darker(teal, 0.4), 14),
      stroke(tail, lighter(teal, 0.15), 8, { "stroke-dasharray": "8 4" }),
      oval(tx, ty + 8, 20, 20, amber),
      stroke([-16, -8, 0, 8, 16].map((k) => `M${n(tx + k * 0.5)} ${n(ty + 22)}l${k} 78`).join(""), red, 9),
      stroke(`M${n(tx - 13)} ${n(ty + 32)}h26`, amber, 8),
    );
  }
}

function embroidery(c: Canvas, input: ProductInput): void {
  const p = five(input.palette);
  if (input.motif === "paisley") {
    plaster(c);
    c.add(
      rect(
        70,
        176,
        1060,
        34,
        c.linear(0, 0, 0, 1, [
          [0, "#d9b27c"],
          [1, "#7c5637"],
        ]),
        { rx: 17 },
      ),
    );
    shawl(c, [mix(p[0], "#7d1022", 0.35), p[1], mix(p[2], "#d9a441", 0.5), p[3], p[4]], 170, 170, 880, 1130);
    for (const x of [110, 1090]) c.add(stroke(`M${x} 190V60`, "#8d8a84", 8));
  } else if (input.motif === "medallion") {
    boards(c, 0, "#8a6242");
    tablecloth(c, p, 90, 240, 1020);
  } else if (input.motif === "lattice") {
    paper(c, "#6f8790", 0.5);
    c.add(footShadow(c, 600, 1240, 520, 70));
    whiteCushion(c, 170, 330, 860);
  } else if (input.motif === "border") {
    paper(c, "#a8553a", 0.62);
    for (let k = 0; k < 6; k++)
      napkin(c, 330 - k * 40 + (k % 2) * 14, 130 + k * 118, 640, k % 2 ? "#efe9dc" : "#f6f2e8");
  } else if (input.motif === "sun") {
    paper(c, p[2]);
    mirrorPouch(c, 600, 400, 700, input.palette);
  } else {
    plaster(c);
    beadVest(c, 600, 300, 1.42, p);
  }
}

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
