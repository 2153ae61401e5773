import { footShadow } from "#db/village/art/backdrop.ts";
import { type Canvas, group, n, oval, path, rect, stroke } from "#db/village/art/canvas.ts";
import { darker, lighter, mix } from "#db/village/art/colour.ts";
import { sprig } from "#db/village/art/herbs.ts";
import { between } from "#db/village/art/seed.ts";

const turned = (c: Canvas, colour: string): string =>
  c.linear(0, 0, 1, 0.1, [
    [0, darker(colour, 0.35)],
    [0.24, lighter(colour, 0.4)],
    [0.55, colour],
    [1, darker(colour, 0.5)],
  ]);

/** A clay jug with a few branches in it, standing at `foot`. */
export function jug(c: Canvas, cx: number, foot: number, s: number, clay: string, green = "#6f7d48"): void {
  c.add(footShadow(c, cx + s * 0.1, foot, s * 0.62, s * 0.1));
  for (let k = 0; k < 5; k++) {
    c.add(
      sprig(
        c,
        cx + (k - 2) * s * 0.05,
        foot - s * 1.1,
        s * between(c.rng, 0.9, 1.3),
        (k - 2) * s * 0.28,
        green,
        s * 0.17,
      ),
    );
  }
  const d = `M${n(cx - s * 0.17)} ${n(foot - s * 1.2)}C${n(cx - s * 0.1)} ${n(foot - s * 0.95)} ${n(cx - s * 0.48)} ${n(foot - s * 0.8)} ${n(cx - s * 0.44)} ${n(foot - s * 0.45)}C${n(cx - s * 0.42)} ${n(foot - s * 0.15)} ${n(cx - s * 0.3)} ${n(foot)} ${n(cx - s * 0.24)} ${n(foot)}H${n(cx + s * 0.24)}C${n(cx + s * 0.3)} ${n(foot)} ${n(cx + s * 0.42)} ${n(foot - s * 0.15)} ${n(cx + s * 0.44)} ${n(foot - s * 0.45)}C${n(cx + s * 0.48)} ${n(foot - s * 0.8)} ${n(cx + s * 0.1)} ${n(foot - s * 0.95)} ${n(cx + s * 0.17)} ${n(foot - s * 1.2)}z`;
  c.add(path(d, turned(c, clay)));
  c.add(
    stroke(
      `M${n(cx - s * 0.43)} ${n(foot - s * 0.5)}Q${n(cx)} ${n(foot - s * 0.42)} ${n(cx + s * 0.43)} ${n(foot - s * 0.5)}`,
      lighter(clay, 0.5),
      s * 0.025,
      { opacity: 0.6 },
    ),
  );
}

/** A brass samovar with its teapot. */
export function samovar(c: Canvas, cx: number, foot: number, s: number): void {
  const brass = "#c79a45";
  const skin = turned(c, brass);
  const [u, v] = [(k: number) => n(cx + k * s), (k: number) => n(foot - k * s)];
  c.add(footShadow(c, cx + s * 0.08, foot, s * 0.55, s * 0.08));
  c.add(
    rect(cx - s * 0.3, foot - s * 0.09, s * 0.6, s * 0.09, skin, { rx: 4 }),
    path(`M${u(-0.14)} ${v(0.28)}L${u(-0.22)} ${v(0.08)}H${u(0.22)}L${u(0.14)} ${v(0.28)}z`, skin),
  );
  c.add(
    stroke(
      `M${u(-0.32)} ${v(0.85)}C${u(-0.56)} ${v(0.9)} ${u(-0.54)} ${v(0.62)} ${u(-0.36)} ${v(0.64)}M${u(0.32)} ${v(0.85)}C${u(0.56)} ${v(0.9)} ${u(0.54)} ${v(0.62)} ${u(0.36)} ${v(0.64)}`,
      darker(brass, 0.3),
      s * 0.045,
    ),
    path(
      `M${u(-0.2)} ${v(0.26)}C${u(-0.3)} ${v(0.4)} ${u(-0.42)} ${v(0.7)} ${u(-0.36)} ${v(0.98)}H${u(0.36)}C${u(0.42)} ${v(0.7)} ${u(0.3)} ${v(0.4)} ${u(0.2)} ${v(0.26)}z`,
      skin,
    ),
    rect(cx - s * 0.39, foot - s * 1.03, s * 0.78, s * 0.06, skin, { rx: 5 }),
    path(`M${u(-0.3)} ${v(1.03)}Q${u(0)} ${v(1.2)} ${u(0.3)} ${v(1.03)}z`, skin),
    rect(cx - s * 0.15, foot - s * 1.22, s * 0.3, s * 0.12, skin),
  );
  const pot = "#f1ebdf";
  c.add(
    stroke(
      `M${u(0.2)} ${v(1.42)}C${u(0.42)} ${v(1.5)} ${u(0.38)} ${v(1.26)} ${u(0.18)} ${v(1.28)}`,
      darker(pot, 0.15),
      s * 0.045,
    ),
    path(`M${u(-0.2)} ${v(1.36)}L${u(-0.38)} ${v(1.5)}L${u(-0.33)} ${v(1.36)}L${u(-0.2)} ${v(1.24)}z`, pot),
    path(
      `M${u(-0.2)} ${v(1.22)}C${u(-0.28)} ${v(1.4)} ${u(-0.16)} ${v(1.5)} ${u(0)} ${v(1.5)}S${u(0.28)} ${v(1.4)} ${u(0.2)} ${v(1.22)}z`,
      turned(c, pot),
    ),
    oval(cx, foot - s * 1.54, s * 0.035, s * 0.045, "#a3262a"),
    oval(cx, foot - s * 1.36, s * 0.07, s * 0.07, "#a3262a", { opacity: 0.8 }),
  );
  c.add(
    rect(cx - s * 0.05, foot - s * 0.5, s * 0.1, s * 0.13, darker(brass, 0.35), { rx: 4 }),
    rect(cx - s * 0.13, foot - s * 0.52, s * 0.26, s * 0.035, lighter(brass, 0.3), { rx: 4 }),
  );
}

/** A waisted glass of tea on its saucer. */
export function tea(c: Canvas, cx: number, foot: number, s: number): void {
  const [u, v] = [(k: number) => n(cx + k * s), (k: number) => n(foot - k * s)];
  c.add(
    oval(cx + s * 0.1, foot + s * 0.04, s * 0.62, s * 0.14, "#1c0e07", { opacity: 0.22 }),
    oval(cx, foot, s * 0.56, s * 0.13, "#f4efe4"),
    oval(cx, foot - s * 0.02, s * 0.34, s * 0.07, "#d9cfbd"),
  );
  const d = `M${u(-0.26)} ${v(0.95)}C${u(-0.24)} ${v(0.7)} ${u(-0.12)} ${v(0.6)} ${u(-0.15)} ${v(0.48)}C${u(-0.3)} ${v(0.3)} ${u(-0.22)} ${v(0.03)} ${u(-0.16)} ${v(0.03)}H${u(0.16)}C${u(0.22)} ${v(0.03)} ${u(0.3)} ${v(0.3)} ${u(0.15)} ${v(0.48)}C${u(0.12)} ${v(0.6)} ${u(0.24)} ${v(0.7)} ${u(0.26)} ${v(0.95)}z`;
  c.add(
    path(
      d,
      c.linear(0, 0, 1, 0, [
        [0, "#6d1f0c"],
        [0.3, "#c85a1c"],
        [0.6, "#a03a10"],
        [1, "#5c1a08"],
      ]),
    ),
  );
  c.add(
    rect(cx - s * 0.26, foot - s * 0.95, s * 0.52, s * 0.14, "#f6efe2", { opacity: 0.6 }),
    stroke(
      `M${u(-0.18)} ${v(0.3)}q${n(-s * 0.04)} ${n(-s * 0.1)} ${n(s * 0.04)} ${n(-s * 0.16)}`,
      "#ffe9cf",
      s * 0.035,
      { opacity: 0.8 },
    ),
    stroke(`M${u(-0.26)} ${v(0.95)}H${u(0.26)}`, "#d8b36a", s * 0.03),
  );
}

/** A few books lying flat; cloth spines. */
export function books(c: Canvas, x: number, foot: number, w: number): void {
  const tones = ["#8c3b2a", "#2c4372", "#c9a24a", "#56683f"];
  let y = foot;
  for (let k = 0; k < 3; k++) {
    const tall = w * between(c.rng, 0.13, 0.18);
    const inset = between(c.rng, 0, w * 0.12);
    const tone = tones[(k + Math.floor(c.rng() * 4)) % 4] ?? "#8c3b2a";
    y -= tall;
    c.add(
      rect(x + inset, y, w - inset * 1.5, tall, tone, { rx: 5 }),
      rect(x + inset + w * 0.06, y + tall * 0.24, w * 0.03, tall * 0.52, lighter(tone, 0.5)),
      rect(x + inset + 8, y + tall * 0.14, w * 0.02, tall * 0.72, lighter(tone, 0.3)),
      rect(x + inset, y + tall - 3, w - inset * 1.5, 3, "#1c0e07", { opacity: 0.35 }),
    );
  }
}

/** A wooden bench or chest seen from the front, its top at `y`. */
export function bench(c: Canvas, x: number, y: number, w: number, h: number, wood: string): void {
  c.add(oval(x + w / 2 + 20, y + h, w * 0.54, 26, "#1c0e07", { opacity: 0.3 }));
  for (const [px, ww] of [
    [x + 26, 44],
    [x + w - 70, 44],
  ] as const)
    c.add(
      rect(
        px,
        y + 30,
        ww,
        h - 30,
        c.linear(0, 0, 1, 0, [
          [0, lighter(wood, 0.1)],
          [1, darker(wood, 0.45)],
        ]),
      ),
    );
  c.add(
    rect(x + 60, y + 34, w - 120, 52, darker(wood, 0.4)),
    rect(
      x,
      y,
      w,
      40,
      c.linear(0, 0, 0, 1, [
        [0, lighter(wood, 0.3)],
        [0.3, wood],
        [1, darker(wood, 0.28)],
      ]),
      { rx: 7 },
    ),
  );
  c.add(
    stroke(
      `M${n(x + 30)} ${n(y + 18)}q${n(w * 0.3)} -6 ${n(w * 0.6)} 2M${n(x + w * 0.3)} ${n(y + 28)}q${n(w * 0.3)} 5 ${n(w * 0.62)} -2`,
      darker(wood, 0.45),
      2,
      { opacity: 0.35 },
    ),
  );
}

/** A potted plant with broad leaves. */
export function plant(c: Canvas, cx: number, foot: number, s: number, pot: string): void {
  c.add(footShadow(c, cx + s * 0.1, foot, s * 0.55, s * 0.09));
  for (let k = 0; k < 11; k++) {
    const a = -90 + (k - 5) * 17 + between(c.rng, -7, 7);
    const long = s * between(c.rng, 0.75, 1.15);
    const tone = mix("#5d7a4a", k % 2 ? "#3c5a36" : "#83a067", between(c.rng, 0.1, 0.7));
    c.add(
      group(
        path(
          `M0 0C${n(long * 0.35)} ${n(-long * 0.16)} ${n(long * 0.75)} ${n(-long * 0.15)} ${n(long)} 0C${n(long * 0.75)} ${n(long * 0.13)} ${n(long * 0.35)} ${n(long * 0.12)} 0 0z`,
          tone,
        ) + stroke(`M${n(long * 0.06)} 0H${n(long * 0.94)}`, lighter(tone, 0.35), 2, { opacity: 0.6 }),
        { transform: `translate(${n(cx)} ${n(foot - s * 0.5)}) rotate(${n(a)})` },
      ),
    );
  }
  c.add(
    path(
      `M${n(cx - s * 0.3)} ${n(foot - s * 0.56)}H${n(cx + s * 0.3)}L${n(cx + s * 0.22)} ${n(foot)}H${n(cx - s * 0.22)}z`,
      turned(c, pot),
    ),
    rect(cx - s * 0.33, foot - s * 0.6, s * 0.66, s * 0.12, turned(c, lighter(pot, 0.12)), { rx: 4 }),
  );
}

/** A plate with bread on it. */
export function bread(c: Canvas, cx: number, cy: number, s: number): void {
  c.add(
    oval(cx + 8, cy + 12, s, s * 0.34, "#1c0e07", { opacity: 0.25 }),
    oval(cx, cy, s, s * 0.32, "#e8e0d0"),
    oval(cx, cy - 4, s * 0.86, s * 0.25, "#cfc4ae"),
  );
  c.add(
    oval(
      cx,
      cy - s * 0.16,
      s * 0.78,
      s * 0.26,
      c.radial(0.4, 0.3, 0.8, [
        [0, "#f0c987"],
        [0.6, "#cf9448"],
        [1, "#8d5721"],
      ]),
    ),
  );
  let cuts = "";
  for (let k = -3; k <= 3; k++) cuts += `M${n(cx + k * s * 0.19 - 12)} ${n(cy - s * 0.22)}l24 ${n(s * 0.13)}`;
  c.add(stroke(cuts, "#8d5721", 4, { opacity: 0.5 }));
}
