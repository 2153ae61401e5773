import { boxShadow, type Canvas, group, n, path, rect, stroke } from "#db/village/art/canvas.ts";
import { at, darker, lighter, mix } from "#db/village/art/colour.ts";
import { between } from "#db/village/art/seed.ts";

export const madder = "#a3262a";

export const saffron = "#dda032";

/** A card of stiff paper. */
export function card(
  c: Canvas,
  x: number,
  y: number,
  w: number,
  h: number,
  colour: string,
  turn: number,
  inside: string,
): void {
  c.add(
    `<g transform="rotate(${turn} ${n(x + w / 2)} ${n(y + h / 2)})">`,
    group(boxShadow(x, y, w, h, 34, 0.5), { transform: "translate(10 18)" }),
  );
  c.add(
    rect(x, y, w, h, colour, { rx: 18 }),
    rect(
      x,
      y,
      w,
      h,
      c.linear(0, 0, 1, 1, [
        [0, "#fff", 0.25],
        [1, "#1c0e07", 0.1],
      ]),
      { rx: 18 },
    ),
    inside,
    "</g>",
  );
}

/** Lines that stand for writing, flush to the given side; the last line of a paragraph is short. */
export function lines(
  c: Canvas,
  x: number,
  y: number,
  w: number,
  count: number,
  pitch: number,
  colour: string,
  flush: "start" | "end",
  tall = 10,
): string {
  let out = "";
  for (let k = 0; k < count; k++) {
    const long = w * ((k + 1) % 4 === 0 ? between(c.rng, 0.35, 0.6) : between(c.rng, 0.86, 1));
    let px = flush === "start" ? x : x + w - long;
    const end = px + long;
    while (px < end - 16) {
      const word = Math.min(end - px, between(c.rng, 26, 92));
      out += rect(px, y + k * pitch, word, tall, colour, { rx: tall / 2 });
      px += word + 13;
    }
  }
  return out;
}

/** The letter Sin with its dots below turned into Shin above: pen strokes, not a font. */
const shin = (x: number, y: number, s: number, colour: string): string =>
  group(
    path(
      "M96 8C98 -14 92 -34 84 -50L93 -62C104 -40 108 -14 104 8C100 30 84 40 70 34C64 44 48 46 38 36C26 46 10 42 4 30C2 70 -28 96 -70 92C-104 88 -116 56 -104 18L-92 22C-100 56 -86 72 -62 74C-28 76 -8 54 -8 20C-8 8 -12 -6 -16 -18L-7 -32C0 -16 4 2 10 14C18 26 30 24 34 10C34 -2 32 -12 28 -22L37 -36C44 -20 46 -2 50 10C58 24 70 22 74 8C76 -6 72 -18 68 -28L77 -42C86 -26 90 -4 96 8z",
      colour,
    ) + path("M18 -96l17 17l-17 17l-17 -17zM58 -96l17 17l-17 17l-17 -17zM38 -132l17 17l-17 17l-17 -17z", colour),
    { transform: `translate(${x} ${y}) scale(${s})` },
  );

const latinA = (x: number, y: number, s: number, colour: string): string =>
  group(
    path(
      "M-96 92V80C-78 78 -72 72 -62 46L-14 -92H16L70 52C78 72 84 78 100 80V92H22V80C42 78 44 72 38 54L28 26H-34L-42 50C-48 70 -44 78 -24 80V92zM-28 10H22L-2 -58z",
      colour,
      { "fill-rule": "evenodd" },
    ),
    { transform: `translate(${x} ${y}) scale(${s})` },
  );

/** Two cards: a Persian letter and a Latin one, a bent arrow from one to the other. */
export function translation(c: Canvas, palette: readonly string[]): void {
  const [ink, deep, blue, pale, mist] = [0, 1, 2, 3, 4].map((i) => at(palette, i)) as [
    string,
    string,
    string,
    string,
    string,
  ];
  card(
    c,
    470,
    210,
    560,
    720,
    deep,
    6,
    shin(760, 476, 1.6, saffron) + lines(c, 540, 660, 420, 6, 36, mix(mist, blue, 0.25), "end"),
  );
  card(
    c,
    170,
    600,
    560,
    720,
    "#f7f1e4",
    -5,
    latinA(430, 850, 1.75, madder) + lines(c, 240, 1050, 420, 6, 36, mix(ink, pale, 0.4), "start"),
  );
  c.add(stroke("M1010 1010C1040 1140 960 1220 850 1230", blue, 16), path("M880 1184L810 1236L890 1280z", blue));
}

/** A page of Persian copy with the editor's red pencil on it. */
export function editing(c: Canvas, palette: readonly string[]): void {
  const [ink, , blue, pale, mist] = [0, 1, 2, 3, 4].map((i) => at(palette, i)) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const guillemet = (x: number, s: number, o: number) =>
    stroke(`M${x} 300l${-70 * s} 82l${70 * s} 82M${x + 76 * s} 300l${-70 * s} 82l${70 * s} 82`, blue, 26, {
      opacity: o,
    });
  card(c, 260, 200, 700, 1000, mist, 4, "");
  card(
    c,
    220,
    190,
    700,
    1020,
    "#fbf7ec",
    -3,
    guillemet(340, 1, 1) + guillemet(806, -1, 1) + lines(c, 300, 560, 540, 14, 42, mix(ink, pale, 0.35), "end", 12),
  );
  const red = (d: string, w = 8) => stroke(d, madder, w, { opacity: 0.9 });
  c.add(
    `<g transform="rotate(-3 570 700)">`,
    red("M640 604q60 14 120 -2M640 612q60 8 118 2"),
    red("M420 690c-6 -34 26 -34 20 0M430 704v-34"),
    red("M560 772c30 -30 90 -30 110 2c-20 34 -90 30 -110 -2z", 6),
    red("M348 858h96m-96 6l96 -12"),
    red("M742 944l16 22l38 -54"),
    red("M320 1022c40 22 70 -26 100 0s50 -20 80 0", 6),
    "</g>",
  );
  c.add(
    `<g transform="translate(800 1180) rotate(-38)">`,
    rect(-6, 8, 470, 46, "#1c0e07", { opacity: 0.25, rx: 20, transform: "translate(10 16)" }),
    rect(70, 0, 340, 46, madder),
    rect(70, 0, 340, 14, lighter(madder, 0.35)),
    rect(70, 34, 340, 12, darker(madder, 0.3)),
    path("M70 0L0 23L70 46z", "#e2bf8c"),
    path("M24 15L0 23L24 31z", darker(madder, 0.2)),
    rect(410, 0, 26, 46, "#b9b3a6"),
    rect(436, 0, 44, 46, "#e7a79a", { rx: 10 }),
    "</g>",
  );
}
