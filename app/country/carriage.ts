import type { Carrier, CarrierService, CountryPack, Parcel, Zone } from "#app/country/pack.ts";
import type { Money } from "#app/platform/money.ts";

type Geography = Pick<CountryPack, "code" | "provinces" | "neighbours">;

/** How far a parcel goes, or null when a place is not known. */
export function zoneOf(country: Geography, fromProvince: string, toProvince: string): Zone | null {
  const known = (code: string) => country.provinces.some((province) => province.code === code);
  if (!known(fromProvince)) return null;
  if (/^[A-Z]{2}$/.test(toProvince) && toProvince !== country.code) return "abroad";
  if (!known(toProvince)) return null;
  if (fromProvince === toProvince) return "same";
  return country.neighbours[fromProvince]?.includes(toProvince) ? "neighbour" : "other";
}

/** The weight that is paid for, in grams: the scale's, or the size's where a service counts size and it is more. */
export function chargeableG(service: CarrierService, parcel: Pick<Parcel, "weightG" | "dims">): number {
  if (service.volumetricDivisor === null) return parcel.weightG;
  const { lengthCm, widthCm, heightCm } = parcel.dims;
  return Math.max(parcel.weightG, Math.ceil((lengthCm * widthCm * heightCm * 1000) / service.volumetricDivisor));
}

function priceOf(country: Geography, service: CarrierService, parcel: Parcel): Money | null {
  const { lengthCm, widthCm, heightCm } = parcel.dims;
  const sizes = [parcel.weightG, lengthCm, widthCm, heightCm];
  if (sizes.some((size) => !Number.isInteger(size) || size <= 0)) return null;
  if (Math.max(lengthCm, widthCm, heightCm) > service.maxSideCm) return null;
  const zone = zoneOf(country, parcel.fromProvince, parcel.toProvince);
  const prices = zone && service.rates[parcel.currency]?.[zone];
  const weight = chargeableG(service, parcel);
  const amount = prices?.[service.weightSteps.findIndex((step) => weight <= step)];
  return amount === undefined ? null : { amount, currency: parcel.currency };
}

/** The price of one parcel with one service, or null when that service does not take it. */
export function carriageBy(country: Geography, carriers: readonly Carrier[]): CountryPack["carriage"] {
  return (parcel) => {
    const service = carriers.flatMap((carrier) => carrier.services).find((one) => one.code === parcel.service);
    return service ? priceOf(country, service, parcel) : null;
  };
}

export type Quote = Readonly<{ carrier: Carrier; service: CarrierService; price: Money }>;

/** Every service that takes this parcel with its price, the cheapest first. */
export function quotes(pack: CountryPack, parcel: Parcel): Quote[] {
  return pack.carriers
    .flatMap((carrier) =>
      carrier.services.flatMap((service) => {
        const price = priceOf(pack, service, parcel);
        return price ? [{ carrier, service, price }] : [];
      }),
    )
    .sort((a, b) => (a.price.amount === b.price.amount ? 0 : a.price.amount < b.price.amount ? -1 : 1));
}

/** The page on which a parcel is followed, or null where its carrier has none. */
export function trackingUrl(pack: CountryPack, carrier: string, tracking: string): string | null {
  const template = pack.carriers.find((one) => one.code === carrier)?.trackingUrl;
  return template?.replace("{tracking}", encodeURIComponent(tracking)) ?? null;
}
