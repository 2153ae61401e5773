import { boxShadow, type Canvas, group, n, path, rect, stroke } from "#db/village/art/canvas.ts";
import { darker, lighter } from "#db/village/art/colour.ts";
import { type Grid, gridPaths } from "#db/village/art/grid.ts";
import { between } from "#db/village/art/seed.ts";

/** How the threads lie: decides the grain of the surface. */
export type Weave = "knot" | "kilim" | "soumak" | "jajim" | "silk";

/** A woven thing before it is laid anywhere: which knot has which colour. */
export interface Design {
  readonly grid: Grid;
  readonly colours: readonly string[];
  readonly weave: Weave;
  /** The part worth a close look, in cells. */
  readonly focus: readonly [number, number];
  /** Free warp ends at top and bottom. */
  readonly fringe: boolean;
}

/** The grain of a weave as a see-through tile over cells of `cw` by `ch`. */
export function grain(c: Canvas, weave: Weave, cw: number, ch: number, strength = 1): string {
  const dark = (d: string, o: number) => path(d, "#1c0f08", { opacity: o * strength });
  const light = (d: string, o: number) => path(d, "#fff6e6", { opacity: o * strength });
  const bar = (x: number, y: number, w: number, h: number) => `M${n(x)} ${n(y)}h${n(w)}v${n(h)}h${n(-w)}z`;
  if (weave === "knot") {
    return c.tile(
      cw,
      ch,
      dark(bar(0, ch * 0.75, cw, ch * 0.25), 0.22) +
        dark(bar(cw * 0.8, 0, cw * 0.2, ch), 0.13) +
        light(bar(0, 0, cw * 0.6, ch * 0.4), 0.13),
    );
  }
  if (weave === "silk") {
    return c.tile(cw, ch, dark(bar(0, ch * 0.8, cw, ch * 0.2), 0.12) + light(bar(0, 0, cw * 0.7, ch * 0.35), 0.14));
  }
  if (weave === "kilim") {
    const half = cw / 2;
    return c.tile(
      cw,
      ch,
      dark(bar(half * 0.78, 0, half * 0.3, ch / 2) + bar(half * 1.78, ch / 2, half * 0.3, ch / 2), 0.16) +
        dark(bar(0, ch * 0.42, cw, ch * 0.1) + bar(0, ch * 0.9, cw, ch * 0.1), 0.12) +
        light(
          bar(half * 0.15, ch * 0.08, half * 0.45, ch * 0.25) + bar(half * 1.15, ch * 0.58, half * 0.45, ch * 0.25),
          0.15,
        ),
    );
  }
  if (weave === "soumak") {
    const slant = (y: number, way: 1 | -1) => {
      const a = way > 0 ? 0 : cw;
      const b = way > 0 ? cw : 0;
      return `M${n(a)} ${n(y + ch * 0.95)}L${n(b)} ${n(y + ch * 0.35)}v${n(ch * 0.22)}L${n(a)} ${n(y + ch * 1.15)}z`;
    };
    return c.tile(
      cw,
      ch * 2,
      dark(slant(0, 1) + slant(ch, -1), 0.2) +
        dark(bar(0, ch * 0.93, cw, ch * 0.09), 0.14) +
        light(bar(cw * 0.2, ch * 0.1, cw * 0.5, ch * 0.2), 0.14),
    );
  }
  return c.tile(
    cw,
    ch * 2,
    dark(bar(cw * 0.8, 0, cw * 0.2, ch * 2), 0.2) +
      dark(bar(0, ch * 0.85, cw, ch * 0.3), 0.1) +
      light(bar(cw * 0.15, ch * 1.2, cw * 0.4, ch * 0.7) + bar(cw * 0.15, ch * 0.1, cw * 0.4, ch * 0.6), 0.12),
  );
}

/** Free warp ends along a width: little tassels, each with its own lean. */
export function fringe(c: Canvas, x: number, y: number, w: number, length: number, colour: string): string {
  const step = Math.max(7, w / 90);
  const down = length > 0 ? 1 : -1;
  let threads = "";
  let knots = "";
  for (let i = step / 2; i < w; i += step) {
    const lean = between(c.rng, -4, 4);
    const end = Math.abs(length) * between(c.rng, 0.8, 1.05) * down;
    for (const side of [-0.28, 0, 0.28]) {
      const at = x + i;
      threads += `M${n(at)} ${n(y)}q${n(lean * 0.2 + side * 3)} ${n(end * 0.5)} ${n(lean + side * step)} ${n(end)}`;
    }
    knots += `M${n(x + i - 1)} ${n(y + down * 5)}h2`;
  }
  return (
    stroke(threads, "#4a3421", 2.6, { opacity: 0.16, transform: `translate(2 ${2 * down})` }) +
    stroke(threads, colour, 1.7) +
    stroke(knots, lighter(colour, 0.4), 3.4)
  );
}

/** Where and how a textile lies. `lift` is how far its shadow reaches. */
export interface Lay {
  readonly x: number;
  readonly y: number;
  readonly cw: number;
  readonly ch: number;
  readonly lift?: number;
  readonly fringeLength?: number;
  readonly warp?: string;
}

/** Draws a design lying flat: shadow, fringe, knots, grain, the bands of uneven dye and the light across it. */
export function layTextile(c: Canvas, design: Design, lay: Lay): void {
  const { grid, colours, weave } = design;
  const { x, y, cw, ch } = lay;
  const w = grid.w * cw;
  const h = grid.h * ch;
  const lift = lay.lift ?? 26;
  const warp = lay.warp ?? "#e6d8bb";
  c.add(group(boxShadow(x, y, w, h, lift, 0.5), { transform: `translate(${n(lift * 0.35)} ${n(lift * 0.55)})` }));
  const tassels = design.fringe ? (lay.fringeLength ?? 26) : 0;
  if (tassels) c.add(fringe(c, x, y + 1, w, -tassels, warp), fringe(c, x, y + h - 1, w, tassels, warp));
  c.add(
    `<g transform="translate(${n(x)} ${n(y)})"><g transform="scale(${cw} ${ch})" shape-rendering="crispEdges">${gridPaths(grid, colours)}</g>`,
  );
  c.add(abrash(c, w, h, ch), rect(0, 0, w, h, grain(c, weave, cw, ch)));
  if (weave === "kilim") c.add(slits(c, design, cw, ch));
  c.add(
    rect(
      0,
      0,
      w,
      h,
      c.linear(0, 0, 1, 1, [
        [0, "#fff3dc", 0.16],
        [0.45, "#fff3dc", 0],
        [1, "#1a0d06", 0.2],
      ]),
    ),
  );
  if (weave === "silk")
    c.add(
      rect(
        0,
        0,
        w,
        h,
        c.linear(0, 0, 1, 0.55, [
          [0.1, "#fff", 0],
          [0.32, "#fff", 0.17],
          [0.5, "#fff", 0],
          [0.72, "#fff", 0.09],
          [0.9, "#fff", 0],
        ]),
      ),
    );
  const edge = darker(colours[grid.get(0, grid.h >> 1)] ?? "#553322", 0.3);
  c.add(stroke(`M1 0V${n(h)}M${n(w - 1)} 0V${n(h)}`, edge, 3, { opacity: 0.7 }));
  c.add(stroke(`M0 1.5H${n(w)}M0 ${n(h - 1.5)}H${n(w)}`, warp, 3, { opacity: 0.75 }), "</g>");
}

/** Uneven dye: each batch of yarn is a shade off the last. */
export function abrash(c: Canvas, w: number, h: number, ch: number): string {
  let dark = "";
  let pale = "";
  for (let y = 0; y < h; ) {
    const band = Math.min(h - y, Math.ceil(between(c.rng, 1, 9)) * ch);
    const turn = c.rng();
    const d = `M0 ${n(y)}h${n(w)}v${n(band)}h${n(-w)}z`;
    if (turn < 0.33) dark += d;
    else if (turn > 0.68) pale += d;
    y += band;
  }
  return path(dark, "#20100a", { opacity: 0.055 }) + path(pale, "#fff4de", { opacity: 0.06 });
}

/** The slits of a kilim: where two colours meet along the warp the weave stands open. */
function slits(c: Canvas, design: Design, cw: number, ch: number): string {
  const { grid } = design;
  let d = "";
  for (let x = 1; x < grid.w; x++) {
    for (let y = 0; y < grid.h; y++) {
      if (grid.get(x - 1, y) === grid.get(x, y)) continue;
      let end = y + 1;
      while (end < grid.h && grid.get(x - 1, end) !== grid.get(x, end)) end++;
      if (c.rng() < 0.8 && end - y < 14) d += `M${n(x * cw)} ${n(y * ch + 1)}V${n(end * ch - 1)}`;
      y = end;
    }
  }
  return stroke(d, "#1b0d07", 1.3, { opacity: 0.4 });
}
