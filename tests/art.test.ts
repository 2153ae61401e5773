import { readFileSync } from "node:fs";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { drawCluster } from "#db/village/art/clusters.ts";
import { drawProduct } from "#db/village/art/draw.ts";
import { drawPortrait } from "#db/village/art/portraits.ts";

interface Art {
  readonly palette: string[];
  readonly motif: string;
}
interface Product {
  readonly slug: string;
  readonly family: string;
  readonly attributes: Record<string, unknown>;
  readonly art: Art;
}
const read = <T>(name: string): T[] =>
  JSON.parse(readFileSync(new URL(`../db/village/data/${name}.json`, import.meta.url), "utf8"));
const products = read<Product>("products");
const clusters = read<{ id: string; art: Art }>("clusters");
const producers = read<{ slug: string; cluster: string; occupation: string }>("producers");

const shots = ["front", "detail", "setting"] as const;
const drawn = (p: Product, shot: (typeof shots)[number]) =>
  drawProduct({
    slug: p.slug,
    family: p.family,
    motif: p.art.motif,
    palette: p.art.palette,
    shot,
    attributes: p.attributes,
  });

/** A quarter of the full size is enough to find what librsvg cannot read. */
const raster = (svg: string) => sharp(Buffer.from(svg), { density: 18 });

/** The three pictures of every product, drawn once; and their pixels, for it takes long. */
const pictures = products.flatMap((p) => shots.map((shot) => ({ p, shot, svg: drawn(p, shot) })));
const pixels = new Map<string, ReturnType<typeof pixelsOf>>();
const pixelsOf = (svg: string) => raster(svg).removeAlpha().raw().toBuffer({ resolveWithObject: true });
function rasterised(svg: string): ReturnType<typeof pixelsOf> {
  const made = pixels.get(svg) ?? pixelsOf(svg);
  pixels.set(svg, made);
  return made;
}

/** A small colour thumbnail: two pictures are as far apart as their mean difference a channel, 0 to 255. */
async function thumbnail(svg: string): Promise<Buffer> {
  const { data, info } = await rasterised(svg);
  return sharp(data, { raw: { width: info.width, height: info.height, channels: 3 } })
    .resize(24, 30, { fit: "fill" })
    .raw()
    .toBuffer();
}
function apart(a: Buffer, b: Buffer): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += Math.abs((a[i] ?? 0) - (b[i] ?? 0));
  return sum / a.length;
}

function expectSound(svg: string, kilobytes: number): void {
  expect(svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg"')).toBe(true);
  expect(svg).not.toMatch(/NaN|undefined|Infinity|<text|<foreignObject|<image|style=/);
  expect(svg.length).toBeLessThan(kilobytes * 1024);
}

describe("the drawn pictures", () => {
  test("every product has three sound pictures, always the same", () => {
    expect(products.length).toBe(60);
    for (const { p, shot, svg } of pictures) {
      expectSound(svg, 400);
      expect(drawn(p, shot), `${p.slug} ${shot}`).toBe(svg);
    }
  }, 120_000);

  test("every product picture rasterises to 4:5 and is no flat field", async () => {
    for (const { p, shot, svg } of pictures) {
      const { data, info } = await rasterised(svg);
      expect(info.width / info.height, `${p.slug} ${shot}`).toBeCloseTo(0.8, 2);
      const { channels } = await sharp(data, {
        raw: { width: info.width, height: info.height, channels: 3 },
      }).stats();
      expect(Math.max(...channels.map((c) => c.stdev)), `${p.slug} ${shot}`).toBeGreaterThan(12);
    }
  }, 240_000);

  test("no two fronts can be taken for each other", async () => {
    const seen: { slug: string; small: Buffer }[] = [];
    for (const { p, svg } of pictures.filter(({ shot }) => shot === "front")) {
      const small = await thumbnail(svg);
      for (const other of seen) expect(apart(small, other.small), `${p.slug} and ${other.slug}`).toBeGreaterThan(9);
      seen.push({ slug: p.slug, small });
    }
  }, 120_000);

  test("clusters and makers have pictures of their own", async () => {
    const faces = new Set<string>();
    for (const k of clusters) {
      const input = { id: k.id, motif: k.art.motif, palette: k.art.palette };
      const svg = drawCluster(input);
      expectSound(svg, 400);
      expect(drawCluster(input)).toBe(svg);
      const info = await raster(svg).metadata();
      expect((info.width ?? 0) / (info.height ?? 1)).toBeCloseTo(1.6, 2);
    }
    for (const m of producers) {
      const palette = clusters.find((k) => k.id === m.cluster)?.art.palette ?? [];
      const svg = drawPortrait({ slug: m.slug, palette, occupation: m.occupation });
      expectSound(svg, 120);
      await raster(svg).raw().toBuffer();
      faces.add(svg);
    }
    expect(faces.size).toBe(producers.length);
  }, 120_000);

  test("an unknown family, a short palette and missing attributes still give a picture", async () => {
    const svg = drawProduct({
      slug: "something-new",
      family: "pottery",
      motif: "bowl",
      palette: ["#8c1c13"],
      shot: "front",
    });
    expectSound(svg, 400);
    await raster(svg).raw().toBuffer();
    const rug = drawProduct({ slug: "x", family: "flatweave", motif: "unheard-of", palette: [], shot: "setting" });
    expectSound(rug, 400);
    await raster(rug).raw().toBuffer();
  });
});
