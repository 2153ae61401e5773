import { formatMoney, type Money } from "#app/platform/money.ts";
import { useLocale } from "./locale-context.tsx";

/**
 * A sum as people say it here: toman in Persian, isolated so that its digits do not disturb the line's direction. Its own
 * direction is said: a negative one begins with a mark from which a browser would guess the other.
 */
export function MoneyText({ money, className }: { money: Money; className?: string }) {
  const locale = useLocale();
  return (
    <bdi dir={locale === "fa" ? "rtl" : "ltr"} className={`whitespace-nowrap ${className ?? ""}`}>
      {formatMoney(locale, money)}
    </bdi>
  );
}
