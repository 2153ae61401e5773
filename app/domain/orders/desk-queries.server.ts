import { type SQL, sql } from "drizzle-orm";
import type { Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { toLatinDigits } from "#app/platform/digits.ts";
import { dayOf, endOfDay } from "#app/platform/time.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { ConsignmentState, Currency } from "#db/vocabulary.ts";
import { heldBy } from "./consignment-steps.server.ts";
import {
  type Desk,
  type DeskFilter,
  type DeskPart,
  type DeskSort,
  deskPage,
  deskParts,
  type Need,
  needs,
  queueLength,
} from "./desk-list.ts";

export type DeskRow = {
  id: string;
  orderNumber: string;
  number: number;
  status: ConsignmentState;
  need: Need | null;
  currency: Currency;
  share: string;
  carriage: string;
  acceptBy: string | null;
  sendBy: string | null;
  placedAt: string;
  shippedAt: string | null;
  deliveredAt: string | null;
  carrier: string;
  tracking: string | null;
  shopFa: string;
  shopEn: string;
  titleFa: string;
  titleEn: string;
  /** How many lines, and pieces of them all. */
  lines: number;
  pieces: number;
};

/** Condition on `c` and its grant `g`: what this person works on at this desk. At her own she is a maker only, at the cooperative's only its helper. */
export function atDesk(actor: Person, desk: Desk): { join: SQL; where: SQL } {
  return heldBy(desk === "studio" ? { ...actor, duties: [] } : { ...actor, producer: null }, "ship");
}

/** What each part of the list means, of `c`. */
function conditions(ctx: Ctx): Record<DeskPart, SQL> {
  const { timeZone } = ctx.house.country;
  const endOfToday = sql`${endOfDay(dayOf(ctx.now, timeZone), timeZone).toISOString()}::timestamptz`;
  const begun = sql`c.status in ('accepted', 'packed')`;
  return {
    late: sql`(${begun} and c.send_by < market_now())`,
    problem: sql`exists (select from problems p where p.consignment_id = c.id and p.status = 'open')`,
    accept: sql`c.status = 'new'`,
    today: sql`(${begun} and c.send_by >= market_now() and c.send_by <= ${endOfToday})`,
    pack: sql`c.status = 'accepted'`,
    send: sql`c.status = 'packed'`,
    door: sql`(c.status = 'shipped' and exists (select from payments y where y.order_id = c.order_id and y.held_by = 'seller' and y.status in ('promised', 'captured')))`,
    shipped: sql`c.status = 'shipped'`,
    delivered: sql`c.status = 'delivered'`,
    cancelled: sql`c.status = 'cancelled'`,
  };
}

/** The most pressing need of `c`, or null. */
function needOf(ctx: Ctx): SQL {
  const of = conditions(ctx);
  return sql`case ${sql.join(
    needs.map((need) => sql`when ${of[need]} then ${need}`),
    sql` `,
  )} end`;
}

const orders: Record<DeskSort, SQL> = {
  newest: sql`o.placed_at desc, c.number`,
  oldest: sql`o.placed_at, c.number`,
  due: sql`case c.status when 'new' then c.accept_by when 'accepted' then c.send_by when 'packed' then c.send_by end nulls last, o.placed_at desc`,
};

/** Rows of `c` with its order `o`, its shop `s` and its lines `l`; only of orders that stood. */
function rows(ctx: Ctx, actor: Person, desk: Desk): { select: SQL; from: SQL } {
  const { join, where } = atDesk(actor, desk);
  return {
    select: sql`select c.id, o.number as "orderNumber", c.number, c.status, ${needOf(ctx)} as need, o.currency, l.share::text as share, c.carriage::text, c.accept_by::text as "acceptBy",
      c.send_by::text as "sendBy", o.placed_at::text as "placedAt", c.shipped_at::text as "shippedAt", c.delivered_at::text as "deliveredAt", c.carrier, c.tracking,
      s.name_fa as "shopFa", s.name_en as "shopEn", l.title_fa as "titleFa", l.title_en as "titleEn", l.lines, l.pieces`,
    from: sql`from consignments c ${join} join orders o on o.id = c.order_id and o.confirmed_at is not null join shops s on s.id = c.seller_id
      join lateral (select sum(maker_amount) as share, count(*)::int as lines, sum(quantity)::int as pieces, (array_agg(title_fa order by id))[1] as title_fa,
        (array_agg(title_en order by id))[1] as title_en from order_lines where consignment_id = c.id) l on true
      where ${where}`,
  };
}

/** `%` and `_` are meant as they are typed. */
const like = (text: string) => `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

function narrowed(ctx: Ctx, { part, q, shop }: DeskFilter): SQL {
  const wanted = like(toLatinDigits(q));
  return sql`${part ? sql`and ${conditions(ctx)[part]}` : sql``} ${shop ? sql`and s.slug = ${shop}` : sql``} ${
    q
      ? sql`and (o.number ilike ${wanted} or exists (select from order_lines x where x.consignment_id = c.id and (x.title_fa ilike ${like(q)} or x.title_en ilike ${like(q)})))`
      : sql``
  }`;
}

/** What needs somebody at this desk now: the most pressing first, the soonest of a kind before the rest. */
export async function deskQueue(ctx: Ctx, actor: Person, desk: Desk, limit = queueLength): Promise<DeskRow[]> {
  const { select, from } = rows(ctx, actor, desk);
  const need = needOf(ctx);
  return rowsOf(
    ctx.db,
    sql`${select} ${from} and ${need} is not null
        order by array_position(array[${sql.join(
          needs.map((one) => sql`${one}`),
          sql`, `,
        )}]::text[], ${need}), ${orders.due} limit ${limit}`,
  );
}

/** How many wait at this desk, for the room's own list of places. */
export async function deskWaiting(ctx: Ctx, actor: Person, desk: Desk): Promise<number> {
  const { join, where } = atDesk(actor, desk);
  const [row] = await rowsOf<{ n: number }>(
    ctx.db,
    sql`select count(*)::int as n from consignments c ${join} where ${where} and ${needOf(ctx)} is not null`,
  );
  return row?.n ?? 0;
}

/** A page of the list, with how many there are of it and of every part, and the shops there are to choose from. */
export async function deskList(ctx: Ctx, actor: Person, desk: Desk, filter: DeskFilter, page: number) {
  const { select, from } = rows(ctx, actor, desk);
  const { join, where } = atDesk(actor, desk);
  const of = conditions(ctx);
  const counted = sql.join(
    deskParts.map((part) => sql`${part}::text, count(*) filter (where ${of[part]})`),
    sql`, `,
  );
  const stood = sql`from consignments c ${join} join orders o on o.id = c.order_id and o.confirmed_at is not null join shops s on s.id = c.seller_id where ${where}`;
  const [list, [total], shops] = await Promise.all([
    rowsOf<DeskRow>(
      ctx.db,
      sql`${select} ${from} ${narrowed(ctx, filter)} order by ${orders[filter.sort]}, c.id limit ${deskPage} offset ${(page - 1) * deskPage}`,
    ),
    rowsOf<{ all: number; found: number; counts: Record<DeskPart, number>; waiting: number }>(
      ctx.db,
      sql`select count(*)::int as all, count(*) filter (where true ${narrowed(ctx, filter)})::int as found, json_build_object(${counted}) as counts,
            count(*) filter (where ${needOf(ctx)} is not null)::int as waiting ${stood}`,
    ),
    rowsOf<{ slug: string; fa: string; en: string }>(
      ctx.db,
      sql`select distinct s.slug, s.name_fa as fa, s.name_en as en ${stood} order by s.name_fa`,
    ),
  ]);
  return {
    rows: list,
    shops,
    all: total?.all ?? 0,
    found: total?.found ?? 0,
    waiting: total?.waiting ?? 0,
    counts: total?.counts ?? (Object.fromEntries(deskParts.map((part) => [part, 0])) as Record<DeskPart, number>),
  };
}

/** Everything the filter lets through, for a spreadsheet. */
export async function deskRows(ctx: Ctx, actor: Person, desk: Desk, filter: DeskFilter): Promise<DeskRow[]> {
  const { select, from } = rows(ctx, actor, desk);
  return rowsOf(
    ctx.db,
    sql`${select} ${from} ${narrowed(ctx, filter)} order by ${orders[filter.sort]}, c.id limit 10000`,
  );
}
