import { type Canvas, group, n, oval, path, rect, stroke } from "#db/village/art/canvas.ts";
import { darker, lighter } from "#db/village/art/colour.ts";

/** Satin stitch over a filled shape: parallel threads with a sheen. */
export function satin(c: Canvas, d: string, colour: string, angle: number, width = 5): string {
  if (!c.fine) return path(d, colour, { stroke: darker(colour, 0.35), "stroke-width": 1.2 });
  const threads = c.stripes(width, angle, [
    [0, lighter(colour, 0.34)],
    [0.4, colour],
    [0.74, colour],
    [0.9, darker(colour, 0.42)],
    [1, darker(colour, 0.3)],
  ]);
  return path(d, threads, { stroke: darker(colour, 0.35), "stroke-width": 1.2, "stroke-opacity": 0.6 });
}

/** A stitched line: backstitch or stem stitch. */
export const stitched = (d: string, colour: string, width: number): string =>
  stroke(d, darker(colour, 0.45), width + 1.5, { opacity: 0.5, transform: "translate(1 2)" }) +
  stroke(d, colour, width, { "stroke-dasharray": `${width * 2.2} ${width * 0.9}`, "stroke-linecap": "round" });

/** Plain-woven cloth as a tile. */
export function linen(c: Canvas, colour: string, size = 6): string {
  if (!c.fine) return colour;
  const h = size / 2;
  return c.tile(
    size,
    size,
    rect(0, 0, size, size, colour) +
      rect(0, 0, h, h, lighter(colour, 0.16)) +
      rect(h, h, h, h, lighter(colour, 0.12)) +
      rect(h, 0, h, h, darker(colour, 0.06)) +
      rect(0, 0, size, 0.7, darker(colour, 0.14)) +
      rect(0, 0, 0.7, size, darker(colour, 0.1)),
  );
}

/** A ring of petals in long stitches; `r` reaches to the tips. */
export function bloom(
  _c: Canvas,
  cx: number,
  cy: number,
  r: number,
  petals: number,
  colour: string,
  heart: string,
  turn = 0,
): string {
  let dark = "";
  let base = "";
  let pale = "";
  for (let k = 0; k < petals; k++) {
    const a = (k / petals) * Math.PI * 2 + (turn * Math.PI) / 180 - Math.PI / 2;
    const spread = Math.min(0.5, 2.4 / petals);
    const at = (turned: number, far: number) =>
      `${n(cx + Math.cos(a + turned) * r * far)} ${n(cy + Math.sin(a + turned) * r * far)}`;
    const d = `M${at(0, 0.12)}C${at(-spread, 0.5)} ${at(-spread, 1.08)} ${at(0, 1)}C${at(spread, 1.08)} ${at(spread, 0.5)} ${at(0, 0.12)}z`;
    base += d;
    dark += `M${at(spread * 0.45, 0.3)}L${at(spread * 0.5, 0.86)}M${at(-spread * 0.1, 0.25)}L${at(-spread * 0.12, 0.95)}`;
    pale += `M${at(-spread * 0.4, 0.3)}L${at(-spread * 0.42, 0.88)}M${at(spread * 0.18, 0.3)}L${at(spread * 0.2, 0.94)}`;
  }
  const thin = Math.max(1, r * 0.05);
  return (
    path(base, colour, { stroke: darker(colour, 0.35), "stroke-width": n(thin * 0.8) }) +
    (r > 9
      ? stroke(dark, darker(colour, 0.32), thin, { opacity: 0.6 }) +
        stroke(pale, lighter(colour, 0.5), thin, { opacity: 0.7 })
      : "") +
    oval(cx, cy, r * 0.26, r * 0.26, darker(heart, 0.3)) +
    oval(cx - r * 0.02, cy - r * 0.03, r * 0.22, r * 0.22, heart)
  );
}

/** A boteh: the bent drop of shawls, lined and filled, tip to the right when `way` is 1. */
export function boteh(
  c: Canvas,
  x: number,
  y: number,
  size: number,
  way: 1 | -1,
  colours: readonly [string, string, string, string],
): string {
  const drop = (k: number) =>
    `M0 ${n(50 * k)}C${n(-46 * k)} ${n(50 * k)} ${n(-44 * k)} ${n(-4 * k)} ${n(-14 * k)} ${n(-34 * k)}C${n(2 * k)} ${n(-52 * k)} ${n(26 * k)} ${n(-66 * k)} ${n(38 * k)} ${n(-46 * k)}C${n(26 * k)} ${n(-52 * k)} ${n(14 * k)} ${n(-40 * k)} ${n(20 * k)} ${n(-24 * k)}C${n(48 * k)} ${n(4 * k)} ${n(44 * k)} ${n(50 * k)} 0 ${n(50 * k)}z`;
  const inside =
    satin(c, drop(1), colours[0], 58, 3) +
    group(satin(c, drop(0.74), colours[1], -40, 3), { transform: "translate(0 5)" }) +
    group(satin(c, drop(0.46), colours[2], 58, 3), { transform: "translate(0 11)" }) +
    group(bloom(c, 0, 22, 13, 6, colours[3], colours[0]), {});
  let rays = "";
  for (let k = 0; k < 9; k++) {
    const a = Math.PI * (0.2 + (k / 8) * 0.6);
    rays += `M${n(Math.cos(a) * 47)} ${n(8 + Math.sin(a) * 46)}l${n(Math.cos(a) * 9)} ${n(Math.sin(a) * 9)}`;
  }
  return group(inside + stroke(rays, colours[3], 3), {
    transform: `translate(${n(x)} ${n(y)}) scale(${(size / 100) * way} ${size / 100})`,
  });
}

/** Drawn-thread lattice: threads pulled out, the rest bound into bars with stitched stars in the squares. */
export function drawnThread(
  c: Canvas,
  x: number,
  y: number,
  w: number,
  h: number,
  pitch: number,
  shade = "#8d8678",
): string {
  const gap = pitch * 0.16;
  const tile = c.tile(
    pitch,
    pitch,
    rect(0, 0, pitch, gap, shade, { opacity: 0.55 }) +
      rect(0, 0, gap, pitch, shade, { opacity: 0.55 }) +
      stroke(`M0 ${n(gap / 2)}H${pitch}M${n(gap / 2)} 0V${pitch}`, "#fffdf6", gap * 0.46) +
      stroke(`M0 ${n(gap / 2)}H${pitch}M${n(gap / 2)} 0V${pitch}`, "#c9c0ae", gap * 0.46, {
        "stroke-dasharray": "2 5",
      }) +
      stroke(starRays(pitch / 2 + gap / 2, pitch / 2 + gap / 2, pitch * 0.27, 8), "#cfc6b4", pitch * 0.07, {
        transform: "translate(1 1.5)",
      }) +
      stroke(starRays(pitch / 2 + gap / 2, pitch / 2 + gap / 2, pitch * 0.27, 8), "#fffefa", pitch * 0.055),
    `translate(${n(x)} ${n(y)})`,
  );
  return rect(x, y, w, h, tile);
}

export function starRays(cx: number, cy: number, r: number, count: number): string {
  let d = "";
  for (let k = 0; k < count; k++) {
    const a = (k / count) * Math.PI * 2;
    d += `M${n(cx + Math.cos(a) * r * 0.2)} ${n(cy + Math.sin(a) * r * 0.2)}L${n(cx + Math.cos(a) * r)} ${n(cy + Math.sin(a) * r)}`;
  }
  return d;
}
