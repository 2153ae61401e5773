import { ruler } from "#db/village/art/backdrop.ts";
import { type Canvas, n, oval, path, rect, stroke } from "#db/village/art/canvas.ts";
import { Grid, gridPaths } from "#db/village/art/grid.ts";
import { numberOf, type ProductInput } from "#db/village/art/input.ts";
import type { Weave } from "#db/village/art/textile.ts";
import { weaveOf } from "#db/village/art/weaves.ts";

/** The yarn of one weave, close enough to count: a see-through tile over cells of `s` pixels. */
function yarns(c: Canvas, weave: Weave, s: number): string {
  const gap = (d: string, o = 0.42) => path(d, "#140a05", { opacity: o });
  const glow = (x: number, y: number, rx: number, ry: number, turn = 0) =>
    oval(x, y, rx, ry, "#fff4de", { opacity: 0.17, transform: `rotate(${turn} ${n(x)} ${n(y)})` });
  const fibre = (d: string) =>
    stroke(d, "#fff4de", 1.1, { opacity: 0.3 }) +
    stroke(d, "#140a05", 1, { opacity: 0.22, transform: "translate(2 3)" });
  const cut = (x: number, y: number, w: number, h: number, r: number) =>
    `M${n(x)} ${n(y)}h${n(w)}v${n(h)}h${n(-w)}zM${n(x + r)} ${n(y + 1.5)}h${n(w - 2 * r)}q${n(r)} 0 ${n(r)} ${n(h * 0.5)}t${n(-r)} ${n(h * 0.5 - 3)}h${n(-(w - 2 * r))}q${n(-r)} 0 ${n(-r)} ${n(-h * 0.5)}t${n(r)} ${n(-h * 0.5 + 3)}z`;
  const hole = (d: string, o?: number) => gap(d, o).replace("<path", '<path fill-rule="evenodd"');
  const h = s / 2;
  if (weave === "knot" || weave === "silk") {
    const tuft = (x: number) =>
      hole(cut(x, 0, h, s, h * 0.3), weave === "silk" ? 0.26 : 0.46) +
      glow(x + h * 0.42, s * 0.32, h * 0.3, s * 0.2) +
      fibre(
        `M${n(x + h * 0.3)} ${n(s * 0.15)}q2 ${n(s * 0.3)} 0 ${n(s * 0.65)}M${n(x + h * 0.6)} ${n(s * 0.2)}q-2 ${n(s * 0.3)} 1 ${n(s * 0.6)}`,
      );
    return c.tile(s, s, tuft(0) + tuft(h) + rect(0, s * 0.82, s, s * 0.18, "#140a05", { opacity: 0.2 }));
  }
  if (weave === "kilim") {
    const grainOf = (x: number, y: number) =>
      hole(cut(x, y, h, h, h * 0.22), 0.34) +
      glow(x + h * 0.45, y + h * 0.36, h * 0.34, h * 0.17) +
      fibre(`M${n(x + h * 0.1)} ${n(y + h * 0.62)}q${n(h * 0.4)} ${n(-h * 0.2)} ${n(h * 0.8)} 0`);
    return c.tile(s, s, grainOf(0, 0) + grainOf(h, 0) + grainOf(-h / 2, h) + grainOf(h / 2, h) + grainOf(h * 1.5, h));
  }
  if (weave === "soumak") {
    const wrap = (x: number, y: number, way: number) => {
      const [cx, cy] = [x + h / 2, y + h];
      return (
        oval(cx, cy, h * 0.36, h * 0.98, "none", {
          stroke: "#140a05",
          "stroke-width": 3.4,
          opacity: 0.42,
          transform: `rotate(${way * 52} ${n(cx)} ${n(cy)})`,
        }) +
        glow(cx - 2, cy - 2, h * 0.16, h * 0.66, way * 52) +
        fibre(`M${n(cx - way * h * 0.5)} ${n(cy + h * 0.42)}L${n(cx + way * h * 0.5)} ${n(cy - h * 0.36)}`)
      );
    };
    let out = "";
    for (const x of [-h, 0, h, s]) out += wrap(x, 0, 1) + wrap(x, s, -1);
    return c.tile(
      s,
      s * 2,
      out + rect(0, s - 2, s, 4, "#140a05", { opacity: 0.3 }) + rect(0, s * 2 - 3, s, 3, "#140a05", { opacity: 0.3 }),
    );
  }
  const link = (x: number, y: number) =>
    hole(cut(x, y, h, s, h * 0.34), 0.4) +
    glow(x + h * 0.42, y + s * 0.4, h * 0.2, s * 0.32) +
    fibre(`M${n(x + h * 0.5)} ${n(y + s * 0.1)}q${n(h * 0.16)} ${n(s * 0.4)} 0 ${n(s * 0.8)}`);
  return c.tile(s, s, link(0, 0) + link(h, -h) + link(h, h));
}

/** A close look at a weave: some thirty knots across, and a ruler to count them by. */
export function detailWeave(c: Canvas, input: ProductInput): void {
  const design = weaveOf(input);
  const s = design.weave === "silk" ? 32 : 40;
  const [w, h] = [Math.ceil(c.w / s), Math.ceil(c.h / s)];
  const part = new Grid(w, h);
  const keep = (from: number, size: number, room: number) =>
    Math.max(0, Math.min(room - size, Math.round(from - size / 2)));
  const [ox, oy] = [keep(design.focus[0], w, design.grid.w), keep(design.focus[1], h - 4, design.grid.h)];
  part.each((x, y) => design.grid.get(Math.min(design.grid.w - 1, x + ox), Math.min(design.grid.h - 1, y + oy)));
  c.add(`<g transform="scale(${s})" shape-rendering="crispEdges">${gridPaths(part, design.colours)}</g>`);
  let dark = "";
  let pale = "";
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      const turn = c.rng();
      if (turn < 0.22) dark += `M${x * s} ${y * s}h${s}v${s}h-${s}`;
      else if (turn > 0.78) pale += `M${x * s} ${y * s}h${s}v${s}h-${s}`;
    }
  }
  c.add(
    path(dark, "#1c0e07", { opacity: 0.1 }),
    path(pale, "#fff4de", { opacity: 0.09 }),
    rect(0, 0, c.w, c.h, yarns(c, design.weave, s)),
  );
  c.add(
    rect(
      0,
      0,
      c.w,
      c.h,
      c.linear(0, 0, 1, 1, [
        [0, "#fff3dc", 0.24],
        [0.45, "#fff3dc", 0],
        [1, "#1a0d06", 0.34],
      ]),
    ),
  );
  if (design.weave === "silk")
    c.add(
      rect(
        0,
        0,
        c.w,
        c.h,
        c.linear(0, 0, 1, 0.6, [
          [0.15, "#fff", 0],
          [0.4, "#fff", 0.2],
          [0.6, "#fff", 0],
          [0.8, "#fff", 0.1],
          [1, "#fff", 0],
        ]),
      ),
    );
  const raj = numberOf(input, "raj", 0);
  const perCm = raj ? raj / numberOf(input, "rajBaseCm", 7) : numberOf(input, "threadsPer10Cm", 48) / 10;
  ruler(c, 70, 1290, 1240, Math.round(perCm * s), -2);
}
