import type { ReactNode } from "react";
import type { InvoiceBody } from "#app/domain/invoices/body.ts";
import type { InvoiceSheet as Sheet } from "#app/domain/invoices/queries.server.ts";
import { words } from "#app/domain/invoices/words.ts";
import { railName } from "#app/domain/payments/rail-words.ts";
import { localDigits } from "#app/platform/digits.ts";
import { currencyName, formatMoney } from "#app/platform/money.ts";
import { moneyWords } from "#app/platform/number-words.ts";
import { formatDate } from "#app/platform/time.ts";
import { DateText } from "#app/ui/date-text.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { InvoiceLines } from "./invoice-lines.tsx";
import { InvoiceParties } from "./invoice-parties.tsx";
import { MarketLines } from "./market-lines.tsx";

interface InvoiceSheetProps {
  sheet: Sheet;
  invoice: NonNullable<Sheet["invoice"]>;
  /** The order's page as it is printed: where complaints begin. */
  orderUrl: string;
}

/** An invoice as it was issued, to read and to print on one sheet. */
export function InvoiceSheet({ sheet, invoice, orderUrl }: InvoiceSheetProps) {
  const locale = useLocale();
  const say = useSay();
  const { body } = invoice;
  return (
    <article className="invoice space-y-6 rounded-lg border border-line bg-raised p-5 sm:p-8 print:space-y-4 print:border-0 print:p-0">
      <header className="flex flex-wrap items-start justify-between gap-x-8 gap-y-4 border-b-2 border-ink pb-4">
        <div>
          <h1 className="text-2xl font-extrabold">{say(words.invoice)}</h1>
          <p className="text-soft">
            {say(words.order)} <bdi>{body.orderNumber}</bdi> · {say(words.parcelOf, { n: body.parcel })}
          </p>
        </div>
        <dl className="grid grid-cols-[auto_auto] gap-x-4 text-sm">
          <dt className="text-soft">{say(words.serial)}</dt>
          <dd className="font-semibold">{localDigits(locale, String(invoice.serial))}</dd>
          <dt className="text-soft">{say(words.issued)}</dt>
          <dd>
            <DateText at={invoice.issuedAt} />{" "}
            <span className="text-soft">({otherCalendar(locale, invoice.issuedAt)})</span>
          </dd>
        </dl>
      </header>
      <Notes sheet={sheet} body={body} />
      <InvoiceParties body={body} />
      <InvoiceLines body={body} />
      <Totals body={body} unit={invoice.unit} />
      <Foot body={body} orderUrl={orderUrl} />
    </article>
  );
}

/** The same day as the other calendar has it: both are asked for in the trade of two languages. */
function otherCalendar(locale: "fa" | "en", at: string): ReactNode {
  return <bdi>{formatDate(locale === "fa" ? "en" : "fa", new Date(at), "numeric")}</bdi>;
}

/** What happened after it was issued. */
function Notes({ sheet, body }: { sheet: Sheet; body: InvoiceBody }) {
  const locale = useLocale();
  const say = useSay();
  const notes: string[] = [];
  if (sheet.parcel !== body.parcel) notes.push(say(words.coversParcel, { n: body.parcel }));
  if (sheet.cancelledAt) notes.push(say(words.cancelled, { date: formatDate(locale, new Date(sheet.cancelledAt)) }));
  if (sheet.refund) {
    const refunded = { amount: BigInt(sheet.refund.amount), currency: body.currency };
    const amount = formatMoney(locale, refunded, { as: "rial" });
    notes.push(say(sheet.refund.done ? words.refundDone : words.refundWanted, { amount }));
  }
  if (notes.length === 0) return null;
  return <p className="border-2 border-alarm p-3 font-semibold text-alarm print:text-ink">{notes.join(" ")}</p>;
}

/** The sum in figures and in words, the unit named, and the tax that lies in it. */
function Totals({ body, unit }: { body: InvoiceBody; unit: "current" | "new" }) {
  const locale = useLocale();
  const say = useSay();
  const { currency } = body;
  const rials = currency === "IRR";
  const full = (amount: string) => formatMoney(locale, { amount: BigInt(amount), currency }, { as: "rial" });
  const total = { amount: BigInt(body.total), currency };
  const tax = body.lines.reduce((sum, line) => sum + BigInt(line.tax), 0n);
  const row = (label: ReactNode, amount: string, look = "") => (
    <div className={`flex items-baseline justify-between gap-6 ${look}`}>
      <dt>{label}</dt>
      <dd>
        <MoneyText money={{ amount: BigInt(amount), currency }} as="rial" />
      </dd>
    </div>
  );
  const unitSaid = rials
    ? say(unit === "new" ? words.newRial : words.currentRial)
    : say(words.otherUnit, { unit: say(currencyName(currency)) });
  return (
    <section className="grid gap-x-10 gap-y-4 sm:grid-cols-2 print:grid-cols-2">
      <div className="space-y-1 max-sm:order-last print:order-none">
        <p className="text-sm text-soft">{say(words.inWords)}</p>
        <p className="font-semibold">{moneyWords(locale, total, { as: "rial" })}</p>
        {rials ? (
          <p className="text-sm">{say(words.tomanBeside, { toman: formatMoney(locale, total, { as: "toman" }) })}</p>
        ) : null}
        <p className="text-sm text-soft">{unitSaid}</p>
      </div>
      <dl className="space-y-1.5">
        {row(say(words.goodsSum), body.goods)}
        {body.discount === "0" ? null : row(say(words.discountTaken), body.discount)}
        {row(
          body.insurance === "0" ? say(words.carriage) : say(words.insuranceIn, { amount: full(body.insurance) }),
          body.carriage,
        )}
        {row(say(words.total), body.total, "border-t-2 border-ink pt-2 text-lg font-bold")}
        {row(say(words.taxTotal), String(tax), "text-sm text-soft")}
      </dl>
    </section>
  );
}

/** How it is settled, what may be sent back, and where to complain. */
function Foot({ body, orderUrl }: { body: InvoiceBody; orderUrl: string }) {
  const locale = useLocale();
  const say = useSay();
  const { settlement, lines, seller } = body;
  const rules = new Map<string, number[]>();
  for (const [index, line] of lines.entries()) {
    const rule = line.withdrawal[locale];
    rules.set(rule, [...(rules.get(rule) ?? []), index + 1]);
  }
  const numbers = (all: readonly number[]) =>
    all.map((one) => localDigits(locale, String(one))).join(locale === "fa" ? "، " : ", ");
  return (
    <dl className="space-y-3 border-t border-line pt-4 text-sm">
      <div>
        <dt className="font-semibold">{say(words.settlement)}</dt>
        <dd>
          {settlement.paidAt
            ? say(words.paidBy, {
                rail: say(railName(settlement.rail)),
                date: formatDate(locale, new Date(settlement.paidAt), "instant"),
              })
            : say(words.atDoor)}
        </dd>
      </div>
      {body.market ? (
        <div>
          <dt className="font-semibold">{say(words.market)}</dt>
          <dd>
            <MarketLines market={body.market} />
          </dd>
        </div>
      ) : null}
      <div>
        <dt className="font-semibold">{say(words.withdrawal)}</dt>
        {[...rules].map(([rule, of]) => (
          <dd key={rule}>
            {rules.size > 1 ? <span className="text-soft">({numbers(of)}) </span> : null}
            {rule}
          </dd>
        ))}
      </div>
      <div>
        <dt className="font-semibold">{say(words.complaint)}</dt>
        <dd>
          {say(words.complaintText, { url: orderUrl })}{" "}
          {seller.counter
            ? say(words.complaintAt, { name: seller.counter.name[locale], address: seller.counter.address[locale] })
            : null}
        </dd>
      </div>
    </dl>
  );
}
