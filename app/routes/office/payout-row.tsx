import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { enterResult } from "#app/domain/payouts/enter-result.server.ts";
import { anyRow, type ResultRow } from "#app/domain/payouts/queries.server.ts";
import { payoutTones } from "#app/domain/payouts/ui/payee-standing.tsx";
import { refusals, stateWords, words } from "#app/domain/payouts/words.ts";
import { finance } from "#app/platform/actor.ts";
import { localDigits } from "#app/platform/digits.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { formatDate } from "#app/platform/time.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-field.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { Status } from "#app/ui/status.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(finance, (ctx, { params }) => anyRow(ctx, ctx.actor, params.batch!, params.row!));

export const action = form(
  enterResult,
  (_done, { ctx, params }) =>
    redirect(paths.officePayoutBatch(ctx.locale, params.batch!), {
      status: 303,
      headers: { "Set-Cookie": flash(ctx, { code: "done.payout-result", facts: {} }) },
    }),
  { params: { batch: "batch", row: "row" } },
);

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.row, { narrowed: true });

/** One row of a batch: what the bank made of it, and everything that was ever said about it. */
export default function PayoutRow() {
  const { batch, row, results, own } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const money = (amount: string) => <MoneyText money={{ amount: BigInt(amount), currency: row.currency }} />;
  const field = (name: string) => ({ name, value: reply.value(name), error: reply.error(name) });
  const columns: Column<ResultRow>[] = [
    { head: say(words.when), main: true, cell: ({ at }) => <DateText at={at} style="instant" /> },
    { head: say(words.outcome), cell: ({ kind }) => say(stateWords[kind]) },
    { head: say(words.reference), cell: ({ reference, reason }) => <bdi>{reference ?? reason}</bdi> },
    { head: say(words.madeBy), cell: ({ by }) => by },
    {
      head: say(words.takenBack),
      cell: ({ reversedWhy }) => (reversedWhy === null ? null : <bdi>{reversedWhy}</bdi>),
    },
  ];
  return (
    <>
      <WorkHead
        title={say(row.name)}
        trail={[
          { label: say(words.office), href: paths.officePayouts(l) },
          {
            label: say(words.batch, { day: formatDate(l, new Date(batch.madeAt)) }),
            href: paths.officePayoutBatch(l, batch.id),
          },
        ]}
      />
      <div className="space-y-8">
        {own ? <Flash tone="wait" text={say(refusals["payout.own"])} /> : null}
        <Facts
          facts={[
            { name: say(words.row), value: <bdi className="font-mono">{row.code}</bdi> },
            {
              name: say(words.state),
              value: <Status tone={payoutTones[row.status]}>{say(stateWords[row.status])}</Status>,
            },
            { name: say(words.account), value: <bdi dir="ltr">…{localDigits(l, row.lastFour)}</bdi> },
            { name: say(words.parcels), value: money(row.gross) },
            { name: say(words.other), value: row.other === "0" ? null : money(row.other) },
            { name: say(words.netted), value: row.netted === "0" ? null : money(`-${row.netted}`) },
            { name: say(words.amount), value: <strong>{money(row.amount)}</strong> },
          ]}
        />
        <FormErrors {...reply.head} />
        {batch.state === "approved" && row.status === "waiting" && !own ? (
          <Form>
            <RadioGroup
              {...field("result")}
              label={say(words.outcome)}
              options={[
                { value: "paid", label: say(words.outcomePaid) },
                { value: "failed", label: say(words.outcomeFailed) },
              ]}
              required
            />
            <TextField {...field("reference")} label={say(words.reference)} max={60} />
            <TextField {...field("reason")} label={say(words.reason)} max={200} />
            <FormActions>
              <Button icon="check">{say(words.enter)}</Button>
            </FormActions>
          </Form>
        ) : null}
        {(row.status === "paid" || row.status === "failed") && !own ? (
          <ButtonLink href={paths.officePayoutReversal(l, batch.id, row.id)} tone="grave">
            {say(words.reverse)}
          </ButtonLink>
        ) : null}
        <section className="space-y-4">
          <h2 className="text-xl font-bold">{say(words.history)}</h2>
          <Table
            caption={say(words.history)}
            quiet
            columns={columns}
            rows={results}
            keyOf={({ id }) => id}
            empty={<Empty title={say(words.historyEmpty)} />}
          />
        </section>
      </div>
    </>
  );
}
