import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Actor } from "#app/platform/actor.ts";
import type { Run } from "#app/platform/command.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { credentials, passportPhotos, signingKeys } from "#db/schema/passports.ts";
import type { CredentialReason } from "#db/vocabulary-passports.ts";
import type { Tx } from "#db/writes.server.ts";
import { prefixOf, signedText } from "./code.ts";
import { type Credential, credentialOf, payloadOf, type SigningBody, unsignedJwt } from "./credential.ts";
import { mayBear, pieceFacts, pieceSubject } from "./facts.server.ts";
import { currentKey, type SigningKey } from "./keys.server.ts";

export type Signing = Pick<Run<Actor>, "ctx" | "tx" | "now" | "tell">;

/** Years a passport holds before it is looked at again. */
const passportYears = 10;

/** The place of a serial in the status lists, given at its first asking. */
async function positionOf(tx: Tx, serial: string): Promise<number> {
  await tx.execute(sql`insert into status_entries (serial) values (${serial}) on conflict do nothing`);
  const [row] = await rowsOf<{ position: number }>(
    tx,
    sql`select position from status_entries where serial = ${serial}`,
  );
  return row!.position;
}

type ToSign<Subject> = {
  serial: string;
  type: "PiecePassport" | "BadgeGrant";
  issuer: SigningBody & { id: string };
  until: Date;
  reason: CredentialReason;
  subject: Subject;
};

/** The key a body signs with now, its public half written down at its first use. */
export async function keyInUse(
  { ctx, tx, now, tell }: Signing,
  issuer: { id: string; slug: string },
): Promise<SigningKey> {
  const key = currentKey(ctx.house.keys, issuer.slug, now);
  const [fresh] = await tx
    .insert(signingKeys)
    .values({ kid: key.kid, bodyId: issuer.id, publicKey: key.publicKey })
    .onConflictDoNothing()
    .returning({ kid: signingKeys.kid });
  if (fresh) await tell("signing-key.made", "body", issuer.id, { data: { kid: key.kid } });
  return key;
}

/**
 * Signs what is said now of a serial, in place of what was said before; the old version stays. Says nothing and answers
 * null where the same was signed already. The caller holds the thing's row, so that two come one after the other.
 */
export async function signVersion<Subject>(
  { ctx, tx, now, tell }: Signing,
  { serial, type, issuer, until, reason, subject }: ToSign<Subject>,
): Promise<{ id: string; version: number; kid: string } | null> {
  const { origin } = ctx.house.env;
  const position = await positionOf(tx, serial);
  const [before] = await rowsOf<{ id: string; version: number; jwt: string; expired: boolean }>(
    tx,
    sql`select id, version, jwt, expires_at <= market_now() as expired from credentials where serial = ${serial} and superseded_at is null for update`,
  );
  if (before && !before.expired) {
    const said = payloadOf<Credential<Subject>>(before.jwt);
    // A passport's term begins anew with each version; a mark that was renewed is another one.
    const sameTerm = type === "PiecePassport" || Math.abs(Date.parse(said.validUntil) - until.getTime()) < 1000;
    if (sameTerm && JSON.stringify(said.credentialSubject) === JSON.stringify(subject)) return null;
  }
  const key = await keyInUse({ ctx, tx, now, tell }, issuer);
  const version = (before?.version ?? 0) + 1;
  const unsigned = unsignedJwt(
    key.kid,
    credentialOf({ origin, serial, type, issuer, from: now, until, version, position, subject }),
  );
  const jwt = `${unsigned}.${key.sign(unsigned)}`;
  const hash = createHash("sha256").update(jwt).digest("base64url");
  if (before)
    await tx.execute(
      sql`update credentials set superseded_at = ${now.toISOString()}::timestamptz where id = ${before.id}`,
    );
  const [made] = await tx
    .insert(credentials)
    .values({
      ...{ serial, version, reason, kid: key.kid, jwt, hash, expiresAt: until },
      sig: key.sign(signedText(serial, prefixOf(hash))),
    })
    .returning({ id: credentials.id });
  return { id: made!.id, version, kid: key.kid };
}

/**
 * Signs the passport of a product as it stands now. Null where it has none to sign, or nothing has changed. Goods of which there
 * are many have one once their maker has `asked` for numbers.
 */
export async function signPassport(
  run: Signing,
  productId: string,
  reason: CredentialReason,
  { asked = false } = {},
): Promise<string | null> {
  const { ctx, tx, now, tell } = run;
  const facts = await pieceFacts(tx, productId);
  if (!facts?.body || !(asked ? facts.availability !== "service" : mayBear(facts))) return null;
  const [known] = await rowsOf<Known>(
    tx,
    sql`select id, serial, revoked_at is not null as revoked, national_number as "nationalNumber" from passports where product_id = ${productId} for update`,
  );
  if (known?.revoked || (!known && facts.status !== "published")) return null;
  const passport = known ?? (await foundPassport(tx, facts.serial ?? (await newSerial(tx, facts.county)), facts));
  if (!passport) return null;
  const { serial } = passport;
  const until = new Date(now);
  until.setUTCFullYear(until.getUTCFullYear() + passportYears);
  const signed = await signVersion(run, {
    ...{ serial, type: "PiecePassport", issuer: facts.body, until, reason },
    subject: pieceSubject(facts, { origin: ctx.house.env.origin, serial, nationalNumber: passport.nationalNumber }),
  });
  if (!signed) return null;
  if (facts.photos.length > 0)
    await tx
      .insert(passportPhotos)
      .values(facts.photos.map(({ id }) => ({ passportId: passport.id, photoId: id })))
      .onConflictDoNothing();
  await tell("passport.signed", "passport", passport.id, {
    subject: facts.shopId,
    data: { serial, reason, version: signed.version, kid: signed.kid },
  });
  return serial;
}

type Known = { id: string; serial: string; revoked: boolean; nationalNumber: string | null };

/** A serial of the market's own, for a piece that came without one: the county it is from, and a number. */
async function newSerial(tx: Tx, county: string): Promise<string> {
  const [row] = await rowsOf<{ serial: string }>(
    tx,
    sql`select 'KHP-' || upper(${county}::text) || '-' || nextval('passport_serials')::text as serial`,
  );
  return row!.serial;
}

/** Writes the passport of a piece; null where its serial is another's already. */
async function foundPassport(
  tx: Tx,
  serial: string,
  facts: { id: string; shopId: string; serial: string | null; body: { id: string } },
): Promise<Known | null> {
  const [made] = await rowsOf<Known>(
    tx,
    sql`insert into passports (serial, product_id, shop_id, body_id) values (${serial}, ${facts.id}, ${facts.shopId}, ${facts.body.id})
        on conflict do nothing returning id, serial, false as revoked, null::text as "nationalNumber"`,
  );
  if (made && facts.serial === null)
    await tx.execute(sql`update products set passport_serial = ${serial} where id = ${facts.id}`);
  return made ?? null;
}
