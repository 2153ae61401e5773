import { footShadow } from "#db/village/art/backdrop.ts";
import { type Canvas, n, oval, path, rect, stroke } from "#db/village/art/canvas.ts";
import { darker, lighter } from "#db/village/art/colour.ts";
import { plantMark } from "#db/village/art/honey.ts";
import { between } from "#db/village/art/seed.ts";

/** A glazed bowl, full. */
export function bowl(c: Canvas, cx: number, rim: number, w: number, h: number, glaze: string, filling: string): void {
  const [l, r] = [cx - w / 2, cx + w / 2];
  c.add(footShadow(c, cx + w * 0.06, rim + h, w * 0.6, h * 0.2));
  c.add(oval(cx, rim, w / 2, w * 0.15, darker(glaze, 0.5)));
  c.add(filling);
  const d = `M${n(l)} ${n(rim)}C${n(l + w * 0.02)} ${n(rim + h * 0.7)} ${n(cx - w * 0.26)} ${n(rim + h)} ${n(cx - w * 0.17)} ${n(rim + h)}H${n(cx + w * 0.17)}C${n(cx + w * 0.26)} ${n(rim + h)} ${n(r - w * 0.02)} ${n(rim + h * 0.7)} ${n(r)} ${n(rim)}A${n(w / 2)} ${n(w * 0.15)} 0 0 1 ${n(l)} ${n(rim)}z`;
  c.add(
    path(
      d,
      c.linear(0, 0, 1, 0.15, [
        [0, darker(glaze, 0.28)],
        [0.25, lighter(glaze, 0.4)],
        [0.55, glaze],
        [1, darker(glaze, 0.5)],
      ]),
    ),
  );
  c.add(stroke(`M${n(l)} ${n(rim)}A${n(w / 2)} ${n(w * 0.15)} 0 0 0 ${n(r)} ${n(rim)}`, lighter(glaze, 0.6), 7));
  c.add(
    stroke(
      `M${n(l + w * 0.035)} ${n(rim + h * 0.3)}A${n(w * 0.47)} ${n(w * 0.16)} 0 0 0 ${n(r - w * 0.035)} ${n(rim + h * 0.3)}`,
      darker(glaze, 0.35),
      4,
      { opacity: 0.5 },
    ),
  );
}

/** A kraft-paper bag with a folded top, label and, if wanted, a window. */
export function kraftBag(
  c: Canvas,
  x: number,
  y: number,
  w: number,
  h: number,
  plant: string,
  ink: string,
  view?: string,
): void {
  const kraft = "#c19a6b";
  const d = `M${n(x + 8)} ${n(y)}H${n(x + w - 8)}L${n(x + w)} ${n(y + h - 18)}q0 18 -18 18H${n(x + 18)}q-18 0 -18 -18z`;
  c.add(footShadow(c, x + w / 2, y + h - 2, w * 0.68, 48));
  c.add(
    path(
      d,
      c.linear(0, 0, 1, 0.2, [
        [0, lighter(kraft, 0.3)],
        [0.35, kraft],
        [0.8, darker(kraft, 0.12)],
        [1, darker(kraft, 0.4)],
      ]),
    ),
  );
  let grain = "";
  for (let k = 0; k < 60; k++)
    grain += `M${n(between(c.rng, x + 12, x + w - 40))} ${n(between(c.rng, y + 8, y + h - 12))}h${n(between(c.rng, 8, 30))}`;
  c.add(stroke(grain, "#7a5732", 1.4, { opacity: 0.22 }));
  c.add(
    stroke(
      `M${n(x + w * 0.12)} ${n(y + 120)}L${n(x + w * 0.08)} ${n(y + h - 14)}M${n(x + w * 0.88)} ${n(y + 120)}L${n(x + w * 0.92)} ${n(y + h - 14)}`,
      "#5d4023",
      3,
      { opacity: 0.3 },
    ),
  );
  c.add(
    rect(
      x + 4,
      y - 8,
      w - 8,
      78,
      c.linear(0, 0, 0, 1, [
        [0, lighter(kraft, 0.22)],
        [1, darker(kraft, 0.1)],
      ]),
      { rx: 4 },
    ),
    rect(
      x + 4,
      y + 70,
      w - 8,
      16,
      c.linear(0, 0, 0, 1, [
        [0, "#1c0e07", 0.34],
        [1, "#1c0e07", 0],
      ]),
    ),
  );
  for (const px of [0.22, 0.78])
    c.add(
      rect(x + w * px - 26, y + 20, 52, 18, "#e8dcc2", { rx: 3 }),
      rect(x + w * px - 26, y + 34, 52, 4, "#1c0e07", { opacity: 0.2 }),
    );
  const [lx, ly, lw, lh] = [x + w * 0.2, y + h * 0.22, w * 0.6, view ? h * 0.28 : h * 0.46];
  c.add(
    rect(lx + 3, ly + 5, lw, lh, "#1c0e07", { opacity: 0.2 }),
    rect(lx, ly, lw, lh, "#faf4e6"),
    rect(lx + 10, ly + 10, lw - 20, lh - 20, "none", { stroke: ink, "stroke-width": 3 }),
  );
  c.add(
    plantMark(plant, x + w / 2, ly + lh * 0.42, lh * 0.28, ink),
    rect(x + w / 2 - lw * 0.25, ly + lh * 0.76, lw * 0.5, lh * 0.045, ink, { rx: 4 }),
    rect(x + w / 2 - lw * 0.16, ly + lh * 0.84, lw * 0.32, lh * 0.03, ink, { rx: 3 }),
  );
  if (!view) return;
  const clip = c.clip(rect(x + w * 0.2, y + h * 0.57, w * 0.6, h * 0.32, "#000", { rx: 26 }));
  c.add(`<g clip-path="${clip}">`, rect(x, y + h * 0.5, w, h * 0.5, "#6d5a2c"), view, "</g>");
  c.add(
    rect(
      x + w * 0.2,
      y + h * 0.57,
      w * 0.6,
      h * 0.32,
      c.linear(0, 0, 1, 1, [
        [0, "#fff", 0.4],
        [0.3, "#fff", 0.02],
        [1, "#fff", 0],
      ]),
      { rx: 26, stroke: darker(kraft, 0.35), "stroke-width": 4 },
    ),
  );
}
