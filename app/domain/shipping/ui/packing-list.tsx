import { useSay } from "#app/ui/locale-context.tsx";
import type { Enclosure } from "../label.ts";
import { words } from "../words.ts";

export type PackedLine = {
  id: string;
  title: string;
  /** Empty for goods without variants. */
  variant: string;
  /** With its unit, as the reader says it. */
  quantity: string;
  /** The code of the piece, where it has one. */
  serial: string | null;
};

export interface PackingListProps {
  order: string;
  shop: string;
  to: { name: string; place: string };
  lines: readonly PackedLine[];
  /** How many parcels the goods go in. */
  parcels: number;
  /** What the buyer wrote to this seller; empty for nothing. */
  note: string;
  enclose: readonly Enclosure[];
}

/** What goes into one consignment, to tick off while packing and to lie in the parcel: goods, no prices. */
export function PackingList({ order, shop, to, lines, parcels, note, enclose }: PackingListProps) {
  const say = useSay();
  return (
    <section className="space-y-5 break-after-page" aria-label={say(words.packingList)}>
      <header className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-line pb-3">
        <h2 className="text-lg font-bold">{say(words.packingList)}</h2>
        <p>
          {say(words.orderNumber)} <bdi className="font-semibold">{order}</bdi>
        </p>
        <p className="basis-full text-sm text-soft">
          {say(words.packedFor, { shop, name: to.name, place: to.place })} {say(words.inParcels, { parcels })}
        </p>
      </header>
      {/* Not the table of working pages: on paper it would fall apart into cards. */}
      <table className="w-full border-collapse text-sm">
        <thead>
          <tr className="border-b border-edge text-start">
            <th scope="col" className="w-12 py-2 text-start font-semibold text-soft">
              {say(words.packed)}
            </th>
            <th scope="col" className="px-3 py-2 text-start font-semibold text-soft">
              {say(words.goods)}
            </th>
            <th scope="col" className="py-2 digits font-semibold text-soft">
              {say(words.quantity)}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, title, variant, quantity, serial }) => (
            <tr key={id} className="border-b border-line align-top">
              <td className="py-2.5">
                <Tick />
              </td>
              <th scope="row" className="px-3 py-2.5 text-start font-semibold">
                {title}
                {variant ? <span className="font-normal"> · {variant}</span> : null}
                {serial ? (
                  <bdi dir="ltr" className="block w-fit font-normal text-soft">
                    {serial}
                  </bdi>
                ) : null}
              </th>
              <td className="py-2.5 digits">{quantity}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {note ? (
        <div>
          <h3 className="font-semibold">{say(words.note)}</h3>
          <p className="whitespace-pre-line" dir="auto">
            {note}
          </p>
        </div>
      ) : null}
      <div>
        <h3 className="font-semibold">{say(words.putIn)}</h3>
        <ul className="mt-1 space-y-1">
          {enclose.map((one) => (
            <li key={one} className="flex items-center gap-2">
              <Tick />
              {say(words[one])}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

/** A square to tick with a pen. */
function Tick() {
  return <span aria-hidden="true" className="inline-block size-4 shrink-0 border border-ink" />;
}
