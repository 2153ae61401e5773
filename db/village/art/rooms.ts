import { plaster, windowLight } from "#db/village/art/backdrop.ts";
import { type Canvas, n, oval, path, rect, stroke } from "#db/village/art/canvas.ts";
import { at, darker, lighter, mix, muted } from "#db/village/art/colour.ts";
import { deepFloor } from "#db/village/art/floor.ts";
import { bench, books, jug, plant, samovar, tea } from "#db/village/art/props.ts";
import { between, pick, whole } from "#db/village/art/seed.ts";

export const woods = ["#8d6240", "#a9794e", "#7c5637"] as const;

/** A quiet room: wall, light from a window, skirting, boards. */
export function room(c: Canvas, line: number): string {
  const wall = plaster(c, line);
  c.add(rect(0, 0, c.w, line, pick(c.rng, ["#c9b79c", "#a9b3a0", "#c9a08a", "#a5adb5", "#d8c9a8"]), { opacity: 0.42 }));
  windowLight(c, between(c.rng, 80, 620), between(c.rng, 120, 220), 360, 520, 0.34);
  const wood = pick(c.rng, woods);
  deepFloor(c, line, wood);
  c.add(
    rect(0, line - 34, c.w, 34, lighter(wall, 0.35)),
    rect(0, line - 34, c.w, 4, "#fffaf0", { opacity: 0.7 }),
    rect(0, line - 4, c.w, 6, "#1c0e07", { opacity: 0.4 }),
  );
  return wall;
}

/** A low divan with bolsters against the wall. */
function divan(c: Canvas, x: number, foot: number, w: number, cover: string, pillows: readonly string[]): void {
  c.add(rect(x - 20, foot - 10, w + 40, 30, "#1c0e07", { rx: 15, opacity: 0.28 }));
  c.add(
    rect(
      x,
      foot - 130,
      w,
      130,
      c.linear(0, 0, 0, 1, [
        [0, lighter(cover, 0.25)],
        [0.2, cover],
        [1, darker(cover, 0.4)],
      ]),
      { rx: 16 },
    ),
    stroke(`M${n(x + 10)} ${n(foot - 66)}H${n(x + w - 10)}`, darker(cover, 0.5), 4, { opacity: 0.4 }),
  );
  pillows.forEach((tone, k) => {
    const px = x + 24 + (k * (w - 48)) / pillows.length;
    const pw = (w - 48) / pillows.length - 16;
    const d = `M${n(px)} ${n(foot - 268)}Q${n(px + pw / 2)} ${n(foot - 282)} ${n(px + pw)} ${n(foot - 268)}Q${n(px + pw + 10)} ${n(foot - 190)} ${n(px + pw)} ${n(foot - 124)}H${n(px)}Q${n(px - 10)} ${n(foot - 190)} ${n(px)} ${n(foot - 268)}z`;
    c.add(
      path(
        d,
        c.linear(0, 0, 1, 1, [
          [0, lighter(tone, 0.3)],
          [0.5, tone],
          [1, darker(tone, 0.45)],
        ]),
      ),
    );
    c.add(
      stroke(
        `M${n(px + pw * 0.2)} ${n(foot - 240)}V${n(foot - 140)}M${n(px + pw * 0.8)} ${n(foot - 240)}V${n(foot - 140)}`,
        lighter(tone, 0.5),
        7,
        { opacity: 0.5 },
      ),
    );
  });
}

/** What stands at the back of the room: a divan, a chest with a jug, or a low tea table. */
export function furniture(c: Canvas, line: number, palette: readonly string[], flip: boolean): void {
  const kind = whole(c.rng, 0, 2);
  const side = flip ? 1010 : 190;
  if (kind === 0) {
    const cloths = [at(palette, 0), mix(at(palette, 2), "#c9a878", 0.6), at(palette, 1)].map((tone) =>
      muted(tone, 0.25),
    );
    divan(c, flip ? 80 : 420, line + 40, 700, mix(at(palette, 1), "#b9a98a", 0.5), cloths);
    plant(c, side, line + 60, 320, flip ? "#b5653a" : "#9c8c74");
  } else if (kind === 1) {
    const x = flip ? 110 : 590;
    const wood = "#7c5637";
    c.add(
      oval(x + 260, line + 44, 300, 22, "#1c0e07", { opacity: 0.3 }),
      rect(
        x,
        line - 190,
        500,
        230,
        c.linear(0, 0, 1, 1, [
          [0, lighter(wood, 0.25)],
          [0.5, wood],
          [1, darker(wood, 0.4)],
        ]),
        { rx: 8 },
      ),
    );
    c.add(
      rect(x - 12, line - 208, 524, 34, lighter(wood, 0.18), { rx: 8 }),
      rect(x - 12, line - 180, 524, 6, "#1c0e07", { opacity: 0.3 }),
    );
    for (const px of [70, 250, 430])
      c.add(
        rect(x + px - 8, line - 174, 16, 210, "#c8a458", { opacity: 0.65 }),
        oval(x + px, line - 100, 11, 11, "#e3c987"),
      );
    jug(c, x + 120, line - 206, 150, pick(c.rng, ["#a8583a", "#7f9a93", "#c9a878"]));
    books(c, x + 260, line - 206, 200);
    plant(c, side, line + 50, 330, "#b5653a");
  } else {
    const x = flip ? 650 : 130;
    bench(c, x, line - 120, 420, 190, "#a9794e");
    samovar(c, x + 150, line - 118, 190);
    tea(c, x + 310, line - 124, 80);
    plant(c, flip ? 210 : 960, line + 60, 350, "#9c8c74");
  }
}
