import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ownDisputes } from "#app/domain/disputes/desk-queries.server.ts";
import { words as disputes } from "#app/domain/disputes/words.ts";
import { payoutsOf, type TransferRow } from "#app/domain/payments/payout-queries.server.ts";
import { words } from "#app/domain/payments/payout-words.ts";
import { payingOut } from "#app/domain/payments/providers/paying-out.server.ts";
import { PayoutAccount } from "#app/domain/payments/ui/payout-account.tsx";
import { payeePage } from "#app/domain/payouts/queries.server.ts";
import { PayeeStanding } from "#app/domain/payouts/ui/payee-standing.tsx";
import { producer } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { DateText } from "#app/ui/date-text.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { Status } from "#app/ui/status.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(producer, async (ctx) => {
  const provider = payingOut(ctx.house);
  const { shopId } = ctx.actor.producer;
  const [bank, held, payouts] = await Promise.all([
    payeePage(ctx, { kind: "shop", id: shopId }),
    ownDisputes(ctx.db, shopId),
    provider ? payoutsOf(ctx.db, ctx.actor, provider.name) : null,
  ]);
  return { bank, held, payouts };
});

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.payouts, { narrowed: true });

/** Her bank account and where her money is; below, her account at the provider and what went there. */
export default function Payouts() {
  const { bank, held, payouts } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <WorkHead title={say(words.payouts)} />
      <div className="space-y-12">
        {held.map(({ number }) => (
          <Flash key={number} tone="wait" text={say(disputes.frozenText, { number })} />
        ))}
        <PayeeStanding
          page={bank}
          changeHref={paths.studioPayoutsBank(l)}
          callOffAction={paths.studioPayoutsCallingOff(l)}
          parcelHref={(id) => paths.studioConsignment(l, id)}
        />
        {payouts ? (
          <>
            <p className="max-w-prose border-t border-line pt-8 text-soft">{say(words.lead)}</p>
            <PayoutAccount standing={payouts.standing} checkedAt={payouts.checkedAt} />
            <Transfers rows={payouts.transfers} />
          </>
        ) : null}
      </div>
    </>
  );
}

function Transfers({ rows }: { rows: readonly TransferRow[] }) {
  const say = useSay();
  const l = useLocale();
  const columns: Column<TransferRow>[] = [
    {
      head: say(words.order),
      main: true,
      cell: (row) => (
        <a className="link" href={paths.studioConsignment(l, row.consignmentId)}>
          <bdi>{row.orderNumber}</bdi>
        </a>
      ),
    },
    { head: say(words.when), cell: (row) => <DateText at={new Date(row.at)} /> },
    {
      head: say(words.state),
      cell: (row) => <Status tone={row.sent ? "good" : "wait"}>{say(row.sent ? words.sent : words.onItsWay)}</Status>,
    },
    {
      head: say(words.amount),
      numeric: true,
      cell: (row) => <MoneyText money={{ amount: BigInt(row.amount), currency: row.currency }} />,
    },
  ];
  return (
    <section aria-labelledby="transfers">
      <h2 id="transfers" className="mb-4 text-xl font-bold">
        {say(words.transfers)}
      </h2>
      <Table
        caption={say(words.transfers)}
        quiet
        columns={columns}
        rows={rows}
        keyOf={(row) => row.id}
        empty={<Empty title={say(words.transfersEmpty)}>{say(words.transfersEmptyText)}</Empty>}
      />
    </section>
  );
}
