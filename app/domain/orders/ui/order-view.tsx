import { words as cartWords } from "#app/domain/cart/words.ts";
import { titled } from "#app/domain/catalogue/counted.ts";
import type { OrderHead, OrderParcel, OrderWhole } from "#app/domain/orders/queries.server.ts";
import { consignmentStateWords, orderStateWords, words } from "#app/domain/orders/words.ts";
import type { Localized } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { formatInstant } from "#app/platform/time.ts";
import { ConfirmButton, PostButton } from "#app/ui/button.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { PageHead } from "#app/ui/page.tsx";
import { Status } from "#app/ui/status.tsx";
import { Timeline, type TimelineStep } from "#app/ui/timeline.tsx";
import { Quantity } from "./quantity.tsx";

type Carriers = Record<string, { name: Localized | null; follow: string | null }>;
type Head = Omit<OrderHead, "id" | "person_id">;

/** A buyer's order: where each parcel is, what was paid, what she can do now. */
export function OrderView({ head, whole, carriers }: { head: Head; whole: OrderWhole; carriers: Carriers }) {
  const locale = useLocale();
  const say = useSay();
  const money = (amount: bigint) => <MoneyText money={{ amount, currency: head.currency }} />;
  const { address } = whole.buyer;
  return (
    <>
      <PageHead
        title={say(words.order, { number: head.number })}
        lead={
          <span className="flex flex-wrap items-center gap-4">
            <Status tone={head.status === "cancelled" ? "bad" : head.status === "awaiting-payment" ? "wait" : "good"}>
              {say(orderStateWords[head.status])}
            </Status>
            <span className="text-base text-soft">
              {say(words.placedOn, { date: formatInstant(locale, head.placedAt) })}
            </span>
          </span>
        }
        actions={
          head.status === "awaiting-payment" ? (
            <PostButton action={paths.payment(locale, head.number)}>{say(words.payNow)}</PostButton>
          ) : null
        }
      />
      <div className="measure grid items-start gap-12 pb-20 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="space-y-10">
          {head.status === "awaiting-payment" ? (
            <Flash tone="wait" text={say(words.payUntil, { time: formatInstant(locale, head.holdUntil) })} />
          ) : null}
          {head.status === "cancelled" ? <Flash tone="bad" text={say(words.lateText)} /> : null}
          {head.status === "confirmed" ? <Flash tone="good" text={say(words.thanks)} /> : null}
          {whole.parcels.map((parcel) => (
            <Parcel key={parcel.number} head={head} parcel={parcel} carrier={carriers[parcel.number]} />
          ))}
        </div>
        <aside className="space-y-2 rounded-lg border border-line bg-sunk p-6">
          <p className="flex justify-between gap-4">
            {say(cartWords.goods)} {money(whole.goods)}
          </p>
          {whole.discount > 0n ? (
            <p className="flex justify-between gap-4">
              {say(cartWords.discount)} {money(-whole.discount)}
            </p>
          ) : null}
          <p className="flex justify-between gap-4">
            {say(cartWords.carriage)} {money(whole.carriage)}
          </p>
          <p className="flex justify-between gap-4 border-t border-line pt-3 text-lg font-bold">
            {say(cartWords.total)} {money(whole.total)}
          </p>
          <h2 className="pt-5 font-semibold">{say(words.toWhom)}</h2>
          <address className="text-soft not-italic">
            <bdi>{whole.buyer.name}</bdi>
            <br />
            <bdi>{address.street}</bdi>
            <br />
            <bdi>{address.city}</bdi> <bdi>{address.postalCode}</bdi>
          </address>
        </aside>
      </div>
    </>
  );
}

function Parcel({ head, parcel, carrier }: { head: Head; parcel: OrderParcel; carrier: Carriers[string] | undefined }) {
  const locale = useLocale();
  const say = useSay();
  const shop = locale === "fa" ? parcel.shopFa : parcel.shopEn;
  const steps: { title: string; at: string | Date | null }[] = [
    { title: say(words.stepPaid), at: head.paidAt },
    { title: say(words.stepAccepted), at: parcel.acceptedAt },
    { title: say(words.stepShipped), at: parcel.shippedAt },
    { title: say(words.stepDelivered), at: parcel.deliveredAt },
  ];
  const next = steps.findIndex((step) => step.at === null);
  const timeline: TimelineStep[] = steps.map((step, index) => ({
    title: step.title,
    state: step.at ? "done" : index === next ? "now" : "ahead",
    when: step.at ? <DateText at={new Date(step.at)} style="instant" /> : undefined,
  }));
  return (
    <section className="rounded-lg border border-line bg-raised">
      <div className="flex flex-wrap items-center justify-between gap-3 border-b border-line px-5 py-4">
        <h2 className="text-lg font-bold">
          <a className="link" href={paths.shop(locale, parcel.shopSlug)}>
            {say(words.parcel, { n: parcel.number, shop })}
          </a>
        </h2>
        <Status tone={parcel.status === "delivered" ? "good" : parcel.status === "cancelled" ? "bad" : "note"}>
          {say(consignmentStateWords[parcel.status])}
        </Status>
      </div>
      <div className="grid gap-8 p-5 sm:grid-cols-2">
        <div className="space-y-5">
          <ul className="space-y-3">
            {parcel.lines.map((line) => (
              <li key={line.id} className="flex justify-between gap-4">
                <span>
                  <a className="link" href={paths.product(locale, line.slug)}>
                    {locale === "fa"
                      ? titled(line.titleFa, line.variantFa, locale)
                      : titled(line.titleEn, line.variantEn, locale)}
                  </a>
                  <Quantity line={line} />
                  {line.withdrawal.allowed ? (
                    <span className="block text-sm text-soft">
                      {say(words.withdrawalYes, { days: line.withdrawal.workingDays })}
                    </span>
                  ) : null}
                </span>
                <MoneyText money={{ amount: BigInt(line.total), currency: head.currency }} />
              </li>
            ))}
          </ul>
          {parcel.tracking ? (
            <p>
              {say(words.tracking)}: <bdi className="font-mono">{parcel.tracking}</bdi>
              {carrier?.follow ? (
                <a className="link block" href={carrier.follow} rel="noreferrer">
                  {say(words.follow, { carrier: carrier.name?.[locale] ?? "" })}
                </a>
              ) : null}
            </p>
          ) : null}
          {parcel.status === "shipped" ? (
            <ConfirmButton
              label={say(words.received)}
              question={say(words.receivedQuestion)}
              consequence={say(words.receivedThen)}
              confirm={say(words.received)}
              action={paths.orderReceipt(locale, head.number, parcel.number)}
            />
          ) : null}
        </div>
        {head.status === "awaiting-payment" || head.status === "cancelled" ? null : <Timeline steps={timeline} />}
      </div>
    </section>
  );
}
