import { sql } from "drizzle-orm";
import { phoneIndexOf } from "#app/domain/identity/contact.server.ts";
import { signMissing } from "#app/domain/passports/due.server.ts";
import { makeOwnershipCode } from "#app/domain/passports/make-ownership-code.server.ts";
import { numberPieces } from "#app/domain/passports/number-pieces.server.ts";
import { recordNumber } from "#app/domain/passports/record-number.server.ts";
import { revokePassport } from "#app/domain/passports/revoke-passport.server.ts";
import { suspendPassport } from "#app/domain/passports/suspend-passport.server.ts";
import { takeOwnership } from "#app/domain/passports/take-ownership.server.ts";
import type { House } from "#app/platform/context.server.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { makers, products } from "./data.ts";
import { signedIn, village } from "./orders.ts";
import { villagers } from "./people.ts";

/** Serials of pieces that stand for their like. */
const numbered = "ARD-2401-0019";
const suspended = "ARD-2411-0008";
const revoked = "ARD-2411-0010";
const owned = "ARD-2401-0027";
/** Goods of which there are many, the first of which have tags with numbers of their own. */
const run = { slug: "kilim-cushion-pair", count: 4 };

/**
 * Passports of all that is out and credentials of all marks, signed as they would have been when they were published, and
 * those that have gone on from there: one signed anew with its national number, one suspended, one revoked, one given on. A market that has
 * passports, or is not the village, is left alone.
 */
export async function loadPassports(house: House): Promise<void> {
  const [found] = await rowsOf<{ wanting: boolean }>(
    house.db,
    sql`select not exists (select from passports) and exists (select from products where passport_serial = ${numbered}) as wanting`,
  );
  if (!found?.wanting) return;
  await signMissing(await village(house), 1000);
  await signedIn(house, "officer-secretariat", async (ctx) => {
    await recordNumber(ctx, { serial: numbered, number: "۱۴۰۴۱۲۳۴۵۶" });
    await suspendPassport(ctx, { serial: suspended, reason: "اندازهٔ کالا با آنچه نوشته شده نمی‌خواند؛ در حال بررسی." });
    await revokePassport(ctx, { serial: revoked, reason: "برچسب این کالا بر کالای دیگری دیده شد." });
  });
  const maker = makers.find(({ id }) => id === products.find(({ slug }) => slug === run.slug)?.producer);
  if (maker)
    await signedIn(house, maker.slug, (ctx) =>
      numberPieces(ctx, { key: newToken(), slug: run.slug, count: String(run.count) }),
    );
  // Bought before the market kept orders, and given on since.
  await house.writes.query(
    `insert into ownerships (passport_id, person_id, way, since) select pa.id, p.id, 'bought', market_now() - interval '200 days'
     from passports pa, persons p where pa.serial = $1 and p.phone_index = $2`,
    [owned, phoneIndexOf(house.keys, villagers.find(({ slug }) => slug === "buyer-helen")?.phone ?? "")],
  );
  const { code } = await signedIn(house, "buyer-helen", (ctx) => makeOwnershipCode(ctx, { serial: owned }));
  await signedIn(house, "buyer-leila", (ctx) => takeOwnership(ctx, { serial: owned, code }));
}
