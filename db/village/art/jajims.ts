import { at, mix, muted } from "#db/village/art/colour.ts";
import { Grid } from "#db/village/art/grid.ts";
import { type Rng, whole } from "#db/village/art/seed.ts";
import type { Design } from "#db/village/art/textile.ts";

const [INDIGO, MADDER, CREAM, SAGE, FOREST, NIGHT, ROSE, STRAW, SKY] = [0, 1, 2, 3, 4, 5, 6, 7, 8];

const jajimColours = (palette: readonly string[]): string[] => {
  const [indigo, madder, cream, sage, forest] = [0, 1, 2, 3, 4].map((i) => muted(at(palette, i), 0.14)) as [
    string,
    string,
    string,
    string,
    string,
  ];
  return [
    indigo,
    madder,
    cream,
    sage,
    forest,
    mix(indigo, "#14202c", 0.6),
    mix(madder, cream, 0.45),
    mix(cream, "#d9a441", 0.55),
    mix(indigo, cream, 0.5),
  ];
};

/** One column of plain warp, or a small drawing that climbs between two lines. */
type Stripe =
  | number
  | { readonly rows: readonly string[]; readonly ground: number; readonly ink: number; readonly dot: number };

const eye = ["...a...", "..aba..", ".ab.ba.", "..aba..", "...a...", "......."];
const chain = [".aa..", "a..a.", "a..a.", ".aa..", "..a.."];
const ess = ["aaaa.", "a....", "aaaa.", "...a.", "aaaa.", "....."];
const zig = ["a....", ".a...", "..a..", "...a.", "....a", "...a.", "..a..", ".a..."];
const steps = ["aabb", "aabb", "bbaa", "bbaa"];
const drawings = [eye, chain, ess, zig, steps] as const;

function warpStripes(
  rng: Rng,
  colours: readonly number[],
  wide: number,
  motifs: readonly (readonly string[])[],
): Stripe[] {
  const out: Stripe[] = [];
  let turn = 0;
  for (let x = 0; x < wide; ) {
    const main = colours[turn % colours.length] ?? MADDER;
    const broad = whole(rng, 3, 7);
    for (let i = 0; i < broad; i++, x++) out.push(main);
    out.push(CREAM, NIGHT, CREAM);
    x += 3;
    const rows = motifs[turn % motifs.length] ?? eye;
    out.push({
      rows,
      ground: turn % 2 ? CREAM : NIGHT,
      ink: turn % 2 ? MADDER : STRAW,
      dot: turn % 2 ? INDIGO : CREAM,
    });
    x += rows[0]?.length ?? 0;
    out.push(CREAM, NIGHT, CREAM);
    x += 3;
    turn++;
  }
  return out;
}

/** Paints stripes from the left edge on; symmetrical ones are painted to the middle and mirrored. */
function paint(g: Grid, stripes: readonly Stripe[], mirrored: boolean): void {
  let x = 0;
  for (const stripe of stripes) {
    if (typeof stripe === "number") {
      g.rect(x, 0, 1, g.h, stripe);
      x += 1;
    } else {
      const width = stripe.rows[0]?.length ?? 0;
      for (let y = 0; y < g.h; y++) {
        const row = stripe.rows[y % stripe.rows.length] ?? "";
        for (let i = 0; i < width; i++)
          g.set(x + i, y, row[i] === "a" ? stripe.ink : row[i] === "b" ? stripe.dot : stripe.ground);
      }
      x += width;
    }
    if (x >= g.w) break;
  }
  if (mirrored) g.mirrorX();
}

const flowerBand = [
  "aaaaaaaaaaaa",
  "............",
  "....bb......",
  "...bccb...d.",
  "..bbccbb.ddd",
  "...bccb...d.",
  "....bb......",
  "............",
  "aaaaaaaaaaaa",
];

function ends(g: Grid): void {
  const key = { a: STRAW, b: MADDER, c: CREAM, d: SAGE } as const;
  for (const top of [8, g.h - 8 - flowerBand.length]) {
    g.rect(0, top, g.w, flowerBand.length, NIGHT);
    flowerBand.forEach((row, j) => {
      for (let x = 0; x < g.w; x++) {
        const colour = key[row[Math.floor(Math.abs(x - (g.w - 1) / 2)) % row.length] as keyof typeof key];
        if (colour !== undefined) g.set(x, top + j, colour);
      }
    });
  }
}

function niche(g: Grid): void {
  g.each(() => CREAM);
  const mx = (g.w - 1) / 2;
  g.each((x, y) => {
    const d = Math.min(x, g.w - 1 - x);
    if (d < 3) return FOREST;
    if (d < 4) return CREAM;
    if (d < 9) return (Math.floor(y / 2) + d) % 5 === 0 ? STRAW : NIGHT;
    if (d < 10) return CREAM;
    if (d < 13) return SAGE;
    const inner = g.w / 2 - 15;
    const arch = g.h * 0.2 + Math.floor(Math.max(0, Math.abs(x - mx) - 1) / 2) * 1.8;
    const low = g.h - 16;
    if (Math.abs(x - mx) > inner || y > low) return d < 15 ? CREAM : y > low ? (y > low + 2 ? INDIGO : CREAM) : INDIGO;
    if (y < arch - 4) return INDIGO;
    if (y < arch - 2) return STRAW;
    if (y < arch) return NIGHT;
    return Math.abs(x - mx) < 1 ? -1 : SKY;
  });
  g.each((x, _y, now) => (now === SKY && x % 9 === 4 ? CREAM : now), 15, 0, g.w - 30);
  const [cx, top] = [Math.round(mx), Math.round(g.h * 0.3)];
  g.rect(cx, top - 8, 1, 12, NIGHT);
  [MADDER, STRAW, MADDER].forEach((colour, k) => {
    g.diamond(cx, top + 8, 6 - k * 2, 8 - k * 2, colour, 1, 2);
  });
  for (const s of [-1, 1])
    for (const y of [9, 22])
      [CREAM, MADDER].forEach((colour, k) => {
        g.diamond(cx + s * (g.w / 2 - 22), y, 4 - k * 2, 4 - k * 2, colour);
      });
}

function nightingaleEye(g: Grid): void {
  const fields = [MADDER, INDIGO, FOREST, MADDER, STRAW];
  g.each((x, y) => {
    const u = Math.floor(Math.abs(x - (g.w - 1) / 2));
    const column = Math.floor((u + 7) / 14);
    const dx = Math.abs(((u + 7) % 14) - 7);
    const dy = Math.abs(((y + (column % 2) * 9) % 18) - 9);
    const d = dx / 6.5 + dy / 8.5;
    const field = fields[column % fields.length] ?? MADDER;
    if (dx > 6) return CREAM;
    if (d < 0.22) return NIGHT;
    if (d < 0.48) return CREAM;
    if (d < 0.74) return field === STRAW ? MADDER : STRAW;
    return d < 0.98 ? NIGHT : field;
  });
}

/** Seven narrow strips sewn side by side, each with its own climbing motif. */
function bedspread(g: Grid): void {
  const strip = Math.floor(g.w / 7);
  const mains = [MADDER, INDIGO, MADDER, FOREST, MADDER, INDIGO, MADDER];
  for (let k = 0; k < 7; k++) {
    const main = mains[k] ?? MADDER;
    const rows = drawings[[0, 3, 1, 2, 1, 3, 0][k] ?? 0] ?? eye;
    const motif: Stripe = {
      rows,
      ground: k % 2 ? CREAM : NIGHT,
      ink: k % 2 ? MADDER : STRAW,
      dot: k % 2 ? INDIGO : CREAM,
    };
    const sides = strip - (rows[0]?.length ?? 0) - 5;
    const broad = (count: number): Stripe[] => Array.from({ length: count }, () => main);
    const one = new Grid(strip, g.h, main);
    paint(one, [NIGHT, ...broad(sides >> 1), CREAM, STRAW, motif, STRAW, CREAM, ...broad(sides)], false);
    g.each((x, y) => one.get(x - k * strip, y), k * strip, 0, strip, g.h);
  }
}

/** The jajim of a product; `slug` tells apart the many pieces that are all "stripes". */
export function jajim(slug: string, motif: string, palette: readonly string[], w: number, h: number, rng: Rng): Design {
  const g = new Grid(w, h, MADDER);
  if (motif === "niche") niche(g);
  else if (motif === "diamonds") nightingaleEye(g);
  else {
    const sets = [
      [MADDER, INDIGO, FOREST, ROSE],
      [INDIGO, STRAW, NIGHT, SKY],
      [INDIGO, MADDER],
      [SAGE, CREAM, MADDER, FOREST],
    ] as const;
    const which = slug.includes("bedspread")
      ? 0
      : slug.includes("backpack")
        ? 1
        : slug.includes("throw")
          ? 2
          : slug.includes("tote")
            ? 3
            : 0;
    const motifs = [drawings, [zig, chain], [ess, eye, steps], [steps, zig, eye]][which] ?? drawings;
    if (which === 0) {
      bedspread(g);
    } else paint(g, warpStripes(rng, sets[which] ?? sets[0], w, motifs), true);
    if (which === 2) ends(g);
  }
  return {
    grid: g,
    colours: jajimColours(palette),
    weave: "jajim",
    focus: [w / 2, h * (motif === "niche" ? 0.3 : 0.5)],
    fringe: !/cushion|tote|backpack/.test(slug),
  };
}
