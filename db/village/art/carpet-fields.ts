import { cartouches, guard, vine } from "#db/village/art/carpet-borders.ts";
import { flower, leaf, palmette } from "#db/village/art/florals.ts";
import { curve, Grid } from "#db/village/art/grid.ts";
import { yarn as y } from "#db/village/art/yarn.ts";

/** One repeat of the herati: a lozenge, a rosette inside, four sickle leaves around, rosettes where repeats meet. */
function heratiTile(
  p: number,
  q: number,
  ground: number,
  lines: number,
  leaves: readonly [number, number],
  bloom: number,
): Grid {
  const t = new Grid(p, q, ground);
  const [cx, cy] = [(p - 1) / 2, (q - 1) / 2];
  for (const [sx, sy] of [
    [1, 1],
    [1, -1],
    [-1, 1],
    [-1, -1],
  ] as const) {
    t.line(
      [
        [cx + sx * p * 0.3, cy],
        [cx, cy + sy * q * 0.32],
      ],
      lines,
      1,
    );
    leaf(
      t,
      [cx + sx * p * 0.47, cy + sy * q * 0.07],
      [cx + sx * p * 0.33, cy + sy * q * 0.3],
      [cx + sx * p * 0.09, cy + sy * q * 0.44],
      p * 0.12,
      leaves[0],
      leaves[1],
    );
    flower(t, cx + sx * (p / 2), cy + sy * (q / 2), p * 0.155, 8, [lines, y.rust, y.ivory, y.wine]);
  }
  for (const s of [-1, 1]) {
    flower(t, cx + s * p * 0.3, cy, p * 0.085, 6, [lines, bloom, y.ivory, y.rust]);
    flower(t, cx, cy + s * q * 0.32, p * 0.085, 6, [lines, bloom, y.ivory, y.rust]);
    palmette(t, cx + s * (p / 2), cy, p * 0.08, 1, [lines, y.gold, y.rose, y.madder]);
  }
  flower(t, cx, cy, p * 0.17, 8, [lines, y.ivory, y.rose, y.madder]);
  return t;
}

/** Repeats a tile from the middle of the grid. */
function repeat(g: Grid, tile: Grid, inset: number): void {
  const ox = Math.round((g.w - tile.w) / 2);
  const oy = Math.round((g.h - tile.h) / 2);
  g.each((x, yy, now) => {
    if (Math.min(x, yy, g.w - 1 - x, g.h - 1 - yy) < inset) return now;
    return tile.get((((x - ox) % tile.w) + tile.w) % tile.w, (((yy - oy) % tile.h) + tile.h) % tile.h);
  });
}

/** All-over herati; the fine one is on ivory with a lozenge medallion and wine corners. */
export function herati(g: Grid, fine: boolean): void {
  g.frame(0, 2, y.ink);
  if (fine) {
    guard(g, 2, 4, y.gold, y.wine, [y.ivory, y.gold]);
    vine(
      g,
      6,
      17,
      19,
      y.teal,
      y.gold,
      [
        [y.ivory, y.rust, y.gold, y.ivory],
        [y.gold, y.ivory, y.rose, y.wine],
      ],
      0.78,
    );
    guard(g, 23, 4, y.gold, y.wine, [y.ivory, y.gold]);
    const inset = 27;
    const pale = heratiTile(27, 29, y.ivory, y.ink, [y.teal, y.gold], y.madder);
    const deep = heratiTile(27, 29, y.wine, y.gold, [y.sky, y.night], y.gold);
    repeat(g, pale, inset);
    const other = new Grid(g.w, g.h, y.wine);
    repeat(other, deep, inset);
    const [mx, my] = [(g.w - 1) / 2, (g.h - 1) / 2];
    g.each((x, yy, now) => {
      const edge = Math.min(x, yy, g.w - 1 - x, g.h - 1 - yy);
      if (edge < inset) return now;
      if (edge === inset) return y.ink;
      const [u, v] = [Math.abs(x - mx), Math.abs(yy - my)];
      const step = (k: number) => Math.floor(k / 3) * 3;
      const middle = step(u) / (g.w * 0.27) + step(v) / (g.h * 0.3);
      const corner = step(g.w / 2 - inset - u) / (g.w * 0.2) + step(g.h / 2 - inset - v) / (g.h * 0.16);
      if (Math.abs(middle - 1.03) < 0.045 || Math.abs(corner - 1.05) < 0.06) return y.gold;
      if (Math.abs(middle - 1.03) < 0.1 || Math.abs(corner - 1.05) < 0.13) return y.ink;
      if (middle < 0.42) return middle > 0.37 ? y.gold : middle > 0.33 ? y.ink : now;
      return middle < 1 || corner < 1 ? other.get(x, yy) : now;
    });
    return;
  }
  vine(
    g,
    2,
    6,
    10,
    y.gold,
    y.ink,
    [
      [y.ink, y.madder, y.ivory, y.gold],
      [y.ink, y.teal, y.ivory, y.gold],
    ],
    0.8,
  );
  guard(g, 8, 3, y.ink, y.ivory, [y.madder, y.teal]);
  vine(
    g,
    11,
    19,
    24,
    y.night,
    y.rust,
    [
      [y.gold, y.madder, y.rose, y.ivory],
      [y.ivory, y.gold, y.rust, y.wine],
    ],
    0.84,
  );
  guard(g, 30, 3, y.ink, y.ivory, [y.teal, y.madder]);
  g.frame(33, 1, y.ink);
  repeat(g, heratiTile(33, 35, y.madder, y.ink, [y.sky, y.night], y.gold), 34);
}

/** A vase under an arch, branches rising on both sides. */
export function vaseNiche(g: Grid): void {
  g.each(() => y.ivory);
  g.frame(0, 2, y.ink);
  guard(g, 2, 4, y.ink, y.gold, [y.wine, y.teal]);
  cartouches(g, 6, 15, 26, y.madder, [y.gold, y.night, y.sky, y.gold], [y.ivory, y.rose, y.gold, y.madder]);
  guard(g, 21, 4, y.ink, y.gold, [y.wine, y.teal]);
  const inset = 25;
  const mx = (g.w - 1) / 2;
  const top = inset + 6;
  g.each((x, yy, now) => {
    if (Math.min(x, yy, g.w - 1 - x, g.h - 1 - yy) < inset) return now;
    const u = Math.abs(x - mx) / (g.w / 2 - inset);
    const arch = top + g.h * 0.17 * u ** 1.7 + (u > 0.55 ? (u - 0.55) * 22 : 0) + Math.abs(Math.sin(u * 9)) * 3.5;
    if (yy < arch - 3) return y.teal;
    if (yy < arch - 1.5) return y.ink;
    if (yy < arch) return y.gold;
    return yy < arch + 1 ? y.ink : now;
  });
  for (const [x, yy, r] of [
    [inset + 9, inset + 8, 5],
    [inset + 20, inset + 6, 4],
    [inset + 7, inset + 21, 4],
  ] as const) {
    leaf(g, [x - 6, yy + 3], [x - 4, yy - 4], [x + 3, yy - 6], 2.4, y.sky, y.teal);
    flower(g, x, yy, r, 6, [y.ink, y.gold, y.ivory, y.madder]);
  }
  column(g, inset + 3);
  branches(g, mx, inset);
  g.mirrorX();
  vase(g, mx, g.h - inset - 12);
}

function column(g: Grid, x: number): void {
  const from = Math.round(g.h * 0.36);
  const to = g.h - 29;
  g.rect(x, from, 5, to - from, y.madder);
  for (let k = from; k < to; k++) g.set(x + 1 + (k % 3), k, y.gold);
  g.rect(x - 1, from - 3, 7, 3, y.ink);
  g.rect(x - 1, to - 3, 7, 3, y.ink);
  g.rect(x, from - 2, 5, 1, y.gold);
}

function branches(g: Grid, mx: number, inset: number): void {
  const foot = g.h - inset - 34;
  const head = g.h * 0.27;
  const tall = foot - head;
  g.line(
    [
      [mx, foot],
      [mx, head],
    ],
    y.sage,
    2,
  );
  const blooms = [y.madder, y.rust, y.gold, y.teal, y.rose];
  const reach = g.w / 2 - inset - 13;
  for (let k = 0; k < 6; k++) {
    const from = foot - k * tall * 0.155;
    const out = reach * [0.8, 1, 0.96, 0.9, 0.7, 0.45][k]!;
    const line = curve(
      [
        [mx, from],
        [mx - out * 0.45, from - tall * 0.02],
        [mx - out, from - tall * 0.13],
        [mx - out * 0.72, from - tall * 0.24],
      ],
      12,
    );
    g.line(line, y.sage, 1.4);
    for (const at of [0.25, 0.45, 0.8]) {
      const [lx, ly] = line[Math.floor(line.length * at)] ?? [mx, from];
      leaf(g, [lx, ly], [lx - 3, ly - 3], [lx - 3, ly - 9], 3.4, y.sage, y.ink);
      leaf(g, [lx, ly], [lx + 1, ly + 4], [lx - 3, ly + 8], 3.2, y.sage, y.ink);
    }
    const tip = line.at(-1) ?? [mx, from];
    const bend = line[Math.floor(line.length * 0.6)] ?? [mx, from];
    if (k % 2) palmette(g, tip[0], tip[1], 8.4, 1, [y.ink, blooms[k % 5] ?? y.rust, y.ivory, y.gold]);
    else flower(g, tip[0], tip[1], 8.2, 8, [y.ink, blooms[k % 5] ?? y.rust, y.ivory, y.gold]);
    flower(g, bend[0], bend[1], 6.6, 6, [y.ink, blooms[(k + 2) % 5] ?? y.gold, y.ivory, y.madder]);
  }
  palmette(g, mx, head, 11, 1, [y.ink, y.madder, y.rose, y.gold]);
  for (let k = 1; k < 5; k++)
    flower(g, mx, foot - k * tall * 0.2, 6.5, 8, [y.ink, k % 2 ? y.gold : y.madder, y.ivory, y.teal]);
}

function vase(g: Grid, mx: number, foot: number): void {
  const profile = [9, 8, 6, 5, 5, 6, 9, 12, 14, 15, 16, 16, 16, 15, 14, 12, 10, 8, 6, 5, 5, 7, 9, 10];
  profile.forEach((half, k) => {
    const row = Math.round(foot - 22 + k);
    for (let x = -half; x <= half; x++) {
      const rim = Math.abs(x) >= half - 0.5 || k === 0 || k === profile.length - 1;
      const wave = Math.abs(Math.sin(x * 0.55)) > 0.75 && k > 8 && k < 14;
      g.set(
        Math.round(mx + x),
        row,
        rim ? y.ink : k === 5 || k === 18 ? y.gold : wave ? y.gold : k === 8 || k === 14 ? y.ivory : y.teal,
      );
    }
  });
}

/** Caucasian runner: eight-pointed stars in octagons, latch-hooked. */
export function starRunner(g: Grid): void {
  g.each(() => y.night);
  g.frame(0, 2, y.ink);
  guard(g, 2, 4, y.ink, y.gold, [y.wine, y.teal]);
  cornerSteps(g, 6, 9);
  guard(g, 15, 4, y.ink, y.gold, [y.teal, y.wine]);
  g.frame(19, 1, y.ivory);
  const inset = 20;
  const mx = (g.w - 1) / 2;
  const r = g.w / 2 - inset - 2;
  const count = Math.max(2, Math.round((g.h - 2 * inset) / (2 * r + 4)));
  const pitch = (g.h - 2 * inset) / count;
  const fills = [y.madder, y.ivory, y.teal, y.gold];
  for (let k = 0; k < count; k++) {
    const cy = inset + pitch * (k + 0.5) - 0.5;
    const fill = fills[k % 4] ?? y.madder;
    const ink = fill === y.ivory || fill === y.gold ? y.madder : y.ivory;
    g.each(
      (x, yy) => {
        const [dx, dy] = [Math.abs(x - mx), Math.abs(yy - cy)];
        const oct = Math.max(dx, dy, (dx + dy) * 0.72);
        if (oct > r) return dx + dy > r * 1.75 && Math.max(dx, dy) < r - 1 ? y.rust : -1;
        if (oct > r - 1.2) return y.ivory;
        if (oct > r - 2.4) return y.ink;
        const starry = Math.min(Math.max(dx, dy), (dx + dy) * 0.71) / (r * 0.66);
        if (starry > 1.09) return (Math.floor(dx) + Math.floor(dy)) % 9 === 0 && oct < r - 4 ? ink : fill;
        if (starry > 1) return y.ink;
        if (starry > 0.84) return ink;
        if (starry > 0.72) return y.ink;
        if (starry > 0.4) return k % 2 ? y.rust : y.night;
        return starry > 0.3 ? y.gold : starry > 0.14 ? y.madder : y.ivory;
      },
      0,
      Math.floor(cy - r - 2),
      g.w,
      Math.ceil(2 * r + 4),
    );
  }
}

function cornerSteps(g: Grid, inset: number, width: number): void {
  g.each((x, yy) => {
    const [fx, fy] = [Math.min(x, g.w - 1 - x) - inset, Math.min(yy, g.h - 1 - yy) - inset];
    const d = Math.min(fx, fy);
    if (d < 0 || d >= width) return -1;
    const along = Math.floor(Math.abs(fx < fy ? yy - (g.h - 1) / 2 : x - (g.w - 1) / 2));
    const v = Math.abs(d - (width - 1) / 2);
    const t = Math.abs((along % 12) - 6);
    if (t + v < 2) return y.madder;
    if (t + v < 4) return y.gold;
    return t + v < 5 ? y.ink : t > 4.5 && v < 3 ? y.teal : y.ivory;
  });
}
