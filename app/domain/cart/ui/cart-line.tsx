import type { ReactNode } from "react";
import { measured, quantityWord, titled } from "#app/domain/catalogue/counted.ts";
import type { PhotoRow } from "#app/domain/media/queries.server.ts";
import { localDigits } from "#app/platform/digits.ts";
import { paths } from "#app/platform/paths.ts";
import { formatDay } from "#app/platform/time.ts";
import { Button, ButtonLink, Hidden, PostButton } from "#app/ui/button.tsx";
import { boxLook } from "#app/ui/field.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText, useMoney } from "#app/ui/money-text.tsx";
import { Picture } from "#app/ui/picture.tsx";
import type { PriceUnit } from "#db/vocabulary.ts";
import type { Judged, Trouble } from "../trouble.ts";
import { words } from "../words.ts";

/** What a line says of itself. Whoever prices the basket stands above it and gives more than this. */
type Line = Judged & {
  slug: string;
  titleFa: string;
  titleEn: string;
  variantId: string | null;
  variantFa: string;
  variantEn: string;
  priceUnit: PriceUnit;
  listPrice: bigint | null;
  seenPrice: bigint;
  nextTier: { quantity: number; amount: string } | null;
  leadTimeDays: number;
  photo: PhotoRow | null;
};

interface CartLineProps {
  line: Line;
  trouble: Trouble | null;
  currency: string;
}

/** One line of the basket: what it is, what changed since it was put in, how many, what it costs. */
export function CartLine({ line, trouble, currency }: CartLineProps) {
  const locale = useLocale();
  const say = useSay();
  const [title, variant] = locale === "fa" ? [line.titleFa, line.variantFa] : [line.titleEn, line.variantEn];
  const which = { variant: line.variantId ?? "", currency };
  const told = useMoney();
  const money = (amount: bigint) => told({ amount, currency });
  const { unitPrice, listPrice, nextTier } = line;
  const soft = "text-sm text-soft";
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
        {line.availability === "unique" ? <p className={soft}>{say(words.unique)}</p> : null}
        {line.availability === "made-to-order" ? (
          <p className={soft}>{say(words.toOrder, { days: line.leadTimeDays })}</p>
        ) : null}
        {unitPrice !== null && listPrice !== null && unitPrice < listPrice ? (
          <p className={soft}>
            {say(words.atQuantity, { price: money(unitPrice) })} <s>{money(listPrice)}</s>
          </p>
        ) : unitPrice !== null && line.quantity > 1 ? (
          <p className={soft}>{say(words.each, { price: money(unitPrice) })}</p>
        ) : null}
        {nextTier && unitPrice !== null && BigInt(nextTier.amount) < unitPrice ? (
          <p className={soft}>
            {say(words.nextTier, { count: nextTier.quantity, price: money(BigInt(nextTier.amount)) })}
          </p>
        ) : null}
        {trouble ? <TroubleNote line={line} trouble={trouble} which={which} /> : null}
        {listPrice !== null && listPrice !== line.seenPrice ? (
          <Note
            text={say(words.priceWas, { was: money(line.seenPrice), now: money(listPrice) })}
            remedy={
              trouble ? null : (
                <PostButton
                  tone="quiet"
                  action={paths.cartLineQuantity(locale, line.slug)}
                  fields={{ ...which, quantity: line.quantity }}
                >
                  {say(words.priceSeen)}
                </PostButton>
              )
            }
          />
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
          {/* Its words, not its edge, stand in line with what is above. */}
          <div className="-ms-5">
            <PostButton tone="plain" action={paths.cartLineRemoval(locale, line.slug)} fields={which}>
              {say(words.remove)}
            </PostButton>
          </div>
        </div>
      </div>
      <p className="col-start-2 text-start font-semibold sm:col-start-auto sm:text-end">
        {unitPrice === null ? null : <MoneyText money={{ currency, amount: unitPrice * BigInt(line.quantity) }} />}
      </p>
    </li>
  );
}

/** What stands against a line, and the one press that puts it right where there is one. */
function TroubleNote({
  line,
  trouble,
  which,
}: {
  line: Line;
  trouble: Trouble;
  which: { variant: string; currency: string };
}) {
  const locale = useLocale();
  const say = useSay();
  const measure = measured[line.priceUnit];
  const count = (n: number) => (measure ? say(measure, { count: n }) : n);
  const make = (quantity: number, text: string) => (
    <PostButton tone="quiet" action={paths.cartLineQuantity(locale, line.slug)} fields={{ ...which, quantity }}>
      {text}
    </PostButton>
  );
  switch (trouble.kind) {
    case "few":
      return (
        <Note
          text={say(measure ? words.onlyLeftOf : words.onlyLeft, { count: count(trouble.left) })}
          remedy={make(trouble.left, say(words.takeLeft, { count: count(trouble.left) }))}
        />
      );
    case "minimum":
      return (
        <Note
          text={say(words.least, { count: trouble.least })}
          remedy={make(trouble.least, say(words.takeLeast, { count: trouble.least }))}
        />
      );
    case "shut":
      return (
        <Note
          text={trouble.backOn ? say(words.shutUntil, { date: formatDay(locale, trouble.backOn) }) : say(words.shut)}
        />
      );
    case "variant-gone":
      return (
        <Note
          text={say(words.chooseVariant)}
          remedy={
            <ButtonLink tone="quiet" href={paths.product(locale, line.slug)}>
              {say(words.chooseAgain)}
            </ButtonLink>
          }
        />
      );
    default: {
      const said = { "not-sold": words.notSold, past: words.past, "no-price": words.noPrice, sold: words.sold };
      return <Note text={say(said[trouble.kind])} />;
    }
  }
}

function Note({ text, remedy = null }: { text: string; remedy?: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md border border-saffron/40 bg-saffron-wash px-3.5 py-2.5">
      <p className="flex min-w-0 grow items-start gap-2 text-sm font-semibold">
        <Icon name="alert" className="mt-1 size-4 text-saffron" />
        {text}
      </p>
      {remedy}
    </div>
  );
}
