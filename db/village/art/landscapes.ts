import { type Canvas, n, oval, path, rect, stroke } from "#db/village/art/canvas.ts";
import { lighter, mix } from "#db/village/art/colour.ts";
import { daisy } from "#db/village/art/herbs.ts";
import { five } from "#db/village/art/input.ts";
import { between } from "#db/village/art/seed.ts";

/** Sabalan over far meadows: the hills every cluster of the province looks at. */
function sabalan(c: Canvas, sky: string, hill: string, line: number): void {
  c.add(
    rect(
      0,
      0,
      c.w,
      c.h,
      c.linear(0, 0, 0, 1, [
        [0, mix(sky, "#9fb6c4", 0.5)],
        [0.5, mix(sky, "#f6e6cc", 0.75)],
        [1, "#f8ead2"],
      ]),
    ),
  );
  c.add(
    path(
      `M0 ${line}L180 ${line - 120}L330 ${line - 70}L640 ${line - 330}L700 ${line - 290}L760 ${line - 400}L850 ${line - 300}L930 ${line - 340}L1230 ${line - 90}L1400 ${line - 150}L1600 ${line - 40}V${line + 80}H0z`,
      mix(hill, "#8d9bb0", 0.7),
    ),
  );
  c.add(
    path(
      `M640 ${line - 330}L700 ${line - 290}L760 ${line - 400}L850 ${line - 300}L930 ${line - 340}L1010 ${line - 270}L960 ${line - 240}L920 ${line - 280}L880 ${line - 220}L820 ${line - 270}L770 ${line - 200}L720 ${line - 262}L670 ${line - 220}L610 ${line - 280}L560 ${line - 264}z`,
      "#f8f4ec",
    ),
  );
  c.add(path(`M0 ${line + 10}Q400 ${line - 90} 800 ${line}T1600 ${line - 20}V1000H0z`, mix(hill, "#b9bf8f", 0.35)));
  c.add(path(`M0 ${line + 70}Q500 ${line} 900 ${line + 70}T1600 ${line + 40}V1000H0z`, hill));
}

export function meadow(c: Canvas, palette: readonly string[]): void {
  const [green] = five(palette);
  sabalan(c, "#cfd9d4", mix(green, "#8fa35a", 0.35), 470);
  for (let k = 0; k < 420; k++) {
    const t = Math.sqrt(k / 420);
    const y = 540 + t * t * 470;
    const r = 3 + t ** 3 * 62;
    const x = between(c.rng, -40, 1640);
    c.add(
      stroke(
        `M${n(x)} ${n(y)}q${n(between(c.rng, -8, 8))} ${n(r)} ${n(between(c.rng, -14, 14))} ${n(r * 2.2)}`,
        mix(green, "#3c4a20", 0.4),
        Math.max(1.4, r * 0.09),
      ),
    );
    c.add(
      r < 9
        ? oval(x, y, r, r * 0.7, "#fffdf4") + oval(x, y, r * 0.4, r * 0.34, "#efb92f")
        : daisy(c, x, y, r, between(c.rng, 0.55, 0.9), between(c.rng, -30, 30), 0),
    );
  }
}

export function apiary(c: Canvas, palette: readonly string[]): void {
  const [amber, straw, cream, mint, plum] = five(palette);
  sabalan(c, mint, "#93a35f", 520);
  for (let k = 0; k < 9; k++) {
    const [row, i] = [k < 5 ? 0 : 1, k < 5 ? k : k - 5];
    const s = row ? 1.5 : 0.9;
    const [x, y] = row ? [120 + i * 380, 900] : [200 + i * 270, 640];
    const tone = [mint, straw, cream, lighter(plum, 0.55), amber][(k * 2) % 5] ?? cream;
    c.add(
      oval(x + 60 * s, y + 6, 105 * s, 16 * s, "#1c0e07", { opacity: 0.28 }),
      rect(x, y - 150 * s, 120 * s, 140 * s, tone),
      rect(x + 84 * s, y - 150 * s, 36 * s, 140 * s, "#1c0e07", { opacity: 0.14 }),
    );
    c.add(
      rect(x, y - 84 * s, 120 * s, 4 * s, "#1c0e07", { opacity: 0.3 }),
      rect(x - 10 * s, y - 168 * s, 140 * s, 22 * s, mix(plum, "#7c5637", 0.5), { rx: 4 }),
      rect(x + 30 * s, y - 34 * s, 60 * s, 9 * s, "#2a1509", { rx: 4 }),
      rect(x + 18 * s, y - 24 * s, 84 * s, 7 * s, "#a9794e"),
    );
    for (const lx of [10, 98]) c.add(rect(x + lx * s, y - 12 * s, 12 * s, 18 * s, "#5d4023"));
  }
  for (let k = 0; k < 36; k++) {
    const [x, y, s] = [between(c.rng, 40, 1560), between(c.rng, 380, 960), between(c.rng, 4, 9)];
    c.add(
      oval(x - s * 0.5, y - s * 0.8, s * 0.9, s * 0.5, "#ffffff", { opacity: 0.75 }),
      oval(x, y, s, s * 0.62, amber),
      stroke(
        `M${n(x - s * 0.2)} ${n(y - s * 0.5)}v${n(s)}M${n(x + s * 0.35)} ${n(y - s * 0.5)}v${n(s)}`,
        "#2a1509",
        Math.max(1, s * 0.22),
      ),
    );
  }
  for (let k = 0; k < 130; k++) {
    const y = between(c.rng, 600, 1000);
    c.add(
      oval(
        between(c.rng, 0, 1600),
        y,
        (y - 520) / 60,
        (y - 520) / 80,
        [plum, "#fffdf4", straw, "#b995c2"][k % 4] ?? straw,
      ),
    );
  }
}
