import type { Carrier, CarrierService, CountryPack, Dimensions, Parcel, Zone } from "#app/country/pack.ts";
import type { Money } from "#app/platform/money.ts";

type Geography = Pick<CountryPack, "code" | "provinces" | "neighbours">;
type Way = Pick<Parcel, "fromProvince" | "toProvince" | "currency">;

/** How far a parcel goes, or null when a place is not known. */
export function zoneOf(country: Geography, fromProvince: string, toProvince: string): Zone | null {
  const known = (code: string) => country.provinces.some((province) => province.code === code);
  if (!known(fromProvince)) return null;
  if (/^[A-Z]{2}$/.test(toProvince) && toProvince !== country.code) return "abroad";
  if (!known(toProvince)) return null;
  if (fromProvince === toProvince) return "same";
  return country.neighbours[fromProvince]?.includes(toProvince) ? "neighbour" : "other";
}

/** What a service asks on this way for each of its weight steps, or null when it does not go there. */
export function stepPrices(country: Geography, service: CarrierService, way: Way): readonly bigint[] | null {
  const zone = zoneOf(country, way.fromProvince, way.toProvince);
  return (zone && service.rates[way.currency]?.[zone]) ?? null;
}

export function volumeOf({ lengthCm, widthCm, heightCm }: Dimensions): number {
  return lengthCm * widthCm * heightCm;
}

/** The weight that is paid for, in grams: the scale's, or the size's where a service counts size and it is more. */
export function chargeableG(
  { volumetricDivisor }: Pick<CarrierService, "volumetricDivisor">,
  parcel: { weightG: number; volumeCm3: number },
): number {
  if (volumetricDivisor === null) return parcel.weightG;
  return Math.max(parcel.weightG, Math.ceil((parcel.volumeCm3 * 1000) / volumetricDivisor));
}

function priceOf(country: Geography, service: CarrierService, parcel: Parcel): Money | null {
  const { weightG, dims, currency } = parcel;
  const sides = [dims.lengthCm, dims.widthCm, dims.heightCm];
  if ([weightG, ...sides].some((size) => !Number.isInteger(size) || size <= 0)) return null;
  if (Math.max(...sides) > service.maxSideCm) return null;
  const weight = chargeableG(service, { weightG, volumeCm3: volumeOf(dims) });
  const prices = stepPrices(country, service, parcel);
  const amount = prices?.[service.weightSteps.findIndex((step) => weight <= step)];
  return amount === undefined ? null : { amount, currency };
}

/** The price of one parcel with one service, or null when that service does not take it. */
export function carriageBy(country: Geography, carriers: readonly Carrier[]): CountryPack["carriage"] {
  return (parcel) => {
    const service = carriers.flatMap((carrier) => carrier.services).find((one) => one.code === parcel.service);
    return service ? priceOf(country, service, parcel) : null;
  };
}

/** What it costs to have this value insured on the way, rounded up; null when the service does not insure it. */
export function insuranceOf({ insurance }: Pick<CarrierService, "insurance">, value: Money): Money | null {
  const { amount, currency } = value;
  const least = insurance?.least[currency];
  if (!insurance || least === undefined || amount <= 0n) return null;
  const most = insurance.most === null ? amount : insurance.most[currency];
  if (most === undefined || amount > most) return null;
  const asked = (amount * BigInt(insurance.bps) + 9_999n) / 10_000n;
  return { amount: asked > least ? asked : least, currency };
}

/** The page on which a parcel is followed, or null where its carrier has none. */
export function trackingUrl(pack: CountryPack, carrier: string, tracking: string): string | null {
  const template = pack.carriers.find((one) => one.code === carrier)?.trackingUrl;
  return template?.replace("{tracking}", () => encodeURIComponent(tracking)) ?? null;
}
