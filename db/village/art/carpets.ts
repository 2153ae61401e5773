import { cartouches, guard, vine } from "#db/village/art/carpet-borders.ts";
import { herati, starRunner, vaseNiche } from "#db/village/art/carpet-fields.ts";
import { at, darker, mix, muted } from "#db/village/art/colour.ts";
import { flower, leaf, lobed, palmette, spiral } from "#db/village/art/florals.ts";
import { Grid } from "#db/village/art/grid.ts";
import type { Design } from "#db/village/art/textile.ts";
import { yarn } from "#db/village/art/yarn.ts";

export const carpetColours = (palette: readonly string[]): string[] => {
  const [wine, teal, rust, gold, ivory] = [0, 1, 2, 3, 4].map((i) => at(palette, i)) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const wool = mix(wine, "#7d1022", 0.55);
  const blue = muted(darker(teal, 0.12), 0.1);
  return [
    wool,
    blue,
    muted(mix(rust, "#a8431f", 0.5), 0.18),
    muted(mix(gold, "#cf9a45", 0.6), 0.12),
    mix(ivory, "#eadcbf", 0.5),
    darker(mix(wine, "#20121a", 0.7), 0.35),
    mix(wool, ivory, 0.5),
    mix(blue, ivory, 0.48),
    muted(mix(blue, gold, 0.45), 0.15),
    mix(gold, "#8a6238", 0.62),
    darker(mix(teal, "#10203f", 0.6), 0.25),
    mix(wool, "#b3221b", 0.55),
  ];
};

const y = yarn;

function borders(g: Grid, scale: "great" | "small"): number {
  g.frame(0, 2, y.ink);
  if (scale === "great") {
    vine(
      g,
      2,
      7,
      9,
      y.wine,
      y.gold,
      [
        [y.ink, y.sky, y.ivory, y.rust],
        [y.ink, y.gold, y.ivory, y.wine],
      ],
      0.78,
    );
    guard(g, 9, 3, y.ink, y.ivory, [y.wine, y.teal]);
    cartouches(g, 12, 17, 34, y.night, [y.gold, y.wine, y.rose, y.gold], [y.ivory, y.gold, y.rust, y.ivory]);
    guard(g, 29, 3, y.ink, y.ivory, [y.teal, y.rust]);
    vine(
      g,
      32,
      7,
      9,
      y.camel,
      y.ink,
      [
        [y.ink, y.ivory, y.rust, y.wine],
        [y.ink, y.sky, y.ivory, y.wine],
      ],
      0.78,
    );
    g.frame(39, 1, y.ink);
    return 40;
  }
  guard(g, 2, 4, y.gold, y.madder, [y.ivory, y.gold]);
  vine(
    g,
    6,
    13,
    15,
    y.night,
    y.sage,
    [
      [y.gold, y.madder, y.rose, y.gold],
      [y.ivory, y.camel, y.ivory, y.madder],
    ],
    0.82,
  );
  guard(g, 19, 4, y.gold, y.madder, [y.ivory, y.gold]);
  g.frame(23, 1, y.ink);
  return 24;
}

/** The sixteen-lobed medallion with its ring of pendants, quarter medallions in the corners. */
function sheikhSafi(g: Grid): void {
  g.each(() => y.night);
  const inset = 40;
  const [mx, my] = [(g.w - 1) / 2, (g.h - 1) / 2];
  const r = g.w * 0.235;
  const buds = [y.rust, y.sage, y.gold, y.sky, y.rose];
  for (let row = 0; row < 12; row++) {
    for (let k = 0; k < 5; k++) {
      const cx = inset + 6 + k * 19 + (row % 2) * 9;
      const cy = inset + 4 + row * 17;
      if (cx > mx + 4 || cy > my + 4) continue;
      spiral(g, cx, cy, 9.5, 1.35, row * 1.3 + k, (row + k) % 2 ? 1 : -1, y.sage, buds);
      if ((row + k) % 2) flower(g, cx, cy, 4.6, 6, [y.ink, buds[(row + k) % 5] ?? y.rust, y.ivory, y.wine]);
      else palmette(g, cx, cy, 4.4, row % 3 ? 1 : -1, [y.ink, buds[(row * 2 + k) % 5] ?? y.gold, y.ivory, y.madder]);
    }
  }
  g.mirrorX();
  g.mirrorY();
  for (const s of [-1, 1]) lamp(g, mx, my + s * (r * 1.9 + 13), s as 1 | -1);
  for (const [cx, cy] of [
    [mx, my],
    [inset, inset],
    [g.w - 1 - inset, inset],
    [inset, g.h - 1 - inset],
    [g.w - 1 - inset, g.h - 1 - inset],
  ] as const) {
    sixteen(g, cx, cy, cx === mx ? r : r * 0.86);
  }
}

function sixteen(g: Grid, cx: number, cy: number, r: number): void {
  const tips = [y.rust, y.sage, y.gold, y.madder];
  for (let k = 0; k < 16; k++) {
    const a = (k / 16) * Math.PI * 2;
    const [ux, uy] = [Math.cos(a), Math.sin(a)];
    const long = k % 4 === 0 ? 0.5 : 0.4;
    g.each(
      (x, yy) => {
        const along = ((x - cx) * ux + (yy - cy) * uy) / r - 1.02;
        const across = Math.abs((x - cx) * -uy + (yy - cy) * ux) / r;
        if (along < 0 || along > long) return -1;
        const t = along / long;
        const wide =
          (k % 4 === 0 ? 0.15 : 0.125) *
          Math.sin(Math.PI * Math.min(1, t * 0.85 + 0.12)) ** 0.7 *
          (t > 0.75 ? (1 - t) / 0.25 : 1);
        if (across > wide) return -1;
        return across > wide - 0.028
          ? y.ivory
          : across < 0.03 && t > 0.2 && t < 0.7
            ? y.ivory
            : (tips[k % 4] ?? y.rust);
      },
      Math.floor(cx - r * 1.6),
      Math.floor(cy - r * 1.6),
      Math.ceil(r * 3.2),
      Math.ceil(r * 3.2),
    );
  }
  g.each(
    (x, yy) => {
      const [dx, dy] = [x - cx, yy - cy];
      const a = Math.atan2(dy, dx);
      const d = Math.hypot(dx, dy) / (r * 1.04) / lobed(a, 16, 0.16);
      if (d > 1) return -1;
      if (d > 0.955) return y.ink;
      if (d > 0.9) return y.ivory;
      if (d > 0.56) {
        const stem = 0.73 + 0.075 * Math.sin(a * 16);
        if (Math.abs(d - stem) < 0.017) return y.madder;
        const spot = Math.abs(Math.sin(a * 8));
        if (spot > 0.93 && Math.abs(d - 0.73) < 0.045) return y.teal;
        return spot < 0.16 && Math.abs(d - 0.73) < 0.06 ? y.madder : y.gold;
      }
      if (d > 0.52) return y.ink;
      if (d > 0.34 * lobed(a, 8, 0.25) + 0.06) return Math.abs(Math.sin(a * 4 + d * 7)) < 0.2 ? y.gold : y.wine;
      return d > 0.3 * lobed(a, 8, 0.25) + 0.05 ? y.ivory : y.teal;
    },
    Math.floor(cx - r * 1.1),
    Math.floor(cy - r * 1.1),
    Math.ceil(r * 2.2) + 2,
    Math.ceil(r * 2.2) + 2,
  );
  flower(g, cx, cy, r * 0.2, 8, [y.ink, y.ivory, y.rust, y.gold]);
}

/** The mosque lamp that hangs on the long axis. */
function lamp(g: Grid, cx: number, cy: number, way: 1 | -1): void {
  const widths = [2, 3, 4, 3, 2, 2, 3, 5, 6, 7, 7, 6, 5, 3, 2, 3, 4];
  for (let k = 0; k < 10; k++) g.set(Math.round(cx), Math.round(cy - way * (9 + k)), y.gold);
  widths.forEach((half, k) => {
    const row = Math.round(cy + way * (k - 8));
    for (let x = -half; x <= half; x++) {
      const rim = Math.abs(x) === half || k === 0 || k === widths.length - 1;
      g.set(Math.round(cx + x), row, rim ? y.ink : k === 9 ? y.madder : k === 4 ? y.ivory : y.gold);
    }
  });
}

/** A small pointed medallion with pendants and corner pieces, for a pushti. */
function pushti(g: Grid): void {
  g.each(() => y.madder);
  const inset = borders(g, "small");
  const [mx, my] = [(g.w - 1) / 2, (g.h - 1) / 2];
  const [rx, ry] = [g.w * 0.21, g.h * 0.19];
  const shape = (x: number, yy: number, cx: number, cy: number, k: number) => {
    const [dx, dy] = [(x - cx) / (rx * k), (yy - cy) / (ry * k)];
    return (Math.abs(dx) ** 1.25 + Math.abs(dy) ** 1.25) / lobed(Math.atan2(dy, dx), 12, 0.13);
  };
  g.each((x, yy, now) => {
    if (Math.min(x, yy, g.w - 1 - x, g.h - 1 - yy) < inset) return now;
    const cx = x < mx ? inset : g.w - 1 - inset;
    const cy = yy < my ? inset : g.h - 1 - inset;
    const d = shape(x, yy, cx, cy, 1.42);
    if (d > 1.06) return now;
    if (d > 1) return y.ink;
    if (d > 0.93) return y.gold;
    return d > 0.86 ? y.ink : y.ivory;
  });
  for (let k = 0; k < 3; k++) {
    const [x, yy] = [inset + 6 + k * 9, inset + 24 - k * 9];
    flower(g, x, yy, 4, 6, [y.ink, k % 2 ? y.teal : y.rust, y.ivory, y.gold]);
  }
  leaf(g, [inset + 3, inset + 8], [inset + 6, inset + 5], [inset + 10, inset + 3], 2.4, y.sage, y.ink);
  for (const [fx, fy, r] of [
    [0.5, 0.2, 5],
    [0.3, 0.47, 4.4],
    [0.32, 0.36, 4],
    [0.41, 0.27, 4],
  ] as const) {
    const [x, yy] = [g.w * fx - 0.5, g.h * fy];
    leaf(g, [x - 7, yy + 4], [x - 6, yy - 2], [x - 2, yy - 6], 2.6, y.sage, y.ink);
    leaf(g, [x + 7, yy + 4], [x + 6, yy - 2], [x + 2, yy - 6], 2.6, y.sage, y.ink);
    flower(g, x, yy, r, 6, [y.ink, fx === 0.5 ? y.ivory : y.gold, y.rose, y.wine]);
  }
  g.mirrorX();
  g.mirrorY();
  for (const s of [-1, 1]) {
    g.each((x, yy) => {
      const [dx, dy] = [Math.abs(x - mx), (yy - my) * s - ry * 1.06];
      const t = dy / 15;
      if (t < 0 || t > 1) return -1;
      const half = 7.4 * Math.sin(Math.PI * Math.min(1, t * 0.9 + 0.08)) ** 0.8 * (t > 0.65 ? (1 - t) / 0.35 : 1);
      return dx > half ? -1 : dx > half - 1.2 ? y.ink : dx < 1.5 && t > 0.15 && t < 0.7 ? y.ivory : y.teal;
    });
  }
  g.each((x, yy) => {
    const d = shape(x, yy, mx, my, 1);
    if (d > 1.1) return -1;
    if (d > 1) return y.ink;
    if (d > 0.9) return y.gold;
    if (d > 0.82) return y.ink;
    const e = shape(x, yy, mx, my, 0.6);
    if (e > 1.05)
      return Math.abs(Math.sin(Math.atan2(yy - my, x - mx) * 8)) > 0.86 && d < 0.76 && d > 0.58 ? y.rose : y.night;
    return e > 0.9 ? y.ivory : y.madder;
  });
  flower(g, mx, my, 7, 8, [y.ink, y.gold, y.ivory, y.teal]);
}

/** The carpet of a motif. `slug` tells apart the two heratis and the two medallions. */
export function carpet(slug: string, motif: string, palette: readonly string[], w: number, h: number): Design {
  const g = new Grid(w, h, y.wine);
  let focus: [number, number] = [w / 2, h / 2];
  if (motif === "herati") herati(g, slug.includes("fine"));
  else if (motif === "vase") {
    vaseNiche(g);
    focus = [w / 2 - 26, h * 0.62];
  } else if (motif === "stars") {
    starRunner(g);
    focus = [w / 2, h * 0.14];
  } else if (slug.includes("pushti")) pushti(g);
  else {
    sheikhSafi(g);
    borders(g, "great");
    focus = [w / 2, h * 0.44];
  }
  return { grid: g, colours: carpetColours(palette), weave: "knot", focus, fringe: true };
}
