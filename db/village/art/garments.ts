import { type Canvas, group, n, oval, path, rect, stroke } from "#db/village/art/canvas.ts";
import { darker, lighter, mix } from "#db/village/art/colour.ts";
import { bloom, linen, stitched } from "#db/village/art/embroideries.ts";
import { Grid, gridPaths } from "#db/village/art/grid.ts";

export type Five = readonly [string, string, string, string, string];

/** A wooden hanger on its hook; `y` is where the shoulders rest. */
export function hanger(c: Canvas, cx: number, y: number, w: number): void {
  c.add(stroke(`M${n(cx)} ${n(y - 30)}V${n(y - 70)}c0 -34 46 -30 42 -64c-4 -34 -60 -30 -60 4`, "#86817a", 9));
  c.add(
    stroke(
      `M${n(cx - w / 2)} ${n(y + w * 0.14)}Q${n(cx - w * 0.2)} ${n(y - 12)} ${n(cx)} ${n(y - 24)}Q${n(cx + w * 0.2)} ${n(y - 12)} ${n(cx + w / 2)} ${n(y + w * 0.14)}`,
      "#6d4526",
      30,
    ),
    stroke(
      `M${n(cx - w / 2)} ${n(y + w * 0.14 - 6)}Q${n(cx - w * 0.2)} ${n(y - 18)} ${n(cx)} ${n(y - 30)}Q${n(cx + w * 0.2)} ${n(y - 18)} ${n(cx + w / 2)} ${n(y + w * 0.14 - 6)}`,
      "#b07d4d",
      14,
    ),
  );
}

/** A band of woven lozenges and hooks, as borders of manteaux borrow from verni. */
export function steppedBand(x: number, y: number, w: number, cell: number, colours: Five, upright = false): string {
  const rows = [
    "ddddddddddddd",
    "aaaaaaaaaaaaa",
    "aaa..b.b..aaa",
    "aa..b.c.b..aa",
    "a..b.cec.b..a",
    "..b.ce.ec.b..",
    "a..b.cec.b..a",
    "aa..b.c.b..aa",
    "aaa..b.b..aaa",
    "aaaaaaaaaaaaa",
    "ddddddddddddd",
  ];
  const count = Math.max(1, Math.round(w / (cell * 13)));
  const g = new Grid(count * 13, rows.length, 0);
  const key = { a: 0, ".": 1, b: 2, c: 3, d: 4, e: 0 } as const;
  for (let k = 0; k < count; k++) g.stamp(rows, k * 13, 0, key);
  const sx = w / (count * 13);
  return group(gridPaths(g, colours), {
    transform: upright
      ? `translate(${n(x)} ${n(y)}) rotate(90) scale(${n2(sx)} ${cell})`
      : `translate(${n(x)} ${n(y)}) scale(${n2(sx)} ${cell})`,
    "shape-rendering": "crispEdges",
  });
}

const n2 = (v: number): number => Math.round(v * 1000) / 1000;

export const drape = (c: Canvas, d: string): string =>
  path(
    d,
    c.linear(0, 0, 1, 0.12, [
      [0, "#1c0e07", 0.3],
      [0.12, "#fff6e4", 0.2],
      [0.3, "#1c0e07", 0.05],
      [0.5, "#fff6e4", 0.12],
      [0.7, "#1c0e07", 0.06],
      [0.88, "#fff6e4", 0.08],
      [1, "#1c0e07", 0.36],
    ]),
  );

export const cast = (d: string): string =>
  path(d, "#2a160a", { opacity: 0.12, transform: "translate(34 40)" }) +
  path(d, "#2a160a", { opacity: 0.16, transform: "translate(18 22)" });

/** A long linen manteau, open at the front, banded at hem, cuffs and edge. */
export function manteau(c: Canvas, cx: number, y: number, colours: Five): void {
  const [teal, , sand, , coral] = colours;
  const flax = "#d9c4a0";
  const fabric = linen(c, flax, 6);
  const sleeve = (s: number) =>
    `M${n(cx + s * 190)} ${y + 44}C${n(cx + s * 260)} ${y + 80} ${n(cx + s * 350)} ${y + 420} ${n(cx + s * 372)} ${y + 720}L${n(cx + s * 252)} ${y + 744}C${n(cx + s * 240)} ${y + 520} ${n(cx + s * 214)} ${y + 380} ${n(cx + s * 180)} ${y + 300}z`;
  const body = `M${cx - 66} ${y}L${cx - 196} ${y + 42}Q${cx - 216} ${y + 240} ${cx - 206} ${y + 420}Q${cx - 250} ${y + 900} ${cx - 296} ${y + 1190}Q${cx} ${y + 1226} ${cx + 296} ${y + 1190}Q${cx + 250} ${y + 900} ${cx + 206} ${y + 420}Q${cx + 216} ${y + 240} ${cx + 196} ${y + 42}L${cx + 66} ${y}Q${cx} ${y + 70} ${cx - 66} ${y}z`;
  c.add(cast(body), cast(sleeve(1)), cast(sleeve(-1)));
  hanger(c, cx, y, 440);
  const band: Five = [teal, lighter(sand, 0.55), coral, mix(sand, "#c98a1e", 0.3), darker(teal, 0.3)];
  for (const s of [-1, 1]) {
    const d = sleeve(s);
    c.add(
      path(d, fabric),
      path(
        d,
        c.linear(s > 0 ? 0 : 1, 0, s > 0 ? 1 : 0, 0, [
          [0, "#1c0e07", 0.28],
          [0.4, "#fff6e4", 0.12],
          [1, "#1c0e07", 0.26],
        ]),
      ),
    );
    c.add(
      `<g clip-path="${c.clip(path(d, "#000"))}"><g transform="translate(${n(cx + s * 312)} ${y + 690}) rotate(${s * -9})">${steppedBand(-82, -38, 164, 8, band)}</g></g>`,
    );
  }
  c.add(path(body, fabric), `<g clip-path="${c.clip(path(body, "#000"))}">`);
  c.add(
    `<g transform="translate(0 ${y + 1062})">${steppedBand(cx - 312, 0, 624, 9, band)}</g>`,
    steppedBand(cx + 92, y + 20, 1046, 7.4, band, true),
  );
  c.add(rect(cx + 4, y + 10, 12, 1260, "#1c0e07", { opacity: 0.28 }), "</g>", drape(c, body));
  c.add(
    stroke(
      `M${cx - 150} ${y + 470}Q${cx - 190} ${y + 860} ${cx - 210} ${y + 1180}M${cx - 84} ${y + 520}Q${cx - 96} ${y + 900} ${cx - 110} ${y + 1190}M${cx + 160} ${y + 500}Q${cx + 184} ${y + 880} ${cx + 206} ${y + 1180}`,
      "#1c0e07",
      18,
      { opacity: 0.07 },
    ),
  );
  c.add(
    path(
      `M${cx - 66} ${y}Q${cx} ${y + 70} ${cx + 66} ${y}L${cx + 50} ${y - 12}Q${cx} ${y + 28} ${cx - 50} ${y - 12}z`,
      darker(flax, 0.35),
    ),
    stroke(`M${cx - 68} ${y}Q${cx} ${y + 74} ${cx + 68} ${y}`, teal, 9),
    stroke(`M${cx - 200} ${y + 612}h92M${cx + 196} ${y + 612}h-60`, darker(flax, 0.35), 4),
  );
}

/** The three-tiered dress of Shahsevan women: gathered skirts, worked collar, coloured bands. */
export function tieredDress(c: Canvas, cx: number, y: number, colours: Five): void {
  const [teal, green, sand, , coral] = colours;
  const red = mix(coral, "#b01e23", 0.62);
  const tiers = [red, mix(red, "#8a1622", 0.3), red];
  const sleeve = (s: number) =>
    `M${n(cx + s * 160)} ${y + 30}C${n(cx + s * 240)} ${y + 70} ${n(cx + s * 350)} ${y + 300} ${n(cx + s * 390)} ${y + 520}Q${n(cx + s * 330)} ${y + 580} ${n(cx + s * 262)} ${y + 558}C${n(cx + s * 230)} ${y + 420} ${n(cx + s * 190)} ${y + 300} ${n(cx + s * 146)} ${y + 240}z`;
  const bodice = `M${cx - 58} ${y}L${cx - 168} ${y + 30}Q${cx - 176} ${y + 240} ${cx - 156} ${y + 420}H${cx + 156}Q${cx + 176} ${y + 240} ${cx + 168} ${y + 30}L${cx + 58} ${y}Q${cx} ${y + 76} ${cx - 58} ${y}z`;
  const tier = (top: number, a: number, b: number, tall: number) => {
    let hem = "";
    const waves = 9;
    for (let k = 0; k < waves; k++) {
      const x0 = cx + b - (2 * b * k) / waves;
      hem += `Q${n(x0 - b / waves)} ${n(top + tall + (k % 2 ? 22 : -6))} ${n(x0 - (2 * b) / waves)} ${n(top + tall)}`;
    }
    return `M${cx - a} ${top}H${cx + a}Q${cx + b * 0.9} ${top + tall * 0.4} ${cx + b} ${top + tall}${hem}Q${cx - b * 0.9} ${top + tall * 0.4} ${cx - a} ${top}z`;
  };
  const shapes = [tier(y + 912, 348, 420, 290), tier(y + 650, 258, 356, 292), tier(y + 408, 156, 270, 276)];
  c.add(...shapes.map(cast), cast(bodice), cast(sleeve(1)), cast(sleeve(-1)));
  hanger(c, cx, y, 380);
  shapes.forEach((d, i) => {
    const [top, a, tall] = (
      [
        [y + 912, 420, 290],
        [y + 650, 356, 292],
        [y + 408, 270, 276],
      ] as const
    )[i] ?? [0, 0, 0];
    c.add(path(d, tiers[i] ?? red), `<g clip-path="${c.clip(path(d, "#000"))}">`);
    let gathers = "";
    for (let k = 0; k < 26; k++) {
      const px = cx - a + (2 * a * (k + 0.5)) / 26;
      gathers += `M${n(cx + (px - cx) * 0.7)} ${n(top)}Q${n(cx + (px - cx) * 0.8)} ${n(top + tall * 0.4)} ${n(px)} ${n(top + tall)}`;
    }
    c.add(
      stroke(gathers, "#1c0e07", 9, { opacity: 0.17 }),
      stroke(gathers, "#ffe9d0", 5, { opacity: 0.12, transform: "translate(9 0)" }),
    );
    for (let k = 0; k < 15; k++)
      for (const row of [0.34, 0.56])
        c.add(
          bloom(
            c,
            cx - a + (2 * a * (k + (row > 0.4 ? 0.5 : 0))) / 14,
            top + tall * row,
            12,
            5,
            k % 2 ? sand : lighter(green, 0.25),
            teal,
          ),
        );
    c.add(
      rect(cx - a, top + tall - 74, 2 * a, 16, sand),
      rect(cx - a, top + tall - 54, 2 * a, 26, teal),
      rect(cx - a, top + tall - 24, 2 * a, 8, lighter(green, 0.3)),
    );
    c.add(
      stroke(`M${cx - a} ${top + tall - 41}H${cx + a}`, sand, 7, { "stroke-dasharray": "4 14" }),
      rect(
        cx - a,
        top,
        2 * a,
        40,
        c.linear(0, 0, 0, 1, [
          [0, "#1c0e07", 0.5],
          [1, "#1c0e07", 0],
        ]),
      ),
      "</g>",
      drape(c, d),
    );
  });
  for (const s of [-1, 1])
    c.add(
      path(sleeve(s), red),
      `<g clip-path="${c.clip(path(sleeve(s), "#000"))}"><g transform="translate(${n(cx + s * 322)} ${y + 536}) rotate(${s * -14})">${rect(-100, -34, 200, 14, sand)}${rect(-100, -18, 200, 30, teal)}</g></g>`,
      drape(c, sleeve(s)),
    );
  c.add(path(bodice, red), drape(c, bodice));
  const yoke = `M${cx - 58} ${y}L${cx - 110} ${y + 14}Q${cx - 104} ${y + 190} ${cx} ${y + 290}Q${cx + 104} ${y + 190} ${cx + 110} ${y + 14}L${cx + 58} ${y}Q${cx} ${y + 76} ${cx - 58} ${y}z`;
  c.add(path(yoke, teal, { stroke: sand, "stroke-width": 8 }), rect(cx - 3, y + 44, 6, 236, darker(teal, 0.5)));
  for (const s of [-1, 1]) {
    c.add(
      stitched(
        `M${cx + s * 84} ${y + 26}Q${cx + s * 78} ${y + 160} ${cx + s * 10} ${y + 254}M${cx + s * 14} ${y + 60}V${y + 240}`,
        sand,
        5,
      ),
    );
    for (const [px, py, r] of [
      [56, 70, 20],
      [52, 128, 18],
      [34, 184, 15],
    ] as const)
      c.add(bloom(c, cx + s * px, y + py, r, 6, r === 18 ? lighter(green, 0.35) : mix(coral, "#ffffff", 0.2), sand));
  }
  for (let k = 0; k < 5; k++)
    c.add(oval(cx, y + 74 + k * 40, 8, 8, "#efe6d2", { stroke: "#8d8678", "stroke-width": 2 }));
  c.add(stitched(`M${cx - 62} ${y + 4}Q${cx} ${y + 84} ${cx + 62} ${y + 4}`, sand, 7));
}
