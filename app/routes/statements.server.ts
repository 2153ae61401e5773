import { type Holder, statementMonths, statementOf } from "#app/domain/statements/queries.server.ts";
import { statementRows } from "#app/domain/statements/statement-csv.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { csvText } from "#app/platform/csv.ts";
import { type Calendar, calendarOf } from "#app/platform/months.ts";
import { dayOf } from "#app/platform/time.ts";

/** The months of these accounts, counted in the reader's calendar or in the one her address asks for. */
export async function statementsFor(ctx: Ctx, holders: readonly Holder[], url: URL) {
  const asked = url.searchParams.get("calendar");
  const calendar: Calendar = asked === "jalali" || asked === "gregorian" ? asked : calendarOf(ctx.locale);
  return { calendar, lines: await statementMonths(ctx, holders, calendar) };
}

export async function statementFor(ctx: Ctx, holders: readonly Holder[], key = "") {
  const { month, of } = await statementOf(ctx, holders, key);
  const today = dayOf(ctx.now, ctx.house.country.timeZone);
  return { month, of, until: today < month.to ? today : null };
}

/** The same month as a file. */
export async function statementFile(ctx: Ctx, holders: readonly Holder[], key = ""): Promise<Response> {
  const { month, of } = await statementOf(ctx, holders, key);
  return new Response(csvText(statementRows(ctx.locale, of)), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="khanegi-statement-${month.key}.csv"`,
      "cache-control": "no-store",
    },
  });
}
