import { sql } from "drizzle-orm";
import type { Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { hashToken, type Keys } from "#app/platform/crypto.server.ts";
import type { Locale } from "#app/platform/locale.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { Tx } from "#db/writes.server.ts";
import { guessesPerCode } from "./rules/codes.ts";

/** A number among code challenges; another value than in `persons`, so that the tables cannot be joined. */
export const challengePhoneIndex = (keys: Keys, phone: string) => keys.blindIndex(phone, "challenge-phone");

const place = (column: "phone_sealed" | "code_sealed" | "former_sealed", row: string) => ({
  table: "code_challenges",
  column,
  row,
});

/** Number and code as the challenge's row keeps them. */
export function sealChallenge(keys: Keys, id: string, { phone, code }: { phone: string; code: string }) {
  return {
    phoneSealed: keys.encryptField(phone, place("phone_sealed", id)),
    codeSealed: keys.encryptField(code, place("code_sealed", id)),
  };
}

/**
 * Under which key tries at a number are counted. A browser that signed in with it before has a count of its own, so
 * that strangers cannot use up hers (reliability A32).
 */
export async function countedNumber(db: Db, phoneIndex: string, browserHash: string): Promise<string> {
  const used = await rowsOf(
    db,
    sql`select 1 from code_challenges where phone_index = ${phoneIndex} and browser_hash = ${browserHash} and used_at is not null limit 1`,
  );
  return used.length > 0 ? `${phoneIndex}:${browserHash}` : phoneIndex;
}

/** The number a challenge is about, in E.164. */
export const openChallengePhone = (keys: Keys, id: string, sealed: string): string =>
  keys.decryptField(sealed, place("phone_sealed", id));

export type LiveChallenge = { id: string; phoneIndex: string; phone: string };

/** The one challenge whose code this browser may enter, or null. `phone` in E.164. */
export async function liveChallenge(db: Db, keys: Keys, browser: string | null): Promise<LiveChallenge | null> {
  if (!browser) return null;
  const [row] = await rowsOf<{ id: string; phone_index: string; phone_sealed: string }>(
    db,
    sql`select id, phone_index, phone_sealed from code_challenges
        where browser_hash = ${hashToken(browser)} and purpose = 'sign-in' and ${live}
        order by created_at desc limit 1`,
  );
  if (!row) return null;
  return {
    id: row.id,
    phoneIndex: row.phone_index,
    phone: keys.decryptField(row.phone_sealed, place("phone_sealed", row.id)),
  };
}

/**
 * The challenge of a number somebody signed in wants as her own: bound to her session, so that no other browser and nobody
 * who signs in here later can enter its code.
 */
export const sessionBinding = (actor: Person): string => hashToken(`session ${actor.sessionId}`);

export async function livePhoneChallenge(db: Db, keys: Keys, actor: Person): Promise<LiveChallenge | null> {
  const [row] = await rowsOf<{ id: string; phone_index: string; phone_sealed: string }>(
    db,
    sql`select id, phone_index, phone_sealed from code_challenges
        where browser_hash = ${sessionBinding(actor)} and purpose = 'change-phone' and ${live}
        order by created_at desc limit 1`,
  );
  if (!row) return null;
  return { id: row.id, phoneIndex: row.phone_index, phone: openChallengePhone(keys, row.id, row.phone_sealed) };
}

/** Keeps the number she had before, for the notice that goes to it. */
export const keepFormer = (tx: Tx, keys: Keys, id: string, phone: string) =>
  tx.execute(
    sql`update code_challenges set former_sealed = ${keys.encryptField(phone, place("former_sealed", id))} where id = ${id}`,
  );

/** The number before, once: whoever asks again finds it told. */
export async function formerToTell(ctx: Ctx, challengeId: string): Promise<string | null> {
  const [row] = await rowsOf<{ former: string | null }>(
    ctx.db,
    sql`select former_sealed as former from code_challenges where id = ${challengeId}`,
  );
  return row?.former ? ctx.house.keys.decryptField(row.former, place("former_sealed", challengeId)) : null;
}

export async function formerWasTold(ctx: Ctx, challengeId: string): Promise<void> {
  await ctx.house.writes.query("update code_challenges set former_sealed = null where id = $1", [challengeId]);
}

/** Still opens something: unused, the newest, in time, not guessed at too often. */
const live = sql`used_at is null and superseded_at is null and expires_at > market_now() and guesses < ${guessesPerCode}`;

/**
 * One guess at a challenge: counted, judged and, if right, used up in a single statement, so that of twenty at once one
 * succeeds. Null when it opens nothing any more.
 */
export async function guess(
  tx: Tx,
  keys: Keys,
  id: string,
  code: string,
): Promise<{ right: boolean; guesses: number } | null> {
  const right = sql`code_hash = ${keys.hashCode(id, code)}`;
  const [row] = await rowsOf<{ right: boolean; guesses: number }>(
    tx,
    sql`update code_challenges set guesses = guesses + 1,
          used_at = case when ${right} then market_now() end,
          code_sealed = case when ${right} then null else code_sealed end
        where id = ${id} and ${live}
        returning used_at is not null as right, guesses`,
  );
  return row ?? null;
}

/** What the reaction to `identity.code-wanted` sends; null when it was sent already or opens nothing any more. `phone` in E.164. */
export async function codeToSend(
  ctx: Ctx,
  challengeId: string,
): Promise<{ phone: string; code: string; locale: Locale } | null> {
  const { keys } = ctx.house;
  const [row] = await rowsOf<{ phone_sealed: string; code_sealed: string; locale: Locale }>(
    ctx.db,
    sql`select phone_sealed, code_sealed, locale from code_challenges
        where id = ${challengeId} and code_sealed is not null and ${live}`,
  );
  if (!row) return null;
  return {
    phone: keys.decryptField(row.phone_sealed, place("phone_sealed", challengeId)),
    code: keys.decryptField(row.code_sealed, place("code_sealed", challengeId)),
    locale: row.locale,
  };
}

/** The notice that carries the code is queued, sealed itself: the challenge need not keep it any longer. */
export async function codeWasSent(ctx: Ctx, challengeId: string): Promise<void> {
  await ctx.house.writes.query("update code_challenges set code_sealed = null where id = $1", [challengeId]);
}
