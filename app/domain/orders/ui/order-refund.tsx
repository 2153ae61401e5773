import type { OrderWhole, ParcelRefund } from "#app/domain/orders/buyer-queries.server.ts";
import { words } from "#app/domain/orders/buyer-words.ts";
import { refundDays } from "#app/domain/orders/standing.ts";
import { railName } from "#app/domain/payments/rail-words.ts";
import { paths } from "#app/platform/paths.ts";
import { formatDate } from "#app/platform/time.ts";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { useMoney } from "#app/ui/money-text.tsx";

/** What becomes of the money of something called off: how much, to where, how long; then when it was sent. */
export function RefundText({
  number,
  refund,
  payment,
  currency,
}: {
  /** Of the order. */
  number: string;
  refund: ParcelRefund | null;
  payment: OrderWhole["payment"];
  currency: string;
}) {
  const locale = useLocale();
  const money = useMoney();
  const say = useSay();
  if (!refund) return <p>{say(words.nothingPaid)}</p>;
  const amount = money({ amount: BigInt(refund.amount), currency });
  if (refund.status === "succeeded")
    return (
      <p>
        {say(words.refundDone, { amount, date: refund.doneAt ? formatDate(locale, new Date(refund.doneAt)) : "" })}
        {refund.byHand && refund.reference ? (
          <span className="block">{say(words.refundReference, { reference: refund.reference })}</span>
        ) : null}
      </p>
    );
  const days = refundDays(payment.rail);
  if (!refund.byHand) return <p>{say(words.refundWanted, { amount, days, rail: say(railName(payment.rail)) })}</p>;
  return (
    <p>
      {say(words.refundByHand, { amount, days })}{" "}
      <a className="link inline-flex min-h-11 items-center" href={paths.orderRefundAccount(locale, number)}>
        {say(words.refundWhere)}
      </a>
    </p>
  );
}
