import { stepPrices } from "#app/country/carriage.ts";
import type { Carrier, CarrierService, CountryPack } from "#app/country/pack.ts";

/** How a consignment goes, as its buyer chose it. */
export type ChosenWay = {
  carrier: string;
  service: string;
  /** The point where it is fetched; null when it goes to the door. */
  pickup: string | null;
  fromProvince: string;
  /** A province's code, or a country's two letters. */
  toDestination: string;
  currency: string;
};

const doorService = (pack: CountryPack, carrier: Carrier, way: ChosenWay): CarrierService | undefined =>
  carrier.services.find(
    (service) =>
      service.toDoor &&
      stepPrices(pack, service, {
        fromProvince: way.fromProvince,
        toProvince: way.toDestination,
        currency: way.currency,
      }) !== null,
  );

/**
 * Who may carry it, the buyer's choice first. What is fetched at a point goes by the one who keeps that point; what goes
 * to the door, by anybody who goes there: the seller may have to take another, and the buyer paid for the way as a whole.
 */
export function carriersFor(pack: CountryPack, way: ChosenWay): Carrier[] {
  const chosen = pack.carriers.filter(({ code }) => code === way.carrier);
  if (way.pickup !== null) return chosen;
  return [...chosen, ...pack.carriers.filter((one) => one.code !== way.carrier && doorService(pack, one, way))];
}

/** The service that is written down when this carrier takes it: the chosen one, or of another carrier its first that goes there. */
export function serviceOf(pack: CountryPack, carrier: Carrier, way: ChosenWay): string {
  return carrier.code === way.carrier ? way.service : (doorService(pack, carrier, way)?.code ?? way.service);
}

/** A carrier that shows where a parcel is gives it a number; a counter where it is fetched has none. */
export const needsTracking = (carrier: Carrier): boolean => carrier.trackingUrl !== null;
