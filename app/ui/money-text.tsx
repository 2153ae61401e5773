import { formatMoney, type Money } from "#app/platform/money.ts";
import { useLocale } from "./locale-context.tsx";

/** A sum as people say it here: toman in Persian, isolated so that its digits do not disturb the line's direction. */
export function MoneyText({ money, className }: { money: Money; className?: string }) {
  const locale = useLocale();
  return <bdi className={`whitespace-nowrap ${className ?? ""}`}>{formatMoney(locale, money)}</bdi>;
}
