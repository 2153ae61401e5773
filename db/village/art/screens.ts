import { boxShadow, type Canvas, group, n, path, rect } from "#db/village/art/canvas.ts";
import { lines, madder } from "#db/village/art/cards.ts";
import { at, mix } from "#db/village/art/colour.ts";
import { gridPaths } from "#db/village/art/grid.ts";
import { between } from "#db/village/art/seed.ts";
import type { Design } from "#db/village/art/textile.ts";

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
