import { type Locale, say } from "#app/platform/locale.ts";
import { currencyName } from "#app/platform/money.ts";
import { currencies } from "#db/vocabulary.ts";

/** The currencies as a form's choices. */
export const currencyOptions = (l: Locale) =>
  currencies.map((code) => ({ value: code, label: say(l, currencyName(code)) }));
