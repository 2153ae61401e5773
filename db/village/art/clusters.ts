import { vignette } from "#db/village/art/backdrop.ts";
import { boxShadow, Canvas, group, oval, path, rect, stroke } from "#db/village/art/canvas.ts";
import { carpet } from "#db/village/art/carpets.ts";
import { darker, lighter, mix } from "#db/village/art/colour.ts";
import { boteh, linen } from "#db/village/art/embroideries.ts";
import { neighbours } from "#db/village/art/front-services.ts";
import { steppedBand } from "#db/village/art/garments.ts";
import { Grid } from "#db/village/art/grid.ts";
import { comb, dipper } from "#db/village/art/honey.ts";
import { five } from "#db/village/art/input.ts";
import { jajim } from "#db/village/art/jajims.ts";
import { jar } from "#db/village/art/jars.ts";
import { kilim } from "#db/village/art/kilims.ts";
import { apiary, meadow } from "#db/village/art/landscapes.ts";
import { hide, pores, seam } from "#db/village/art/leather.ts";
import { laptop, website } from "#db/village/art/screens.ts";
import { rngFrom } from "#db/village/art/seed.ts";
import { tableau } from "#db/village/art/tableaux.ts";
import { type Design, layTextile } from "#db/village/art/textile.ts";
import { verni } from "#db/village/art/vernis.ts";

export interface ClusterInput {
  readonly id: string;
  readonly motif: string;
  readonly palette: readonly string[];
}

/** A woven field filling the whole picture: the middle of a design, its borders left outside. */
function woven(c: Canvas, design: Design, cell: number): void {
  const [w, h] = [Math.ceil(c.w / cell), Math.ceil(c.h / cell)];
  const part = new Grid(w, h);
  const [ox, oy] = [(design.grid.w - w) >> 1, (design.grid.h - h) >> 1];
  part.each((x, y) => design.grid.get(x + ox, y + oy));
  layTextile(c, { ...design, grid: part, fringe: false }, { x: 0, y: 0, cw: cell, ch: cell, lift: 0 });
}

function fabrics(c: Canvas, palette: readonly string[]): void {
  const tones = five(palette);
  const all = [...tones, "#efe4cf", mix(tones[0], tones[1], 0.5), mix(tones[4], "#8c1c13", 0.5)];
  const w = c.w / all.length;
  all.forEach((tone, k) => {
    const x = k * w;
    c.add(rect(x, 0, w + 1, c.h, linen(c, tone, 6)));
    if (k % 3 === 1)
      for (let j = 0; j < 9; j++)
        for (const dx of [0.3, 0.7])
          c.add(oval(x + w * dx, 60 + j * 110 + (dx > 0.5 ? 55 : 0), 13, 13, lighter(tone, 0.6)));
    if (k % 3 === 2) for (const dx of [0.28, 0.34, 0.66, 0.72]) c.add(rect(x + w * dx, 0, 6, c.h, lighter(tone, 0.55)));
    for (const [dx, ww] of [
      [0, 0.34],
      [0.3, 0.4],
      [0.66, 0.34],
    ] as const)
      c.add(
        rect(
          x + w * dx,
          0,
          w * ww,
          c.h,
          c.linear(0, 0, 1, 0, [
            [0, "#1c0e07", 0.42],
            [0.3, "#1c0e07", 0.06],
            [0.55, "#fff6e4", 0.24],
            [0.8, "#1c0e07", 0.08],
            [1, "#1c0e07", 0.42],
          ]),
        ),
      );
  });
  c.add(
    group(boxShadow(0, 690, 1600, 88, 30, 0.6), { transform: "translate(0 12)" }),
    `<g>${steppedBand(0, 680, 1600, 9, [tones[0], "#f4ead4", tones[4], tones[2], darker(tones[0], 0.4)])}</g>`,
  );
}

function workbench(c: Canvas, palette: readonly string[]): void {
  const [dark, brown, sand] = five(palette);
  c.add(rect(0, 0, 1600, 1000, hide(c, brown)), rect(0, 0, 1600, 1000, pores(c, 60)));
  const upper = "M0 420C420 360 700 540 1040 470S1480 300 1600 330V1000H0z";
  c.add(
    path(upper, "#1c0e07", { opacity: 0.35, transform: "translate(0 -16)" }),
    path(upper, hide(c, mix(dark, "#b4763a", 0.55))),
    path(upper, pores(c, 60)),
    stroke(upper.replace("V1000H0z", ""), lighter(brown, 0.35), 5),
  );
  c.add(
    seam("M0 470C420 410 700 590 1040 520S1480 350 1600 380", "#f2e2c0", 36, 10),
    seam("M0 520C420 460 700 640 1040 570S1480 400 1600 430", "#f2e2c0", 36, 10),
  );
  c.add(
    `<g transform="translate(1010 800) rotate(-24)">`,
    rect(0, 10, 520, 70, "#1c0e07", { opacity: 0.35, rx: 30, transform: "translate(12 22)" }),
    rect(
      -210,
      32,
      230,
      16,
      c.linear(0, 0, 0, 1, [
        [0, "#f1efe9"],
        [1, "#77736c"],
      ]),
      { rx: 8 },
    ),
    path("M-210 32L-290 41L-210 48z", "#b7b3ab"),
    rect(
      0,
      0,
      330,
      80,
      c.linear(0, 0, 0, 1, [
        [0, "#d9a86c"],
        [0.4, "#a9703a"],
        [1, "#5d3616"],
      ]),
      { rx: 38 },
    ),
    rect(0, 8, 40, 64, "#c8a458", { rx: 8 }),
    "</g>",
  );
  c.add(
    oval(300, 790, 130, 130, "#1c0e07", { opacity: 0.3 }),
    oval(290, 774, 128, 128, sand),
    oval(290, 774, 60, 60, darker(sand, 0.4)),
    oval(290, 774, 34, 34, "#6d4526"),
  );
  for (let k = 0; k < 8; k++)
    c.add(
      oval(290, 774, 68 + k * 7.5, 68 + k * 7.5, "none", { stroke: k % 2 ? "#f2e2c0" : "#d8c39a", "stroke-width": 5 }),
    );
  c.add(stroke("M410 740C560 640 640 720 760 640", "#f2e2c0", 5));
}

function shal(c: Canvas, palette: readonly string[]): void {
  const [red, wine, amber, pale, teal] = five(palette);
  c.add(rect(0, 0, 1600, 1000, linen(c, mix(red, "#7d1022", 0.3), 6)));
  for (let j = 0; j < 4; j++)
    for (let i = 0; i < 7; i++)
      c.add(
        boteh(
          c,
          130 + i * 232 + (j % 2 ? 116 : 0) - 60,
          150 + j * 236,
          196,
          (i + j) % 2 ? 1 : -1,
          [
            [pale, wine, amber, teal],
            [amber, teal, pale, wine],
            [lighter(teal, 0.25), pale, amber, red],
          ][(i + j * 2) % 3] as [string, string, string, string],
        ),
      );
  for (const [x, w] of [
    [180, 150],
    [520, 190],
    [900, 160],
    [1270, 200],
  ] as const)
    c.add(
      rect(
        x,
        0,
        w,
        1000,
        c.linear(0, 0, 1, 0, [
          [0, "#1c0e07", 0],
          [0.4, "#1c0e07", 0.26],
          [0.65, "#fff4de", 0.15],
          [1, "#fff4de", 0],
        ]),
      ),
    );
}

/** Draws the wide picture of a cluster, 1600 by 1000. */
export function drawCluster(input: ClusterInput): string {
  const c = new Canvas(1600, 1000, rngFrom(`${input.id}/cluster`));
  const { motif, palette } = input;
  const rng = rngFrom(`${input.id}/weave`);
  if (motif === "dragon-lattice") woven(c, kilim(motif, palette, 146, 98, rng), 14);
  else if (motif === "rooster-panels") woven(c, verni(motif, palette, 157, 120, 0), 12);
  else if (motif === "stripes") woven(c, jajim("throw", motif, palette, 134, 120, rng), 12);
  else if (motif === "medallion") woven(c, carpet(input.id, motif, palette, 228, 300), 8);
  else if (motif === "landscape") woven(c, tableau("mountain", palette, 320, 200, rng), 5);
  else if (motif === "diamonds") shal(c, palette);
  else if (motif === "folds") fabrics(c, palette);
  else if (motif === "hexagons") {
    c.add(comb(c, 0, 0, 1600, 1000, 58, "#c9821f"));
    jar(c, 1160, 900, 430, 640, "hex", "thyme", "#c9a24a");
    dipper(c, 640, 860, 380, 58, "#c9821f");
  } else if (motif === "comb") apiary(c, palette);
  else if (motif === "daisies") meadow(c, palette);
  else if (motif === "stitches") workbench(c, palette);
  else {
    c.add(
      rect(
        0,
        0,
        1600,
        1000,
        c.linear(0, 0, 1, 1, [
          [0, lighter(five(palette)[3], 0.35)],
          [1, five(palette)[2]],
        ]),
      ),
    );
    laptop(c, 800, 130, 1040, website(c, palette, neighbours()), "#fff");
  }
  c.add(vignette(c));
  return c.toString();
}
