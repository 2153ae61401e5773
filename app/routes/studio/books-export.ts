import { ownBooks } from "#app/domain/statements/book-queries.server.ts";
import { costKindWords, words } from "#app/domain/statements/book-words.ts";
import { recipeName, words as statements } from "#app/domain/statements/words.ts";
import { producer } from "#app/platform/actor.ts";
import { csvText } from "#app/platform/csv.ts";
import { page } from "#app/platform/doors.server.ts";
import { say } from "#app/platform/locale.ts";
import { toMajor } from "#app/platform/money.ts";
import { calendarOf } from "#app/platform/months.ts";
import { dayOf, formatDay } from "#app/platform/time.ts";

/** Twelve months of her books, sales, pay for piece work and costs in one list by day, for a spreadsheet. */
export const loader = page(producer, async (ctx, { url }) => {
  const { locale: l } = ctx;
  const asked = url.searchParams.get("calendar");
  const calendar = asked === "jalali" || asked === "gregorian" ? asked : calendarOf(l);
  const { costs, sales, work } = await ownBooks(ctx, ctx.actor, calendar);
  const lines = [
    ...sales.map(({ at, recipe, order, net, currency }) => ({
      day: dayOf(new Date(at), ctx.house.country.timeZone),
      what: say(l, recipeName(recipe)),
      note: order ?? "",
      amount: BigInt(net),
      currency,
    })),
    ...work.map(({ paidOn, title, amount, currency }) => ({
      day: paidOn,
      what: say(l, words.work),
      note: title,
      amount: BigInt(amount),
      currency,
    })),
    ...costs.map(({ spentOn, kind, note, amount, currency }) => ({
      day: spentOn,
      what: say(l, costKindWords[kind]),
      note,
      amount: -BigInt(amount),
      currency,
    })),
  ].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const head = [words.spentOn, words.entry, words.note, words.amount, statements.currency].map((word) => say(l, word));
  const rows = lines.map(({ day, what, note, amount, currency }) => [
    formatDay(l, day, "numeric"),
    what,
    note,
    { figure: toMajor({ amount, currency }) },
    currency,
  ]);
  return new Response(csvText([head, ...rows]), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="khanegi-books.csv"',
      "cache-control": "no-store",
    },
  });
});
