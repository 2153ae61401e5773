import { type Canvas, n, path, rect, stroke } from "#db/village/art/canvas.ts";
import { darker } from "#db/village/art/colour.ts";
import { between } from "#db/village/art/seed.ts";
import type { Design } from "#db/village/art/textile.ts";

/** Where a piece lies on a floor or a table, in perspective: its far and near edge. */
export interface Ground {
  readonly cx: number;
  readonly far: number;
  readonly near: number;
  readonly farWidth: number;
  readonly nearWidth: number;
  /** How far the near edge's middle is moved aside. */
  readonly aside?: number;
}

/** Draws a design lying on the ground. Rows shrink with distance; every strip is a run of whole pixels. */
export function layOnGround(c: Canvas, design: Design, on: Ground): void {
  const { grid, colours } = design;
  const aside = on.aside ?? 0;
  const tall = on.near - on.far;
  const strips = Math.min(grid.h, Math.floor(tall / 3));
  const depth = on.nearWidth / on.farWidth;
  const yAt = (t: number) => on.far + (tall * t) / (t + depth * (1 - t));
  const widthAt = (y: number) => on.farWidth + ((on.nearWidth - on.farWidth) * (y - on.far)) / tall;
  const midAt = (y: number) => on.cx + (aside * (y - on.far)) / tall;
  const side = (y: number, k: 1 | -1, out = 0) => `${n(midAt(y) + (k * widthAt(y)) / 2 + k * out)} ${n(y)}`;
  for (const [out, o] of [
    [26, 0.07],
    [16, 0.1],
    [7, 0.16],
  ] as const) {
    c.add(
      path(
        `M${side(on.far - 2, -1, out * 0.6)}L${side(on.far - 2, 1, out * 0.8)}L${side(on.near + out * 0.7, 1, out)}L${side(on.near + out * 0.7, -1, out * 0.5)}z`,
        "#1c0e07",
        { opacity: o },
      ),
    );
  }
  const paths: string[][] = colours.map(() => []);
  for (let s = 0; s < strips; s++) {
    const row = Math.min(grid.h - 1, Math.floor(((s + 0.5) * grid.h) / strips));
    const y0 = Math.round(yAt(s / strips));
    const y1 = Math.round(yAt((s + 1) / strips));
    if (y1 <= y0) continue;
    const mid = (y0 + y1) / 2;
    const k = widthAt(mid) / grid.w;
    const left = midAt(mid) - widthAt(mid) / 2;
    for (let x = 0; x < grid.w; ) {
      const colour = grid.get(x, row);
      let end = x + 1;
      while (end < grid.w && grid.get(end, row) === colour) end++;
      const [px, pw] = [Math.round(left + x * k), Math.round(left + end * k) - Math.round(left + x * k)];
      if (pw > 0) paths[colour]?.push(`M${px} ${y0}h${pw}v${y1 - y0}h-${pw}`);
      x = end;
    }
  }
  const outline = `M${side(on.far, -1)}L${side(on.far, 1)}L${side(on.near, 1)}L${side(on.near, -1)}z`;
  c.add(
    `<g shape-rendering="crispEdges">${paths.map((d, i) => (d.length ? `<path fill="${colours[i]}" d="${d.join("")}"/>` : "")).join("")}</g>`,
  );
  c.add(
    path(
      outline,
      c.linear(0, 0, 0.3, 1, [
        [0, "#fff3dc", 0.26],
        [0.5, "#fff3dc", 0.02],
        [1, "#1a0d06", 0.2],
      ]),
    ),
  );
  const edge = darker(colours[grid.get(0, grid.h >> 1)] ?? "#553322", 0.35);
  c.add(stroke(`M${side(on.far, -1)}L${side(on.near, -1)}M${side(on.far, 1)}L${side(on.near, 1)}`, edge, 4));
  if (design.fringe)
    c.add(tassels(c, midAt(on.far), on.far, on.farWidth, -9), tassels(c, midAt(on.near), on.near, on.nearWidth, 20));
}

function tassels(c: Canvas, cx: number, y: number, w: number, length: number): string {
  let d = "";
  for (let i = 3; i < w; i += 7)
    d += `M${n(cx - w / 2 + i)} ${n(y)}l${n(between(c.rng, -3, 3))} ${n(length * between(c.rng, 0.75, 1.05))}`;
  return (
    stroke(d, "#1c0e07", 3, { opacity: 0.2, transform: "translate(2 2)" }) +
    stroke(d, "#efe4cf", 2.4) +
    rect(cx - w / 2, y - 2, w, 4, "#efe4cf", { opacity: 0.85 })
  );
}

/** A board floor running away from the eye, from `top` to the foot of the picture. */
export function deepFloor(c: Canvas, top: number, wood: string): void {
  c.add(rect(0, top, c.w, c.h - top, wood));
  let seams = "";
  const vanish = { x: c.w * 0.5, y: top - 620 };
  for (let k = -16; k <= 16; k++) {
    const foot = c.w / 2 + k * 150;
    const t = (top - vanish.y) / (c.h - vanish.y);
    seams += `M${n(vanish.x + (foot - vanish.x) * t)} ${top}L${n(foot)} ${c.h}`;
    const shade = between(c.rng, 0, 0.09);
    c.add(
      path(
        `M${n(vanish.x + (foot - vanish.x) * t)} ${top}L${n(foot)} ${c.h}H${n(foot + 150)}L${n(vanish.x + (foot + 150 - vanish.x) * t)} ${top}z`,
        k % 2 ? "#fff2dd" : "#2a1509",
        { opacity: shade },
      ),
    );
  }
  c.add(stroke(seams, darker(wood, 0.6), 2.4, { opacity: 0.4 }));
  c.add(
    rect(
      0,
      top,
      c.w,
      c.h - top,
      c.linear(0, 0, 1, 1, [
        [0, "#fff1d6", 0.3],
        [0.5, "#fff1d6", 0.02],
        [1, "#1d0f07", 0.34],
      ]),
    ),
    rect(
      0,
      top,
      c.w,
      60,
      c.linear(0, 0, 0, 1, [
        [0, "#1d0f07", 0.35],
        [1, "#1d0f07", 0],
      ]),
    ),
  );
}
