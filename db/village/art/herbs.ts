import { type Canvas, group, n, oval, path, rect, stroke } from "#db/village/art/canvas.ts";
import { darker, lighter, mix } from "#db/village/art/colour.ts";
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
