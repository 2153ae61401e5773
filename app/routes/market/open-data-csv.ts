import { openData } from "#app/domain/outcomes/open-data.server.ts";
import { anyone } from "#app/platform/actor.ts";
import { csvText } from "#app/platform/csv.ts";
import { page } from "#app/platform/doors.server.ts";

/** The public counts as a table for machines; an empty count is kept back. The licence stands in its first line. */
export const loader = page(anyone, async (ctx) => {
  const { rows } = await openData(ctx);
  return new Response(
    csvText([
      ["# Khanegi, CC BY 4.0", "", "", "", ""],
      ["programme", "table", "row", "column", "count"],
      ...rows.map(({ programme, table, row, column, count }) => [programme, table, row, column, count]),
    ]),
    { headers: { "content-type": "text/csv; charset=utf-8", "cache-control": "public, max-age=3600" } },
  );
});
