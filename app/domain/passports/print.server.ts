import { sql } from "drizzle-orm";
import { countyOf } from "#app/country/places.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { AvailabilityKind, ProductState } from "#db/vocabulary.ts";
import { pieceSerial, qrText } from "./code.ts";
import { type Credential, type PieceSubject, payloadOf } from "./credential.ts";
import { madeOf } from "./pieces.server.ts";
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
  /** Of goods of which there are many: how many were made, if they are counted, and the pieces numbered last, each with its code. */
  run: { made: number | null; last: number; pieces: { number: number; serial: string; qr: Paper["qr"] }[] } | null;
};

/** Whether a listing that is out is of goods of which there are many, each of which may have a number. */
export const isOfMany = ({ status, availability }: { status: ProductState; availability: AvailabilityKind }): boolean =>
  status === "published" && (availability === "stock" || availability === "made-to-order");

/** How many tags stand on one page. */
export const tagsShown = 60;

/** The paper of a product's passport, whoever was let in to its product; null while it has none. */
export async function paperOf(ctx: Ctx, productId: string): Promise<Paper | null> {
  type Tag = { number: number; hash: string; sig: string };
  const [row] = await rowsOf<{ serial: string; many: boolean; made: number | null; pieces: Tag[] }>(
    ctx.db,
    sql`select pa.serial, (select availability <> 'unique' from products where id = pa.product_id) as many, ${madeOf} as made,
          (select coalesce(json_agg(newest order by newest.number), '[]'::json) from (select x.number, x.hash, x.sig from passport_pieces x
            where x.passport_id = pa.id order by x.number desc limit ${tagsShown}) newest) as pieces
        from passports pa where pa.product_id = ${productId}`,
  );
  if (!row) return null;
  const [passport, signed] = await Promise.all([passportOf(ctx, row.serial), signedOf(ctx, row.serial)]);
  if (!passport || !signed) return null;
  const { subject, state, issuedAt, expiresAt } = passport;
  const county = countyOf(ctx.house.country, subject.place.county);
  const { origin } = ctx.house.env;
  const link = qrText(origin, signed);
  const pieces = row.pieces.map(({ number, hash, sig }) => {
    const own = pieceSerial(row.serial, number);
    return { number, serial: own, qr: qrPath(qrText(origin, { serial: own, hash, sig })) };
  });
  return {
    ...{ serial: row.serial, state, link, qr: qrPath(link), subject, issuedAt, expiresAt },
    run: row.many ? { made: row.made, last: pieces.at(-1)?.number ?? 0, pieces } : null,
    issuer: payloadOf(signed.jwt).issuer.name,
    county: { fa: county?.fa ?? subject.place.county, en: county?.en ?? subject.place.county },
  };
}
