import { familyOf } from "#app/domain/catalogue/families/families.ts";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText, useMoney } from "#app/ui/money-text.tsx";
import { Table } from "#app/ui/table.tsx";
import type { Work } from "../queries.server.ts";
import { perDay, shareOf } from "../rules.ts";
import { words } from "../words.ts";

/** Her rate beside what such pieces are sold for: on the market, in the pioneer's own shop, and by the day if she says how long. */
export function RateBand({ work, days }: { work: Work; days: number | null }) {
  const say = useSay();
  const l = useLocale();
  const money = useMoney();
  const { currency } = work;
  const of = (amount: string) => ({ amount: BigInt(amount), currency });
  const rate = BigInt(work.rate);
  return (
    <section className="space-y-3 rounded-lg border border-line bg-raised p-5">
      <h2 className="text-lg font-bold">{say(work.side === "pioneer" ? words.bandTitlePioneer : words.bandTitle)}</h2>
      <p className="text-lg">
        {say(words.rate)}: <MoneyText money={of(work.rate)} className="font-bold" />
      </p>
      {work.market ? (
        <>
          <Bar work={work} market={work.market} />
          <Table
            caption={say(words.price)}
            quiet
            rows={[
              { name: words.bandLow, amount: work.market.low },
              { name: words.bandMiddle, amount: work.market.middle },
              { name: words.bandHigh, amount: work.market.high },
            ]}
            keyOf={({ name }) => name.en}
            empty={null}
            columns={[
              { head: say(words.price), main: true, cell: ({ name }) => say(name) },
              { head: say(words.sum), numeric: true, cell: ({ amount }) => <MoneyText money={of(amount)} /> },
              {
                head: say(words.share),
                numeric: true,
                cell: ({ amount }) => say(words.percent, { percent: shareOf(rate, BigInt(amount)) }),
              },
            ]}
          />
          <p className="text-sm text-soft">
            {say(words.bandOf, { pieces: work.market.pieces, family: familyOf(work.family)[l] })}
          </p>
        </>
      ) : (
        <p>{say(words.bandNone)}</p>
      )}
      <p className="text-sm text-soft">
        {work.own
          ? say(words.bandOwn, { low: money(of(work.own.low)), high: money(of(work.own.high)) })
          : say(words.bandOwnNone)}
      </p>
      {days ? (
        <p className="font-semibold">
          {say(words.perDay, { days, sum: money({ amount: perDay(rate, work.quantity, days), currency }) })}
        </p>
      ) : null}
      {work.needsReason ? (
        <p className="font-semibold text-alarm">{say(words.needsReason, { percent: work.floorPercent ?? 0 })}</p>
      ) : null}
      {work.belowReason ? (
        <p className="text-sm">
          {say(words.belowFloor, { percent: work.floorPercent ?? 0, reason: work.belowReason })}
        </p>
      ) : null}
    </section>
  );
}

/** The rate and the band on one line, from nothing to the dearest; the table beneath says the same in numbers. */
function Bar({ work, market }: { work: Work; market: NonNullable<Work["market"]> }) {
  const say = useSay();
  const high = BigInt(market.high);
  const at = (amount: string) => Math.min(100, Number((BigInt(amount) * 1000n) / high) / 10);
  const [rate, low, middle] = [at(work.rate), at(market.low), at(market.middle)];
  return (
    <svg
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      className="block h-6 w-full rtl:-scale-x-100"
      role="img"
      aria-label={say(words.bandTitle)}
    >
      <rect x="0" y="3" width="100" height="2" className="fill-line" />
      <rect x={low} y="1" width={Math.max(1, 100 - low)} height="6" className="fill-saffron-wash" />
      <rect x={Math.min(99, middle)} y="1" width="0.6" height="6" className="fill-saffron" />
      <rect x="0" y="3" width={rate} height="2" className="fill-madder" />
      <rect x={Math.min(99, Math.max(0, rate - 0.4))} y="0" width="0.8" height="8" className="fill-madder" />
    </svg>
  );
}
