import { measured, quantityWord, titled } from "#app/domain/catalogue/counted.ts";
import type { PhotoRow } from "#app/domain/media/queries.server.ts";
import { localDigits } from "#app/platform/digits.ts";
import { formatMoney } from "#app/platform/money.ts";
import { paths } from "#app/platform/paths.ts";
import { Button, Hidden, PostButton } from "#app/ui/button.tsx";
import { boxLook } from "#app/ui/field.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { Picture } from "#app/ui/picture.tsx";
import { Status } from "#app/ui/status.tsx";
import type { AvailabilityKind, PriceUnit } from "#db/vocabulary.ts";
import { words } from "../words.ts";

/** What a line says of itself. Whoever prices the basket stands above it and gives more than this. */
type Line = {
  slug: string;
  titleFa: string;
  titleEn: string;
  variantId: string | null;
  variantFa: string;
  variantEn: string;
  takes: number;
  offered: boolean;
  past: boolean;
  priceUnit: PriceUnit;
  quantity: number;
  unitPrice: bigint | null;
  seenPrice: bigint;
  availability: AvailabilityKind;
  onHand: number | null;
  leadTimeDays: number;
  published: boolean;
  sellerPaused: boolean;
  photo: PhotoRow | null;
};

/** One line of the basket: what it is, what changed since it was put in, how many, what it costs. */
export function CartLine({ line, currency }: { line: Line; currency: string }) {
  const locale = useLocale();
  const say = useSay();
  const [title, variant] = locale === "fa" ? [line.titleFa, line.variantFa] : [line.titleEn, line.variantEn];
  const which = { variant: line.variantId ?? "" };
  const measure = measured[line.priceUnit];
  const price = line.unitPrice === null ? null : { amount: line.unitPrice, currency };
  const counted = line.availability === "unique" || line.availability === "stock";
  const left = Math.floor((line.onHand ?? 0) / line.takes);
  return (
    <li className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-4 px-5 py-5 sm:grid-cols-[7rem_minmax(0,1fr)_auto] sm:gap-6">
      <Picture
        photo={line.photo ? { ...line.photo, alt: "" } : null}
        shape="square"
        sizes="7rem"
        className="rounded-md"
      />
      <div className="min-w-0 space-y-1.5">
        <h3 className="text-base/7 font-semibold">
          <a className="link" href={paths.product(locale, line.slug)}>
            {titled(title, variant, locale)}
          </a>
        </h3>
        {line.availability === "unique" ? <p className="text-sm text-soft">{say(words.unique)}</p> : null}
        {line.availability === "made-to-order" ? (
          <p className="text-sm text-soft">{say(words.toOrder, { days: line.leadTimeDays })}</p>
        ) : null}
        {!line.published || line.sellerPaused ? <Status tone="bad">{say(words.notSold)}</Status> : null}
        {price === null ? <Status tone="bad">{say(words.noPrice)}</Status> : null}
        {line.offered ? null : <Status tone="bad">{say(words.chooseVariant)}</Status>}
        {line.past ? <Status tone="bad">{say(words.past)}</Status> : null}
        {counted && left === 0 ? <Status tone="bad">{say(words.sold)}</Status> : null}
        {counted && left > 0 && left < line.quantity ? (
          <Status tone="wait">
            {measure
              ? say(words.onlyLeftOf, { count: say(measure, { count: left }) })
              : say(words.onlyLeft, { count: left })}
          </Status>
        ) : null}
        {price && line.unitPrice !== line.seenPrice ? (
          <p className="text-sm font-semibold text-saffron">
            {say(words.priceWas, {
              was: formatMoney(locale, { amount: line.seenPrice, currency }),
              now: formatMoney(locale, price),
            })}
          </p>
        ) : null}
        <div className="flex flex-wrap items-end gap-3 pt-1">
          {line.availability === "unique" ? null : (
            <form method="post" action={paths.cartLineQuantity(locale, line.slug)} className="flex items-end gap-2">
              <Hidden fields={which} />
              <label className="w-20 shrink-0 text-sm text-soft">
                {say(quantityWord(line.priceUnit))}
                <input
                  name="quantity"
                  dir="ltr"
                  inputMode="numeric"
                  defaultValue={localDigits(locale, String(line.quantity))}
                  maxLength={3}
                  className={`${boxLook()} mt-1 text-center`}
                />
              </label>
              <Button tone="quiet">{say(words.change)}</Button>
            </form>
          )}
          <PostButton tone="plain" action={paths.cartLineRemoval(locale, line.slug)} fields={which}>
            {say(words.remove)}
          </PostButton>
        </div>
      </div>
      <p className="col-start-2 text-start font-semibold sm:col-start-auto sm:text-end">
        {price ? <MoneyText money={{ ...price, amount: price.amount * BigInt(line.quantity) }} /> : null}
      </p>
    </li>
  );
}
