import type { CountryPack } from "#app/country/pack.ts";
import { countyOf } from "#app/country/places.ts";
import type { Locale } from "#app/platform/locale.ts";
import type { Money } from "#app/platform/money.ts";
import type { CarriageOption, PickupPoint } from "./options.ts";

/** What a way is called: carrier and service, or the service alone where its name says the carrier's: "Road freight". */
export function wayName({ carrier, service }: Pick<CarriageOption, "carrier" | "service">, locale: Locale): string {
  const [by, how] = [carrier.name[locale], service.name[locale]];
  if (how.toLowerCase().includes(by.toLowerCase())) return how;
  return [by, how].join(locale === "fa" ? "، " : ", ");
}

/** A point in the reader's language, with the cheapest that brings the goods there. */
export type Fetched = {
  code: string;
  name: string;
  address: string;
  hours: string;
  county: string;
  price: Money;
  days: readonly [number, number];
};

/** What a point is called, where it stands and when it is open. */
export function pointTexts(point: PickupPoint, pack: CountryPack, locale: Locale) {
  const fa = locale === "fa";
  return {
    code: point.code,
    name: fa ? point.nameFa : point.nameEn,
    address: fa ? point.addressFa : point.addressEn,
    hours: fa ? point.hoursFa : point.hoursEn,
    county: countyOf(pack, point.county)?.[locale] ?? "",
  };
}

/** Each point once, in the order of the options. */
export function cheapestPoints(options: readonly CarriageOption[], pack: CountryPack, locale: Locale): Fetched[] {
  const seen = new Set<string>();
  return options.flatMap(({ pickup, price, service }) => {
    if (pickup === null || seen.has(pickup.code)) return [];
    seen.add(pickup.code);
    return [{ ...pointTexts(pickup, pack, locale), price, days: service.days }];
  });
}
