import { gzipSync } from "node:zlib";
import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import { contexts, issuerId, listBits, type SigningBody, texts, unsignedJwt } from "./credential.ts";
import { currentKey } from "./keys.server.ts";
import { bitstringOf } from "./status-list.ts";

/** How long a kept copy is worth showing as more than history. */
const validDays = 30;

/** Every list there is, by its number from 1. */
export async function statusLists(ctx: Ctx): Promise<string[]> {
  const [row] = await rowsOf<{ last: number }>(
    ctx.db,
    sql`select coalesce(max(position), 0) as last from status_entries`,
  );
  const lists = (Math.floor((row?.last ?? 0) / listBits) + 1) * 2;
  return Promise.all(Array.from({ length: lists }, (_, index) => statusList(ctx, index + 1)));
}

/**
 * A Bitstring Status List credential, made and signed as it is asked for: what was revoked a moment ago is in it. Besides the
 * bits it names the serials themselves, so that a reader without a line can look up a bare code. @throws Missing
 */
export async function statusList(ctx: Ctx, list: number): Promise<string> {
  const purpose = list % 2 === 1 ? "revocation" : "suspension";
  const first = Math.floor((list - 1) / 2) * listBits;
  const bad = purpose === "revocation" ? sql.raw("revoked_at") : sql.raw("suspended_at");
  const grants =
    purpose === "revocation"
      ? sql`union all select code from badge_grants where revoked_at is not null`
      : sql`where revoked_at is null
          union all select code from badge_grants g where g.revoked_at is null and g.suspended_at is not null
            and not coalesce(g.suspended_until <= ${ctx.now.toISOString()}::timestamptz, false)`;
  const [[issuer], rows] = await Promise.all([
    rowsOf<SigningBody & { known: boolean }>(
      ctx.db,
      sql`select slug, name_fa as fa, name_en as en, (${first} = 0 or exists (select from status_entries where position >= ${first})) as known
          from bodies where kind = 'secretariat' order by created_at, id limit 1`,
    ),
    rowsOf<{ index: number; serial: string }>(
      ctx.db,
      sql`select e.position - ${first} as index, e.serial from status_entries e
            join (select serial from (select serial, revoked_at, suspended_at from passports where ${bad} is not null) p ${grants}) gone on gone.serial = e.serial
          where e.position >= ${first} and e.position < ${first + listBits} order by e.position`,
    ),
  ]);
  if (!issuer?.known) throw new Missing("status list");
  const { origin } = ctx.house.env;
  const id = `${origin}/v/status/${list}`;
  const key = currentKey(ctx.house.keys, issuer.slug, ctx.now);
  const unsigned = unsignedJwt(key.kid, {
    "@context": contexts,
    id,
    type: ["VerifiableCredential", "BitstringStatusListCredential"],
    issuer: { id: issuerId(origin, issuer.slug), name: texts(issuer) },
    validFrom: ctx.now.toISOString(),
    validUntil: new Date(ctx.now.getTime() + validDays * 86_400_000).toISOString(),
    credentialSubject: {
      id: `${id}#list`,
      type: "BitstringStatusList",
      statusPurpose: purpose,
      encodedList: `u${gzipSync(bitstringOf(rows.map(({ index }) => index))).toString("base64url")}`,
      serials: rows.map(({ serial }) => serial),
    },
  });
  return `${unsigned}.${key.sign(unsigned)}`;
}
