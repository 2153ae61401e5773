import type { Money } from "#app/platform/money.ts";
import { Barcode } from "#app/ui/barcode.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { returnAddress, type Sender } from "../label.ts";
import { words } from "../words.ts";

export interface LabelProps {
  sender: Sender;
  /** Lines of the address as the country writes them, without the name. */
  to: { name: string; address: readonly string[]; postalCode: string; phone: string };
  /** The point where the buyer fetches it; null when it goes to her door. */
  pickup: { name: string; address: string } | null;
  order: string;
  parcel: { number: number; of: number };
  /** Of this parcel; null where it is to be weighed, and written in by hand. */
  weightG: number | null;
  carrier: string;
  service: string;
  /** What is collected at the door; null when it is paid. */
  collect?: Money | null;
}

/** The label of one parcel, A6, a sheet to each. It says what a carrier must know and nothing of what lies inside. */
export function Label({ sender, to, pickup, order, parcel, weightG, carrier, service, collect = null }: LabelProps) {
  const say = useSay();
  const comma = useLocale() === "fa" ? "، " : ", ";
  return (
    <section
      className="label-sheet flex flex-col gap-3 bg-raised p-4 text-ink print:p-0"
      aria-label={say(words.labelOf, { order, number: parcel.number, of: parcel.of })}
    >
      <div className="flex items-baseline justify-between gap-3 border-b-2 border-ink pb-2">
        <p className="font-bold">
          {carrier}
          <br />
          <span className="font-semibold">{service}</span>
        </p>
        <p className="text-end text-sm">
          {say(words.parcelOfAll, { number: parcel.number, of: parcel.of })}
          <br />
          {weightG === null ? `${say(words.weight)} ……………` : say(words.weighs, { kg: kilograms(weightG) })}
        </p>
      </div>
      <div className="grow">
        <h2 className="text-xs text-soft">{say(words.to)}</h2>
        <p className="text-2xl font-bold" dir="auto">
          {to.name}
        </p>
        {pickup ? (
          <p>
            <span className="font-semibold">{say(words.waitsAt, { name: pickup.name })}</span>
            <br />
            {pickup.address}
          </p>
        ) : (
          <address className="text-lg not-italic" dir="auto">
            {to.address.join(comma)}
          </address>
        )}
        <p className="mt-1 flex flex-wrap gap-x-6">
          {to.postalCode && !pickup ? (
            <span>
              {say(words.postalCode)} <bdi className="font-semibold">{to.postalCode}</bdi>
            </span>
          ) : null}
          <span>
            {say(words.phone)}{" "}
            <bdi dir="ltr" className="font-semibold">
              {to.phone}
            </bdi>
          </span>
        </p>
      </div>
      {collect ? (
        <p className="border-2 border-ink px-3 py-2 font-bold">
          {say(words.collect)} <MoneyText money={collect} />
        </p>
      ) : null}
      <div className="border-t border-ink pt-2 text-sm">
        <h2 className="text-xs text-soft">{say(words.from)}</h2>
        <p>
          {returnAddress(sender).map((line, index) => (
            <span key={line} className={index === 0 ? "font-semibold" : "block"}>
              {line}
            </span>
          ))}
        </p>
      </div>
      <Barcode text={order} />
    </section>
  );
}

const kilograms = (weightG: number) => Math.ceil(weightG / 10) / 100;
