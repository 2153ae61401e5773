import { type SQL, sql } from "drizzle-orm";
import type { Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { Missing } from "#app/platform/errors.ts";
import type { Localized } from "#app/platform/locale.ts";
import { asId } from "#db/lists.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { ConsignmentState, Currency, DisputeState, ProblemKind, ProblemState } from "#db/vocabulary.ts";
import { type EvidencePhoto, evidencePhotos } from "./evidence-steps.server.ts";

const at = (column: SQL) => sql`to_json(${column}) #>> '{}'`;

/** How many disputes wait for finance to answer. */
export async function disputesWaiting(db: Db): Promise<number> {
  const [row] = await rowsOf<{ n: number }>(
    db,
    sql`select count(*)::int as n from disputes where status = 'needs-response' and submitted_at is null`,
  );
  return row?.n ?? 0;
}

export type DisputeRow = {
  id: string;
  number: string;
  currency: Currency;
  amount: string;
  reason: string;
  status: DisputeState;
  submitted: boolean;
  /** ISO instants. */
  due: string | null;
  openedAt: string;
  closedAt: string | null;
};

const columns = sql`d.id, o.number, p.currency, d.amount::text, d.reason, d.status, d.submitted_at is not null as submitted,
  ${at(sql`d.evidence_due`)} as due, ${at(sql`d.opened_at`)} as "openedAt", ${at(sql`d.closed_at`)} as "closedAt"`;
const tables = sql`disputes d join payments p on p.id = d.payment_id join orders o on o.id = p.order_id`;

/** Every open dispute, the nearest deadline first, and what was last decided. */
export async function anyDisputes(db: Db): Promise<{ open: DisputeRow[]; closed: DisputeRow[] }> {
  const [open, closed] = await Promise.all([
    rowsOf<DisputeRow>(
      db,
      sql`select ${columns} from ${tables} where d.status in ('needs-response', 'under-review') order by d.evidence_due nulls last, d.id limit 200`,
    ),
    rowsOf<DisputeRow>(
      db,
      sql`select ${columns} from ${tables} where d.closed_at is not null order by d.closed_at desc, d.id limit 50`,
    ),
  ]);
  return { open, closed };
}

export type DisputeParcel = {
  id: string;
  number: number;
  shop: Localized;
  status: ConsignmentState;
  carrier: string;
  tracking: string | null;
  shippedAt: string | null;
  deliveredAt: string | null;
  lines: { titleFa: string; titleEn: string; quantity: number }[];
  problems: { kind: ProblemKind; status: ProblemState }[];
};

export type DisputeFacts = DisputeRow & {
  /** The draft, or what was sent. */
  text: string;
  sent: boolean;
  own: boolean;
  paidAt: string | null;
  /** Where it went, and no street. */
  province: string;
  city: string;
  notices: { count: number; last: string | null };
  parcels: DisputeParcel[];
  parts: { account: string; amount: string }[];
  /** What the bank may be shown, and what was chosen. */
  photos: EvidencePhoto[];
};

type Row = Omit<DisputeFacts, "text" | "province" | "city" | "own" | "photos"> & {
  text: string | null;
  orderId: string;
  person: string | null;
  address: string;
};

/** One dispute with everything the house knows of its order, for finance. @throws Missing */
export async function anyDispute(ctx: Ctx, actor: Person, id: string): Promise<DisputeFacts> {
  const [row] = await rowsOf<Row>(
    ctx.db,
    sql`select ${columns}, d.text_sealed as text, d.sent_at is not null as sent, ${at(sql`p.captured_at`)} as "paidAt", o.id as "orderId", o.person_id as person,
          o.address_sealed as address,
          (select json_build_object('count', count(*)::int, 'last', max(n.queued_at)) from notices n join events e on e.id = n.event_id
            where n.status = 'sent' and n.template not like 'dispute-%' and (e.noun_id = o.id or e.data ->> 'order' = o.id::text)) as notices,
          (select coalesce(json_agg(json_build_object('id', c.id, 'number', c.number, 'shop', json_build_object('fa', s.name_fa, 'en', s.name_en), 'status', c.status,
              'carrier', c.carrier, 'tracking', c.tracking, 'shippedAt', c.shipped_at, 'deliveredAt', c.delivered_at,
              'lines', (select json_agg(json_build_object('titleFa', l.title_fa, 'titleEn', l.title_en, 'quantity', l.quantity) order by l.id) from order_lines l where l.consignment_id = c.id),
              'problems', (select coalesce(json_agg(json_build_object('kind', r.kind, 'status', r.status) order by r.id), '[]') from problems r where r.consignment_id = c.id)
            ) order by c.number), '[]') from consignments c join shops s on s.id = c.seller_id where c.order_id = o.id) as parcels,
          (select coalesce(json_agg(json_build_object('account', account, 'amount', amount::text) order by amount desc), '[]') from (
            select split_part(account, ':', 1) as account, sum(amount) as amount from dispute_parts where dispute_id = d.id group by 1) b) as parts
        from ${tables} where d.id = ${asId(id)}`,
  );
  if (!row) throw new Missing("dispute");
  const { text, orderId, person, address, ...facts } = row;
  const { keys, country } = ctx.house;
  const carriers = new Map(country.carriers.map(({ code, name }) => [code, name[ctx.locale]]));
  const where = JSON.parse(keys.decryptField(address, { table: "orders", column: "address_sealed", row: orderId })) as {
    province: string;
    city: string;
  };
  const province = country.provinces.find(({ code }) => code === where.province);
  return {
    ...facts,
    photos: await evidencePhotos(ctx.db, facts.id),
    parcels: facts.parcels.map((parcel) => ({ ...parcel, carrier: carriers.get(parcel.carrier) ?? parcel.carrier })),
    text: text ? keys.decryptField(text, { table: "disputes", column: "text_sealed", row: facts.id }) : "",
    own: person === actor.id,
    // Abroad a country's two letters stand there.
    province:
      province?.[ctx.locale] ?? new Intl.DisplayNames([ctx.locale], { type: "region" }).of(where.province) ?? "",
    city: where.city,
  };
}

/** What is said to finance of one dispute. */
export async function disputeToTell(db: Db, id: string) {
  const [row] = await rowsOf<{ number: string; amount: string; currency: Currency; due: string | null }>(
    db,
    sql`select o.number, d.amount::text, p.currency, ${at(sql`d.evidence_due`)} as due from ${tables} where d.id = ${id}`,
  );
  if (!row) throw new Error("a dispute vanished");
  return {
    number: row.number,
    money: { amount: BigInt(row.amount), currency: row.currency },
    due: row.due ? new Date(row.due) : null,
  };
}

/** Orders of a shop that a bank is calling back, or has: the seller is told why she is sent nothing of them. */
export const ownDisputes = (
  db: Db,
  shopId: string,
): Promise<{ number: string; status: DisputeState; consignmentId: string }[]> =>
  rowsOf(
    db,
    sql`select distinct on (o.id) o.number, d.status, c.id as "consignmentId" from disputes d join payments p on p.id = d.payment_id join orders o on o.id = p.order_id
        join consignments c on c.order_id = o.id and ${shopId}::uuid in (c.seller_id, c.sender_id)
        where d.status in ('needs-response', 'under-review') order by o.id, c.number limit 50`,
  );
