import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { railName } from "#app/domain/payments/rail-words.ts";
import { words } from "#app/domain/reconciliation/money-page-words.ts";
import {
  flowsSince,
  refundsInFlight,
  type Standing,
  standings,
} from "#app/domain/reconciliation/money-queries.server.ts";
import { periods, stretches, sumOver } from "#app/domain/reconciliation/period-rules.ts";
import { openBreaks } from "#app/domain/reconciliation/queries.server.ts";
import { finance } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { formatNumber, type Localized } from "#app/platform/locale.ts";
import { currencyName, formatMoney } from "#app/platform/money.ts";
import { paths } from "#app/platform/paths.ts";
import { dayOf, formatDay } from "#app/platform/time.ts";
import { head } from "#app/routes/head.ts";
import { BarChart } from "#app/ui/bar-chart.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { DayText } from "#app/ui/date-text.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { Stat, StatRow } from "#app/ui/stat.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";
import { FilterBar } from "./filter-bar.tsx";

const codes = ["IRR", "EUR", "USD"] as const;

export const loader = page(finance, async (ctx, { url }) => {
  const currency = codes.find((code) => code === url.searchParams.get("currency")) ?? "IRR";
  const period = periods.find((one) => one === url.searchParams.get("period")) ?? "day";
  const zone = ctx.house.country.timeZone;
  const all = stretches(dayOf(ctx.now, zone), period, ctx.locale);
  const [standing, flows, inFlight, breaks] = await Promise.all([
    standings(ctx.db, currency),
    flowsSince(ctx.db, currency, all[0]!.from, zone),
    refundsInFlight(ctx.db, currency),
    openBreaks(ctx.db),
  ]);
  const sums = sumOver(all, flows).map(({ captured, returned, paid, ...stretch }) => ({
    ...stretch,
    captured: String(captured),
    returned: String(returned),
    paid: String(paid),
  }));
  return { currency, period, standing, sums, inFlight, breaks };
});

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.money, { narrowed: true });

/** Accounts of debts by the name before their colon, in the order of the page. */
const debts: Readonly<Record<string, Localized>> = {
  "buyer-funds": words.buyers,
  "refund-due": words.refundDue,
  unapplied: words.unapplied,
  "seller-payable": words.sellers,
  "cooperative-share": words.cooperatives,
  "programme-fund": words.programme,
  "platform-fee": words.platform,
};

type Stretch = { captured: string; returned: string; paid: string };
const hasMoved = ({ captured, returned, paid }: Stretch) => [captured, returned, paid].some((sum) => sum !== "0");

type Line = { name: string; amount: bigint };
const total = (lines: readonly Line[]) => lines.reduce((sum, { amount }) => sum + amount, 0n);

/** What is held and owed now, and what moved: every figure from the ledger. */
export default function Money() {
  const { currency, period, standing, sums, inFlight, breaks } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  const sum = (amount: bigint) => <MoneyText money={{ amount, currency }} />;
  const nameOf = ({ kind, provider }: Standing): string => {
    if (provider) return say(railName(provider));
    if (kind === "seller-receivable") return say(words.sellersHold);
    return debts[kind] ? say(debts[kind]) : say(words.other, { name: kind });
  };
  const isHeld = ({ kind }: Standing) => kind === "provider-clearing" || kind === "seller-receivable";
  const held = standing.filter(isHeld).map((one) => ({ name: nameOf(one), amount: BigInt(one.amount) }));
  const owed = standing
    .filter((one) => !isHeld(one))
    .map((one) => ({ name: nameOf(one), amount: -BigInt(one.amount) }));
  const due = standing
    .filter(({ kind }) => kind === "refund-due" || kind === "unapplied")
    .reduce((all, { amount }) => all - BigInt(amount), 0n);
  const moved = (of: "captured" | "returned" | "paid") => sums.reduce((all, one) => all + BigInt(one[of]), 0n);
  const told = (of: "captured" | "returned" | "paid") => formatMoney(l, { amount: moved(of), currency });
  const day = (date: string) => formatDay(l, date, "numeric");
  const columns: Column<(typeof sums)[number]>[] = [
    {
      head: say(words.period),
      main: true,
      cell: ({ from, to }) =>
        from === to ? (
          <DayText day={from} style="numeric" />
        ) : (
          <>
            <DayText day={from} style="numeric" /> – <DayText day={to} style="numeric" />
          </>
        ),
    },
    ...(["captured", "returned", "paid"] as const).map((of) => ({
      head: say(words[of]),
      numeric: true,
      cell: (row: (typeof sums)[number]) => sum(BigInt(row[of])),
    })),
  ];
  return (
    <>
      <WorkHead
        title={say(words.money)}
        lead={say(words.lead)}
        actions={
          <ButtonLink tone="quiet" href={paths.officeMoneyOrders(l)}>
            {say(words.byOrder)}
          </ButtonLink>
        }
      />
      <div className="print:hidden">
        <FilterBar
          action={paths.officeMoney(l)}
          press={say(words.show)}
          fields={[
            {
              name: "currency",
              label: say(words.currency),
              value: currency,
              options: codes.map((value) => ({ value, label: say(currencyName(value)) })),
            },
            {
              name: "period",
              label: say(words.period),
              value: period,
              options: periods.map((value) => ({ value, label: say(words[value]) })),
            },
          ]}
        />
      </div>
      {standing.length === 0 && moved("captured") === 0n ? (
        <Empty title={say(words.empty)}>{say(words.emptyText)}</Empty>
      ) : (
        <div className="space-y-12">
          <StatRow money>
            <Stat label={say(words.captured)} value={sum(moved("captured"))} />
            <Stat label={say(words.paid)} value={sum(moved("paid"))} />
            <Stat
              label={say(words.inFlight)}
              value={sum(due)}
              note={say(words.inFlightNote, {
                count: formatNumber(l, inFlight.count),
                hand: formatNumber(l, inFlight.byHand),
              })}
            />
            <Stat
              label={say(words.breaks)}
              value={
                <a className="link" href={paths.officeReconciliation(l, "?state=open")}>
                  {formatNumber(l, breaks)}
                </a>
              }
            />
          </StatRow>
          <div className="grid items-start gap-x-12 gap-y-10 xl:grid-cols-2">
            <Lines title={say(words.held)} lines={held} currency={currency} />
            <Lines title={say(words.owed)} lines={owed} currency={currency} />
          </div>
          <section aria-labelledby="movement" className="space-y-6">
            <h2 id="movement" className="text-lg font-bold">
              {say(words.chart)}
            </h2>
            <BarChart
              title={say(words.chart)}
              description={say(words.chartText, {
                from: day(sums[0]!.from),
                to: day(sums.at(-1)!.to),
                captured: told("captured"),
                returned: told("returned"),
                paid: told("paid"),
              })}
              series={[
                { label: say(words.captured), look: "fill-leaf" },
                { label: say(words.returned), look: "fill-saffron-thread" },
                { label: say(words.paid), look: "fill-indigo" },
              ]}
              bars={sums.map((one) => ({
                label: day(one.from),
                values: [BigInt(one.captured), BigInt(one.returned), BigInt(one.paid)],
              }))}
              tell={(amount) => formatMoney(l, { amount, currency })}
            />
            <Table
              caption={say(words.chart)}
              quiet
              columns={columns}
              rows={sums.filter(hasMoved).reverse()}
              keyOf={({ from }) => from}
              empty={<p className="text-soft">{say(words.stood)}</p>}
            />
          </section>
        </div>
      )}
    </>
  );
}

function Lines({ title, lines, currency }: { title: string; lines: readonly Line[]; currency: string }) {
  const say = useSay();
  return (
    <Table
      caption={title}
      quiet
      columns={[
        { head: title, main: true, cell: ({ name }) => name },
        {
          head: say(words.amount),
          numeric: true,
          cell: ({ amount }) => <MoneyText money={{ amount, currency }} />,
        },
      ]}
      rows={[...lines, { name: say(words.heldAll), amount: total(lines) }]}
      keyOf={({ name }) => name}
      isSum={({ name }) => name === say(words.heldAll)}
      slim
      empty={null}
    />
  );
}
