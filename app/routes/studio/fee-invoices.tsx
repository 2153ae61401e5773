import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { shopsFeeInvoices } from "#app/domain/statements/fee-queries.server.ts";
import { words } from "#app/domain/statements/fee-words.ts";
import { words as statements } from "#app/domain/statements/words.ts";
import { producer } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { FeeInvoiceTable } from "#app/routes/fee-invoice-pages.tsx";
import { head } from "#app/routes/head.ts";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(producer, async (ctx) => ({ rows: await shopsFeeInvoices(ctx.db, ctx.actor) }));

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.invoices, { narrowed: true });

/** What the market invoiced her for its fee. */
export default function FeeInvoices() {
  const { rows } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <WorkHead
        title={say(words.invoices)}
        lead={say(words.shopLead)}
        trail={[{ label: say(statements.statements), href: paths.statements(l, "studio") }]}
      />
      <FeeInvoiceTable rows={rows} href={(id) => paths.studioFeeInvoice(l, id)} />
    </>
  );
}
