import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { makeBatch } from "#app/domain/payouts/make-batch.server.ts";
import { anyPayouts, type BatchRow, type Owing } from "#app/domain/payouts/queries.server.ts";
import { batchTones } from "#app/domain/payouts/ui/batch-tones.ts";
import { batchWords, words } from "#app/domain/payouts/words.ts";
import { finance } from "#app/platform/actor.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { ButtonLink, PostButton } from "#app/ui/button.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { Status } from "#app/ui/status.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(finance, (ctx) => anyPayouts(ctx));

export const action = form(makeBatch, (made, { ctx }) =>
  redirect(paths.officePayoutBatch(ctx.locale, made.id), {
    status: 303,
    headers: { "Set-Cookie": flash(ctx, { code: "done.payout-batch", facts: {} }) },
  }),
);

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.office, { narrowed: true });

/** What is due, to whom, and the batches it was paid in. */
export default function OfficePayouts() {
  const { due, owing, batches } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const batchColumns: Column<BatchRow>[] = [
    {
      head: say(words.when),
      main: true,
      cell: ({ id, madeAt }) => (
        <a className="link" href={paths.officePayoutBatch(l, id)}>
          <DateText at={madeAt} style="instant" />
        </a>
      ),
    },
    { head: say(words.state), cell: ({ state }) => <Status tone={batchTones[state]}>{say(batchWords[state])}</Status> },
    { head: say(words.madeBy), cell: ({ by }) => by ?? say(words.clock) },
    { head: say(words.rows), numeric: true, cell: ({ rows }) => rows.toLocaleString(l) },
    {
      head: say(words.amount),
      numeric: true,
      cell: ({ amount, currency }) => <MoneyText money={{ amount: BigInt(amount), currency }} />,
    },
  ];
  const owingColumns: Column<Owing>[] = [
    { head: say(words.payee), main: true, cell: ({ name }) => say(name) },
    {
      head: say(words.held),
      numeric: true,
      cell: ({ held, currency }) => <MoneyText money={{ amount: BigInt(held), currency }} />,
    },
    {
      head: say(words.due),
      numeric: true,
      cell: ({ due: sum, currency }) => <MoneyText money={{ amount: BigInt(sum), currency }} />,
    },
  ];
  return (
    <>
      <WorkHead
        title={say(words.office)}
        lead={say(words.officeLead)}
        actions={
          <ButtonLink href={paths.officePayoutTerms(l)} tone="quiet">
            {say(words.terms)}
          </ButtonLink>
        }
      />
      <div className="space-y-12">
        <FormErrors {...reply.head} />
        {due.map(({ currency, amount }) => (
          <section
            key={currency}
            className="flex max-w-2xl flex-wrap items-center justify-between gap-4 rounded-lg border border-line bg-raised p-5"
          >
            <p>
              {say(words.dueIn)}:{" "}
              <strong>
                <MoneyText money={{ amount: BigInt(amount), currency }} />
              </strong>
            </p>
            <PostButton action={paths.officePayouts(l)} fields={{ currency }}>
              {say(words.makeBatch)}
            </PostButton>
          </section>
        ))}
        <section className="space-y-4">
          <h2 className="text-xl font-bold">{say(words.batches)}</h2>
          <Table
            caption={say(words.batches)}
            quiet
            columns={batchColumns}
            rows={batches}
            keyOf={({ id }) => id}
            empty={<Empty title={say(words.batchesEmpty)}>{say(words.batchesEmptyText)}</Empty>}
          />
        </section>
        <section className="space-y-4">
          <h2 className="text-xl font-bold">{say(words.payees)}</h2>
          <Table
            caption={say(words.payees)}
            quiet
            columns={owingColumns}
            rows={owing}
            keyOf={({ payeeId, currency }) => `${payeeId} ${currency}`}
            empty={<Empty title={say(words.payeesEmpty)}>{say(words.payeesEmptyText)}</Empty>}
          />
        </section>
      </div>
    </>
  );
}
