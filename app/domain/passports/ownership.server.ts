import { randomInt } from "node:crypto";
import { type SQL, sql } from "drizzle-orm";
import { proofCode } from "#app/domain/badges/rules.ts";
import type { Person } from "#app/platform/actor.ts";
import type { Keys } from "#app/platform/crypto.server.ts";
import { Missing, Refusal } from "#app/platform/errors.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { Tx } from "#db/writes.server.ts";
import { codeDays, readPiece } from "./code.ts";

/** A line that went back and was paid for: whoever bought by it does not have the piece. */
export const wentBack = sql.raw(
  "exists (select from returns r where r.order_line_id = l.id and r.status in ('refunded', 'exchanged', 'replacing'))",
);

/** A single piece by its passport, or one of many by its number: `lineId` is the line it was packed for. */
export type Thing = { id: string; productId: string | null; pieceId: string | null; lineId: string | null };
type Held = Thing & { shopId: string; revoked: boolean };

/** The columns of a `Thing` and of what is held, of passport `pa` and, where a piece is asked for, piece `x`. */
function thingOf(serial: string): { columns: SQL; from: SQL } {
  const piece = readPiece(serial);
  const columns = sql`pa.id, pa.shop_id as "shopId", pa.revoked_at is not null as revoked, pa.product_id as "productId",
    x.id as "pieceId", x.order_line_id as "lineId"`;
  // Of goods of which there are many, the serial of the run names none in particular.
  const from = piece
    ? sql`passports pa join passport_pieces x on x.passport_id = pa.id and x.number = ${piece.number} where pa.serial = ${piece.run}`
    : sql`passports pa left join products p on p.id = pa.product_id left join passport_pieces x on false
        where pa.serial = ${serial} and coalesce(p.availability = 'unique', true)`;
  return { columns, from };
}

/** A passport whose owner may change, held until the end. @throws Missing, Refusal */
export async function heldPassport(tx: Tx, serial: string): Promise<Held> {
  const { columns, from } = thingOf(serial);
  const [row] = await rowsOf<Held>(tx, sql`select ${columns} from ${from} for update of pa`);
  if (!row) throw new Missing("passport");
  if (row.revoked) throw new Refusal("passports.revoked");
  return row;
}

/** The line by which she bought this piece and has it: her own order, arrived, and not sent back. */
export async function lineBought(db: Db | Tx, actor: Person, thing: Thing): Promise<string | null> {
  const which = thing.pieceId ? sql`l.id = ${thing.lineId}` : sql`l.product_id = ${thing.productId}`;
  const [row] = await rowsOf<{ id: string }>(
    db,
    sql`select l.id from order_lines l join consignments c on c.id = l.consignment_id join orders o on o.id = l.order_id
        where ${which} and o.person_id = ${actor.id} and c.status = 'delivered' and not ${wentBack}
        order by c.delivered_at desc, l.id limit 1`,
  );
  return row?.id ?? null;
}

/** Without a person it is whoever holds the link of the order. */
export type Owner = { id: string; personId: string | null; lineId: string | null; wentBack: boolean };

/** Who owns it now; of one who bought it and sent it back, that she did. */
export async function ownerOf(db: Db | Tx, { id, pieceId }: Pick<Thing, "id" | "pieceId">): Promise<Owner | null> {
  const [row] = await rowsOf<Owner>(
    db,
    sql`select ow.id, ow.person_id as "personId", ow.order_line_id as "lineId",
          coalesce((select ${wentBack} from order_lines l where l.id = ow.order_line_id), false) as "wentBack"
        from ownerships ow where ow.passport_id = ${id} and ow.piece_id is not distinct from ${pieceId}::uuid and ow.ended_at is null`,
  );
  return row ?? null;
}

/** A new code by which an ownership is given on; one made before ends. It is told here once and kept hashed. */
export async function newCode(
  tx: Tx,
  keys: Keys,
  { owner, serial }: { owner: string; serial: string },
): Promise<string> {
  const code = proofCode(randomInt);
  await tx.execute(
    sql`update ownership_codes set ended_at = market_now() where ownership_id = ${owner} and ended_at is null`,
  );
  await tx.execute(
    sql`insert into ownership_codes (ownership_id, code_hash, expires_at)
        values (${owner}, ${hashOf(keys, serial, code)}, market_now() + make_interval(days => ${codeDays}))`,
  );
  return code;
}

/** What is kept of a code: it opens this passport and no other. */
export const hashOf = (keys: Keys, serial: string, code: string): string =>
  keys.blindIndex(`${serial}|${code}`, "ownership-code");

export type OwnershipView = {
  serial: string;
  /** `yours`: she may give it on. `bought`: hers to have written down. `other`: somebody else's, or nobody's yet. */
  standing: "yours" | "bought" | "other";
  /** Until when a code that she made is good. */
  codeUntil: string | null;
  revoked: boolean;
};

/** What one who is signed in may do with a piece's ownership. @throws Missing */
export async function ownershipView(db: Db, actor: Person, serial: string): Promise<OwnershipView> {
  const { columns, from } = thingOf(serial);
  const [row] = await rowsOf<Held & { codeUntil: string | null }>(
    db,
    sql`select ${columns},
          (select to_char(k.expires_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') from ownership_codes k join ownerships ow on ow.id = k.ownership_id
             where ow.passport_id = pa.id and ow.piece_id is not distinct from x.id and ow.ended_at is null and ow.person_id = ${actor.id}
               and k.ended_at is null and k.expires_at > market_now()) as "codeUntil"
        from ${from}`,
  );
  if (!row) throw new Missing("passport");
  const owner = await ownerOf(db, row);
  const held = owner && !owner.wentBack;
  const line = await lineBought(db, actor, row);
  // What she gave on as a guest is no longer hers; what she only wrote down is hers to claim once she has an account.
  const bought = line !== null && (!held || (owner.personId === null && owner.lineId === line));
  const standing = held && owner.personId === actor.id ? "yours" : bought ? "bought" : "other";
  return { serial, standing, codeUntil: row.codeUntil, revoked: row.revoked };
}
