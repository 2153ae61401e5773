import { words as paper } from "#app/domain/shipping/words.ts";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { words } from "../desk-words.ts";

interface DeskRecipientProps {
  parcel: {
    buyer: { name: string; phone: string; call: string; postalCode: string; address: readonly string[] } | null;
    point: { name: string; address: string; hours: string } | null;
    carrierName: string;
    serviceName: string;
    tracking: string | null;
    follow: string | null;
    parcels: number;
    weightG: number;
    insurance: string;
    atDoor: boolean;
    due: string;
    currency: string;
  };
}

/** To whom it goes and how. Name and address are there only while somebody needs them. */
export function DeskRecipient({ parcel }: DeskRecipientProps) {
  const say = useSay();
  const comma = useLocale() === "fa" ? "، " : ", ";
  const { buyer, point } = parcel;
  return (
    <section className="space-y-4 rounded-lg border border-line bg-sunk p-5">
      <div>
        <h2 className="text-lg font-bold">{say(words.toWhom)}</h2>
        {buyer ? (
          <address className="mt-2 not-italic">
            <bdi className="text-lg font-semibold">{buyer.name}</bdi>
            <p dir="auto">
              {buyer.address.map((part, index) => (
                <span key={part}>
                  {index > 0 ? comma : null}
                  <bdi>{part}</bdi>
                </span>
              ))}
            </p>
            {buyer.postalCode ? (
              <p>
                {say(paper.postalCode)} <bdi>{buyer.postalCode}</bdi>
              </p>
            ) : null}
            <p>
              <a className="link inline-flex min-h-11 items-center" href={`tel:${buyer.call}`}>
                <bdi dir="ltr">{buyer.phone}</bdi>
              </a>
            </p>
          </address>
        ) : (
          <p className="mt-2 text-soft">{say(words.addressGone)}</p>
        )}
      </div>
      {point ? (
        <div className="border-t border-line pt-4">
          <h3 className="font-semibold">{say(words.toPoint)}</h3>
          <p>{point.name}</p>
          <p className="text-sm text-soft">{point.address}</p>
          {point.hours ? <p className="text-sm text-soft">{say(words.hours, { hours: point.hours })}</p> : null}
        </div>
      ) : null}
      <div className="border-t border-line pt-4">
        <h3 className="font-semibold">{say(words.goesBy)}</h3>
        <p>{parcel.serviceName || parcel.carrierName}</p>
        <p className="text-sm text-soft">
          {say(words.parcelsWeight, { parcels: parcel.parcels, kg: Math.ceil(parcel.weightG / 10) / 100 })}
          {BigInt(parcel.insurance) > 0n ? ` · ${say(words.insured)}` : ""}
        </p>
        {parcel.tracking ? (
          <p className="mt-1">
            {say(words.tracking)}:{" "}
            {parcel.follow ? (
              <a className="link" href={parcel.follow} rel="noreferrer">
                <bdi className="font-mono">{parcel.tracking}</bdi>
              </a>
            ) : (
              <bdi className="font-mono">{parcel.tracking}</bdi>
            )}
          </p>
        ) : null}
      </div>
      {parcel.atDoor && buyer ? (
        <p className="border-t border-line pt-4 font-semibold">
          {say(paper.collect)} <MoneyText money={{ amount: BigInt(parcel.due), currency: parcel.currency }} />
        </p>
      ) : null}
    </section>
  );
}
