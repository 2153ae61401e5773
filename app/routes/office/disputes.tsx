import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { anyDisputes, type DisputeRow } from "#app/domain/disputes/desk-queries.server.ts";
import { reasonWords, stateWords, words } from "#app/domain/disputes/words.ts";
import { finance } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { formatMoney } from "#app/platform/money.ts";
import { paths } from "#app/platform/paths.ts";
import { timeLeft } from "#app/platform/time.ts";
import { head } from "#app/routes/head.ts";
import { DateText } from "#app/ui/date-text.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { Status } from "#app/ui/status.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import { Queue, WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(finance, async (ctx) => {
  const { open, closed } = await anyDisputes(ctx.db);
  const left = ({ due }: DisputeRow) => (due ? timeLeft(ctx.locale, new Date(due), ctx.now) : null);
  return { open: open.map((row) => ({ ...row, left: left(row) })), closed };
});

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.disputes, { narrowed: true });

/** What buyers' banks have called back: to be answered, with the bank, and decided. */
export default function Disputes() {
  const { open, closed } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  const waits = ({ status, submitted }: DisputeRow) => status === "needs-response" && !submitted;
  const item = (row: (typeof open)[number]) => ({
    href: paths.officeDispute(l, row.id),
    title: say(words.dispute, { number: row.number }),
    detail: (
      <>
        <bdi>{formatMoney(l, { amount: BigInt(row.amount), currency: row.currency })}</bdi> ·{" "}
        {say(reasonWords[row.reason] ?? { fa: row.reason, en: row.reason })}
      </>
    ),
    mark: waits(row) ? (
      <Status tone={row.left ? "wait" : "bad"}>{row.left ?? say(words.overdue)}</Status>
    ) : (
      <Status tone="note">{say(row.status === "needs-response" ? words.onItsWay : stateWords[row.status])}</Status>
    ),
  });
  const withBank = open.filter((row) => !waits(row));
  const columns: Column<DisputeRow>[] = [
    {
      head: say(words.order),
      main: true,
      cell: ({ id, number }) => (
        <a className="link" href={paths.officeDispute(l, id)}>
          <bdi>{number}</bdi>
        </a>
      ),
    },
    {
      head: say(words.state),
      cell: ({ status }) => <Status tone={status === "won" ? "good" : "bad"}>{say(stateWords[status])}</Status>,
    },
    { head: say(words.closed), cell: ({ closedAt }) => (closedAt ? <DateText at={closedAt} /> : null) },
    {
      head: say(words.amount),
      numeric: true,
      cell: ({ amount, currency }) => <MoneyText money={{ amount: BigInt(amount), currency }} />,
    },
  ];
  return (
    <>
      <WorkHead title={say(words.disputes)} lead={say(words.disputesLead)} />
      {open.length + closed.length === 0 ? (
        <Empty title={say(words.nothingYet)}>{say(words.nothingYetText)}</Empty>
      ) : (
        <div className="space-y-12">
          <Queue title={say(words.waiting)} items={open.filter(waits).map(item)} empty={say(words.waitingEmpty)} />
          {withBank.length > 0 ? <Queue title={say(words.withBank)} items={withBank.map(item)} empty={null} /> : null}
          {closed.length > 0 ? (
            <Table caption={say(words.decided)} columns={columns} rows={closed} keyOf={({ id }) => id} empty={null} />
          ) : null}
        </div>
      )}
    </>
  );
}
