import { boards, footShadow, paper, plaster, shelf, windowLight } from "#db/village/art/backdrop.ts";
import { bedLinen } from "#db/village/art/bed-linen.ts";
import { type Canvas, oval, rect, stroke } from "#db/village/art/canvas.ts";
import { lines } from "#db/village/art/cards.ts";
import { charuq } from "#db/village/art/charuq.ts";
import { lighter, mix } from "#db/village/art/colour.ts";
import { deepFloor } from "#db/village/art/floor.ts";
import { mirrorPouch, napkin, whiteCushion } from "#db/village/art/front-embroidery.ts";
import { jarOf } from "#db/village/art/front-goods.ts";
import { neighbours } from "#db/village/art/front-services.ts";
import { manteau, tieredDress } from "#db/village/art/garments.ts";
import { balm, bundle, daisy, heap } from "#db/village/art/herbs.ts";
import { comb, dipper, honeyOf } from "#db/village/art/honey.ts";
import { five, type ProductInput, wordOf } from "#db/village/art/input.ts";
import { jar } from "#db/village/art/jars.ts";
import { messenger, notebook, wallet } from "#db/village/art/leather.ts";
import { bench, books, bread, jug, plant, tea } from "#db/village/art/props.ts";
import { code, laptop, website } from "#db/village/art/screens.ts";
import { between, pick } from "#db/village/art/seed.ts";
import { shawl, tablecloth } from "#db/village/art/shawls.ts";
import { bookAbove, breadAbove, flowersAbove, plateAbove, teaAbove } from "#db/village/art/table-top.ts";
import { layTextile } from "#db/village/art/textile.ts";
import { bowl, kraftBag } from "#db/village/art/vessels.ts";
import { beadVest, patchVest } from "#db/village/art/waistcoats.ts";

/** Draws something made for the full picture smaller: `times` of its size with its point (x, y) brought to (tx, ty). */
function placed(c: Canvas, times: number, x: number, y: number, tx: number, ty: number, draw: () => void): void {
  c.add(`<g transform="translate(${tx} ${ty}) scale(${times}) translate(${-x} ${-y})">`);
  c.fine = false;
  draw();
  c.fine = true;
  c.add("</g>");
}

function wardrobe(c: Canvas, draw: () => void, y: number): void {
  plaster(c, 1240);
  windowLight(c, 700, 150, 330, 560, 0.36);
  deepFloor(c, 1240, "#8d6240");
  c.add(
    rect(
      90,
      150,
      1020,
      20,
      c.linear(0, 0, 0, 1, [
        [0, "#d9b27c"],
        [1, "#7c5637"],
      ]),
      { rx: 10 },
    ),
  );
  for (const x of [150, 1050]) c.add(stroke(`M${x} 160V40`, "#8d8a84", 7));
  plant(c, 1040, 1330, 330, "#b5653a");
  placed(c, 0.74, 600, y, 470, 160, draw);
  bench(c, 720, 1130, 240, 200, "#a9794e");
}

function embroidery(c: Canvas, input: ProductInput): void {
  const p = five(input.palette);
  if (input.motif === "paisley")
    wardrobe(
      c,
      () => shawl(c, [mix(p[0], "#7d1022", 0.35), p[1], mix(p[2], "#d9a441", 0.5), p[3], p[4]], 170, 120, 880, 1130),
      120,
    );
  else if (input.motif === "flowers") wardrobe(c, () => beadVest(c, 600, 300, 1.42, p), 160);
  else if (input.motif === "medallion") {
    boards(c, 0, "#7c5637");
    tablecloth(c, p, 60, 120, 1080);
    plateAbove(c, 300, 360, 150);
    breadAbove(c, 300, 360, 96, 70);
    flowersAbove(c, 890, 950, 130, "#7f9a93");
    teaAbove(c, 560, 1080, 96);
  } else if (input.motif === "lattice") {
    plaster(c, 1040);
    windowLight(c, 160, 120, 380, 560, 0.4);
    deepFloor(c, 1040, "#a9794e");
    bench(c, 90, 960, 1020, 330, "#8d6240");
    whiteCushion(c, 330, 440, 540);
    jug(c, 1000, 962, 170, "#7f9a93");
  } else if (input.motif === "border") {
    boards(c, 0, "#a9794e");
    plateAbove(c, 600, 620, 430);
    napkin(c, 342, 360, 516, "#f6f2e8");
    teaAbove(c, 960, 1210, 140);
    breadAbove(c, 320, 1270, 220, 140);
  } else {
    paper(c, p[2]);
    shelf(c, 1130, 60, "#8d6240");
    c.add(rect(0, 1190, 1200, 310, "#1c0e07", { opacity: 0.08 }));
    books(c, 640, 1132, 380);
    mirrorPouch(c, 390, 650, 400, input.palette);
    jug(c, 950, 930, 170, "#7f9a93");
  }
}

function garment(c: Canvas, input: ProductInput): void {
  const p = five(input.palette);
  if (input.motif === "border") wardrobe(c, () => manteau(c, 600, 200, p), 60);
  else if (input.motif === "tiers") wardrobe(c, () => tieredDress(c, 600, 190, p), 50);
  else if (input.motif === "patches") wardrobe(c, () => patchVest(c, 600, 330, 1.1, p), 190);
  else {
    plaster(c, 1120);
    windowLight(c, 640, 100, 360, 560, 0.4);
    deepFloor(c, 1120, "#8d6240");
    bench(c, 150, 1060, 900, 330, "#a9794e");
    placed(c, 0.8, 600, 1330, 600, 1062, () => bedLinen(c, 230, 690, 740, p));
    jug(c, 980, 1062, 150, "#c9a878");
  }
}

function honey(c: Canvas, input: ProductInput): void {
  const plantName = wordOf(input, "plant", "multifloral");
  const colour = honeyOf[plantName]?.honey ?? "#c97f1f";
  plaster(c, 1100);
  windowLight(c, between(c.rng, 100, 620), 120, 400, 620, 0.45);
  shelf(c, 560, 34, "#8d6240");
  const flip = c.rng() < 0.5;
  jug(c, flip ? 250 : 930, 562, 180, pick(c.rng, ["#a8583a", "#7f9a93", "#c9a878"]));
  books(c, flip ? 700 : 220, 562, 300);
  boards(c, 1100, "#a9794e");
  if (input.motif === "comb") {
    c.add(footShadow(c, 600, 1270, 420, 60), oval(600, 1220, 400, 110, "#f4efe4"), oval(600, 1214, 320, 80, "#e0d6c3"));
    c.add(
      `<g clip-path="${c.clip(`<path d="M370 1060L830 1030L860 1190L400 1230z"/>`)}">${comb(c, 360, 1000, 520, 240, 24, colour)}</g>`,
      rect(398, 1188, 464, 40, colour, { rx: 12, opacity: 0.75 }),
    );
    dipper(c, 930, 1330, 200, 66, colour);
    tea(c, 210, 1300, 150);
    return;
  }
  const [shape, w, h, lid] = jarOf(input);
  const k = Math.min(0.78, 560 / h);
  const cx = flip ? 760 : 440;
  const kinds = ["multifloral", "astragalus", "thyme"];
  if (input.slug.includes("trio"))
    kinds.forEach((kind, i) => {
      jar(c, 300 + i * 270, 1230 + (i % 2) * 40, 220, 420, "hex", kind, ["#c9a24a", "#9b3b2c", "#5b6a38"][i] ?? lid);
    });
  else jar(c, cx, 1270, w * k, h * k, shape, plantName, lid);
  if (!input.slug.includes("trio")) {
    bread(c, flip ? 330 : 850, 1300, 210);
    tea(c, flip ? 200 : 1000, 1180, 120);
  }
  dipper(c, flip ? 620 : 560, 1420, 180, flip ? -70 : 70, colour);
}

function herb(c: Canvas, input: ProductInput): void {
  plaster(c, 1060);
  windowLight(c, 130, 120, 420, 640, 0.45);
  boards(c, 1060, "#8d6a49");
  if (input.motif === "daisy") {
    if (input.slug.includes("bulk")) {
      for (const [x, k] of [
        [690, 0.5],
        [330, 0.62],
      ] as const)
        placed(c, k, 600, 1320, x + (k < 0.6 ? 170 : 0), k < 0.6 ? 1180 : 1290, () =>
          kraftBag(c, 260, 190, 680, 1130, "chamomile", "#6d5a1c", heap(c, 600, 1070, 300, 200, 40, 66)),
        );
      bowl(c, 950, 1230, 320, 150, "#7f9a93", heap(c, 950, 1226, 140, 38, 34, 40));
    } else {
      bowl(c, 420, 1080, 480, 230, "#7f9a93", heap(c, 420, 1074, 214, 58, 60, 52));
      tea(c, 850, 1290, 210);
      for (const [x, y] of [
        [240, 1400],
        [620, 1420],
        [1030, 1330],
      ] as const)
        c.add(daisy(c, x, y, 56, 0.6, x));
    }
  } else if (input.slug.includes("balm")) {
    bowl(
      c,
      420,
      1070,
      470,
      240,
      "#c9a878",
      Array.from({ length: 16 }, (_, k) =>
        balm(c, 420 + Math.cos(k * 2.4) * 130, 1050 + Math.sin(k * 2.4) * 34 - (k % 4) * 18, 190, k * 57, "#5f7d42"),
      ).join(""),
    );
    tea(c, 860, 1290, 210);
    c.add(balm(c, 600, 1420, 170, -14, "#5f7d42"), balm(c, 180, 1420, 150, 20, "#5f7d42"));
  } else {
    c.add(stroke("M120 230H1080", "#8a6235", 8));
    for (const [x, lean] of [
      [300, 5],
      [600, -4],
      [900, 6],
    ] as const)
      c.add(
        `<g transform="translate(${x} 300) rotate(${180 + lean}) scale(.46)">${bundle(c, 0, 0, 980, 560, "#6f7d48", 84, "#c39ab6", 8)}</g>`,
        stroke(`M${x} 300V232`, "#c49a5e", 5),
      );
    tea(c, 800, 1290, 200);
    jug(c, 330, 1260, 220, "#a8583a");
  }
}

function leather(c: Canvas, input: ProductInput): void {
  const [dark, brown] = five(input.palette);
  if (input.motif === "lace") {
    boards(c, 0, "#a9794e");
    const rug = neighbours()[0];
    if (rug) layTextile(c, rug, { x: 138, y: 90, cw: 11, ch: 11, lift: 24 });
    charuq(c, 460, 760, 0.74, -1, "#b4763a", -6);
    charuq(c, 740, 760, 0.74, 1, "#b4763a", 6);
  } else if (input.slug.includes("bag")) {
    plaster(c, 1040);
    windowLight(c, 180, 110, 380, 560, 0.4);
    deepFloor(c, 1040, "#8d6240");
    bench(c, 90, 1010, 1020, 330, "#a9794e");
    placed(c, 0.66, 600, 1300, 520, 1012, () => messenger(c, 600, 560, 860, 740, mix(dark, brown, 0.35)));
    plant(c, 990, 1014, 240, "#b5653a");
  } else {
    boards(c, 0, "#8d6a49");
    if (input.slug.includes("wallet"))
      placed(c, 0.62, 600, 740, 520, 800, () => wallet(c, 110, 420, 980, 640, "#6d1f2a"));
    else placed(c, 0.72, 600, 740, 520, 800, () => notebook(c, 230, 220, 740, 1040, "#a2703f"));
    c.add(
      `<g transform="rotate(18 980 700)">${rect(950, 430, 30, 520, "#1c0e07", { rx: 14, opacity: 0.3, transform: "translate(10 12)" })}${rect(
        950,
        430,
        30,
        520,
        c.linear(0, 0, 1, 0, [
          [0, lighter(dark, 0.4)],
          [1, dark],
        ]),
        { rx: 14 },
      )}${rect(950, 560, 30, 14, "#c8a458")}</g>`,
    );
    teaAbove(c, 960, 260, 130);
    bookAbove(c, 90, 1130, 380, 500, "#2c4372", -9);
  }
}

function service(c: Canvas, input: ProductInput): void {
  const p = five(input.palette);
  plaster(c, 1130);
  windowLight(c, 130, 90, 380, 560, 0.4);
  const rugs = neighbours();
  const rug = rugs[input.slug.length % 3];
  if (rug) layTextile(c, rug, { x: 800 - ((rug.grid.w * 3) >> 1), y: 120, cw: 3, ch: 3, lift: 12, fringeLength: 12 });
  boards(c, 1130, "#a9794e");
  const tones = ["#dda032", p[3], p[4], "#7fb6a8"];
  const screen =
    input.motif === "letters" || input.motif === "quotes"
      ? rect(0, 0, 1000, 640, "#fbf7ec") +
        lines(c, 540, 70, 400, 11, 46, mix(p[0], p[3], 0.3), "end") +
        rect(499, 40, 2, 560, p[3], { opacity: 0.5 }) +
        (input.motif === "letters"
          ? lines(c, 60, 70, 400, 11, 46, mix(p[0], p[3], 0.3), "start")
          : stroke("M80 130q60 40 120 0M80 270h260M80 380c80 50 140 -50 240 0M80 520l26 32l60 -84", "#a3262a", 12))
      : input.slug.includes("website")
        ? website(c, p, rugs)
        : rect(0, 0, 1000, 640, p[0]) +
          code(c, 60, 60, 12, 44, tones, input.motif === "frames" ? 380 : 800) +
          (input.motif === "frames"
            ? [0, 1, 2]
                .map((k) => rect(520, 60 + k * 180, 420, 150, [p[2], "#a3262a", "#dda032"][k] ?? p[2], { rx: 14 }))
                .join("")
            : "");
  laptop(c, 560, 720, 760, screen, "#fff");
  tea(c, 1060, 1300, 130);
  c.add(rect(90, 1330, 330, 20, "#1c0e07", { opacity: 0.2, rx: 10, transform: "translate(6 12)" }));
  books(c, 90, 1350, 330);
  plant(c, 1080, 1135, 220, "#9c8c74");
}

/** A thing that is not woven on a grid, where it is used. */
export function settingGoods(c: Canvas, input: ProductInput): void {
  const draw =
    { embroidery, garment, honey, "medicinal-herb": herb, "leather-goods": leather }[input.family] ?? service;
  draw(c, input);
}
