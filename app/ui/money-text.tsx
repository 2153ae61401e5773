import { formatMoney, formatNewRial, type Money } from "#app/platform/money.ts";
import { useReader } from "./locale-context.tsx";

interface MoneyTextProps {
  money: Money;
  as?: "rial";
  className?: string;
  /** Within a line of text: what stands beside does not go beneath. */
  inline?: boolean;
  /** Words around the sum: "from …". */
  told?: (sum: string) => string;
}

/**
 * A sum as people say it here: toman in Persian, isolated so that its digits do not disturb the line's direction. Its own
 * direction is said: a negative one begins with a mark from which a browser would guess the other. While two units
 * circulate, rials stand in the new one beneath.
 */
export function MoneyText({ money, as, className, inline = false, told }: MoneyTextProps) {
  const { locale, bothUnits } = useReader();
  const dir = locale === "fa" ? "rtl" : "ltr";
  const beside = bothUnits ? formatNewRial(locale, money) : null;
  const main = formatMoney(locale, money, as ? { as } : {});
  const sum = (
    <bdi dir={dir} className={`${told ? "" : "whitespace-nowrap"} ${className ?? ""}`}>
      {told ? told(main) : main}
    </bdi>
  );
  if (beside === null) return sum;
  return (
    <span className={inline ? undefined : "inline-block align-top"}>
      {sum}
      {inline ? " · " : null}
      <bdi dir={dir} className={`whitespace-nowrap text-xs font-normal text-soft ${inline ? "" : "block"}`}>
        {beside}
      </bdi>
    </span>
  );
}

/** A function that tells a sum within a sentence; while two units circulate, with the new rial in brackets. */
export function useMoney(): (money: Money) => string {
  const { locale, bothUnits } = useReader();
  return (money) => {
    const told = formatMoney(locale, money);
    const beside = bothUnits ? formatNewRial(locale, money) : null;
    return beside === null ? told : `${told} (${beside})`;
  };
}
