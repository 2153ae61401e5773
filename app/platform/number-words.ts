import type { Locale } from "#app/platform/locale.ts";
import { currencyName, exponentOf, type Money } from "#app/platform/money.ts";

const fa = {
  below20: "صفر یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده شانزده هفده هجده نوزده".split(" "),
  tens: "- - بیست سی چهل پنجاه شصت هفتاد هشتاد نود".split(" "),
  hundreds: "- صد دویست سیصد چهارصد پانصد ششصد هفتصد هشتصد نهصد".split(" "),
  groups: ["", " هزار", " میلیون", " میلیارد", " تریلیون", " کوادریلیون"],
};

const en = {
  below20: (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen " +
    "eighteen nineteen"
  ).split(" "),
  tens: "- - twenty thirty forty fifty sixty seventy eighty ninety".split(" "),
  groups: ["", " thousand", " million", " billion", " trillion", " quadrillion"],
};

const limit = 10n ** 15n;

/** The three-digit groups of a number, the smallest first. */
function groupsOf(value: bigint): number[] {
  return value < 1000n ? [Number(value)] : [Number(value % 1000n), ...groupsOf(value / 1000n)];
}

function persianGroup(value: number): string {
  const rest = value % 100;
  const words = value >= 100 ? [fa.hundreds[Math.floor(value / 100)]] : [];
  if (rest >= 20) words.push(fa.tens[Math.floor(rest / 10)], ...(rest % 10 ? [fa.below20[rest % 10]] : []));
  else if (rest > 0) words.push(fa.below20[rest]);
  return words.join(" و ");
}

function englishGroup(value: number): string {
  const rest = value % 100;
  const tens = rest % 10 ? `${en.tens[Math.floor(rest / 10)]}-${en.below20[rest % 10]}` : en.tens[rest / 10];
  const small = rest >= 20 ? tens : en.below20[rest];
  if (value < 100) return small ?? "";
  return `${en.below20[Math.floor(value / 100)]} hundred${rest > 0 ? ` and ${small}` : ""}`;
}

/** A whole number up to 10^15 in words, for invoices: «صد و بیست و سه میلیون». @throws RangeError above. */
export function numberWords(locale: Locale, value: bigint): string {
  if (value > limit || value < -limit) throw new RangeError("numberWords: beyond 10^15");
  if (value < 0n) return `${locale === "fa" ? "منفی" : "minus"} ${numberWords(locale, -value)}`;
  if (value === 0n) return (locale === "fa" ? fa : en).below20[0] ?? "";
  const groups = groupsOf(value)
    .map((group, index) => ({ group, index }))
    .filter(({ group }) => group > 0)
    .reverse();
  if (locale === "fa") {
    // A single thousand is said without its "one"; a million is not.
    const said = groups.map(({ group, index }) =>
      group === 1 && index === 1 ? "هزار" : `${persianGroup(group)}${fa.groups[index]}`,
    );
    return said.join(" و ");
  }
  return groups
    .map(({ group, index }, place) => {
      const joined = place > 0 && index === 0 && group < 100 ? "and " : "";
      return `${joined}${englishGroup(group)}${en.groups[index]}`;
    })
    .join(" ");
}

const minorNames: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  EUR: { fa: "سنت", en: "cents" },
  USD: { fa: "سنت", en: "cents" },
  TRY: { fa: "قروش", en: "kuruş" },
};

/**
 * An amount in words with its unit, as an invoice needs it: «هجده میلیون و پانصد هزار تومان», "one hundred and
 * sixteen euro and fifty cents". Rials are told in toman where `formatMoney` would, unless `as` says otherwise.
 */
export function moneyWords(locale: Locale, value: Money, options: { as?: "toman" | "rial" } = {}): string {
  if (value.amount < 0n) {
    return `${locale === "fa" ? "منفی" : "minus"} ${moneyWords(locale, { ...value, amount: -value.amount }, options)}`;
  }
  const as = options.as ?? (locale === "fa" ? "toman" : "rial");
  if (value.currency === "IRR" && as === "toman" && value.amount % 10n === 0n) {
    return `${numberWords(locale, value.amount / 10n)} ${locale === "fa" ? "تومان" : "toman"}`;
  }
  const unit = 10n ** BigInt(exponentOf(value.currency));
  const [major, minor] = [value.amount / unit, value.amount % unit];
  const whole = `${numberWords(locale, major)} ${currencyName(value.currency)[locale]}`;
  const part = minor > 0n ? `${numberWords(locale, minor)} ${minorNames[value.currency]?.[locale] ?? ""}` : "";
  return part ? `${whole}${locale === "fa" ? " و " : " and "}${part}` : whole;
}
