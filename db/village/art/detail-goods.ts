import { paper, ruler } from "#db/village/art/backdrop.ts";
import { type Canvas, n, oval, path, rect, stroke } from "#db/village/art/canvas.ts";
import { darker, lighter, mix } from "#db/village/art/colour.ts";
import { frontGoods } from "#db/village/art/front-goods.ts";
import { frontService } from "#db/village/art/front-services.ts";
import { balm, daisy, sprig } from "#db/village/art/herbs.ts";
import { comb, dipper, honeyOf } from "#db/village/art/honey.ts";
import { type ProductInput, wordOf } from "#db/village/art/input.ts";
import { hide, pores, seam } from "#db/village/art/leather.ts";
import { between } from "#db/village/art/seed.ts";

/** Where to look closely: the corner of the front picture, and how many times larger. */
const looks: Readonly<Record<string, readonly [x: number, y: number, times: number]>> = {
  "shal-shawl-silk": [190, 930, 3],
  "tablecloth-silk-120": [400, 550, 3],
  "cushion-sokmeh-40": [400, 560, 3],
  "napkins-sokmeh-six": [150, 1010, 3],
  "vest-bead": [300, 760, 3],
  "pouch-bead": [300, 560, 2],
  "manteau-linen-moghan": [420, 1010, 3],
  "dress-shahsevan": [400, 180, 3],
  "child-vest": [330, 660, 3],
  "bed-linen-set": [560, 560, 2],
  "translation-craft-fa-en": [180, 620, 2.2],
  "editing-persian-copy": [420, 560, 2.2],
  "small-shop-website": [560, 440, 2.2],
  "explainer-animation-30s": [300, 380, 2],
  "shop-plugin-shipping": [170, 180, 2],
  "motion-logo-10s": [500, 200, 2.2],
};

/** Honeys shown running over comb, and those shown by their label; the others drip from the dipper. */
const pouredOn: ReadonlySet<string> = new Set(["honey-thyme-1kg", "honey-alfalfa-2kg"]);
const labelled: ReadonlySet<string> = new Set(["honey-chamomile-250", "honey-gift-trio"]);

function honey(c: Canvas, input: ProductInput): void {
  const of = honeyOf[wordOf(input, "plant", "multifloral")]?.honey ?? "#c97f1f";
  if (wordOf(input, "form", "extracted") === "comb") {
    c.add(
      comb(c, 0, 0, 1200, 1500, 74, of),
      rect(
        0,
        0,
        1200,
        1500,
        c.linear(0, 0, 1, 1, [
          [0, "#fff6df", 0.3],
          [0.5, "#fff6df", 0],
          [1, "#3d1c06", 0.35],
        ]),
      ),
    );
    ruler(c, 70, 1290, 1240, 270, -2);
    return;
  }
  if (pouredOn.has(input.slug)) {
    c.add(comb(c, 0, 0, 1200, 1500, 62, of));
    c.add(
      rect(
        0,
        0,
        1200,
        1500,
        c.linear(0, 0, 1, 1, [
          [0, "#fff6df", 0.3],
          [0.5, "#fff6df", 0],
          [1, "#3d1c06", 0.4],
        ]),
      ),
    );
    const run =
      "M430 560C400 700 300 760 260 900C220 1040 330 1060 350 1180C362 1280 430 1290 450 1190C466 1110 500 1120 520 1240C540 1420 650 1430 664 1260C674 1150 700 1130 730 1180C770 1250 830 1210 820 1110C806 960 880 900 820 790C770 700 720 680 700 560z";
    c.add(
      path(run, "#3d1c06", { opacity: 0.35, transform: "translate(14 22)" }),
      path(
        run,
        c.linear(0, 0, 1, 1, [
          [0, lighter(of, 0.5)],
          [0.4, of],
          [1, darker(of, 0.3)],
        ]),
        { opacity: 0.92 },
      ),
    );
    c.add(
      stroke(
        "M440 660C420 760 330 800 310 920M390 1150C396 1200 420 1210 424 1180M560 1230C566 1310 590 1330 610 1320M780 860C820 920 770 1000 776 1090",
        "#fffaf0",
        15,
        { opacity: 0.6 },
      ),
    );
    dipper(c, 560, 520, 520, 28, of);
    return;
  }
  if (labelled.has(input.slug)) {
    c.add(`<g transform="scale(2) translate(-300 ${input.slug.includes("trio") ? -620 : -760})">`);
    frontGoods(c, input);
    c.add("</g>");
    return;
  }
  c.add(
    rect(
      0,
      0,
      1200,
      1500,
      c.radial(0.62, 0.3, 0.95, [
        [0, lighter(of, 0.62)],
        [0.4, lighter(of, 0.18)],
        [0.75, of],
        [1, darker(of, 0.45)],
      ]),
    ),
  );
  const pool = 1010 + Math.round(between(c.rng, -60, 60));
  const thread = (x: number, w: number) =>
    `M${n(x - w)} 520C${n(x - w * 0.5)} 700 ${n(x - w * 0.3)} 800 ${n(x - w * 0.28)} ${pool}H${n(x + w * 0.28)}C${n(x + w * 0.3)} 800 ${n(x + w * 0.5)} 700 ${n(x + w)} 520z`;
  const x = 560;
  c.add(
    path(
      thread(x, 86),
      c.linear(0, 0, 1, 0, [
        [0, darker(of, 0.4)],
        [0.35, lighter(of, 0.65)],
        [0.6, of],
        [1, darker(of, 0.5)],
      ]),
    ),
  );
  c.add(
    oval(
      600,
      pool + 250,
      820,
      330,
      c.radial(0.46, 0.2, 0.75, [
        [0, lighter(of, 0.5)],
        [0.5, of],
        [1, darker(of, 0.5)],
      ]),
    ),
  );
  for (let k = 0; k < 6; k++)
    c.add(
      oval(
        x,
        pool + 18 - k * 13,
        190 - k * 26,
        44 - k * 5,
        c.linear(0, 0, 1, 0.4, [
          [0, darker(of, 0.25)],
          [0.4, lighter(of, 0.55)],
          [1, darker(of, 0.3)],
        ]),
      ),
      stroke(`M${x - 170 + k * 24} ${pool + 14 - k * 13}q60 ${34 - k * 3} 150 ${32 - k * 3}`, "#fff9ea", 5, {
        opacity: 0.6,
      }),
    );
  for (let k = 0; k < 26; k++) {
    const r = between(c.rng, 3, 15);
    const [bx, by] = [between(c.rng, 60, 1150), between(c.rng, pool + 90, 1480)];
    c.add(
      oval(bx, by, r, r, lighter(of, 0.5), { opacity: 0.5, stroke: "#fff9ea", "stroke-width": 1.5 }),
      oval(bx - r * 0.3, by - r * 0.35, r * 0.25, r * 0.2, "#ffffff", { opacity: 0.9 }),
    );
  }
  dipper(c, x, 470, 480, 16, of);
  c.add(
    path("M470 330C470 240 650 240 664 330C690 470 640 540 560 545C480 540 440 460 470 330z", of, { opacity: 0.5 }),
    stroke("M500 350q-16 80 14 150", "#fffaf0", 14, { opacity: 0.65 }),
    stroke(`M${x - 20} 600V${pool - 90}`, "#fffaf0", 7, { opacity: 0.6 }),
  );
}

function herb(c: Canvas, input: ProductInput): void {
  paper(c, "#d9c7a0");
  if (input.motif === "daisy") {
    const count = input.slug.includes("bulk") ? 60 : 24;
    const r = input.slug.includes("bulk") ? 120 : 190;
    for (let k = 0; k < count; k++) {
      const [x, y] = [((k * 0.754877) % 1) * 1300 - 50, ((k * 0.5698402) % 1) * 1400 - 60];
      c.add(
        oval(x + 14, y + 26, r * 0.9, r * 0.7, "#1c0e07", { opacity: 0.14 }),
        daisy(
          c,
          x,
          y,
          r * between(c.rng, 0.75, 1.1),
          between(c.rng, 0.6, 1),
          between(c.rng, 0, 360),
          between(c.rng, 0, 0.5),
        ),
      );
    }
  } else if (input.slug.includes("balm")) {
    for (let k = 0; k < 9; k++)
      c.add(
        balm(
          c,
          [60, 700, 300, -60, 560, 120, 760, 420, 40][k]!,
          [180, 240, 520, 700, 800, 980, 1060, 1190, 1330][k]!,
          between(c.rng, 520, 640),
          between(c.rng, -40, 34),
          "#5f7d42",
        ),
      );
  } else {
    for (let k = 0; k < 8; k++)
      c.add(
        sprig(
          c,
          120 + k * 140,
          1560 - (k % 2) * 60,
          between(c.rng, 1150, 1480),
          between(c.rng, -140, 140),
          "#6f7d48",
          124,
          "#b995c2",
        ),
      );
  }
  ruler(c, 70, 1290, 1240, 170, -2);
}

const hides: Readonly<Record<string, readonly [colour: string, thread: string, pitch: number]>> = {
  "charuq-shoes": ["#b4763a", "#e2c48d", 74],
  "messenger-bag": ["#5e3413", "#efdcb6", 54],
  "bifold-wallet": ["#6d1f2a", "#e0b9a4", 42],
  "notebook-cover-a5": ["#a2703f", "#f0dfbf", 64],
};

function leather(c: Canvas, input: ProductInput): void {
  const [colour, thread, pitch] = hides[input.slug] ?? ["#7f4f24", "#efdcb6", 56];
  const lean = between(c.rng, -60, 60);
  c.add(rect(0, 0, 1200, 1500, hide(c, mix(colour, "#2a1509", 0.22))), rect(0, 0, 1200, 1500, pores(c, 120)));
  const edge = `M-20 ${n(560 + lean)}C360 ${n(480 - lean)} 760 ${n(640 + lean)} 1220 ${n(520 - lean)}`;
  const flap = `${edge}V-20H-20z`;
  c.add(
    path(flap, "#1c0e07", { opacity: 0.4, transform: "translate(0 34)" }),
    path(flap, "#1c0e07", { opacity: 0.3, transform: "translate(0 16)" }),
    path(flap, hide(c, colour)),
    path(flap, pores(c, 120)),
  );
  c.add(
    stroke(edge, darker(colour, 0.6), 18),
    stroke(edge, lighter(colour, 0.35), 6, { transform: "translate(0 -12)", opacity: 0.7 }),
  );
  for (const up of [96, 190])
    c.add(`<g transform="translate(0 ${-up})">${seam(edge, thread, pitch, pitch * 0.25)}</g>`);
  let wrinkles = "";
  for (let k = 0; k < 26; k++)
    wrinkles += `M${n(between(c.rng, 0, 1150))} ${n(between(c.rng, 20, 1450))}q${n(between(c.rng, 20, 70))} ${n(between(c.rng, -24, 24))} ${n(between(c.rng, 70, 190))} ${n(between(c.rng, -30, 30))}`;
  c.add(
    stroke(wrinkles, "#1c0e07", 2.4, { opacity: 0.16 }),
    stroke(wrinkles, "#fff3dc", 2, { opacity: 0.12, transform: "translate(0 4)" }),
  );
  ruler(c, 70, 1240, 1240, 230, -2);
}

/** A close look at anything that is not woven on a grid. */
export function detailGoods(c: Canvas, input: ProductInput): void {
  const own = { honey, "medicinal-herb": herb, "leather-goods": leather }[input.family];
  if (own) {
    own(c, input);
    return;
  }
  const [x, y, times] = looks[input.slug] ?? [300, 375, 2];
  c.add(`<g transform="scale(${times}) translate(${-x} ${-y})">`);
  const made = frontGoods(c, input);
  if (!made) frontService(c, input);
  c.add("</g>");
  if (made) ruler(c, 70, 1300, 1240, 190, -2);
}
