import { randomBytes } from "node:crypto";
import { crc32, deflateSync, gzipSync } from "node:zlib";
import sharp from "sharp";
import { grain, plain, pngBomb } from "#tests/fixtures/pictures.ts";

/** Stands in every picture where nothing of it may be left: in a comment, a place, a tail. */
export const canary = "khanegi-canary-38.2498N-48.2933E";

/** `refused`: 413, 415 or 422, the fault at the field. `clean`: taken, and only its pixels kept. `either`: one of both. */
export type Expected = "refused" | "clean" | "either";
export type Hostile = { what: string; expect: Expected; bytes: Buffer; name?: string; type?: string };

const latin = (text: string) => Buffer.from(text, "latin1");
const pngMagic = latin("\x89PNG\r\n\x1a\n");
const big = (...numbers: number[]) => {
  const out = Buffer.alloc(numbers.length * 4);
  for (const [at, number] of numbers.entries()) out.writeUInt32BE(number, at * 4);
  return out;
};

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([latin(type), data]);
  return Buffer.concat([big(data.length), body, big(crc32(body))]);
}

/** A PNG of this size whose pixels are one colour, with more chunks before them. */
function png(width: number, height: number, more: Buffer[] = []): Buffer {
  const rows = Buffer.alloc((width * 3 + 1) * height, 120);
  for (let y = 0; y < height; y++) rows[y * (width * 3 + 1)] = 0;
  return Buffer.concat([
    pngMagic,
    chunk("IHDR", Buffer.concat([big(width, height), Buffer.from([8, 2, 0, 0, 0])])),
    ...more,
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** A segment put behind a JPEG's first two bytes; at most 65,533 bytes of content. */
function withSegment(jpeg: Buffer, marker: number, ...contents: Buffer[]): Buffer {
  const segments = contents.map((content) => {
    const head = Buffer.from([0xff, marker, 0, 0]);
    head.writeUInt16BE(content.length + 2, 2);
    return Buffer.concat([head, content]);
  });
  return Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);
}

/** A directory of EXIF whose next directory is itself. */
function loopingExif(): Buffer {
  const tiff = Buffer.alloc(64);
  latin("II*\0").copy(tiff);
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(1, 8);
  tiff.writeUInt16LE(0x8769, 10);
  tiff.writeUInt16LE(4, 12);
  tiff.writeUInt32LE(1, 14);
  tiff.writeUInt32LE(8, 18);
  tiff.writeUInt32LE(8, 22);
  return Buffer.concat([latin("Exif\0\0"), tiff]);
}

/** A zip with one stored file, which may be a zip. */
function zip(name: string, content: Buffer): Buffer {
  const local = Buffer.alloc(30);
  big(0x504b0304).copy(local);
  local.writeUInt32LE(crc32(content), 14);
  local.writeUInt32LE(content.length, 18);
  local.writeUInt32LE(content.length, 22);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  big(0x504b0102).copy(entry);
  local.copy(entry, 16, 14, 28);
  const end = Buffer.alloc(22);
  big(0x504b0506).copy(end);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(30 + name.length + content.length, 16);
  return Buffer.concat([local, latin(name), content, entry, latin(name), end]);
}

function gif(frames: number): Buffer {
  const frame = Buffer.concat([
    Buffer.from([0x21, 0xf9, 4, 0, 1, 0, 0, 0, 0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0]),
  ]);
  const head = latin("GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff");
  return Buffer.concat([head, ...Array<Buffer>(frames).fill(frame), Buffer.from([0x3b])]);
}

const svg = (inner: string, before = "") =>
  Buffer.from(
    `<?xml version="1.0"?>${before}<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400">${inner}</svg>`,
  );

/** Everything that has broken somebody's upload, made anew. Some are other pictures each time, so that none is "there already". */
export async function hostilePictures(): Promise<Hostile[]> {
  const shade = () => `rgb(${[...randomBytes(3)].join(",")})`;
  const jpeg = () => plain(shade(), 420, 400).jpeg().toBuffer();
  const tail = (what: Buffer) => jpeg().then((picture) => Buffer.concat([picture, what]));
  const photograph = await grain(900, 700).jpeg().toBuffer();
  const webp = await grain(500, 400).webp().toBuffer();
  const scripted = svg(`<script>fetch("//${canary}")</script>`);
  const entity = svg("<text>&x;</text>", `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>`);
  const icc = Buffer.concat([latin("ICC_PROFILE\0"), Buffer.from([1, 1]), Buffer.alloc(60_000, 0xff)]);
  const actl = chunk("acTL", big(10_000, 0));
  const control = (at: number) => Buffer.concat([big(at, 300, 300, 0, 0), Buffer.from([0, 1, 0, 100, 0, 0])]);
  const frames = Array.from({ length: 10_000 }, (_, at) => chunk("fcTL", control(at)));
  const heic = Buffer.concat([big(24), latin("ftypheic"), big(0), latin("mif1heic"), Buffer.alloc(4000, 7)]);
  const avif = Buffer.concat([big(24), latin("ftypavif"), big(0), latin("mif1avif"), Buffer.alloc(4000, 7)]);
  const hugeHeader = Buffer.from(photograph);
  const sof = hugeHeader.indexOf(Buffer.from([0xff, 0xc0]));
  hugeHeader.writeUInt32BE(0xffffffff, sof + 5);
  const placed = await plain(shade(), 420, 400)
    .withExif({
      IFD0: { Artist: canary },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "38/1 14/1 59/1", GPSAreaInformation: canary },
    })
    .jpeg()
    .toBuffer();
  const refused = (what: string, bytes: Buffer, name = "rug.jpg", type = "image/jpeg"): Hostile => ({
    what,
    expect: "refused",
    bytes,
    name,
    type,
  });
  const clean = (what: string, bytes: Buffer, name = "rug.jpg", type = "image/jpeg"): Hostile => ({
    what,
    expect: "clean",
    bytes,
    name,
    type,
  });
  return [
    refused("an SVG", svg("<rect/>"), "rug.svg", "image/svg+xml"),
    refused("an SVG named PNG", svg("<rect/>"), "rug.png", "image/png"),
    refused("an SVG with a script", scripted),
    refused("an SVG with an external entity", entity),
    refused("an SVG with a page in it", svg("<foreignObject><iframe/></foreignObject>")),
    refused("an SVG pressed", gzipSync(scripted), "rug.svgz", "image/svg+xml"),
    refused(
      "a page that begins like a JPEG",
      Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), latin(`<html><script>alert("${canary}")</script>`)]),
    ),
    refused("a GIF", gif(1), "rug.gif", "image/gif"),
    refused("a GIF of 10,000 frames", gif(10_000), "rug.gif", "image/gif"),
    refused(
      "a GIF that is an archive of code too",
      Buffer.concat([gif(1), zip("META-INF/MANIFEST.MF", latin(canary))]),
    ),
    refused(
      "ImageMagick's drawing language",
      latin(
        `push graphic-context\nviewbox 0 0 640 480\nfill 'url(https://${canary}/x.jpg"|ls "-la)'\npop graphic-context`,
      ),
    ),
    refused(
      "ImageMagick's script",
      latin(`<?xml version="1.0"?><image><read filename="/etc/passwd"/><write filename="/tmp/${canary}"/></image>`),
    ),
    refused("PostScript", latin(`%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 400 400\n(${canary}) print\nshowpage`)),
    refused(
      "a PDF",
      latin(`%PDF-1.7\n1 0 obj<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert("${canary}"))>>>>endobj\n%%EOF`),
    ),
    refused("no bytes", Buffer.alloc(0)),
    refused("half a JPEG", photograph.subarray(0, Math.floor(photograph.length / 2))),
    refused("half a PNG", png(400, 400).subarray(0, 400)),
    refused("half a WebP", webp.subarray(0, Math.floor(webp.length / 2)), "rug.webp", "image/webp"),
    refused("65,535 pixels by one", png(65_535, 1), "rug.png", "image/png"),
    refused("256 megapixels in 31 KB", pngBomb(), "rug.png", "image/png"),
    refused("a JPEG that says it is 65,535 by 65,535", hugeHeader),
    refused("an iPhone's HEIC", heic, "rug.heic", "image/heic"),
    refused("an AVIF of nonsense", avif, "rug.avif", "image/avif"),
    refused("an archive within an archive", zip("inner.zip", zip("page.html", latin(canary)))),
    refused("seventeen megabytes", Buffer.concat([photograph, Buffer.alloc(17 * 2 ** 20)])),
    clean("a JPEG with a script behind it", await tail(latin(`<script>alert("${canary}")</script>`))),
    clean("a JPEG that is an archive too", await tail(zip("evil.class", latin(canary)))),
    clean(
      "a JPEG with a web shell in its comment",
      withSegment(await jpeg(), 0xfe, latin(`<?php system($_GET["${canary}"]); ?>`)),
    ),
    clean(
      "a PNG with a page behind it",
      Buffer.concat([png(400, 390 + (randomBytes(1)[0] ?? 0)), latin(`<html>${canary}</html>`)]),
      "rug.png",
      "image/png",
    ),
    clean("a photograph that says where it was taken", placed),
    clean(
      "a JPEG with words for machines",
      withSegment(
        await jpeg(),
        0xe1,
        latin(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x="adobe:ns:meta/">${canary}</x:xmpmeta>`),
      ),
    ),
    clean(
      "a PNG of 10,000 frames",
      png(300, 301 + (randomBytes(1)[0] ?? 0), [actl, ...frames]),
      "rug.png",
      "image/png",
    ),
    clean("four colours of ink", await plain(shade(), 410, 400).toColourspace("cmyk").jpeg().toBuffer()),
    clean("two endings", await jpeg(), "rug.php.jpg"),
    clean("a name that turns the reading direction", await jpeg(), "rug\u202egpj.exe"),
    clean("a name of 300 letters", await jpeg(), `${"گ".repeat(296)}.jpg`),
    clean("a name that climbs", await jpeg(), "../../../../etc/cron.d/rug.jpg"),
    clean("another kind than it says", await jpeg(), "rug.jpg", "text/html"),
    { what: "a name with a NUL", expect: "either", bytes: await jpeg(), name: "rug.php\0.jpg" },
    {
      what: "a colour profile of nonsense, 2 MB",
      expect: "either",
      bytes: withSegment(await jpeg(), 0xe2, ...Array<Buffer>(34).fill(icc)),
    },
    {
      what: "EXIF that leads back to itself, 2 MB",
      expect: "either",
      bytes: withSegment(
        await jpeg(),
        0xe1,
        loopingExif(),
        ...Array<Buffer>(32).fill(Buffer.concat([latin("Exif\0\0"), Buffer.alloc(60_000, 0x49)])),
      ),
    },
    {
      what: "words in a PNG that unfold to 200 MB",
      expect: "either",
      bytes: png(400, 380, [
        chunk("zTXt", Buffer.concat([latin("Comment\0\0"), deflateSync(Buffer.alloc(200 * 2 ** 20))])),
      ]),
      name: "rug.png",
      type: "image/png",
    },
  ];
}

/** What is wrong with a kept picture; nothing when it is a plain JPEG or WebP of pixels alone. */
export async function leftovers(bytes: Buffer): Promise<string[]> {
  const { format, exif, icc, xmp, iptc, comments, pages, width, height } = await sharp(bytes).metadata();
  const wrong: string[] = [];
  if (format !== "jpeg" && format !== "webp") wrong.push(`kept as ${format}`);
  if (exif || icc || xmp || iptc || comments?.length) wrong.push("metadata");
  if ((pages ?? 1) > 1) wrong.push(`${pages} frames`);
  if (Math.max(width, height) > 2560) wrong.push(`${width} by ${height}`);
  if (bytes.includes(canary) || bytes.includes("<script") || bytes.includes("PK\x03\x04")) wrong.push("the canary");
  if (format === "jpeg" && !bytes.subarray(-2).equals(Buffer.from([0xff, 0xd9]))) wrong.push("bytes behind its end");
  if (format === "webp" && bytes.readUInt32LE(4) + 8 !== bytes.length) wrong.push("bytes behind its end");
  return wrong;
}
