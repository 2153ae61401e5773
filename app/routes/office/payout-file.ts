import { fileHeads, takeFile } from "#app/domain/payouts/take-file.server.ts";
import { finance } from "#app/platform/actor.ts";
import { csvText } from "#app/platform/csv.ts";
import { page } from "#app/platform/doors.server.ts";
import { Missing, Refusal } from "#app/platform/errors.ts";

/** The bank's file of an approved batch, for finance. That it was taken is told before it leaves; nothing keeps it. */
export const loader = page(finance, async (ctx, { params }) => {
  const rows = await takeFile(ctx, { batch: params.batch! }).catch((error: unknown) => {
    // Of a batch nobody has approved there is no file.
    throw error instanceof Refusal ? new Missing("payout-file") : error;
  });
  return new Response(csvText([fileHeads, ...rows]), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="payouts-${params.batch!.slice(-12)}.csv"`,
      "cache-control": "no-store",
    },
  });
});
