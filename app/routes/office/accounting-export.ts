import { ledgerRows, periodOf } from "#app/domain/statements/accounting-queries.server.ts";
import { finance } from "#app/platform/actor.ts";
import { csvStream } from "#app/platform/csv.ts";
import { page } from "#app/platform/doors.server.ts";

/** Every posting of some days, for an accounting programme; sent as it is read. */
export const loader = page(finance, async (ctx, { url }) => {
  const { from, to } = periodOf(ctx, url.searchParams);
  return new Response(csvStream(ledgerRows(ctx.db, { from, to }, ctx.house.country.timeZone)), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="khanegi-ledger-${from}-${to}.csv"`,
      "cache-control": "no-store",
    },
  });
});
