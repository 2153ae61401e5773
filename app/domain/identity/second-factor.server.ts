import { sql } from "drizzle-orm";
import type { Person } from "#app/platform/actor.ts";
import type { Keys } from "#app/platform/crypto.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { Tx } from "#db/writes.server.ts";

const place = (personId: string) => ({ table: "persons", column: "totp_secret_sealed", row: personId });

/** An authenticator's secret (Base32) as it is kept in this person's row. */
export const sealTotpSecret = (keys: Keys, personId: string, secret: string) =>
  keys.encryptField(secret, place(personId));

export type Factor = { secret: string; lastStep: number | null };

/** A person's authenticator, or null if she has none yet. */
export async function factorOf(db: Db, keys: Keys, personId: string): Promise<Factor | null> {
  const [row] = await rowsOf<{ sealed: string | null; step: number | null }>(
    db,
    sql`select totp_secret_sealed as sealed, totp_last_step as step from persons where id = ${personId}`,
  );
  if (!row || row.sealed === null) return null;
  return { secret: keys.decryptField(row.sealed, place(personId)), lastStep: row.step };
}

/**
 * The secret offered to somebody who has no authenticator yet. Made from her session, so that the page and the form
 * that follows it agree without anything being written or sent along.
 */
export function offeredSecret(keys: Keys, actor: Person): string {
  return base32(
    Buffer.from(keys.deriveToken("totp-enrolment", `${actor.id}:${actor.sessionId}`), "base64url").subarray(0, 20),
  );
}

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{5}/g) ?? []).map((five) => letters[Number.parseInt(five, 2)]).join("");
}

/** Milliseconds of the real clock: authenticators know nothing of the market's. */
export async function realNow(db: Db): Promise<number> {
  const [row] = await rowsOf<{ ms: string }>(db, sql`select (extract(epoch from now()) * 1000)::bigint::text as ms`);
  return Number(row?.ms);
}

/** Takes a time step; false if it, or a later one, was used already. One of many at once gets true. */
export async function takeStep(tx: Tx, personId: string, step: number): Promise<boolean> {
  const used = await rowsOf(
    tx,
    sql`update persons set totp_last_step = ${step}
        where id = ${personId} and (totp_last_step is null or totp_last_step < ${step}) returning id`,
  );
  return used.length > 0;
}
