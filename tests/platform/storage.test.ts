import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Missing } from "#app/platform/errors.ts";
import { addressOf, mediaHandler, openStorage, publicPathOf, type Storage } from "#app/platform/storage.server.ts";

let dataDir = "";
let storage: Storage;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "khanegi-storage-"));
  storage = await openStorage(dataDir);
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

const sha = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const address = addressOf(sha(Buffer.from("original")));

async function listed(of: Storage): Promise<string[]> {
  const paths: string[] = [];
  for await (const file of of.list()) paths.push(file.path);
  return paths.sort();
}

describe("files", () => {
  test("a private file lies under the hash of its content, for its owner's eyes", async () => {
    const bytes = Buffer.from("a licence");
    const stored = await storage.putPrivate(bytes);
    const hash = sha(bytes);
    expect(stored).toEqual({ path: `private/${hash.slice(0, 2)}/${hash}`, sha256: hash, size: 9 });
    expect(await storage.readPrivate(stored.path)).toEqual(bytes);
    expect((await stat(join(dataDir, "files", stored.path))).mode & 0o777).toBe(0o600);
    expect((await stat(join(dataDir, "files/private"))).mode & 0o777).toBe(0o700);
    expect(await storage.putPrivate(bytes)).toEqual(stored);
  });

  test("a public file lies under its picture's address", async () => {
    expect(address).toMatch(/^[0-9a-f]{32}$/);
    const stored = await storage.putPublic(address, "640.webp", Buffer.from("pixels"));
    expect(stored.path).toBe(publicPathOf(address, "640.webp"));
    expect(await storage.readPublic(stored.path)).toEqual(Buffer.from("pixels"));
    expect(await listed(storage)).toContain(stored.path);
  });

  test.each([
    "../private/x",
    "private/../public/x",
    "/etc/passwd",
    "public/aa/../../private/ab",
    `private/ab/${"a".repeat(63)}`,
    `private/ab/${"a".repeat(64)}\0`,
    `private/ab/${"a".repeat(64)}\n`,
    `private/ab/${"a".repeat(64)}`,
    "",
  ])("no file is read at %j", async (path) => {
    await expect(storage.readPrivate(path)).rejects.toThrow(Missing);
    await expect(storage.readPublic(path)).rejects.toThrow(Missing);
  });

  test("the public door does not open private files, nor the private one public ones", async () => {
    const hidden = await storage.putPrivate(Buffer.from("hidden"));
    const shown = await storage.putPublic(address, "320.jpg", Buffer.from("shown"));
    await expect(storage.readPublic(hidden.path)).rejects.toThrow(Missing);
    await expect(storage.readPrivate(shown.path)).rejects.toThrow(Missing);
  });

  test.each([
    ["../../x", "640.webp"],
    [address, "../640.webp"],
    [address, "640.svg"],
    [address, "640.webp/.."],
    [address.toUpperCase(), "640.webp"],
  ])("nothing is written under %s and %s", async (where, name) => {
    await expect(storage.putPublic(where, name, Buffer.from("x"))).rejects.toThrow(Missing);
  });

  test("drafts older than an hour are swept, younger ones may still be at work", async () => {
    const aside = join(dataDir, "files/tmp");
    await writeFile(join(aside, "old"), "x");
    await writeFile(join(aside, "young"), "x");
    const hourAgo = new Date(Date.now() - 61 * 60_000);
    await utimes(join(aside, "old"), hourAgo, hourAgo);
    expect(await storage.sweep()).toBe(1);
    expect(await readdir(aside)).toEqual(["young"]);
    expect(await listed(storage)).not.toContain("tmp/young");
  });

  test("only files that no row names and nobody put lately are removed", async () => {
    const own = await openStorage(join(dataDir, "unused"));
    const kept = await own.putPrivate(Buffer.from("kept"));
    const again = await own.putPrivate(Buffer.from("put again"));
    const unused = await own.putPrivate(Buffer.from("unused"));
    const dayAgo = new Date(Date.now() - 25 * 3_600_000);
    for (const { path } of [kept, again, unused]) await utimes(join(dataDir, "unused/files", path), dayAgo, dayAgo);
    await own.putPrivate(Buffer.from("put again"));
    const before = new Date(Date.now() - 24 * 3_600_000);
    expect(await own.removeUnused(new Set([kept.path]), before)).toEqual([unused.path]);
    expect(await listed(own)).toEqual([kept.path, again.path].sort());
  });
});

test("killed while writing, it shows whole files only", async () => {
  const where = join(dataDir, "killed");
  const script = `
    import { openStorage } from "#app/platform/storage.server.ts";
    const storage = await openStorage(${JSON.stringify(where)});
    for (let n = 0; ; n++) {
      const bytes = Buffer.alloc(4_000_000, String(process.pid + n));
      await storage.putPrivate(bytes);
      if (n === 0) process.stdout.write("writing");
    }`;
  const drafts = () => readdir(join(where, "files/tmp")).catch(() => []);
  // A draft left behind is the proof that a kill did land in the middle of a write.
  for (let round = 0; round < 3 || ((await drafts()).length === 0 && round < 30); round++) {
    const writer = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script]);
    await new Promise((resolve) => writer.stdout.once("data", resolve));
    await wait(10 + (round % 10) * 7);
    const ended = new Promise((resolve) => writer.once("exit", resolve));
    writer.kill("SIGKILL");
    await ended;
  }
  const storage = await openStorage(where);
  let whole = 0;
  for await (const { path, size } of storage.list()) {
    expect(size).toBe(4_000_000);
    expect(path.endsWith(sha(await readFile(join(where, "files", path))))).toBe(true);
    whole++;
  }
  expect(whole).toBeGreaterThanOrEqual(3);
  const left = (await drafts()).length;
  expect(left).toBeGreaterThan(0);
  expect(await storage.sweep(Date.now() + 2 * 3_600_000)).toBe(left);
});

describe("/media", () => {
  const ask = (path: string, init?: RequestInit) =>
    mediaHandler(storage)(new Request(`http://khanegi.test${path}`, init));
  const url = `/media/${address}/960.avif`;
  beforeAll(() => storage.putPublic(address, "960.avif", Buffer.from("avif pixels")));

  test("a rendition is served for ever, as nothing but a picture", async () => {
    const answer = await ask(url);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe("avif pixels");
    expect(Object.fromEntries(answer.headers)).toEqual({
      "content-type": "image/avif",
      "content-length": "11",
      "cache-control": "public, max-age=31536000, immutable",
      "content-security-policy": "sandbox; default-src 'none'",
      "x-content-type-options": "nosniff",
      etag: `"${address}-960.avif"`,
    });
  });

  test("HEAD has the head only, and who has it already gets 304", async () => {
    const head = await ask(url, { method: "HEAD" });
    expect([head.status, head.headers.get("Content-Length"), await head.text()]).toEqual([200, "11", ""]);
    const etag = head.headers.get("ETag") ?? "";
    for (const tag of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const again = await ask(url, { headers: { "If-None-Match": tag } });
      expect([again.status, await again.text()]).toEqual([304, ""]);
    }
    expect((await ask(url, { headers: { "If-None-Match": '"other"' } })).status).toBe(200);
  });

  test.each([
    `/media/${address}/961.avif`,
    `/media/${address}/960.svg`,
    `/media/${address}/960.avif/`,
    `/media/${address}/960.avif%00`,
    `/media/${address}/0960.avif`,
    `/media/${address}/..%2f960.avif`,
    `/media/${address}/../${address}/961.avif`,
    "/media/..%2f..%2fetc%2fpasswd",
    "/media/..%252e/960.avif",
    "/media/%2e%2e/%2e%2e/etc/passwd",
    "/media//etc/passwd",
    `/media/${address.toUpperCase()}/960.avif`,
    "/media/",
  ])("nothing is at %s", async (path) => {
    const answer = await ask(path);
    expect([answer.status, answer.headers.get("Cache-Control")]).toEqual([404, "no-store"]);
  });

  test("a private file has no address here, even by its hash", async () => {
    const { sha256 } = await storage.putPrivate(Buffer.from("identity card"));
    for (const path of [
      `/media/${sha256}/640.jpg`,
      `/media/${sha256.slice(0, 32)}/640.jpg`,
      `/media/private/${sha256}`,
    ])
      expect((await ask(path)).status).toBe(404);
  });

  test("nothing is written here", async () => {
    const answer = await ask(url, { method: "POST", body: "x" });
    expect([answer.status, answer.headers.get("Allow")]).toEqual([405, "GET, HEAD"]);
  });
});
