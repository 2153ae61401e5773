import { boards, footShadow, paper, plaster } from "#db/village/art/backdrop.ts";
import { boxShadow, type Canvas, group, n, oval, path, rect, stroke } from "#db/village/art/canvas.ts";
import { darker, lighter, mix } from "#db/village/art/colour.ts";
import { drawnThread, linen, satin, starRays, stitched } from "#db/village/art/embroideries.ts";
import { five, type ProductInput } from "#db/village/art/input.ts";
import { cloth, creases, shawl, tablecloth } from "#db/village/art/shawls.ts";
import { beadVest } from "#db/village/art/waistcoats.ts";

/** A white cushion of drawn-thread work. */
export function whiteCushion(c: Canvas, x: number, y: number, s: number): void {
  const d = `M${x} ${y}Q${x + s / 2} ${y + s * 0.06} ${x + s} ${y}Q${n(x + s * 0.94)} ${y + s / 2} ${x + s} ${y + s}Q${x + s / 2} ${n(y + s * 0.94)} ${x} ${y + s}Q${n(x + s * 0.06)} ${y + s / 2} ${x} ${y}z`;
  c.add(group(boxShadow(x + s * 0.05, y + s * 0.06, s * 0.9, s * 0.9, 60, 0.8), { transform: "translate(12 30)" }));
  c.add(
    path(d, linen(c, "#f1ece0", 6)),
    `<g clip-path="${c.clip(path(d, "#000"))}">`,
    drawnThread(c, x + s * 0.16, y + s * 0.16, s * 0.672, s * 0.672, s * 0.084),
    rect(x + s * 0.16, y + s * 0.16, s * 0.672, s * 0.672, "none", { stroke: "#fffdf6", "stroke-width": 12 }),
    rect(x + s * 0.14, y + s * 0.14, s * 0.712, s * 0.712, "none", {
      stroke: "#cfc6b4",
      "stroke-width": 3,
      "stroke-dasharray": "9 6",
    }),
  );
  const m = s / 2;
  for (const r of [0.3, 0.2, 0.1])
    c.add(
      stroke(
        `M${n(x + m)} ${n(y + m - s * r)}l${n(s * r)} ${n(s * r)}l${n(-s * r)} ${n(s * r)}l${n(-s * r)} ${n(-s * r)}z`,
        "#fffefa",
        s * 0.03,
      ),
      stroke(
        `M${n(x + m)} ${n(y + m - s * r)}l${n(s * r)} ${n(s * r)}l${n(-s * r)} ${n(s * r)}l${n(-s * r)} ${n(-s * r)}z`,
        "#bdb4a1",
        2,
        { "stroke-dasharray": "4 5" },
      ),
    );
  c.add(
    "</g>",
    path(
      d,
      c.radial(0.4, 0.34, 0.72, [
        [0, "#fff", 0.42],
        [0.5, "#fff", 0],
        [0.8, "#3d2c1e", 0.16],
        [1, "#3d2c1e", 0.44],
      ]),
    ),
    stroke(d, "#d9d0be", 8),
  );
}

/** A napkin folded in four, its drawn border and one corner star showing. */
export function napkin(c: Canvas, x: number, y: number, s: number, tone: string): void {
  cloth(c, x, y, s, s, tone, 6);
  for (const [ox, oy, w, h] of [
    [0.08, 0.08, 0.84, 0.055],
    [0.08, 0.865, 0.84, 0.055],
    [0.08, 0.135, 0.055, 0.73],
    [0.865, 0.135, 0.055, 0.73],
  ] as const)
    c.add(drawnThread(c, x + s * ox, y + s * oy, s * w, s * h, s * 0.055, "#7d7668"));
  c.add(
    rect(x + s * 0.06, y + s * 0.06, s * 0.88, s * 0.88, "none", {
      stroke: "#fffefa",
      "stroke-width": 4,
      "stroke-dasharray": "10 5",
    }),
  );
  c.add(
    stroke(starRays(x + s * 0.78, y + s * 0.78, s * 0.07, 8), "#b5ab97", s * 0.016, { transform: "translate(1 2)" }),
    stroke(starRays(x + s * 0.78, y + s * 0.78, s * 0.07, 8), "#fffefa", s * 0.014),
  );
  creases(c, x, y, s, s, 2, 2);
}

/** A drawstring pouch with a sun of round mirrors. */
export function mirrorPouch(c: Canvas, cx: number, top: number, w: number, palette: readonly string[]): void {
  const [red, wine, amber, pale, teal] = five(palette);
  const h = w * 1.22;
  const d = `M${n(cx - w * 0.3)} ${n(top)}Q${n(cx - w * 0.56)} ${n(top + h * 0.34)} ${n(cx - w * 0.5)} ${n(top + h * 0.74)}Q${n(cx - w * 0.46)} ${n(top + h)} ${n(cx)} ${n(top + h)}T${n(cx + w * 0.5)} ${n(top + h * 0.74)}Q${n(cx + w * 0.56)} ${n(top + h * 0.34)} ${n(cx + w * 0.3)} ${n(top)}z`;
  c.add(footShadow(c, cx + 10, top + h - 4, w * 0.6, 54));
  c.add(
    path(
      `M${n(cx - w * 0.29)} ${n(top + 10)}L${n(cx - w * 0.42)} ${n(top - w * 0.2)}Q${n(cx - w * 0.3)} ${n(top - w * 0.27)} ${n(cx - w * 0.2)} ${n(top - w * 0.19)}T${n(cx)} ${n(top - w * 0.2)}T${n(cx + w * 0.2)} ${n(top - w * 0.19)}T${n(cx + w * 0.42)} ${n(top - w * 0.2)}L${n(cx + w * 0.29)} ${n(top + 10)}z`,
      wine,
    ),
    path(d, linen(c, wine, 6)),
  );
  let folds = "";
  for (let k = -3; k <= 3; k++)
    folds += `M${n(cx + k * w * 0.065)} ${n(top)}Q${n(cx + k * w * 0.1)} ${n(top + h * 0.12)} ${n(cx + k * w * 0.11)} ${n(top + h * 0.24)}M${n(cx + k * w * 0.062)} ${n(top)}L${n(cx + k * w * 0.09)} ${n(top - w * 0.17)}`;
  c.add(stroke(folds, "#1c0e07", 11, { opacity: 0.3 }));
  const my = top + h * 0.58;
  const glass = (x: number, y: number, r: number) =>
    oval(x, y, r * 1.5, r * 1.5, "none", { stroke: amber, "stroke-width": n(r * 0.44), "stroke-dasharray": "5 3" }) +
    oval(
      x,
      y,
      r,
      r,
      c.linear(0, 0, 1, 1, [
        [0, "#ffffff"],
        [0.42, "#cfdadd"],
        [0.5, "#8fa3ab"],
        [0.62, "#dfe8e8"],
        [1, "#9fb0b4"],
      ]),
      { stroke: darker(amber, 0.3), "stroke-width": 3 },
    );
  for (let k = 0; k < 16; k++) {
    const a = k * 22.5;
    c.add(
      group(
        satin(
          c,
          `M${n(-w * 0.035)} ${n(-w * 0.17)}L0 ${n(-w * (k % 2 ? 0.29 : 0.33))}L${n(w * 0.035)} ${n(-w * 0.17)}z`,
          k % 2 ? red : amber,
          0,
          4,
        ),
        { transform: `translate(${n(cx)} ${n(my)}) rotate(${a})` },
      ),
    );
    if (k % 2 === 0)
      c.add(glass(cx + Math.cos((k * Math.PI) / 8) * w * 0.38, my + Math.sin((k * Math.PI) / 8) * w * 0.38, w * 0.03));
  }
  c.add(
    stitched(
      `M${n(cx - w * 0.155)} ${n(my)}a${n(w * 0.155)} ${n(w * 0.155)} 0 1 0 ${n(w * 0.31)} 0a${n(w * 0.155)} ${n(w * 0.155)} 0 1 0 ${n(-w * 0.31)} 0`,
      pale,
      6,
    ),
    glass(cx, my, w * 0.085),
  );
  c.add(
    path(
      d,
      c.linear(0, 0, 1, 0.2, [
        [0, "#1c0e07", 0.3],
        [0.25, "#fff6e4", 0.16],
        [0.6, "#1c0e07", 0],
        [1, "#1c0e07", 0.5],
      ]),
    ),
  );
  const cord = `M${n(cx - w * 0.31)} ${n(top + 4)}Q${n(cx)} ${n(top + 26)} ${n(cx + w * 0.31)} ${n(top + 4)}`;
  c.add(stroke(cord, darker(teal, 0.4), 20), stroke(cord, lighter(teal, 0.15), 12, { "stroke-dasharray": "10 5" }));
  for (const s of [-1, 1]) {
    const tail = `M${n(cx + s * w * 0.3)} ${n(top + 4)}C${n(cx + s * w * 0.6)} ${n(top)} ${n(cx + s * w * 0.68)} ${n(top + h * 0.24)} ${n(cx + s * w * 0.62)} ${n(top + h * 0.42)}`;
    const [tx, ty] = [cx + s * w * 0.62, top + h * 0.42];
    c.add(
      stroke(tail, darker(teal, 0.4), 14),
      stroke(tail, lighter(teal, 0.15), 8, { "stroke-dasharray": "8 4" }),
      oval(tx, ty + 8, 20, 20, amber),
      stroke([-16, -8, 0, 8, 16].map((k) => `M${n(tx + k * 0.5)} ${n(ty + 22)}l${k} 78`).join(""), red, 9),
      stroke(`M${n(tx - 13)} ${n(ty + 32)}h26`, amber, 8),
    );
  }
}

export function embroidery(c: Canvas, input: ProductInput): void {
  const p = five(input.palette);
  if (input.motif === "paisley") {
    plaster(c);
    c.add(
      rect(
        70,
        176,
        1060,
        34,
        c.linear(0, 0, 0, 1, [
          [0, "#d9b27c"],
          [1, "#7c5637"],
        ]),
        { rx: 17 },
      ),
    );
    shawl(c, [mix(p[0], "#7d1022", 0.35), p[1], mix(p[2], "#d9a441", 0.5), p[3], p[4]], 170, 170, 880, 1130);
    for (const x of [110, 1090]) c.add(stroke(`M${x} 190V60`, "#8d8a84", 8));
  } else if (input.motif === "medallion") {
    boards(c, 0, "#8a6242");
    tablecloth(c, p, 90, 240, 1020);
  } else if (input.motif === "lattice") {
    paper(c, "#6f8790", 0.5);
    c.add(footShadow(c, 600, 1240, 520, 70));
    whiteCushion(c, 170, 330, 860);
  } else if (input.motif === "border") {
    paper(c, "#a8553a", 0.62);
    for (let k = 0; k < 6; k++)
      napkin(c, 330 - k * 40 + (k % 2) * 14, 130 + k * 118, 640, k % 2 ? "#efe9dc" : "#f6f2e8");
  } else if (input.motif === "sun") {
    paper(c, p[2]);
    mirrorPouch(c, 600, 400, 700, input.palette);
  } else {
    plaster(c);
    beadVest(c, 600, 300, 1.42, p);
  }
}
