import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { anyBatch, type BatchItem } from "#app/domain/payouts/queries.server.ts";
import { batchTones } from "#app/domain/payouts/ui/batch-tones.ts";
import { payoutTones } from "#app/domain/payouts/ui/payee-standing.tsx";
import { batchWords, stateWords, words } from "#app/domain/payouts/words.ts";
import { finance } from "#app/platform/actor.ts";
import { localDigits } from "#app/platform/digits.ts";
import { page } from "#app/platform/doors.server.ts";
import { formatMoney } from "#app/platform/money.ts";
import { moneyWords } from "#app/platform/number-words.ts";
import { paths } from "#app/platform/paths.ts";
import { formatDate } from "#app/platform/time.ts";
import { head } from "#app/routes/head.ts";
import { ButtonLink, ConfirmButton } from "#app/ui/button.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { Status } from "#app/ui/status.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(finance, (ctx, { params }) => anyBatch(ctx, ctx.actor, params.batch!));

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.office, { narrowed: true });

/** One batch: who is paid what, what stands before it, and what the bank made of it. */
export default function PayoutBatch() {
  const { batch, rows } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  const { currency, state } = batch;
  const whole = { amount: BigInt(batch.amount), currency };
  const money = (amount: string) => <MoneyText money={{ amount: BigInt(amount), currency }} />;
  const columns: Column<BatchItem>[] = [
    {
      head: say(words.payee),
      main: true,
      cell: ({ id, name }) => (
        <a className="link" href={paths.officePayoutRow(l, batch.id, id)}>
          {say(name)}
        </a>
      ),
    },
    {
      head: say(words.state),
      cell: ({ status }) => <Status tone={payoutTones[status]}>{say(stateWords[status])}</Status>,
    },
    { head: say(words.account), cell: ({ lastFour }) => <bdi dir="ltr">…{localDigits(l, lastFour)}</bdi> },
    {
      head: say(words.reference),
      cell: ({ reference, reason }) => (reference ? <bdi className="font-mono">{reference}</bdi> : reason || null),
    },
    { head: say(words.parcels), numeric: true, cell: ({ gross }) => money(gross) },
    { head: say(words.other), numeric: true, cell: ({ other }) => money(other) },
    { head: say(words.netted), numeric: true, cell: ({ netted }) => money(netted === "0" ? "0" : `-${netted}`) },
    { head: say(words.amount), numeric: true, cell: ({ amount }) => money(amount) },
  ];
  return (
    <>
      <WorkHead
        title={say(words.batch, { day: formatDate(l, new Date(batch.madeAt)) })}
        trail={[{ label: say(words.office), href: paths.officePayouts(l) }]}
      />
      <div className="space-y-8">
        <Facts
          facts={[
            { name: say(words.state), value: <Status tone={batchTones[state]}>{say(batchWords[state])}</Status> },
            {
              name: say(words.amount),
              value: (
                <>
                  <MoneyText money={whole} className="text-lg font-bold" />
                  <span className="block text-sm text-soft">{moneyWords(l, whole)}</span>
                </>
              ),
            },
            { name: say(words.madeBy), value: batch.by ?? say(words.clock) },
            { name: say(words.approvedBy), value: batch.approvedBy },
          ]}
        />
        {state === "waiting" && batch.own ? <Flash tone="wait" text={say(words.secondPerson)} /> : null}
        {state === "waiting" ? (
          <div className="flex flex-wrap items-start gap-3">
            {batch.own ? null : (
              <ConfirmButton
                tone="press"
                label={say(words.approve)}
                question={say(words.approveQuestion, { amount: formatMoney(l, whole) })}
                consequence={say(words.approveThen)}
                confirm={say(words.approve)}
                action={paths.officePayoutApproval(l, batch.id)}
              />
            )}
            <ConfirmButton
              label={say(words.drop)}
              question={say(words.dropQuestion)}
              consequence={say(words.dropThen)}
              confirm={say(words.drop)}
              action={paths.officePayoutRemoval(l, batch.id)}
            />
          </div>
        ) : null}
        {state === "approved" ? (
          <div className="space-y-3">
            <div className="flex flex-wrap gap-3">
              <ButtonLink href={paths.officePayoutFile(l, batch.id)}>{say(words.file)}</ButtonLink>
              <ButtonLink href={paths.officePayoutResults(l, batch.id)} tone="quiet">
                {say(words.results)}
              </ButtonLink>
            </div>
            <p className="text-sm text-soft">{say(words.fileText)}</p>
          </div>
        ) : null}
        <Table caption={say(words.rows)} quiet wide columns={columns} rows={rows} keyOf={({ id }) => id} empty={null} />
      </div>
    </>
  );
}
