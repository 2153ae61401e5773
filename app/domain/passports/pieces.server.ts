import { type SQL, sql } from "drizzle-orm";
import { Missing, Refusal } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import { passportPieces } from "#db/schema/passports.ts";
import { pieceSerial, prefixOf, signedText } from "./code.ts";
import { wentBack } from "./ownership.server.ts";
import { keyInUse, type Signing } from "./steps.server.ts";

/** Numbers of what line `l` brought: its pieces of a run, else the passport of its product; an empty list without one. */
export const serialsOfLine: SQL = sql.raw(`(select coalesce(json_agg(one order by number), '[]'::json) from (
  select pa.serial || '-P' || x.number as one, x.number from passport_pieces x join passports pa on pa.id = x.passport_id where x.order_line_id = l.id
  union all select pa.serial, 0 from passports pa where pa.product_id = l.product_id
    and not exists (select from passport_pieces x where x.order_line_id = l.id)) serials)`);

/** Pieces made of the run of passport `pa`; null where they are made as they are ordered. A number once given stays counted. */
export const madeOf: SQL = sql.raw(`(select case when p.availability = 'stock' then greatest(st.made,
    (select coalesce(max(x.number), 0) from passport_pieces x where x.passport_id = pa.id)) end
  from products p left join stock_items st on st.product_id = p.id where p.id = pa.product_id)`);

type Run = {
  id: string;
  serial: string;
  shopId: string;
  hash: string;
  made: number | null;
  last: number;
  body: { id: string; slug: string };
};

/**
 * The passport of goods of which there are many, held until the end: of two who number at once the later sees what the earlier
 * gave. Null for a single piece, and for goods without a passport that holds.
 */
export async function heldRun(tx: Signing["tx"], productId: string): Promise<Run | null> {
  // Locked first and read afterwards, so that what is read is what the other left.
  await tx.execute(sql`select from passports where product_id = ${productId} for update`);
  const [run] = await rowsOf<Run>(
    tx,
    sql`select pa.id, pa.serial, pa.shop_id as "shopId", c.hash, ${madeOf} as made, json_build_object('id', b.id, 'slug', b.slug) as body,
          (select coalesce(max(x.number), 0)::int from passport_pieces x where x.passport_id = pa.id) as last
        from passports pa join bodies b on b.id = pa.body_id join credentials c on c.serial = pa.serial and c.superseded_at is null
        join products p on p.id = pa.product_id and p.availability <> 'unique'
        where pa.product_id = ${productId} and pa.revoked_at is null and pa.suspended_at is null`,
  );
  return run ?? null;
}

/** Gives the next pieces of a run their numbers and signs each. No more than were made. @throws Refusal */
export async function numberPieces(
  signing: Signing,
  run: Run,
  {
    count,
    way,
    line = null,
    firstId,
    grant = null,
  }: { count: number; way: "printed" | "packed"; line?: string | null; firstId?: string; grant?: string | null },
): Promise<void> {
  if (run.made !== null && run.last + count > run.made)
    throw new Refusal("passports.all-numbered", { made: run.made, left: Math.max(0, run.made - run.last) });
  const key = await keyInUse(signing, run.body);
  const h = prefixOf(run.hash);
  await signing.tx.insert(passportPieces).values(
    Array.from({ length: count }, (_, index) => {
      const number = run.last + index + 1;
      return {
        ...(index === 0 && firstId ? { id: firstId } : {}),
        ...{ passportId: run.id, number, way, hash: run.hash, orderLineId: line },
        sig: key.sign(signedText(pieceSerial(run.serial, number), h)),
      };
    }),
  );
  await signing.tell("passport.pieces-numbered", "passport", run.id, {
    ...{ subject: run.shopId, grant },
    data: { from: run.last + 1, to: run.last + count, way },
  });
}

/** Whether piece `x` is nobody's: never sold, or what it was sold by was called off or went back. */
const free = sql`(x.order_line_id is null or exists (select from order_lines l join consignments c on c.id = l.consignment_id
  where l.id = x.order_line_id and (c.status = 'cancelled' or ${wentBack})))`;

/**
 * The pieces that go with a line: those it has already, then numbers that were printed and are nobody's, lowest first, then
 * new ones. Says whether anything was given. @throws Missing for a line there is not
 */
export async function piecesForLine(signing: Signing, lineId: string): Promise<boolean> {
  const { tx } = signing;
  const [line] = await rowsOf<{ productId: string; quantity: number }>(
    tx,
    sql`select product_id as "productId", quantity from order_lines where id = ${lineId}`,
  );
  if (!line) throw new Missing("line");
  const run = await heldRun(tx, line.productId);
  if (!run) return false;
  const [has] = await rowsOf<{ n: number }>(
    tx,
    sql`select count(*)::int as n from passport_pieces where order_line_id = ${lineId}`,
  );
  const wanted = line.quantity - (has?.n ?? 0);
  if (wanted <= 0) return false;
  const taken = await rowsOf<{ number: number }>(
    tx,
    sql`update passport_pieces set order_line_id = ${lineId} where id in (select x.id from passport_pieces x
          where x.passport_id = ${run.id} and ${free} order by x.number limit ${wanted}) returning number`,
  );
  const fresh = wanted - taken.length;
  // What was sold was made: a count that says otherwise is the stock's to mend, and keeps no parcel from its tags.
  const made = run.made === null ? null : Math.max(run.made, run.last + fresh);
  if (fresh > 0) await numberPieces(signing, { ...run, made }, { count: fresh, way: "packed", line: lineId });
  else
    await signing.tell("passport.pieces-packed", "passport", run.id, { subject: run.shopId, data: { count: wanted } });
  return true;
}
