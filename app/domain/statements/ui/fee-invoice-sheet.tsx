import { figure, percent } from "#app/domain/invoices/ui/figures.ts";
import { MarketLines } from "#app/domain/invoices/ui/market-lines.tsx";
import { words as invoiceWords } from "#app/domain/invoices/words.ts";
import type { FeeInvoice, FeeInvoiceRow } from "#app/domain/statements/fee-queries.server.ts";
import { words } from "#app/domain/statements/fee-words.ts";
import { recipeName } from "#app/domain/statements/words.ts";
import { localDigits } from "#app/platform/digits.ts";
import { currencyName } from "#app/platform/money.ts";
import { monthName, monthOf } from "#app/platform/months.ts";
import { moneyWords } from "#app/platform/number-words.ts";
import { DateText } from "#app/ui/date-text.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { SheetHead } from "#app/ui/sheet-head.tsx";
import { words as frame } from "#app/ui/words.ts";

/** How people write an invoice's number: the year and the place in it. */
export function useFeeNumber() {
  const locale = useLocale();
  return ({ year, serial }: Pick<FeeInvoiceRow, "year" | "serial">) => localDigits(locale, `${year}-${serial}`);
}

export function useMonthName() {
  const locale = useLocale();
  return (key: string) => {
    const month = monthOf(key);
    return month ? monthName(locale, month) : key;
  };
}

const cell =
  "px-2 py-2 align-top not-print:max-md:flex not-print:max-md:justify-between not-print:max-md:gap-4 not-print:max-md:px-0 not-print:max-md:py-1 not-print:max-md:before:text-soft not-print:max-md:before:content-[attr(data-head)]";

/** The market's invoice to a seller, as it was issued, to read and to print on one sheet. */
export function FeeInvoiceSheet({ invoice, origin }: { invoice: FeeInvoice; origin: string }) {
  const locale = useLocale();
  const say = useSay();
  const number = useFeeNumber();
  const named = useMonthName();
  const { body, currency } = invoice;
  const total = { amount: BigInt(invoice.fee), currency };
  const sum = (amount: string) => <bdi className="whitespace-nowrap">{figure(locale, amount, currency)}</bdi>;
  const full = (amount: string) => <MoneyText money={{ amount: BigInt(amount), currency }} as="rial" />;
  const unit =
    currency === "IRR"
      ? say(invoice.unit === "new" ? words.newRial : words.currentRial)
      : say(words.otherUnit, { unit: say(currencyName(currency)) });
  return (
    <article className="invoice space-y-6 rounded-lg border border-line bg-raised p-5 sm:p-8 print:space-y-4 print:border-0 print:p-0">
      <header className="flex flex-wrap items-start justify-between gap-x-8 gap-y-4 border-b-2 border-ink pb-4">
        <div>
          <h1 className="text-2xl font-extrabold">{say(total.amount < 0n ? words.creditNote : words.invoice)}</h1>
          <p className="text-soft">{named(invoice.month)}</p>
        </div>
        <dl className="grid grid-cols-[auto_auto] gap-x-4 text-sm">
          <dt className="text-soft">{say(words.serial)}</dt>
          <dd className="font-semibold">
            <bdi>{number(invoice)}</bdi>
          </dd>
          <dt className="text-soft">{say(words.issued)}</dt>
          <dd>
            <DateText at={invoice.issuedAt} />
          </dd>
        </dl>
      </header>
      <div className="grid gap-6 sm:grid-cols-2 print:grid-cols-2 print:gap-4">
        <section className="rounded-md border border-line p-4 text-sm print:p-3">
          <h2 className="mb-1 text-soft">{say(words.from)}</h2>
          {body.issuer ? <MarketLines market={body.issuer} /> : <p className="font-semibold">{say(frame.brand)}</p>}
          <p>
            <bdi dir="ltr">{origin}</bdi>
          </p>
          {body.issuer ? null : <p className="text-soft">{say(invoiceWords.identityNone)}</p>}
        </section>
        <section className="rounded-md border border-line p-4 text-sm print:p-3">
          <h2 className="mb-1 text-soft">{say(words.to)}</h2>
          <p className="font-semibold">
            {say(body.shop)}
            {body.maker && body.maker !== body.shop[locale] ? ` (${body.maker})` : null}
          </p>
          {body.place ? <p>{say(body.place)}</p> : null}
        </section>
      </div>
      <table className="w-full border-collapse text-sm not-print:max-md:block">
        <caption className="sr-only">{say(words.fee)}</caption>
        <SheetHead heads={[words.what, words.date, words.soldFor, words.fee].map((head) => say(head))} words={2} />
        <tbody className="not-print:max-md:block">
          {body.lines.map((line) => (
            <tr
              key={`${line.at} ${line.order} ${line.recipe} ${line.fee}`}
              className="border-b border-line not-print:max-md:block not-print:max-md:py-3"
            >
              <th
                scope="row"
                className="px-2 py-2 text-start align-top font-semibold not-print:max-md:block not-print:max-md:px-0"
              >
                {say(recipeName(line.recipe))}{" "}
                {line.order ? <bdi className="font-normal whitespace-nowrap">{line.order}</bdi> : null}
              </th>
              <td className={cell} data-head={say(words.date)}>
                <DateText at={line.at} style="numeric" />
              </td>
              <td className={`${cell} digits`} data-head={say(words.soldFor)}>
                {line.sold === null ? "–" : sum(line.sold)}
              </td>
              <td className={`${cell} digits font-semibold`} data-head={say(words.fee)}>
                {sum(line.fee)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <section className="grid gap-x-10 gap-y-4 sm:grid-cols-2 print:grid-cols-2">
        <div className="space-y-1 max-sm:order-last print:order-none">
          <p className="text-sm text-soft">{say(words.inWords)}</p>
          <p className="font-semibold">{moneyWords(locale, total, { as: "rial" })}</p>
          <p className="text-sm text-soft">{unit}</p>
        </div>
        <dl className="space-y-1.5">
          <div className="flex items-baseline justify-between gap-6 border-t-2 border-ink pt-2 text-lg font-bold">
            <dt>{say(words.total)}</dt>
            <dd>{full(invoice.fee)}</dd>
          </div>
          {invoice.taxKind === "exempt" ? (
            <div className="text-sm text-soft">
              <dt className="sr-only">{say(words.tax)}</dt>
              <dd>{say(words.exempt)}</dd>
            </div>
          ) : (
            <div className="flex items-baseline justify-between gap-6 text-sm text-soft">
              <dt>{say(words.taxIn, { percent: percent(locale, invoice.taxBps) })}</dt>
              <dd>{full(invoice.tax)}</dd>
            </div>
          )}
        </dl>
      </section>
      <p className="border-t border-line pt-4 text-sm">{say(words.settled)}</p>
    </article>
  );
}
