import { type Canvas, n, oval, path, rect, stroke } from "#db/village/art/canvas.ts";
import { darker, lighter, mix } from "#db/village/art/colour.ts";
import { between, pick } from "#db/village/art/seed.ts";

const papers = ["#efe7da", "#ece2d2", "#e9e3d9", "#f0e8dc", "#e6ddd0", "#ebe0d3", "#e8e4d8"] as const;
const plasters = ["#e6d9c6", "#dfd3c3", "#e3d6c9", "#d9cfc0", "#e8dfd0", "#d6cdbd"] as const;
const woods = ["#a9794e", "#8d6240", "#b98d62", "#7c5637", "#9c7250"] as const;

/** A sheet of paper curving up behind the thing: light from the upper left, a quiet floor of shade. */
export function paper(c: Canvas, tint?: string, amount = 0.1): string {
  const base = tint ? mix(pick(c.rng, papers), tint, amount) : pick(c.rng, papers);
  c.add(rect(0, 0, c.w, c.h, base));
  c.add(
    rect(
      0,
      0,
      c.w,
      c.h,
      c.radial(0.3, 0.22, 0.95, [
        [0, "#fffaf0", 0.6],
        [0.5, "#fffaf0", 0.12],
        [1, "#6b4a30", 0.13],
      ]),
    ),
  );
  return base;
}

/** A plastered wall with trowel strokes. */
export function plaster(c: Canvas, h = c.h): string {
  const base = pick(c.rng, plasters);
  c.add(rect(0, 0, c.w, h, base));
  let pale = "";
  let dark = "";
  for (let i = 0; i < 46; i++) {
    const x = between(c.rng, -100, c.w);
    const y = between(c.rng, -40, h);
    const d = `M${n(x)} ${n(y)}q${n(between(c.rng, 60, 200))} ${n(between(c.rng, -70, 70))} ${n(between(c.rng, 160, 420))} ${n(between(c.rng, -60, 60))}`;
    if (i % 2) pale += d;
    else dark += d;
  }
  c.add(`<g clip-path="${c.clip(rect(0, 0, c.w, h, "#000"))}">`);
  c.add(stroke(pale, "#fffaf0", 38, { opacity: 0.07 }), stroke(dark, "#7d6650", 34, { opacity: 0.035 }), "</g>");
  c.add(
    rect(
      0,
      0,
      c.w,
      h,
      c.linear(0, 0, 1, 0.7, [
        [0, "#fff7e6", 0.45],
        [0.5, "#fff7e6", 0.05],
        [1, "#4f3828", 0.22],
      ]),
    ),
  );
  return base;
}

/** Window light falling on a wall: the shadow of its bars between pale panes. */
export function windowLight(c: Canvas, x: number, y: number, w: number, h: number, strength = 0.3): void {
  let d = "";
  for (let i = 0; i < 2; i++) {
    for (let j = 0; j < 3; j++) {
      const px = x + (i * w) / 2 + j * h * 0.06;
      const py = y + (j * h) / 3 + i * w * 0.08;
      d += `M${n(px)} ${n(py)}l${n(w / 2 - 14)} ${n(w * 0.08)}l${n(h * 0.055)} ${n(h / 3 - 14)}l${n(14 - w / 2)} ${n(-w * 0.08)}z`;
    }
  }
  c.add(path(d, "#fff4d8", { opacity: strength }));
}

/** Boards running across, from `top` to the foot of the picture. */
export function boards(c: Canvas, top: number, tone?: string): string {
  const base = tone ?? pick(c.rng, woods);
  const h = c.h - top;
  c.add(rect(0, top, c.w, h, base));
  const rows = 5;
  let seams = "";
  let veins = "";
  for (let i = 0; i <= rows; i++) {
    const y = top + h * (i / rows) ** 1.35;
    const next = top + h * ((i + 1) / rows) ** 1.35;
    seams += `M0 ${n(y)}H${c.w}`;
    c.add(rect(0, y, c.w, next - y, pick(c.rng, ["#fff2dd", "#2a1509"]), { opacity: between(c.rng, 0.02, 0.09) }));
    const joint = between(c.rng, 100, c.w - 100);
    seams += `M${n(joint)} ${n(y)}V${n(Math.min(c.h, next))}`;
    for (let k = 0; k < 7; k++) {
      const vy = between(c.rng, y + 4, next - 4);
      veins += `M${n(between(c.rng, -200, c.w * 0.6))} ${n(vy)}q${n(between(c.rng, 90, 240))} ${n(between(c.rng, -7, 7))} ${n(between(c.rng, 300, 700))} ${n(between(c.rng, -3, 3))}`;
    }
  }
  c.add(
    stroke(veins, darker(base, 0.5), 2, { opacity: 0.18 }),
    stroke(seams, darker(base, 0.7), 2.5, { opacity: 0.4 }),
  );
  c.add(
    rect(
      0,
      top,
      c.w,
      h,
      c.linear(0, 0, 1, 1, [
        [0, "#fff1d6", 0.28],
        [0.5, "#fff1d6", 0],
        [1, "#1d0f07", 0.34],
      ]),
    ),
  );
  return base;
}

/** A table edge or shelf board seen from the front: top face, lit edge, shade below. */
export function shelf(c: Canvas, y: number, depth = 46, tone?: string): string {
  const base = tone ?? pick(c.rng, woods);
  let veins = "";
  for (let k = 0; k < 9; k++)
    veins += `M${n(between(c.rng, 0, c.w))} ${n(y + between(c.rng, 3, depth))}q80 ${n(between(c.rng, -3, 3))} ${n(between(c.rng, 200, 500))} 0`;
  c.add(
    rect(
      0,
      y + depth,
      c.w,
      60,
      c.linear(0, 0, 0, 1, [
        [0, "#2a170b", 0.4],
        [1, "#2a170b", 0],
      ]),
    ),
  );
  c.add(rect(0, y, c.w, depth, base), stroke(veins, darker(base, 0.5), 1.6, { opacity: 0.3 }));
  c.add(
    rect(0, y, c.w, 5, lighter(base, 0.45)),
    rect(
      0,
      y,
      c.w,
      depth,
      c.linear(0, 0, 1, 0, [
        [0, "#fff", 0.12],
        [1, "#1d0f07", 0.25],
      ]),
    ),
  );
  return base;
}

/** The soft dark spot under a standing thing. */
export const footShadow = (c: Canvas, cx: number, y: number, rx: number, ry = rx * 0.16): string =>
  oval(
    cx,
    y,
    rx,
    ry,
    c.radial(0.5, 0.5, 0.5, [
      [0, "#24130a", 0.55],
      [0.55, "#24130a", 0.25],
      [1, "#24130a", 0],
    ]),
  );

/** Darkens the corners a little, as a lens does. */
export const vignette = (c: Canvas): string =>
  rect(
    0,
    0,
    c.w,
    c.h,
    c.radial(0.5, 0.46, 0.78, [
      [0.62, "#1d0f07", 0],
      [1, "#1d0f07", 0.11],
    ]),
  );

/** A wooden school ruler with centimetres: says how fine the work is without a word. */
export function ruler(c: Canvas, x: number, y: number, length: number, cm: number, turn = 0): void {
  let ticks = "";
  for (let i = 0; 20 + i * cm * 0.1 < length - 16; i++) {
    const tall = i % 10 === 0 ? 46 : i % 5 === 0 ? 34 : 20;
    ticks += `M${n(20 + i * cm * 0.1)} 0v${tall}`;
  }
  let marks = "";
  for (let i = 1; 20 + i * cm < length - 20; i++)
    marks += rect(20 + i * cm - 5, 56, 10, 10, "#3b2413", { rx: 5, opacity: 0.75 });
  c.add(`<g transform="translate(${x} ${y}) rotate(${turn})">`);
  for (const [grow, o] of [
    [16, 0.08],
    [10, 0.12],
    [5, 0.18],
  ] as const)
    c.add(rect(-grow + 6, -grow + 12, length + 2 * grow, 112 + 2 * grow, "#1d0f07", { rx: 10 + grow, opacity: o }));
  c.add(rect(0, 0, length, 112, "#d9b27c", { rx: 6 }));
  let veins = "";
  for (let i = 0; i < 10; i++)
    veins += `M${n(between(c.rng, 0, length * 0.5))} ${n(between(c.rng, 8, 104))}q120 ${n(between(c.rng, -5, 5))} ${n(between(c.rng, 250, length * 0.5))} 0`;
  c.add(stroke(veins, "#9b6b39", 1.5, { opacity: 0.35 }));
  c.add(
    rect(
      0,
      0,
      length,
      112,
      c.linear(0, 0, 0, 1, [
        [0, "#fff6e0", 0.5],
        [0.4, "#fff6e0", 0],
        [1, "#4a2a12", 0.3],
      ]),
      { rx: 6 },
    ),
  );
  c.add(stroke(ticks, "#3b2413", 2.2), marks, "</g>");
}
