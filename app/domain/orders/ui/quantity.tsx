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
  if (measure) return <bdi className="text-soft"> · {say(measure, { count: quantity })}</bdi>;
  return always || quantity > 1 ? <bdi className="text-soft"> × {formatNumber(locale, quantity)}</bdi> : null;
}
