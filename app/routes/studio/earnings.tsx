import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { soldByText } from "#app/domain/commission/show.ts";
import { type EarningRow, earningsOf, type Sum } from "#app/domain/orders/desk-earnings.server.ts";
import { words as desk, deskStateWords } from "#app/domain/orders/desk-words.ts";
import { words } from "#app/domain/orders/words.ts";
import { words as payouts } from "#app/domain/payments/payout-words.ts";
import { producer } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { Stat, StatRow } from "#app/ui/stat.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(producer, async (ctx) => earningsOf(ctx, ctx.actor));

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.earnings, { narrowed: true });

/** What she earned, from the books, and every part of every price named; and of what she took at the door, what is not hers. */
export default function Earnings() {
  const { rows, earned, collected, owed } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const say = useSay();
  const money = (row: EarningRow, amount: string) => (
    <MoneyText money={{ amount: BigInt(amount), currency: row.currency }} />
  );
  const expected = new Map<Sum["currency"], bigint>();
  for (const row of rows.filter((one) => one.status !== "delivered")) {
    expected.set(row.currency, (expected.get(row.currency) ?? 0n) + BigInt(row.maker) + BigInt(row.carriage));
  }
  const onTheWay = [...expected].map(([currency, amount]): Sum => ({ currency, amount: String(amount) }));
  const stats = (kind: string, label: string, sums: readonly Sum[], note?: string) =>
    sums.map(({ currency, amount }) => (
      <Stat
        key={`${kind}-${currency}`}
        label={label}
        value={<MoneyText money={{ amount: BigInt(amount), currency }} />}
        note={note}
      />
    ));
  const columns: Column<EarningRow>[] = [
    {
      head: say(words.orderNumber),
      main: true,
      cell: (row) => (
        <a className="link" href={paths.studioConsignment(locale, row.id)}>
          <bdi className="whitespace-nowrap">{row.orderNumber}</bdi>
        </a>
      ),
    },
    {
      head: say(words.state),
      cell: (row) => (
        <>
          {say(deskStateWords[row.status])}
          {row.atDoor ? <span className="block text-xs text-soft">{say(desk.atDoorMark)}</span> : null}
        </>
      ),
    },
    { head: say(words.when), cell: (row) => <DateText at={new Date(row.at)} style="numeric" /> },
    { head: say(words.soldFor), numeric: true, cell: (row) => money(row, row.total) },
    { head: say(words.yourShare), numeric: true, cell: (row) => <strong>{money(row, row.maker)}</strong> },
    { head: say(words.plusCarriage), numeric: true, cell: (row) => money(row, row.carriage) },
    {
      head: say(words.othersParts),
      cell: (row) => (
        <>
          {(["cooperative", "programme", "platform"] as const).map((of) => (
            <span key={of} className="block">
              {say(words[of])}: {money(row, row[of])}
            </span>
          ))}
          {row.rules.map((rule) => (
            <span key={rule.id} className="block text-xs text-soft">
              {soldByText(locale, rule)}
            </span>
          ))}
        </>
      ),
    },
  ];
  return (
    <>
      <WorkHead title={say(words.earnings)} />
      <StatRow money>
        {stats("earned", say(words.earned), earned)}
        {stats("expected", say(words.expected), onTheWay)}
        {stats("collected", say(desk.cashTaken), collected)}
        {stats("owed", say(desk.cashOwed), owed, say(desk.cashOwedNote))}
      </StatRow>
      <p className="mt-6">
        <ButtonLink href={paths.studioPayouts(locale)} tone="quiet">
          {say(payouts.payouts)}
        </ButtonLink>
      </p>
      <div className="mt-10">
        <Table
          caption={say(words.earnings)}
          quiet
          wide
          columns={columns}
          rows={rows}
          keyOf={(row) => row.id}
          empty={<Empty title={say(words.earningsEmpty)} />}
        />
      </div>
    </>
  );
}
