import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { marketIdentity } from "#app/domain/invoices/market-identity.server.ts";
import { words as invoiceWords } from "#app/domain/invoices/words.ts";
import { anyFeeInvoices, feeInvoiceYears, feesWaiting } from "#app/domain/statements/fee-queries.server.ts";
import { words } from "#app/domain/statements/fee-words.ts";
import { useMonthName } from "#app/domain/statements/ui/fee-invoice-sheet.tsx";
import { finance } from "#app/platform/actor.ts";
import { localDigits, parseWhole } from "#app/platform/digits.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { FeeInvoiceTable } from "#app/routes/fee-invoice-pages.tsx";
import { head } from "#app/routes/head.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(finance, async (ctx, { url }) => {
  const years = await feeInvoiceYears(ctx.db);
  const year = parseWhole(url.searchParams.get("year") ?? "", { min: 1300, max: 2200 }) ?? years[0] ?? 0;
  const [rows, waiting, identity] = await Promise.all([
    anyFeeInvoices(ctx.db, year),
    feesWaiting(ctx),
    marketIdentity(ctx.db),
  ]);
  return { years, year, rows, waiting, identity };
});

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.invoices, { narrowed: true });

/** The market's own invoices, a year at a time, and which could not be issued. */
export default function FeeInvoices() {
  const { years, year, rows, waiting, identity } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  const named = useMonthName();
  return (
    <>
      <WorkHead
        title={say(words.invoices)}
        lead={say(words.officeLead)}
        actions={
          rows.length > 0 ? (
            <ButtonLink href={paths.officeFeeInvoicesExport(l, year)} tone="quiet" icon="take">
              {say(words.csv)}
            </ButtonLink>
          ) : null
        }
      />
      <div className="space-y-8">
        {identity ? null : (
          <section aria-labelledby="identity" className="max-w-3xl space-y-2 border-s-4 border-alarm ps-4">
            <h2 id="identity" className="font-bold">
              {say(invoiceWords.identityUnset)}
            </h2>
            <p>{say(invoiceWords.identityUnsetText)}</p>
          </section>
        )}
        <p>
          <a className="link inline-flex min-h-11 items-center" href={paths.officeMarketIdentity(l)}>
            {say(invoiceWords.identity)}
          </a>
        </p>
        {waiting.length > 0 ? (
          <section aria-labelledby="waiting" className="max-w-3xl space-y-2 border-s-4 border-alarm ps-4">
            <h2 id="waiting" className="font-bold">
              {say(words.waiting)}
            </h2>
            <p>{say(words.waitingText)}</p>
            <ul className="text-sm">
              {waiting.map(({ month, invoices }) => (
                <li key={month}>{say(words.waitingCount, { month: named(month), count: invoices })}</li>
              ))}
            </ul>
          </section>
        ) : null}
        {years.length > 1 ? (
          <nav aria-label={say(words.month)} className="flex flex-wrap gap-x-6">
            {years.map((one) => (
              <a
                key={one}
                className="link inline-flex min-h-11 items-center"
                aria-current={one === year ? "page" : undefined}
                href={paths.officeFeeInvoices(l, `?year=${one}`)}
              >
                {say(words.year, { year: localDigits(l, String(one)) })}
              </a>
            ))}
          </nav>
        ) : null}
        <FeeInvoiceTable rows={rows} href={(id) => paths.officeFeeInvoice(l, id)} shops />
      </div>
    </>
  );
}
