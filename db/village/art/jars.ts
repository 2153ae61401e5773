import { footShadow } from "#db/village/art/backdrop.ts";
import { type Canvas, group, n, oval, path, rect, stroke } from "#db/village/art/canvas.ts";
import { darker, lighter, mix } from "#db/village/art/colour.ts";
import { hexagon, honeyOf, plantMark } from "#db/village/art/honey.ts";
import { between } from "#db/village/art/seed.ts";

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
  const deep = (k: number) => mix(of.honey, "#6b2a04", k);
  const bright = (k: number) => mix(of.honey, "#ffe9a8", k);
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
        [0, deep(0.62)],
        [0.1, deep(0.22)],
        [0.34, bright(0.5)],
        [0.6, of.honey],
        [0.9, deep(0.34)],
        [1, deep(0.7)],
      ]),
    ),
  );
  c.add(
    path(
      body(w * 0.025),
      c.radial(0.62, 0.78, 0.55, [
        [0, bright(0.85), 0.9],
        [0.5, bright(0.5), 0.35],
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
    const [l, r] = [cx - lw / 2, cx + lw / 2];
    const dome = `M${n(l)} ${n(top + nh * 0.9)}V${n(top + nh * 0.42)}Q${n(l)} ${n(top + nh * 0.1)} ${n(l + 30)} ${n(top + nh * 0.08)}H${n(r - 30)}Q${n(r)} ${n(top + nh * 0.1)} ${n(r)} ${n(top + nh * 0.42)}V${n(top + nh * 0.9)}z`;
    const glass = c.linear(0, 0, 1, 0, [
      [0, "#9fb0ae"],
      [0.18, "#f4f7f4"],
      [0.4, "#c8d4d1"],
      [0.7, "#e8eeea"],
      [1, "#8c9c9a"],
    ]);
    c.add(
      path(dome, glass, { stroke: "#8c9c9a", "stroke-width": 3 }),
      stroke(`M${n(l + 40)} ${n(top + nh * 0.3)}H${n(r - 60)}`, "#ffffff", 9, { opacity: 0.8 }),
    );
    c.add(
      rect(
        l - 3,
        top + nh * 0.86,
        lw + 6,
        nh * 0.22,
        c.linear(0, 0, 1, 0, [
          [0, "#8f3417"],
          [0.3, "#e07a4f"],
          [1, "#8f3417"],
        ]),
        { rx: 6 },
      ),
    );
    const wire = `M${n(l - 8)} ${n(top + nh * 1.9)}V${n(top + nh * 0.7)}Q${n(l - 8)} ${n(top - nh * 0.08)} ${n(l + 60)} ${n(top - nh * 0.08)}H${n(r - 60)}Q${n(r + 8)} ${n(top - nh * 0.08)} ${n(r + 8)} ${n(top + nh * 0.7)}V${n(top + nh * 1.9)}`;
    c.add(stroke(wire, "#6f6c66", 9), stroke(wire, "#c9c6bf", 3, { transform: "translate(-2 -2)" }));
    for (const x of [l - 8, r + 8])
      c.add(
        rect(
          x - 12,
          top + nh * 1.5,
          24,
          nh * 0.7,
          c.linear(0, 0, 1, 0, [
            [0, "#8d8a84"],
            [0.4, "#e6e4de"],
            [1, "#77736c"],
          ]),
          { rx: 8 },
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
