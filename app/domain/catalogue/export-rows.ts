import type { Locale, Localized } from "#app/platform/locale.ts";
import { say } from "#app/platform/locale.ts";
import { toMajor } from "#app/platform/money.ts";
import type { OwnListing } from "./desk-queries.server.ts";
import { familyOf } from "./families/families.ts";
import { words } from "./own-list-words.ts";
import { availabilityWords, stateWords } from "./words.ts";

type Cell = string | number | null;

/** A maker's listings as rows of a spreadsheet, the heads first. Plain Latin digits, so that it can reckon with them. */
export function exportRows(locale: Locale, listings: readonly OwnListing[]): Cell[][] {
  const columns: [Localized, (listing: OwnListing) => Cell][] = [
    [words.address, ({ slug }) => slug],
    [words.titleFa, ({ titleFa }) => titleFa],
    [words.titleEn, ({ titleEn }) => titleEn],
    [words.family, ({ family }) => familyOf(family)[locale]],
    [words.state, ({ status }) => stateWords[status][locale]],
    [words.kind, ({ availability }) => availabilityWords[availability].name[locale]],
    [words.toman, ({ price }) => (price === null ? null : (BigInt(price) / 10n).toString())],
    [words.eur, ({ priceEur }) => priceEur && toMajor({ amount: BigInt(priceEur), currency: "EUR" })],
    [words.ready, ({ onHand }) => onHand],
    [words.held, ({ reserved }) => reserved],
    [words.sold, ({ sold }) => sold],
    [words.leadTime, ({ leadTimeDays }) => leadTimeDays],
    [words.share, ({ makerShareBps }) => makerShareBps / 100],
    [words.changed, ({ changedAt }) => changedAt.slice(0, 10)],
  ];
  return [columns.map(([head]) => say(locale, head)), ...listings.map((one) => columns.map(([, cell]) => cell(one)))];
}
