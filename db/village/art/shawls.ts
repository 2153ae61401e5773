import { boxShadow, type Canvas, group, oval, rect } from "#db/village/art/canvas.ts";
import { bloom, boteh, linen, satin, stitched } from "#db/village/art/embroideries.ts";
import { fringe } from "#db/village/art/textile.ts";

/** A flat cloth with its hem and shadow. */
export function cloth(c: Canvas, x: number, y: number, w: number, h: number, colour: string, size = 6): void {
  c.add(group(boxShadow(x, y, w, h, 24, 0.5), { transform: "translate(7 13)" }));
  c.add(rect(x, y, w, h, linen(c, colour, size), { rx: 3 }));
}

/** Soft folds pressed into a cloth: crossed creases. */
export function creases(c: Canvas, x: number, y: number, w: number, h: number, across: number, down: number): void {
  for (let i = 1; i < across; i++)
    c.add(
      rect(
        x + (w * i) / across - 26,
        y,
        52,
        h,
        c.linear(0, 0, 1, 0, [
          [0, "#1c0e07", 0],
          [0.48, "#1c0e07", 0.12],
          [0.52, "#fff", 0.3],
          [1, "#fff", 0],
        ]),
      ),
    );
  for (let j = 1; j < down; j++)
    c.add(
      rect(
        x,
        y + (h * j) / down - 26,
        w,
        52,
        c.linear(0, 0, 0, 1, [
          [0, "#1c0e07", 0],
          [0.48, "#1c0e07", 0.12],
          [0.52, "#fff", 0.3],
          [1, "#fff", 0],
        ]),
      ),
    );
  c.add(
    rect(
      x,
      y,
      w,
      h,
      c.linear(0, 0, 1, 1, [
        [0, "#fff6e4", 0.2],
        [0.5, "#fff6e4", 0],
        [1, "#1c0e07", 0.16],
      ]),
    ),
  );
}

/** A wool shawl hung in folds over a wooden rod, paisleys along its end. */
export function shawl(
  c: Canvas,
  palette: readonly [string, string, string, string, string],
  x: number,
  y: number,
  w: number,
  h: number,
): void {
  const [ground, wine, amber, pale, teal] = palette;
  const long = (ox: number, oy: number, ww: number, hh: number) => {
    c.add(group(boxShadow(ox, oy, ww, hh, 26, 0.5), { transform: "translate(10 12)" }));
    c.add(fringe(c, ox, oy + hh - 2, ww, 74, ground), rect(ox, oy, ww, hh, linen(c, ground, 6)));
    const band = oy + hh - 330;
    c.add(
      rect(ox, band - 26, ww, 8, amber),
      rect(ox, band - 14, ww, 3, pale),
      rect(ox, oy + hh - 40, ww, 8, amber),
      rect(ox, oy + hh - 28, ww, 3, pale),
    );
    const count = Math.round(ww / 150);
    for (let k = 0; k < count; k++) {
      const px = ox + (ww * (k + 0.5)) / count;
      c.add(
        boteh(c, px, band + 146, 138, k % 2 ? -1 : 1, k % 2 ? [amber, teal, pale, wine] : [pale, wine, amber, teal]),
      );
    }
    for (let k = 0; k <= count * 2; k++)
      c.add(bloom(c, ox + (ww * (k + 0.5)) / (count * 2 + 1), band + 12, 13, 5, k % 2 ? teal : pale, amber));
    for (let j = 0; j < 7; j++)
      for (let k = 0; k < 4; k++) {
        const fy = oy + 40 + j * ((hh - 420) / 7);
        if (fy < band - 60)
          c.add(
            bloom(
              c,
              ox + (ww * (k + (j % 2 ? 0.75 : 0.25))) / 4,
              fy + 20,
              15,
              5,
              [amber, pale, teal][(j + k) % 3] ?? amber,
              wine,
            ),
          );
      }
  };
  long(x + w * 0.5, y, w * 0.46, h * 0.72);
  c.add(rect(x + w * 0.5, y, w * 0.46, h * 0.72, "#1c0e07", { opacity: 0.16 }));
  long(x, y, w * 0.62, h);
  for (const [fx, ww] of [
    [0.06, 46],
    [0.2, 60],
    [0.36, 44],
    [0.5, 50],
    [0.66, 50],
    [0.82, 56],
  ] as const) {
    const tall = fx > 0.61 ? h * 0.72 : h;
    c.add(
      rect(
        x + w * fx,
        y,
        ww,
        tall,
        c.linear(0, 0, 1, 0, [
          [0, "#1c0e07", 0],
          [0.4, "#1c0e07", 0.2],
          [0.62, "#fff4de", 0.14],
          [1, "#fff4de", 0],
        ]),
      ),
    );
  }
  c.add(
    rect(
      x,
      y,
      w * 0.97,
      60,
      c.linear(0, 0, 0, 1, [
        [0, "#fff4de", 0.3],
        [0.3, "#fff4de", 0.1],
        [1, "#1c0e07", 0],
      ]),
    ),
  );
}

/** A linen cloth with a stitched medallion and four corner sprays. */
export function tablecloth(
  c: Canvas,
  palette: readonly [string, string, string, string, string],
  x: number,
  y: number,
  s: number,
): void {
  const [red, wine, amber, pale, teal] = palette;
  cloth(c, x, y, s, s, "#ece3d0", 6);
  c.add(
    stitched(`M${x + 26} ${y + 26}h${s - 52}v${s - 52}h${52 - s}z`, teal, 5),
    stitched(`M${x + 40} ${y + 40}h${s - 80}v${s - 80}h${80 - s}z`, amber, 3),
  );
  const [mx, my] = [x + s / 2, y + s / 2];
  const k = s / 900;
  let petals = "";
  for (let i = 0; i < 12; i++)
    petals += group(
      satin(c, "M0 -118C34 -150 34 -206 0 -236C-34 -206 -34 -150 0 -118z", i % 2 ? red : teal, 90, 4) +
        satin(c, "M0 -140C13 -156 13 -186 0 -206C-13 -186 -13 -156 0 -140z", i % 2 ? amber : pale, 0, 4) +
        oval(0, -252, 8, 8, amber),
      { transform: `rotate(${i * 30})` },
    );
  for (let i = 0; i < 12; i++)
    petals += group(
      stitched("M0 -122C20 -134 30 -150 62 -216", wine, 3.4) +
        satin(c, "M62 -216c-16 -2 -24 -18 -20 -34c16 4 24 18 20 34z", wine, 30, 4),
      { transform: `rotate(${i * 30})` },
    );
  c.add(
    group(
      petals +
        oval(0, 0, 118, 118, "none", { stroke: amber, "stroke-width": 7 }) +
        oval(0, 0, 104, 104, "none", { stroke: wine, "stroke-width": 3, "stroke-dasharray": "9 5" }) +
        bloom(c, 0, 0, 98, 8, red, amber) +
        bloom(c, 0, 0, 50, 8, pale, wine, 22),
      { transform: `translate(${mx} ${my}) scale(${k})` },
    ),
  );
  for (const [sx, sy] of [
    [-1, -1],
    [1, -1],
    [-1, 1],
    [1, 1],
  ] as const) {
    const spray =
      stitched("M20 20C90 60 150 60 250 30M20 20C60 90 60 150 30 250M20 20L150 150", teal, 5) +
      bloom(c, 160, 160, 52, 6, red, amber) +
      bloom(c, 254, 34, 32, 5, amber, wine) +
      bloom(c, 34, 254, 32, 5, amber, wine) +
      [
        [92, 44, 20],
        [44, 92, 70],
        [180, 40, -8],
        [40, 180, 98],
        [84, 110, 95],
        [110, 84, -5],
      ]
        .map(([lx, ly, a]) =>
          group(satin(c, "M0 0C14 -18 38 -18 54 0C38 18 14 18 0 0z", teal, 0, 4), {
            transform: `translate(${lx} ${ly}) rotate(${a})`,
          }),
        )
        .join("");
    c.add(
      group(spray, {
        transform: `translate(${mx + sx * (s / 2 - 60)} ${my + sy * (s / 2 - 60)}) scale(${-sx * k * 0.9} ${-sy * k * 0.9})`,
      }),
    );
  }
  creases(c, x, y, s, s, 3, 3);
}
