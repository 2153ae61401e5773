import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import type { ReadableStream as NodeReadableStream } from "node:stream/web";

/** The body broke a bound while it was being read; `status` is the answer. */
export class BodyRefused extends Error {
  override readonly name = "BodyRefused";
  constructor(
    readonly status: 400 | 408 | 413,
    readonly reason: string,
  ) {
    super(reason);
  }
}

/**
 * The whole body, at most `limit` bytes and within `deadlineMs`, so that neither a lie about its length nor a drip of
 * single bytes gets far. Rejects with BodyRefused, or with the socket's error if the client went away.
 */
export function readWhole(req: IncomingMessage, limit: number, deadlineMs: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const settle = (finish: () => void) => {
      clearTimeout(timer);
      req.off("data", onData).off("end", onEnd).off("error", onError).off("close", onClose);
      req.pause();
      finish();
    };
    const onData = (chunk: Buffer) => {
      size += chunk.length;
      if (size > limit) settle(() => reject(new BodyRefused(413, "body-length")));
      else chunks.push(chunk);
    };
    const onEnd = () => settle(() => resolve(Buffer.concat(chunks)));
    const onError = (error: Error) => settle(() => reject(error));
    const onClose = () => settle(() => reject(new Error("the client went away")));
    const timer = setTimeout(() => settle(() => reject(new BodyRefused(408, "body-slow"))), deadlineMs);
    req.on("data", onData).on("end", onEnd).on("error", onError).on("close", onClose);
  });
}

/**
 * Looks at an urlencoded form before it is parsed: a parser's work grows with the number of fields (A36), and a NUL is
 * something no text column takes. Null if it may go on.
 */
export function checkFields(body: Buffer, maxFields: number): BodyRefused | null {
  let fields = 1;
  for (let at = body.indexOf(0x26); at >= 0; at = body.indexOf(0x26, at + 1))
    if (++fields > maxFields) return new BodyRefused(413, "body-fields");
  return body.includes(0) || body.includes("%00") ? new BodyRefused(400, "body-nul") : null;
}

/**
 * A multipart body as a stream that counts as it flows: bytes, and parts by their boundary. `refused` resolves when a
 * bound breaks, even if whoever reads the stream swallows its error; `ended` when the last byte has come.
 */
export function countedStream(req: IncomingMessage, bounds: { limit: number; boundary: string; maxParts: number }) {
  let refuse: (refusal: BodyRefused) => void = () => {};
  let end: () => void = () => {};
  const refused = new Promise<BodyRefused>((resolve) => {
    refuse = resolve;
  });
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const marker = Buffer.from(`--${bounds.boundary}`, "latin1");

  async function* count() {
    let size = 0;
    let marks = 0;
    let tail: Buffer = Buffer.alloc(0);
    const fail = (reason: string) => {
      const refusal = new BodyRefused(413, reason);
      refuse(refusal);
      return refusal;
    };
    // The socket must outlive a refusal, to carry the answer.
    for await (const chunk of req.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > bounds.limit) throw fail("body-length");
      const window = Buffer.concat([tail, chunk]);
      for (let at = window.indexOf(marker); at >= 0; at = window.indexOf(marker, at + marker.length)) marks++;
      // One mark more than parts: the closing one.
      if (marks > bounds.maxParts + 1) throw fail("body-parts");
      tail = window.subarray(Math.max(0, window.length - marker.length + 1));
      yield chunk;
    }
    end();
  }
  const stream = Readable.toWeb(Readable.from(count(), { objectMode: false })) as NodeReadableStream<Uint8Array>;
  return { stream, refused, ended };
}

/**
 * Ends an answer that did not wait for the body. Hanging up on a client that still sends makes its system throw the
 * answer away unread, so the rest is swallowed for a moment first. `text` is all of it: the client needs no end to read it.
 */
export function endGently(req: IncomingMessage, res: ServerResponse, text: string, afterMs = 1000): void {
  if (req.complete || req.destroyed) return void res.end(text);
  res.write(text);
  req.resume();
  const timer = setTimeout(() => {
    res.end();
    req.socket.destroySoon();
  }, afterMs);
  req.once("end", () => {
    clearTimeout(timer);
    res.end();
  });
  req.once("close", () => clearTimeout(timer));
}
