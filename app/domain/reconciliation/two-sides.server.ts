import { type SQL, sql } from "drizzle-orm";
import type { KnownMovement } from "#app/domain/payments/provider.ts";
import type { IsoDate } from "#app/platform/calendar.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { BreakSubject } from "#db/vocabulary.ts";
import type { Booked, Told } from "./rules.ts";

export type Days = { from: IsoDate; to: IsoDate };

const at = (column: SQL) => sql`(extract(epoch from ${column}) * 1000)::bigint::text`;
const onDays = (column: SQL, { from, to }: Days, zone: string) =>
  sql`(${column} at time zone ${zone})::date between ${from}::date and ${to}::date`;

type Row = {
  subject: Exclude<BreakSubject, "other" | "sum">;
  source: string;
  charge: string | null;
  ref: string | null;
  currency: string;
  amount: string;
  at: string;
};

/** What stands behind each recipe that moves what a provider holds. */
const movements = sql`
  select 'payment' as subject, p.id as source, array['payment-received', 'late-payment-received'] as recipes, p.provider_charge as charge, p.provider_ref as ref from payments p
  union all select 'refund', r.id, array['refunded', 'consignment-refunded'], null, r.provider_ref from refunds r
  union all select 'dispute', d.id, array['dispute-opened', 'dispute-won'], null, d.provider_ref from disputes d
  union all select 'transfer', t.id, array['transferred'], null, t.provider_ref from transfers t
  union all select 'transfer', r.id, array['paid-out', 'paid-out-reversed'], null, r.reference from payout_results r where r.kind = 'paid'
  union all select 'collection', c.id, array['cash-collected'], null, c.id::text from consignments c`;

const accountsOf = (provider: string) =>
  provider === "cash-on-delivery"
    ? sql`e.account like 'seller-receivable:%' and t.recipe = 'cash-collected'`
    : sql`e.account = ${`provider-clearing:${provider}`}`;

/** Entries on what a provider holds, movement by movement: of some days, or of some names whenever it was. */
async function bookedWhere(
  db: Db,
  provider: string,
  which: SQL,
): Promise<{ booked: Booked[]; known: KnownMovement[] }> {
  const rows = await rowsOf<Row>(
    db,
    sql`select m.subject, m.source, m.charge, m.ref, e.currency, sum(e.amount)::text as amount, ${at(sql`min(t.posted_at)`)} as at
        from ledger_entries e join ledger_transactions t on t.id = e.transaction_id
          join (${movements}) m on m.source = t.source and t.recipe = any(m.recipes)
        where ${accountsOf(provider)} and ${which}
        group by m.subject, m.source, m.charge, m.ref, e.currency order by min(t.posted_at), m.source`,
  );
  return {
    booked: rows.map(({ subject, source, charge, ref, currency, amount, at }) => ({
      subject,
      source,
      references: [charge, ref].filter((name) => name !== null),
      currency,
      amount: BigInt(amount),
      at: new Date(Number(at)),
    })),
    known: rows.flatMap(({ subject, charge, ref, currency, amount }) =>
      subject === "collection" ? [] : [{ subject, charge, ref, amount: { amount: BigInt(amount), currency } }],
    ),
  };
}

export const bookedOn = (db: Db, provider: string, days: Days, zone: string) =>
  bookedWhere(db, provider, onDays(sql`t.posted_at`, days, zone));

/** What we booked on other days of movements that the provider dates to these. */
export async function bookedAs(db: Db, provider: string, names: readonly string[]): Promise<Booked[]> {
  if (names.length === 0) return [];
  const list = sql`(${sql.join(
    names.map((name) => sql`${name}`),
    sql`, `,
  )})`;
  return (await bookedWhere(db, provider, sql`(m.charge in ${list} or m.ref in ${list})`)).booked;
}

/** Payments of these days that nothing is booked of: a gateway that lists nothing is asked about each by its name. */
export async function unbooked(
  db: Db,
  provider: string,
  days: Days,
  zone: string,
): Promise<(KnownMovement & { open: boolean })[]> {
  const rows = await rowsOf<{ charge: string | null; ref: string; currency: string; amount: string; open: boolean }>(
    db,
    sql`select provider_charge as charge, provider_ref as ref, currency, amount::text, status = 'created' as open from payments
        where provider = ${provider} and provider_ref is not null and captured_at is null and ${onDays(sql`created_at`, days, zone)} order by id`,
  );
  return rows.map(({ charge, ref, currency, amount, open }) => ({
    subject: "payment",
    charge,
    ref,
    open,
    amount: { amount: BigInt(amount), currency },
  }));
}

/** All that moved what a provider holds on these days, by the ledger alone, whatever it stands for. Per currency. */
export async function ledgerSums(db: Db, provider: string, days: Days, zone: string): Promise<Map<string, bigint>> {
  const rows = await rowsOf<{ currency: string; amount: string }>(
    db,
    sql`select e.currency, sum(e.amount)::text as amount from ledger_entries e join ledger_transactions t on t.id = e.transaction_id
        where ${accountsOf(provider)} and ${onDays(sql`t.posted_at`, days, zone)} group by e.currency`,
  );
  return new Map(rows.map(({ currency, amount }) => [currency, BigInt(amount)]));
}

type ToldRow = Pick<Told, "subject" | "reference" | "currency"> & { amount: string; at: string };
const told = (rows: readonly ToldRow[]): Told[] =>
  rows.map(({ amount, at, ...row }) => ({ ...row, state: "done", amount: BigInt(amount), at: new Date(Number(at)) }));

/**
 * What our own bank tells: statement lines that were given to an order, and transfers back that finance wrote down with the
 * bank's reference. Lines nobody knows the order of wait at their own desk.
 */
export const bankTells = async (db: Db, days: Days, zone: string): Promise<Told[]> =>
  told(
    await rowsOf<ToldRow>(
      db,
      sql`select 'payment' as subject, r.reference, r.currency, r.amount::text, ${at(sql`r.matched_at`)} as at from bank_receipts r
          where r.payment_id is not null and ${onDays(sql`r.matched_at`, days, zone)}
          union all select 'refund', r.provider_ref, p.currency, (-r.amount)::text, ${at(sql`r.done_at`)} from refunds r join payments p on p.id = r.payment_id
          where r.by_hand and r.status = 'succeeded' and ${onDays(sql`r.done_at`, days, zone)}
          union all select 'transfer', r.reference, i.currency, (-i.amount)::text, ${at(sql`r.entered_at`)} from payout_results r join payout_items i on i.id = r.item_id
          where r.kind = 'paid' and ${onDays(sql`r.entered_at`, days, zone)}
          union all select 'transfer', r.reference, i.currency, i.amount::text, ${at(sql`r.reversed_at`)} from payout_results r join payout_items i on i.id = r.item_id
          where r.kind = 'paid' and r.reversed_at is not null and ${onDays(sql`r.reversed_at`, days, zone)}`,
    ),
  );

/** What sellers took at the door, as their parcels tell: each that arrived, of an order that is paid so, in full. */
export const doorsTell = async (db: Db, days: Days, zone: string): Promise<Told[]> =>
  told(
    await rowsOf<ToldRow>(
      db,
      sql`select 'collection' as subject, c.id::text as reference, o.currency, (c.goods - c.discount + c.carriage)::text as amount, ${at(sql`c.delivered_at`)} as at
          from consignments c join orders o on o.id = c.order_id
          where c.status = 'delivered' and ${onDays(sql`c.delivered_at`, days, zone)} and exists (
            select from payments p where p.order_id = o.id and p.held_by = 'seller' and p.status in ('promised', 'captured'))`,
    ),
  );
