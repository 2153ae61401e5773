import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { periodOf, type TrialRow, trialBalance } from "#app/domain/statements/accounting-queries.server.ts";
import { accountName, words } from "#app/domain/statements/accounting-words.ts";
import { finance } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { currencyName } from "#app/platform/money.ts";
import { paths } from "#app/platform/paths.ts";
import { formatDay } from "#app/platform/time.ts";
import { head } from "#app/routes/head.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { DateField } from "#app/ui/field.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(finance, async (ctx, { url }) => {
  const { understood, ...period } = periodOf(ctx, url.searchParams);
  return { understood, period, rows: await trialBalance(ctx.db, period, ctx.house.country.timeZone) };
});

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.accounting, { narrowed: true });

type Line = TrialRow & { total?: boolean };

/** The trial balance of some days, and the way to take every posting away. */
export default function Accounting() {
  const { understood, period, rows } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  const day = (date: string) => formatDay(l, date, "numeric");
  const columns: Column<Line>[] = [
    {
      head: say(words.account),
      main: true,
      cell: ({ account, currency, total }) =>
        say(total ? words.total : accountName(account), { currency: say(currencyName(currency)) }),
    },
    ...(["opening", "debit", "credit", "closing"] as const).map(
      (name): Column<Line> => ({
        head: say(words[name]),
        numeric: true,
        cell: (row) => <MoneyText money={{ amount: BigInt(row[name]), currency: row.currency }} />,
      }),
    ),
  ];
  return (
    <>
      <WorkHead
        title={say(words.accounting)}
        lead={say(words.lead)}
        actions={
          <ButtonLink href={paths.officeAccountingExport(l, period)} tone="quiet" icon="take">
            {say(words.csv)}
          </ButtonLink>
        }
      />
      <div className="space-y-8">
        <form method="get" className="flex flex-wrap items-end gap-4">
          <DateField name="from" label={say(words.from)} value={day(period.from)} required />
          <DateField name="to" label={say(words.to)} value={day(period.to)} required />
          <Button tone="quiet">{say(words.show)}</Button>
        </form>
        {understood ? null : (
          <p role="alert" className="font-semibold text-alarm">
            {say(words.notUnderstood)}
          </p>
        )}
        <Table
          caption={say(words.period, { from: day(period.from), to: day(period.to) })}
          wide
          columns={columns}
          rows={withTotals(rows)}
          isSum={({ total }) => total === true}
          keyOf={({ account, currency }) => `${account} ${currency}`}
          empty={<Empty title={say(words.empty)}>{say(words.emptyText)}</Empty>}
        />
        <p className="text-sm text-soft">{say(words.signs)}</p>
      </div>
    </>
  );
}

/** After the accounts of each currency their sum: what was debited was credited, and balances come to nothing. */
function withTotals(rows: readonly TrialRow[]): Line[] {
  return [...new Set(rows.map(({ currency }) => currency))].flatMap((currency) => {
    const own = rows.filter((row) => row.currency === currency);
    const sum = (name: "opening" | "debit" | "credit" | "closing") =>
      String(own.reduce((all, row) => all + BigInt(row[name]), 0n));
    const total = { opening: sum("opening"), debit: sum("debit"), credit: sum("credit"), closing: sum("closing") };
    return [...own, { account: "total", currency, ...total, total: true }];
  });
}
