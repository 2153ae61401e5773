import { footShadow } from "#db/village/art/backdrop.ts";
import { boxShadow, type Canvas, group, n, oval, path, rect, stroke } from "#db/village/art/canvas.ts";
import { darker, lighter, mix } from "#db/village/art/colour.ts";
import { gridPaths } from "#db/village/art/grid.ts";
import { type Design, grain, type Lay, layTextile } from "#db/village/art/textile.ts";

/** Cloth showing through an outline: knots and grain only, light and shadow are the caller's. */
export function clothIn(c: Canvas, design: Design, outline: string, x: number, y: number, cell: number): void {
  c.add(`<g clip-path="${c.clip(`<path d="${outline}"/>`)}"><g transform="translate(${n(x)} ${n(y)})">`);
  c.add(`<g transform="scale(${cell})" shape-rendering="crispEdges">${gridPaths(design.grid, design.colours)}</g>`);
  c.add(rect(0, 0, design.grid.w * cell, design.grid.h * cell, grain(c, design.weave, cell, cell)), "</g></g>");
}

/** The outline of a stuffed square: drawn-in sides, sharp ears. */
const pillow = (x: number, y: number, w: number, h: number, draw = 0.035): string => {
  const [dx, dy] = [w * draw, h * draw];
  return `M${n(x)} ${n(y)}Q${n(x + w / 2)} ${n(y + dy * 2)} ${n(x + w)} ${n(y)}Q${n(x + w - dx * 2)} ${n(y + h / 2)} ${n(x + w)} ${n(y + h)}Q${n(x + w / 2)} ${n(y + h - dy * 2)} ${n(x)} ${n(y + h)}Q${n(x + dx * 2)} ${n(y + h / 2)} ${n(x)} ${n(y)}z`;
};

/** A stuffed cushion, the cloth swelling in the middle, corded at the seam. */
export function cushion(
  c: Canvas,
  design: Design,
  x: number,
  y: number,
  cell: number,
  cord: string,
  draw = 0.035,
): void {
  const w = design.grid.w * cell;
  const h = design.grid.h * cell;
  const outline = pillow(x, y, w, h, draw);
  c.add(group(boxShadow(x + w * 0.04, y + h * 0.06, w * 0.92, h * 0.9, 44, 0.75), { transform: "translate(10 22)" }));
  clothIn(c, design, outline, x, y, cell);
  c.add(
    path(
      outline,
      c.radial(0.4, 0.34, 0.72, [
        [0, "#fff6e4", 0.34],
        [0.45, "#fff6e4", 0.02],
        [0.78, "#1c0e07", 0.2],
        [1, "#1c0e07", 0.5],
      ]),
    ),
  );
  let folds = "";
  for (const [px, py, sx, sy] of [
    [x, y, 1, 1],
    [x + w, y, -1, 1],
    [x, y + h, 1, -1],
    [x + w, y + h, -1, -1],
  ] as const) {
    folds += `M${n(px + sx * 12)} ${n(py + sy * 14)}q${n(sx * w * 0.06)} ${n(sy * h * 0.12)} ${n(sx * w * 0.17)} ${n(sy * h * 0.16)}M${n(px + sx * 22)} ${n(py + sy * 10)}q${n(sx * w * 0.12)} ${n(sy * h * 0.02)} ${n(sx * w * 0.2)} ${n(sy * h * 0.09)}`;
  }
  c.add(
    stroke(folds, "#1c0e07", 7, { opacity: 0.14 }),
    stroke(outline, darker(cord, 0.35), 9),
    stroke(outline, cord, 5, { "stroke-dasharray": "7 3" }),
  );
}

/** A blanket folded in three: the fold stack shows as rounded layers under the face. */
export function folded(c: Canvas, design: Design, lay: Lay, layers: number): void {
  const w = design.grid.w * lay.cw;
  const h = design.grid.h * lay.ch;
  c.add(group(boxShadow(lay.x, lay.y, w, h + layers * 26, 50, 0.7), { transform: "translate(14 24)" }));
  for (let k = layers; k > 0; k--) {
    const y = lay.y + h - 60 + k * 26;
    const outline = `M${n(lay.x + 3)} ${n(y)}H${n(lay.x + w - 3)}v52q0 12 -12 12H${n(lay.x + 15)}q-12 0 -12 -12z`;
    clothIn(c, design, outline, lay.x, lay.y + 40 + k * 24, lay.cw);
    c.add(
      path(
        outline,
        c.linear(0, 0, 0, 1, [
          [0, "#1c0e07", 0.5],
          [0.5, "#1c0e07", 0.28],
          [0.72, "#fff4de", 0.12],
          [1, "#1c0e07", 0.5],
        ]),
      ),
    );
  }
  layTextile(c, { ...design, fringe: false }, { ...lay, lift: 4 });
  c.add(
    rect(
      lay.x,
      lay.y + h - 34,
      w,
      34,
      c.linear(0, 0, 0, 1, [
        [0, "#fff4de", 0],
        [0.35, "#fff4de", 0.2],
        [1, "#1c0e07", 0.42],
      ]),
    ),
  );
}

/** The rest of a long piece, rolled up at its foot. */
export function roll(c: Canvas, design: Design, lay: Lay): void {
  const w = design.grid.w * lay.cw;
  const y = lay.y + design.grid.h * lay.ch - 30;
  const tall = Math.max(84, w * 0.24);
  c.add(group(boxShadow(lay.x - 6, y, w + 12, tall, 34, 0.85), { transform: "translate(8 22)" }));
  const outline = `M${n(lay.x - 5)} ${n(y)}h${n(w + 10)}q9 ${n(tall / 2)} 0 ${n(tall)}h${n(-w - 10)}q-9 ${n(-tall / 2)} 0 ${n(-tall)}z`;
  clothIn(c, design, outline, lay.x, y - Math.round(design.grid.h * 0.45) * lay.ch, lay.cw);
  c.add(
    path(
      outline,
      c.linear(0, 0, 0, 1, [
        [0, "#1c0e07", 0.45],
        [0.16, "#fff4de", 0.22],
        [0.42, "#fff4de", 0.1],
        [0.8, "#1c0e07", 0.5],
        [1, "#1c0e07", 0.72],
      ]),
    ),
  );
  for (const x of [lay.x - 5, lay.x + w + 5])
    c.add(
      oval(x, y + tall / 2, 7, tall / 2 - 1, "#d8c6a6"),
      oval(x, y + tall / 2, 4, tall / 3, "none", { stroke: "#7b6142", "stroke-width": 1.5 }),
      oval(x, y + tall / 2, 2, tall / 7, "#5e4630"),
    );
}

/** A shoulder bag with woven handles. */
export function tote(c: Canvas, design: Design, x: number, y: number, cell: number, strap: string): void {
  const w = (design.grid.w - 4) * cell;
  const h = design.grid.h * cell;
  const outline = `M${n(x + 6)} ${n(y)}H${n(x + w - 6)}L${n(x + w + 10)} ${n(y + h - 26)}Q${n(x + w + 8)} ${n(y + h)} ${n(x + w - 26)} ${n(y + h)}H${n(x + 26)}Q${n(x - 8)} ${n(y + h)} ${n(x - 10)} ${n(y + h - 26)}z`;
  const handle = (dx: number, top: number) =>
    `M${n(x + w * 0.27 + dx)} ${n(y + 60)}C${n(x + w * 0.24 + dx)} ${n(y - top)} ${n(x + w * 0.76 + dx)} ${n(y - top)} ${n(x + w * 0.73 + dx)} ${n(y + 60)}`;
  c.add(footShadow(c, x + w / 2, y + h + 6, w * 0.62, 46));
  c.add(
    stroke(handle(16, 290), darker(strap, 0.45), 34),
    stroke(handle(16, 290), darker(strap, 0.2), 26, { "stroke-dasharray": "9 4", "stroke-linecap": "butt" }),
  );
  clothIn(c, design, outline, x - cell * 2, y, cell);
  c.add(
    path(
      outline,
      c.linear(0, 0, 1, 0.25, [
        [0, "#fff4de", 0.22],
        [0.35, "#fff4de", 0],
        [0.75, "#1c0e07", 0.1],
        [1, "#1c0e07", 0.42],
      ]),
    ),
  );
  c.add(
    path(
      outline,
      c.linear(0, 0, 0, 1, [
        [0, "#1c0e07", 0.06],
        [0.06, "#fff4de", 0.14],
        [0.8, "#1c0e07", 0],
        [1, "#1c0e07", 0.34],
      ]),
    ),
  );
  c.add(
    stroke(`M${n(x + 8)} ${n(y + 12)}H${n(x + w - 8)}`, "#f6ead2", 3, { "stroke-dasharray": "12 8", opacity: 0.8 }),
  );
  c.add(
    stroke(
      `M${n(x + w * 0.16)} ${n(y + 50)}q18 ${n(h * 0.5)} -8 ${n(h * 0.9)}M${n(x + w * 0.86)} ${n(y + 40)}q-22 ${n(h * 0.5)} 6 ${n(h * 0.9)}`,
      "#1c0e07",
      16,
      { opacity: 0.09 },
    ),
  );
  c.add(
    stroke(handle(0, 330), darker(strap, 0.5), 38),
    stroke(handle(0, 330), strap, 30, { "stroke-linecap": "butt" }),
    stroke(handle(0, 330), lighter(strap, 0.45), 30, {
      "stroke-dasharray": "5 9",
      opacity: 0.5,
      "stroke-linecap": "butt",
    }),
  );
  for (const px of [0.27, 0.73])
    c.add(
      rect(x + w * px - 20, y + 40, 40, 56, darker(strap, 0.25), { rx: 4 }),
      stroke(`M${n(x + w * px - 13)} ${n(y + 48)}l26 40m0 -40l-26 40`, "#f6ead2", 2.5),
    );
}

/** A rucksack: woven face under a leather flap, straps and buckles. */
export function backpack(c: Canvas, design: Design, x: number, y: number, cell: number, leather: string): void {
  const w = design.grid.w * cell;
  const h = design.grid.h * cell;
  const body = `M${n(x + 10)} ${n(y + 120)}C${n(x + 20)} ${n(y - 10)} ${n(x + w - 20)} ${n(y - 10)} ${n(x + w - 10)} ${n(y + 120)}L${n(x + w)} ${n(y + h - 60)}Q${n(x + w)} ${n(y + h)} ${n(x + w - 60)} ${n(y + h)}H${n(x + 60)}Q${n(x)} ${n(y + h)} ${n(x)} ${n(y + h - 60)}z`;
  const flap = `M${n(x + 6)} ${n(y + 122)}C${n(x + 14)} ${n(y - 16)} ${n(x + w - 14)} ${n(y - 16)} ${n(x + w - 6)} ${n(y + 122)}L${n(x + w - 8)} ${n(y + 270)}Q${n(x + w / 2)} ${n(y + 400)} ${n(x + 8)} ${n(y + 270)}z`;
  c.add(footShadow(c, x + w / 2, y + h, w * 0.66, 52));
  c.add(
    stroke(
      `M${n(x + 20)} ${n(y + 170)}C${n(x - 90)} ${n(y + 260)} ${n(x - 80)} ${n(y + h - 200)} ${n(x + 10)} ${n(y + h - 60)}M${n(x + w - 20)} ${n(y + 170)}C${n(x + w + 90)} ${n(y + 260)} ${n(x + w + 80)} ${n(y + h - 200)} ${n(x + w - 10)} ${n(y + h - 60)}`,
      darker(leather, 0.3),
      40,
    ),
  );
  c.add(
    stroke(
      `M${n(x + w * 0.38)} ${n(y + 26)}C${n(x + w * 0.4)} ${n(y - 90)} ${n(x + w * 0.6)} ${n(y - 90)} ${n(x + w * 0.62)} ${n(y + 26)}`,
      darker(leather, 0.15),
      26,
    ),
  );
  clothIn(c, design, body, x, y, cell);
  c.add(
    path(
      body,
      c.linear(0, 0, 1, 0.2, [
        [0, "#fff4de", 0.2],
        [0.3, "#fff4de", 0],
        [0.7, "#1c0e07", 0.12],
        [1, "#1c0e07", 0.5],
      ]),
    ),
  );
  c.add(
    path(
      body,
      c.linear(0, 0, 0, 1, [
        [0, "#1c0e07", 0],
        [0.82, "#1c0e07", 0],
        [1, "#1c0e07", 0.42],
      ]),
    ),
  );
  const base = `M${n(x - 2)} ${n(y + h - 150)}H${n(x + w + 2)}V${n(y + h - 60)}Q${n(x + w + 2)} ${n(y + h + 2)} ${n(x + w - 60)} ${n(y + h + 2)}H${n(x + 60)}Q${n(x - 2)} ${n(y + h + 2)} ${n(x - 2)} ${n(y + h - 60)}z`;
  const hide = c.linear(0, 0, 1, 0.6, [
    [0, lighter(leather, 0.22)],
    [0.4, leather],
    [1, darker(leather, 0.4)],
  ]);
  c.add(
    path(base, hide),
    stroke(`M${n(x + 8)} ${n(y + h - 136)}H${n(x + w - 8)}`, "#f0dfbf", 4, { "stroke-dasharray": "14 9" }),
  );
  c.add(path(flap, "#1c0e07", { opacity: 0.3, transform: "translate(6 16)" }), path(flap, hide));
  c.add(
    stroke(`M${n(x + 20)} ${n(y + 262)}Q${n(x + w / 2)} ${n(y + 380)} ${n(x + w - 20)} ${n(y + 262)}`, "#f0dfbf", 4, {
      "stroke-dasharray": "14 9",
    }),
  );
  for (const px of [0.3, 0.7]) {
    const sx = x + w * px;
    c.add(
      rect(sx - 21, y + 250, 42, h - 470, "#1c0e07", { rx: 8, opacity: 0.3, transform: "translate(5 8)" }),
      rect(sx - 21, y + 230, 42, h - 450, mix(leather, "#2a1509", 0.25), { rx: 10 }),
    );
    c.add(
      rect(sx - 32, y + h - 330, 64, 50, "none", { stroke: "#c8a458", "stroke-width": 9, rx: 8 }),
      rect(sx - 4, y + h - 330, 8, 50, "#e3c987", { rx: 4 }),
    );
  }
}
