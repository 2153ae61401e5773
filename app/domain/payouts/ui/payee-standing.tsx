import { localDigits } from "#app/platform/digits.ts";
import { currencyName } from "#app/platform/money.ts";
import { formatInstant } from "#app/platform/time.ts";
import { ButtonLink, PostButton } from "#app/ui/button.tsx";
import { DateText, DayText } from "#app/ui/date-text.tsx";
import { Empty } from "#app/ui/empty.tsx";
import type { Tone } from "#app/ui/flash.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { Stat, StatRow } from "#app/ui/stat.tsx";
import { Status } from "#app/ui/status.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import type { ShownAccount } from "../accounts.server.ts";
import type { PartRow, PayeePage, PayoutRow, Sums } from "../queries.server.ts";
import { reasonWords, stateWords, words } from "../words.ts";

export const payoutTones: Readonly<Record<PayoutRow["status"], Tone>> = {
  waiting: "wait",
  paid: "good",
  failed: "bad",
  dropped: "plain",
};

interface Props {
  page: PayeePage;
  changeHref: string;
  callOffAction: string;
  /** The body a manager speaks for; empty for a maker's own shop. */
  body?: string;
  /** Where a parcel can be looked at; a cooperative's share names the order only. */
  parcelHref?: (consignment: string) => string;
}

/** Her bank account, where her money is with the reason and the day of each part, and what was paid. */
export function PayeeStanding({ page, changeHref, callOffAction, body = "", parcelHref }: Props) {
  return (
    <div className="space-y-12">
      <BankAccount accounts={page.accounts} {...{ changeHref, callOffAction, body }} />
      <Standing sums={page.sums} />
      {page.parts.length > 0 ? <Parts rows={page.parts} parcelHref={parcelHref} /> : null}
      {page.payouts.length > 0 ? <BankPayouts rows={page.payouts} /> : null}
    </div>
  );
}

type AccountProps = { accounts: readonly ShownAccount[]; changeHref: string; callOffAction: string; body: string };

function BankAccount({ accounts, changeHref, callOffAction, body }: AccountProps) {
  const say = useSay();
  const l = useLocale();
  const id = `bank-${body}`;
  return (
    <section aria-labelledby={id} className="max-w-2xl rounded-lg border border-line bg-raised p-6">
      <h2 id={id} className="text-xl font-bold">
        {say(words.bank)}
      </h2>
      <p className="mt-3">{say(accounts.length === 0 ? words.bankNone : words.bankLead)}</p>
      <ul className="mt-4 space-y-4">
        {accounts.map((account) => (
          <li key={account.id} className="border-t border-line pt-4">
            <div className="flex flex-wrap items-center gap-3">
              <span className="font-semibold">
                {say(words.accountEnds, {
                  currency: say(currencyName(account.currency)),
                  last: `\u2066${localDigits(l, account.lastFour)}\u2069`,
                })}
              </span>
              <Status tone={account.waits ? "wait" : "good"}>{say(account.waits ? words.waits : words.inForce)}</Status>
            </div>
            {account.waits ? (
              <div className="mt-2 space-y-3">
                <p>{say(words.waitsUntil, { from: formatInstant(l, new Date(account.countsFrom)) })}</p>
                <PostButton action={callOffAction} tone="grave" fields={{ account: account.id, ...(body && { body }) }}>
                  {say(words.callOff)}
                </PostButton>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      <div className="mt-5">
        <ButtonLink href={changeHref} tone={accounts.length === 0 ? "press" : "quiet"}>
          {say(accounts.length === 0 ? words.addAccount : words.changeAccount)}
        </ButtonLink>
      </div>
    </section>
  );
}

function Standing({ sums }: { sums: readonly Sums[] }) {
  const say = useSay();
  if (sums.length === 0) return <Empty title={say(words.standingEmpty)}>{say(words.standingEmptyText)}</Empty>;
  return (
    <section aria-label={say(words.standing)} className="space-y-8">
      <h2 className="text-xl font-bold">{say(words.standing)}</h2>
      {sums.map(({ currency, held, due, inBatch, paid, owes }) => {
        const money = (amount: string) => <MoneyText money={{ amount: BigInt(amount), currency }} />;
        return (
          <div key={currency} className="space-y-4">
            <StatRow money>
              <Stat label={say(words.held)} value={money(held)} />
              <Stat label={say(words.due)} value={money(due)} />
              <Stat label={say(words.inBatch)} value={money(inBatch)} />
              <Stat label={say(words.paid)} value={money(paid)} />
            </StatRow>
            {BigInt(owes) > 0n ? (
              <p>
                {say(words.owes)}: <strong>{money(owes)}</strong> · {say(words.owesText)}
              </p>
            ) : null}
          </div>
        );
      })}
    </section>
  );
}

function Parts({ rows, parcelHref }: { rows: readonly PartRow[]; parcelHref: Props["parcelHref"] }) {
  const say = useSay();
  const columns: Column<PartRow>[] = [
    {
      head: say(words.order),
      main: true,
      cell: ({ orderNumber, consignmentId }) =>
        parcelHref ? (
          <a className="link" href={parcelHref(consignmentId)}>
            <bdi>{orderNumber}</bdi>
          </a>
        ) : (
          <bdi>{orderNumber}</bdi>
        ),
    },
    {
      head: say(words.state),
      cell: ({ reason }) => <Status tone={reason ? "wait" : "good"}>{say(reason ? words.held : words.due)}</Status>,
    },
    { head: say(words.why), cell: ({ reason }) => (reason ? say(reasonWords[reason]) : null) },
    { head: say(words.from), cell: ({ day }) => (day ? <DayText day={day} /> : null) },
    {
      head: say(words.amount),
      numeric: true,
      cell: ({ amount, currency }) => <MoneyText money={{ amount: BigInt(amount), currency }} />,
    },
  ];
  return (
    <section className="space-y-4">
      <h2 className="text-xl font-bold">{say(words.parts)}</h2>
      <Table caption={say(words.parts)} quiet columns={columns} rows={rows} keyOf={({ key }) => key} empty={null} />
    </section>
  );
}

function BankPayouts({ rows }: { rows: readonly PayoutRow[] }) {
  const say = useSay();
  const l = useLocale();
  const money = (amount: string, currency: string) => <MoneyText money={{ amount: BigInt(amount), currency }} />;
  const some = (of: "other" | "netted") => rows.some((row) => row[of] !== "0");
  const columns: Column<PayoutRow>[] = [
    { head: say(words.when), main: true, cell: ({ at }) => <DateText at={at} /> },
    {
      head: say(words.state),
      cell: ({ status }) => <Status tone={payoutTones[status]}>{say(stateWords[status])}</Status>,
    },
    { head: say(words.account), cell: ({ lastFour }) => <bdi dir="ltr">…{localDigits(l, lastFour)}</bdi> },
    {
      head: say(words.reference),
      cell: ({ reference }) => (reference ? <bdi className="font-mono">{reference}</bdi> : null),
    },
    { head: say(words.parcels), numeric: true, cell: ({ gross, currency }) => money(gross, currency) },
    ...(some("other")
      ? [{ head: say(words.other), numeric: true, cell: ({ other, currency }: PayoutRow) => money(other, currency) }]
      : []),
    ...(some("netted")
      ? [
          {
            head: say(words.netted),
            numeric: true,
            cell: ({ netted, currency }: PayoutRow) => money(`-${netted}`, currency),
          },
        ]
      : []),
    { head: say(words.amount), numeric: true, cell: ({ amount, currency }) => money(amount, currency) },
  ];
  return (
    <section className="space-y-4">
      <h2 className="text-xl font-bold">{say(words.bankPayouts)}</h2>
      <Table
        caption={say(words.bankPayouts)}
        quiet
        wide
        columns={columns}
        rows={rows}
        keyOf={({ id }) => id}
        empty={null}
      />
    </section>
  );
}
