import { sql } from "drizzle-orm";
import type { Person } from "#app/platform/actor.ts";
import type { IsoDate } from "#app/platform/calendar.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { type Calendar, type Month, monthBefore, monthOfDay } from "#app/platform/months.ts";
import { dayOf } from "#app/platform/time.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { Currency } from "#db/vocabulary.ts";

/** Pay for piece work that she has confirmed, in minor units as text. */
export type WorkPay = { id: string; paidOn: IsoDate; currency: Currency; amount: string; title: string };

/**
 * What somebody was paid for piece work and says she has, of the days from `from` to before `to`, the newest first. It goes
 * from hand to hand and is no money of the market's: it stands in her own books and in no ledger.
 */
export const confirmedPay = (db: Db, person: string, from: IsoDate, to: IsoDate): Promise<WorkPay[]> =>
  rowsOf<WorkPay>(
    db,
    sql`select y.id, y.paid_on::text as "paidOn", w.currency, y.amount::text, w.title
        from work_payments y join work_orders w on w.id = y.order_id join team_links l on l.id = w.link_id join cases c on c.id = l.case_id
        where c.person_id = ${person} and y.confirmed_at is not null and y.paid_on >= ${from}::date and y.paid_on < ${to}::date
        order by y.paid_on desc, y.id desc`,
  );

/** How many months back a page tells her pay. */
const shownMonths = 12;

/** The same by month and currency, the newest first, for who has no shop and so no books: months with none are left out. */
export async function payByMonth(
  ctx: Ctx,
  actor: Person,
  calendar: Calendar,
): Promise<{ month: Month; currency: Currency; amount: string; payments: number }[]> {
  const months: Month[] = [monthOfDay(dayOf(ctx.now, ctx.house.country.timeZone), calendar)];
  while (months.length < shownMonths) months.push(monthBefore(months.at(-1)!));
  const pays = await confirmedPay(ctx.db, actor.id, months.at(-1)!.from, months[0]!.to);
  return months.flatMap((month) =>
    [...new Set(pays.map(({ currency }) => currency))].flatMap((currency) => {
      const own = pays.filter((pay) => pay.currency === currency && pay.paidOn >= month.from && pay.paidOn < month.to);
      const amount = own.reduce((sum, pay) => sum + BigInt(pay.amount), 0n);
      return own.length > 0 ? [{ month, currency, amount: String(amount), payments: own.length }] : [];
    }),
  );
}
