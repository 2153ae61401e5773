import { words as cartWords } from "#app/domain/cart/words.ts";
import { titled } from "#app/domain/catalogue/counted.ts";
import { words } from "#app/domain/orders/checkout-words.ts";
import type { QuotedConsignment } from "#app/domain/orders/quote.ts";
import type { CarriageOption } from "#app/domain/shipping/options.ts";
import { words as shippingWords } from "#app/domain/shipping/words.ts";
import { CheckboxField } from "#app/ui/choice-field.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText, useMoney } from "#app/ui/money-text.tsx";
import { Quantity } from "./quantity.tsx";

interface CheckoutParcelProps {
  nth: number;
  parcel: QuotedConsignment;
  /** `service/point` as it was typed or chosen before. */
  chosen: string;
  insured: boolean;
  note: string;
  /** It was chosen before and is not offered any more. */
  gone: boolean;
  error(name: string): string | undefined;
}

const wayOf = ({ service, pickup }: CarriageOption) => `${service.code}/${pickup?.code ?? ""}`;

/** One sender's goods: every way they can go, whether they are insured, and a word to her. */
export function CheckoutParcel({ nth, parcel, chosen, insured, note, gone, error }: CheckoutParcelProps) {
  const locale = useLocale();
  const say = useSay();
  const [first] = parcel.lines;
  const shop = (locale === "fa" ? first?.sellerNameFa : first?.sellerNameEn) ?? "";
  const doors = parcel.options.filter(({ pickup }) => pickup === null);
  const points = parcel.options.filter(({ pickup }) => pickup !== null);
  const fault = error(`way.${nth}`);
  const choices = (options: readonly CarriageOption[]) =>
    options.map((option) => (
      <WayChoice key={wayOf(option)} nth={nth} option={option} checked={chosen === wayOf(option)} />
    ));
  return (
    <section className="space-y-5 rounded-lg border border-line bg-raised p-5 sm:p-6">
      <input type="hidden" name={`sender.${nth}`} value={first?.sellerSlug} />
      <div>
        <h2 className="text-lg font-bold">
          {say(cartWords.parcelOf, { shop })}
          <span className="ms-3 text-sm font-normal text-soft">
            {say(cartWords.from, { place: (locale === "fa" ? first?.placeFa : first?.placeEn) ?? "" })}
          </span>
        </h2>
        <ul className="mt-1 text-sm text-soft">
          {parcel.lines.map((line) => (
            <li key={`${line.productId} ${line.variantId}`}>
              {titled(
                locale === "fa" ? line.titleFa : line.titleEn,
                locale === "fa" ? line.variantFa : line.variantEn,
                locale,
              )}
              <Quantity line={line} />
            </li>
          ))}
        </ul>
      </div>
      {gone ? <Flash tone="wait" text={say(words.wayGone)} /> : null}
      {parcel.options.length === 0 ? <Flash tone="bad" text={say(words.noWay)} /> : null}
      {fault ? (
        <p id={`field-way.${nth}`} className="flex items-start gap-2 text-sm font-semibold text-alarm">
          <Icon name="alert" className="mt-1 size-4" />
          {fault}
        </p>
      ) : null}
      <fieldset className="space-y-5">
        <legend className="sr-only">{say(words.wayOf, { shop })}</legend>
        {doors.length > 0 ? (
          <div className="space-y-2">
            <h3 className="font-semibold">{say(words.toDoor)}</h3>
            {choices(doors)}
          </div>
        ) : null}
        {points.length > 0 ? (
          // Folded where there is a way to the door: most parcels go there.
          <details open={doors.length === 0 || points.some((option) => chosen === wayOf(option))} className="group">
            <summary className="flex min-h-11 cursor-pointer items-center justify-between gap-4 rounded-md border border-line px-4 py-2 font-semibold hover:border-edge">
              {say(words.toPoint, { count: points.length })}
              <Icon name="down" className="size-5 shrink-0 text-soft group-open:rotate-180" />
            </summary>
            <div className="mt-2 space-y-2">{choices(points)}</div>
          </details>
        ) : null}
      </fieldset>
      {parcel.options.some(({ insurance }) => insurance !== null) ? (
        <CheckboxField
          name={`insured.${nth}`}
          value="on"
          label={say(words.insure)}
          hint={say(words.insureHint)}
          checked={insured}
        />
      ) : null}
      <TextField
        name={`note.${nth}`}
        label={say(words.note, { shop })}
        hint={say(words.noteHint)}
        value={note}
        error={error(`note.${nth}`)}
        max={250}
        autoComplete="off"
      />
    </section>
  );
}

function WayChoice({ nth, option, checked }: { nth: number; option: CarriageOption; checked: boolean }) {
  const locale = useLocale();
  const money = useMoney();
  const say = useSay();
  const { carrier, service, pickup, price, insurance, parcels } = option;
  const [from, to] = service.days;
  const notes = [
    say(words.dayRange, { from, to }),
    parcels > 1 ? say(words.inParcels, { count: parcels }) : "",
    insurance ? say(words.insuranceCosts, { price: money(insurance) }) : "",
  ].filter((note) => note !== "");
  return (
    <label className="flex min-h-12 cursor-pointer items-start gap-3.5 rounded-md border border-line px-4 py-3 hover:border-edge has-checked:border-madder has-checked:bg-madder-wash">
      <input
        type="radio"
        name={`way.${nth}`}
        value={wayOf(option)}
        defaultChecked={checked}
        className="mt-1 size-5 shrink-0 cursor-pointer rtl:mt-1.5"
      />
      <span className="min-w-0 grow">
        <span className="flex flex-wrap items-baseline justify-between gap-x-4">
          <span className="font-semibold">
            {pickup ? (locale === "fa" ? pickup.nameFa : pickup.nameEn) : service.name[locale]}
          </span>
          <span className="font-semibold">
            {price.amount === 0n ? say(shippingWords.free) : <MoneyText money={price} />}
          </span>
        </span>
        <span className="block text-sm text-soft">
          {pickup ? (
            <>
              {locale === "fa" ? pickup.addressFa : pickup.addressEn}
              <br />
            </>
          ) : null}
          {[...(pickup ? [service.name[locale]] : []), carrier.name[locale], ...notes].join(" · ")}
        </span>
        {pickup && (locale === "fa" ? pickup.hoursFa : pickup.hoursEn) ? (
          <span className="block text-sm text-soft">
            {say(words.hours, { hours: locale === "fa" ? pickup.hoursFa : pickup.hoursEn })}
          </span>
        ) : null}
      </span>
    </label>
  );
}
