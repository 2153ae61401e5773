import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { shopsFeeInvoice } from "#app/domain/statements/fee-queries.server.ts";
import { words } from "#app/domain/statements/fee-words.ts";
import { producer } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { FeeInvoicePage } from "#app/routes/fee-invoice-pages.tsx";
import { head } from "#app/routes/head.ts";
import { useLocale } from "#app/ui/locale-context.tsx";

export const loader = page(producer, async (ctx, { params }) => ({
  invoice: await shopsFeeInvoice(ctx, ctx.actor, params.invoice ?? ""),
  origin: ctx.house.env.origin,
}));

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.invoice, { narrowed: true });

/** The seller's copy of the market's invoice. */
export default function FeeInvoice() {
  const { invoice, origin } = useLoaderData<typeof loader>();
  const l = useLocale();
  return <FeeInvoicePage invoice={invoice} origin={origin} back={paths.studioFeeInvoices(l)} />;
}
