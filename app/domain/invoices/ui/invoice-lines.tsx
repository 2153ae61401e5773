import type { InvoiceBody } from "#app/domain/invoices/body.ts";
import { unitWords, words } from "#app/domain/invoices/words.ts";
import { localDigits } from "#app/platform/digits.ts";
import { formatNumber } from "#app/platform/locale.ts";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { SheetHead } from "#app/ui/sheet-head.tsx";
import { figure, percent } from "./figures.ts";

const cell =
  "px-2 py-2 align-top not-print:max-md:flex not-print:max-md:justify-between not-print:max-md:gap-4 not-print:max-md:px-0 not-print:max-md:py-1 not-print:max-md:before:text-soft not-print:max-md:before:content-[attr(data-head)]";

/** The lines: a table on paper and on wide screens, cards on a phone. */
export function InvoiceLines({ body }: { body: InvoiceBody }) {
  const locale = useLocale();
  const say = useSay();
  const sum = (amount: string) => <bdi className="whitespace-nowrap">{figure(locale, amount, body.currency)}</bdi>;
  const discounted = body.discount !== "0";
  const heads = [
    say(words.goods),
    say(words.quantity),
    say(words.unitPrice),
    ...(discounted ? [say(words.discount)] : []),
    say(words.taxOf),
    say(words.sum),
  ];
  return (
    <table className="w-full border-collapse text-sm not-print:max-md:block">
      <caption className="sr-only">{say(words.goods)}</caption>
      <SheetHead heads={heads} words={1} />
      <tbody className="not-print:max-md:grid not-print:max-md:gap-3">
        {body.lines.map((line, index) => (
          <tr
            key={`${line.title.en} ${line.quantity} ${line.total}`}
            className="border-b border-line not-print:max-md:block not-print:max-md:pb-3"
          >
            <th
              scope="row"
              className="px-2 py-2 text-start align-top font-semibold not-print:max-md:block not-print:max-md:px-0"
            >
              <span className="text-soft">{localDigits(locale, String(index + 1))}.</span> {say(line.title)}
            </th>
            <td className={`${cell} digits`} data-head={say(words.quantity)}>
              <span>
                {formatNumber(locale, line.quantity)} {say(unitWords[line.unit][line.quantity === 1 ? "one" : "many"])}
              </span>
            </td>
            <td className={`${cell} digits`} data-head={say(words.unitPrice)}>
              {sum(line.unitPrice)}
            </td>
            {discounted ? (
              <td className={`${cell} digits`} data-head={say(words.discount)}>
                {sum(line.discount)}
              </td>
            ) : null}
            <td className={`${cell} digits`} data-head={say(words.taxOf)}>
              {line.taxKind === "exempt" ? (
                <span>{say(words.exempt)}</span>
              ) : (
                <span>
                  {sum(line.tax)}{" "}
                  <span className="whitespace-nowrap text-soft">
                    ({say(words.rate, { percent: percent(locale, line.taxBps) })})
                  </span>
                </span>
              )}
            </td>
            <td className={`${cell} digits font-semibold`} data-head={say(words.sum)}>
              {sum(line.total)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
