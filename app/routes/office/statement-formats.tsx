import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { currencyOptions } from "#app/domain/currencies/show.ts";
import { words } from "#app/domain/payments/money-words.ts";
import { saveStatementFormat } from "#app/domain/payments/save-statement-format.server.ts";
import { type BankFormat, bankFormats } from "#app/domain/payments/statement-file.server.ts";
import { finance } from "#app/platform/actor.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { formatNumber } from "#app/platform/locale.ts";
import { currencyName } from "#app/platform/money.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { NumberField, SelectField, TextField } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(finance, async (ctx) => ({ formats: await bankFormats(ctx.db) }));

export const action = form(saveStatementFormat, (_done, { ctx }) =>
  redirect(paths.officeStatementFormats(ctx.locale), {
    status: 303,
    headers: { "Set-Cookie": flash(ctx, { code: "done.format", facts: {} }) },
  }),
);

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.formats, { narrowed: true });

const columnNames = ["dateColumn", "amountColumn", "referenceColumn", "descriptionColumn"] as const;

/** How each bank's file is read, and a form to say it of one. */
export default function StatementFormats() {
  const { formats } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const field = (name: string) => ({ name, value: reply.value(name), error: reply.error(name) });
  const columns: Column<BankFormat>[] = [
    { head: say(words.bank), main: true, cell: ({ bank }) => <bdi>{bank}</bdi> },
    { head: say(words.currency), cell: ({ currency }) => say(currencyName(currency)) },
    { head: say(words.titleRows), numeric: true, cell: ({ titleRows }) => formatNumber(l, titleRows) },
    ...columnNames.map((name) => ({
      head: say(words[name]),
      numeric: true,
      cell: (format: BankFormat) => (format[name] === null ? null : formatNumber(l, format[name])),
    })),
  ];
  return (
    <>
      <WorkHead
        title={say(words.formats)}
        lead={say(words.formatsLead)}
        trail={[
          { label: say(words.receipts), href: paths.officeReceipts(l) },
          { label: say(words.file), href: paths.officeStatementFile(l) },
        ]}
        actions={
          formats.length > 0 ? (
            <ButtonLink tone="quiet" href={paths.officeStatementFile(l)}>
              {say(words.file)}
            </ButtonLink>
          ) : undefined
        }
      />
      <div className="space-y-12">
        <Table
          caption={say(words.formats)}
          quiet
          columns={columns}
          rows={formats}
          keyOf={({ id }) => id}
          empty={<Empty title={say(words.formatsEmpty)}>{say(words.formatsEmptyText)}</Empty>}
        />
        <section aria-labelledby="add" className="space-y-6">
          <h2 id="add" className="text-lg font-bold">
            {say(words.formatAdd)}
          </h2>
          <p className="text-sm text-soft">{say(words.formatAgain)}</p>
          <FormErrors {...reply.head} />
          <Form>
            <TextField {...field("bank")} label={say(words.bank)} max={60} required />
            <SelectField
              {...field("currency")}
              label={say(words.currency)}
              value={reply.value("currency", "IRR")}
              options={currencyOptions(l)}
              required
            />
            <NumberField {...field("titleRows")} label={say(words.titleRows)} max={3} required />
            {columnNames.map((name) => (
              <NumberField
                key={name}
                {...field(name)}
                label={say(words[name])}
                max={3}
                required={name !== "descriptionColumn"}
              />
            ))}
            <FormActions>
              <Button>{say(words.formatPress)}</Button>
            </FormActions>
          </Form>
        </section>
      </div>
    </>
  );
}
