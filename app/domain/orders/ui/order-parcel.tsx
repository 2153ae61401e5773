import type { ReactNode } from "react";
import type { OrderLine, OrderParcel } from "#app/domain/orders/buyer-queries.server.ts";
import { parcelStateWords, words } from "#app/domain/orders/buyer-words.ts";
import { words as orderWords } from "#app/domain/orders/words.ts";
import { paths } from "#app/platform/paths.ts";
import { Button, ButtonLink, buttonLook } from "#app/ui/button.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { Picture } from "#app/ui/picture.tsx";
import { Status } from "#app/ui/status.tsx";
import { OrderTimeline, type OrderTimelineProps } from "./order-timeline.tsx";
import { Quantity } from "./quantity.tsx";

interface OrderParcelProps extends OrderTimelineProps {
  number: string;
  of: number;
  /** It is confirmed: its way is shown and what can be done with it. */
  begun: boolean;
  /** What stands under a line: a report, or the way to one. */
  beside: (line: OrderLine) => ReactNode;
}

const tones = { delivered: "good", cancelled: "bad", shipped: "note" } as const;

/** One sender's parcel: what to do now, where it is, what is in it. */
export function OrderParcelCard({ number, of, begun, beside, ...timeline }: OrderParcelProps) {
  const { parcel, order } = timeline;
  const locale = useLocale();
  const say = useSay();
  return (
    <section
      aria-labelledby={`parcel-${parcel.number}`}
      className="overflow-hidden rounded-lg border border-line bg-raised"
    >
      <div className="flex flex-wrap items-center justify-between gap-3 border-b border-line px-5 py-4">
        <div>
          <p className="text-sm text-soft">{say(words.parcelOf, { n: parcel.number, of })}</p>
          <h3 id={`parcel-${parcel.number}`} className="text-lg font-bold">
            <a className="link" href={paths.shop(locale, parcel.shopSlug)}>
              {say(words.from, { shop: say(parcel.shop) })}
            </a>
          </h3>
          {parcel.splitFrom === null ? null : (
            <p className="text-sm text-soft">{say(words.splitFrom, { n: parcel.splitFrom })}</p>
          )}
        </div>
        <Status tone={tones[parcel.status as keyof typeof tones] ?? "wait"}>
          {say(parcelStateWords[parcel.status])}
        </Status>
      </div>
      <div className="grid gap-x-10 gap-y-8 p-5 md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        {begun ? (
          <div className="space-y-6">
            <Acts number={number} parcel={parcel} />
            <OrderTimeline {...timeline} />
          </div>
        ) : null}
        <div className={`space-y-6 ${begun ? "" : "md:col-span-2"}`}>
          <ul className="divide-y divide-line border-y border-line">
            {parcel.lines.map((line) => (
              <Line key={line.id} line={line} currency={order.currency}>
                {beside(line)}
              </Line>
            ))}
          </ul>
          <ParcelFacts parcel={parcel} currency={order.currency} />
          {begun && parcel.status !== "awaiting-payment" ? (
            <a
              className="link inline-flex min-h-11 items-center"
              href={paths.orderInvoice(locale, number, parcel.number)}
            >
              {say(words.invoice)}
            </a>
          ) : null}
        </div>
      </div>
    </section>
  );
}

/** What the buyer can do with it now. */
function Acts({ number, parcel }: { number: string; parcel: OrderParcel }) {
  const locale = useLocale();
  const say = useSay();
  return (
    <>
      {parcel.tracking ? (
        <div className="space-y-3 rounded-md bg-sunk p-4">
          <p>
            <span className="block text-sm text-soft">{say(words.tracking)}</span>
            <bdi className="font-mono text-lg break-all">{parcel.tracking}</bdi>
          </p>
          {parcel.follow ? (
            <ButtonLink href={parcel.follow} tone="quiet" icon="onward">
              {say(words.follow, { carrier: parcel.carrier ? say(parcel.carrier) : "" })}
            </ButtonLink>
          ) : null}
        </div>
      ) : null}
      {parcel.point && parcel.status !== "cancelled" && parcel.status !== "delivered" ? (
        <Point parcel={parcel} />
      ) : null}
      {parcel.status === "shipped" ? <Received action={paths.orderReceipt(locale, number, parcel.number)} /> : null}
      {parcel.mayCancel ? (
        <ButtonLink href={paths.parcelCancellation(locale, number, parcel.number)} tone="quiet">
          {say(words.cancelParcel)}
        </ButtonLink>
      ) : null}
    </>
  );
}

/** She says that it came; a question first, for the maker's share is hers from then on. */
function Received({ action }: { action: string }) {
  const say = useSay();
  return (
    <details>
      <summary className={buttonLook("press")}>{say(orderWords.received)}</summary>
      <form method="post" action={action} className="mt-3 space-y-4 rounded-md border border-line bg-sunk p-5">
        <p className="font-semibold">{say(orderWords.receivedQuestion)}</p>
        <p className="text-sm">{say(orderWords.receivedThen)}</p>
        <Button>{say(words.receivedYes)}</Button>
      </form>
    </details>
  );
}

/** Where it is fetched, with its hours. */
function Point({ parcel: { point, status } }: { parcel: OrderParcel }) {
  const say = useSay();
  if (!point) return null;
  return (
    <div className="rounded-md bg-sunk p-4">
      <p className="text-sm text-soft">{say(status === "shipped" ? words.fetchAt : words.willFetchAt)}</p>
      <p className="font-semibold">{say(point.name)}</p>
      <p>
        <bdi>{say(point.address)}</bdi>
      </p>
      {say(point.hours) ? <p className="text-sm text-soft">{say(words.hours, { hours: say(point.hours) })}</p> : null}
    </div>
  );
}

function Line({ line, currency, children }: { line: OrderLine; currency: string; children: ReactNode }) {
  const locale = useLocale();
  const say = useSay();
  return (
    <li className="grid grid-cols-[4rem_minmax(0,1fr)] gap-4 py-4">
      <Picture
        photo={line.photo ? { ...line.photo, alt: "" } : null}
        shape="square"
        sizes="4rem"
        className="rounded-md"
      />
      <div className="space-y-1.5">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <span className="min-w-0">
            <a className="link font-semibold" href={paths.product(locale, line.slug)}>
              {say(line.title)}
            </a>
            <Quantity line={line} />
          </span>
          <MoneyText money={{ amount: BigInt(line.total), currency }} />
        </div>
        <details className="text-sm">
          <summary className="inline-flex min-h-11 items-center text-soft underline decoration-dotted underline-offset-4 hover:text-ink">
            {say(line.withdrawal.allowed ? words.withdrawalYes : words.withdrawalNo)}
          </summary>
          <p className="text-soft">{say(line.withdrawal.text)}</p>
        </details>
        {children}
      </div>
    </li>
  );
}

function ParcelFacts({ parcel, currency }: { parcel: OrderParcel; currency: string }) {
  const say = useSay();
  const way = [parcel.carrier, parcel.service].flatMap((name) => (name ? [say(name)] : [])).join(" · ");
  return (
    <dl className="grid gap-y-3 text-sm">
      <div className="flex flex-wrap justify-between gap-x-4">
        <dt className="text-soft">{say(words.carrier)}</dt>
        <dd className="flex flex-wrap gap-x-3">
          <span>{way}</span>
          <MoneyText money={{ amount: BigInt(parcel.carriage), currency }} />
        </dd>
      </div>
      {BigInt(parcel.insurance) > 0n ? <div className="text-soft">{say(words.insured)}</div> : null}
      {parcel.note ? (
        <div>
          <dt className="text-soft">{say(words.note)}</dt>
          <dd dir="auto" className="border-s-2 border-edge ps-3">
            {parcel.note}
          </dd>
        </div>
      ) : null}
    </dl>
  );
}
