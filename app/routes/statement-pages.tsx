import { words as fees } from "#app/domain/statements/fee-words.ts";
import type { MonthLine } from "#app/domain/statements/queries.server.ts";
import { StatementSheet } from "#app/domain/statements/ui/statement-sheet.tsx";
import { words } from "#app/domain/statements/words.ts";
import { monthAfter, monthBefore, monthName, monthOf } from "#app/platform/months.ts";
import { paths } from "#app/platform/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";
import type { statementFor, statementsFor } from "./statements.server.ts";

type Room = "studio" | "coop";

/** The months of somebody's account, the same in both rooms. */
export function StatementsPage({
  room,
  data: { lines, calendar },
}: {
  room: Room;
  data: Awaited<ReturnType<typeof statementsFor>>;
}) {
  const say = useSay();
  const l = useLocale();
  const other = calendar === "jalali" ? "gregorian" : "jalali";
  const columns: Column<MonthLine>[] = [
    {
      head: say(words.month),
      main: true,
      cell: ({ key }) => {
        const month = monthOf(key);
        return (
          <a className="link inline-flex min-h-11 items-center" href={paths.statement(l, room, key)}>
            {month ? monthName(l, month) : key}
          </a>
        );
      },
    },
    ...(room === "coop" ? [{ head: say(words.account), cell: (line: MonthLine) => <AccountName line={line} /> }] : []),
    {
      head: say(words.moved),
      numeric: true,
      cell: ({ moved, currency }) => <MoneyText money={{ amount: BigInt(moved), currency }} />,
    },
    {
      head: say(words.balance),
      numeric: true,
      cell: ({ closing, currency }) => <MoneyText money={{ amount: BigInt(closing), currency }} />,
    },
  ];
  return (
    <>
      <WorkHead
        title={say(words.statements)}
        lead={say(room === "coop" ? words.coopLead : words.statementsLead)}
        actions={
          <>
            {room === "studio" ? (
              <ButtonLink href={paths.studioFeeInvoices(l)} tone="quiet">
                {say(fees.invoices)}
              </ButtonLink>
            ) : null}
            {lines.length > 0 ? (
              <ButtonLink href={paths.statements(l, room, `?calendar=${other}`)} tone="quiet">
                {say(words[other])}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <Table
        caption={say(words.statements)}
        quiet
        columns={columns}
        rows={lines}
        keyOf={({ key, kind, holder, currency }) => `${key} ${kind} ${holder.en} ${currency}`}
        empty={<Empty title={say(words.empty)}>{say(words.emptyText)}</Empty>}
      />
    </>
  );
}

function AccountName({ line: { kind, holder } }: { line: MonthLine }) {
  const say = useSay();
  return (
    <>
      {say(kind === "shop" ? words.ownShop : words.cooperativeShare)} · <bdi>{say(holder)}</bdi>
    </>
  );
}

/** One month's sheets, to read, print and take away. */
export function StatementPage({
  room,
  data: { month, of, until },
}: {
  room: Room;
  data: Awaited<ReturnType<typeof statementFor>>;
}) {
  const say = useSay();
  const l = useLocale();
  const sheets = of.flatMap(({ holder, sheets: own }) => own.map((sheet) => ({ holder, sheet })));
  const before = monthBefore(month);
  return (
    <>
      <div className="print:hidden">
        <WorkHead
          title={`${say(words.statement)} · ${monthName(l, month)}`}
          trail={[{ label: say(words.statements), href: paths.statements(l, room, `?calendar=${month.calendar}`) }]}
          actions={
            sheets.length > 0 ? (
              <ButtonLink href={paths.statementExport(l, room, month.key)} tone="quiet" icon="take">
                {say(words.csv)}
              </ButtonLink>
            ) : null
          }
        />
      </div>
      <div className="max-w-4xl space-y-6">
        <p className="flex flex-wrap justify-between gap-x-6 gap-y-1 print:hidden">
          <span className="flex flex-wrap gap-x-6">
            <a className="link inline-flex min-h-11 items-center" href={paths.statement(l, room, before.key)}>
              {say(words.before)}
            </a>
            {until ? null : (
              <a
                className="link inline-flex min-h-11 items-center"
                href={paths.statement(l, room, monthAfter(month).key)}
              >
                {say(words.after)}
              </a>
            )}
          </span>
          {sheets.length > 0 ? <span className="self-center text-sm text-soft">{say(words.print)}</span> : null}
        </p>
        {sheets.length === 0 ? <Empty title={say(words.empty)}>{say(words.emptyText)}</Empty> : null}
        {sheets.map(({ holder, sheet }) => (
          <StatementSheet
            key={`${holder.id} ${sheet.currency}`}
            month={month}
            holder={holder}
            sheet={sheet}
            until={until}
          />
        ))}
      </div>
    </>
  );
}
