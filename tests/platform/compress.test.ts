import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { codingFor, compressed, wholeBodies } from "#app/platform/compress.server.ts";

const html = `<!doctype html>${"<p>گلیم عنبران</p>".repeat(200)}`;
const page = (text = html, type = "text/html; charset=utf-8") => {
  const answer = new Response(text, { status: 422, headers: { "content-type": type, "x-kept": "1" } });
  wholeBodies.set(answer, Buffer.from(text));
  return answer;
};
const bytes = async (answer: Response) => Buffer.from(await answer.arrayBuffer());

describe("an answer in fewer bytes", () => {
  it("takes what the client takes, brotli first", () => {
    expect(codingFor("gzip, deflate, br")).toBe("br");
    expect(codingFor("GZIP;q=0.5")).toBe("gzip");
    expect(codingFor("br;q=0, gzip")).toBe("gzip");
    expect(codingFor("br;q=0.0")).toBe(null);
    expect(codingFor("identity")).toBe(null);
    expect(codingFor(undefined)).toBe(null);
  });

  it("says the same, with its status and headers", async () => {
    for (const [coding, read] of [
      ["br", brotliDecompressSync],
      ["gzip", gunzipSync],
    ] as const) {
      const answer = await compressed(page(), coding, false);
      expect([answer.status, answer.headers.get("x-kept"), answer.headers.get("vary")]).toEqual([
        422,
        "1",
        "Accept-Encoding",
      ]);
      expect(answer.headers.get("content-encoding")).toBe(coding);
      const small = await bytes(answer);
      expect(small.length).toBeLessThan(html.length / 5);
      expect(read(small).toString()).toBe(html);
    }
  });

  it("stays as it is where it is small, a picture, may hold a secret, or nobody asked", async () => {
    expect((await compressed(page("<p>کم</p>"), "br", false)).headers.get("content-encoding")).toBe(null);
    expect((await compressed(page(html, "image/avif"), "br", false)).headers.get("vary")).toBe(null);
    expect((await compressed(page(), "br", true)).headers.get("content-encoding")).toBe(null);
    const plain = await compressed(page(), undefined, false);
    expect(plain.headers.get("vary")).toBe("Accept-Encoding");
    expect((await bytes(plain)).toString()).toBe(html);
  });

  it("does not wait for the end of what comes in pieces", async () => {
    const stream = new Response(new ReadableStream(), { headers: { "content-type": "text/html" } });
    expect(await compressed(stream, "br", false)).toBe(stream);
  });

  it("leaves redirects alone", async () => {
    const redirect = new Response(null, { status: 303, headers: { location: "/fa" } });
    expect(await compressed(redirect, "br", false)).toBe(redirect);
  });
});
