import { refundFileHeads, takeRefundFile } from "#app/domain/payments/take-refund-file.server.ts";
import { finance } from "#app/platform/actor.ts";
import { csvText } from "#app/platform/csv.ts";
import { page } from "#app/platform/doors.server.ts";

/** What is to be sent back by hand, for the bank. That it was taken is told before it leaves; nothing keeps it. */
export const loader = page(finance, async (ctx) => {
  const rows = await takeRefundFile(ctx, {});
  return new Response(csvText([refundFileHeads, ...rows]), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="refunds.csv"',
      "cache-control": "no-store",
    },
  });
});
