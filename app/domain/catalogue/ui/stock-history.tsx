import { addDays } from "#app/platform/calendar.ts";
import { formatNumber, type Locale } from "#app/platform/locale.ts";
import { formatDay, formatInstant } from "#app/platform/time.ts";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import { Table } from "#app/ui/table.tsx";
import { showMonth } from "../families/show.ts";
import { firstDay, nextMonth } from "../order-month.ts";
import type { StockMove } from "../stock-queries.server.ts";
import { moveWords, words } from "../stock-words.ts";

/** What has become of the units, one move after the other. */
export function StockHistory({ moves }: { moves: readonly StockMove[] }) {
  const say = useSay();
  const l = useLocale();
  return (
    <section aria-labelledby="history" className="space-y-3">
      <h2 id="history" className="text-lg font-bold">
        {say(words.history)}
      </h2>
      <p className="text-sm text-soft">{say(words.historyLead, { count: moves.length })}</p>
      <Table
        caption={say(words.history)}
        quiet
        rows={moves}
        keyOf={(move) => String(move.number)}
        empty={null}
        columns={[
          { head: say(words.what), main: true, cell: (move) => say(moveWords[move.kind]) },
          { head: say(words.howMany), numeric: true, cell: (move) => formatNumber(l, move.quantity) },
          { head: say(words.after), numeric: true, cell: (move) => formatNumber(l, move.onHandAfter) },
          { head: say(words.order), cell: (move) => (move.order ? <bdi dir="ltr">{move.order}</bdi> : "–") },
          { head: say(words.when), cell: (move) => formatInstant(l, new Date(move.at)) },
        ]}
      />
    </section>
  );
}

interface StockMonthsProps {
  months: readonly { month: string; taken: number }[];
  ceiling: number | null;
  thisMonth: string;
  calendar: "jalali" | "gregorian";
}

/** What was taken on month by month, this one first even where nothing was. */
export function StockMonths({ months, ceiling, thisMonth, calendar }: StockMonthsProps) {
  const say = useSay();
  const l = useLocale();
  const rows = months.some(({ month }) => month === thisMonth) ? months : [{ month: thisMonth, taken: 0 }, ...months];
  return (
    <section aria-labelledby="months" className="space-y-3">
      <h2 id="months" className="text-lg font-bold">
        {say(words.months)}
      </h2>
      <Table
        caption={say(words.months)}
        quiet
        rows={rows}
        keyOf={({ month }) => month}
        empty={null}
        columns={[
          {
            head: say(words.month),
            main: true,
            cell: ({ month }) => (
              <span className="flex flex-wrap items-baseline gap-x-3">
                {monthName(l, calendar, month)}
                {month === thisMonth ? (
                  <span className="text-sm font-normal text-soft">{say(words.thisMonth)}</span>
                ) : null}
              </span>
            ),
          },
          {
            head: say(words.taken),
            numeric: true,
            cell: ({ taken }) => (ceiling === null ? formatNumber(l, taken) : say(words.takenOf, { taken, ceiling })),
          },
          {
            head: say(words.stillFree),
            cell: ({ month, taken }) =>
              month !== thisMonth ? (
                "–"
              ) : ceiling === null ? (
                say(words.anyNumber)
              ) : taken >= ceiling ? (
                <Status tone="wait">{say(words.nowFull)}</Status>
              ) : (
                formatNumber(l, ceiling - taken)
              ),
          },
        ]}
      />
    </section>
  );
}

/** A month by its name where the reader counts by the same calendar, else by its first and last day. */
function monthName(locale: Locale, calendar: "jalali" | "gregorian", month: string): string {
  const first = firstDay(calendar, month);
  if ((locale === "fa") === (calendar === "jalali")) return showMonth(locale, addDays(first, 14).slice(0, 7));
  return `${formatDay(locale, first)} – ${formatDay(locale, addDays(nextMonth(calendar, first), -1))}`;
}
