import { localDigits } from "#app/platform/digits.ts";
import type { Locale } from "#app/platform/locale.ts";
import { parseMajor, toMajor } from "#app/platform/money.ts";
import { moneyWords } from "#app/platform/number-words.ts";
import { MoneyField, NumberField, TextField } from "#app/ui/field.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { words } from "../stock-words.ts";
import type { Variant } from "../variants.ts";

interface VariantFieldsProps {
  /** What stands there now; nothing for one that is being added. */
  variant?: Variant;
  value: (name: string, otherwise: string) => string;
  error: (name: string) => string | undefined;
  /** Pieces of a month instead of units of a stock. */
  toOrder: boolean;
}

/** A variant's name in both languages, what it takes of the stock and what it costs. */
export function VariantFields({ variant, value, error, toOrder }: VariantFieldsProps) {
  const locale = useLocale();
  const say = useSay();
  const now = textsOf(locale, variant);
  const field = (name: keyof typeof now) => ({ name, value: value(name, now[name]), error: error(name) });
  const typed = parseMajor(field("priceToman").value, "IRR", { as: "toman" });
  return (
    <>
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          {...field("nameFa")}
          label={say(words.nameFa)}
          example={say(words.nameFaExample)}
          max={60}
          required
        />
        <TextField {...field("nameEn")} label={say(words.nameEn)} example={say(words.nameEnExample)} max={60} />
      </div>
      <NumberField
        {...field("takes")}
        label={say(words.takes)}
        hint={say(toOrder ? words.takesOrderHint : words.takesHint)}
        unit={say(words.unit)}
        required
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <MoneyField
          {...field("priceToman")}
          label={say(words.priceToman)}
          unit={say(words.toman)}
          inWords={
            typed && typed.amount > 0n && typed.amount < 10n ** 15n
              ? moneyWords(locale, typed, { as: "toman" })
              : undefined
          }
          required
        />
        <MoneyField {...field("priceEur")} label={say(words.priceEur)} unit={say(words.euro)} />
      </div>
    </>
  );
}

/** The fields with what they hold, as she would type it: digits of her language, toman. */
function textsOf(locale: Locale, variant: Variant | undefined) {
  const { IRR, EUR } = variant?.prices ?? {};
  const euro = EUR === undefined ? "" : toMajor({ amount: BigInt(EUR), currency: "EUR" });
  return {
    nameFa: variant?.nameFa ?? "",
    nameEn: variant?.nameEn ?? "",
    takes: localDigits(locale, String(variant?.takes ?? 1)),
    priceToman: IRR === undefined ? "" : localDigits(locale, (BigInt(IRR) / 10n).toString()),
    priceEur: localDigits(locale, locale === "fa" ? euro.replace(".", "٫") : euro),
  };
}
