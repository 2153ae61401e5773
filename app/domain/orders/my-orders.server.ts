import { type SQL, sql } from "drizzle-orm";
import type { Person } from "#app/platform/actor.ts";
import type { Localized } from "#app/platform/locale.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { Currency, OrderState } from "#db/vocabulary.ts";

/** Parts of the list: what is under way, what is done, what was called off. */
export const orderParts = ["open", "done", "cancelled"] as const;
export type OrderPart = (typeof orderParts)[number];

const inPart: Readonly<Record<OrderPart, SQL>> = {
  open: sql`o.status in ('awaiting-payment', 'confirmed')`,
  done: sql`o.status = 'completed'`,
  cancelled: sql`o.status = 'cancelled'`,
};

export type MyOrder = {
  number: string;
  status: OrderState;
  currency: Currency;
  total: string;
  placedAt: string;
  /** Its first piece, and how many lines stand beside it. */
  first: Localized;
  more: number;
  shops: Localized[];
};

export type MyOrdersFilter = { part: OrderPart | null; q: string };

const pageSize = 20;
/** As many as a spreadsheet takes at once. */
const exportMost = 2000;

function condition(person: Person, { part, q }: MyOrdersFilter): SQL {
  const like = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  const found = sql`(o.number ilike ${like} or exists (select from order_lines l where l.order_id = o.id and (l.title_fa ilike ${like} or l.title_en ilike ${like})))`;
  return sql`o.person_id = ${person.id} ${part ? sql`and ${inPart[part]}` : sql``} ${q ? sql`and ${found}` : sql``}`;
}

const list = (where: SQL, limit: number, offset: number) => sql`
  select o.number, o.status, o.currency, o.total::text, to_char(o.placed_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "placedAt",
    (select json_build_object('fa', l.title_fa, 'en', l.title_en) from order_lines l where l.order_id = o.id order by l.id limit 1) as first,
    (select count(*)::int - 1 from order_lines l where l.order_id = o.id) as more,
    (select json_agg(json_build_object('fa', s.name_fa, 'en', s.name_en) order by c.number) from consignments c join shops s on s.id = c.seller_id
      where c.order_id = o.id and c.split_from is null) as shops
  from orders o where ${where} order by o.placed_at desc, o.id desc limit ${limit} offset ${offset}`;

/** A signed-in buyer's own orders, newest first, a page at a time. */
export async function myOrders(
  db: Db,
  person: Person,
  filter: MyOrdersFilter & { page: number },
): Promise<{ orders: MyOrder[]; more: boolean }> {
  const rows = await rowsOf<MyOrder>(db, list(condition(person, filter), pageSize + 1, (filter.page - 1) * pageSize));
  return { orders: rows.slice(0, pageSize), more: rows.length > pageSize };
}

/** All that the list would show on all its pages. */
export const myOrdersWhole = (db: Db, person: Person, filter: MyOrdersFilter): Promise<MyOrder[]> =>
  rowsOf(db, list(condition(person, filter), exportMost, 0));

/** What the address of the list asks for. */
export function myOrdersFilterOf(query: URLSearchParams): MyOrdersFilter & { page: number } {
  const part = orderParts.find((one) => one === query.get("part")) ?? null;
  const page = Math.min(1000, Math.max(1, Number.parseInt(query.get("page") ?? "", 10) || 1));
  return { part, q: (query.get("q") ?? "").trim().slice(0, 60), page };
}
