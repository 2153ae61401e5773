import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { sellersInvoice } from "#app/domain/invoices/queries.server.ts";
import { InvoiceReceipt } from "#app/domain/invoices/ui/invoice-receipt.tsx";
import { InvoiceSheet } from "#app/domain/invoices/ui/invoice-sheet.tsx";
import { words } from "#app/domain/invoices/words.ts";
import { producer } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";

export const loader = page(producer, async (ctx, { params }) => {
  const sheet = await sellersInvoice(ctx, ctx.actor, params.consignment ?? "");
  return {
    sheet,
    consignment: params.consignment ?? "",
    orderUrl: `${ctx.house.env.origin}${paths.order(ctx.locale, sheet.orderNumber)}`,
  };
});

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.invoice, { narrowed: true });

/** The seller's copy of an invoice. */
export default function ConsignmentInvoice() {
  const { sheet, consignment, orderUrl } = useLoaderData<typeof loader>();
  const l = useLocale();
  const say = useSay();
  return (
    <div className="max-w-4xl space-y-4">
      <p className="flex flex-wrap justify-between gap-x-6 gap-y-1 print:hidden">
        <a className="link inline-flex min-h-11 items-center" href={paths.studioConsignment(l, consignment)}>
          {say(words.back, { number: sheet.orderNumber })}
        </a>
        <span className="text-sm text-soft">{say(words.print)}</span>
      </p>
      {sheet.invoice ? (
        <InvoiceSheet sheet={sheet} invoice={sheet.invoice} orderUrl={orderUrl} />
      ) : (
        <InvoiceReceipt sheet={sheet} />
      )}
    </div>
  );
}
