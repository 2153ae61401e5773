import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const asBrotli = promisify(brotliCompress);
const asGzip = promisify(gzip);

/** Smaller answers gain nothing. In bytes. */
const worthIt = 1024;
const texts = /^(?:text\/|application\/(?:json|ld\+json|manifest\+json|xml)|image\/svg)/;

/** The better of the codings a client takes, by its Accept-Encoding; null for none. A weight of zero is a refusal. */
export function codingFor(accepts: string | undefined): "br" | "gzip" | null {
  const taken = (accepts ?? "")
    .toLowerCase()
    .split(",")
    .map((part) => part.trim())
    .filter((part) => !/;\s*q=0(?:\.0*)?$/.test(part))
    .map((part) => part.split(";")[0]);
  return taken.includes("br") ? "br" : taken.includes("gzip") ? "gzip" : null;
}

/**
 * The bytes of answers that were made whole: pages. To ask such an answer for its body would make a stream of it first,
 * which costs more than most pages; and what comes as a stream must not wait for its end.
 */
export const wholeBodies = new WeakMap<Response, Buffer<ArrayBuffer>>();

/**
 * The same answer in fewer bytes, made off the main thread. Only texts that are there whole; where a page may hold a secret beside what
 * somebody else put into its address (`mayHoldSecret`: sign-in, second factor), it stays as it is, for lengths tell tales.
 */
export async function compressed(
  answer: Response,
  accepts: string | undefined,
  mayHoldSecret: boolean,
): Promise<Response> {
  const type = answer.headers.get("content-type") ?? "";
  const plain = wholeBodies.get(answer);
  if (!plain || !texts.test(type)) return answer;
  answer.headers.append("vary", "Accept-Encoding");
  const coding = mayHoldSecret ? null : codingFor(accepts);
  if (!coding) return answer;
  const { status, headers } = answer;
  if (plain.length < worthIt) return new Response(plain, { status, headers });
  const small =
    coding === "br"
      ? await asBrotli(plain, {
          params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length },
        })
      : await asGzip(plain, { level: 5 });
  headers.set("content-encoding", coding);
  headers.delete("content-length");
  return new Response(small, { status, headers });
}
