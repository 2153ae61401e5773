import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import sharp, { type OverlayOptions } from "sharp";
import { drawCluster } from "#db/village/art/clusters.ts";
import { drawProduct } from "#db/village/art/draw.ts";
import { drawPortrait } from "#db/village/art/portraits.ts";

/**
 * Contact sheets of everything the village draws, to be looked at: `tsx db/village/art/sheet.ts OUTDIR [WORD]`.
 * WORD keeps only names that contain it. Prints the size and the time of every picture.
 */
interface Art {
  readonly palette: string[];
  readonly motif: string;
}
interface Row {
  readonly id: string;
  readonly slug: string;
  readonly family: string;
  readonly cluster: string;
  readonly occupation: string;
  readonly attributes: Record<string, unknown>;
  readonly art: Art;
}
const read = (name: string): Row[] =>
  JSON.parse(readFileSync(new URL(`../data/${name}.json`, import.meta.url), "utf8"));

/** Processor time, not the clock: a busy machine must not make a picture look slow. */
const spent = (use: NodeJS.CpuUsage): number => Math.round((use.user + use.system) / 1000);

const [out = ".data/sheets", word = ""] = process.argv.slice(2);
mkdirSync(out, { recursive: true });

async function sheet(
  name: string,
  columns: number,
  w: number,
  h: number,
  pictures: [string, () => string][],
): Promise<void> {
  const tiles: OverlayOptions[] = [];
  for (const [label, draw] of pictures) {
    if (!label.includes(word)) continue;
    const drawnAt = process.cpuUsage();
    const svg = draw();
    const shownAt = process.cpuUsage(drawnAt);
    const full = await sharp(Buffer.from(svg)).png({ compressionLevel: 1 }).toBuffer();
    const doneAt = process.cpuUsage(drawnAt);
    console.log(
      `${name} ${label}: ${Math.round(svg.length / 1024)} KB, drawn ${spent(shownAt)} ms, raster ${spent(doneAt) - spent(shownAt)} ms`,
    );
    if (word) await sharp(full).toFile(join(out, `${name}-${label}.png`));
    const at = tiles.length;
    tiles.push({
      input: await sharp(full).resize(w, h).png().toBuffer(),
      left: (at % columns) * (w + 8),
      top: Math.floor(at / columns) * (h + 8),
    });
  }
  if (!tiles.length) return;
  const height = Math.ceil(tiles.length / columns) * (h + 8);
  await sharp({
    create: { width: Math.min(columns, tiles.length) * (w + 8), height, channels: 3, background: "#ffffff" },
  })
    .composite(tiles)
    .png()
    .toFile(join(out, `${name}.png`));
}

const products = read("products");
for (const shot of ["front", "detail", "setting"] as const) {
  const draw = (p: Row) => () =>
    drawProduct({
      slug: p.slug,
      family: p.family,
      motif: p.art.motif,
      palette: p.art.palette,
      shot,
      attributes: p.attributes,
    });
  await sheet(
    shot,
    6,
    320,
    400,
    products.map((p) => [p.slug, draw(p)]),
  );
}
const clusters = read("clusters");
await sheet(
  "cluster",
  3,
  480,
  300,
  clusters.map((k) => [k.id, () => drawCluster({ id: k.id, motif: k.art.motif, palette: k.art.palette })]),
);
const paletteOf = (id: string) => clusters.find((k) => k.id === id)?.art.palette ?? [];
await sheet(
  "portrait",
  6,
  200,
  200,
  read("producers").map((m) => [
    m.slug,
    () => drawPortrait({ slug: m.slug, palette: paletteOf(m.cluster), occupation: m.occupation }),
  ]),
);
