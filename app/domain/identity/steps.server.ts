import { sql } from "drizzle-orm";
import type { Actor, Person } from "#app/platform/actor.ts";
import { keepAndRefuse, type Run } from "#app/platform/command.server.ts";
import { hashToken, newToken } from "#app/platform/crypto.server.ts";
import { Invalid, NotYours, Refusal } from "#app/platform/errors.ts";
import type { Taken } from "#app/platform/limits.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import { sessions } from "#db/schema/identity.ts";
import type { Tx } from "#db/writes.server.ts";
import { guessesPerCode } from "./rules/codes.ts";
import { freshMinutes, sessionDays } from "./rules/sessions.ts";

/** A secret for the `sid` cookie and how many seconds it lives. Only its hash is stored. */
export type NewSession = { id: string; token: string; maxAge: number };

type Opening = {
  personId: string;
  /** Two words of the browser, see deviceOf. */
  device: string;
  /** The session this browser had before: it ends, so that no old cookie outlives a sign-in (ASVS 7.2.4). */
  replaces: string | null;
  /** The second factor was given too; guarded duties wake. */
  secondFactor: boolean;
};

/** Begins a session under a new secret. */
export async function openSession(tx: Tx, opening: Opening): Promise<NewSession> {
  if (opening.replaces) await revoke(tx, opening.replaces);
  const token = newToken();
  const [row] = await tx
    .insert(sessions)
    .values({
      tokenHash: hashToken(token),
      personId: opening.personId,
      device: opening.device,
      expiresAt: sql`market_now() + make_interval(days => ${sessionDays})`,
      // By the real clock, like the authenticator's codes: see session.server.ts.
      secondFactorAt: opening.secondFactor ? sql`now()` : null,
    })
    .returning({ id: sessions.id });
  if (!row) throw new Error("the session was not written");
  return { id: row.id, token, maxAge: sessionDays * 86_400 };
}

type Entering = Pick<Run<Actor>, "tx" | "actor" | "tell">;

/**
 * Lets a person in behind a right code; the session this browser had before ends. Null where she was turned away because
 * her account is closed, which is told all the same.
 */
export async function enterAs(
  { tx, actor, tell }: Entering,
  person: { id: string; disabled: boolean; isNew: boolean },
  { device, by }: { device: string; by: string },
): Promise<NewSession | null> {
  if (person.isNew) await tell("identity.joined", "person", person.id, { subject: person.id });
  if (person.disabled) {
    await tell("identity.turned-away", "person", person.id, { subject: person.id });
    return null;
  }
  const replaces = actor.kind === "person" ? actor.sessionId : null;
  const session = await openSession(tx, { personId: person.id, device, replaces, secondFactor: false });
  await tell("identity.signed-in", "person", person.id, { subject: person.id, data: { by, sessionId: session.id } });
  return session;
}

async function revoke(tx: Tx, sessionId: string): Promise<void> {
  await tx.execute(sql`update sessions set revoked_at = market_now() where id = ${sessionId} and revoked_at is null`);
}

/** Ends every session of a person but one; says how many. */
export async function endSessions(tx: Tx, personId: string, except: string): Promise<number> {
  const ended = await rowsOf(
    tx,
    sql`update sessions set revoked_at = market_now()
        where person_id = ${personId} and id <> ${except} and revoked_at is null and expires_at > market_now() returning id`,
  );
  return ended.length;
}

/** The second factor was given in this session: guarded duties wake, and the cookie's secret changes. */
export async function proveSession(tx: Tx, actor: Person): Promise<NewSession> {
  const token = newToken();
  const [row] = await rowsOf<{ seconds: number }>(
    tx,
    sql`update sessions set token_hash = ${hashToken(token)}, second_factor_at = now()
        where id = ${actor.sessionId} and revoked_at is null
        returning greatest(1, extract(epoch from expires_at - market_now()))::int as seconds`,
  );
  if (!row) throw new NotYours("buyer");
  return { id: actor.sessionId, token, maxAge: row.seconds };
}

/** Signs a person in without asking for anything: for demo mode's `POST /dev/sign-in`, and nothing else. */
export function signInAs(tx: Tx, personId: string, options: { secondFactor: boolean }): Promise<NewSession> {
  return openSession(tx, { personId, device: "", replaces: null, secondFactor: options.secondFactor });
}

/** True if this session was opened, or its second factor given, within the last minutes. */
export async function isFresh(db: Db, actor: Person): Promise<boolean> {
  const [row] = await rowsOf<{ fresh: boolean }>(
    db,
    sql`select created_at > market_now() - make_interval(mins => ${freshMinutes})
            or coalesce(second_factor_at > now() - make_interval(mins => ${freshMinutes}), false) as fresh
        from sessions where id = ${actor.sessionId}`,
  );
  return row?.fresh ?? false;
}

/** Refuses a grave change (password, second factor, payout) unless the person has just proved who she is. */
export async function requireFresh(db: Db, actor: Person): Promise<void> {
  if (!(await isFresh(db, actor))) throw new Refusal("identity.prove-again");
}

/** What a wrong guess at a code is answered; it stays counted (reliability A26). */
export async function missed({ tell }: Pick<Entering, "tell">, challengeId: string, guesses: number) {
  await tell("identity.code-missed", "challenge", challengeId, { data: { guesses } });
  const spent = guesses >= guessesPerCode;
  return keepAndRefuse(spent ? new Refusal("identity.code-spent") : new Invalid({ code: "identity.code-wrong" }));
}

/** Refuses what a limit did not let through, saying when to come again. */
export function refuseUnless(taken: Taken): void {
  if (!taken.ok) throw new Refusal("limits.too-many", {}, 429, taken.retryAfter);
}
