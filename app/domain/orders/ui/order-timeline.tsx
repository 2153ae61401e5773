import type { ReactNode } from "react";
import type { OrderParcel, OrderWhole } from "#app/domain/orders/buyer-queries.server.ts";
import { calledOffWords, words } from "#app/domain/orders/buyer-words.ts";
import { delayText } from "#app/domain/orders/desk-words.ts";
import { lastDay } from "#app/domain/orders/rules.ts";
import { type ParcelStep, parcelSteps } from "#app/domain/orders/standing.ts";
import { formatDate } from "#app/platform/time.ts";
import { DateText } from "#app/ui/date-text.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Timeline } from "#app/ui/timeline.tsx";
import { RefundText } from "./order-refund.tsx";

export interface OrderTimelineProps {
  parcel: OrderParcel;
  order: { number: string; placedAt: string; confirmedAt: string | null; paid: boolean; currency: string };
  payment: OrderWhole["payment"];
  /** A report of one of its lines is open: the clock stands. */
  reported: boolean;
}

/** One parcel's way so far and what comes next, with the days that were promised and what became of them. */
export function OrderTimeline({ parcel, order, payment, reported }: OrderTimelineProps) {
  const steps = parcelSteps({ ...parcel, ...order });
  const next = steps.findIndex(({ at }) => at === null);
  const shown = steps.map((step, index) => {
    const state = step.at ? "done" : index === next ? "now" : "ahead";
    return {
      title: step.title,
      state: state as "done" | "now" | "ahead",
      when: step.at ? <DateText at={step.at} style="instant" /> : undefined,
      note: <StepNote step={step} now={index === next} {...{ parcel, order, payment, reported }} />,
    };
  });
  const say = useSay();
  return <Timeline steps={shown.map((step) => ({ ...step, title: say(step.title) }))} />;
}

/** What is to be said beside a step: until when, why later, what happens if nobody says anything. */
function StepNote({
  step,
  now,
  parcel,
  order,
  payment,
  reported,
}: OrderTimelineProps & { step: ParcelStep; now: boolean }) {
  const locale = useLocale();
  const say = useSay();
  const day = (at: string) => formatDate(locale, new Date(at), "weekday");
  const soft = (text: string): ReactNode => <p className="text-soft">{text}</p>;
  if (step.kind === "cancelled")
    return (
      <div className="space-y-1">
        <p>{say(calledOffWords[parcel.cancelReason ?? ""] ?? words.headCancelled)}</p>
        <RefundText number={order.number} refund={parcel.refund} payment={payment} currency={order.currency} />
      </div>
    );
  if (step.kind === "accepted" && now && parcel.acceptBy)
    return soft(say(order.paid ? words.acceptUntil : words.acceptUntilUnpaid, { date: day(parcel.acceptBy) }));
  const leaves = step.kind === "packed" || (step.kind === "shipped" && parcel.packedAt !== null);
  if (leaves && now && parcel.sendBy) {
    const leavesBy = formatDate(locale, lastDay(parcel.sendBy), "weekday");
    if (parcel.delayedAt)
      return (
        <div className="rounded-md border border-saffron/40 bg-saffron-wash px-3 py-2">
          <p className="font-semibold">{say(words.delayed, { date: leavesBy })}</p>
          {parcel.delayReason ? <p>{say(words.reason, { reason: delayText(parcel.delayReason, say) })}</p> : null}
        </div>
      );
    return parcel.late ? (
      <p className="rounded-md border border-saffron/40 bg-saffron-wash px-3 py-2">
        {say(words.late, { date: leavesBy })}
      </p>
    ) : (
      soft(say(words.sendBy, { date: leavesBy }))
    );
  }
  if (step.kind !== "delivered" || !now) return null;
  if (reported) return soft(say(words.receiptStopped));
  return (
    <>
      {parcel.days && !parcel.point ? soft(say(words.onWay, { from: parcel.days[0], to: parcel.days[1] })) : null}
      {parcel.confirmBy ? soft(say(words.receiptUntil, { date: day(parcel.confirmBy) })) : null}
    </>
  );
}
