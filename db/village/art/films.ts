import { boxShadow, type Canvas, group, oval, path, rect, stroke } from "#db/village/art/canvas.ts";
import { card, madder, saffron } from "#db/village/art/cards.ts";
import { at, darker, lighter, mix } from "#db/village/art/colour.ts";
import { gridPaths } from "#db/village/art/grid.ts";
import { code } from "#db/village/art/screens.ts";
import type { Design } from "#db/village/art/textile.ts";

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
