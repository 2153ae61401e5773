import type { InvoiceSheet } from "#app/domain/invoices/queries.server.ts";
import { words } from "#app/domain/invoices/words.ts";
import { railName } from "#app/domain/payments/rail-words.ts";
import { formatNumber } from "#app/platform/locale.ts";
import { formatDate } from "#app/platform/time.ts";
import { Flash } from "#app/ui/flash.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText, useMoney } from "#app/ui/money-text.tsx";

const reasons = {
  "unknown-tax": words.whyUnknown,
  pending: words.whyPending,
  unpaid: words.whyUnpaid,
  "called-off": words.whyCalledOff,
} as const;

/** Where there is no invoice: why, and what was paid for all the same. */
export function InvoiceReceipt({ sheet }: { sheet: InvoiceSheet }) {
  const locale = useLocale();
  const say = useSay();
  const told = useMoney();
  const { receipt, currency } = sheet;
  const money = (amount: string) => <MoneyText money={{ amount: BigInt(amount), currency }} />;
  const titles = receipt.lines
    .filter(({ taxKind }) => taxKind === "unknown")
    .map(({ title }) => title[locale])
    .join(locale === "fa" ? "، " : ", ");
  const paid = receipt.paidAt !== null;
  return (
    <div className="space-y-6">
      {sheet.without ? (
        <Flash
          tone={sheet.without === "called-off" ? "bad" : "note"}
          text={
            <>
              <strong className="block">{say(words.whyTitle)}</strong>
              {say(reasons[sheet.without], { titles })}
            </>
          }
        />
      ) : null}
      {sheet.without === "unpaid" ? null : (
        <article className="invoice space-y-5 rounded-lg border border-line bg-raised p-5 sm:p-8 print:border-0 print:p-0">
          <header className="border-b-2 border-ink pb-4">
            <h1 className="text-2xl font-extrabold">{say(paid ? words.receipt : words.receiptAtDoor)}</h1>
            <p className="text-soft">
              {say(words.order)} <bdi>{sheet.orderNumber}</bdi> · {say(words.parcelOf, { n: sheet.parcel })} ·{" "}
              {say(receipt.shop)}
            </p>
          </header>
          <ul className="divide-y divide-line">
            {receipt.lines.map((line) => (
              <li
                key={`${line.title.en} ${line.quantity} ${line.total}`}
                className="flex flex-wrap justify-between gap-x-6 py-2"
              >
                <span>
                  {say(line.title)} <span className="text-soft">× {formatNumber(locale, line.quantity)}</span>
                </span>
                {money(line.total)}
              </li>
            ))}
            <li className="flex justify-between gap-6 py-2">
              {say(words.carriage)} {money(receipt.carriage)}
            </li>
          </ul>
          <p className="flex justify-between gap-6 border-t-2 border-ink pt-3 text-lg font-bold">
            {say(words.total)} {money(receipt.total)}
          </p>
          <p className="text-sm">
            {receipt.paidAt
              ? say(words.paidBy, {
                  rail: say(railName(receipt.rail)),
                  date: formatDate(locale, new Date(receipt.paidAt), "instant"),
                })
              : say(words.atDoor)}
          </p>
          {sheet.refund ? (
            <p className="font-semibold">
              {say(sheet.refund.done ? words.refundDone : words.refundWanted, {
                amount: told({ amount: BigInt(sheet.refund.amount), currency }),
              })}
            </p>
          ) : null}
        </article>
      )}
    </div>
  );
}
