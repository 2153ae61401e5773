import type { MarketIdentity } from "#app/domain/invoices/body.ts";
import { words } from "#app/domain/invoices/words.ts";
import { localDigits } from "#app/platform/digits.ts";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";

/** Who the market is before the law, as invoices print it. */
export function MarketLines({ market }: { market: MarketIdentity }) {
  const locale = useLocale();
  const say = useSay();
  const facts = [
    [words.legalId, market.legalId],
    [words.economicCode, market.economicCode],
    [words.postalCode, market.postalCode],
  ] as const;
  return (
    <>
      <p className="font-semibold">{say(market.name)}</p>
      <p>{say(market.address)}</p>
      {facts.map(([name, number]) =>
        number ? (
          <p key={name.en}>
            <span className="text-soft">{say(name)}: </span>
            <bdi>{localDigits(locale, number)}</bdi>
          </p>
        ) : null,
      )}
    </>
  );
}
