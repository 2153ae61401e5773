import { type SQL, sql } from "drizzle-orm";
import type { OpenCase } from "#app/domain/cases/access.server.ts";
import type { Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { asId } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { Currency } from "#db/vocabulary.ts";
import type { MaterialUnit, WorkOrderState, WorkPayWay } from "#db/vocabulary-pioneers.ts";
import { factsOf, sideOf, workRow } from "./access.server.ts";
import { bandsOf, floorOf } from "./band.server.ts";
import { actsFor, type Band, belowFloor, piecesLeft, type WorkAct, type WorkFacts, type WorkSide } from "./rules.ts";

/** An order in a list. Sums are minor units as text. */
export type WorkLine = {
  id: string;
  title: string;
  status: WorkOrderState;
  quantity: number;
  rate: string;
  currency: Currency;
  dueOn: string;
  /** The other side: a shop's name for the applicant, a person's for the pioneer. */
  pioneer: string;
  applicant: string;
  side: WorkSide;
  contested: boolean;
  late: boolean;
  below: boolean;
};

const lineJson = (ctx: Ctx, side: SQL) =>
  sql`json_build_object('id', w.id, 'title', w.title, 'status', w.status, 'quantity', w.quantity, 'rate', w.rate::text, 'currency', w.currency, 'dueOn', w.due_on,
    'pioneer', ${ctx.locale === "fa" ? sql`s.name_fa` : sql`coalesce(nullif(s.name_en, ''), s.name_fa)`}, 'applicant', p.name, 'side', ${side},
    'contested', exists (select from work_contests t where t.order_id = w.id and t.answered_at is null),
    'late', coalesce(w.pay_by < (${ctx.now.toISOString()}::timestamptz at time zone ${ctx.house.country.timeZone})::date, false), 'below', w.below_reason is not null)`;

const from = sql`work_orders w join team_links l on l.id = w.link_id join cases c on c.id = l.case_id join persons p on p.id = c.person_id
  join pioneers pi on pi.id = l.pioneer_id join producers m on m.id = pi.producer_id join shops s on s.producer_id = m.id`;

async function linesWhere(ctx: Ctx, condition: SQL, side: SQL): Promise<WorkLine[]> {
  const rows = await rowsOf<{ line: WorkLine }>(
    ctx.db,
    sql`select ${lineJson(ctx, side)} as line from ${from} where ${condition} order by w.created_at desc, w.id desc limit 200`,
  );
  return rows.map(({ line }) => line);
}

/** Work she gives as a pioneer, and work she was given: what needs her first is for the page to say. */
export const ownWork = (ctx: Ctx, actor: Person): Promise<WorkLine[]> =>
  linesWhere(
    ctx,
    sql`m.person_id = ${actor.id} or (c.person_id = ${actor.id} and w.offered_at is not null)`,
    sql`case when m.person_id = ${actor.id} then 'pioneer' else 'applicant' end`,
  );

/** Work of one link, for the pioneer's page of a team member. */
export const workOfLink = (ctx: Ctx, actor: Person, link: string): Promise<WorkLine[]> =>
  linesWhere(ctx, sql`m.person_id = ${actor.id} and l.id = ${asId(link)}`, sql`'pioneer'`);

/** Work that was offered to the person of a case which was opened with its part of pioneers. */
export const workOfCase = (ctx: Ctx, opened: OpenCase): Promise<WorkLine[]> =>
  linesWhere(ctx, sql`l.case_id = ${opened.id} and w.offered_at is not null`, sql`'applicant'`);

/** How many orders wait for a step of hers. */
export async function workWaiting(ctx: Ctx, actor: Person): Promise<number> {
  const [row] = await rowsOf<{ n: number }>(
    ctx.db,
    sql`select count(*)::int as n from ${from}
        where (m.person_id = ${actor.id} and (w.status = 'delivered' or w.pay_by is not null))
           or (c.person_id = ${actor.id} and (w.status in ('offered', 'paid')))`,
  );
  return row?.n ?? 0;
}

export type Material = {
  id: string;
  name: string;
  amount: number;
  unit: MaterialUnit;
  worth: string;
  givenAt: string;
  used: number | null;
  returned: number | null;
};
export type Delivery = {
  id: string;
  pieces: number;
  deliveredAt: string;
  accepted: number | null;
  rework: number | null;
  refused: number | null;
  findings: string | null;
};
export type Pay = {
  id: string;
  pieces: number;
  amount: string;
  paidOn: string;
  way: WorkPayWay;
  reference: string;
  confirmedAt: string | null;
};
export type Contest = { id: string; by: WorkSide; at: string; text: string; answer: string | null };
type BandText = { low: string; middle: string; high: string; pieces: number };

/** One order as both sides and the office see it. */
export type Work = WorkLine & {
  caseId: string;
  description: string;
  conditions: string;
  hasDrawing: boolean;
  family: string;
  days: number | null;
  market: BandText | null;
  own: BandText | null;
  floorPercent: number | null;
  needsReason: boolean;
  belowReason: string | null;
  payBy: string | null;
  declineReason: string;
  cancelReason: string;
  facts: WorkFacts;
  left: number;
  materials: Material[];
  deliveries: Delivery[];
  payments: Pay[];
  contests: Contest[];
  moves: { to: WorkOrderState; at: string }[];
};

const said = (band: Band | null): BandText | null =>
  band && { low: `${band.low}`, middle: `${band.middle}`, high: `${band.high}`, pieces: band.pieces };

type Stored = Omit<Work, keyof WorkLine | "own" | "facts" | "left" | "needsReason" | "contests"> & {
  contests: (Omit<Contest, "by"> & { raisedBy: string })[];
};

const rowsJson = (table: SQL, columns: SQL, order: SQL) =>
  sql`coalesce((select json_agg(json_build_object(${columns}) order by ${order}) from ${table} x where x.order_id = w.id), '[]'::json)`;

/** Everything of an order. Whoever calls has let in who asks. */
async function wholeWork(ctx: Ctx, id: string, side: WorkSide): Promise<Work> {
  const row = await workRow(ctx.db, id);
  const facts = factsOf(row);
  const stored = sql`json_build_object('caseId', l.case_id, 'description', w.description, 'conditions', w.conditions, 'hasDrawing', w.drawing_id is not null, 'family', w.family,
    'days', w.days, 'floorPercent', w.floor_percent, 'belowReason', w.below_reason, 'payBy', w.pay_by,
    'declineReason', w.decline_reason_sealed, 'cancelReason', w.cancel_reason_sealed,
    'market', case when w.band_low is null then null else json_build_object('low', w.band_low::text, 'middle', w.band_middle::text, 'high', w.band_high::text, 'pieces', w.band_pieces) end,
    'materials', ${rowsJson(sql`work_materials`, sql`'id', x.id, 'name', x.name, 'amount', x.amount, 'unit', x.unit, 'worth', x.worth::text, 'givenAt', x.given_at, 'used', x.used, 'returned', x.returned`, sql`x.given_at, x.id`)},
    'deliveries', ${rowsJson(sql`work_deliveries`, sql`'id', x.id, 'pieces', x.pieces, 'deliveredAt', x.delivered_at, 'accepted', x.accepted, 'rework', x.rework, 'refused', x.refused, 'findings', x.findings`, sql`x.delivered_at, x.id`)},
    'payments', ${rowsJson(sql`work_payments`, sql`'id', x.id, 'pieces', x.pieces, 'amount', x.amount::text, 'paidOn', x.paid_on, 'way', x.way, 'reference', x.reference, 'confirmedAt', x.confirmed_at`, sql`x.recorded_at, x.id`)},
    'contests', ${rowsJson(sql`work_contests`, sql`'id', x.id, 'raisedBy', x.raised_by, 'at', x.raised_at, 'text', x.text_sealed, 'answer', x.answer_sealed`, sql`x.raised_at, x.id`)},
    'moves', coalesce((select json_agg(json_build_object('to', t.to_state, 'at', t.at) order by t.id) from transitions t where t.noun = 'work-order' and t.noun_id = w.id), '[]'::json))`;
  const [[found], live, floor] = await Promise.all([
    rowsOf<{ line: WorkLine; stored: Stored }>(
      ctx.db,
      sql`select ${lineJson(ctx, sql`${side}::text`)} as line, ${stored} as stored from ${from} where w.id = ${row.id}`,
    ),
    bandsOf(ctx.db, { family: row.family, currency: row.currency, pioneerId: row.pioneer_id }),
    floorOf(ctx.db, row.programme_id),
  ]);
  if (!found) throw new Missing("work-order");
  const { keys } = ctx.house;
  const open = (table: string, place: string, column: string, sealed: string | null) =>
    sealed === null ? "" : keys.decryptField(sealed, { table, column, row: place });
  const draft = row.status === "drafted";
  return {
    ...found.line,
    ...found.stored,
    // Before it is offered the pioneer sees what the applicant will see.
    market: draft ? said(live.market) : found.stored.market,
    floorPercent: draft ? floor : found.stored.floorPercent,
    own: said(live.own),
    needsReason: draft && belowFloor(BigInt(row.rate), live.market, floor) && !row.below_reason,
    declineReason: open("work_orders", row.id, "decline_reason_sealed", found.stored.declineReason || null),
    cancelReason: open("work_orders", row.id, "cancel_reason_sealed", found.stored.cancelReason || null),
    contests: found.stored.contests.map(({ raisedBy, ...one }) => ({
      ...one,
      by: raisedBy === row.pioneer_person ? "pioneer" : "applicant",
      text: open("work_contests", one.id, "text_sealed", one.text),
      answer: one.answer === null ? null : open("work_contests", one.id, "answer_sealed", one.answer),
    })),
    facts,
    left: piecesLeft(facts),
  };
}

/** One of her orders from one side, and what she may do with it now. @throws Missing for another's, or the other side's page */
export async function ownWorkOrder(
  ctx: Ctx,
  actor: Person,
  id: string,
  side: WorkSide,
): Promise<{ work: Work; acts: WorkAct[] }> {
  const row = await workRow(ctx.db, id);
  if (sideOf(row, actor.id) !== side) throw new Missing("work-order");
  return { work: await wholeWork(ctx, row.id, side), acts: actsFor(side, factsOf(row)) };
}

/** An order of a case that was opened with its part of pioneers. @throws Missing for one of another case */
export async function workOrderOfCase(ctx: Ctx, opened: OpenCase, id: string): Promise<Work> {
  const row = await workRow(ctx.db, id);
  if (row.case_id !== opened.id || !row.offered) throw new Missing("work-order");
  return wholeWork(ctx, row.id, "applicant");
}

/** The drawing of an order, for who stands on one of its sides. @throws Missing */
export async function workDrawing(ctx: Ctx, actor: Person, id: string): Promise<{ path: string; mediaType: string }> {
  const row = await workRow(ctx.db, id);
  if (!sideOf(row, actor.id)) throw new Missing("work-order");
  const [file] = await rowsOf<{ path: string; mediaType: string }>(
    ctx.db,
    sql`select f.path, f.media_type as "mediaType" from work_orders w join files f on f.id = w.drawing_id where w.id = ${row.id}`,
  );
  if (!file) throw new Missing("drawing");
  return file;
}
