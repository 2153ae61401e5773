import { type Canvas, n, oval, path, rect, stroke } from "#db/village/art/canvas.ts";
import { darker, lighter } from "#db/village/art/colour.ts";
import { daisy } from "#db/village/art/herbs.ts";
import { between } from "#db/village/art/seed.ts";

/** Things on a table seen straight from above, for pictures that look down. */

const shade = (cx: number, cy: number, r: number): string =>
  oval(cx + r * 0.06, cy + r * 0.1, r * 1.04, r * 1.04, "#1c0e07", { opacity: 0.2 }) +
  oval(cx + r * 0.03, cy + r * 0.05, r * 1.02, r * 1.02, "#1c0e07", { opacity: 0.16 });

/** A white plate. */
export function plateAbove(c: Canvas, cx: number, cy: number, r: number): void {
  const glaze = c.radial(0.4, 0.36, 0.75, [
    [0, "#ffffff"],
    [0.7, "#f1ebe0"],
    [1, "#d8cebd"],
  ]);
  c.add(
    shade(cx, cy, r),
    oval(cx, cy, r, r, glaze),
    oval(cx, cy, r * 0.7, r * 0.7, "none", { stroke: "#cdbfa8", "stroke-width": 3 }),
    oval(cx, cy, r * 0.93, r * 0.93, "none", { stroke: "#2c4372", "stroke-width": 4, opacity: 0.6 }),
  );
}

/** A glass of tea on its saucer. */
export function teaAbove(c: Canvas, cx: number, cy: number, r: number): void {
  c.add(
    shade(cx, cy, r),
    oval(cx, cy, r, r, "#f6f0e4"),
    oval(cx, cy, r * 0.72, r * 0.72, "none", { stroke: "#d8b36a", "stroke-width": 4 }),
  );
  c.add(
    oval(cx + 4, cy + 7, r * 0.5, r * 0.5, "#1c0e07", { opacity: 0.25 }),
    oval(cx, cy, r * 0.48, r * 0.48, "#e9e4da"),
    oval(
      cx,
      cy,
      r * 0.42,
      r * 0.42,
      c.radial(0.4, 0.36, 0.7, [
        [0, "#d97a34"],
        [0.7, "#a03a10"],
        [1, "#6d1f0c"],
      ]),
    ),
  );
  c.add(
    stroke(
      `M${n(cx - r * 0.24)} ${n(cy - r * 0.2)}q${n(r * 0.12)} ${n(-r * 0.12)} ${n(r * 0.28)} ${n(-r * 0.1)}`,
      "#fff1dc",
      r * 0.05,
      { opacity: 0.8 },
    ),
  );
  for (const [dx, dy] of [
    [0.66, 0.3],
    [0.56, 0.5],
  ] as const)
    c.add(
      rect(cx + r * dx, cy + r * dy, r * 0.17, r * 0.17, "#fffdf8", { rx: 3, stroke: "#cfc4ae", "stroke-width": 1.5 }),
    );
}

/** Flat bread with its finger marks and seeds. */
export function breadAbove(c: Canvas, cx: number, cy: number, rx: number, ry: number): void {
  const crust = c.radial(0.42, 0.38, 0.72, [
    [0, "#f0cc8f"],
    [0.6, "#d89f57"],
    [1, "#94602a"],
  ]);
  c.add(oval(cx + 8, cy + 14, rx, ry, "#1c0e07", { opacity: 0.25 }), oval(cx, cy, rx, ry, crust));
  let rows = "";
  for (let k = -2; k <= 2; k++)
    rows += `M${n(cx - rx * 0.74)} ${n(cy + k * ry * 0.3)}q${n(rx * 0.74)} ${n(k * 5)} ${n(rx * 1.48)} 0`;
  let seeds = "";
  for (let k = 0; k < 46; k++)
    seeds += `M${n(cx + between(c.rng, -0.66, 0.66) * rx)} ${n(cy + between(c.rng, -0.62, 0.62) * ry)}l4 2`;
  c.add(stroke(rows, "#94602a", 9, { opacity: 0.32 }), stroke(seeds, "#fff1d6", 4));
}

/** A small bowl of chamomile. */
export function flowersAbove(c: Canvas, cx: number, cy: number, r: number, glaze: string): void {
  c.add(
    shade(cx, cy, r),
    oval(
      cx,
      cy,
      r,
      r,
      c.radial(0.4, 0.36, 0.75, [
        [0, lighter(glaze, 0.3)],
        [1, darker(glaze, 0.3)],
      ]),
    ),
    oval(cx, cy, r * 0.86, r * 0.86, darker(glaze, 0.45)),
  );
  for (let k = 0; k < 22; k++) {
    const d = Math.sqrt((k + 0.4) / 22) * r * 0.68;
    c.add(
      daisy(
        c,
        cx + Math.cos(k * 2.4) * d,
        cy + Math.sin(k * 2.4) * d,
        r * 0.27,
        between(c.rng, 0.75, 1),
        between(c.rng, 0, 360),
      ),
    );
  }
}

/** A closed book in cloth. */
export function bookAbove(c: Canvas, x: number, y: number, w: number, h: number, cloth: string, turn: number): void {
  c.add(`<g transform="rotate(${turn} ${n(x + w / 2)} ${n(y + h / 2)})">`);
  c.add(
    rect(x, y, w, h, "#1c0e07", { rx: 8, opacity: 0.28, transform: "translate(10 14)" }),
    rect(x + 6, y + 4, w, h, "#efe4c8", { rx: 6 }),
    rect(x, y, w, h, cloth, { rx: 8 }),
  );
  c.add(
    rect(x, y, w * 0.08, h, darker(cloth, 0.3), { rx: 6 }),
    rect(x + w * 0.16, y + h * 0.06, w * 0.76, h * 0.88, "none", {
      stroke: "#dda032",
      "stroke-width": 3,
      opacity: 0.7,
    }),
  );
  c.add(
    path(
      `M${n(x + w * 0.54)} ${n(y + h * 0.4)}l${n(w * 0.12)} ${n(h * 0.1)}l${n(-w * 0.12)} ${n(h * 0.1)}l${n(-w * 0.12)} ${n(-h * 0.1)}z`,
      "#dda032",
      { opacity: 0.85 },
    ),
    rect(
      x,
      y,
      w,
      h,
      c.linear(0, 0, 1, 1, [
        [0, "#fff", 0.18],
        [1, "#1c0e07", 0.2],
      ]),
      { rx: 8 },
    ),
    "</g>",
  );
}
