import { sql } from "drizzle-orm";
import { addDays, type IsoDate, parseDate } from "#app/platform/calendar.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { CsvCell } from "#app/platform/csv.ts";
import { toMajor } from "#app/platform/money.ts";
import { monthOfDay } from "#app/platform/months.ts";
import { dayOf, endOfDay } from "#app/platform/time.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { Currency } from "#db/vocabulary.ts";

/** Whole days, the last one in it. */
export type Period = { from: IsoDate; to: IsoDate };

/** The days an address asks for; without them, or where they are none, the month that runs. */
export function periodOf(
  { house, now }: Pick<Ctx, "house" | "now">,
  query: URLSearchParams,
): Period & { understood: boolean } {
  const { timeZone, calendar } = house.country;
  const month = monthOfDay(dayOf(now, timeZone), calendar);
  const asked = [query.get("from"), query.get("to")];
  const [from, to] = asked.map((text) => parseDate(text ?? ""));
  if (from && to && from <= to) return { from, to, understood: true };
  return { from: month.from, to: addDays(month.to, -1), understood: asked.every((text) => text === null) };
}

const bounds = ({ from, to }: Period, timeZone: string) => ({
  start: endOfDay(addDays(from, -1), timeZone).toISOString(),
  end: endOfDay(to, timeZone).toISOString(),
});

/** One class of accounts in one currency; sums of minor units, debits and credits both told as they are, without a sign. */
export type TrialRow = {
  account: string;
  currency: Currency;
  opening: string;
  debit: string;
  credit: string;
  closing: string;
};

/** What each class of accounts had before, what moved, and what it had after. Debits stand above zero. For finance. */
export function trialBalance(db: Db, period: Period, timeZone: string): Promise<TrialRow[]> {
  const { start, end } = bounds(period, timeZone);
  return rowsOf(
    db,
    sql`select split_part(e.account, ':', 1) as account, e.currency,
          coalesce(sum(e.amount) filter (where t.posted_at < ${start}::timestamptz), 0)::text as opening,
          coalesce(sum(e.amount) filter (where t.posted_at >= ${start}::timestamptz and e.amount > 0), 0)::text as debit,
          coalesce(-sum(e.amount) filter (where t.posted_at >= ${start}::timestamptz and e.amount < 0), 0)::text as credit,
          coalesce(sum(e.amount), 0)::text as closing
        from ledger_entries e join ledger_transactions t on t.id = e.transaction_id
        where t.posted_at < ${end}::timestamptz group by 1, 2 order by e.currency, 1`,
  );
}

type Entry = {
  at: string;
  recipe: string;
  source: string;
  transaction: string;
  account: string;
  currency: Currency;
  amount: string;
  event: string;
  kind: string;
};

/** How many entries of the books are read at a time. */
const batch = 500;

const heads = [
  "date",
  "recipe",
  "source",
  "transaction",
  "account",
  "debit",
  "credit",
  "currency",
  "event",
  "event_kind",
];

/**
 * A period's ledger as rows of a file, one for each posting, read bit by bit however many there are; at its end a row for
 * each currency with what was debited and credited, which are the same. For finance.
 */
export async function* ledgerRows(db: Db, period: Period, timeZone: string): AsyncGenerator<CsvCell[]> {
  const { start, end } = bounds(period, timeZone);
  const totals = new Map<Currency, { debit: bigint; credit: bigint }>();
  const figure = (amount: bigint, currency: string) => ({ figure: toMajor({ amount, currency }) });
  yield heads;
  for (let after: { at: string; id: string } | null = null; ; ) {
    const rows: Entry[] = await rowsOf<Entry>(
      db,
      sql`with part as (select * from ledger_transactions t
            where t.posted_at >= ${start}::timestamptz and t.posted_at < ${end}::timestamptz
              and ${after === null ? sql`true` : sql`(t.posted_at, t.id) > (${after.at}::timestamptz, ${after.id}::uuid)`}
            order by t.posted_at, t.id limit ${batch})
          select s.posted_at::text as at, s.recipe, s.source::text, s.id::text as transaction, e.account, e.currency, e.amount::text, v.id::text as event, v.kind
          from part s join ledger_entries e on e.transaction_id = s.id join events v on v.id = s.event_id order by s.posted_at, s.id, e.id`,
    );
    const last = rows.at(-1);
    if (!last) break;
    for (const row of rows) {
      const amount = BigInt(row.amount);
      const sum = totals.get(row.currency) ?? { debit: 0n, credit: 0n };
      if (amount > 0n) sum.debit += amount;
      else sum.credit -= amount;
      totals.set(row.currency, sum);
      yield [
        new Date(row.at).toISOString(),
        row.recipe,
        row.source,
        row.transaction,
        row.account,
        amount > 0n ? figure(amount, row.currency) : null,
        amount < 0n ? figure(-amount, row.currency) : null,
        row.currency,
        row.event,
        row.kind,
      ];
    }
    after = { at: last.at, id: last.transaction };
  }
  for (const [currency, { debit, credit }] of totals)
    yield ["total", null, null, null, null, figure(debit, currency), figure(credit, currency), currency, null, null];
}
