import { type SQL, sql } from "drizzle-orm";
import { type Photo, type PhotoRow, photoOf } from "#app/domain/media/queries.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { CredentialReason } from "#db/vocabulary-passports.ts";
import { type Code, prefixOf, readPiece, signedText } from "./code.ts";
import { type Credential, type PieceSubject, payloadOf, textIn } from "./credential.ts";
import { publicKeys, signatureHolds } from "./keys.server.ts";
import { madeOf } from "./pieces.server.ts";

export type Signed = { serial: string; version: number; jwt: string; hash: string; sig: string; kid: string };
export type Version = { version: number; reason: CredentialReason; at: string; supersededAt: string | null };
export type PassportState = "valid" | "suspended" | "revoked" | "expired";

/** A passport as strangers see it: what was signed, and how it stands now. */
export type PassportView = {
  id: string;
  serial: string;
  state: PassportState;
  /** Why it is revoked or suspended, and since when: public. */
  reason: string | null;
  since: string | null;
  hash: string;
  kid: string;
  version: number;
  issuedAt: string;
  expiresAt: string;
  versions: Version[];
  subject: PieceSubject;
  issuer: string;
  /** Looks of one reader on one day count once. */
  looks: number;
  firstLook: string | null;
  /** How often it was given on by its owner, and the day of the last time. */
  hands: number;
  lastHanded: string | null;
  owned: boolean;
  /** Which piece of a run the number asked for names, and of how many if they are counted. */
  piece: { serial: string; number: number; of: number | null } | null;
  /** Whether the number asked for names one piece, which somebody may own. */
  ownable: boolean;
  /** Its page on the market, while it has one. */
  product: { slug: string; onSale: boolean } | null;
  shopOpen: boolean;
  photos: { photo: Photo; shot: string; sha256: string }[];
};

export const iso = (column: string): SQL =>
  sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`);

type Row = Omit<PassportView, "subject" | "issuer" | "photos" | "piece"> & {
  jwt: string;
  of: number | null;
  pictures: { sha256: string; photo: PhotoRow }[];
};

/** The id of the piece of passport `pa` that a serial names; null for a serial of a passport. */
function pieceOf(serial: string): SQL {
  const piece = readPiece(serial);
  return piece
    ? sql`(select x.id from passport_pieces x where x.passport_id = pa.id and x.number = ${piece.number})`
    : sql`null::uuid`;
}

/** Condition on a passport's or credential's serial: it is the one asked for, or its run has a piece of that number. */
export function namedBy(column: SQL, serial: string): SQL {
  const piece = readPiece(serial);
  if (!piece) return sql`${column} = ${serial}`;
  return sql`(${column} = ${serial} or (${column} = ${piece.run} and exists (select from passport_pieces x join passports run on run.id = x.passport_id
    where run.serial = ${piece.run} and x.number = ${piece.number})))`;
}

/** The passport of a serial, or of the run to which a piece's number belongs; null where there is none. One statement. */
export async function passportOf(ctx: Ctx, serial: string): Promise<PassportView | null> {
  const now = sql`${ctx.now.toISOString()}::timestamptz`;
  const [row] = await rowsOf<Row>(
    ctx.db,
    sql`select pa.id, pa.serial, c.hash, c.kid, c.version, c.jwt, ${iso("c.issued_at")} as "issuedAt", ${iso("c.expires_at")} as "expiresAt",
          case when pa.revoked_at is not null then 'revoked' when pa.suspended_at is not null then 'suspended' when c.expires_at <= ${now} then 'expired' else 'valid' end as state,
          coalesce(pa.revocation_reason, pa.suspension_reason) as reason, coalesce(${iso("pa.revoked_at")}, ${iso("pa.suspended_at")}) as since,
          (select json_agg(json_build_object('version', v.version, 'reason', v.reason, 'at', ${iso("v.issued_at")}, 'supersededAt', ${iso("v.superseded_at")}) order by v.version desc)
             from credentials v where v.serial = pa.serial) as versions,
          coalesce(lk.looks, 0) as looks, ${iso("lk.first_at")} as "firstLook", ow.hands, ow.last as "lastHanded", ow.owned,
          (select json_build_object('slug', p.slug, 'onSale', p.status = 'published') from products p where p.id = pa.product_id and p.status = 'published') as product,
          s.opened_at is not null as "shopOpen", ${madeOf} as of,
          coalesce((select availability = 'unique' from products where id = pa.product_id), true) or pa.serial <> ${serial} as ownable,
          (select coalesce(json_agg(json_build_object('sha256', f.sha256, 'photo', json_build_object('address', '/media/' || ph.address, 'width', ph.width,
              'height', ph.height, 'blur', ph.blur, 'avif', ph.avif_at is not null))), '[]'::json)
             from passport_photos pp join photos ph on ph.id = pp.photo_id join files f on f.id = ph.original_file_id where pp.passport_id = pa.id and ph.ready_at is not null) as pictures
        from passports pa join credentials c on c.serial = pa.serial and c.superseded_at is null join shops s on s.id = pa.shop_id
          left join passport_looks lk on lk.passport_id = pa.id
          cross join lateral (select count(*) filter (where way = 'given')::int as hands, ${iso("max(since) filter (where way = 'given')")} as last,
            count(*) filter (where ended_at is null) > 0 as owned from ownerships where passport_id = pa.id
            and piece_id is not distinct from ${pieceOf(serial)}) ow
        where ${namedBy(sql`pa.serial`, serial)}`,
  );
  if (!row) return null;
  const { jwt, pictures, of, ...rest } = row;
  const piece = row.serial === serial ? null : readPiece(serial);
  const said = payloadOf<Credential<PieceSubject>>(jwt);
  const subject = said.credentialSubject;
  const name = textIn(ctx.locale, subject.name);
  return {
    ...rest,
    piece: piece && { serial, number: piece.number, of },
    subject,
    issuer: textIn(ctx.locale, said.issuer.name),
    photos: subject.photographs.flatMap(({ shot, sha256 }) => {
      const found = pictures.find((picture) => picture.sha256 === sha256);
      const photo = found && photoOf(found.photo, ctx.locale, name);
      return photo ? [{ photo, shot, sha256 }] : [];
    }),
  };
}

/** What was signed of a serial or a badge's code: the current version, or with `h` the one it was printed of. */
export async function signedOf(ctx: Ctx, serial: string, h?: string): Promise<Signed | null> {
  const [row] = await rowsOf<Signed>(
    ctx.db,
    sql`select serial, version, jwt, hash, sig, kid from credentials where ${namedBy(sql`serial`, serial)}
          and ${h === undefined ? sql`superseded_at is null` : sql`left(hash, 22) = ${h}`} order by version desc limit 1`,
  );
  return row ?? null;
}

/**
 * What a printed code is worth: `tampered` where no key of ours signed it or no credential has this hash, `older` where a
 * newer version took its place; null for a bare serial.
 */
export async function printedState(
  ctx: Ctx,
  { serial, signed }: Code,
): Promise<"current" | "older" | "tampered" | null> {
  if (!signed) return null;
  const keys = await publicKeys(ctx);
  if (!keys.some(({ x }) => signatureHolds(x, signedText(serial, signed.h), signed.sig))) return "tampered";
  const [meant, current] = await Promise.all([signedOf(ctx, serial, signed.h), signedOf(ctx, serial)]);
  if (!meant) return "tampered";
  return current && prefixOf(current.hash) === signed.h ? "current" : "older";
}
