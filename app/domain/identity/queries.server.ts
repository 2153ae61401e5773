import { sql } from "drizzle-orm";
import type { Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { readCookie } from "#app/platform/cookies.ts";
import { totpUri } from "#app/platform/totp.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { liveChallenge, livePhoneChallenge } from "./challenges.server.ts";
import { openEmail, openPhone } from "./contact.server.ts";
import { awaitedChoice } from "./household.server.ts";
import { shortName, tailOf } from "./rules/codes.ts";
import { factorOf, offeredSecret } from "./second-factor.server.ts";
import { isFresh } from "./steps.server.ts";

/** The last digits of the number whose code this browser waits for; null when it waits for none. */
export async function awaitedNumber(ctx: Ctx, request: Request): Promise<string | null> {
  const browser = readCookie(request.headers.get("Cookie"), "code", ctx.house.secure);
  const challenge = await liveChallenge(ctx.db, ctx.house.keys, browser);
  return challenge ? tailOf(challenge.phone) : null;
}

/** The last digits of the number that is to be her own and whose code is waited for; null when none is. */
export async function awaitedOwnNumber(ctx: Ctx, actor: Person): Promise<string | null> {
  const challenge = await livePhoneChallenge(ctx.db, ctx.house.keys, actor);
  return challenge ? tailOf(challenge.phone) : null;
}

/** Who of a household may be there, by first name and initial; null where this browser has no right code behind it. */
export async function householdChoices(
  ctx: Ctx,
  request: Request,
): Promise<{ id: string; name: string; own: boolean }[] | null> {
  const browser = readCookie(request.headers.get("Cookie"), "code", ctx.house.secure);
  const people = await awaitedChoice(ctx.db, ctx.house.keys, browser);
  return people?.map(({ id, name, own }) => ({ id, name: shortName(name), own })) ?? null;
}

export type MyAccount = {
  phoneTail: string | null;
  email: string | null;
  hasPassword: boolean;
  hasSecondFactor: boolean;
  /** Where she is signed in, this device included. */
  devices: number;
};

/** What a person's own account page shows of her. */
export async function myAccount(ctx: Ctx, actor: Person): Promise<MyAccount> {
  const [row] = await rowsOf<{
    phone: string | null;
    email: string | null;
    has_password: boolean;
    has_factor: boolean;
    devices: number;
  }>(
    ctx.db,
    sql`select phone_sealed as phone, email_sealed as email, password_hash is not null as has_password,
          totp_secret_sealed is not null as has_factor,
          (select count(*)::int from sessions s where s.person_id = p.id and s.revoked_at is null and s.expires_at > market_now()) as devices
        from persons p where id = ${actor.id}`,
  );
  if (!row) throw new Error("a person vanished");
  const { keys } = ctx.house;
  return {
    phoneTail: row.phone === null ? null : tailOf(openPhone(keys, actor.id, row.phone)),
    email: row.email === null ? null : openEmail(keys, actor.id, row.email),
    hasPassword: row.has_password,
    hasSecondFactor: row.has_factor,
    devices: row.devices,
  };
}

export type Device = { id: string; device: string; createdAt: string; expiresAt: string; here: boolean };

/** Every place where a person is signed in, this one first, then the newest. Instants in ISO form. */
export async function myDevices(ctx: Ctx, actor: Person): Promise<Device[]> {
  const rows = await rowsOf<{ id: string; device: string; created_at: Date | string; expires_at: Date | string }>(
    ctx.db,
    sql`select id, device, created_at, expires_at from sessions
        where person_id = ${actor.id} and revoked_at is null and expires_at > market_now()
        order by id = ${actor.sessionId} desc, created_at desc limit 200`,
  );
  const iso = (at: Date | string) => new Date(at).toISOString();
  return rows.map((row) => ({
    id: row.id,
    device: row.device,
    createdAt: iso(row.created_at),
    expiresAt: iso(row.expires_at),
    here: row.id === actor.sessionId,
  }));
}

/** True if she signed in, or gave the second factor, minutes ago, as grave changes ask. */
export const amFresh = (ctx: Ctx, actor: Person): Promise<boolean> => isFresh(ctx.db, actor);

/** What her authenticator needs to be linked; null when one is linked already. `grouped` is the key as people type it. */
export async function mySecondFactorOffer(ctx: Ctx, actor: Person): Promise<{ uri: string; grouped: string } | null> {
  const { keys } = ctx.house;
  if (await factorOf(ctx.db, keys, actor.id)) return null;
  const secret = offeredSecret(keys, actor);
  return { uri: totpUri(secret, actor.name || actor.id.slice(-4)), grouped: (secret.match(/.{4}/g) ?? []).join(" ") };
}
