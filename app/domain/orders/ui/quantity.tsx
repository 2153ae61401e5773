import { measured } from "#app/domain/catalogue/counted.ts";
import { formatNumber } from "#app/platform/locale.ts";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import type { PriceUnit } from "#db/vocabulary.ts";

interface QuantityProps {
  line: { quantity: number; priceUnit: PriceUnit };
  /** One is said too. */
  always?: boolean;
}

/** How many behind a line's title: × ۳, or so many kilograms. */
export function Quantity({ line: { quantity, priceUnit }, always = false }: QuantityProps) {
  const locale = useLocale();
  const say = useSay();
  const measure = measured[priceUnit];
  // In the line's own direction: isolated, a sign and a number would run left to right.
  if (measure) return <span className="text-soft"> · {say(measure, { count: quantity })}</span>;
  return always || quantity > 1 ? <span className="text-soft"> × {formatNumber(locale, quantity)}</span> : null;
}
