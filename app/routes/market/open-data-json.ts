import { openData } from "#app/domain/outcomes/open-data.server.ts";
import { anyone } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";

/** The same for programs; a count that is kept back is null. */
export const loader = page(anyone, async (ctx) => {
  const { rows, countedAt } = await openData(ctx);
  return new Response(
    JSON.stringify({ licence: "https://creativecommons.org/licenses/by/4.0/", source: "Khanegi", countedAt, rows }),
    { headers: { "content-type": "application/json; charset=utf-8", "cache-control": "public, max-age=3600" } },
  );
});
