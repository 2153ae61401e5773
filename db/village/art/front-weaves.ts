import { boards, footShadow, paper, plaster } from "#db/village/art/backdrop.ts";
import { boxShadow, type Canvas, group, n, path, rect, stroke } from "#db/village/art/canvas.ts";
import { at, darker, lighter, mix } from "#db/village/art/colour.ts";
import { backpack, cushion, folded, roll, tote } from "#db/village/art/goods.ts";
import { Grid } from "#db/village/art/grid.ts";
import { numberOf, type ProductInput } from "#db/village/art/input.ts";
import { type Design, layTextile } from "#db/village/art/textile.ts";
import { verni } from "#db/village/art/vernis.ts";
import { weaveOf } from "#db/village/art/weaves.ts";

/** The upper part of a design: what shows of a long piece whose rest is rolled or folded. */
function head(design: Design, rows: number): Design {
  const cut = new Grid(design.grid.w, Math.min(rows, design.grid.h));
  cut.each((x, y) => design.grid.get(x, y));
  return { ...design, grid: cut };
}

/** Lays a piece in the middle of the picture as large as it goes. */
function flat(c: Canvas, design: Design, maxW = 900, maxH = 1310): void {
  const cell = Math.max(3, Math.floor(Math.min(maxW / design.grid.w, maxH / design.grid.h)));
  layTextile(c, design, {
    x: Math.round((c.w - design.grid.w * cell) / 2),
    y: Math.round((c.h - design.grid.h * cell) / 2),
    cw: cell,
    ch: cell,
  });
}

/** A runner hung from the top with its foot rolled up. */
function rolled(c: Canvas, design: Design, cell: number): void {
  const part = head(design, Math.floor(1080 / cell));
  const lay = { x: Math.round((c.w - part.grid.w * cell) / 2), y: 150, cw: cell, ch: cell };
  layTextile(c, part, lay);
  roll(c, part, lay);
}

/** A wall piece on a beech rod with a cord to its nail. */
function onRod(c: Canvas, design: Design, cell: number): void {
  const w = design.grid.w * cell;
  const x = Math.round((c.w - w) / 2);
  const y = 300;
  c.add(
    stroke(`M${x - 40} ${y - 20}L600 90L${x + w + 40} ${y - 20}`, "#2a160a", 7, {
      opacity: 0.16,
      transform: "translate(14 20)",
    }),
    stroke(`M${x - 40} ${y - 20}L600 90L${x + w + 40} ${y - 20}`, "#b6905c", 6),
  );
  c.add(`<circle cx="600" cy="92" r="13" fill="#7c6a50"/><circle cx="597" cy="89" r="5" fill="#efe0bf"/>`);
  layTextile(c, design, { x, y, cw: cell, ch: cell });
  c.add(
    rect(x - 70, y - 30, w + 140, 40, "#2a160a", { rx: 20, opacity: 0.25, transform: "translate(8 16)" }),
    rect(
      x - 70,
      y - 34,
      w + 140,
      40,
      c.linear(0, 0, 0, 1, [
        [0, "#e9cfa3"],
        [0.4, "#d2ab74"],
        [1, "#916b3d"],
      ]),
      { rx: 20 },
    ),
  );
}

/** A frame of walnut with a linen mat around a tableau. */
export function framed(
  c: Canvas,
  design: Design,
  x: number,
  y: number,
  cell: number,
  border: number,
  mat: number,
  wood = "#5b3a22",
): void {
  const w = design.grid.w * cell;
  const h = design.grid.h * cell;
  const out = border + mat;
  const [ox, oy, ow, oh] = [x - out, y - out, w + 2 * out, h + 2 * out];
  c.add(group(boxShadow(ox, oy, ow, oh, 46, 0.8), { transform: "translate(16 28)" }));
  const side = (d: string, tone: string) => path(d, tone);
  c.add(
    side(`M${ox} ${oy}h${ow}l${-border} ${border}H${ox + border}z`, lighter(wood, 0.2)),
    side(`M${ox} ${oy}v${oh}l${border} ${-border}V${oy + border}z`, lighter(wood, 0.08)),
    side(`M${ox + ow} ${oy}v${oh}l${-border} ${-border}V${oy + border}z`, darker(wood, 0.2)),
    side(`M${ox} ${oy + oh}h${ow}l${-border} ${-border}H${ox + border}z`, darker(wood, 0.32)),
  );
  c.add(
    rect(ox + 9, oy + 9, ow - 18, oh - 18, "none", { stroke: lighter(wood, 0.4), "stroke-width": 3, opacity: 0.6 }),
    rect(ox + border - 7, oy + border - 7, ow - 2 * border + 14, oh - 2 * border + 14, "none", {
      stroke: "#c8a458",
      "stroke-width": 8,
    }),
  );
  if (mat)
    c.add(
      rect(ox + border, oy + border, w + 2 * mat, h + 2 * mat, "#efe7d6"),
      rect(
        ox + border,
        oy + border,
        w + 2 * mat,
        16,
        c.linear(0, 0, 0, 1, [
          [0, "#1c0e07", 0.4],
          [1, "#1c0e07", 0],
        ]),
      ),
      rect(
        ox + border,
        oy + border,
        14,
        h + 2 * mat,
        c.linear(0, 0, 1, 0, [
          [0, "#1c0e07", 0.3],
          [1, "#1c0e07", 0],
        ]),
      ),
      rect(x - 6, y - 6, w + 12, h + 12, "none", { stroke: "#b9a98a", "stroke-width": 3 }),
    );
  layTextile(c, { ...design, fringe: false }, { x, y, cw: cell, ch: cell, lift: 2 });
}

/** Six mats, fanned so that every border shows. */
function mats(c: Canvas, input: ProductInput): void {
  const cell = 9;
  for (let k = 0; k < 6; k++) {
    const design = verni("chain", input.palette, 41, 57, 0, k);
    layTextile(c, design, {
      x: 126 + (k % 2) * 490 + Math.floor(k / 2) * 45,
      y: 64 + Math.floor(k / 2) * 392 + (k % 2) * 80,
      cw: cell,
      ch: cell,
      lift: 20,
    });
  }
}

/** A bag of two pouches thrown over a peg rail. */
function saddlebag(c: Canvas, design: Design, palette: readonly string[]): void {
  const cell = 9;
  const w = design.grid.w * cell;
  const x = Math.round((c.w - w) / 2);
  const y = Math.round((c.h - design.grid.h * cell) / 2) - 20;
  layTextile(c, { ...design, fringe: false }, { x, y, cw: cell, ch: cell, lift: 34 });
  const face = Math.round(design.grid.h * 0.4) * cell;
  for (const top of [y + face, y + design.grid.h * cell - face])
    c.add(
      rect(
        x,
        top - 6,
        w,
        18,
        c.linear(0, 0, 0, 1, [
          [0, "#1c0e07", 0.1],
          [0.5, "#1c0e07", 0.6],
          [1, "#1c0e07", 0],
        ]),
      ),
    );
  for (const edge of [y, y + design.grid.h * cell - 8]) {
    for (let k = 0; k < 11; k++) {
      const tx = x + 20 + (k * (w - 40)) / 10;
      const tone = [at(palette, 0), at(palette, 2), at(palette, 1)][k % 3] ?? "#7b2d26";
      const way = edge === y ? -1 : 1;
      c.add(
        stroke(`M${n(tx)} ${edge + 4}v${way * 16}`, tone, 8),
        stroke(
          `M${n(tx - 7)} ${edge + way * 22}l-4 ${way * 46}M${n(tx)} ${edge + way * 22}v${way * 50}M${n(tx + 7)} ${edge + way * 22}l4 ${way * 46}`,
          tone,
          7,
        ),
        stroke(`M${n(tx - 8)} ${edge + 4 + way * 20}h16`, lighter(tone, 0.5), 6),
      );
    }
  }
}

/** The front picture of a flat weave, a carpet or a tableau. */
export function frontWeave(c: Canvas, input: ProductInput): void {
  const design = weaveOf(input);
  const { slug, motif, palette } = input;
  if (input.family === "tableau-rug") {
    plaster(c);
    if (input.attributes?.framed === true) {
      const cell = 4;
      const [w, h] = [design.grid.w * cell, design.grid.h * cell];
      framed(
        c,
        design,
        Math.round((c.w - w) / 2),
        Math.round((c.h - h) / 2) - 10,
        cell,
        motif === "script" ? 44 : 52,
        motif === "script" ? 54 : 24,
        motif === "script" ? "#23201e" : "#5b3a22",
      );
    } else flat(c, design, motif === "caravan" ? 840 : 760, 1180);
    return;
  }
  if (slug.includes("bedspread")) {
    paper(c, at(palette, 0));
    const part = head(design, 112);
    folded(c, part, { x: 124, y: 190, cw: 8, ch: 8 }, 5);
  } else if (slug.includes("backpack")) {
    paper(c, at(palette, 3));
    backpack(c, weaveOf(input, 84, 1.4), 264, 240, 8, "#6b4226");
  } else if (slug.includes("tote")) {
    paper(c, at(palette, 1));
    tote(c, weaveOf(input, 84, 0.98), 222, 560, 9, mix(at(palette, 4), "#1c2a1c", 0.2));
  } else if (slug.includes("floor-cushion")) {
    boards(c, 0, "#b08a62");
    cushion(c, design, 600 - design.grid.w * 6, 750 - Math.round(design.grid.h * 6), 12, "#efe4cf", 0.02);
  } else if (slug.includes("cushion")) {
    paper(c, at(palette, 2));
    c.add(footShadow(c, 600, 1330, 560, 60));
    cushion(c, design, 390, 130, 14, "#e9dcc0");
    const swapped = [...design.colours];
    [swapped[0], swapped[1], swapped[4]] = [design.colours[1] ?? "", design.colours[4] ?? "", design.colours[0] ?? ""];
    cushion(c, { ...design, colours: swapped }, 120, 660, 14, "#e9dcc0");
  } else if (motif === "chain") {
    boards(c, 0, "#c39a6b");
    mats(c, input);
  } else if (slug.includes("saddlebag")) {
    plaster(c);
    saddlebag(c, design, palette);
  } else if (motif === "bands" || motif === "stars") {
    paper(c, at(palette, 0));
    rolled(c, design, motif === "bands" ? 10 : 5);
  } else if (motif === "rooster" && numberOf(input, "medallions", 0) === 0) {
    plaster(c);
    onRod(c, design, 13);
  } else {
    paper(c, at(palette, slug.length % 4));
    flat(c, design);
  }
}
