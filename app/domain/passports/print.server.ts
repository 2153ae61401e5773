import { sql } from "drizzle-orm";
import { countyOf } from "#app/country/places.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { qrText } from "./code.ts";
import { type Credential, type PieceSubject, payloadOf } from "./credential.ts";
import { qrPath } from "./qr.server.ts";
import { type PassportState, passportOf, signedOf } from "./queries.server.ts";

/** A passport as it goes on paper: what its code holds, and what is printed beside it in both languages. */
export type Paper = {
  serial: string;
  state: PassportState;
  link: string;
  qr: { size: number; path: string };
  subject: PieceSubject;
  issuer: Credential["issuer"]["name"];
  county: { fa: string; en: string };
  issuedAt: string;
  expiresAt: string;
};

/** The paper of a product's passport, whoever was let in to its product; null while it has none. */
export async function paperOf(ctx: Ctx, productId: string): Promise<Paper | null> {
  const [row] = await rowsOf<{ serial: string }>(
    ctx.db,
    sql`select serial from passports where product_id = ${productId}`,
  );
  if (!row) return null;
  const [passport, signed] = await Promise.all([passportOf(ctx, row.serial), signedOf(ctx, row.serial)]);
  if (!passport || !signed) return null;
  const { subject, state, issuedAt, expiresAt } = passport;
  const county = countyOf(ctx.house.country, subject.place.county);
  const link = qrText(ctx.house.env.origin, signed);
  return {
    ...{ serial: row.serial, state, link, qr: qrPath(link), subject, issuedAt, expiresAt },
    issuer: payloadOf(signed.jwt).issuer.name,
    county: { fa: county?.fa ?? subject.place.county, en: county?.en ?? subject.place.county },
  };
}
