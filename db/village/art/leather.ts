import { footShadow } from "#db/village/art/backdrop.ts";
import { boxShadow, type Canvas, group, n, path, rect, stroke } from "#db/village/art/canvas.ts";
import { darker, lighter, mix } from "#db/village/art/colour.ts";
import { between } from "#db/village/art/seed.ts";

/** The surface of a hide: sheen and a scatter of pores. */
export const hide = (c: Canvas, colour: string): string =>
  c.linear(0, 0, 0.9, 1, [
    [0, lighter(colour, 0.3)],
    [0.28, lighter(colour, 0.08)],
    [0.6, colour],
    [1, darker(colour, 0.42)],
  ]);

export function pores(c: Canvas, size = 46): string {
  if (!c.fine) return "none";
  let dark = "";
  let pale = "";
  for (let k = 0; k < 36; k++) {
    const d = `M${n(between(c.rng, 1, size - 4))} ${n(between(c.rng, 1, size - 3))}q1.5 ${n(between(c.rng, -1.5, 1.5))} 3 0`;
    if (k % 2) dark += d;
    else pale += d;
  }
  return c.tile(
    size,
    size,
    stroke(dark, "#1c0e07", 1.1, { opacity: 0.24 }) + stroke(pale, "#fff3dc", 0.9, { opacity: 0.16 }),
  );
}

/** A saddle-stitched seam: holes, waxed thread, the dent around it. */
export const seam = (d: string, thread: string, pitch = 15, width = 4.4): string =>
  stroke(d, "#1c0e07", width + 5, { opacity: 0.22 }) +
  stroke(d, "#1c0e07", width + 1, { "stroke-dasharray": `0.1 ${pitch}`, opacity: 0.7 }) +
  stroke(d, thread, width, {
    "stroke-dasharray": `${pitch * 0.62} ${pitch * 0.38}`,
    "stroke-dashoffset": n(-pitch * 0.19),
    "stroke-linecap": "round",
  });

export const piece = (c: Canvas, d: string, colour: string): string =>
  path(d, "#1c0e07", { opacity: 0.28, transform: "translate(5 9)" }) +
  path(d, hide(c, colour)) +
  path(d, pores(c)) +
  stroke(d, darker(colour, 0.55), 4, { opacity: 0.8 });

/** A messenger bag, front: flap, two straps with brass, shoulder belt. */
export function messenger(
  c: Canvas,
  cx: number,
  top: number,
  w: number,
  h: number,
  colour: string,
  brass = "#c8a458",
): void {
  const x = cx - w / 2;
  const thread = "#efdcb6";
  c.add(footShadow(c, cx, top + h + 4, w * 0.62, 56));
  const belt = `M${n(x + 40)} ${n(top + 60)}C${n(x - 40)} ${n(top - 300)} ${n(cx - 120)} ${n(top - 430)} ${n(cx)} ${n(top - 430)}S${n(x + w + 40)} ${n(top - 300)} ${n(x + w - 40)} ${n(top + 60)}`;
  c.add(
    stroke(belt, "#1c0e07", 54, { opacity: 0.14, transform: "translate(14 18)" }),
    stroke(belt, darker(colour, 0.5), 54),
    stroke(belt, darker(colour, 0.12), 46),
    stroke(belt, thread, 3, { "stroke-dasharray": "11 8", transform: "translate(0 0)" }),
  );
  for (const bx of [x + 34, x + w - 34])
    c.add(
      rect(bx - 36, top + 6, 72, 56, "none", { rx: 12, stroke: brass, "stroke-width": 11 }),
      rect(bx - 36, top + 6, 72, 56, "none", { rx: 12, stroke: lighter(brass, 0.6), "stroke-width": 3 }),
    );
  c.add(
    piece(
      c,
      `M${n(x)} ${n(top + 50)}q0 -30 30 -30H${n(x + w - 30)}q30 0 30 30L${n(x + w + 14)} ${n(top + h - 50)}q0 50 -50 50H${n(x + 36)}q-50 0 -50 -50z`,
      darker(colour, 0.12),
    ),
  );
  c.add(
    seam(
      `M${n(x + 12)} ${n(top + 70)}L${n(x + 4)} ${n(top + h - 56)}q2 36 40 38H${n(x + w - 44)}q38 -2 40 -38L${n(x + w - 12)} ${n(top + 70)}`,
      thread,
    ),
  );
  c.add(
    piece(
      c,
      `M${n(x + w * 0.16)} ${n(top + h * 0.6)}H${n(x + w * 0.84)}V${n(top + h - 58)}q0 16 -16 16H${n(x + w * 0.16 + 16)}q-16 0 -16 -16z`,
      darker(colour, 0.04),
    ),
  );
  const flap = `M${n(x - 6)} ${n(top + 46)}q0 -42 40 -42H${n(x + w - 34)}q40 0 40 42V${n(top + h * 0.6)}Q${n(x + w)} ${n(top + h * 0.72)} ${n(x + w - 110)} ${n(top + h * 0.73)}H${n(x + 110)}Q${n(x)} ${n(top + h * 0.72)} ${n(x - 6)} ${n(top + h * 0.6)}z`;
  c.add(path(flap, "#1c0e07", { opacity: 0.34, transform: "translate(4 24)" }), piece(c, flap, colour));
  c.add(
    seam(
      `M${n(x + 14)} ${n(top + 40)}V${n(top + h * 0.58)}Q${n(x + 22)} ${n(top + h * 0.69)} ${n(x + 116)} ${n(top + h * 0.7)}H${n(x + w - 116)}Q${n(x + w - 22)} ${n(top + h * 0.69)} ${n(x + w - 14)} ${n(top + h * 0.58)}V${n(top + 40)}`,
      thread,
    ),
  );
  for (const px of [0.27, 0.73]) {
    const sx = x + w * px;
    c.add(
      piece(
        c,
        `M${n(sx - 34)} ${n(top + h * 0.42)}h68V${n(top + h * 0.84)}q0 40 -34 48q-34 -8 -34 -48z`,
        darker(colour, 0.2),
      ),
    );
    c.add(
      seam(
        `M${n(sx - 24)} ${n(top + h * 0.44)}V${n(top + h * 0.83)}q2 28 24 36q22 -8 24 -36V${n(top + h * 0.44)}z`,
        thread,
        12,
        3.4,
      ),
    );
    c.add(
      rect(sx - 48, top + h * 0.62, 96, 66, "none", { rx: 10, stroke: darker(brass, 0.4), "stroke-width": 14 }),
      rect(sx - 48, top + h * 0.62, 96, 66, "none", { rx: 10, stroke: brass, "stroke-width": 10 }),
      rect(sx - 5, top + h * 0.62, 10, 62, lighter(brass, 0.4), { rx: 4 }),
    );
  }
}

/** A bifold wallet, half open, cards in their slots. */
export function wallet(c: Canvas, x: number, y: number, w: number, h: number, colour: string): void {
  const thread = mix(colour, "#f0dfbf", 0.62);
  c.add(group(boxShadow(x, y, w, h, 46, 0.8), { transform: "translate(14 24)" }));
  c.add(
    piece(
      c,
      `M${n(x + 18)} ${n(y)}H${n(x + w - 18)}q18 0 18 18V${n(y + h - 18)}q0 18 -18 18H${n(x + 18)}q-18 0 -18 -18V${n(y + 18)}q0 -18 18 -18z`,
      colour,
    ),
  );
  c.add(
    rect(
      x + w / 2 - 26,
      y + 2,
      52,
      h - 4,
      c.linear(0, 0, 1, 0, [
        [0, "#1c0e07", 0],
        [0.45, "#1c0e07", 0.5],
        [0.55, "#fff3dc", 0.2],
        [1, "#fff3dc", 0],
      ]),
    ),
  );
  for (const side of [0, 1]) {
    const px = x + 22 + side * (w / 2);
    const pw = w / 2 - 44;
    for (let k = 0; k < 3; k++) {
      const py = y + 40 + k * h * 0.16;
      if (k === 0 || side)
        c.add(
          rect(px + 12, py - 26, pw - 24, 60, ["#e8dcc2", "#c9d3cf", "#d9b98f"][(k + side) % 3] ?? "#e8dcc2", {
            rx: 9,
          }),
          rect(
            px + 12,
            py - 26,
            pw - 24,
            60,
            c.linear(0, 0, 1, 1, [
              [0, "#fff", 0.4],
              [1, "#1c0e07", 0.16],
            ]),
            { rx: 9 },
          ),
        );
      const d = `M${n(px)} ${n(py)}H${n(px + pw * 0.38)}q10 26 ${n(pw * 0.12)} 26t${n(pw * 0.12)} -26H${n(px + pw)}V${n(y + h - 22)}H${n(px)}z`;
      c.add(
        path(d, "#1c0e07", { opacity: 0.35, transform: "translate(0 -5)" }),
        path(d, hide(c, mix(colour, "#2a1509", 0.06 * k))),
        path(d, pores(c)),
      );
      c.add(
        stroke(
          `M${n(px)} ${n(py)}H${n(px + pw * 0.38)}q10 26 ${n(pw * 0.12)} 26t${n(pw * 0.12)} -26H${n(px + pw)}`,
          lighter(colour, 0.35),
          3,
          { opacity: 0.7 },
        ),
      );
    }
    c.add(seam(`M${n(px - 6)} ${n(y + 30)}V${n(y + h - 16)}H${n(px + pw + 6)}V${n(y + 30)}`, thread, 11, 3.4));
  }
}

/** A notebook in a cover wound with a strap, straw paper at the edge. */
export function notebook(c: Canvas, x: number, y: number, w: number, h: number, colour: string): void {
  c.add(group(boxShadow(x, y, w + 20, h + 14, 48, 0.8), { transform: "translate(16 26)" }));
  for (let k = 7; k > 0; k--)
    c.add(rect(x + 10 + k * 3, y + 14 + k * 2, w - 12, h - 22, k % 2 ? "#d9c290" : "#efe0b8", { rx: 8 }));
  const d = `M${n(x + 14)} ${n(y)}H${n(x + w - 22)}q22 0 22 22V${n(y + h - 22)}q0 22 -22 22H${n(x + 14)}q-14 0 -14 -14V${n(y + 14)}q0 -14 14 -14z`;
  c.add(
    piece(c, d, colour),
    rect(
      x + 2,
      y + 2,
      62,
      h - 4,
      c.linear(0, 0, 1, 0, [
        [0, "#1c0e07", 0.4],
        [0.4, "#fff3dc", 0.16],
        [0.85, "#1c0e07", 0.28],
        [1, "#1c0e07", 0],
      ]),
    ),
  );
  c.add(
    seam(
      `M${n(x + 92)} ${n(y + 24)}H${n(x + w - 30)}q6 0 6 6V${n(y + h - 30)}q0 6 -6 6H${n(x + 92)}`,
      mix(colour, "#f0dfbf", 0.7),
      17,
      4,
    ),
  );
  for (const r of [60, 40, 20])
    c.add(
      stroke(
        `M${n(x + w * 0.55)} ${n(y + h * 0.3 - r * 1.4)}l${r} ${n(r * 1.4)}l${-r} ${n(r * 1.4)}l${-r} ${n(-r * 1.4)}z`,
        darker(colour, 0.45),
        6,
        { opacity: 0.65 },
      ),
      stroke(
        `M${n(x + w * 0.55)} ${n(y + h * 0.3 - r * 1.4 + 4)}l${r} ${n(r * 1.4)}l${-r} ${n(r * 1.4)}`,
        lighter(colour, 0.4),
        2,
        { opacity: 0.5 },
      ),
    );
  const strap = darker(colour, 0.34);
  for (const sy of [0.56, 0.61, 0.66])
    c.add(
      stroke(
        `M${n(x - 3)} ${n(y + h * sy)}Q${n(x + w / 2)} ${n(y + h * (sy + 0.012))} ${n(x + w + 5)} ${n(y + h * (sy - 0.008))}`,
        "#1c0e07",
        25,
        { opacity: 0.24, transform: "translate(2 8)", "stroke-linecap": "butt" },
      ),
      stroke(
        `M${n(x - 3)} ${n(y + h * sy)}Q${n(x + w / 2)} ${n(y + h * (sy + 0.012))} ${n(x + w + 5)} ${n(y + h * (sy - 0.008))}`,
        strap,
        22,
        { "stroke-linecap": "butt" },
      ),
      stroke(
        `M${n(x - 3)} ${n(y + h * sy - 6)}Q${n(x + w / 2)} ${n(y + h * (sy + 0.012) - 6)} ${n(x + w + 5)} ${n(y + h * (sy - 0.008) - 6)}`,
        lighter(colour, 0.25),
        3,
        { opacity: 0.6 },
      ),
    );
  const tail = `M${n(x + w * 0.6)} ${n(y + h * 0.6)}C${n(x + w * 0.74)} ${n(y + h * 0.7)} ${n(x + w * 0.58)} ${n(y + h * 0.8)} ${n(x + w * 0.72)} ${n(y + h * 0.9)}`;
  c.add(
    stroke(tail, "#1c0e07", 22, { opacity: 0.26, transform: "translate(6 10)" }),
    stroke(tail, strap, 20),
    stroke(tail, lighter(colour, 0.2), 3, { opacity: 0.5, transform: "translate(-5 0)" }),
  );
}
