import { footShadow } from "#db/village/art/backdrop.ts";
import { type Canvas, group, n, oval, path, rect, stroke } from "#db/village/art/canvas.ts";
import { darker, lighter, mix } from "#db/village/art/colour.ts";
import { between } from "#db/village/art/seed.ts";

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

const hexagon = (cx: number, cy: number, r: number, turn = 0): string => {
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

/** A paper label; lines stand for the small print. */
function label(cx: number, cy: number, w: number, h: number, plant: string, shape: "box" | "round" | "arch"): string {
  const of = honeyOf[plant] ?? honeyOf.multifloral!;
  const d =
    shape === "round"
      ? hexagon(cx, cy, w * 0.56, Math.PI / 6)
      : shape === "arch"
        ? `M${n(cx - w / 2)} ${n(cy + h / 2)}V${n(cy - h * 0.2)}A${n(w / 2)} ${n(h * 0.32)} 0 0 1 ${n(cx + w / 2)} ${n(cy - h * 0.2)}V${n(cy + h / 2)}z`
        : `M${n(cx - w / 2)} ${n(cy - h / 2)}h${n(w)}v${n(h)}h${n(-w)}z`;
  const inner = group(path(d, "none", { stroke: of.ink, "stroke-width": 3 / 0.92 }), {
    transform: `translate(${n(cx * 0.08)} ${n(cy * 0.08)}) scale(.92)`,
  });
  const s = Math.min(w, h) * 0.34;
  const foot = cy + h * (shape === "round" ? 0.2 : 0.27);
  const bar = (y: number, k: number, tall: number) =>
    rect(cx - (w * k) / 2, y, w * k, tall, of.ink, { rx: tall / 2, opacity: 0.85 });
  return (
    path(d, "#1c0e07", { opacity: 0.2, transform: "translate(3 5)" }) +
    path(d, of.label) +
    inner +
    plantMark(plant, cx, cy - h * 0.12, s, of.ink) +
    bar(foot, 0.5, h * 0.035) +
    bar(foot + h * 0.075, 0.34, h * 0.022)
  );
}

export type JarShape = "hex" | "round" | "tall" | "squat" | "bail";

/** A jar of honey standing at `foot`, its middle at `cx`: glass, honey with light coming through, label, lid. */
export function jar(
  c: Canvas,
  cx: number,
  foot: number,
  w: number,
  h: number,
  shape: JarShape,
  plant: string,
  lid: string,
): void {
  const of = honeyOf[plant] ?? honeyOf.multifloral!;
  const [x, top] = [cx - w / 2, foot - h];
  const neck = shape === "squat" ? 0.86 : shape === "bail" ? 0.74 : 0.78;
  const nh = h * 0.13;
  const r = shape === "round" || shape === "squat" ? w * 0.2 : shape === "hex" ? w * 0.05 : w * 0.1;
  const sh = shape === "tall" ? h * 0.16 : h * 0.09;
  const body = (k: number) => {
    const [l, rr, t, b] = [x + k, x + w - k, top + nh + k * 0.4, foot - k];
    const [nl, nr] = [cx - (w * neck) / 2 + k, cx + (w * neck) / 2 - k];
    return `M${n(nl)} ${n(t)}C${n(nl)} ${n(t + sh * 0.6)} ${n(l)} ${n(t + sh * 0.4)} ${n(l)} ${n(t + sh + r * 0.5)}V${n(b - r)}Q${n(l)} ${n(b)} ${n(l + r)} ${n(b)}H${n(rr - r)}Q${n(rr)} ${n(b)} ${n(rr)} ${n(b - r)}V${n(t + sh + r * 0.5)}C${n(rr)} ${n(t + sh * 0.4)} ${n(nr)} ${n(t + sh * 0.6)} ${n(nr)} ${n(t)}z`;
  };
  c.add(footShadow(c, cx + w * 0.08, foot - 2, w * 0.72, w * 0.1));
  c.add(
    oval(
      cx + w * 0.5,
      foot + w * 0.05,
      w * 0.62,
      w * 0.09,
      c.radial(0.4, 0.5, 0.5, [
        [0, lighter(of.honey, 0.3), 0.75],
        [1, of.honey, 0],
      ]),
    ),
  );
  c.add(path(body(0), "#f4eee2", { opacity: 0.75 }));
  c.add(
    path(
      body(w * 0.025),
      c.linear(0, 0, 1, 0, [
        [0, darker(of.honey, 0.5)],
        [0.1, darker(of.honey, 0.12)],
        [0.36, lighter(of.honey, 0.34)],
        [0.62, of.honey],
        [0.9, darker(of.honey, 0.28)],
        [1, darker(of.honey, 0.58)],
      ]),
    ),
  );
  c.add(
    path(
      body(w * 0.025),
      c.radial(0.62, 0.78, 0.55, [
        [0, lighter(of.honey, 0.62), 0.85],
        [0.5, lighter(of.honey, 0.4), 0.28],
        [1, of.honey, 0],
      ]),
    ),
  );
  c.add(
    rect(cx - (w * neck) / 2 + w * 0.025, top + nh, w * neck - w * 0.05, h * 0.05, lighter(of.honey, 0.55), {
      opacity: 0.65,
    }),
  );
  if (shape === "hex") {
    for (const [fx, o] of [
      [0.24, 0.16],
      [0.76, -0.22],
    ] as const) {
      c.add(
        stroke(`M${n(x + w * fx)} ${n(top + nh + sh * 1.3)}V${n(foot - 8)}`, o > 0 ? "#fff6df" : "#2a1206", 4, {
          opacity: 0.35,
        }),
      );
    }
    c.add(
      rect(x + w * 0.76, top + nh + sh * 1.4, w * 0.22, h - nh - sh * 1.7, "#2a1206", { opacity: 0.16 }),
      rect(x + w * 0.03, top + nh + sh * 1.4, w * 0.21, h - nh - sh * 1.7, "#2a1206", { opacity: 0.1 }),
    );
  }
  for (let k = 0; k < 5; k++)
    c.add(
      oval(
        cx + between(c.rng, -0.38, 0.38) * w,
        top + between(c.rng, 0.24, 0.5) * h,
        between(c.rng, 2, 6),
        between(c.rng, 2, 6),
        "#fff6df",
        { opacity: 0.35 },
      ),
    );
  const lh = h * (shape === "squat" ? 0.42 : 0.4);
  c.add(
    label(
      cx,
      foot - h * 0.42,
      w * (shape === "hex" ? 0.52 : 0.62),
      lh,
      plant,
      shape === "round" ? "round" : shape === "tall" || shape === "bail" ? "arch" : "box",
    ),
  );
  c.add(
    stroke(`M${n(x + w * 0.1)} ${n(top + nh + sh * 2)}V${n(foot - h * 0.14)}`, "#fffaf0", w * 0.035, { opacity: 0.65 }),
    stroke(`M${n(x + w * 0.92)} ${n(top + nh + sh * 2.2)}V${n(foot - h * 0.2)}`, "#fffaf0", w * 0.016, {
      opacity: 0.5,
    }),
  );
  closure(c, cx, top, w, neck, nh, shape, lid);
}

function closure(
  c: Canvas,
  cx: number,
  top: number,
  w: number,
  neck: number,
  nh: number,
  shape: JarShape,
  lid: string,
): void {
  const lw = w * (neck + 0.06);
  if (shape === "bail") {
    c.add(
      path(
        `M${n(cx - lw / 2)} ${n(top + nh)}V${n(top + nh * 0.5)}Q${n(cx)} ${n(top - nh * 0.5)} ${n(cx + lw / 2)} ${n(top + nh * 0.5)}V${n(top + nh)}z`,
        "#eee7d8",
        { opacity: 0.92, stroke: "#b9ad98", "stroke-width": 3 },
      ),
    );
    c.add(rect(cx - lw / 2, top + nh * 0.86, lw, nh * 0.2, "#c8552f"));
    c.add(
      stroke(
        `M${n(cx - lw / 2 - 6)} ${n(top + nh * 2.1)}V${n(top + nh * 0.8)}Q${n(cx)} ${n(top - nh * 0.9)} ${n(cx + lw / 2 + 6)} ${n(top + nh * 0.8)}V${n(top + nh * 2.1)}M${n(cx + lw / 2 + 6)} ${n(top + nh * 0.9)}q26 20 4 ${n(nh * 1.5)}`,
        "#8d8a84",
        7,
      ),
    );
    return;
  }
  if (shape === "tall" || shape === "squat") {
    const d = `M${n(cx - lw * 0.5)} ${n(top + nh * 0.4)}Q${n(cx)} ${n(top - nh * 0.55)} ${n(cx + lw * 0.5)} ${n(top + nh * 0.4)}L${n(cx + lw * 0.66)} ${n(top + nh * 1.9)}q${n(-lw * 0.12)} ${n(nh * 0.35)} ${n(-lw * 0.22)} 0q${n(-lw * 0.12)} ${n(nh * 0.4)} ${n(-lw * 0.22)} 0q${n(-lw * 0.11)} ${n(nh * 0.4)} ${n(-lw * 0.22)} 0q${n(-lw * 0.11)} ${n(nh * 0.4)} ${n(-lw * 0.22)} 0q${n(-lw * 0.11)} ${n(nh * 0.35)} ${n(-lw * 0.22)} 0q${n(-lw * 0.1)} ${n(nh * 0.2)} ${n(-lw * 0.22)} 0z`;
    const check = c.tile(
      22,
      22,
      rect(0, 0, 22, 22, lighter(lid, 0.72)) +
        rect(0, 0, 11, 22, lid, { opacity: 0.55 }) +
        rect(0, 0, 22, 11, lid, { opacity: 0.55 }),
      "rotate(8)",
    );
    c.add(
      path(d, check),
      path(
        d,
        c.linear(0, 0, 1, 0, [
          [0, "#1c0e07", 0.32],
          [0.3, "#fff", 0.2],
          [0.7, "#1c0e07", 0.05],
          [1, "#1c0e07", 0.4],
        ]),
      ),
    );
    c.add(
      stroke(
        `M${n(cx - lw * 0.53)} ${n(top + nh * 0.98)}Q${n(cx)} ${n(top + nh * 1.22)} ${n(cx + lw * 0.53)} ${n(top + nh * 0.98)}`,
        "#8a6235",
        7,
      ),
      stroke(
        `M${n(cx - lw * 0.53)} ${n(top + nh * 0.98)}Q${n(cx)} ${n(top + nh * 1.22)} ${n(cx + lw * 0.53)} ${n(top + nh * 0.98)}`,
        "#d3a763",
        4,
        { "stroke-dasharray": "5 4" },
      ),
    );
    c.add(
      stroke(
        `M${n(cx + 10)} ${n(top + nh * 1.12)}c-30 -34 -62 -6 -4 6c50 -40 72 -4 4 2l-22 52m24 -50l26 46`,
        "#b88c4c",
        4,
      ),
    );
    return;
  }
  const metal = c.linear(0, 0, 1, 0, [
    [0, darker(lid, 0.55)],
    [0.14, lid],
    [0.34, lighter(lid, 0.6)],
    [0.5, lid],
    [0.86, darker(lid, 0.25)],
    [1, darker(lid, 0.6)],
  ]);
  c.add(
    rect(cx - lw / 2, top, lw, nh * 1.05, metal, { rx: 7 }),
    rect(cx - lw / 2, top + nh * 0.2, lw, 3, "#1c0e07", { opacity: 0.25 }),
    rect(cx - lw / 2, top + nh * 0.86, lw, 4, "#1c0e07", { opacity: 0.3 }),
  );
}

/** The wooden dipper, honey running from it. */
export function dipper(c: Canvas, x: number, y: number, s: number, turn: number, honey: string): void {
  const wood = "#b98650";
  let out = rect(
    -s * 0.06,
    -s * 1.9,
    s * 0.12,
    s * 1.5,
    c.linear(0, 0, 1, 0, [
      [0, lighter(wood, 0.3)],
      [1, darker(wood, 0.4)],
    ]),
    { rx: s * 0.05 },
  );
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
