import { addJalaliMonths, type IsoDate, isoOfJalali, jalaliOfIso } from "#app/platform/calendar.ts";
import type { Localized } from "#app/platform/locale.ts";
import { formatDay } from "#app/platform/time.ts";

const seasons: readonly Localized[] = [
  { fa: "بهار", en: "spring" },
  { fa: "تابستان", en: "summer" },
  { fa: "پاییز", en: "autumn" },
  { fa: "زمستان", en: "winter" },
];

/** First day of the quarter of the Persian year in which a day lies: a cohort is those registered in one quarter. */
export function quarterOf(day: IsoDate): IsoDate {
  const { year, month } = jalaliOfIso(day);
  return isoOfJalali({ year, month: Math.floor((month - 1) / 3) * 3 + 1, day: 1 }) ?? day;
}

/** First days of all quarters from that of one day to that of another. */
export function quartersBetween(from: IsoDate, to: IsoDate): IsoDate[] {
  const found: IsoDate[] = [];
  for (let day = quarterOf(from); day <= to; day = addJalaliMonths(day, 3)) found.push(day);
  return found;
}

/** «تابستان ۱۴۰۵»; in English with the day it begins, for nobody there counts by this year. */
export function cohortName(cohort: IsoDate): Localized {
  const { year, month } = jalaliOfIso(cohort);
  const season = seasons[(month - 1) / 3] ?? seasons[0]!;
  return {
    fa: `${season.fa} ${new Intl.NumberFormat("fa-IR", { useGrouping: false }).format(year)}`,
    en: `${season.en} ${year} (from ${formatDay("en", cohort)})`,
  };
}
