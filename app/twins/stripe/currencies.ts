import { invalid } from "./errors.ts";
import { needText, type Params } from "./params.ts";

/** The presentment currencies Stripe lists. The rial is not among them. */
const currencies = (
  "usd aed afn all amd ang aoa ars aud awg azn bam bbd bdt bgn bif bmd bnd bob brl bsd bwp byn bzd cad cdf chf clp " +
  "cny cop crc cve czk djf dkk dop dzd egp etb eur fjd fkp gbp gel gip gmd gnf gtq gyd hkd hnl htg huf idr ils inr " +
  "isk jmd jpy kes kgs khr kmf krw kyd kzt lak lbp lkr lrd lsl mad mdl mga mkd mmk mnt mop mur mvr mwk mxn myr mzn " +
  "nad ngn nio nok npr nzd pab pen pgk php pkr pln pyg qar ron rsd rub rwf sar sbd scr sek sgd shp sle sos srd std " +
  "szl thb tjs top try ttd twd tzs uah ugx uyu uzs vnd vuv wst xaf xcd xcg xof xpf yer zar zmw"
).split(" ");

const withoutDecimals = "bif clp djf gnf jpy kmf krw mga pyg rwf ugx vnd vuv xaf xof xpf".split(" ");

/** The currency of a request in lower case, refused in Stripe's words where Stripe has it not. */
export function needCurrency(params: Params, at = "currency"): string {
  const currency = needText(params, "currency", at).toLowerCase();
  if (currencies.includes(currency)) return currency;
  throw invalid(
    `Invalid currency: ${currency}. Stripe currently supports these currencies: ${currencies.join(", ")}`,
    at,
  );
}

export function decimalsOf(currency: string): 0 | 2 {
  return withoutDecimals.includes(currency) ? 0 : 2;
}

/** Minor units for a reader: `€12.50`, `۱۲٫۵۰ €`. Written without passing through a float. */
export function formatAmount(amount: number, currency: string, locale: string): string {
  const digits = String(amount).padStart(3, "0");
  const decimal = decimalsOf(currency) === 0 ? String(amount) : `${digits.slice(0, -2)}.${digits.slice(-2)}`;
  return new Intl.NumberFormat(locale, { style: "currency", currency: currency.toUpperCase() }).format(
    decimal as `${number}`,
  );
}
