import { type Canvas, group, n, oval, path, stroke } from "#db/village/art/canvas.ts";
import { darker, lighter, mix } from "#db/village/art/colour.ts";
import { hide, pores, seam } from "#db/village/art/leather.ts";

/** One charuq from above: one-piece upper gathered by plaited lace, turned-up toe. `side` -1 is the left foot. */
export function charuq(
  c: Canvas,
  cx: number,
  top: number,
  s: number,
  side: 1 | -1,
  colour: string,
  turn: number,
): void {
  const sole = `M0 -500C60 -470 150 -360 168 -200C182 -60 130 60 120 190C112 330 84 430 0 432C-96 430 -118 330 -124 190C-132 60 -160 -60 -150 -200C-134 -350 -50 -440 0 -500z`;
  const mouth = `M0 -90C70 -90 92 0 86 120C82 260 70 352 0 356C-72 352 -84 260 -88 120C-94 0 -72 -90 0 -90z`;
  let pleats = "";
  for (let k = -7; k <= 7; k++) {
    const a = (k / 8) * 1.25 - Math.PI / 2;
    pleats += `M${n(Math.cos(a) * 82)} ${n(-20 + Math.sin(a) * 92)}Q${n(Math.cos(a) * 130)} ${n(-70 + Math.sin(a) * 160)} ${n(Math.cos(a) * 136)} ${n(-120 + Math.sin(a) * 236)}`;
  }
  let lace = "";
  for (let k = 0; k < 26; k++) {
    const a = (k / 26) * Math.PI * 2;
    const [ex, ey] = [Math.cos(a) * 98, 132 + Math.sin(a) * 236];
    lace += `M${n(ex - 11)} ${n(ey - 9)}l22 18`;
  }
  const inside =
    path(sole, "#1c0e07", { opacity: 0.3, transform: "translate(20 26) scale(1.03)" }) +
    path(sole, darker(colour, 0.5), { transform: "scale(1.05 1.02)" }) +
    path(sole, hide(c, colour)) +
    path(sole, pores(c, 60)) +
    stroke(pleats, "#1c0e07", 8, { opacity: 0.34 }) +
    stroke(pleats, lighter(colour, 0.4), 4, { opacity: 0.4, transform: "translate(-6 -2)" }) +
    path(
      mouth,
      c.radial(0.5, 0.5, 0.6, [
        [0, darker(colour, 0.5)],
        [0.7, darker(colour, 0.66)],
        [1, darker(colour, 0.82)],
      ]),
    ) +
    path("M-60 60C-50 -30 50 -30 60 60C64 200 54 320 0 330C-54 320 -64 200 -60 60z", mix(colour, "#d9bd8f", 0.5), {
      opacity: 0.6,
    }) +
    oval(0, 132, 98, 236, "none", { stroke: darker(colour, 0.55), "stroke-width": 20 }) +
    oval(0, 132, 98, 236, "none", { stroke: "#e2c48d", "stroke-width": 12 }) +
    stroke(lace, "#7d5626", 6) +
    path(
      "M0 -500C34 -520 44 -560 16 -586C-10 -600 -34 -580 -26 -556C-20 -536 -12 -520 0 -500z",
      hide(c, darker(colour, 0.1)),
      { stroke: darker(colour, 0.6), "stroke-width": 4 },
    ) +
    seam("M0 -470V-110", "#efdcb6", 16, 5) +
    stroke(
      `M-92 40C-150 90 -160 170 -108 210M92 40C150 90 160 170 108 210M-30 -96C-80 -190 60 -240 40 -140C90 -250 -60 -230 20 -100`,
      "#7d5626",
      13,
    ) +
    stroke(
      `M-92 40C-150 90 -160 170 -108 210M92 40C150 90 160 170 108 210M-30 -96C-80 -190 60 -240 40 -140C90 -250 -60 -230 20 -100`,
      "#d8b578",
      8,
      { "stroke-dasharray": "12 4" },
    );
  c.add(group(inside, { transform: `translate(${n(cx)} ${n(top)}) rotate(${turn}) scale(${s * side} ${s})` }));
}
