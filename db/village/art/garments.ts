import { boxShadow, type Canvas, group, n, oval, path, rect, stroke } from "#db/village/art/canvas.ts";
import { darker, lighter, mix } from "#db/village/art/colour.ts";
import { bloom, linen, satin, stitched } from "#db/village/art/embroideries.ts";
import { Grid, gridPaths } from "#db/village/art/grid.ts";

type Five = readonly [string, string, string, string, string];

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

const drape = (c: Canvas, d: string): string =>
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

const cast = (d: string): string =>
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

const vestShape = (cx: number, y: number, k: number): string =>
  `M${n(cx - 70 * k)} ${y}L${n(cx - 190 * k)} ${n(y + 34 * k)}Q${n(cx - 150 * k)} ${n(y + 170 * k)} ${n(cx - 226 * k)} ${n(y + 300 * k)}Q${n(cx - 238 * k)} ${n(y + 520 * k)} ${n(cx - 222 * k)} ${n(y + 700 * k)}H${n(cx - 70 * k)}Q${n(cx - 26 * k)} ${n(y + 700 * k)} ${n(cx - 8 * k)} ${n(y + 640 * k)}H${n(cx + 8 * k)}Q${n(cx + 26 * k)} ${n(y + 700 * k)} ${n(cx + 70 * k)} ${n(y + 700 * k)}H${n(cx + 222 * k)}Q${n(cx + 238 * k)} ${n(y + 520 * k)} ${n(cx + 226 * k)} ${n(y + 300 * k)}Q${n(cx + 150 * k)} ${n(y + 170 * k)} ${n(cx + 190 * k)} ${n(y + 34 * k)}L${n(cx + 70 * k)} ${y}Q${n(cx + 60 * k)} ${n(y + 190 * k)} ${n(cx)} ${n(y + 290 * k)}Q${n(cx - 60 * k)} ${n(y + 190 * k)} ${n(cx - 70 * k)} ${y}z`;

/** The dark velvet waistcoat, beads and sequins in two flowering branches. */
export function beadVest(c: Canvas, cx: number, y: number, k: number, colours: Five): void {
  const [red, wine, amber, pale, teal] = colours;
  const d = vestShape(cx, y, k);
  const velvet = darker(wine, 0.34);
  c.add(cast(d));
  hanger(c, cx, y, 430 * k);
  c.add(
    path(
      `M${n(cx - 70 * k)} ${y}Q${n(cx)} ${n(y + 60 * k)} ${n(cx + 70 * k)} ${y}L${n(cx + 74 * k)} ${n(y + 250 * k)}H${n(cx - 74 * k)}z`,
      darker(velvet, 0.5),
    ),
  );
  c.add(
    path(
      d,
      c.linear(0, 0, 1, 0.3, [
        [0, lighter(velvet, 0.16)],
        [0.25, velvet],
        [0.5, darker(velvet, 0.35)],
        [0.72, lighter(velvet, 0.1)],
        [1, darker(velvet, 0.4)],
      ]),
    ),
  );
  const bead = (x: number, yy: number, r: number, colour: string) =>
    oval(x, yy + r * 0.3, r, r, darker(colour, 0.55)) +
    oval(x, yy, r, r, colour) +
    oval(x - r * 0.3, yy - r * 0.35, r * 0.32, r * 0.3, "#fffdf4");
  let out = "";
  for (const s of [-1, 1]) {
    for (let t = 0; t <= 46; t++) {
      const u = t / 46;
      out += bead(cx + s * k * (112 + Math.sin(u * 7) * 46), y + k * (640 - u * 470), 4.4 * k, t % 3 ? amber : pale);
    }
    for (const [px, py, r] of [
      [160, 600, 46],
      [84, 520, 36],
      [156, 430, 44],
      [92, 350, 32],
      [150, 262, 34],
      [110, 180, 22],
    ] as const) {
      const [fx, fy] = [cx + s * k * px, y + k * py];
      for (let p = 0; p < 7; p++) {
        const a = (p / 7) * Math.PI * 2 + px;
        for (const ring of [0.45, 0.72, 1])
          out += bead(
            fx + Math.cos(a) * r * k * ring,
            fy + Math.sin(a) * r * k * ring,
            r * 0.13 * k,
            ring === 1
              ? r > 40
                ? red
                : teal
              : ring > 0.5
                ? r > 40
                  ? mix(red, "#ffffff", 0.3)
                  : lighter(teal, 0.35)
                : amber,
          );
        out += bead(
          fx + Math.cos(a + 0.45) * r * k * 0.86,
          fy + Math.sin(a + 0.45) * r * k * 0.86,
          r * 0.09 * k,
          r > 40 ? red : teal,
        );
      }
      out += oval(fx, fy, r * 0.22 * k, r * 0.22 * k, "#e9dfc6", { stroke: amber, "stroke-width": 3 });
    }
    for (let t = 0; t < 13; t++)
      out += bead(cx + s * k * (90 + t * 10.4), y + k * 680, 4.6 * k, t % 4 === 0 ? red : amber);
    for (let t = 0; t < 34; t++) {
      const u = t / 33;
      out += bead(
        cx + s * k * (16 + 66 * (1 - u) ** 1.5),
        y + k * (30 + (u < 0.5 ? u * 480 : u * 480)),
        4.2 * k,
        t % 4 === 0 ? pale : amber,
      );
    }
  }
  c.add(
    out,
    stroke(d, amber, 5, { opacity: 0.8 }),
    stroke(`M${n(cx)} ${n(y + 292 * k)}V${n(y + 640 * k)}`, darker(velvet, 0.7), 5),
  );
  for (let b = 0; b < 4; b++)
    c.add(
      oval(cx + 14 * k, y + k * (350 + b * 78), 10 * k, 10 * k, amber, {
        stroke: darker(amber, 0.5),
        "stroke-width": 3,
      }),
    );
}

/** A child's patchwork waistcoat, the other face turned back at a corner. */
export function patchVest(c: Canvas, cx: number, y: number, k: number, colours: Five): void {
  const d = vestShape(cx, y, k);
  const turquoise = mix(colours[1], "#3fb8ae", 0.35);
  c.add(cast(d));
  hanger(c, cx, y, 420 * k);
  c.add(
    path(
      `M${n(cx - 70 * k)} ${y}Q${n(cx)} ${n(y + 60 * k)} ${n(cx + 70 * k)} ${y}L${n(cx + 74 * k)} ${n(y + 250 * k)}H${n(cx - 74 * k)}z`,
      darker(colours[2], 0.3),
    ),
  );
  c.add(`<g clip-path="${c.clip(path(d, "#000"))}">`);
  const size = 112 * k;
  const tones = [turquoise, colours[2], lighter(turquoise, 0.5), colours[3], colours[0], "#f3ead6", colours[4]];
  for (let j = 0; j < 8; j++) {
    for (let i = -3; i < 3; i++) {
      const tone = tones[(j * 3 + Math.abs(i * 2 + 1) * 2 + (i < 0 ? 0 : 1)) % 7] ?? turquoise;
      const [px, py] = [cx + i * size, y + (j - 0.3) * size];
      const kind = (i + j * 2 + 12) % 4;
      c.add(rect(px, py, size, size, linen(c, tone, 6)));
      const ink = tone === "#f3ead6" ? colours[4] : "#fbf4e4";
      if (kind === 0)
        for (const u of [0.25, 0.75])
          for (const v of [0.25, 0.75])
            c.add(oval(px + size * u, py + size * v, size * 0.07, size * 0.07, ink, { opacity: 0.85 }));
      if (kind === 1)
        c.add(
          stroke(
            `M${n(px)} ${n(py + size * 0.25)}h${n(size)}M${n(px)} ${n(py + size * 0.5)}h${n(size)}M${n(px)} ${n(py + size * 0.75)}h${n(size)}`,
            ink,
            size * 0.05,
            { opacity: 0.7, "stroke-linecap": "butt" },
          ),
        );
      if (kind === 2) c.add(bloom(c, px + size / 2, py + size / 2, size * 0.3, 5, ink, colours[4]));
      c.add(
        stroke(`M${n(px + 5)} ${n(py + 6)}h${n(size - 10)}M${n(px + 6)} ${n(py + 5)}v${n(size - 10)}`, "#fbf4e4", 2.6, {
          "stroke-dasharray": "8 6",
          opacity: 0.85,
        }),
        stroke(`M${n(px)} ${n(py)}h${n(size)}M${n(px)} ${n(py)}v${n(size)}`, "#1c0e07", 2, { opacity: 0.35 }),
      );
    }
  }
  c.add(
    "</g>",
    drape(c, d),
    stroke(d, colours[0], 13),
    stroke(d, lighter(colours[0], 0.35), 3, { "stroke-dasharray": "9 7" }),
  );
  c.add(stroke(`M${n(cx)} ${n(y + 292 * k)}V${n(y + 640 * k)}`, darker(colours[0], 0.4), 7));
  for (let b = 0; b < 3; b++)
    c.add(
      oval(cx, y + k * (370 + b * 96), 19 * k, 19 * k, "#b07d4d", { stroke: "#6d4526", "stroke-width": 4 }),
      oval(cx - 5, y + k * (370 + b * 96), 3, 3, "#4a2c14"),
      oval(cx + 5, y + k * (370 + b * 96), 3, 3, "#4a2c14"),
    );
}

/** Folded sheet and two pillow cases with coloured piping. */
export function bedLinen(c: Canvas, x: number, y: number, w: number, colours: Five): void {
  const white = "#f3eee3";
  const piping = colours[0];
  const h = w * 0.2;
  for (let k = 0; k < 3; k++) {
    const fy = y + w * 0.46 + k * h * 0.78;
    const fx = x - k * 8;
    const fw = w + k * 16;
    c.add(group(boxShadow(fx, fy, fw, h, 28, 0.5), { transform: "translate(8 16)" }));
    const tone = k === 1 ? mix(white, colours[1], 0.22) : white;
    c.add(
      rect(fx, fy, fw, h, linen(c, tone, 6), { rx: h * 0.42 }),
      rect(
        fx,
        fy,
        fw,
        h,
        c.linear(0, 0, 0, 1, [
          [0, "#fff", 0.5],
          [0.4, "#fff", 0],
          [1, "#1c0e07", 0.34],
        ]),
        { rx: h * 0.42 },
      ),
    );
    c.add(
      stroke(
        `M${n(fx + h * 0.3)} ${n(fy + h * 0.36)}H${n(fx + fw - 20)}M${n(fx + h * 0.34)} ${n(fy + h * 0.66)}H${n(fx + fw - 20)}`,
        "#1c0e07",
        3,
        { opacity: 0.16 },
      ),
      stroke(`M${n(fx + h * 0.2)} ${n(fy + h * 0.14)}H${n(fx + fw - h * 0.2)}`, piping, 7),
    );
  }
  for (const [dx, dy, turn] of [
    [w * 0.06, -w * 0.16, -5],
    [w * 0.02, w * 0.02, 4],
  ] as const) {
    const [px, py, pw, ph] = [x + dx, y + dy, w * 0.92, w * 0.46];
    const d = `M${n(px)} ${n(py)}Q${n(px + pw / 2)} ${n(py + 22)} ${n(px + pw)} ${n(py)}Q${n(px + pw - 20)} ${n(py + ph / 2)} ${n(px + pw)} ${n(py + ph)}Q${n(px + pw / 2)} ${n(py + ph - 22)} ${n(px)} ${n(py + ph)}Q${n(px + 20)} ${n(py + ph / 2)} ${n(px)} ${n(py)}z`;
    c.add(
      `<g transform="rotate(${turn} ${n(px + pw / 2)} ${n(py + ph / 2)})">`,
      group(boxShadow(px + 16, py + 20, pw - 32, ph - 20, 38, 0.7), { transform: "translate(8 20)" }),
    );
    c.add(
      path(d, white),
      path(
        d,
        c.radial(0.4, 0.32, 0.75, [
          [0, "#fff", 0.55],
          [0.5, "#fff", 0],
          [1, "#1c0e07", 0.36],
        ]),
      ),
      stroke(d, darker(piping, 0.2), 11),
      stroke(d, lighter(piping, 0.18), 5),
    );
    const inner = group(`<path d="${d}" fill="none" stroke="${colours[4]}" stroke-width="5"/>`, {
      transform: `translate(${n((px + pw / 2) * 0.1)} ${n((py + ph / 2) * 0.1)}) scale(.9)`,
    });
    c.add(
      inner,
      group(
        satin(c, "M0 -34C16 -16 16 16 0 34C-16 16 -16 -16 0 -34z", colours[4], 0, 4) +
          satin(c, "M-34 0C-16 -16 16 -16 34 0C16 16 -16 16 -34 0z", colours[1], 90, 4),
        { transform: `translate(${n(px + pw - 90)} ${n(py + ph - 84)})` },
      ),
      "</g>",
    );
  }
}
