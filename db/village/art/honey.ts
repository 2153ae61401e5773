import { type Canvas, group, n, oval, path, rect, stroke } from "#db/village/art/canvas.ts";
import { darker, lighter, mix } from "#db/village/art/colour.ts";

/** How honey of a plant looks in the light, and the colour of its label. */
export const honeyOf: Readonly<
  Record<string, { readonly honey: string; readonly label: string; readonly ink: string }>
> = {
  thyme: { honey: "#b9691c", label: "#f6ecd6", ink: "#5b6a38" },
  astragalus: { honey: "#e7b75a", label: "#f8f1df", ink: "#9b3b2c" },
  chamomile: { honey: "#e3a02f", label: "#fbf6e8", ink: "#c98a16" },
  multifloral: { honey: "#c97f1f", label: "#f5e7cd", ink: "#392f5a" },
  alfalfa: { honey: "#efc86d", label: "#f2efdd", ink: "#4f7a6f" },
  thistle: { honey: "#7a3a10", label: "#eadcc0", ink: "#6d3b5e" },
};

/** A hexagon about a point. */
export const hexagon = (cx: number, cy: number, r: number, turn = 0): string => {
  let d = "";
  for (let k = 0; k < 6; k++) {
    const a = (k / 6) * Math.PI * 2 + turn;
    d += `${k ? "L" : "M"}${n(cx + Math.cos(a) * r)} ${n(cy + Math.sin(a) * r)}`;
  }
  return d + "z";
};

/** The plant on the label: a few leaves or petals that tell the flower. */
export function plantMark(plant: string, cx: number, cy: number, s: number, ink: string): string {
  const stem = (d: string, wide = 0.05) => stroke(d, ink, Math.max(2, s * wide));
  const put = (inside: string) => group(inside, { transform: `translate(${n(cx)} ${n(cy)})` });
  const leafy = (x: number, y: number, a: number, l: number) =>
    group(
      path(
        `M0 0C${n(l * 0.3)} ${n(-l * 0.34)} ${n(l * 0.75)} ${n(-l * 0.3)} ${n(l)} 0C${n(l * 0.75)} ${n(l * 0.3)} ${n(l * 0.3)} ${n(l * 0.34)} 0 0z`,
        ink,
      ),
      { transform: `translate(${n(x)} ${n(y)}) rotate(${a})` },
    );
  if (plant === "chamomile") {
    let petals = "";
    for (let k = 0; k < 14; k++)
      petals += group(oval(0, -s * 0.36, s * 0.075, s * 0.19, "#fffdf4", { stroke: ink, "stroke-width": s * 0.025 }), {
        transform: `rotate(${(k * 360) / 14})`,
      });
    return put(
      petals +
        oval(0, 0, s * 0.19, s * 0.19, "#e9b12f") +
        stem(`M0 ${n(s * 0.52)}V${n(s * 0.78)}`) +
        leafy(0, s * 0.72, -30, s * 0.3) +
        leafy(0, s * 0.72, 210, s * 0.3),
    );
  }
  if (plant === "thistle") {
    let rays = "";
    for (let k = -5; k <= 5; k++) rays += `M0 0L${n(k * s * 0.09)} ${n(-s * (0.5 - Math.abs(k) * 0.02))}`;
    return put(
      stem(rays, 0.045) +
        oval(0, s * 0.08, s * 0.22, s * 0.2, ink) +
        stem(`M0 ${n(s * 0.2)}V${n(s * 0.75)}`) +
        leafy(0, s * 0.6, -35, s * 0.4) +
        leafy(0, s * 0.6, 215, s * 0.4),
    );
  }
  if (plant === "alfalfa") {
    return put(
      [-90, -25, 205].map((a) => leafy(0, 0, a, s * 0.5)).join("") +
        stem(`M0 0V${n(s * 0.7)}`) +
        leafy(0, s * 0.62, -40, s * 0.26) +
        leafy(0, s * 0.62, 220, s * 0.26),
    );
  }
  if (plant === "astragalus") {
    let out = stem(`M0 ${n(s * 0.75)}C${n(s * 0.08)} ${n(s * 0.2)} ${n(-s * 0.06)} ${n(-s * 0.2)} 0 ${n(-s * 0.55)}`);
    for (let k = 0; k < 5; k++)
      out += leafy(0, s * (0.5 - k * 0.22), -28, s * 0.34) + leafy(0, s * (0.5 - k * 0.22), 208, s * 0.34);
    return put(out + oval(0, -s * 0.58, s * 0.1, s * 0.13, ink));
  }
  if (plant === "thyme") {
    let out = "";
    for (const [lean, tall] of [
      [-0.22, 0.9],
      [0, 1.15],
      [0.22, 0.95],
    ] as const) {
      out += stem(
        `M0 ${n(s * 0.7)}Q${n(lean * s * 0.5)} ${n(s * 0.2)} ${n(lean * s * 1.7)} ${n(s * (0.7 - tall * 1.15))}`,
        0.035,
      );
      for (let k = 1; k < 6; k++) {
        const t = k / 5;
        const x = lean * s * 1.7 * t ** 1.4;
        const y = s * (0.7 - tall * 1.15 * t);
        out += leafy(x, y, -20, s * 0.15) + leafy(x, y, 200, s * 0.15);
      }
    }
    return put(out);
  }
  let out = stem(
    `M0 ${n(s * 0.75)}V${n(-s * 0.1)}M0 ${n(s * 0.4)}Q${n(-s * 0.3)} ${n(s * 0.2)} ${n(-s * 0.38)} ${n(-s * 0.02)}M0 ${n(s * 0.4)}Q${n(s * 0.3)} ${n(s * 0.2)} ${n(s * 0.38)} ${n(-s * 0.02)}`,
  );
  for (const [x, y, r] of [
    [0, -0.26, 0.24],
    [-0.42, -0.14, 0.17],
    [0.42, -0.14, 0.17],
  ] as const) {
    for (let k = 0; k < 5; k++)
      out += oval(
        s * (x + Math.cos(k * 1.257 - 1.57) * r * 0.62),
        s * (y + Math.sin(k * 1.257 - 1.57) * r * 0.62),
        s * r * 0.45,
        s * r * 0.45,
        ink,
      );
    out += oval(s * x, s * y, s * r * 0.34, s * r * 0.34, "#f1c34e");
  }
  return put(out);
}

/** The wooden dipper, honey running from it. */
export function dipper(c: Canvas, x: number, y: number, s: number, turn: number, honey: string): void {
  const wood = "#b98650";
  const turned = c.linear(0, 0, 1, 0, [
    [0, lighter(wood, 0.3)],
    [1, darker(wood, 0.4)],
  ]);
  let out =
    rect(-s * 0.06, -s * 1.9, s * 0.12, s * 1.5, turned, { rx: s * 0.05 }) +
    rect(-s * 0.14, -s * 0.42, s * 0.28, s * 0.7, mix(darker(wood, 0.35), honey, 0.4), { rx: s * 0.06 });
  for (let k = 0; k < 6; k++) {
    const half = s * (0.2 + 0.13 * Math.sin(((k + 0.6) / 6) * Math.PI));
    out +=
      rect(-half, -s * 0.42 + k * s * 0.125, half * 2, s * 0.085, k > 2 ? mix(wood, honey, 0.65) : wood, {
        rx: s * 0.04,
      }) + rect(-half, -s * 0.42 + k * s * 0.125, half * 2, s * 0.03, "#fff3da", { rx: s * 0.02, opacity: 0.4 });
  }
  c.add(group(out, { transform: `translate(${n(x)} ${n(y)}) rotate(${turn})` }));
}

/** Comb: cells of wax, some capped, some open and full. The clip is the caller's. */
export function comb(c: Canvas, x: number, y: number, w: number, h: number, r: number, honey: string): string {
  const wax = mix(honey, "#f3d58a", 0.6);
  let capped = "";
  let open = "";
  let glints = "";
  const dx = r * Math.sqrt(3);
  for (let j = -1; j * r * 1.5 < h + r; j++) {
    for (let i = -1; i * dx < w + dx; i++) {
      const cx = x + i * dx + (j % 2 ? dx / 2 : 0);
      const cy = y + j * r * 1.5;
      const d = hexagon(cx, cy, r * 0.86, Math.PI / 6);
      const far = Math.hypot((cx - x) / w - 0.6, (cy - y) / h - 0.55);
      if (c.rng() < (far < 0.36 ? 0.12 : 0.86)) capped += d;
      else {
        open += d;
        glints += `M${n(cx - r * 0.38)} ${n(cy - r * 0.1)}q${n(r * 0.1)} ${n(-r * 0.36)} ${n(r * 0.42)} ${n(-r * 0.38)}`;
      }
    }
  }
  return (
    rect(x, y, w, h, darker(wax, 0.28)) +
    path(
      open,
      c.linear(0, 0, 0.7, 1, [
        [0, darker(honey, 0.35)],
        [0.5, honey],
        [1, lighter(honey, 0.45)],
      ]),
      { stroke: lighter(wax, 0.2), "stroke-width": n(r * 0.14) },
    ) +
    path(
      capped,
      c.linear(0, 0, 0.8, 1, [
        [0, lighter(wax, 0.42)],
        [1, darker(wax, 0.06)],
      ]),
      { stroke: darker(wax, 0.2), "stroke-width": n(r * 0.07) },
    ) +
    stroke(glints, "#fff6df", r * 0.11, { opacity: 0.85 })
  );
}
