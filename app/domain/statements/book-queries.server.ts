import { sql } from "drizzle-orm";
import { confirmedPay } from "#app/domain/work-orders/income.server.ts";
import type { Maker } from "#app/platform/actor.ts";
import { addDays } from "#app/platform/calendar.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Keys } from "#app/platform/crypto.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { boundsOf, type Calendar, type Month, monthBefore, monthOfDay } from "#app/platform/months.ts";
import { dayOf } from "#app/platform/time.ts";
import { asId } from "#db/lists.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import { currencies } from "#db/vocabulary.ts";
import { booksOf, type Cost, costsByKind } from "./book-rules.ts";
import { movementsBetween } from "./queries.server.ts";

/** How many months a page of her books shows. */
const shownMonths = 12;

type Sealed = Omit<Cost, "note"> & { note: string | null };

export const noteOf = (keys: Keys, id: string, sealed: string | null): string =>
  sealed === null ? "" : keys.decryptField(sealed, { table: "book_costs", column: "note_sealed", row: id });

const columns = sql`id, spent_on::text as "spentOn", kind, currency, amount::text, note_sealed as note`;

/** A maker's books of the twelve months up to now: results, what she spent, what piece work paid her. Hers alone. */
export async function ownBooks(ctx: Ctx, { id: person, producer }: Maker, calendar: Calendar) {
  const { keys, country } = ctx.house;
  const months: Month[] = [monthOfDay(dayOf(ctx.now, country.timeZone), calendar)];
  while (months.length < shownMonths) months.push(monthBefore(months.at(-1)!));
  const from = boundsOf(months.at(-1)!, country.timeZone).from;
  const to = boundsOf(months[0]!, country.timeZone).to;
  const holder = { kind: "shop" as const, id: producer.shopId, name: { fa: "", en: "" } };
  const [movements, work, sealed] = await Promise.all([
    movementsBetween(ctx.db, holder, from, to),
    confirmedPay(ctx.db, person, months.at(-1)!.from, months[0]!.to),
    rowsOf<Sealed>(
      ctx.db,
      sql`select ${columns} from book_costs where shop_id = ${producer.shopId} and removed_at is null
            and spent_on between ${months.at(-1)!.from}::date and ${addDays(months[0]!.to, -1)}::date order by spent_on desc, id desc`,
    ),
  ]);
  const costs = sealed.map((cost): Cost => ({ ...cost, note: noteOf(keys, cost.id, cost.note) }));
  const books = currencies
    .map((currency) => {
      const of = <One extends { currency: string }>(all: readonly One[]) =>
        all.filter((one) => one.currency === currency);
      const own = { movements: of(movements), costs: of(costs), work: of(work) };
      return {
        currency,
        used: own.movements.some(({ earned }) => earned) || own.costs.length > 0 || own.work.length > 0,
        months: booksOf(own, months, country.timeZone),
        byKind: costsByKind(own.costs),
      };
    })
    .filter(({ used }) => used);
  return { months, books, costs, work, sales: movements.filter(({ earned }) => earned) };
}

/** One of her costs, also one just taken out, to be corrected or put back. @throws Missing */
export async function ownCost(
  ctx: { db: Db; keys: Keys },
  { producer }: Maker,
  id: string,
): Promise<Cost & { removed: boolean }> {
  const [row] = await rowsOf<Sealed & { removed: boolean }>(
    ctx.db,
    sql`select ${columns}, removed_at is not null as removed from book_costs where id = ${asId(id)} and shop_id = ${producer.shopId}`,
  );
  if (!row) throw new Missing("book-cost");
  return { ...row, note: noteOf(ctx.keys, row.id, row.note) };
}
