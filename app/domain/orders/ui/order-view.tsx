import type { ReactNode } from "react";
import type { OrderLine, OrderWhole } from "#app/domain/orders/buyer-queries.server.ts";
import { words } from "#app/domain/orders/buyer-words.ts";
import type { OrderHead } from "#app/domain/orders/queries.server.ts";
import type { Standing } from "#app/domain/orders/standing.ts";
import { orderStateWords, words as orderWords } from "#app/domain/orders/words.ts";
import { paths } from "#app/platform/paths.ts";
import { formatInstant } from "#app/platform/time.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { useMoney } from "#app/ui/money-text.tsx";
import { PageHead } from "#app/ui/page.tsx";
import { Status } from "#app/ui/status.tsx";
import { OrderCosts } from "./order-costs.tsx";
import { OrderParcelCard } from "./order-parcel.tsx";
import { OrderPay } from "./order-pay.tsx";

interface OrderViewProps {
  head: Omit<OrderHead, "id" | "person_id">;
  whole: OrderWhole;
  standing: Standing;
  rails: readonly { name: string; holdMinutes: number }[];
  /** Parcels of which something is reported and open, by number. */
  reported: readonly number[];
  /** Reports are another noun's: what stands under a line comes from the page. */
  beside: (line: OrderLine) => ReactNode;
}

const tones = { "awaiting-payment": "wait", confirmed: "good", completed: "good", cancelled: "bad" } as const;

/** A buyer's order: what to do now, where each parcel is, what it costs. */
export function OrderView({ head, whole, standing, rails, reported, beside }: OrderViewProps) {
  const locale = useLocale();
  const money = useMoney();
  const say = useSay();
  const { status, currency } = head;
  const confirmed = whole.confirmedAt !== null;
  const total = { amount: whole.total, currency };
  const justPlaced = status === "confirmed" && whole.parcels.every((parcel) => parcel.status === "new");
  // At the door she pays for what still comes: not for what was called off, nor again for what she has.
  const due = whole.parcels
    .filter((parcel) => parcel.status !== "cancelled" && parcel.status !== "delivered")
    .reduce((sum, parcel) => sum + BigInt(parcel.total), 0n);
  const facts = {
    time: formatInstant(locale, head.holdUntil),
    amount: money({ amount: due, currency }),
  };
  const order = {
    number: head.number,
    placedAt: new Date(head.placedAt).toISOString(),
    confirmedAt: whole.confirmedAt,
    paid: whole.payment.heldBy === "platform",
    currency,
  };
  return (
    <>
      <PageHead
        title={say(orderWords.order, { number: head.number })}
        lead={
          <span className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <Status tone={tones[status]}>{say(orderStateWords[status])}</Status>
            <span className="text-base text-soft">
              {say(orderWords.placedOn, { date: formatInstant(locale, head.placedAt) })}
            </span>
          </span>
        }
      />
      <div className="measure grid items-start gap-x-12 gap-y-10 pb-20 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="space-y-8">
          <Flash
            tone={standing.tone}
            text={
              <>
                {justPlaced ? <strong className="block">{say(orderWords.thanks)}</strong> : null}
                {say(standing.text, facts)}
                <Stray number={head.number} whole={whole} currency={currency} />
              </>
            }
          />
          {standing.payable ? (
            <OrderPay
              number={head.number}
              total={total}
              last={whole.payment.rail}
              rails={rails}
              senders={whole.parcels.length}
            />
          ) : null}
          <section className="space-y-6">
            <h2 className="sr-only">{say(words.parcels)}</h2>
            {whole.parcels.map((parcel) => (
              <OrderParcelCard
                key={parcel.number}
                number={head.number}
                of={whole.parcels.length}
                begun={confirmed}
                parcel={parcel}
                order={order}
                payment={whole.payment}
                reported={reported.includes(parcel.number)}
                beside={beside}
              />
            ))}
          </section>
          {status === "awaiting-payment" ? (
            <ButtonLink href={paths.orderCancellation(locale, head.number)} tone="grave">
              {say(words.cancelOrder)}
            </ButtonLink>
          ) : null}
        </div>
        <OrderCosts whole={whole} currency={currency} />
      </div>
    </>
  );
}

/** Money that came too late, or in another sum. */
function Stray({ number, whole: { strayRefund }, currency }: { number: string; whole: OrderWhole; currency: string }) {
  const locale = useLocale();
  const money = useMoney();
  const say = useSay();
  if (!strayRefund) return null;
  const amount = money({ amount: BigInt(strayRefund.amount), currency });
  return (
    <span className="mt-1 block">
      {say(strayRefund.status === "succeeded" ? words.strayDone : words.strayWanted, { amount })}{" "}
      {strayRefund.byHand && strayRefund.status === "wanted" ? (
        <a className="link inline-flex min-h-11 items-center" href={paths.orderRefundAccount(locale, number)}>
          {say(words.refundWhere)}
        </a>
      ) : null}
    </span>
  );
}
