import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { buyersInvoice } from "#app/domain/invoices/queries.server.ts";
import { InvoiceReceipt } from "#app/domain/invoices/ui/invoice-receipt.tsx";
import { InvoiceSheet } from "#app/domain/invoices/ui/invoice-sheet.tsx";
import { words } from "#app/domain/invoices/words.ts";
import { anyone } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { orderAccess } from "./order-access.ts";

export const loader = page(
  anyone,
  async (ctx, { params, request }) => ({
    sheet: await buyersInvoice(ctx, {
      number: params.number ?? "",
      access: orderAccess(ctx, request),
      consignment: params.consignment ?? "",
    }),
    orderUrl: `${ctx.house.env.origin}${paths.order(ctx.locale, params.number ?? "")}`,
  }),
  { private: true },
);

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.invoice, { narrowed: true });

/** The buyer's invoice of one parcel. */
export default function OrderInvoice() {
  const { sheet, orderUrl } = useLoaderData<typeof loader>();
  const l = useLocale();
  const say = useSay();
  return (
    <div className="measure max-w-4xl space-y-4 py-6 pb-20 print:py-0">
      <p className="flex flex-wrap justify-between gap-x-6 gap-y-1 print:hidden">
        <a className="link inline-flex min-h-11 items-center" href={paths.order(l, sheet.orderNumber)}>
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
