import type { ReactNode } from "react";
import { words as cartWords } from "#app/domain/cart/words.ts";
import { titled } from "#app/domain/catalogue/counted.ts";
import type { CheckoutStep } from "#app/domain/orders/checkout-steps.ts";
import { stepWords, words } from "#app/domain/orders/checkout-words.ts";
import type { QuotedConsignment, QuotedLine } from "#app/domain/orders/quote.ts";
import { words as orderWords } from "#app/domain/orders/words.ts";
import type { Localized } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText, useMoney } from "#app/ui/money-text.tsx";
import { Picture } from "#app/ui/picture.tsx";
import { Status } from "#app/ui/status.tsx";
import { Quantity } from "./quantity.tsx";

/** One of the things that were said, and the way to say it otherwise. */
export function ReviewBlock({ step, title, children }: { step: CheckoutStep; title: Localized; children: ReactNode }) {
  const locale = useLocale();
  const say = useSay();
  return (
    <section className="rounded-lg border border-line bg-raised p-5">
      <div className="flex items-baseline justify-between gap-4">
        <h2 className="text-sm font-semibold text-soft">{say(title)}</h2>
        <a
          className="link -my-2 flex min-h-11 items-center text-sm"
          href={paths.checkoutStep(locale, step)}
          aria-label={say(words.changeOf, { step: say(stepWords[step]) })}
        >
          {say(words.change)}
        </a>
      </div>
      <div className="mt-1">{children}</div>
    </section>
  );
}

interface ReviewParcelProps {
  parcel: QuotedConsignment;
  currency: string;
  note: string;
  /** The rule of withdrawal of each line, in its order. */
  rules: readonly { allowed: boolean; text: string }[];
}

/** One sender's parcel with all it costs, who sells it, when it comes, and what may be sent back. */
export function ReviewParcel({ parcel, currency, note, rules }: ReviewParcelProps) {
  const locale = useLocale();
  const say = useSay();
  const { lines, way } = parcel;
  const [first] = lines;
  const fa = locale === "fa";
  const shop = (fa ? first?.sellerNameFa : first?.sellerNameEn) ?? "";
  const place = (fa ? first?.placeFa : first?.placeEn) ?? "";
  const lead = Math.max(...lines.map((line) => line.leadTimeDays));
  return (
    <section className="rounded-lg border border-line bg-raised">
      <h2 className="border-b border-line px-5 py-4 text-lg font-bold">
        {say(cartWords.parcelOf, { shop })}
        <span className="ms-3 text-sm font-normal text-soft">{say(cartWords.from, { place })}</span>
      </h2>
      <ul className="divide-y divide-line px-5">
        {lines.map((line, index) => (
          <ReviewLine
            key={`${line.productId} ${line.variantId}`}
            line={line}
            currency={currency}
            rule={rules[index] ?? { allowed: false, text: "" }}
          />
        ))}
      </ul>
      <dl className="space-y-2 border-t border-line px-5 py-4">
        {parcel.discount > 0n ? (
          <Cost label={say(cartWords.discount)} amount={-parcel.discount} currency={currency} />
        ) : null}
        {way ? (
          <Cost
            label={say(cartWords.carriage)}
            hint={[
              way.pickup
                ? say(words.fetchedAt, { point: fa ? way.pickup.nameFa : way.pickup.nameEn })
                : `${way.carrier.name[locale]} (${way.service.name[locale]})`,
              say(orderWords.days, { from: way.service.days[0], to: way.service.days[1] }),
              ...(lead > 0 ? [say(words.leadTime, { days: lead })] : []),
            ].join(" · ")}
            amount={parcel.carriage - parcel.insurance}
            currency={currency}
          />
        ) : (
          <Status tone="bad">{say(orderWords.noCarrier)}</Status>
        )}
        {parcel.insurance > 0n ? (
          <Cost label={say(words.insurance)} amount={parcel.insurance} currency={currency} />
        ) : null}
        <Cost
          label={say(words.parcelTotal)}
          amount={parcel.goods - parcel.discount + parcel.carriage}
          currency={currency}
          strong
        />
      </dl>
      <div className="space-y-2 border-t border-line px-5 py-4 text-sm text-soft">
        <p>
          <span className="font-semibold text-ink">{say(words.sellerIs)}: </span>
          {say(words.sellerText, { shop, place })}
        </p>
        {note ? (
          <p>
            <span className="font-semibold text-ink">{say(words.yourNote)}: </span>
            <bdi>{note}</bdi>
          </p>
        ) : null}
      </div>
    </section>
  );
}

function ReviewLine({
  line,
  currency,
  rule,
}: {
  line: QuotedLine;
  currency: string;
  rule: { allowed: boolean; text: string };
}) {
  const money = useMoney();
  const locale = useLocale();
  const say = useSay();
  const [title, variant] = locale === "fa" ? [line.titleFa, line.variantFa] : [line.titleEn, line.variantEn];
  return (
    <li className="grid grid-cols-[4rem_minmax(0,1fr)] gap-4 py-4 sm:grid-cols-[5rem_minmax(0,1fr)_auto]">
      <Picture
        photo={line.photo ? { ...line.photo, alt: "" } : null}
        shape="square"
        sizes="5rem"
        className="rounded-md"
      />
      <div className="min-w-0 space-y-1">
        <h3 className="font-semibold">
          {titled(title, variant, locale)}
          <Quantity line={line} />
        </h3>
        {line.quantity > 1 ? (
          <p className="text-sm text-soft">
            {say(cartWords.each, { price: money({ amount: line.unitPrice, currency }) })}
          </p>
        ) : null}
        <p className="flex items-start gap-2 text-sm text-soft">
          <Icon name={rule.allowed ? "check" : "info"} className="mt-1 size-4" />
          <span>
            <span className="sr-only">{say(words.withdrawal)}: </span>
            {rule.text}
          </span>
        </p>
      </div>
      <p className="col-start-2 font-semibold sm:col-start-auto sm:text-end">
        <MoneyText money={{ amount: line.goods, currency }} />
      </p>
    </li>
  );
}

interface CostProps {
  label: string;
  hint?: string;
  amount: bigint;
  currency: string;
  strong?: boolean;
}

function Cost({ label, hint, amount, currency, strong = false }: CostProps) {
  return (
    <div className={`flex items-baseline justify-between gap-4 ${strong ? "pt-1 font-bold" : ""}`}>
      <dt>
        {label}
        {hint ? <span className="block text-sm text-soft">{hint}</span> : null}
      </dt>
      <dd>
        <MoneyText money={{ amount, currency }} />
      </dd>
    </div>
  );
}
