import { footShadow, plaster, shelf, windowLight } from "#db/village/art/backdrop.ts";
import { type Canvas, n, path, rect, stroke } from "#db/village/art/canvas.ts";
import { at, darker, lighter, mix } from "#db/village/art/colour.ts";
import { deepFloor, layOnGround } from "#db/village/art/floor.ts";
import { framed } from "#db/village/art/front-weaves.ts";
import { backpack, cushion, tote } from "#db/village/art/goods.ts";
import { numberOf, type ProductInput } from "#db/village/art/input.ts";
import { bench, books, bread, jug, plant, samovar, tea } from "#db/village/art/props.ts";
import { furniture, room, woods } from "#db/village/art/rooms.ts";
import { between, pick, whole } from "#db/village/art/seed.ts";
import { type Design, layTextile } from "#db/village/art/textile.ts";
import { weaveOf } from "#db/village/art/weaves.ts";

function onFloor(c: Canvas, input: ProductInput, design: Design): void {
  const line = 690;
  room(c, line);
  const wide = numberOf(input, "widthCm", 120);
  furniture(c, line, input.palette, c.rng() < 0.5);
  const near = Math.min(1060, 420 + wide * 3.1);
  layOnGround(c, design, {
    cx: 600,
    far: 830,
    near: 1440,
    farWidth: near * 0.66,
    nearWidth: near,
    aside: whole(c.rng, -14, 14),
  });
}

function onWall(c: Canvas, input: ProductInput, design: Design): void {
  plaster(c);
  windowLight(c, 690, 110, 330, 520, 0.36);
  const cell = Math.max(2, Math.floor(Math.min(620 / design.grid.w, 760 / design.grid.h)));
  const [w, h] = [design.grid.w * cell, design.grid.h * cell];
  const x = Math.round(600 - w / 2);
  const y = Math.round(500 - h / 2);
  if (input.attributes?.framed === true)
    framed(c, design, x, y, cell, 26, 22, input.motif === "script" ? "#23201e" : "#5b3a22");
  else {
    c.add(stroke(`M${x - 30} ${y - 8}L600 ${y - 92}L${x + w + 30} ${y - 8}`, "#9c8058", 4));
    layTextile(c, design, { x, y, cw: cell, ch: cell, lift: 16, fringeLength: 14 });
    c.add(
      rect(
        x - 44,
        y - 20,
        w + 88,
        22,
        c.linear(0, 0, 0, 1, [
          [0, "#e9cfa3"],
          [1, "#916b3d"],
        ]),
        { rx: 11 },
      ),
    );
  }
  shelf(c, 1110, 42, pick(c.rng, woods));
  c.add(rect(0, 1152, 1200, 348, "#1c0e07", { opacity: 0.1 }));
  bench(c, 110, 1110, 980, 390, "#8d6240");
  const flip = c.rng() < 0.5;
  jug(c, flip ? 290 : 900, 1112, 170, pick(c.rng, ["#a8583a", "#7f9a93", "#c9a878"]));
  books(c, flip ? 700 : 240, 1112, 260);
  if (c.rng() < 0.6) tea(c, flip ? 560 : 620, 1106, 84);
  else samovar(c, flip ? 560 : 640, 1112, 150);
}

/** A table seen from its head, the piece lying along it. */
function onTable(c: Canvas, input: ProductInput, design: Design): void {
  plaster(c, 520);
  windowLight(c, 200, 60, 330, 380, 0.36);
  const wood = "#9c7250";
  c.add(
    rect(0, 520, 1200, 980, darker(wood, 0.5)),
    path("M190 560H1010L1260 1500H-60z", wood),
    path(
      "M190 560H1010L1260 1500H-60z",
      c.linear(0, 0, 1, 1, [
        [0, "#fff1d6", 0.4],
        [0.5, "#fff1d6", 0.02],
        [1, "#1d0f07", 0.34],
      ]),
    ),
  );
  let veins = "";
  for (let k = 0; k < 24; k++)
    veins += `M${n(600 + (k - 12) * 34)} 562L${n(600 + (k - 12) * 52 + between(c.rng, -12, 12))} 1500`;
  c.add(stroke(veins, darker(wood, 0.5), 2, { opacity: 0.22 }));
  if (input.motif === "chain") {
    for (const [cx, far, near, fw] of [
      [370, 640, 860, 250],
      [830, 640, 860, 250],
      [310, 980, 1350, 380],
      [890, 980, 1350, 380],
    ] as const) {
      layOnGround(c, design, { cx, far, near, farWidth: fw, nearWidth: fw * 1.16, aside: (cx - 600) * 0.12 });
      c.add(
        footShadow(c, cx + 10, (far + near) / 2 + 10, fw * 0.34, fw * 0.17),
        `<ellipse cx="${cx}" cy="${(far + near) / 2}" rx="${n(fw * 0.29)}" ry="${n(fw * 0.2)}" fill="#f4efe4"/><ellipse cx="${cx}" cy="${(far + near) / 2 + 2}" rx="${n(fw * 0.2)}" ry="${n(fw * 0.13)}" fill="#e3dac8"/>`,
      );
    }
    samovar(c, 600, 820, 210);
    return;
  }
  layOnGround(c, design, { cx: 600, far: 580, near: 1500, farWidth: 210, nearWidth: 420 });
  samovar(c, 600, 800, 230);
  tea(c, 380, 1010, 110);
  tea(c, 850, 1030, 114);
  bread(c, 900, 1290, 170);
  jug(c, 250, 1330, 180, "#7f9a93");
}

function onBed(c: Canvas, design: Design): void {
  plaster(c, 760);
  windowLight(c, 640, 90, 380, 520, 0.4);
  deepFloor(c, 760, "#8d6240");
  const wood = "#7c5637";
  c.add(
    rect(
      150,
      420,
      900,
      420,
      c.linear(0, 0, 0, 1, [
        [0, lighter(wood, 0.25)],
        [1, darker(wood, 0.3)],
      ]),
      { rx: 22 },
    ),
    rect(190, 460, 820, 300, darker(wood, 0.12), { rx: 12 }),
  );
  for (const x of [225, 620])
    c.add(
      path(
        `M${x} 600Q${x + 170} 560 ${x + 345} 600Q${x + 370} 690 ${x + 350} 770H${x - 5}Q${x - 25} 690 ${x} 600z`,
        c.linear(0, 0, 1, 1, [
          [0, "#fffdf6"],
          [0.6, "#ece4d5"],
          [1, "#b3a68f"],
        ]),
      ),
    );
  c.add(
    path(
      "M170 730H1030L1100 1420H100z",
      c.linear(0, 0, 0, 1, [
        [0, "#f8f3e8"],
        [1, "#cfc4ae"],
      ]),
    ),
  );
  layOnGround(c, design, { cx: 600, far: 800, near: 1180, farWidth: 884, nearWidth: 960 });
  const fall = Math.floor(design.grid.h * 0.2);
  const cell = 960 / design.grid.w;
  c.add(
    `<g transform="translate(120 1180)">`,
    `<svg width="960" height="${n(fall * cell)}" viewBox="0 ${design.grid.h - fall} ${design.grid.w} ${fall}" preserveAspectRatio="none">`,
  );
  let d = "";
  for (let x = 0; x < design.grid.w; x++)
    d += `<path fill="${design.colours[design.grid.get(x, design.grid.h - fall)]}" d="M${x} ${design.grid.h - fall}h1.05v${fall}h-1.05z"/>`;
  c.add(d, "</svg></g>");
  for (const [x, w] of [
    [150, 90],
    [330, 120],
    [560, 90],
    [760, 130],
    [960, 90],
  ] as const)
    c.add(
      rect(
        x,
        1180,
        w,
        fall * cell,
        c.linear(0, 0, 1, 0, [
          [0, "#1c0e07", 0],
          [0.5, "#1c0e07", 0.3],
          [0.7, "#fff4de", 0.15],
          [1, "#fff4de", 0],
        ]),
      ),
    );
  c.add(
    rect(
      120,
      1180,
      960,
      fall * cell,
      c.linear(0, 0, 0, 1, [
        [0, "#fff4de", 0.25],
        [0.12, "#1c0e07", 0.02],
        [1, "#1c0e07", 0.3],
      ]),
    ),
    rect(100, 1180 + fall * cell, 1000, 60, "#1c0e07", { opacity: 0.25, rx: 20 }),
  );
}

function seated(c: Canvas, input: ProductInput, design: Design): void {
  room(c, 1000);
  const { slug, palette } = input;
  bench(c, 90, 960, 1020, 330, "#a9794e");
  if (slug.includes("backpack")) backpack(c, weaveOf(input, 84, 1.4), 390, 372, 5, "#6b4226");
  else if (slug.includes("tote")) tote(c, weaveOf(input, 84, 0.98), 320, 540, 5, mix(at(palette, 4), "#1c2a1c", 0.2));
  else if (slug.includes("floor")) cushion(c, design, 600 - design.grid.w * 4, 960 - design.grid.h * 5, 8, "#efe4cf");
  else {
    cushion(c, design, 190, 540, 8, "#e9dcc0");
    cushion(
      c,
      {
        ...design,
        colours: [
          design.colours[1],
          design.colours[4],
          design.colours[2],
          design.colours[3],
          design.colours[0],
          ...design.colours.slice(5),
        ].map((tone) => tone ?? "#888888"),
      },
      560,
      550,
      8,
      "#e9dcc0",
    );
  }
  if (!slug.includes("floor"))
    plant(c, slug.includes("cushion") ? 1050 : 940, slug.includes("cushion") ? 1180 : 962, 260, "#b5653a");
}

/** The piece where it will live: floor, wall, table, bed or bench, by what it is. */
export function settingWeave(c: Canvas, input: ProductInput): void {
  const design = weaveOf(input);
  const wide = numberOf(input, "widthCm", 100);
  if (/cushion|backpack|tote/.test(input.slug)) seated(c, input, design);
  else if (/bedspread|throw/.test(input.slug)) onBed(c, design);
  else if (input.motif === "bands" || input.motif === "chain") onTable(c, input, design);
  else if (input.family === "tableau-rug" || (wide < 61 && !input.slug.includes("carpet"))) onWall(c, input, design);
  else onFloor(c, input, design);
}
