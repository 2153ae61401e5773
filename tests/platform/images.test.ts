import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import sharp from "sharp";
import { afterAll, describe, expect, test } from "vitest";
import {
  BadPicture,
  cleanPicture,
  closeDecoders,
  decoderPids,
  inspectPicture,
  makeRenditions,
  maxPictureBytes,
  rasteriseOwnDrawing,
} from "#app/platform/images.server.ts";
import { grain, photo, plain, pngBomb } from "#tests/fixtures/pictures.ts";

afterAll(closeDecoders);

const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 400"><rect width="300" height="400" fill="#b03030"/></svg>`;
const jpegMagic = Buffer.from([0xff, 0xd8, 0xff, 0xe0]);
const pngMagic = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");

/** The code a picture is refused with, or "taken". */
function verdict(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => "taken",
    (error: unknown) => (error instanceof BadPicture ? error.code : String(error)),
  );
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function pixelOf(bytes: Buffer, left: number, top: number): Promise<number[]> {
  const { data } = await sharp(bytes).extract({ left, top, width: 1, height: 1 }).raw().toBuffer({
    resolveWithObject: true,
  });
  return [...data.subarray(0, 3)];
}

describe("what is taken", () => {
  test.each([
    ["jpeg", () => photo(640, 480)],
    ["png", () => grain(640, 480).png().toBuffer()],
    ["webp", () => grain(640, 480).webp().toBuffer()],
    ["avif", () => grain(640, 480).avif({ effort: 0 }).toBuffer()],
  ] as const)("%s is told by its bytes and comes out clean", async (format, make) => {
    const bytes = await make();
    expect(await inspectPicture(bytes)).toEqual({ format, width: 640, height: 480 });
    const clean = await cleanPicture(bytes);
    expect(clean).toMatchObject({ format: "jpeg", width: 640, height: 480 });
    expect(clean.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(clean.colour).toMatch(/^#[0-9a-f]{6}$/);
    expect(clean.blur.length).toBeLessThanOrEqual(300);
    const blur = Buffer.from(clean.blur.slice("data:image/webp;base64,".length), "base64");
    expect((await sharp(blur).metadata()).format).toBe("webp");
  });

  test("the same file gives the same bytes, so it has one address", async () => {
    const bytes = await photo();
    expect((await cleanPicture(bytes)).sha256).toBe((await cleanPicture(bytes)).sha256);
  });

  test("where and with what it was taken is forgotten", async () => {
    const bytes = await grain(800, 600)
      .withExif({ IFD0: { Make: "Pocketphone" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "38/1 15/1 0/1" } })
      .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf>Pocketphone</rdf></x:xmpmeta>`)
      .jpeg()
      .toBuffer();
    expect(bytes.includes("Pocketphone")).toBe(true);
    const clean = await cleanPicture(bytes);
    const files = [clean.bytes, ...(await makeRenditions(clean.bytes, { widths: [320] })).map((made) => made.bytes)];
    expect(files).toHaveLength(4);
    for (const file of files) {
      const kept = await sharp(file).metadata();
      expect([kept.exif, kept.xmp, kept.iptc, kept.icc]).toEqual([undefined, undefined, undefined, undefined]);
      expect(file.includes("Pocketphone") || file.includes("Exif")).toBe(false);
    }
  });

  test("a picture held sideways stands upright", async () => {
    const red = await plain("#ff0000", 600, 200).png().toBuffer();
    const bytes = await plain("#0000ff", 600, 400)
      .composite([{ input: red, top: 0, left: 0 }])
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect(await inspectPicture(bytes)).toMatchObject({ width: 400, height: 600 });
    const clean = await cleanPicture(bytes);
    expect(clean).toMatchObject({ width: 400, height: 600 });
    // Orientation 6 turns a quarter clockwise: the red top becomes the right side.
    expect((await pixelOf(clean.bytes, 390, 300))[0]).toBeGreaterThan(240);
    expect((await pixelOf(clean.bytes, 10, 300))[2]).toBeGreaterThan(240);
  });

  test("colours in a wide profile and in CMYK are brought to what screens show", async () => {
    const wide = await plain("#c83232").withIccProfile("p3").jpeg({ quality: 100 }).toBuffer();
    const [raw] = await pixelOf(await sharp(wide, { ignoreIcc: true }).png().toBuffer(), 200, 200);
    expect(raw).toBeLessThan(192);
    const [red, green] = await pixelOf((await cleanPicture(wide)).bytes, 200, 200);
    expect(Math.abs((red ?? 0) - 0xc8)).toBeLessThan(5);
    expect(Math.abs((green ?? 0) - 0x32)).toBeLessThan(5);

    const print = await grain(500, 400).toColourspace("cmyk").jpeg().toBuffer();
    expect((await sharp(print).metadata()).space).toBe("cmyk");
    expect((await sharp((await cleanPicture(print)).bytes).metadata()).space).toBe("srgb");
  });

  test("a photograph with stray bytes between its markers is taken", async () => {
    const bytes = await photo(800, 600);
    const second = 4 + bytes.readUInt16BE(4);
    const stray = Buffer.concat([bytes.subarray(0, second), Buffer.alloc(7), bytes.subarray(second)]);
    await expect(sharp(stray, { failOn: "warning" }).png().toBuffer()).rejects.toThrow();
    expect(await verdict(cleanPicture(stray))).toBe("taken");
  });

  test("large ones are brought to 2560 pixels, see-through ones onto white, moving ones to their first frame", async () => {
    expect(await cleanPicture(await photo(4000, 3000))).toMatchObject({ width: 2560, height: 1920 });
    const glass = await sharp({ create: { width: 300, height: 300, channels: 4, background: "#00000000" } })
      .png()
      .toBuffer();
    expect(await cleanPicture(glass)).toMatchObject({ colour: "#ffffff", format: "webp" });
    const frames = Buffer.alloc(300 * 300 * 5 * 3, 90);
    const moving = await sharp(frames, { raw: { width: 300, height: 1500, channels: 3, pageHeight: 300 } })
      .webp()
      .toBuffer();
    expect(await cleanPicture(moving)).toMatchObject({ width: 300, height: 300 });
  });
});

describe("what is not taken", () => {
  const heic = Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1");
  test.each([
    ["nothing", Buffer.alloc(0), "photo.format"],
    ["SVG, whatever it is called", Buffer.from(svg), "photo.format"],
    ["HTML", Buffer.from("<!doctype html><script>alert(1)</script>"), "photo.format"],
    ["PDF", Buffer.from("%PDF-1.7\n1 0 obj"), "photo.format"],
    ["EPS", Buffer.from("%!PS-Adobe-3.0 EPSF-3.0"), "photo.format"],
    ["MVG", Buffer.from("push graphic-context\nfill 'url(https://x/\"|ls \")'"), "photo.format"],
    ["GIF", Buffer.from("GIF89a\x01\0\x01\0", "latin1"), "photo.format"],
    ["HEIC", heic, "photo.format"],
    ["HTML behind the first bytes of JPEG", Buffer.concat([jpegMagic, Buffer.from("<html><script>")]), "photo.broken"],
    ["SVG behind the first bytes of PNG", Buffer.concat([pngMagic, Buffer.from(svg)]), "photo.broken"],
    ["a quarter of a gigapixel in 31 KB", pngBomb(), "photo.pixels"],
    ["more bytes than any photograph", Buffer.alloc(maxPictureBytes + 1, jpegMagic), "photo.too-large"],
  ])("%s", async (_, bytes, code) => {
    expect(await verdict(inspectPicture(bytes))).toBe(code);
    expect(await verdict(cleanPicture(bytes))).toBe(code);
  });

  test("a hair of 65 535 × 1 and a thumbnail", async () => {
    expect(await verdict(inspectPicture(await plain("#fff", 65_535, 1).png().toBuffer()))).toBe("photo.too-small");
    expect(await verdict(inspectPicture(await plain("#fff", 800, 199).jpeg().toBuffer()))).toBe("photo.too-small");
  });

  test.each(["jpeg", "png", "webp", "avif"] as const)("a %s that ends half way", async (format) => {
    const bytes = await grain(800, 600).toFormat(format, { effort: 1 }).toBuffer();
    expect(await verdict(cleanPicture(bytes.subarray(0, bytes.length / 2)))).toBe("photo.broken");
  });

  test("an SVG does not get in by the side door of renditions", async () => {
    expect(await verdict(makeRenditions(Buffer.from(svg)))).toBe("photo.broken");
  });

  test("what is appended to a good picture is left behind", async () => {
    const polyglot = Buffer.concat([await photo(640, 480), Buffer.from("<script>steal()</script>")]);
    const clean = await cleanPicture(polyglot);
    expect(polyglot.includes("steal()")).toBe(true);
    expect(clean.bytes.includes("steal()")).toBe(false);
  });
});

describe("renditions", () => {
  test("every width in every format, none larger than the picture", async () => {
    const { bytes } = await cleanPicture(await photo(700, 500));
    const made = await makeRenditions(bytes);
    expect(made.map(({ width, format }) => `${width}.${format}`)).toEqual(
      [320, 480, 640, 960, 1280].flatMap((width) => ["avif", "webp", "jpg"].map((format) => `${width}.${format}`)),
    );
    for (const { width, format, bytes: file } of made) {
      const found = await sharp(file).metadata();
      expect(found.width).toBe(Math.min(width, 700));
      expect(found.format).toBe({ avif: "heif", webp: "webp", jpg: "jpeg" }[format]);
    }
  });

  test("our own drawing fills the size asked for, sharply", async () => {
    const drawn = await rasteriseOwnDrawing(svg, { width: 900, height: 1200 });
    expect(await sharp(drawn).metadata()).toMatchObject({ format: "png", width: 900, height: 1200 });
    expect(await pixelOf(drawn, 450, 600)).toEqual([0xb0, 0x30, 0x30]);
    expect(await cleanPicture(drawn)).toMatchObject({ format: "jpeg", width: 900, height: 1200 });
    const pressed = await sharp(drawn).png().toBuffer();
    expect(await cleanPicture(pressed)).toMatchObject({ format: "webp", colour: "#b03030" });
  });
});

describe("a decoder in trouble", () => {
  test("thirty bombs at once are refused and leave the decoders well", async () => {
    const bomb = pngBomb();
    const verdicts = await Promise.all(Array.from({ length: 30 }, () => verdict(cleanPicture(bomb))));
    expect(new Set(verdicts)).toEqual(new Set(["photo.pixels"]));
    expect(await verdict(cleanPicture(await photo(300, 300)))).toBe("taken");
  });

  test("a crowd is turned away instead of held in memory, and then served", async () => {
    const bytes = await photo(300, 300);
    const verdicts = await Promise.all(Array.from({ length: 60 }, () => verdict(inspectPicture(bytes))));
    expect(verdicts.filter((code) => code === "taken")).toHaveLength(34);
    expect(verdicts.filter((code) => code === "photo.busy")).toHaveLength(26);
    expect(await verdict(inspectPicture(bytes))).toBe("taken");
  });

  test("killed at work, it costs that work only", async () => {
    const grainy = await photo(4000, 3000);
    const lost = verdict(makeRenditions(grainy));
    await wait(200);
    expect(decoderPids().length).toBeGreaterThan(0);
    for (const pid of decoderPids()) process.kill(pid, "SIGKILL");
    expect(await lost).toBe("photo.busy");
    expect(await verdict(cleanPicture(grainy))).toBe("taken");
  });

  test("hung, it is given up after ten seconds while others go on", async () => {
    closeDecoders();
    const bytes = await photo(300, 300);
    await inspectPicture(bytes);
    const [hung = 0, ...others] = decoderPids();
    expect(others).toEqual([]);
    process.kill(hung, "SIGSTOP");
    const began = performance.now();
    const stuck = verdict(cleanPicture(bytes)).then((code) => [code, performance.now() - began] as const);
    expect(await verdict(cleanPicture(bytes))).toBe("taken");
    const otherTook = performance.now() - began;
    const [code, took] = await stuck;
    expect(code).toBe("photo.busy");
    expect(took).toBeGreaterThan(otherTook);
    expect(took).toBeGreaterThan(9_000);
    expect(decoderPids()).not.toContain(hung);
    await expect.poll(() => isAlive(hung)).toBe(false);
  });

  test.runIf(process.platform === "linux")("it knows none of our secrets", async () => {
    await inspectPicture(await photo(300, 300));
    const [pid] = decoderPids();
    const names = readFileSync(`/proc/${pid}/environ`, "utf8")
      .split("\0")
      .map((pair) => pair.split("=")[0]);
    expect(names.filter(Boolean).sort()).toEqual(
      ["MALLOC_ARENA_MAX", "NODE_CHANNEL_FD", "NODE_CHANNEL_SERIALIZATION_MODE", "NODE_ENV", "VIPS_WARNING"].sort(),
    );
  });
});
