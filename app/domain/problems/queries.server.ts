import { type SQL, sql } from "drizzle-orm";
import { mayOpen } from "#app/domain/orders/access.server.ts";
import { heldBy } from "#app/domain/orders/consignment-steps.server.ts";
import { orderHead } from "#app/domain/orders/queries.server.ts";
import type { Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { Missing } from "#app/platform/errors.ts";
import type { Localized } from "#app/platform/locale.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { ConsignmentState, ProblemKind, ProblemState } from "#db/vocabulary.ts";
import { officeSees } from "./office-scope.server.ts";
import { reportableKinds, type Said } from "./rules.ts";
import { openSaid } from "./steps.server.ts";

const isId = (text: string) => /^[0-9a-f-]{36}$/.test(text);
/** An instant as text that every reader reads alike. */
const at = (column: SQL) => sql`to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const title = sql`json_build_object('fa', l.title_fa || case when l.variant_fa = '' then '' else '، ' || l.variant_fa end,
  'en', l.title_en || case when l.variant_en = '' then '' else ', ' || l.variant_en end)`;

export type ProblemLine = {
  id: string;
  line: string;
  kind: ProblemKind;
  status: ProblemState;
  title: Localized;
  shop: Localized;
  orderNumber: string;
  reportedAt: string;
  answerBy: string | null;
  answeredAt: string | null;
  overdue: boolean;
};

const columns = sql`p.id, l.id as line, p.kind, p.status, ${title} as title, json_build_object('fa', s.name_fa, 'en', s.name_en) as shop,
  o.number as "orderNumber", ${at(sql`p.reported_at`)} as "reportedAt", ${at(sql`p.answer_by`)} as "answerBy", ${at(sql`p.answered_at`)} as "answeredAt",
  (p.status = 'open' and coalesce(p.answer_by < market_now(), false)) as overdue`;
const tables = sql`problems p join order_lines l on l.id = p.order_line_id join consignments c on c.id = p.consignment_id
  join orders o on o.id = c.order_id join shops s on s.id = c.seller_id`;

/** What was reported of an order, for its page. Whoever asks has been let in already. */
export const problemsOfOrder = (ctx: Ctx, orderId: string): Promise<ProblemLine[]> =>
  rowsOf(ctx.db, sql`select ${columns} from ${tables} where o.id = ${orderId} order by p.id`);

export type ProblemThread = ProblemLine & {
  buyerSaid: Said[];
  sellerSaid: Said[];
  photos: string[];
  consignment: string;
  parcel: number;
};

async function thread(ctx: Ctx, where: SQL, join: SQL = sql``): Promise<ProblemThread> {
  const [row] = await rowsOf<
    Omit<ProblemThread, "buyerSaid" | "sellerSaid"> & { said: string; answers: string | null }
  >(
    ctx.db,
    sql`select ${columns}, c.id as consignment, c.number as parcel, p.text_sealed as said, p.answer_sealed as answers,
          coalesce((select json_agg(ph.file_id order by ph.file_id) from problem_photos ph where ph.problem_id = p.id), '[]') as photos
        from ${tables} ${join} where ${where}`,
  );
  if (!row) throw new Missing("problem");
  const { said, answers, ...rest } = row;
  const { keys } = ctx.house;
  return {
    ...rest,
    buyerSaid: openSaid(keys, row.id, "text_sealed", said),
    sellerSaid: openSaid(keys, row.id, "answer_sealed", answers),
  };
}

/** The order an asker may open. @throws Missing */
async function ownOrder(ctx: Ctx, number: string, access: string): Promise<string> {
  const order = await orderHead(ctx.db, number);
  if (!order || !mayOpen(ctx, order, access)) throw new Missing("order");
  return order.id;
}

/** One problem of an order, for its buyer. @throws Missing for anybody else's, and for another order's */
export async function buyersThread(
  ctx: Ctx,
  { number, access, problem }: { number: string; access: string; problem: string },
): Promise<ProblemThread> {
  const order = await ownOrder(ctx, number, access);
  if (!isId(problem)) throw new Missing("problem");
  return thread(ctx, sql`p.id = ${problem} and o.id = ${order}`);
}

export type ReportableLine = {
  id: string;
  parcel: number;
  title: Localized;
  shop: Localized;
  kinds: readonly ProblemKind[];
  openProblem: string | null;
};

/** One line of an order and what its buyer may report of it now. @throws Missing for anybody else's */
export async function reportableLine(
  ctx: Ctx,
  { number, access, line }: { number: string; access: string; line: string },
): Promise<ReportableLine> {
  const order = await ownOrder(ctx, number, access);
  if (!isId(line)) throw new Missing("line");
  const [row] = await rowsOf<Omit<ReportableLine, "kinds"> & { status: ConsignmentState; delivered: string | null }>(
    ctx.db,
    sql`select l.id, c.number as parcel, ${title} as title, json_build_object('fa', s.name_fa, 'en', s.name_en) as shop, c.status,
          ${at(sql`c.delivered_at`)} as delivered,
          (select p.id from problems p where p.order_line_id = l.id and p.status <> 'closed' limit 1) as "openProblem"
        from order_lines l join consignments c on c.id = l.consignment_id join shops s on s.id = c.seller_id
        where l.id = ${line} and l.order_id = ${order}`,
  );
  if (!row) throw new Missing("line");
  const { status, delivered, ...rest } = row;
  const deliveredAt = delivered === null ? null : new Date(delivered);
  return { ...rest, kinds: reportableKinds({ status, deliveredAt }, ctx.now) };
}

/** A maker answers for her own shop in her studio; whom she helps as a clerk stands in the cooperative's room. */
export type Room = "studio" | "coop";

function deskOf(actor: Person, room: Room): { join: SQL; where: SQL } {
  const { join, where } = heldBy(actor, "answer-buyers");
  const shop = actor.producer?.verified ? actor.producer.shopId : null;
  const own = sql`c.seller_id is not distinct from ${shop}::uuid`;
  return { join, where: sql`${where} and ${room === "studio" ? own : sql`not ${own}`}` };
}

/** What buyers reported of parcels she may answer for, what waits for her first. At most the last hundred. */
export async function sellersProblems(ctx: Ctx, actor: Person, room: Room): Promise<ProblemLine[]> {
  const { join, where } = deskOf(actor, room);
  return rowsOf(
    ctx.db,
    sql`select ${columns} from ${tables} ${join} where ${where}
        order by array_position(array['open', 'answered', 'closed'], p.status), p.answer_by nulls last, p.id desc limit 100`,
  );
}

/** How many of them wait for an answer. */
export async function sellersWaiting(ctx: Ctx, actor: Person, room: Room): Promise<number> {
  const { join, where } = deskOf(actor, room);
  const [row] = await rowsOf<{ n: number }>(
    ctx.db,
    sql`select count(*)::int as n from problems p join consignments c on c.id = p.consignment_id ${join} where p.status = 'open' and ${where}`,
  );
  return row?.n ?? 0;
}

/** One of them. @throws Missing for a parcel that is not hers to answer for */
export async function sellersThread(ctx: Ctx, actor: Person, problem: string): Promise<ProblemThread> {
  if (!isId(problem)) throw new Missing("problem");
  const { join, where } = heldBy(actor, "answer-buyers");
  return thread(ctx, sql`p.id = ${problem} and ${where}`, join);
}

/** What is the office's to see: not settled between the two, or not answered in time. The longest waiting first. */
export const officeProblems = (ctx: Ctx, actor: Person): Promise<ProblemLine[]> =>
  rowsOf(
    ctx.db,
    sql`select ${columns} from ${tables} left join producers pr on pr.id = s.producer_id
        where ${officeSees(actor)} order by p.answer_by, p.id limit 100`,
  );

/** One of them, with what both sides wrote. @throws Missing for one that is not the office's to see */
export async function officeThread(ctx: Ctx, actor: Person, problem: string): Promise<ProblemThread> {
  if (!isId(problem)) throw new Missing("problem");
  return thread(
    ctx,
    sql`p.id = ${problem} and ${officeSees(actor)}`,
    sql`left join producers pr on pr.id = s.producer_id`,
  );
}
