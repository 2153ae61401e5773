import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { currencyOptions } from "#app/domain/currencies/show.ts";
import { anyReceipts, type ReceiptRow } from "#app/domain/payments/money-queries.server.ts";
import { words } from "#app/domain/payments/money-words.ts";
import { recordReceipt } from "#app/domain/payments/record-receipt.server.ts";
import { finance } from "#app/platform/actor.ts";
import { parseWhole } from "#app/platform/digits.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { DayText } from "#app/ui/date-text.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { DateField, NumberField, SelectField, TextField } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Status } from "#app/ui/status.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(finance, async (ctx, { url }) => {
  const at = parseWhole(url.searchParams.get("page") ?? "1", { min: 1, max: 1000 }) ?? 1;
  const { rows, more } = await anyReceipts(ctx.db, at);
  const link = (to: number) => paths.officeReceipts(ctx.locale, `?page=${to}`);
  return { rows, previous: at > 1 ? link(at - 1) : undefined, next: more ? link(at + 1) : undefined };
});

export const action = form(recordReceipt, ({ id }, { ctx }) =>
  redirect(paths.officeReceipt(ctx.locale, id), {
    status: 303,
    headers: { "Set-Cookie": flash(ctx, { code: "done.receipt", facts: {} }) },
  }),
);

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.receipts, { narrowed: true });

/** Money our account shows: what has no order yet first, and a form to write one down. */
export default function Receipts() {
  const { rows, previous, next } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  const columns: Column<ReceiptRow>[] = [
    {
      head: say(words.reference),
      main: true,
      cell: ({ id, reference }) => (
        <a className="link font-mono" href={paths.officeReceipt(l, id)}>
          <bdi>{reference}</bdi>
        </a>
      ),
    },
    { head: say(words.receivedOn), cell: ({ receivedOn }) => <DayText day={receivedOn} /> },
    { head: say(words.description), cell: ({ description }) => <bdi>{description}</bdi> },
    {
      head: say(words.state),
      cell: ({ order }) =>
        order ? (
          <Status tone="good">{say(words.matchedTo, { number: order })}</Status>
        ) : (
          <Status tone="wait">{say(words.unmatched)}</Status>
        ),
    },
    {
      head: say(words.amount),
      numeric: true,
      cell: ({ amount, currency }) => <MoneyText money={{ amount: BigInt(amount), currency }} />,
    },
  ];
  return (
    <>
      <WorkHead
        title={say(words.receipts)}
        lead={say(words.receiptsLead)}
        trail={[{ label: say(words.transfers), href: paths.officeTransfers(l) }]}
        actions={
          <>
            <ButtonLink href={paths.officeStatementFile(l)}>{say(words.file)}</ButtonLink>
            <ButtonLink tone="quiet" href={paths.officeStatement(l)}>
              {say(words.statement)}
            </ButtonLink>
          </>
        }
      />
      <div className="grid items-start gap-x-12 gap-y-12 2xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div>
          <Table
            caption={say(words.receipts)}
            quiet
            columns={columns}
            rows={rows}
            keyOf={({ id }) => id}
            empty={<Empty title={say(words.receiptsEmpty)}>{say(words.receiptsEmptyText)}</Empty>}
          />
          <Pager previous={previous} next={next} />
        </div>
        <AddReceipt />
      </div>
    </>
  );
}

function AddReceipt() {
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const field = (name: string) => ({ name, value: reply.value(name), error: reply.error(name) });
  return (
    <section aria-labelledby="add" className="space-y-6 rounded-lg border border-line bg-raised p-5">
      <h2 id="add" className="text-lg font-bold">
        {say(words.addTitle)}
      </h2>
      <FormErrors {...reply.head} />
      <Form>
        <SelectField
          {...field("currency")}
          label={say(words.currency)}
          value={reply.value("currency", "IRR")}
          options={currencyOptions(l)}
          required
        />
        <NumberField {...field("amount")} label={say(words.amount)} hint={say(words.amountHint)} max={24} required />
        <DateField {...field("receivedOn")} label={say(words.receivedOn)} example={say(words.dayExample)} required />
        <TextField {...field("reference")} label={say(words.reference)} max={60} required />
        <TextField
          {...field("description")}
          label={say(words.description)}
          hint={say(words.descriptionHint)}
          max={200}
        />
        <FormActions>
          <Button tone="quiet" icon="plus">
            {say(words.addPress)}
          </Button>
        </FormActions>
      </Form>
    </section>
  );
}
