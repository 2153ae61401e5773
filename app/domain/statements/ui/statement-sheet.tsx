import { figure } from "#app/domain/invoices/ui/figures.ts";
import type { HoldersSheets } from "#app/domain/statements/queries.server.ts";
import { type Part, partsOf, running, type Sheet, totalsOf } from "#app/domain/statements/rules.ts";
import { partName, recipeName, words } from "#app/domain/statements/words.ts";
import { addDays } from "#app/platform/calendar.ts";
import { currencyName } from "#app/platform/money.ts";
import { type Month, monthName } from "#app/platform/months.ts";
import { moneyWords } from "#app/platform/number-words.ts";
import { formatDay } from "#app/platform/time.ts";
import { DateText } from "#app/ui/date-text.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { SheetHead } from "#app/ui/sheet-head.tsx";

const cell =
  "px-2 py-2 align-top not-print:max-md:flex not-print:max-md:justify-between not-print:max-md:gap-4 not-print:max-md:px-0 not-print:max-md:py-1 not-print:max-md:before:text-soft not-print:max-md:before:content-[attr(data-head)]";

interface StatementSheetProps {
  month: Month;
  holder: HoldersSheets["holder"];
  sheet: Sheet;
  /** The day up to which it speaks, when the month is not over. */
  until: string | null;
}

/** One account of one month, to read and to print: what stood there, each movement with its parts, what is left. */
export function StatementSheet({ month, holder, sheet, until }: StatementSheetProps) {
  const locale = useLocale();
  const say = useSay();
  const day = (date: string) => formatDay(locale, date, "numeric");
  return (
    <article className="invoice space-y-6 rounded-lg border border-line bg-raised p-5 sm:p-8 print:space-y-4 print:break-after-page print:border-0 print:p-0 print:last:break-after-auto">
      <header className="flex flex-wrap items-start justify-between gap-x-8 gap-y-2 border-b-2 border-ink pb-4">
        <div>
          <h2 className="text-xl font-extrabold">
            {say(words.statement)} · {monthName(locale, month)}
          </h2>
          <p className="text-soft">
            {say(holder.kind === "shop" ? words.ownShop : words.cooperativeShare)} <bdi>{say(holder.name)}</bdi>
          </p>
        </div>
        <p className="text-sm text-soft">
          {say(words.period, { from: day(month.from), to: day(until ?? addDays(month.to, -1)) })}
        </p>
      </header>
      {until ? <p className="border border-edge p-3 text-sm">{say(words.runningNote, { day: day(until) })}</p> : null}
      <Movements sheet={sheet} />
      <Foot sheet={sheet} name={say(holder.name)} />
    </article>
  );
}

function Movements({ sheet }: { sheet: Sheet }) {
  const locale = useLocale();
  const say = useSay();
  const sum = (amount: bigint | string) => (
    <bdi className="whitespace-nowrap">{figure(locale, amount, sheet.currency)}</bdi>
  );
  const row = (label: string, amount: string) => (
    <tr className="border-b border-line font-semibold not-print:max-md:block not-print:max-md:py-2">
      <th scope="row" colSpan={3} className="px-2 py-2 text-start not-print:max-md:block not-print:max-md:px-0">
        {label}
      </th>
      <td className={`${cell} digits`} data-head={say(words.balance)}>
        {sum(amount)}
      </td>
    </tr>
  );
  return (
    <table className="w-full border-collapse text-sm not-print:max-md:block">
      <caption className="sr-only">{say(words.statement)}</caption>
      <SheetHead heads={[words.what, words.date, words.amount, words.balance].map((head) => say(head))} words={2} />
      <tbody className="not-print:max-md:block">
        {row(say(words.opening), sheet.opening)}
        {running(sheet).map(({ movement, balance }) => (
          <tr key={movement.transaction} className="border-b border-line not-print:max-md:block not-print:max-md:py-3">
            <th scope="row" className="px-2 py-2 text-start font-semibold not-print:max-md:block not-print:max-md:px-0">
              {say(recipeName(movement.recipe))}
              {movement.order ? (
                <span className="font-normal whitespace-nowrap">
                  {" "}
                  <bdi>{movement.order}</bdi>
                </span>
              ) : null}
              {movement.shop ? <span className="font-normal text-soft"> · {say(movement.shop)}</span> : null}
              <Parts parts={partsOf(movement)} currency={sheet.currency} />
            </th>
            <td className={`${cell} whitespace-nowrap`} data-head={say(words.date)}>
              <DateText at={movement.at} style="numeric" />
            </td>
            <td className={`${cell} digits`} data-head={say(words.amount)}>
              {sum(movement.net)}
            </td>
            <td className={`${cell} digits`} data-head={say(words.balance)}>
              {sum(balance)}
            </td>
          </tr>
        ))}
        {sheet.movements.length === 0 ? (
          <tr className="not-print:max-md:block">
            <td colSpan={4} className="px-2 py-3 text-soft not-print:max-md:block not-print:max-md:px-0">
              {say(words.noMovement)}
            </td>
          </tr>
        ) : null}
        {row(say(words.closing), sheet.closing)}
      </tbody>
    </table>
  );
}

/** Every part of one sale by its name; a lone part says nothing that the amount does not. */
function Parts({ parts, currency }: { parts: readonly Part[]; currency: string }) {
  const locale = useLocale();
  const say = useSay();
  if (parts.length < 2) return null;
  return (
    <ul className="mt-1 flex flex-wrap gap-x-4 text-xs font-normal text-soft">
      {parts.map(({ name, amount }) => (
        <li key={name} className="whitespace-nowrap">
          {say(partName(name))} <bdi>{figure(locale, amount, currency)}</bdi>
        </li>
      ))}
    </ul>
  );
}

/** The month part by part, and what is left in figures and in words. */
function Foot({ sheet, name }: { sheet: Sheet; name: string }) {
  const locale = useLocale();
  const say = useSay();
  const closing = { amount: BigInt(sheet.closing), currency: sheet.currency };
  const sized = { ...closing, amount: closing.amount < 0n ? -closing.amount : closing.amount };
  const meaning = closing.amount > 0n ? words.closingOwed : closing.amount < 0n ? words.closingOwes : words.closingEven;
  const row = (label: string, amount: bigint, look = "") => (
    <div key={label} className={`flex items-baseline justify-between gap-6 ${look}`}>
      <dt>{label}</dt>
      <dd>
        <MoneyText money={{ amount, currency: sheet.currency }} as="rial" />
      </dd>
    </div>
  );
  return (
    <section className="grid gap-x-10 gap-y-4 sm:grid-cols-2 print:grid-cols-2">
      <div className="space-y-1 max-sm:order-last print:order-none">
        <p className="font-semibold">{say(meaning, { name })}</p>
        <p className="text-sm text-soft">{say(words.inWords)}</p>
        <p>{moneyWords(locale, sized, { as: "rial" })}</p>
        <p className="text-sm text-soft">{say(words.units, { unit: say(currencyName(sheet.currency)) })}</p>
        <p className="text-sm text-soft">{say(words.notAnInvoice)}</p>
      </div>
      <dl aria-label={say(words.totals)} className="space-y-1.5">
        {row(say(words.opening), BigInt(sheet.opening))}
        {totalsOf(sheet.movements).map((part) => row(say(partName(part.name)), part.amount))}
        {row(say(words.closing), closing.amount, "border-t-2 border-ink pt-2 text-lg font-bold")}
      </dl>
    </section>
  );
}
