import { boxShadow, type Canvas, group, n, oval, path, rect, stroke } from "#db/village/art/canvas.ts";
import { at, darker, lighter, mix } from "#db/village/art/colour.ts";
import { gridPaths } from "#db/village/art/grid.ts";
import { between } from "#db/village/art/seed.ts";
import type { Design } from "#db/village/art/textile.ts";

const madder = "#a3262a";
const saffron = "#dda032";

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

/** A laptop on a surface; `inside` is drawn in a 1000 by 640 screen. */
export function laptop(c: Canvas, cx: number, top: number, w: number, inside: string, ground: string): void {
  const h = w * 0.66;
  const x = cx - w / 2;
  c.add(
    group(boxShadow(x - w * 0.08, top + h + w * 0.01, w * 1.16, w * 0.035, 46, 0.8), { transform: "translate(0 16)" }),
  );
  c.add(
    rect(x, top, w, h, "#23272e", { rx: 26 }),
    rect(x + 2, top + 2, w - 4, h - 4, "none", { rx: 25, stroke: "#565d68", "stroke-width": 3 }),
  );
  const s = (w - 44) / 1000;
  c.add(
    `<g clip-path="${c.clip(rect(x + 22, top + 22, w - 44, 640 * s, "#000", { rx: 8 }))}"><g transform="translate(${n(x + 22)} ${n(top + 22)}) scale(${Math.round(s * 1000) / 1000})">`,
    rect(0, 0, 1000, 640, ground),
    inside,
    rect(
      0,
      0,
      1000,
      640,
      c.linear(0, 0, 1, 0.8, [
        [0, "#fff", 0.1],
        [0.42, "#fff", 0.03],
        [0.43, "#fff", 0],
        [1, "#fff", 0],
      ]),
    ),
    "</g></g>",
  );
  c.add(
    path(
      `M${n(x - w * 0.09)} ${n(top + h + 6)}H${n(x + w * 1.09)}L${n(x + w * 1.06)} ${n(top + h + w * 0.032)}q-10 12 -40 12H${n(x - w * 0.06 + 40)}q-30 0 -40 -12z`,
      c.linear(0, 0, 0, 1, [
        [0, "#d8d5cf"],
        [0.5, "#b7b3ab"],
        [1, "#76726b"],
      ]),
    ),
  );
  c.add(rect(cx - w * 0.09, top + h + 6, w * 0.18, w * 0.012, "#8f8b84", { rx: 6 }));
}

/** Lines of code: indents, coloured words. */
export function code(
  c: Canvas,
  x: number,
  y: number,
  count: number,
  pitch: number,
  tones: readonly string[],
  width = 400,
): string {
  let out = "";
  const indents = [0, 1, 2, 2, 3, 3, 2, 1, 1, 2, 3, 2, 1, 0, 0, 1, 2, 1];
  for (let k = 0; k < count; k++) {
    let px = x + (indents[k % indents.length] ?? 0) * 34;
    const words = 1 + Math.floor(c.rng() * 4);
    for (let i = 0; i < words && px < x + width - 40; i++) {
      const long = Math.min(x + width - px, between(c.rng, 30, 110));
      out += rect(px, y + k * pitch, long, pitch * 0.42, tones[Math.floor(c.rng() * tones.length)] ?? "#888", {
        rx: pitch * 0.2,
      });
      px += long + 14;
    }
  }
  return out;
}

/** A shop's first page, right to left, with woven pictures in its cards. */
export function website(c: Canvas, palette: readonly string[], rugs: readonly Design[]): string {
  const [ink, , blue, , mist] = [0, 1, 2, 3, 4].map((i) => at(palette, i)) as [string, string, string, string, string];
  let out = rect(0, 0, 1000, 640, "#fbf8f1") + rect(0, 0, 1000, 64, "#ffffff") + rect(0, 62, 1000, 2, mist);
  out +=
    path("M938 16l22 18v20h-44v-20z", madder) +
    rect(820, 26, 80, 12, ink, { rx: 6 }) +
    rect(720, 26, 70, 12, mist, { rx: 6 }) +
    rect(630, 26, 60, 12, mist, { rx: 6 }) +
    rect(40, 18, 130, 30, madder, { rx: 15 });
  out +=
    rect(560, 120, 380, 26, ink, { rx: 10 }) +
    rect(640, 160, 300, 26, ink, { rx: 10 }) +
    lines(c, 580, 214, 360, 3, 26, mix(mist, blue, 0.3), "end", 9) +
    rect(790, 310, 150, 46, madder, { rx: 23 }) +
    rect(620, 310, 150, 46, "none", { rx: 23, stroke: madder, "stroke-width": 3 });
  const rug = (design: Design | undefined, x: number, y: number, w: number, h: number) =>
    design
      ? `<svg x="${x}" y="${y}" width="${w}" height="${h}" viewBox="0 0 ${design.grid.w} ${design.grid.h}" preserveAspectRatio="xMidYMid slice">${gridPaths(design.grid, design.colours)}</svg>`
      : "";
  out += rug(rugs[0], 60, 100, 440, 290);
  [0, 1, 2, 3].forEach((k) => {
    const x = 60 + k * 226;
    out +=
      rect(x, 424, 202, 240, "#ffffff", { rx: 10, stroke: mist, "stroke-width": 2 }) +
      rug(rugs[(k + 1) % rugs.length], x + 10, 434, 182, 130) +
      rect(x + 70, 580, 120, 11, ink, { rx: 5 }) +
      rect(x + 110, 602, 80, 10, madder, { rx: 5 });
  });
  return out;
}

/** Angle brackets about a parcel: a plug-in that reckons postage. */
export function plugin(c: Canvas, palette: readonly string[]): void {
  const [ink, deep, blue, pale, mist] = [0, 1, 2, 3, 4].map((i) => at(palette, i)) as [
    string,
    string,
    string,
    string,
    string,
  ];
  card(
    c,
    190,
    200,
    820,
    560,
    ink,
    0,
    rect(190, 200, 820, 62, deep, { rx: 18 }) +
      [0, 1, 2].map((k) => oval(232 + k * 40, 231, 11, 11, [madder, saffron, "#6f9a6a"][k] ?? pale)).join("") +
      code(c, 250, 306, 10, 42, [saffron, pale, mist, "#7fb6a8", mix(madder, "#ffffff", 0.35)], 640),
  );
  c.add(
    path("M370 1080L610 1200L850 1092L960 1150L700 1262L560 1262L350 1150z", "#1c0e07", {
      opacity: 0.4,
      filter: c.blur(20),
    }),
  );
  const box = "#c99a63";
  c.add(
    path("M610 690L850 790L610 890L370 790z", lighter(box, 0.3)),
    path(
      "M370 790L610 890V1200L370 1092z",
      c.linear(0, 0, 1, 1, [
        [0, box],
        [1, darker(box, 0.14)],
      ]),
    ),
    path(
      "M850 790L610 890V1200L850 1092z",
      c.linear(0, 0, 1, 1, [
        [0, darker(box, 0.2)],
        [1, darker(box, 0.42)],
      ]),
    ),
  );
  c.add(
    path("M580 702.5L820 802.5V850L790 862V815L550 715z", "#e8d2a8"),
    path("M430 884L520 922V1010L430 972z", "#f8f1e2"),
    stroke("M446 912l56 24M446 934l40 17M446 956l50 21", ink, 6),
  );
  c.add(
    stroke("M310 850L190 990L310 1130M910 850L1030 990L910 1130", blue, 40),
    stroke("M310 846L190 986L310 1126M910 846L1030 986L910 1126", lighter(blue, 0.3), 8, { opacity: 0.6 }),
  );
  c.add(
    oval(770, 1120, 88, 88, madder, { stroke: "#f7efe0", "stroke-width": 10 }),
    stroke("M730 1122l28 32l54 -66", "#f7efe0", 17),
  );
}

/** A strip of film whose frames tell a maker's story: hill and house, loom, carpet, parcel at the door. */
export function filmStory(c: Canvas, palette: readonly string[], rug: Design): void {
  const [ink, deep, blue, , mist] = [0, 1, 2, 3, 4].map((i) => at(palette, i)) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const cell = (k: number, x: number, y: number, w: number, h: number): string => {
    const sky =
      [mix(mist, saffron, 0.35), mix(mist, "#f3e6cf", 0.6), mix(blue, mist, 0.45), mix(mist, madder, 0.16)][k] ?? mist;
    let out = rect(0, 0, 400, 250, sky);
    if (k === 0)
      out +=
        oval(300, 80, 40, 40, saffron) +
        path("M0 180L90 90L150 140L230 50L330 150L400 110V250H0z", mix(blue, deep, 0.3)) +
        path("M230 50L262 82L240 92L222 84L204 92L196 90z", "#f7f3ea") +
        path("M0 200Q200 160 400 205V250H0z", "#7f8f5b") +
        rect(70, 170, 60, 44, "#e7d3b3") +
        path("M62 172L100 140L138 172z", madder) +
        rect(92, 188, 18, 26, deep);
    if (k === 1) {
      out +=
        rect(110, 28, 16, 200, "#7c5637") +
        rect(274, 28, 16, 200, "#7c5637") +
        rect(96, 34, 208, 14, "#8d6240") +
        rect(96, 206, 208, 14, "#8d6240");
      for (let i = 0; i < 26; i++) out += rect(130 + i * 5.5, 48, 1.6, 100, "#f7f1e2");
      out += `<svg x="130" y="120" width="144" height="86" viewBox="0 ${rug.grid.h - 60} ${rug.grid.w} 60" preserveAspectRatio="xMidYMid slice">${gridPaths(rug.grid, rug.colours)}</svg>`;
      out +=
        path("M330 250C330 190 300 190 290 150C300 140 318 160 326 170C350 180 372 210 376 250z", "#d9a77c") +
        path("M40 250C40 190 90 186 118 148C108 134 90 150 80 166C40 176 20 210 14 250z", "#d9a77c") +
        path("M320 250C322 226 350 214 384 222L396 250zM74 250C70 226 46 214 16 222L4 250z", madder);
    }
    if (k === 2)
      out +=
        rect(0, 190, 400, 60, "#8d6240") +
        `<svg x="130" y="24" width="140" height="190" viewBox="0 0 ${rug.grid.w} ${rug.grid.h}" preserveAspectRatio="none">${gridPaths(rug.grid, rug.colours)}</svg>` +
        stroke("M110 20H290", "#4a2c14", 8);
    if (k === 3)
      out +=
        rect(0, 200, 400, 50, "#b98d62") +
        rect(220, 40, 120, 162, deep) +
        rect(232, 52, 96, 150, blue) +
        oval(314, 130, 6, 6, saffron) +
        path("M80 140L140 120L200 140L140 162z", "#d9b07a") +
        path("M80 140L140 162V214L80 194z", "#c99a63") +
        path("M200 140L140 162V214L200 194z", "#9c7250") +
        path("M140 92c-20 -26 -52 4 0 34c52 -30 20 -60 0 -34z", madder);
    return `<svg x="${x}" y="${y}" width="${w}" height="${h}" viewBox="0 0 400 250" preserveAspectRatio="xMidYMid slice">${out}</svg>`;
  };
  c.add(
    `<g transform="rotate(-7 600 750)">`,
    group(boxShadow(320, -60, 560, 1620, 40, 0.5), { transform: "translate(16 10)" }),
    rect(320, -60, 560, 1620, ink),
  );
  let holes = "";
  for (let k = 0; k < 28; k++)
    for (const x of [338, 826]) holes += rect(x, -40 + k * 58, 36, 30, mist, { rx: 7, opacity: 0.92 });
  c.add(holes);
  for (let k = -1; k < 5; k++)
    c.add(
      cell((k + 4) % 4, 396, 60 + k * 352, 408, 320),
      rect(396, 60 + k * 352, 408, 320, "none", { stroke: deep, "stroke-width": 4 }),
    );
  c.add(
    rect(
      320,
      -60,
      560,
      1620,
      c.linear(0, 0, 1, 0, [
        [0, "#fff", 0.16],
        [0.3, "#fff", 0],
        [0.8, "#000", 0],
        [1, "#000", 0.32],
      ]),
    ),
    "</g>",
  );
  c.add(oval(600, 770, 108, 108, "#f7efe0", { opacity: 0.94 }), path("M566 704L664 770L566 836z", madder));
}

/** A woven motif that grows knot by knot along an easing curve. */
export function motionLogo(c: Canvas, palette: readonly string[]): void {
  const [ink, deep, blue, pale, mist] = [0, 1, 2, 3, 4].map((i) => at(palette, i)) as [
    string,
    string,
    string,
    string,
    string,
  ];
  card(c, 150, 190, 900, 900, ink, 0, "");
  let guides = "";
  for (let k = 1; k < 9; k++) guides += `M${150 + k * 100} 200V1080M160 ${190 + k * 100}H1040`;
  c.add(
    stroke(guides, blue, 1.5, { opacity: 0.35 }),
    stroke("M220 1020C520 1010 480 300 980 270", saffron, 5, { "stroke-dasharray": "4 14" }),
  );
  const gul = (cx: number, cy: number, s: number, full: number, o: number) => {
    let out = "";
    for (let y = -7; y <= 7; y++) {
      for (let x = -7; x <= 7; x++) {
        const d = Math.abs(x) + Math.abs(y);
        if (d > 7 * full) continue;
        const tone = d > 6 ? mist : d > 4 ? madder : d > 3 ? saffron : d > 1 ? mix(blue, mist, 0.3) : "#f7efe0";
        const hook = d === 5 && (x + y) % 2 === 0;
        out += rect(cx + x * s - s / 2, cy + y * s - s / 2, s * 0.92, s * 0.92, hook ? saffron : tone, {
          rx: s * 0.12,
        });
      }
    }
    return group(out, { opacity: o });
  };
  c.add(gul(270, 985, 9, 0.3, 0.6), gul(400, 900, 13, 0.5, 0.7), gul(545, 700, 19, 0.8, 0.5), gul(790, 440, 28, 1, 1));
  card(
    c,
    150,
    1130,
    900,
    200,
    deep,
    0,
    rect(200, 1212, 800, 10, blue, { rx: 5 }) +
      rect(200, 1212, 560, 10, madder, { rx: 5 }) +
      oval(760, 1217, 24, 24, "#f7efe0") +
      path("M214 1256l36 22l-36 22z", "#f7efe0") +
      [0, 1, 2, 3, 4, 5, 6]
        .map(
          (k) =>
            rect(290 + k * 100, 1262, 5, 34, pale, { rx: 2 }) +
            path(`M${330 + k * 100} 1279l11 -11l11 11l-11 11z`, k < 5 ? saffron : blue),
        )
        .join(""),
  );
}
