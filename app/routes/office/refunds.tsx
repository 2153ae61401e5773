import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { HandRefund } from "#app/domain/payments/money-queries.server.ts";
import { words } from "#app/domain/payments/money-words.ts";
import { finance } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";
import { moneyQueue } from "./money-queue.server.ts";
import { RefundQueue } from "./money-queue.tsx";

export const loader = page(finance, async (ctx) => {
  const { refunds, done } = await moneyQueue(ctx);
  return { refunds, done };
});

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.refunds, { narrowed: true });

/** Money a person must send back, oldest first. */
export default function Refunds() {
  const { refunds, done } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  const columns: Column<HandRefund>[] = [
    {
      head: say(words.order),
      main: true,
      cell: ({ id, number }) => (
        <a className="link" href={paths.officeRefund(l, id)}>
          <bdi>{number}</bdi>
        </a>
      ),
    },
    { head: say(words.sentAt), cell: ({ doneAt }) => (doneAt ? <DateText at={doneAt} /> : null) },
    { head: say(words.reference), cell: ({ reference }) => <bdi className="font-mono">{reference}</bdi> },
    {
      head: say(words.amount),
      numeric: true,
      cell: ({ amount, currency }) => <MoneyText money={{ amount: BigInt(amount), currency }} />,
    },
  ];
  return (
    <>
      <WorkHead
        title={say(words.refunds)}
        lead={say(words.refundsLead)}
        actions={
          refunds.some(({ known }) => known) ? (
            <ButtonLink href={paths.officeRefundFile(l)} tone="quiet" icon="take">
              {say(words.refundFile)}
            </ButtonLink>
          ) : undefined
        }
      />
      <div className="space-y-12">
        <RefundQueue refunds={refunds} />
        {done.length > 0 ? (
          <Table caption={say(words.refundsDone)} columns={columns} rows={done} keyOf={({ id }) => id} empty={null} />
        ) : null}
      </div>
    </>
  );
}
