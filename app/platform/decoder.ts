import { createHash } from "node:crypto";
import { setPriority } from "node:os";
import sharp, { type Sharp } from "sharp";

/**
 * The decoder: a process of its own that turns strangers' bytes into pixels, so that a bug or a bomb in a picture
 * library costs us this process and nothing else. It has no secrets (its environment is empty) and no database.
 * Started and spoken to only by images.server.ts; nothing else may import it except for its types.
 */

export type PictureFormat = "jpeg" | "png" | "webp" | "avif";
export type RenditionFormat = "avif" | "webp" | "jpg";
export type PictureFault =
  | "photo.format"
  | "photo.too-large"
  | "photo.too-small"
  | "photo.broken"
  | "photo.pixels"
  | "photo.busy";

export interface PictureFacts {
  readonly format: PictureFormat;
  /** Pixels, after the camera's orientation has been applied. */
  readonly width: number;
  readonly height: number;
}

export interface CleanPicture {
  readonly bytes: Buffer;
  readonly format: "jpeg" | "webp";
  readonly width: number;
  readonly height: number;
  /** Of `bytes`, in hex. */
  readonly sha256: string;
  /** A tiny WebP as a data URI of at most 300 characters, to show until the picture is there. */
  readonly blur: string;
  /** The average, `#rrggbb`. */
  readonly colour: string;
}

export interface Rendition {
  /** The width that was asked for and is in the file's name; a smaller picture keeps its own pixels. */
  readonly width: number;
  readonly format: RenditionFormat;
  readonly bytes: Buffer;
}

/** What may be asked of the decoder, and what comes back. */
export interface Tasks {
  inspect: { ask: { bytes: Uint8Array; format: PictureFormat }; answer: PictureFacts };
  clean: { ask: { bytes: Uint8Array; format: PictureFormat }; answer: CleanPicture };
  renditions: {
    ask: { bytes: Uint8Array; widths: readonly number[]; formats: readonly RenditionFormat[] };
    answer: Rendition[];
  };
  draw: { ask: { svg: string; width: number; height: number }; answer: Buffer };
}
export type Question = { [K in keyof Tasks]: { id: number; kind: K; ask: Tasks[K]["ask"] } }[keyof Tasks];
export type Answer = { id: number; answer: unknown } | { id: number; fault: PictureFault };

const maxPixels = 50_000_000;
const minSide = 200;
const longestSide = 2560;
/** libvips works outside V8's heap, where --max-old-space-size does not see it; 24 megapixels of AVIF take 670 MB. */
const maxResident = 2 ** 30;

class Fault extends Error {
  constructor(readonly code: PictureFault) {
    super(code);
  }
}

type Pixels = { data: Buffer; info: { width: number; height: number; channels: 1 | 2 | 3 | 4 } };

/**
 * `failOn: "error"` and not "warning": cameras and messengers write stray bytes between JPEG markers, for which libjpeg
 * only warns and shows a whole picture; refusing those would refuse honest photographs. Truncated files are errors.
 */
function open(bytes: Uint8Array): Sharp {
  return sharp(bytes, { limitInputPixels: maxPixels, failOn: "error", animated: false });
}

/** Reads the header only: cheap whatever the picture claims to be. */
async function inspect({ bytes, format }: Tasks["inspect"]["ask"]): Promise<PictureFacts> {
  const header = await open(bytes)
    .metadata()
    .catch((error: unknown) => {
      throw new Fault(/pixel limit/.test(String(error)) ? "photo.pixels" : "photo.broken");
    });
  const found = header.format === "heif" && header.compression === "av1" ? "avif" : header.format;
  if (found !== format) throw new Fault("photo.format");
  const { width, height } = header.autoOrient;
  if (width * height > maxPixels) throw new Fault("photo.pixels");
  if (Math.min(width, height) < minSide) throw new Fault("photo.too-small");
  return { format, width, height };
}

function fromPixels({ data, info }: Pixels): Sharp {
  return sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
}

async function pixelsOf(image: Sharp): Promise<Pixels> {
  // Colour profiles are applied here and then dropped; transparency becomes white, since JPEG has none.
  const { data, info } = await image
    .flatten({ background: "#ffffff" })
    .toColourspace("srgb")
    .raw({ depth: "uchar" })
    .toBuffer({ resolveWithObject: true });
  return { data, info };
}

async function clean(ask: Tasks["clean"]["ask"]): Promise<CleanPicture> {
  const facts = await inspect(ask);
  const pixels = await pixelsOf(
    open(ask.bytes)
      .autoOrient()
      .resize({ width: longestSide, height: longestSide, fit: "inside", withoutEnlargement: true }),
  );
  // Drawings and screenshots press well as PNG; JPEG would smear their edges. Photographs saved as PNG do not.
  const flat = ask.format === "png" && ask.bytes.length < (facts.width * facts.height) / 2;
  const image = fromPixels(pixels);
  const bytes = await (flat
    ? image.webp({ lossless: true, effort: 0 })
    : image.jpeg({ quality: 90, chromaSubsampling: "4:4:4" })
  ).toBuffer();
  const { width, height } = pixels.info;
  return {
    bytes,
    format: flat ? "webp" : "jpeg",
    width,
    height,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    blur: await blurOf(pixels),
    colour: await averageOf(pixels),
  };
}

async function blurOf(pixels: Pixels): Promise<string> {
  for (const side of [16, 12, 8]) {
    const tiny = await fromPixels(pixels)
      .resize({ width: side, height: side * 2, fit: "inside" })
      .webp({ quality: 40, effort: 4 })
      .toBuffer();
    const uri = `data:image/webp;base64,${tiny.toString("base64")}`;
    if (uri.length <= 300) return uri;
  }
  throw new Fault("photo.broken");
}

async function averageOf(pixels: Pixels): Promise<string> {
  const dot = await fromPixels(pixels).resize(1, 1, { fit: "fill" }).raw().toBuffer();
  return `#${dot.subarray(0, 3).toString("hex")}`;
}

/** All renditions from one decode: the pixels of the widest are the source of the narrower. */
async function renditions({ bytes, widths, formats }: Tasks["renditions"]["ask"]): Promise<Rendition[]> {
  const widest = await pixelsOf(open(bytes).resize({ width: Math.max(...widths), withoutEnlargement: true }));
  const made = new Map<string, Buffer>();
  const all: Rendition[] = [];
  for (const asked of widths) {
    const width = Math.min(asked, widest.info.width);
    const pixels = width === widest.info.width ? widest : await pixelsOf(fromPixels(widest).resize({ width }));
    for (const format of formats) {
      const key = `${width}.${format}`;
      const encoded = made.get(key) ?? (await encode(fromPixels(pixels), format));
      made.set(key, encoded);
      all.push({ width: asked, format, bytes: encoded });
    }
  }
  return all;
}

function encode(image: Sharp, format: RenditionFormat): Promise<Buffer> {
  // Effort 4 of AVIF takes five times the time of effort 2 for a few per cent of size.
  if (format === "avif") return image.avif({ quality: 50, effort: 2 }).toBuffer();
  if (format === "webp") return image.webp({ quality: 76, effort: 4 }).toBuffer();
  return image.jpeg({ quality: 78, progressive: true, quantisationTable: 3 }).toBuffer();
}

async function draw({ svg, width, height }: Tasks["draw"]["ask"]): Promise<Buffer> {
  const source = Buffer.from(svg);
  const own = await sharp(source).metadata();
  const density = Math.min(2400, Math.max(1, 72 * Math.max(width / own.width, height / own.height)));
  // Not pressed: it is decoded again at once, and what presses badly is kept as JPEG, in a fortieth of the time.
  return sharp(source, { density }).resize({ width, height, fit: "cover" }).png({ compressionLevel: 0 }).toBuffer();
}

function work(question: Question): Promise<unknown> {
  if (question.kind === "inspect") return inspect(question.ask);
  if (question.kind === "clean") return clean(question.ask);
  if (question.kind === "renditions") return renditions(question.ask);
  return draw(question.ask);
}

function tell(answer: Answer, then?: () => void): void {
  process.send?.(answer, undefined, undefined, then);
}

// sharp reads SVG, PDF and dozens of other formats if it is let. Strangers get four; our own drawings get one.
const loaders = process.argv.includes("--own-drawings") ? ["Svg"] : ["Jpeg", "Png", "Webp", "Heif"];
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({ operation: loaders.map((loader) => `VipsForeignLoad${loader}Buffer`) });
sharp.cache(false);
sharp.concurrency(1);
// Buyers' pages come first when processors are few.
setPriority(10);

let current = 0;
process.on("message", async (question: Question) => {
  current = question.id;
  try {
    tell({ id: question.id, answer: await work(question) });
  } catch (error) {
    tell({ id: question.id, fault: error instanceof Fault ? error.code : "photo.broken" });
  }
});
// An abandoned decoder must not live on, not even until the picture it is at is done.
process.on("disconnect", () => process.kill(process.pid, "SIGKILL"));
// It may have gone while this file was still being read.
if (process.send && !process.connected) process.kill(process.pid, "SIGKILL");
setInterval(() => {
  if (process.memoryUsage.rss() < maxResident) return;
  tell({ id: current, fault: "photo.pixels" }, () => process.kill(process.pid, "SIGKILL"));
}, 100);
