import { type Canvas, n, oval, path, rect, stroke } from "#db/village/art/canvas.ts";
import { darker, lighter, mix } from "#db/village/art/colour.ts";
import { bloom, linen } from "#db/village/art/embroideries.ts";
import { cast, drape, type Five, hanger } from "#db/village/art/garments.ts";

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
