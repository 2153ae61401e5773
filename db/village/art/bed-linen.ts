import { boxShadow, type Canvas, group, n, path, rect, stroke } from "#db/village/art/canvas.ts";
import { darker, lighter, mix } from "#db/village/art/colour.ts";
import { linen, satin } from "#db/village/art/embroideries.ts";
import type { Five } from "#db/village/art/garments.ts";

/** Folded sheet and two pillow cases with coloured piping. */
export function bedLinen(c: Canvas, x: number, y: number, w: number, colours: Five): void {
  const white = "#f3eee3";
  const piping = colours[0];
  const h = w * 0.2;
  for (let k = 0; k < 3; k++) {
    const fy = y + w * 0.46 + k * h * 0.78;
    const fx = x - k * 8;
    const fw = w + k * 16;
    c.add(group(boxShadow(fx, fy, fw, h, 28, 0.5), { transform: "translate(8 16)" }));
    const tone = k === 1 ? mix(white, colours[1], 0.22) : white;
    c.add(
      rect(fx, fy, fw, h, linen(c, tone, 6), { rx: h * 0.42 }),
      rect(
        fx,
        fy,
        fw,
        h,
        c.linear(0, 0, 0, 1, [
          [0, "#fff", 0.5],
          [0.4, "#fff", 0],
          [1, "#1c0e07", 0.34],
        ]),
        { rx: h * 0.42 },
      ),
    );
    c.add(
      stroke(
        `M${n(fx + h * 0.3)} ${n(fy + h * 0.36)}H${n(fx + fw - 20)}M${n(fx + h * 0.34)} ${n(fy + h * 0.66)}H${n(fx + fw - 20)}`,
        "#1c0e07",
        3,
        { opacity: 0.16 },
      ),
      stroke(`M${n(fx + h * 0.2)} ${n(fy + h * 0.14)}H${n(fx + fw - h * 0.2)}`, piping, 7),
    );
  }
  for (const [dx, dy, turn] of [
    [w * 0.06, -w * 0.16, -5],
    [w * 0.02, w * 0.02, 4],
  ] as const) {
    const [px, py, pw, ph] = [x + dx, y + dy, w * 0.92, w * 0.46];
    const d = `M${n(px)} ${n(py)}Q${n(px + pw / 2)} ${n(py + 22)} ${n(px + pw)} ${n(py)}Q${n(px + pw - 20)} ${n(py + ph / 2)} ${n(px + pw)} ${n(py + ph)}Q${n(px + pw / 2)} ${n(py + ph - 22)} ${n(px)} ${n(py + ph)}Q${n(px + 20)} ${n(py + ph / 2)} ${n(px)} ${n(py)}z`;
    c.add(
      `<g transform="rotate(${turn} ${n(px + pw / 2)} ${n(py + ph / 2)})">`,
      group(boxShadow(px + 16, py + 20, pw - 32, ph - 20, 38, 0.7), { transform: "translate(8 20)" }),
    );
    c.add(
      path(d, white),
      path(
        d,
        c.radial(0.4, 0.32, 0.75, [
          [0, "#fff", 0.55],
          [0.5, "#fff", 0],
          [1, "#1c0e07", 0.36],
        ]),
      ),
      stroke(d, darker(piping, 0.2), 11),
      stroke(d, lighter(piping, 0.18), 5),
    );
    const inner = group(`<path d="${d}" fill="none" stroke="${colours[4]}" stroke-width="5"/>`, {
      transform: `translate(${n((px + pw / 2) * 0.1)} ${n((py + ph / 2) * 0.1)}) scale(.9)`,
    });
    c.add(
      inner,
      group(
        satin(c, "M0 -34C16 -16 16 16 0 34C-16 16 -16 -16 0 -34z", colours[4], 0, 4) +
          satin(c, "M-34 0C-16 -16 16 -16 34 0C16 16 -16 16 -34 0z", colours[1], 90, 4),
        { transform: `translate(${n(px + pw - 90)} ${n(py + ph - 84)})` },
      ),
      "</g>",
    );
  }
}
