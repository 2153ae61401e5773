import { footShadow } from "#db/village/art/backdrop.ts";
import { type Canvas, group, n, oval, path, rect, stroke } from "#db/village/art/canvas.ts";
import { darker, lighter, mix } from "#db/village/art/colour.ts";
import { plantMark } from "#db/village/art/honey.ts";
import { between, rngFrom, whole } from "#db/village/art/seed.ts";

/** One chamomile head at a radius of 100; `kind` (0 to 5) varies the petals, `dry` (0 to 2) their warmth. */
function head(c: Canvas, kind: number, dry: number): string {
  const rng = rngFrom(`daisy/${kind}/${dry}`);
  const petals = 13 + (kind % 4);
  let white = "";
  let shade = "";
  for (let k = 0; k < petals; k++) {
    const a = (k / petals) * Math.PI * 2 + between(rng, -0.1, 0.1);
    const long = between(rng, 86, 105);
    const at = (x: number, y: number) =>
      `${n(x * Math.cos(a) - y * Math.sin(a))} ${n(x * Math.sin(a) + y * Math.cos(a))}`;
    const d = `M${at(0, -22)}C${at(20, -long * 0.5)} ${at(17, -long)} ${at(0, -long)}C${at(-17, -long)} ${at(-20, -long * 0.5)} ${at(0, -22)}z`;
    if (k % 3) white += d;
    else shade += d;
  }
  let dots = "";
  for (let k = 0; k < 26; k++) {
    const [a, d] = [k * 2.4, 30 * Math.sqrt(k / 26)];
    dots += `M${n(Math.cos(a) * d)} ${n(Math.sin(a) * d)}h.1`;
  }
  const edge = { stroke: "#c9bb96", "stroke-width": 2 };
  return (
    path(shade, mix("#f1ead8", "#d9c79e", dry * 0.22), edge) +
    path(white, mix("#fffdf6", "#e9d9b4", dry * 0.22), edge) +
    oval(2, 5, 37, 37, "#8a6a1c", { opacity: 0.4 }) +
    oval(
      0,
      0,
      33,
      33,
      c.radial(0.4, 0.35, 0.7, [
        [0, "#ffd95e"],
        [0.7, "#e9ac25"],
        [1, "#b87814"],
      ]),
    ) +
    stroke(dots, "#a86c10", 5, { opacity: 0.7 })
  );
}

/** A chamomile head seen from anywhere: `tilt` 1 faces us, 0.4 looks away; `warm` (0 to 0.5) is how dried it is. */
export function daisy(c: Canvas, cx: number, cy: number, r: number, tilt: number, turn: number, warm = 0.2): string {
  const at = c.shape(head(c, whole(c.rng, 0, 5), Math.min(2, Math.floor(warm * 5))));
  const size = Math.round(r) / 100;
  return `<use href="${at}" transform="translate(${n(cx)} ${n(cy)}) rotate(${Math.round(turn)}) scale(${size} ${Math.round(size * tilt * 1000) / 1000})"/>`;
}

/** A heap of flowers inside an ellipse, far ones first. */
export function heap(c: Canvas, cx: number, cy: number, rx: number, ry: number, count: number, r: number): string {
  const spots = Array.from({ length: count }, (_, k) => {
    const a = k * 2.39996;
    const d = Math.sqrt((k + 0.5) / count);
    return [
      cx + Math.cos(a) * d * rx + between(c.rng, -r * 0.3, r * 0.3),
      cy + Math.sin(a) * d * ry - (1 - d * d) * ry * 0.9,
    ] as const;
  }).sort((a, b) => a[1] - b[1]);
  return spots
    .map(([x, y]) =>
      daisy(
        c,
        x,
        y,
        r * between(c.rng, 0.75, 1.1),
        between(c.rng, 0.6, 1),
        between(c.rng, 0, 360),
        between(c.rng, 0, 0.45),
      ),
    )
    .join("");
}

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

/** A branch of small paired leaves, tip at the top; flowers when `bloom` is a colour. */
export function sprig(
  c: Canvas,
  x: number,
  y: number,
  tall: number,
  lean: number,
  green: string,
  size: number,
  bloom?: string,
): string {
  let out = stroke(
    `M${n(x)} ${n(y)}Q${n(x + lean * 0.3)} ${n(y - tall * 0.5)} ${n(x + lean)} ${n(y - tall)}`,
    mix(green, "#6b4a2c", 0.45),
    Math.max(2, size * 0.12),
  );
  const pairs = Math.round(tall / (size * 0.62));
  for (let k = 2; k <= pairs; k++) {
    const t = k / pairs;
    const px = x + lean * (0.6 * t * (1 - t) + t * t);
    const py = y - tall * t;
    const s = size * (1.1 - 0.55 * t) * between(c.rng, 0.85, 1.15);
    for (const side of [-1, 1]) {
      const a = (side > 0 ? -24 : 204) + between(c.rng, -16, 16);
      const tone = c.rng() < 0.5 ? green : lighter(green, between(c.rng, 0.08, 0.28));
      out += group(
        path(
          `M0 0C${n(s * 0.3)} ${n(-s * 0.36)} ${n(s * 0.8)} ${n(-s * 0.28)} ${n(s)} 0C${n(s * 0.8)} ${n(s * 0.28)} ${n(s * 0.3)} ${n(s * 0.36)} 0 0z`,
          tone,
          { stroke: darker(green, 0.35), "stroke-width": 1 },
        ) + (s > 60 ? stroke(`M${n(s * 0.1)} 0H${n(s * 0.9)}`, darker(green, 0.3), 1, { opacity: 0.6 }) : ""),
        { transform: `translate(${n(px)} ${n(py)}) rotate(${n(a)})` },
      );
    }
    if (bloom && t > 0.74)
      for (let f = 0; f < 3; f++)
        out += oval(
          px + between(c.rng, -size * 0.4, size * 0.4),
          py + between(c.rng, -size * 0.3, size * 0.3),
          size * 0.17,
          size * 0.15,
          f % 2 ? bloom : lighter(bloom, 0.35),
        );
  }
  return out;
}

/** A bound bundle lying or standing: sprigs fanned from a knot of string. */
export function bundle(
  c: Canvas,
  x: number,
  y: number,
  tall: number,
  spread: number,
  green: string,
  size: number,
  bloom?: string,
  count = 15,
): string {
  let out = "";
  for (let k = 0; k < count; k++) {
    const t = k / (count - 1) - 0.5;
    const order = (k * 7) % count;
    const lean = (order / (count - 1) - 0.5) * spread;
    out += stroke(
      `M${n(x + lean * 0.05)} ${n(y)}Q${n(x - lean * 0.1)} ${n(y + tall * 0.14)} ${n(x - lean * 0.34)} ${n(y + tall * between(c.rng, 0.24, 0.32))}`,
      mix(green, "#7a5632", 0.55),
      5,
    );
    out += sprig(
      c,
      x + lean * 0.06,
      y,
      tall * between(c.rng, 0.82, 1.04) * (1 - Math.abs(lean / spread) * 0.25),
      lean,
      t > 0 ? green : darker(green, 0.14),
      size,
      bloom,
    );
  }
  out +=
    rect(x - 40, y - 18, 80, 44, "#c49a5e", { rx: 12 }) +
    stroke(`M${n(x - 38)} ${n(y - 8)}l76 6m-76 6l76 6m-76 6l76 4`, "#7f5a2c", 3) +
    stroke(`M${n(x + 20)} ${n(y + 4)}c60 -40 84 10 26 14c70 20 60 70 4 6m-4 4l-20 78m30 -74l40 66`, "#c49a5e", 6);
  return out;
}

/** A balm leaf: broad, toothed, veined. */
export function balm(c: Canvas, x: number, y: number, s: number, turn: number, green: string): string {
  let edge = `M0 0`;
  const side = (k: number) => {
    let d = "";
    for (let i = 1; i <= 9; i++) {
      const t = i / 9;
      const half = s * 0.36 * Math.sin(Math.PI * t ** 0.72);
      d += `L${n(s * (t - 0.05))} ${n(k * (half + (t < 1 ? s * 0.028 : 0)))}L${n(s * t)} ${n(k * half * 0.95)}`;
    }
    return d;
  };
  edge +=
    side(-1) +
    side(1)
      .split("L")
      .filter(Boolean)
      .reverse()
      .map((p) => "L" + p)
      .join("") +
    "z";
  let veins = `M0 0Q${n(s * 0.5)} ${n(-s * 0.02)} ${n(s * 0.97)} 0`;
  for (let i = 1; i < 6; i++)
    for (const k of [-1, 1])
      veins += `M${n(s * i * 0.14)} 0q${n(s * 0.06)} ${n(k * s * 0.13)} ${n(s * 0.15)} ${n(k * s * 0.2 * Math.sin((Math.PI * (i + 0.6)) / 6.4))}`;
  const tone = mix(green, c.rng() < 0.5 ? "#8fae62" : "#33502c", between(c.rng, 0, 0.35));
  return group(
    path(edge, "#1c0e07", { opacity: 0.18, transform: "translate(4 9)" }) +
      path(
        edge,
        c.linear(0, 0, 0.3, 1, [
          [0, lighter(tone, 0.24)],
          [1, darker(tone, 0.22)],
        ]),
        { stroke: darker(tone, 0.4), "stroke-width": 1 },
      ) +
      stroke(veins, lighter(tone, 0.5), Math.max(1.4, s * 0.014), { opacity: 0.75 }),
    { transform: `translate(${n(x)} ${n(y)}) rotate(${n(turn)})` },
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
