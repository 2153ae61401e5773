import { ownListings } from "#app/domain/catalogue/desk-queries.server.ts";
import { exportRows } from "#app/domain/catalogue/export-rows.ts";
import { filtered, ownFilterOf } from "#app/domain/catalogue/own-list.ts";
import { producer } from "#app/platform/actor.ts";
import { csvText } from "#app/platform/csv.ts";
import { page } from "#app/platform/doors.server.ts";

/** Her listings, as the list showed them, for a spreadsheet. */
export const loader = page(producer, async (ctx, { url }) => {
  const listings = filtered(await ownListings(ctx.db, ctx.actor), ownFilterOf(url.searchParams));
  return new Response(csvText(exportRows(ctx.locale, listings)), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="khanegi-listings.csv"',
      "cache-control": "no-store",
    },
  });
});
