import { describe, expect, test } from "vitest";
import { Invalid } from "#app/platform/errors.ts";
import { type MultipartLimits, readMultipart, readUrlEncoded, TooLarge } from "#app/platform/uploads.server.ts";

const limits: MultipartLimits = {
  maxFiles: 3,
  maxFileBytes: 50_000,
  maxTotalBytes: 120_000,
  maxFields: 20,
  maxFieldBytes: 10_000,
  fileFields: ["photos"],
  lists: ["tag"],
};
const plainLimits = { maxBytes: 100_000, maxFields: 20, maxFieldBytes: 10_000, lists: ["tag"] };

function send(body: BodyInit, headers: Record<string, string> = {}): Request {
  return new Request("http://khanegi.test/", { method: "POST", body, headers, duplex: "half" } as RequestInit);
}

function form(...entries: [string, string | File][]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

const file = (size: number, name = "a.jpg") => new File([Buffer.alloc(size, 7)], name, { type: "image/jpeg" });

/** What a refusal says, as "413 code" or "422 field: code". */
function verdict(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => "taken",
    (error: unknown) => {
      if (error instanceof TooLarge) return `${error.status} ${error.code}`;
      if (error instanceof Invalid) return `422 ${Object.entries(error.fields).flat().join(": ")}`;
      return String(error);
    },
  );
}

/** A body without end or declared length, which counts how much of it was asked for. */
function endless(first: string, more: string, type: string) {
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const piece = Buffer.from(sent === 0 ? first : more);
      sent += piece.length;
      controller.enqueue(piece);
    },
  });
  return { request: send(body, { "Content-Type": type }), sent: () => sent };
}

/** A part whose file name holds the given bytes as they are, which FormData would escape. */
function named(filename: string): Request {
  const body = `--b\r\nContent-Disposition: form-data; name="photos"; ${filename}\r\nContent-Type: image/png\r\n\r\nx\r\n--b--\r\n`;
  return send(body, { "Content-Type": "multipart/form-data; boundary=b" });
}

describe("multipart", () => {
  test("fields in their order, files with their bytes, empty inputs dropped", async () => {
    const read = await readMultipart(
      send(
        form(
          ["title", "گلیم سه‌رنگ"],
          ["photos", file(40_000, "یک.jpg")],
          ["tag", "a"],
          ["photos", file(3, "b.png")],
          ["photos", new File([], "")],
          ["tag", "b"],
          ["size.width", ""],
        ),
      ),
      limits,
    );
    expect(read.fields).toEqual([
      ["title", "گلیم سه‌رنگ"],
      ["tag", "a"],
      ["tag", "b"],
      ["size.width", ""],
    ]);
    expect(read.files.map(({ field, name, bytes, type }) => [field, name, bytes.length, type])).toEqual([
      ["photos", "یک.jpg", 40_000, "image/jpeg"],
      ["photos", "b.png", 3, "image/jpeg"],
    ]);
    expect(read.files[0]?.bytes.every((byte) => byte === 7)).toBe(true);
  });

  test("three empty file inputs do not count as files, a named file of no bytes does", async () => {
    const empty = new File([], "");
    const untouched = form(["photos", empty], ["photos", empty], ["photos", empty], ["title", "x"]);
    expect((await readMultipart(send(untouched), limits)).files).toEqual([]);
    expect((await readMultipart(send(form(["photos", file(0, "zero.jpg")])), limits)).files).toHaveLength(1);
  });

  test.each([
    [
      "too many files",
      form(...Array.from({ length: 4 }, () => ["photos", file(9)] as [string, File])),
      "422 photos: file.too-many",
    ],
    ["a file too large", form(["photos", file(50_001)]), "413 file.too-large"],
    [
      "files too large together",
      form(...Array.from({ length: 3 }, () => ["photos", file(45_000)] as [string, File])),
      "413 form.too-large",
    ],
    ["a field too large", form(["title", "x".repeat(10_001)]), "413 field.too-large"],
    ["a file where none belongs", form(["avatar", file(9)]), "422 form: form.unexpected-file"],
    ["a name sent twice", form(["title", "a"], ["title", "b"]), "422 title: field.twice"],
    ["NUL in a value", form(["title", "a\0b"]), "422 title: field.characters"],
  ])("%s", async (_, data, expected) => {
    expect(await verdict(readMultipart(send(data), limits))).toBe(expected);
  });

  test.each([
    "__proto__",
    "constructor",
    "constructor.prototype.x",
    "a.__proto__.b",
    "__defineGetter__",
    "a[b]",
    "a[]",
    "a.",
    ".a",
    "a b",
    "1",
    "نام",
    "n".repeat(101),
  ])("no field is called %s", async (name) => {
    expect(await verdict(readMultipart(send(form([name, "x"])), limits))).toBe("422 form: form.bad-name");
    const encoded = send(new URLSearchParams([[name, "x"]]));
    expect(await verdict(readUrlEncoded(encoded, plainLimits))).toBe("422 form: form.bad-name");
  });

  test("two hundred thousand parts are given up after a few", async () => {
    const part = `--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n\r\n`;
    const flood = endless(part, part.repeat(50), "multipart/form-data; boundary=b");
    expect(await verdict(readMultipart(flood.request, limits))).toBe("422 form: form.too-many-fields");
    expect(flood.sent()).toBeLessThan(20_000);
  });

  test("a body without end is given up at the limit", async () => {
    const head = `--b\r\nContent-Disposition: form-data; name="photos"; filename="a"\r\n\r\n`;
    const big = endless(head, "x".repeat(10_000), "multipart/form-data; boundary=b");
    expect(await verdict(readMultipart(big.request, limits))).toBe("413 file.too-large");
    expect(big.sent()).toBeLessThan(100_000);
    const field = endless(head.replace(/;[^;]*$/, "\r\n\r\n"), "x".repeat(10_000), "multipart/form-data; boundary=b");
    expect(await verdict(readMultipart(field.request, limits))).toMatch(/^413/);
    const headers = endless("--b\r\nX: ", "x".repeat(5_000), "multipart/form-data; boundary=b");
    expect(await verdict(readMultipart(headers.request, limits))).toBe("422 form: form.malformed");
    expect(headers.sent()).toBeLessThan(50_000);
  });

  test("a length declared beyond the limit is refused unread", async () => {
    const flood = endless("--b", "x", "multipart/form-data; boundary=b");
    flood.request.headers.set("Content-Length", "2000000000");
    expect(await verdict(readMultipart(flood.request, limits))).toBe("413 form.too-large");
    expect(flood.sent()).toBeLessThan(10);
  });

  test.each([
    ["", "multipart/form-data; boundary=b"],
    ["hello", "multipart/form-data; boundary=b"],
    ["--b\r\n\r\n", "multipart/form-data; boundary=b"],
    ['--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nunfinished', "multipart/form-data; boundary=b"],
    ["--b--", "multipart/form-data"],
    ["a=1", "application/x-www-form-urlencoded"],
    ["--b--", "Multipart/Form-Data; boundary=b"],
    ["{}", "application/json"],
  ])("%j as %s is malformed", async (body, type) => {
    expect(await verdict(readMultipart(send(body, { "Content-Type": type }), limits))).toBe("422 form: form.malformed");
  });

  test.each([
    ['filename="../../etc/passwd"', "passwd"],
    ['filename="C:\\\\photos\\\\a.jpg"', "a.jpg"],
    ['filename="a\u202egpj.exe"', "agpj.exe"],
    ['filename="a\0.jpg"', "a.jpg"],
    [`filename="${"x".repeat(300)}.jpg"`, "x".repeat(100)],
    ["filename*=utf-8''%2e%2e%2fsecret%0d%0a.png", "secret.png"],
    ['filename=".."', ".."],
    ['filename="/"', "file"],
    ['filename="قالی\u200cچه.jpg"', "قالی\u200cچه.jpg"],
  ])("%j is shown as %j", async (sent, shown) => {
    const { files } = await readMultipart(named(sent), limits);
    expect(files.map((each) => each.name)).toEqual([shown]);
  });
});

describe("ordinary forms", () => {
  test("are read in order, lists twice", async () => {
    const body = new URLSearchParams([
      ["tag", "a"],
      ["name", "مهین"],
      ["tag", "b"],
    ]);
    expect(await readUrlEncoded(send(body), plainLimits)).toEqual([
      ["tag", "a"],
      ["name", "مهین"],
      ["tag", "b"],
    ]);
    expect(await readUrlEncoded(send(new URLSearchParams()), plainLimits)).toEqual([]);
  });

  test.each([
    ["a field too large", "a=" + "x".repeat(10_001), "413 field.too-large"],
    ["a form too large", "a=" + "x".repeat(100_001), "413 form.too-large"],
    ["too many fields", "a=1&".repeat(21), "422 form: form.too-many-fields"],
    ["a name sent twice", "a=1&a=2", "422 a: field.twice"],
    ["NUL in a value", "a=%00", "422 a: field.characters"],
  ])("%s", async (_, body, expected) => {
    const request = send(body, { "Content-Type": "application/x-www-form-urlencoded" });
    expect(await verdict(readUrlEncoded(request, plainLimits))).toBe(expected);
  });

  test("a flood is given up at the limit, whatever it is made of", async () => {
    const fields = endless("a=1", "&b=2".repeat(100), "application/x-www-form-urlencoded");
    expect(await verdict(readUrlEncoded(fields.request, plainLimits))).toBe("422 form: form.too-many-fields");
    expect(fields.sent()).toBeLessThan(2_000);
    const separators = endless("a=1", "&".repeat(10_000), "application/x-www-form-urlencoded");
    expect(await verdict(readUrlEncoded(separators.request, plainLimits))).toBe("413 form.too-large");
    expect(separators.sent()).toBeLessThan(150_000);
  });

  test.each(["application/json", "text/plain", "Application/X-Www-Form-Urlencoded", "multipart/form-data; boundary=b"])(
    "%s is malformed",
    async (type) => {
      const request = send("a=1", { "Content-Type": type });
      expect(await verdict(readUrlEncoded(request, plainLimits))).toBe("422 form: form.malformed");
    },
  );
});
