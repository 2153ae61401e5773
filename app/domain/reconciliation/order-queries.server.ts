import { type SQL, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Localized } from "#app/platform/locale.ts";
import { dayOf } from "#app/platform/time.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { ConsignmentState, Currency, OrderState } from "#db/vocabulary.ts";
import { type ParcelFacts, type Reason, reasonOf } from "./order-rules.ts";

const at = (column: SQL) => sql`to_json(${column}) #>> '{}'`;

/** Sums in minor units as text, from the ledger. */
export type OrderMoney = {
  number: string;
  status: OrderState;
  currency: Currency;
  placedAt: string;
  rail: string;
  atDoor: boolean;
  /** An account of hers, or a guest. Who it is stands on the order, not here. */
  signedIn: boolean;
  paid: string;
  back: string;
  /** Held for the buyer until it is delivered. */
  waiting: string;
  refundDue: string;
  unapplied: string;
  parcels: ParcelMoney[];
};

export type Payee = { kind: string; name: Localized | null; amount: string };

export type ParcelMoney = {
  number: number;
  seller: Localized;
  status: ConsignmentState;
  reason: Reason;
  until: string | null;
  /** Who has earned what of it, once it is delivered. */
  earned: Payee[];
  /** Of that, what has gone to sellers' own accounts. */
  sent: string;
};

export const ordersOnPage = 20;

type ParcelRow = Omit<ParcelMoney, "reason" | "until"> & {
  deliveredAt: string | null;
  workingDays: number;
  problem: boolean;
  /** Of what was owed, what a seller's own debt took. */
  kept: string;
  refund: ParcelFacts["refund"];
};
type Row = Omit<OrderMoney, "parcels"> & { parcels: ParcelRow[] };

const balance = (account: SQL) =>
  sql`(select coalesce(-sum(e.amount), 0)::text from ledger_entries e where e.account = ${account} and e.currency = o.currency)`;

const moved = (amount: SQL, which: SQL) =>
  sql`(select coalesce(sum(${amount}), 0)::text from ledger_transactions t join ledger_entries e on e.transaction_id = t.id where ${which})`;

/** Order by order, the newest first: who paid, where the money is, whose it is and why. */
export async function anyOrderMoney(ctx: Ctx, page: number): Promise<{ orders: OrderMoney[]; more: boolean }> {
  const { country } = ctx.house;
  const rows = await rowsOf<Row>(
    ctx.db,
    sql`with listed as (select * from orders order by placed_at desc, id desc limit ${ordersOnPage + 1} offset ${(page - 1) * ordersOnPage}),
        parcels as (
          select c.order_id, json_agg(json_build_object('number', c.number, 'seller', json_build_object('fa', s.name_fa, 'en', s.name_en), 'status', c.status,
            'deliveredAt', ${at(sql`c.delivered_at`)},
            'workingDays', coalesce((select max((l.withdrawal ->> 'workingDays')::int) from order_lines l where l.consignment_id = c.id), 0),
            'problem', exists (select from problems r where r.consignment_id = c.id and r.status <> 'closed'),
            'refund', (select r.status from refunds r where r.consignment_id = c.id),
            'sent', (select coalesce(sum(e.amount), 0)::text from transfers f join ledger_transactions t on t.source = f.id and t.recipe = 'transferred'
              join ledger_entries e on e.transaction_id = t.id and e.account like 'seller-payable:%' where f.consignment_id = c.id),
            'kept', (select coalesce(sum(f.netted), 0)::text from transfers f where f.consignment_id = c.id and f.status = 'sent'),
            'earned', coalesce((select json_agg(json_build_object('kind', split_part(e.account, ':', 1), 'amount', (-e.amount)::text, 'name',
                case when h.id is not null then json_build_object('fa', h.name_fa, 'en', h.name_en) when b.id is not null then json_build_object('fa', b.name_fa, 'en', b.name_en) end) order by e.id)
              from ledger_transactions t join ledger_entries e on e.transaction_id = t.id and e.amount < 0
              left join shops h on e.account = 'seller-payable:' || h.id left join bodies b on e.account = 'cooperative-share:' || b.id
              where t.recipe = 'consignment-delivered' and t.source = c.id), '[]')) order by c.number) as all_of
          from consignments c join shops s on s.id = c.seller_id where c.order_id in (select id from listed) group by c.order_id)
        select o.number, o.status, o.currency, ${at(sql`o.placed_at`)} as "placedAt", coalesce(p.provider, '') as rail, coalesce(p.held_by = 'seller', false) as "atDoor", o.person_id is not null as "signedIn",
          ${moved(
            sql`e.amount`,
            sql`e.amount > 0 and (t.recipe in ('payment-received', 'late-payment-received') and t.source in (select id from payments where order_id = o.id)
            or t.recipe = 'cash-collected' and t.source in (select id from consignments where order_id = o.id))`,
          )} as paid,
          ${moved(
            sql`-e.amount`,
            sql`e.amount < 0 and t.recipe in ('refunded', 'consignment-refunded') and t.source in (
            select r.id from refunds r join payments y on y.id = r.payment_id where y.order_id = o.id)`,
          )} as back,
          ${balance(sql`'buyer-funds:' || o.id`)} as waiting, ${balance(sql`'refund-due:' || o.id`)} as "refundDue", ${balance(sql`'unapplied:' || o.id`)} as unapplied,
          coalesce(c.all_of, '[]') as parcels
        from listed o left join parcels c on c.order_id = o.id left join lateral (
          select provider, held_by from payments where order_id = o.id order by status = 'captured' desc, id desc limit 1) p on true
        order by o.placed_at desc, o.id desc`,
  );
  const today = dayOf(ctx.now, country.timeZone);
  const orders = rows.slice(0, ordersOnPage).map((row) => ({
    ...row,
    parcels: row.parcels.map(({ deliveredAt, workingDays, problem, refund, kept, ...parcel }) => {
      const owed = parcel.earned.reduce(
        (sum, { kind, amount }) => (kind === "seller-payable" ? sum + BigInt(amount) : sum),
        0n,
      );
      const facts = {
        order: row.status,
        status: parcel.status,
        atDoor: row.atDoor,
        deliveredOn: deliveredAt ? dayOf(new Date(deliveredAt), country.timeZone) : null,
        workingDays,
        problem,
        sent: owed > 0n && BigInt(parcel.sent) + BigInt(kept) >= owed,
        refund,
      };
      return { ...parcel, ...reasonOf(facts, today, country) };
    }),
  }));
  return { orders, more: rows.length > ordersOnPage };
}
