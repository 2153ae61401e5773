import type { Money } from "#app/platform/money.ts";
import { useSay } from "#app/ui/locale-context.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import type { PriceUnit } from "#db/vocabulary.ts";
import { perUnit, words } from "../shelf-words.ts";

interface PriceProps {
  price: Money | null;
  unit: PriceUnit;
  /** The lowest of several: of its sizes, its jars. */
  from?: boolean;
}

/** A price with what it is for, where that is not simply one of the thing. */
export function Price({ price, unit, from = false }: PriceProps) {
  const say = useSay();
  if (!price) return <span className="font-normal text-soft">{say(words.noPrice)}</span>;
  const per = perUnit[unit];
  return (
    <>
      <MoneyText money={price} {...(from && { told: (sum) => say(words.priceFrom, { price: sum }) })} />
      {per ? <span className="text-sm font-normal text-soft"> {say(per)}</span> : null}
    </>
  );
}
