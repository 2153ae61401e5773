import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import type {
  Answer,
  CleanPicture,
  PictureFacts,
  PictureFault,
  PictureFormat,
  Rendition,
  RenditionFormat,
  Tasks,
} from "./decoder.ts";

export type { CleanPicture, PictureFacts, PictureFault, PictureFormat, Rendition, RenditionFormat };

/** A picture we do not take, as a code for the words; `photo.busy` alone is worth another try with the same file. */
export class BadPicture extends Error {
  override readonly name = "BadPicture";
  constructor(
    readonly code: PictureFault,
    detail = "",
  ) {
    super(detail ? `${code}: ${detail}` : code);
  }
}

/** The largest file a phone's photograph may be. */
export const maxPictureBytes = 32 * 2 ** 20;
/** Widths of every product picture's renditions, in pixels. */
export const renditionWidths = [320, 480, 640, 960, 1280] as const;
/** In the order a `<picture>` should offer them. */
export const renditionFormats = ["avif", "webp", "jpg"] as const satisfies readonly RenditionFormat[];

/** What the file says it is by its first bytes, whatever its name or type claims. Null for anything not taken. */
export function sniffPicture(bytes: Uint8Array): PictureFormat | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 64)).toString("latin1");
  if (head.startsWith("\xff\xd8\xff")) return "jpeg";
  if (head.startsWith("\x89PNG\r\n\x1a\n")) return "png";
  if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) return "webp";
  if (head.startsWith("ftyp", 4)) {
    // The box's length, then the main brand, a version, and the brands it is also readable as.
    const end = Math.min(head.length, Buffer.from(head.slice(0, 4), "latin1").readUInt32BE());
    const brands = [head.slice(8, 12), ...(head.slice(16, end).match(/.{4}/gs) ?? [])];
    if (brands.includes("avif")) return "avif";
  }
  return null;
}

/**
 * Reads a stranger's picture's header: format and size in pixels as it will be seen. Cheap also for bombs.
 * Damage further in shows only in `cleanPicture`. Throws BadPicture.
 */
export async function inspectPicture(bytes: Uint8Array): Promise<PictureFacts> {
  return uploads.ask("inspect", { bytes, format: admit(bytes) });
}

/**
 * The picture as we keep it: decoded, turned upright, at most 2560 pixels long, encoded anew with nothing of the file
 * left but its pixels (no place, no camera, no appended bytes). The same file gives the same bytes. Throws BadPicture.
 */
export async function cleanPicture(bytes: Uint8Array): Promise<CleanPicture> {
  return uploads.ask("clean", { bytes, format: admit(bytes) });
}

/**
 * Every width in every format from one decode of a clean picture. A width beyond the picture's own gets the picture's
 * own pixels under the asked name, so that a srcset is always complete. Takes a second or more: for jobs, not requests.
 */
export async function makeRenditions(
  cleanBytes: Uint8Array,
  options: { widths?: readonly number[]; formats?: readonly RenditionFormat[] } = {},
): Promise<Rendition[]> {
  const { widths = renditionWidths, formats = renditionFormats } = options;
  return uploads.ask("renditions", { bytes: cleanBytes, widths, formats });
}

/**
 * A PNG of an SVG that Khanegi drew itself, filling width × height pixels. Never for anything that came from outside:
 * it runs in a decoder of its own kind, which no upload can reach.
 */
export async function rasteriseOwnDrawing(svg: string, size: { width: number; height: number }): Promise<Buffer> {
  return drawings.ask("draw", { svg, ...size });
}

/** Ends every decoder; what was under way fails with `photo.busy`. The next picture starts a new one. */
export function closeDecoders(): void {
  uploads.close();
  drawings.close();
}

/** Process ids of the living decoders, for the health page. */
export function decoderPids(): number[] {
  return [...uploads.pids(), ...drawings.pids()];
}

function admit(bytes: Uint8Array): PictureFormat {
  if (bytes.length > maxPictureBytes) throw new BadPicture("photo.too-large");
  const format = sniffPicture(bytes);
  if (!format) throw new BadPicture("photo.format");
  return format;
}

interface Job {
  readonly kind: keyof Tasks;
  readonly ask: Tasks[keyof Tasks]["ask"];
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: BadPicture) => void;
}

/** Renditions are of our own clean pictures and may be slow for honest reasons (grain, a busy machine). */
const deadlines: Readonly<Record<keyof Tasks, number>> = {
  inspect: 10_000,
  clean: 10_000,
  renditions: 30_000,
  draw: 30_000,
};
const maxProcesses = 2;
/** Uploads waiting beyond this are turned away: each holds its bytes in memory. */
const maxWaiting = 32;

const uploads = openPool([]);
const drawings = openPool(["--own-drawings"]);

/** At most two decoders, started when needed and kept; one that dies or hangs costs only the picture it was at. */
function openPool(args: string[]) {
  const idle: ChildProcess[] = [];
  const busy = new Map<ChildProcess, { id: number; job: Job; timer: NodeJS.Timeout; stale: number }>();
  const waiting: Job[] = [];
  let lastId = 0;

  function start(): ChildProcess {
    // The server is bundled, the decoder is not: it is found from where Khanegi was started. It inherits no
    // environment, hence no secrets. V8's heap is small because pixels live outside it.
    const child = fork(join(process.cwd(), "app/platform/decoder.ts"), args, {
      execArgv: ["--import", "tsx", "--max-old-space-size=256"],
      env: { NODE_ENV: "production", MALLOC_ARENA_MAX: "2", VIPS_WARNING: "1" },
      serialization: "advanced",
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    child.on("message", (message) => answered(child, message as Answer));
    child.on("error", (error) => lost(child, error.message));
    child.on("exit", (code, signal) => lost(child, `decoder ended (${signal ?? code})`));
    child.unref();
    child.channel?.unref();
    return child;
  }

  function next(): void {
    if (waiting.length === 0 || (idle.length === 0 && busy.size >= maxProcesses)) return;
    // A person waits for an upload, nobody for a rendition.
    const urgent = waiting.findIndex((job) => job.kind !== "renditions");
    const [job] = waiting.splice(Math.max(0, urgent), 1);
    const kept = idle.pop();
    const child = kept ?? start();
    if (!job) return;
    const id = ++lastId;
    const timer = setTimeout(() => {
      lost(child, `no answer in ${deadlines[job.kind]} ms`);
    }, deadlines[job.kind]);
    busy.set(child, { id, job, timer, stale: kept ? Date.now() + 100 : 0 });
    child.channel?.ref();
    child.send({ id, kind: job.kind, ask: job.ask }, (error) => {
      if (error) lost(child, error.message);
    });
  }

  function finish(child: ChildProcess) {
    const work = busy.get(child);
    busy.delete(child);
    clearTimeout(work?.timer);
    child.channel?.unref();
    return work;
  }

  function answered(child: ChildProcess, message: Answer): void {
    if (busy.get(child)?.id !== message.id) return;
    const work = finish(child);
    idle.push(child);
    if ("fault" in message) work?.job.reject(new BadPicture(message.fault));
    else work?.job.resolve(message.answer);
    next();
  }

  function lost(child: ChildProcess, why: string): void {
    child.kill("SIGKILL");
    const at = idle.indexOf(child);
    if (at >= 0) idle.splice(at, 1);
    const work = finish(child);
    // A kept decoder may have died before the picture reached it, and its end be told only now: it cost nothing yet.
    if (work && Date.now() < work.stale) waiting.unshift(work.job);
    else work?.job.reject(new BadPicture("photo.busy", why));
    next();
  }

  return {
    ask<K extends keyof Tasks>(kind: K, ask: Tasks[K]["ask"]): Promise<Tasks[K]["answer"]> {
      if (waiting.length >= maxWaiting && (kind === "inspect" || kind === "clean")) {
        return Promise.reject(new BadPicture("photo.busy", `${waiting.length} pictures are waiting`));
      }
      return new Promise<unknown>((resolve, reject) => {
        waiting.push({ kind, ask, resolve, reject });
        next();
      }) as Promise<Tasks[K]["answer"]>;
    },
    pids: () => [...idle, ...busy.keys()].flatMap((child) => child.pid ?? []),
    close(): void {
      for (const job of waiting.splice(0)) job.reject(new BadPicture("photo.busy", "closing"));
      for (const child of [...idle, ...busy.keys()]) lost(child, "closing");
    },
  };
}
