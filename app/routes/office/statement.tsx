import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { currencyOptions } from "#app/domain/currencies/show.ts";
import { importReceipts } from "#app/domain/payments/import-receipts.server.ts";
import { words } from "#app/domain/payments/money-words.ts";
import { readStatement, type StatementLine } from "#app/domain/payments/statement.ts";
import { finance } from "#app/platform/actor.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { dayOf } from "#app/platform/time.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { DayText } from "#app/ui/date-text.tsx";
import { SelectField, TextArea } from "#app/ui/field.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";
import { RowErrors, rowErrors } from "./row-errors.tsx";

export const loader = page(finance, async (ctx) => ({ today: dayOf(ctx.now, ctx.house.country.timeZone) }));

export const action = form(importReceipts, ({ fresh, known }, { ctx }) =>
  redirect(paths.officeReceipts(ctx.locale), {
    status: 303,
    headers: { "Set-Cookie": flash(ctx, { code: "done.receipts", facts: { fresh, known } }) },
  }),
);

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.statement, { narrowed: true });

/** A bank's statement: pasted, looked at with every fault at its row, and only then written down. */
export default function Statement() {
  const { today } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const currency = reply.value("currency", "IRR");
  const rows = reply.value("rows", "");
  const looked = reply.refused === "receipt.look-first";
  const field = (name: string) => ({ name, value: reply.value(name), error: reply.error(name) });
  return (
    <>
      <WorkHead
        title={say(words.statement)}
        lead={say(words.statementLead)}
        trail={[
          { label: say(words.transfers), href: paths.officeTransfers(l) },
          { label: say(words.receipts), href: paths.officeReceipts(l) },
        ]}
        actions={
          <ButtonLink tone="quiet" href={paths.officeStatementFile(l)}>
            {say(words.file)}
          </ButtonLink>
        }
      />
      <div className="space-y-8">
        {looked ? (
          <Flash tone="note" text={reply.refusal} />
        ) : (
          <RowErrors errors={rowErrors(say, reply.errors, "rows")} refusal={reply.refusal} />
        )}
        {looked ? <Preview rows={rows} currency={currency} today={today} /> : null}
        <Form>
          <SelectField
            {...field("currency")}
            label={say(words.currency)}
            value={currency}
            options={currencyOptions(l)}
            required
          />
          <TextArea
            name="rows"
            label={say(words.rows)}
            hint={say(words.rowsHint)}
            example={isolated("1405/09/07, 21500000, 140509071234, KH-7WQ4XM2P")}
            value={rows}
            error={reply.error("rows")}
            rows={10}
            max={30_000}
            required
          />
          <FormActions>
            <Button tone={looked ? "quiet" : "press"}>{say(words.check)}</Button>
          </FormActions>
        </Form>
      </div>
    </>
  );
}

/** Keeps what runs left to right so within a Persian sentence. */
const isolated = (text: string) => `\u2066${text}\u2069`;

/** What was read, as it will be written, and the press that writes it. */
function Preview({ rows, currency, today }: { rows: string; currency: string; today: string }) {
  const say = useSay();
  const { lines } = readStatement(rows, { currency, today });
  const columns: Column<StatementLine>[] = [
    { head: say(words.reference), main: true, cell: ({ reference }) => <bdi className="font-mono">{reference}</bdi> },
    { head: say(words.receivedOn), cell: ({ receivedOn }) => <DayText day={receivedOn} /> },
    { head: say(words.description), cell: ({ description }) => <bdi>{description}</bdi> },
    { head: say(words.amount), numeric: true, cell: ({ amount }) => <MoneyText money={{ amount, currency }} /> },
  ];
  return (
    <section aria-labelledby="preview" className="space-y-4">
      <h2 id="preview" className="text-lg font-bold">
        {say(words.preview)}
      </h2>
      <Table
        caption={say(words.preview)}
        quiet
        columns={columns}
        rows={lines}
        keyOf={({ reference }) => reference}
        empty={null}
      />
      <form method="post">
        <input type="hidden" name="currency" value={currency} />
        <input type="hidden" name="rows" value={rows} />
        <input type="hidden" name="seen" value="on" />
        <Button icon="check">{say(words.importPress)}</Button>
      </form>
    </section>
  );
}
