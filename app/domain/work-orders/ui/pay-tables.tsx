import type { ReactNode } from "react";
import { formatNumber } from "#app/platform/locale.ts";
import { type Month, monthName } from "#app/platform/months.ts";
import { DayText } from "#app/ui/date-text.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { Table } from "#app/ui/table.tsx";
import type { WorkPay } from "../income.server.ts";
import { words } from "../words.ts";

const money = ({ amount, currency }: Pick<WorkPay, "amount" | "currency">) => (
  <MoneyText money={{ amount: BigInt(amount), currency }} />
);

function Income({ children }: { children: ReactNode }) {
  const say = useSay();
  return (
    <section className="space-y-3">
      <h2 className="text-lg font-bold">{say(words.income)}</h2>
      <p className="text-sm text-soft">{say(words.incomeNote)}</p>
      {children}
    </section>
  );
}

/** Every pay she has confirmed, by day. Nothing where there is none. */
export function PayList({ pays }: { pays: readonly WorkPay[] }) {
  const say = useSay();
  if (pays.length === 0) return null;
  return (
    <Income>
      <Table
        caption={say(words.income)}
        quiet
        columns={[
          { head: say(words.title), main: true, cell: ({ title }) => <bdi>{title}</bdi> },
          { head: say(words.paidOn), cell: ({ paidOn }) => <DayText day={paidOn} style="numeric" /> },
          { head: say(words.incomeSum), numeric: true, cell: money },
        ]}
        rows={pays}
        keyOf={({ id }) => id}
        empty={null}
      />
    </Income>
  );
}

type PayMonth = Pick<WorkPay, "amount" | "currency"> & { month: Month; payments: number };

/** The same as a sum of each month, for who keeps no books here. */
export function PayMonths({ months }: { months: readonly PayMonth[] }) {
  const say = useSay();
  const l = useLocale();
  if (months.length === 0) return null;
  return (
    <Income>
      <Table
        caption={say(words.income)}
        quiet
        columns={[
          { head: say(words.month), main: true, cell: ({ month }) => monthName(l, month) },
          { head: say(words.payCount), numeric: true, cell: ({ payments }) => formatNumber(l, payments) },
          { head: say(words.incomeSum), numeric: true, cell: money },
        ]}
        rows={months}
        keyOf={({ month, currency }) => `${month.key} ${currency}`}
        empty={null}
      />
    </Income>
  );
}
