/**
 * What a passport's printed code or a credential is worth, found out with nothing but public keys and status lists: the same
 * in a browser without a line and in a test. No page, no network; WebCrypto only (Ed25519).
 *
 * @typedef {{ kid: string, x: string, iss: string, name: { fa: string, en: string } }} Key
 * @typedef {{ id: string, purpose: string, at: string, bits: Uint8Array, serials: string[] }} List
 * @typedef {{ kind: "jwt", jwt: string } | { kind: "code", serial: string, h: string, sig: string } | { kind: "serial", serial: string } | null} Input
 * @typedef {{
 *   state: "valid" | "signed" | "revoked" | "suspended" | "expired" | "forged" | "unknown-key" | "number-only" | "unreadable" | "unsupported",
 *   serial?: string, signer?: { fa: string, en: string }, said?: any, listsAt?: string | null }} Result
 */

const decoder = new TextDecoder();

/** @param {string} text base64url; @returns {Uint8Array<ArrayBuffer> | null} null for what is none, or is spelled otherwise than we spell it */
export function bytesOf(text) {
  try {
    const plain = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    const spelled = btoa(plain).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
    return spelled === text ? Uint8Array.from(plain, (character) => character.charCodeAt(0)) : null;
  } catch {
    return null;
  }
}

/** @param {string} typed a link, a printed code, a bare number or a JWT; @returns {Input} */
export function readInput(typed) {
  const text = typed.trim();
  if (/^[\w-]{10,}\.[\w-]{10,}\.[\w-]{86}$/.test(text) && text.startsWith("ey")) return { kind: "jwt", jwt: text };
  const code = (/\/v\/([^/?#\s]+)/.exec(text)?.[1] ?? text).replace(/\.jwt$/i, "");
  const signed = /^(.{1,60})\.([\w-]{22})\.([\w-]{86})$/.exec(code);
  if (signed)
    return { kind: "code", serial: (signed[1] ?? "").toUpperCase(), h: signed[2] ?? "", sig: signed[3] ?? "" };
  return /^[\w-]{4,60}$/.test(code) ? { kind: "serial", serial: code.toUpperCase() } : null;
}

/** @param {Key} key; @param {string} text; @param {string} signature; @returns {Promise<boolean>} */
async function holds(key, text, signature) {
  const bytes = bytesOf(signature);
  if (!bytes) return false;
  const jwk = { kty: "OKP", crv: "Ed25519", x: key.x };
  const known = await crypto.subtle.importKey("jwk", jwk, "Ed25519", false, ["verify"]);
  return crypto.subtle.verify("Ed25519", known, bytes, new TextEncoder().encode(text));
}

/** @param {string} part; @returns {any} */
const jsonOf = (part) => JSON.parse(decoder.decode(bytesOf(part) ?? new Uint8Array()));

/** The last part of an address: the market may have moved since. @param {unknown} url */
const lastOf = (url) => String(url).split("/").at(-1);

/**
 * @param {string} jwt; @param {readonly Key[]} keys
 * @returns {Promise<{ verdict: "ok" | "forged" | "unknown-key" | "unreadable", key?: Key, said?: any }>}
 */
async function readJwt(jwt, keys) {
  const [head = "", payload = "", signature = ""] = jwt.split(".");
  let header;
  let said;
  try {
    header = jsonOf(head);
    said = jsonOf(payload);
  } catch {
    return { verdict: "unreadable" };
  }
  const key = keys.find(({ kid }) => kid === header.kid);
  if (header.alg !== "EdDSA" || !key) return { verdict: "unknown-key" };
  // A body speaks for itself alone: its key may not sign in another's name.
  const own = lastOf(said?.issuer?.id) === lastOf(key.iss);
  return (await holds(key, `${head}.${payload}`, signature)) && own
    ? { verdict: "ok", key, said }
    : { verdict: "forged" };
}

/** @param {string} jwt; @param {readonly Key[]} keys; @returns {Promise<List | null>} null for a list nobody we know signed */
export async function readList(jwt, keys) {
  const { verdict, said } = await readJwt(jwt, keys);
  const { statusPurpose, encodedList, serials = [] } = said?.credentialSubject ?? {};
  const packed = verdict === "ok" && typeof encodedList === "string" ? bytesOf(encodedList.slice(1)) : null;
  if (!packed) return null;
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  const bits = new Uint8Array(await new Response(stream).arrayBuffer());
  return { id: said.id, purpose: statusPurpose, at: said.validFrom, bits, serials };
}

/** @param {readonly List[]} lists; @param {any} said; @param {string} serial; @returns {"revoked" | "suspended" | null} */
function badIn(lists, said, serial) {
  const marked = lists.filter(({ id, bits, serials }) => {
    // A piece of a run stands and falls with its run.
    if (serials.includes(serial) || serials.includes(serial.replace(/-P[1-9]\d{0,6}$/, ""))) return true;
    const entry = said?.credentialStatus?.find(
      (/** @type {any} */ one) => lastOf(one.statusListCredential) === lastOf(id),
    );
    const index = Number(entry?.statusListIndex);
    return entry !== undefined && ((bits[index >> 3] ?? 0) & (0x80 >> (index & 7))) !== 0;
  });
  if (marked.some(({ purpose }) => purpose === "revocation")) return "revoked";
  return marked.length > 0 ? "suspended" : null;
}

/**
 * Judges what was typed. With `jwt` beside a printed code, the credential must be the one whose hash the code bears.
 * @param {Input} input
 * @param {{ keys: readonly Key[], lists: readonly List[], now: Date, jwt?: string }} known
 * @returns {Promise<Result>}
 */
export async function judge(input, { keys, lists, now, jwt }) {
  const listsAt = lists.map(({ at }) => at).sort()[0] ?? null;
  try {
    if (input === null) return { state: "unreadable" };
    if (input.kind === "serial")
      return { state: badIn(lists, null, input.serial) ?? "number-only", serial: input.serial, listsAt };
    if (input.kind === "jwt") return await judgeJwt(input.jwt, { keys, lists, now, listsAt });
    const { serial, h, sig } = input;
    const signed = await Promise.all(keys.map((key) => holds(key, `v1|${serial}|${h}`, sig)));
    const signer = keys[signed.indexOf(true)];
    if (!signer) return { state: "forged", serial };
    if (jwt !== undefined) {
      const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(jwt)));
      const hash = btoa(String.fromCharCode(...digest))
        .replaceAll("+", "-")
        .replaceAll("/", "_");
      if (!hash.startsWith(h)) return { state: "forged", serial };
      return await judgeJwt(jwt, { keys, lists, now, listsAt });
    }
    return { state: badIn(lists, null, serial) ?? "signed", serial, signer: signer.name, listsAt };
  } catch (error) {
    if (error instanceof Error && error.name === "NotSupportedError") return { state: "unsupported" };
    throw error;
  }
}

/** @param {string} jwt; @param {{ keys: readonly Key[], lists: readonly List[], now: Date, listsAt: string | null }} known; @returns {Promise<Result>} */
async function judgeJwt(jwt, { keys, lists, now, listsAt }) {
  const { verdict, key, said } = await readJwt(jwt, keys);
  if (verdict !== "ok" || !key) return { state: verdict === "ok" ? "unreadable" : verdict };
  const serial = String(said.id).split("/v/")[1] ?? "";
  const state = badIn(lists, said, serial) ?? (new Date(said.validUntil) <= now ? "expired" : "valid");
  return { state, serial, signer: key.name, said, listsAt };
}
