import { boxShadow, type Canvas, group, n, oval, path, rect, stroke } from "#db/village/art/canvas.ts";
import { darker, lighter } from "#db/village/art/colour.ts";
import { fringe } from "#db/village/art/textile.ts";

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

/** A flat cloth with its hem and shadow. */
export function cloth(c: Canvas, x: number, y: number, w: number, h: number, colour: string, size = 6): void {
  c.add(group(boxShadow(x, y, w, h, 24, 0.5), { transform: "translate(7 13)" }));
  c.add(rect(x, y, w, h, linen(c, colour, size), { rx: 3 }));
}

/** Soft folds pressed into a cloth: crossed creases. */
export function creases(c: Canvas, x: number, y: number, w: number, h: number, across: number, down: number): void {
  for (let i = 1; i < across; i++)
    c.add(
      rect(
        x + (w * i) / across - 26,
        y,
        52,
        h,
        c.linear(0, 0, 1, 0, [
          [0, "#1c0e07", 0],
          [0.48, "#1c0e07", 0.12],
          [0.52, "#fff", 0.3],
          [1, "#fff", 0],
        ]),
      ),
    );
  for (let j = 1; j < down; j++)
    c.add(
      rect(
        x,
        y + (h * j) / down - 26,
        w,
        52,
        c.linear(0, 0, 0, 1, [
          [0, "#1c0e07", 0],
          [0.48, "#1c0e07", 0.12],
          [0.52, "#fff", 0.3],
          [1, "#fff", 0],
        ]),
      ),
    );
  c.add(
    rect(
      x,
      y,
      w,
      h,
      c.linear(0, 0, 1, 1, [
        [0, "#fff6e4", 0.2],
        [0.5, "#fff6e4", 0],
        [1, "#1c0e07", 0.16],
      ]),
    ),
  );
}

/** A wool shawl hung in folds over a wooden rod, paisleys along its end. */
export function shawl(
  c: Canvas,
  palette: readonly [string, string, string, string, string],
  x: number,
  y: number,
  w: number,
  h: number,
): void {
  const [ground, wine, amber, pale, teal] = palette;
  const long = (ox: number, oy: number, ww: number, hh: number) => {
    c.add(group(boxShadow(ox, oy, ww, hh, 26, 0.5), { transform: "translate(10 12)" }));
    c.add(fringe(c, ox, oy + hh - 2, ww, 74, ground), rect(ox, oy, ww, hh, linen(c, ground, 6)));
    const band = oy + hh - 330;
    c.add(
      rect(ox, band - 26, ww, 8, amber),
      rect(ox, band - 14, ww, 3, pale),
      rect(ox, oy + hh - 40, ww, 8, amber),
      rect(ox, oy + hh - 28, ww, 3, pale),
    );
    const count = Math.round(ww / 150);
    for (let k = 0; k < count; k++) {
      const px = ox + (ww * (k + 0.5)) / count;
      c.add(
        boteh(c, px, band + 146, 138, k % 2 ? -1 : 1, k % 2 ? [amber, teal, pale, wine] : [pale, wine, amber, teal]),
      );
    }
    for (let k = 0; k <= count * 2; k++)
      c.add(bloom(c, ox + (ww * (k + 0.5)) / (count * 2 + 1), band + 12, 13, 5, k % 2 ? teal : pale, amber));
    for (let j = 0; j < 7; j++)
      for (let k = 0; k < 4; k++) {
        const fy = oy + 40 + j * ((hh - 420) / 7);
        if (fy < band - 60)
          c.add(
            bloom(
              c,
              ox + (ww * (k + (j % 2 ? 0.75 : 0.25))) / 4,
              fy + 20,
              15,
              5,
              [amber, pale, teal][(j + k) % 3] ?? amber,
              wine,
            ),
          );
      }
  };
  long(x + w * 0.5, y, w * 0.46, h * 0.72);
  c.add(rect(x + w * 0.5, y, w * 0.46, h * 0.72, "#1c0e07", { opacity: 0.16 }));
  long(x, y, w * 0.62, h);
  for (const [fx, ww] of [
    [0.06, 46],
    [0.2, 60],
    [0.36, 44],
    [0.5, 50],
    [0.66, 50],
    [0.82, 56],
  ] as const) {
    const tall = fx > 0.61 ? h * 0.72 : h;
    c.add(
      rect(
        x + w * fx,
        y,
        ww,
        tall,
        c.linear(0, 0, 1, 0, [
          [0, "#1c0e07", 0],
          [0.4, "#1c0e07", 0.2],
          [0.62, "#fff4de", 0.14],
          [1, "#fff4de", 0],
        ]),
      ),
    );
  }
  c.add(
    rect(
      x,
      y,
      w * 0.97,
      60,
      c.linear(0, 0, 0, 1, [
        [0, "#fff4de", 0.3],
        [0.3, "#fff4de", 0.1],
        [1, "#1c0e07", 0],
      ]),
    ),
  );
}

/** A linen cloth with a stitched medallion and four corner sprays. */
export function tablecloth(
  c: Canvas,
  palette: readonly [string, string, string, string, string],
  x: number,
  y: number,
  s: number,
): void {
  const [red, wine, amber, pale, teal] = palette;
  cloth(c, x, y, s, s, "#ece3d0", 6);
  c.add(
    stitched(`M${x + 26} ${y + 26}h${s - 52}v${s - 52}h${52 - s}z`, teal, 5),
    stitched(`M${x + 40} ${y + 40}h${s - 80}v${s - 80}h${80 - s}z`, amber, 3),
  );
  const [mx, my] = [x + s / 2, y + s / 2];
  const k = s / 900;
  let petals = "";
  for (let i = 0; i < 12; i++)
    petals += group(
      satin(c, "M0 -118C34 -150 34 -206 0 -236C-34 -206 -34 -150 0 -118z", i % 2 ? red : teal, 90, 4) +
        satin(c, "M0 -140C13 -156 13 -186 0 -206C-13 -186 -13 -156 0 -140z", i % 2 ? amber : pale, 0, 4) +
        oval(0, -252, 8, 8, amber),
      { transform: `rotate(${i * 30})` },
    );
  for (let i = 0; i < 12; i++)
    petals += group(
      stitched("M0 -122C20 -134 30 -150 62 -216", wine, 3.4) +
        satin(c, "M62 -216c-16 -2 -24 -18 -20 -34c16 4 24 18 20 34z", wine, 30, 4),
      { transform: `rotate(${i * 30})` },
    );
  c.add(
    group(
      petals +
        oval(0, 0, 118, 118, "none", { stroke: amber, "stroke-width": 7 }) +
        oval(0, 0, 104, 104, "none", { stroke: wine, "stroke-width": 3, "stroke-dasharray": "9 5" }) +
        bloom(c, 0, 0, 98, 8, red, amber) +
        bloom(c, 0, 0, 50, 8, pale, wine, 22),
      { transform: `translate(${mx} ${my}) scale(${k})` },
    ),
  );
  for (const [sx, sy] of [
    [-1, -1],
    [1, -1],
    [-1, 1],
    [1, 1],
  ] as const) {
    const spray =
      stitched("M20 20C90 60 150 60 250 30M20 20C60 90 60 150 30 250M20 20L150 150", teal, 5) +
      bloom(c, 160, 160, 52, 6, red, amber) +
      bloom(c, 254, 34, 32, 5, amber, wine) +
      bloom(c, 34, 254, 32, 5, amber, wine) +
      [
        [92, 44, 20],
        [44, 92, 70],
        [180, 40, -8],
        [40, 180, 98],
        [84, 110, 95],
        [110, 84, -5],
      ]
        .map(([lx, ly, a]) =>
          group(satin(c, "M0 0C14 -18 38 -18 54 0C38 18 14 18 0 0z", teal, 0, 4), {
            transform: `translate(${lx} ${ly}) rotate(${a})`,
          }),
        )
        .join("");
    c.add(
      group(spray, {
        transform: `translate(${mx + sx * (s / 2 - 60)} ${my + sy * (s / 2 - 60)}) scale(${-sx * k * 0.9} ${-sy * k * 0.9})`,
      }),
    );
  }
  creases(c, x, y, s, s, 3, 3);
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
