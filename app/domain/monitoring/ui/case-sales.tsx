import { formatNumber } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { DateText } from "#app/ui/date-text.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { bandName } from "../bands.ts";
import type { CaseSales as Sales } from "../sales.server.ts";
import { words } from "../words.ts";

/** What a case's shop sold, in figures that do not tell her income but for its band. */
export function CaseSales({ sales, bands }: { sales: Sales | null; bands: readonly string[] }) {
  const say = useSay();
  const l = useLocale();
  return (
    <section>
      <h2 className="mb-3 text-lg font-bold">{say(words.sales)}</h2>
      {sales ? (
        <Facts
          facts={[
            { name: say(words.opened), value: <DateText at={sales.openedAt} /> },
            {
              name: say(words.orders),
              value: (
                <a className="link" href={paths.shop(l, sales.shop)}>
                  {formatNumber(l, sales.orders)}
                </a>
              ),
            },
            { name: say(words.delivered), value: formatNumber(l, sales.delivered) },
            { name: say(words.activeMonths), value: formatNumber(l, sales.activeMonths) },
            { name: say(words.lastSale), value: sales.lastSale && <DateText at={sales.lastSale} /> },
            {
              name: say(words.band),
              value: sales.income === null ? null : bandName(l, BigInt(sales.income), bands.map(BigInt)),
            },
          ]}
        />
      ) : (
        <p className="text-soft">{say(words.noShop)}</p>
      )}
    </section>
  );
}
