import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Keys } from "#app/platform/crypto.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import { type Jwk, jwkOf, type SigningBody } from "./credential.ts";

/** RFC 8410: what stands before the 32 bytes of an Ed25519 private key in PKCS 8, and of a public one in SPKI. */
const pkcs8 = Buffer.from("302e020100300506032b657004220420", "hex");
const spki = Buffer.from("302a300506032b6570032100", "hex");

/** A body's key of one year: named after both and after itself, so that another secret makes another name. */
export type SigningKey = { kid: string; publicKey: string; sign(text: string): string };

const made = new WeakMap<Keys, Map<string, SigningKey>>();

/**
 * The key a body signs with at this time, made of the installation's secret and never stored: a new one each year by the
 * market's clock, and with each new secret in SIGNING_KEYS.
 */
export function currentKey(keys: Keys, body: string, now: Date): SigningKey {
  const year = now.getUTCFullYear();
  const known = made.get(keys) ?? new Map<string, SigningKey>();
  made.set(keys, known);
  const name = `${body}-${year}`;
  const before = known.get(name);
  if (before) return before;
  const privateKey = createPrivateKey({
    key: Buffer.concat([pkcs8, keys.signingSeed(`passports:${name}`)]),
    format: "der",
    type: "pkcs8",
  });
  const publicKey = String(createPublicKey(privateKey).export({ format: "jwk" }).x);
  const key: SigningKey = {
    kid: `${name}-${createHash("sha256").update(publicKey).digest("hex").slice(0, 8)}`,
    publicKey,
    sign: (text) => sign(null, Buffer.from(text), privateKey).toString("base64url"),
  };
  known.set(name, key);
  return key;
}

/** True if this key signed this text. False for whatever is no key or no signature. */
export function signatureHolds(publicKey: string, text: string, signature: string): boolean {
  const key = publicKeyOf(publicKey);
  const bytes = Buffer.from(signature, "base64url");
  // Base64url has more than one spelling of the same bytes: only ours is ours.
  if (!key || bytes.toString("base64url") !== signature) return false;
  return verify(null, Buffer.from(text), key, bytes);
}

function publicKeyOf(publicKey: string): KeyObject | null {
  const bytes = Buffer.from(publicKey, "base64url");
  if (bytes.length !== 32) return null;
  return createPublicKey({ key: Buffer.concat([spki, bytes]), format: "der", type: "spki" });
}

/** A line of keys ever used, and the body each speaks for. */
export type KnownKey = { kid: string; publicKey: string; madeAt: string | null; body: SigningBody };

/** Every key that was ever signed with, the newest first: retired ones are served for ever. */
export function usedKeys(db: Db): Promise<KnownKey[]> {
  return rowsOf<KnownKey>(
    db,
    sql`select k.kid, k.public_key as "publicKey", to_char(k.made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "madeAt",
          json_build_object('slug', b.slug, 'fa', b.name_fa, 'en', b.name_en) as body
        from signing_keys k join bodies b on b.id = k.body_id order by k.made_at desc, k.kid`,
  );
}

/** The bodies that may sign: the secretariats and unions behind clusters, and whoever issues a mark. */
const signingBodies = (db: Db) =>
  rowsOf<SigningBody>(
    db,
    sql`select b.slug, b.name_fa as fa, b.name_en as en from bodies b
        where b.kind in ('secretariat', 'cooperative-union') or exists (select from badges m where m.issuer_id = b.id) order by b.created_at, b.id`,
  );

/** What `/.well-known/jwks.json` holds: keys in use now, signed with already or not, and all that ever were. */
export async function publicKeys(ctx: Ctx): Promise<Jwk[]> {
  const [used, bodies] = await Promise.all([usedKeys(ctx.db), signingBodies(ctx.db)]);
  const known = new Set(used.map(({ kid }) => kid));
  const fresh = bodies
    .map((body): KnownKey => ({ ...currentKey(ctx.house.keys, body.slug, ctx.now), madeAt: null, body }))
    .filter(({ kid }) => !known.has(kid));
  return [...fresh, ...used].map((key) => jwkOf(key, ctx.house.env.origin));
}
