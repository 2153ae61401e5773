import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm, stat, unlink } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { Missing } from "./errors.ts";

/** A file as its row remembers it: `path` is ours, under the storage's directory, never from a visitor. */
export interface StoredFile {
  readonly path: string;
  /** Of the bytes, in hex. */
  readonly sha256: string;
  readonly size: number;
}

export type Storage = Awaited<ReturnType<typeof openStorage>>;

/** No room left on the disk: nothing was stored, nothing may refer to it. Answered 507. */
export class StorageFull extends Error {
  override readonly name = "StorageFull";
}

const publicName = /^[1-9]\d{1,3}\.(?:avif|webp|jpg)$/;
const publicPath = /^public\/[0-9a-f]{2}\/[0-9a-f]{32}\/[1-9]\d{1,3}\.(?:avif|webp|jpg)$/;
const privatePath = /^private\/[0-9a-f]{2}\/[0-9a-f]{64}$/;
const staleAfter = 60 * 60_000;

/**
 * The public address of a picture by its stored original's SHA-256 (hex). The version is that of the renditions'
 * recipe: addresses are cached for ever, so a new recipe needs new ones.
 */
export function addressOf(sha256: string): string {
  return createHash("sha256").update(`v1:${sha256}`).digest("hex").slice(0, 32);
}

/** Where a public picture's file lies. Throws when the parts are not of our own making. */
export function publicPathOf(address: string, name: string): string {
  const path = `public/${address.slice(0, 2)}/${address}/${name}`;
  if (!publicName.test(name) || !publicPath.test(path)) throw new Missing("file");
  return path;
}

/**
 * Files on this machine's disk, under `<dataDir>/files`: `public` for pictures' renditions, `private` for originals and
 * evidence. A file appears whole or not at all, however the process ends: it is written aside, made durable, and only
 * then given its name.
 */
export async function openStorage(dataDir: string) {
  const root = join(dataDir, "files");
  const aside = join(root, "tmp");
  await mkdir(root, { recursive: true });
  for (const [area, mode] of [
    ["public", 0o755],
    ["private", 0o700],
    ["tmp", 0o700],
  ] as const) {
    await mkdir(join(root, area), { recursive: true, mode });
  }

  async function put(path: string, bytes: Uint8Array, mode: number, sha256 = hashOf(bytes)): Promise<StoredFile> {
    const draft = join(aside, randomUUID());
    const final = join(root, path);
    try {
      const file = await open(draft, "wx", mode);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      const firstMade = await mkdir(dirname(final), { recursive: true });
      await rename(draft, final);
      await settle(dirname(final));
      if (firstMade) await settle(dirname(firstMade));
    } catch (error) {
      await rm(draft, { force: true });
      const code = (error as NodeJS.ErrnoException).code;
      throw code === "ENOSPC" || code === "EDQUOT" ? new StorageFull(path, { cause: error }) : error;
    }
    return { path, sha256, size: bytes.length };
  }

  async function read(path: string, allowed: RegExp): Promise<Buffer> {
    if (!allowed.test(path)) throw new Missing("file");
    return readFile(join(root, path)).catch(missing);
  }

  async function* list(): AsyncGenerator<{ path: string; size: number; modified: Date }> {
    for (const area of ["public", "private"]) {
      for (const entry of await readdir(join(root, area), { recursive: true, withFileTypes: true })) {
        if (!entry.isFile()) continue;
        const file = join(entry.parentPath, entry.name);
        const found = await stat(file).catch(() => null);
        if (found) yield { path: relative(root, file).split(sep).join("/"), size: found.size, modified: found.mtime };
      }
    }
  }

  return {
    /** Stores one rendition under its picture's address; `name` is `<width>.<avif|webp|jpg>`. Again is harmless. */
    putPublic: async (address: string, name: string, bytes: Uint8Array) =>
      put(publicPathOf(address, name), bytes, 0o644),

    /** Stores a file only officers or its owner may see, under the hash of its content. Again is harmless. */
    putPrivate: async (bytes: Uint8Array) => {
      const sha256 = hashOf(bytes);
      return put(`private/${sha256.slice(0, 2)}/${sha256}`, bytes, 0o600, sha256);
    },

    /** Throws Missing for a file that is not there and for any path that is not one of ours. */
    readPublic: (path: string) => read(path, publicPath),
    /** As readPublic. Whether the reader may see it was decided before, by the row that holds the path. */
    readPrivate: (path: string) => read(path, privatePath),

    /** Every stored file, with the time it was last put. */
    list,

    /** Removes drafts that a killed process left behind; returns how many. */
    async sweep(now = Date.now()): Promise<number> {
      let swept = 0;
      for (const name of await readdir(aside)) {
        const draft = join(aside, name);
        const found = await stat(draft).catch(() => null);
        if (!found || now - found.mtimeMs < staleAfter) continue;
        await rm(draft, { force: true });
        swept++;
      }
      return swept;
    },

    /**
     * Removes files that no row refers to and that were last put before `before`; returns their paths. Deleting a row
     * never deletes its file at once, since another row may hold the same content; this pass does, a day later.
     */
    async removeUnused(used: ReadonlySet<string>, before: Date): Promise<string[]> {
      const removed: string[] = [];
      for await (const file of list()) {
        if (used.has(file.path) || file.modified >= before) continue;
        await unlink(join(root, file.path));
        removed.push(file.path);
      }
      return removed;
    },
  };
}

const types: Readonly<Record<string, string>> = { avif: "image/avif", webp: "image/webp", jpg: "image/jpeg" };
const guarded = {
  "X-Content-Type-Options": "nosniff",
  "Content-Security-Policy": "sandbox; default-src 'none'",
};

/** Answers GET and HEAD of `/media/<address>/<width>.<ext>` for ever cacheable; anything else there is 404. */
export function mediaHandler(storage: Pick<Storage, "readPublic">): (request: Request) => Promise<Response> {
  const nothing = (status: number, more = {}) =>
    new Response(null, { status, headers: { ...guarded, ...more, "Cache-Control": "no-store" } });

  return async (request) => {
    if (request.method !== "GET" && request.method !== "HEAD") return nothing(405, { Allow: "GET, HEAD" });
    const found = /^\/media\/([0-9a-f]{32})\/(\d+\.(avif|webp|jpg))$/.exec(new URL(request.url).pathname);
    const [, address = "", name = "", extension = ""] = found ?? [];
    let bytes: Buffer;
    try {
      bytes = await storage.readPublic(publicPathOf(address, name));
    } catch (error) {
      if (error instanceof Missing) return nothing(404);
      throw error;
    }
    const headers = {
      ...guarded,
      "Content-Type": types[extension] ?? "application/octet-stream",
      "Cache-Control": "public, max-age=31536000, immutable",
      // The address names content and recipe together, so it is its own tag.
      ETag: `"${address}-${name}"`,
    };
    const asked = request.headers.get("If-None-Match")?.split(/\s*,\s*/) ?? [];
    if (asked.some((tag) => tag.replace(/^W\//, "") === headers.ETag))
      return new Response(null, { status: 304, headers });
    const length = { "Content-Length": String(bytes.length) };
    return new Response(request.method === "HEAD" ? null : new Uint8Array(bytes), {
      headers: { ...headers, ...length },
    });
  };
}

/** Makes a directory's list of names durable; a file's own sync does not. */
async function settle(directory: string): Promise<void> {
  const handle = await open(directory, "r");
  await handle.sync().finally(() => handle.close());
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function missing(error: NodeJS.ErrnoException): never {
  throw error.code === "ENOENT" || error.code === "ENOTDIR" ? new Missing("file") : error;
}
