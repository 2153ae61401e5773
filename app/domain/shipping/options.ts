import { insuranceOf, stepPrices } from "#app/country/carriage.ts";
import type { Carrier, CarrierService, CountryPack } from "#app/country/pack.ts";
import { countyOf } from "#app/country/places.ts";
import type { Money } from "#app/platform/money.ts";
import { type Piece, packParcels, pieceWeightG } from "./parcels.ts";

/** Where a parcel may be fetched: a cooperative's counter, or a carrier's agency. */
export type PickupPoint = {
  code: string;
  bodyId: string | null;
  carrier: string | null;
  nameFa: string;
  nameEn: string;
  county: string;
  addressFa: string;
  addressEn: string;
  hoursFa: string;
  hoursEn: string;
};

/** One way one sender's goods may go. `price` is without insurance; `insurance` what insuring their value would cost, where it can be had. */
export type CarriageOption = {
  service: CarrierService;
  carrier: Carrier;
  pickup: PickupPoint | null;
  price: Money;
  insurance: Money | null;
  parcels: number;
  weightG: number;
};

/** What a buyer wished of one sender's goods. */
export type Wish = { service: string; pickup: string; insured: boolean };

export type Way = {
  fromProvince: string;
  fromCounty: string;
  /** A province's code, or a country's two letters. */
  toDestination: string;
  currency: string;
  /** The cooperatives whose member the seller is: at their counters her goods can be fetched. */
  cooperatives: readonly string[];
};

/**
 * Every way these goods can go, the cheapest to the door first, then where they can be fetched. A door service that is
 * dearer and no faster than another is left out; so is a point outside the buyer's province.
 */
export function carriageOptions(
  pack: CountryPack,
  way: Way,
  pieces: readonly Piece[],
  value: bigint,
  points: readonly PickupPoint[],
): CarriageOption[] {
  if (!pieces.some(({ quantity }) => quantity > 0)) return [];
  const weightG = pieces.reduce((sum, piece) => sum + pieceWeightG(piece) * piece.quantity, 0);
  const { toDestination, currency } = way;
  const ways = { fromProvince: way.fromProvince, toProvince: toDestination, currency };
  const near = points.filter(({ county }) => countyOf(pack, county)?.province === toDestination);
  const options = pack.carriers.flatMap((carrier) =>
    carrier.services.flatMap((service): CarriageOption[] => {
      const prices = stepPrices(pack, service, ways);
      const parcels = prices && packParcels(service, prices, pieces);
      if (!parcels) return [];
      const amount = parcels.reduce((sum, { price }) => sum + price, 0n);
      const insurance = insuranceOf(service, { amount: value, currency });
      const option = { service, carrier, price: { amount, currency }, insurance, parcels: parcels.length, weightG };
      return [
        ...(service.toDoor ? [{ ...option, pickup: null }] : []),
        ...near.filter((point) => isServed(point, carrier, service, way)).map((pickup) => ({ ...option, pickup })),
      ];
    }),
  );
  const doors = options.filter(({ pickup }) => pickup === null);
  const fetched = options.filter(({ pickup }) => pickup !== null);
  return [
    ...doors.filter((one) => !doors.some((other) => isBeaten(one, other))).sort(cheapestFirst(way)),
    ...fetched.sort(cheapestFirst(way)),
  ];
}

/** A carrier brings to its own agencies; what goes to no door waits at the counters of the seller's cooperatives. */
function isServed(point: PickupPoint, carrier: Carrier, service: CarrierService, way: Way): boolean {
  if (!service.toPoint) return false;
  if (service.toDoor) return point.carrier === carrier.code;
  return point.carrier === null && point.bodyId !== null && way.cooperatives.includes(point.bodyId);
}

/** Nobody would choose the one: the other costs no more, arrives no later, and is insured where the one is. */
function isBeaten(one: CarriageOption, other: CarriageOption): boolean {
  const [least, most] = one.service.days;
  const [otherLeast, otherMost] = other.service.days;
  const noWorse = other.price.amount <= one.price.amount && otherLeast <= least && otherMost <= most;
  const better = other.price.amount < one.price.amount || otherLeast < least || otherMost < most;
  return noWorse && better && (one.insurance === null || other.insurance !== null);
}

/** By price, then by how soon it arrives, then counters that the maker has near. */
function cheapestFirst({ fromCounty }: Way) {
  const far = ({ pickup }: CarriageOption) => (pickup && pickup.county !== fromCounty ? 1 : 0);
  const name = ({ service, pickup }: CarriageOption) => `${service.code} ${pickup?.code ?? ""}`;
  return (a: CarriageOption, b: CarriageOption) => {
    if (a.price.amount !== b.price.amount) return a.price.amount < b.price.amount ? -1 : 1;
    return a.service.days[1] - b.service.days[1] || far(a) - far(b) || (name(a) < name(b) ? -1 : 1);
  };
}

/** The wish if it is still offered, else the cheapest to the door, else the cheapest. */
export function chosenOption(options: readonly CarriageOption[], wish: Wish | undefined): CarriageOption | null {
  const wished = options.find(
    ({ service, pickup }) => service.code === wish?.service && (pickup?.code ?? "") === wish.pickup,
  );
  return wished ?? options.find(({ pickup }) => pickup === null) ?? options[0] ?? null;
}
