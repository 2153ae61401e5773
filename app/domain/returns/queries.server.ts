import { type SQL, sql } from "drizzle-orm";
import { trackingUrl } from "#app/country/carriage.ts";
import type { WithdrawalReason } from "#app/country/pack.ts";
import { galleryJson, type Photo, type PhotoRow, photoOf } from "#app/domain/media/queries.server.ts";
import { mayOpen } from "#app/domain/orders/access.server.ts";
import { heldBy } from "#app/domain/orders/consignment-steps.server.ts";
import { orderHead } from "#app/domain/orders/queries.server.ts";
import type { Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { Missing } from "#app/platform/errors.ts";
import type { Localized } from "#app/platform/locale.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { Currency, ExchangeState, ReturnKind, ReturnState } from "#db/vocabulary.ts";
import { type ExchangeOption, exchangeOptions } from "./exchange-steps.server.ts";
import { officeSees } from "./office-scope.server.ts";
import { type Right, returnableKinds, withdrawUntil, worthOf } from "./rules.ts";
import { heldSince, openText, takesPieces } from "./steps.server.ts";

const isId = (text: string) => /^[0-9a-f-]{36}$/.test(text);
/** An instant as text that every reader reads alike. */
const at = (column: SQL) => sql`to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const title = sql`json_build_object('fa', l.title_fa || case when l.variant_fa = '' then '' else '، ' || l.variant_fa end,
  'en', l.title_en || case when l.variant_en = '' then '' else ', ' || l.variant_en end)`;
const shop = sql`json_build_object('fa', s.name_fa, 'en', s.name_en)`;

export type ReturnLine = {
  id: string;
  line: string;
  kind: ReturnKind;
  status: ReturnState;
  quantity: number;
  title: Localized;
  shop: Localized;
  orderNumber: string;
  currency: Currency;
  /** What went back, the way in it, in minor units. */
  amount: string;
  askedAt: string;
  dueBy: string | null;
  overdue: boolean;
  /** What is asked for in the place of money. */
  exchange: Exchange | null;
};

export type Exchange = {
  status: ExchangeState;
  /** The size that comes; empty for a piece that has none. */
  variant: Localized;
  dueBy: string | null;
  answeredAt: string | null;
  carrier: string | null;
  tracking: string | null;
  /** Where its parcel is followed. */
  follow: string | null;
  shippedAt: string | null;
};

/** With the address where its parcel is followed, which the database does not know. */
const followed = <Row extends { exchange: Exchange | null }>(ctx: Ctx, row: Row): Row => {
  const { carrier, tracking } = row.exchange ?? {};
  const follow = carrier && tracking ? trackingUrl(ctx.house.country, carrier, tracking) : null;
  return { ...row, exchange: row.exchange && { ...row.exchange, follow } };
};

const exchange = sql`(select json_build_object('status', e.status, 'variant', json_build_object('fa', e.variant_fa, 'en', e.variant_en), 'dueBy', ${at(sql`e.due_by`)},
    'answeredAt', ${at(sql`e.answered_at`)}, 'carrier', e.carrier, 'tracking', e.tracking, 'shippedAt', ${at(sql`e.shipped_at`)}) from exchanges e where e.id = r.id)`;
const columns = sql`r.id, l.id as line, r.kind, r.status, r.quantity, ${title} as title, ${shop} as shop, o.number as "orderNumber", o.currency,
  (r.amount + r.carriage)::text as amount, ${at(sql`r.asked_at`)} as "askedAt", ${at(sql`r.due_by`)} as "dueBy", coalesce(r.due_by < market_now(), false) as overdue, ${exchange} as exchange`;
const tables = sql`returns r join order_lines l on l.id = r.order_line_id join consignments c on c.id = r.consignment_id
  join orders o on o.id = c.order_id join shops s on s.id = c.seller_id`;

/** What is sent back of an order, for its page. Whoever asks has been let in already. */
export const returnsOfOrder = async (ctx: Ctx, orderId: string): Promise<ReturnLine[]> =>
  (await rowsOf<ReturnLine>(ctx.db, sql`select ${columns} from ${tables} where o.id = ${orderId} order by r.id`)).map(
    (row) => followed(ctx, row),
  );

export type ReturnWhole = ReturnLine & {
  text: string;
  answer: string;
  verdict: string;
  tracking: string | null;
  carriage: string;
  /** What its pieces are worth, in minor units; of a return that ended with money, what they went back for. */
  worth: string;
  answeredAt: string | null;
  sentAt: string | null;
  endedAt: string | null;
  restockedAt: string | null;
  /** Whether there is a shelf for it to go back to. */
  hasShelf: boolean;
  refund: {
    status: "wanted" | "succeeded" | "failed";
    byHand: boolean;
    /** Whether it is known to which account it goes by hand. */
    accountKnown: boolean;
    doneAt: string | null;
  } | null;
  photos: string[];
  /** The parcel's photographs, taken before it left. */
  packed: string[];
  /** The listing's photographs, taken before it was sold. */
  before: Photo[];
};

async function whole(ctx: Ctx, where: SQL, join: SQL = sql``): Promise<ReturnWhole> {
  const [row] = await rowsOf<
    Omit<ReturnWhole, "before" | "text" | "answer" | "verdict" | "worth"> & {
      said: string | null;
      answered: string | null;
      decided: string | null;
      gallery: { photo: PhotoRow | null }[];
      total: string;
      ordered: number;
      piecesBefore: number;
      goodsBack: string;
    }
  >(
    ctx.db,
    sql`select ${columns}, r.text_sealed as said, r.answer_sealed as answered, r.verdict_sealed as decided, r.tracking, r.carriage::text,
          l.total::text, l.quantity as ordered, r.amount::text as "goodsBack",
          (select coalesce(sum(b.quantity), 0)::int from returns b where b.order_line_id = l.id and b.status = 'refunded') as "piecesBefore",
          ${at(sql`r.answered_at`)} as "answeredAt", ${at(sql`r.sent_at`)} as "sentAt", ${at(sql`r.ended_at`)} as "endedAt", ${at(sql`r.restocked_at`)} as "restockedAt",
          exists (select from reservations v where v.order_line_id = l.id and v.status = 'sold') as "hasShelf",
          (select json_build_object('status', f.status, 'byHand', f.by_hand, 'doneAt', ${at(sql`f.done_at`)},
              'accountKnown', f.iban_sealed is not null or exists (select from payment_proofs pp where pp.payment_id = f.payment_id and pp.iban_sealed is not null))
            from refunds f where f.return_id = r.id) as refund,
          coalesce((select json_agg(ph.file_id order by ph.file_id) from return_photos ph where ph.return_id = r.id), '[]') as photos,
          coalesce((select json_agg(ph.file_id order by ph.file_id) from consignment_photos ph where ph.consignment_id = c.id), '[]') as packed,
          ${galleryJson(sql`l.product_id`)} as gallery
        from ${tables} ${join} where ${where}`,
  );
  if (!row) throw new Missing("return");
  const { said, answered, decided, gallery, total, ordered, piecesBefore, goodsBack, ...rest } = row;
  const { keys } = ctx.house;
  const worth =
    row.status === "refunded"
      ? goodsBack
      : String(
          worthOf(
            { total: BigInt(total), quantity: ordered },
            Math.min(piecesBefore, ordered - row.quantity),
            row.quantity,
          ),
        );
  return {
    ...followed(ctx, rest),
    worth,
    text: openText(keys, row.id, "text_sealed", said),
    answer: openText(keys, row.id, "answer_sealed", answered),
    verdict: openText(keys, row.id, "verdict_sealed", decided),
    before: gallery.flatMap(({ photo }) => photoOf(photo, ctx.locale, row.title[ctx.locale]) ?? []).slice(0, 4),
  };
}

/** The order an asker may open. @throws Missing */
async function ownOrder(ctx: Ctx, number: string, access: string): Promise<string> {
  const order = await orderHead(ctx.db, number);
  if (!order || !mayOpen(ctx, order, access)) throw new Missing("order");
  return order.id;
}

/** One return of an order, for its buyer. @throws Missing for anybody else's, and for another order's */
export async function buyersReturnWhole(
  ctx: Ctx,
  { number, access, id }: { number: string; access: string; id: string },
): Promise<ReturnWhole> {
  const order = await ownOrder(ctx, number, access);
  if (!isId(id)) throw new Missing("return");
  return whole(ctx, sql`r.id = ${id} and o.id = ${order}`);
}

export type ReturnableLine = {
  id: string;
  title: Localized;
  shop: Localized;
  currency: Currency;
  total: string;
  /** Pieces that are not on their way back already. */
  left: number;
  kinds: readonly ReturnKind[];
  /** The law's words on this line, and when the term ends. */
  notice: Localized;
  until: string | null;
};

/** What of an order's lines its buyer may send back now: those of one order, or one of them. */
async function linesToReturn(ctx: Ctx, where: SQL): Promise<ReturnableLine[]> {
  const { country } = ctx.house;
  const rows = await rowsOf<
    Omit<ReturnableLine, "kinds" | "notice" | "until"> & {
      right: Right & { reason: WithdrawalReason };
      delivered: string | null;
      confirmed: string | null;
    }
  >(
    ctx.db,
    sql`select l.id, ${title} as title, ${shop} as shop, o.currency, l.total::text, l.withdrawal as right, ${at(heldSince)} as delivered,
          ${at(sql`o.confirmed_at`)} as confirmed, l.quantity - coalesce((select sum(r.quantity) from returns r
            where r.order_line_id = l.id and ${takesPieces}), 0)::int as left
        from order_lines l join consignments c on c.id = l.consignment_id join orders o on o.id = l.order_id join shops s on s.id = c.seller_id
        where ${where}`,
  );
  return rows.map(({ right, delivered, confirmed, ...line }) => {
    const dates = {
      deliveredAt: delivered === null ? null : new Date(delivered),
      confirmedAt: confirmed === null ? null : new Date(confirmed),
    };
    return {
      ...line,
      kinds: line.left > 0 ? returnableKinds({ right, ...dates }, ctx.now, country) : [],
      notice: country.withdrawalWords[right.reason],
      until: withdrawUntil(right, dates, country)?.toISOString() ?? null,
    };
  });
}

/** The ids of an order's lines of which something may be sent back now. Whoever asks has been let in already. */
export const returnableLines = async (ctx: Ctx, orderId: string): Promise<string[]> =>
  (await linesToReturn(ctx, sql`o.id = ${orderId}`)).filter(({ kinds }) => kinds.length > 0).map(({ id }) => id);

/** One line of an order and what its buyer may send back of it now. @throws Missing for anybody else's */
export async function returnableLine(
  ctx: Ctx,
  { number, access, line }: { number: string; access: string; line: string },
): Promise<ReturnableLine & { exchanges: ExchangeOption[] }> {
  const order = await ownOrder(ctx, number, access);
  if (!isId(line)) throw new Missing("line");
  const [[found], exchanges] = await Promise.all([
    linesToReturn(ctx, sql`l.id = ${line} and o.id = ${order}`),
    exchangeOptions(ctx.db, line),
  ]);
  if (!found) throw new Missing("line");
  return { ...found, exchanges };
}

/** A maker answers for her own shop in her studio; whom she helps as a clerk stands in the cooperative's room. */
export type Room = "studio" | "coop";

function deskOf(actor: Person, room: Room): { join: SQL; where: SQL } {
  const { join, where } = heldBy(actor, "answer-buyers");
  const shopId = actor.producer?.verified ? actor.producer.shopId : null;
  const own = sql`c.seller_id is not distinct from ${shopId}::uuid`;
  return { join, where: sql`${where} and ${room === "studio" ? own : sql`not ${own}`}` };
}

/** What comes back of parcels she may answer for, what waits for her first. At most the last hundred. */
export async function sellersReturns(ctx: Ctx, actor: Person, room: Room): Promise<ReturnLine[]> {
  const { join, where } = deskOf(actor, room);
  return rowsOf(
    ctx.db,
    sql`select ${columns} from ${tables} ${join} where ${where}
        order by array_position(array['asked', 'replacing', 'sent', 'agreed', 'disputed'], r.status) nulls last, r.due_by nulls last, r.id desc limit 100`,
  );
}

/** How many of them wait for her: to be answered, or looked at. */
export async function sellersWaiting(ctx: Ctx, actor: Person, room: Room): Promise<number> {
  const { join, where } = deskOf(actor, room);
  const [row] = await rowsOf<{ n: number }>(
    ctx.db,
    sql`select count(*)::int as n from returns r join consignments c on c.id = r.consignment_id ${join} where (r.status in ('asked', 'sent') or exists (select from exchanges e where e.id = r.id
          and (e.status = 'asked' or e.status = 'held' and r.status = 'replacing'))) and ${where}`,
  );
  return row?.n ?? 0;
}

/** One of them. @throws Missing for a parcel that is not hers to answer for */
export async function sellersReturnWhole(ctx: Ctx, actor: Person, id: string): Promise<ReturnWhole> {
  if (!isId(id)) throw new Missing("return");
  const { join, where } = heldBy(actor, "answer-buyers");
  return whole(ctx, sql`r.id = ${id} and ${where}`, join);
}

const producerOf = sql`left join producers pr on pr.id = s.producer_id`;
const waits = sql`r.status in ('asked', 'sent', 'disputed')`;

/** What is the office's to decide, the longest waiting first, and then what it decided last. */
export const officeReturns = (ctx: Ctx, actor: Person): Promise<ReturnLine[]> =>
  rowsOf(
    ctx.db,
    sql`select ${columns} from ${tables} ${producerOf} where ${officeSees(actor)}
        order by ${waits} desc, case when ${waits} then r.asked_at end, r.ended_at desc, r.id limit 100`,
  );

/** How many of them wait. */
export async function officeWaiting(ctx: Ctx, actor: Person): Promise<number> {
  const [row] = await rowsOf<{ n: number }>(
    ctx.db,
    sql`select count(*)::int as n from returns r join consignments c on c.id = r.consignment_id join shops s on s.id = c.seller_id ${producerOf}
        where ${waits} and ${officeSees(actor)}`,
  );
  return row?.n ?? 0;
}

/** One of them, with what both sides wrote. @throws Missing for one that is not the office's to see */
export async function officeReturnWhole(ctx: Ctx, actor: Person, id: string): Promise<ReturnWhole> {
  if (!isId(id)) throw new Missing("return");
  return whole(ctx, sql`r.id = ${id} and ${officeSees(actor)}`, producerOf);
}
