import { exchangeRows, handoverWhole } from "#app/domain/handovers/queries.server.ts";
import { caseworker } from "#app/platform/actor.ts";
import { csvText } from "#app/platform/csv.ts";
import { page } from "#app/platform/doors.server.ts";

/** The exchange file of one list: by numbers, without a name. */
export const loader = page(caseworker, async (ctx, { params }) => {
  const { number, lines } = await handoverWhole(ctx, ctx.actor, params.handover!);
  return new Response(csvText(exchangeRows(lines)), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="handover-${number}.csv"`,
      "cache-control": "no-store",
    },
  });
});
