import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  randomInt,
  timingSafeEqual,
} from "node:crypto";

/** Where an encrypted value lives; bound to it, so that a value copied to another row does not open there. */
export type FieldPlace = { table: string; column: string; row: string };

export type Keys = ReturnType<typeof createKeys>;

type Versioned = { version: number; key: string };

/**
 * `"2:new-secret,1:old-secret"`, newest first; a bare secret is version 1. The first is used to write, all to read,
 * so a key is changed by putting a new one in front and letting a job write the old rows again.
 */
function parseVersions(name: string, value: string): [Versioned, ...Versioned[]] {
  const keys = value.split(",").map((part) => {
    const match = /^(?:(\d{1,4}):)?(.+)$/s.exec(part.trim());
    const key = match?.[2] ?? "";
    if (key.length < 32) throw new Error(`${name} must be at least 32 characters`);
    return { version: Number(match?.[1] ?? 1), key };
  });
  if (new Set(keys.map((key) => key.version)).size !== keys.length) throw new Error(`${name} repeats a version`);
  return keys as [Versioned, ...Versioned[]];
}

const derive = (secret: string, salt: Buffer | string, info: string) =>
  Buffer.from(hkdfSync("sha256", secret, salt, `khanegi:${info}`, 32));

const mac = (key: Buffer, text: string) => createHmac("sha256", key).update(text).digest("base64url");

/** SHA-256 as base64url: what is stored of a token that carries 256 bits of its own. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

/** A secret of 256 bits for a cookie or a link. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** A key ordered by time, as the database's own uuidv7 (RFC 9562): for rows that must know each other before they are written. */
export function newRowId(at: Date): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(at.getTime(), 0, 6);
  bytes[6] = 0x70 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** A one-time code of six digits, every one of the million equally likely. */
export function newCode(): string {
  return randomInt(0, 1_000_000).toString().padStart(6, "0");
}

/** Compares two secrets in a time that tells nothing of where, or in length, they differ. */
export function digestsEqual(left: string, right: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(left), digest(right));
}

/**
 * Everything that needs one of the three secrets of the installation (reliability.md 5). Each secret is at least 32
 * characters; `fieldKey` and `signingKey` take several versions (see `parseVersions`). Throws at start on a short one.
 */
export function createKeys(secrets: { fieldKey: string; indexKey: string; signingKey: string }) {
  const fieldKeys = parseVersions("FIELD_KEY", secrets.fieldKey);
  const signingKeys = parseVersions("SIGNING_KEYS", secrets.signingKey);
  const [{ key: indexKey }] = parseVersions("INDEX_KEY", secrets.indexKey);
  if (indexKey === fieldKeys[0].key) throw new Error("INDEX_KEY must differ from FIELD_KEY");

  const derived = new Map<string, Buffer>();
  /** Keys by purpose are few and asked for on every request; those of single records are not kept. */
  function purposeKey(secret: string, info: string): Buffer {
    const name = `${info}\0${secret}`;
    const known = derived.get(name);
    if (known) return known;
    const key = derive(secret, "", info);
    derived.set(name, key);
    return key;
  }

  const placeOf = (place: FieldPlace, version: number) =>
    JSON.stringify([place.table, place.column, place.row, version]);

  /** AES-256-GCM under a key made for this one record: `version.salt|nonce|text|tag`. */
  function encryptField(plain: string, place: FieldPlace): string {
    const { version, key } = fieldKeys[0];
    const salt = randomBytes(16);
    const nonce = randomBytes(12);
    const cipher = createCipheriv("aes-256-gcm", derive(key, salt, "field"), nonce);
    cipher.setAAD(Buffer.from(placeOf(place, version)));
    const text = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
    return `${version}.${Buffer.concat([salt, nonce, text, cipher.getAuthTag()]).toString("base64url")}`;
  }

  /** The text again. Throws if it was changed, comes from another place, or its key is gone. */
  function decryptField(stored: string, place: FieldPlace): string {
    const dot = stored.indexOf(".");
    const version = Number(stored.slice(0, dot));
    const key = fieldKeys.find((candidate) => candidate.version === version)?.key;
    if (dot < 1 || !key) throw new Error("no key for this encrypted field");
    const bytes = Buffer.from(stored.slice(dot + 1), "base64url");
    if (bytes.length < 44) throw new Error("encrypted field is cut short");
    const decipher = createDecipheriv(
      "aes-256-gcm",
      derive(key, bytes.subarray(0, 16), "field"),
      bytes.subarray(16, 28),
    );
    decipher.setAAD(Buffer.from(placeOf(place, version)));
    decipher.setAuthTag(bytes.subarray(-16));
    return Buffer.concat([decipher.update(bytes.subarray(28, -16)), decipher.final()]).toString("utf8");
  }

  /** True if a field was written under an older key and should be written again. */
  const fieldIsOld = (stored: string) => !stored.startsWith(`${fieldKeys[0].version}.`);

  /**
   * What stands in an index in place of a number that can be guessed (phone, national id). `normalised` is E.164 or
   * bare digits; the same number under another purpose gives another value, so that tables cannot be joined by it.
   */
  const blindIndex = (normalised: string, purpose: string) => mac(purposeKey(indexKey, `index:${purpose}`), normalised);

  /** What is stored of a six-digit code: keyed, because a million guesses are nothing, and bound to its challenge. */
  const hashCode = (challengeId: string, code: string) =>
    mac(purposeKey(indexKey, "one-time-code"), JSON.stringify([challengeId, code]));

  /** A token that can be made again from the row it opens, so that a link can be sent twice and stored hashed. */
  const deriveToken = (purpose: string, id: string) => mac(purposeKey(signingKeys[0].key, `token:${purpose}`), id);

  /** True if `token` is this row's, under any signing key still in use. */
  const tokenMatches = (purpose: string, id: string, token: string) =>
    signingKeys.some(({ key }) => digestsEqual(mac(purposeKey(key, `token:${purpose}`), id), token));

  /** 32 bytes to make a key pair of, under the newest signing key: the private half of an issuer is stored nowhere. */
  const signingSeed = (purpose: string) => purposeKey(signingKeys[0].key, `seed:${purpose}`);

  /** `payload` as a short string nobody else can make, good until `expires` and for this purpose only. Readable: no secrets in it. */
  function sign(purpose: string, payload: unknown, expires: Date): string {
    const body = Buffer.from(JSON.stringify([Math.floor(expires.getTime() / 1000), payload])).toString("base64url");
    return `${body}.${mac(purposeKey(signingKeys[0].key, `sign:${purpose}`), body)}`;
  }

  /** The payload, or null if forged, made for another purpose, expired or not ours at all. */
  function verify(purpose: string, signed: string, now: Date): unknown {
    const dot = signed.indexOf(".");
    if (dot < 1 || signed.length > 4096) return null;
    const body = signed.slice(0, dot);
    const given = signed.slice(dot + 1);
    if (!signingKeys.some(({ key }) => digestsEqual(mac(purposeKey(key, `sign:${purpose}`), body), given))) return null;
    const [expires, payload] = JSON.parse(Buffer.from(body, "base64url").toString("utf8")) as [number, unknown];
    return expires * 1000 > now.getTime() ? payload : null;
  }

  return {
    encryptField,
    decryptField,
    fieldIsOld,
    blindIndex,
    hashCode,
    deriveToken,
    tokenMatches,
    signingSeed,
    sign,
    verify,
  };
}
