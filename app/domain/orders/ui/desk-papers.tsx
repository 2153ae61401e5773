import { measured } from "#app/domain/catalogue/counted.ts";
import { Label } from "#app/domain/shipping/ui/label.tsx";
import { PackingList } from "#app/domain/shipping/ui/packing-list.tsx";
import { formatNumber } from "#app/platform/locale.ts";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import type { ParcelLine } from "../desk-parcel.server.ts";
import type { Printed } from "../desk-print.server.ts";

/** A label for every parcel of every consignment, a sheet each. */
export function DeskLabels({ printed }: { printed: readonly Printed[] }) {
  return (
    <div className="flex flex-wrap gap-6 print:block">
      {printed.flatMap((one) =>
        Array.from({ length: one.parcels }, (_, index) => (
          <Label
            // biome-ignore lint/suspicious/noArrayIndexKey: the first of three is the first of three
            key={`${one.id}-${index}`}
            sender={one.sender}
            to={one.to}
            pickup={one.pickup}
            order={one.order}
            parcel={{ number: index + 1, of: one.parcels }}
            weightG={one.weightG}
            carrier={one.carrier}
            service={one.service}
            // The whole is collected once, with the first of them.
            collect={one.collect && index === 0 ? { ...one.collect, amount: BigInt(one.collect.amount) } : null}
          />
        )),
      )}
    </div>
  );
}

/** A packing list for every consignment. */
export function DeskLists({ printed }: { printed: readonly Printed[] }) {
  const say = useSay();
  const l = useLocale();
  const quantity = ({ priceUnit, quantity: count }: ParcelLine) => {
    const measure = measured[priceUnit];
    return measure ? say(measure, { count }) : formatNumber(l, count);
  };
  return (
    <div className="max-w-3xl space-y-12 print:max-w-none print:space-y-0">
      {printed.map((one) => (
        <PackingList
          key={one.id}
          order={one.order}
          shop={one.sender.shop}
          to={{ name: one.to.name, place: one.to.place }}
          lines={one.lines.map((line) => ({
            id: line.id,
            title: l === "fa" ? line.titleFa : line.titleEn,
            variant: l === "fa" ? line.variantFa : line.variantEn,
            quantity: quantity(line),
            serial: line.serial,
          }))}
          parcels={one.parcels}
          note={one.note}
          enclose={one.enclose}
        />
      ))}
    </div>
  );
}
