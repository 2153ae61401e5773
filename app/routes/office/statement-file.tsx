import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { lookAtFile } from "#app/domain/payments/look-at-file.server.ts";
import { words } from "#app/domain/payments/money-words.ts";
import { bankFormats, statementPreview } from "#app/domain/payments/statement-file.server.ts";
import { finance } from "#app/platform/actor.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { formatNumber } from "#app/platform/locale.ts";
import { currencyName } from "#app/platform/money.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { DayText } from "#app/ui/date-text.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { FileField, SelectField } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";
import { RowErrors, rowErrors } from "./row-errors.tsx";

export const loader = page(finance, async (ctx, { url }) => {
  const [file, bank] = [url.searchParams.get("file"), url.searchParams.get("bank")];
  const formats = await bankFormats(ctx.db);
  return { formats, preview: file && bank ? await statementPreview(ctx, { file, bank }) : null };
});

export const action = form(lookAtFile, ({ file, bank }, { ctx }) =>
  redirect(paths.officeStatementPreview(ctx.locale, file, bank), 303),
);

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.file, { narrowed: true });

/** A bank's own file: brought, looked at with every fault at its row, and only then written down. */
export default function StatementFile() {
  const { formats, preview } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <WorkHead
        title={say(words.file)}
        lead={say(words.fileLead)}
        trail={[
          { label: say(words.transfers), href: paths.officeTransfers(l) },
          { label: say(words.receipts), href: paths.officeReceipts(l) },
        ]}
        actions={
          <>
            <ButtonLink tone="quiet" href={paths.officeStatementFormats(l)}>
              {say(words.formats)}
            </ButtonLink>
            <ButtonLink tone="quiet" href={paths.officeStatement(l)}>
              {say(words.statement)}
            </ButtonLink>
          </>
        }
      />
      <div className="space-y-8">
        {preview ? <Preview of={preview} /> : null}
        <RowErrors errors={rowErrors(say, reply.errors, "statement")} refusal={reply.refusal} />
        {formats.length === 0 ? (
          <Empty
            title={say(words.formatsEmpty)}
            action={<ButtonLink href={paths.officeStatementFormats(l)}>{say(words.formatAdd)}</ButtonLink>}
          >
            {say(words.formatsEmptyText)}
          </Empty>
        ) : preview ? null : (
          <Form files>
            <SelectField
              name="bank"
              label={say(words.bankOfFile)}
              value={reply.value("bank", formats[0]?.id)}
              error={reply.error("bank")}
              options={formats.map(({ id, bank, currency }) => ({
                value: id,
                label: `${bank} · ${say(currencyName(currency))}`,
              }))}
              required
            />
            <FileField
              name="statement"
              label={say(words.fileField)}
              hint={say(words.fileHint)}
              error={reply.error("statement")}
              accept=".csv,.txt,text/csv"
              required
            />
            <FormActions>
              <Button>{say(words.filePress)}</Button>
            </FormActions>
          </Form>
        )}
      </div>
    </>
  );
}

type PreviewOf = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>["preview"]>;

function Preview({ of }: { of: PreviewOf }) {
  const say = useSay();
  const l = useLocale();
  const { currency, shown, fresh } = of;
  const n = (value: number) => formatNumber(l, value);
  const columns: Column<PreviewOf["shown"][number]>[] = [
    { head: say(words.reference), main: true, cell: ({ reference }) => <bdi className="font-mono">{reference}</bdi> },
    { head: say(words.receivedOn), cell: ({ receivedOn }) => <DayText day={receivedOn} /> },
    { head: say(words.description), cell: ({ description }) => <bdi>{description}</bdi> },
    {
      head: say(words.amount),
      numeric: true,
      cell: ({ amount }) => <MoneyText money={{ amount: BigInt(amount), currency }} />,
    },
  ];
  return (
    <section aria-labelledby="preview" className="space-y-4">
      <h2 id="preview" className="text-lg font-bold">
        {say(words.filePreview, { bank: of.name })}
      </h2>
      <p>
        {say(words.fileCounts, { rows: n(of.rows), fresh: n(fresh), known: n(of.known), skipped: n(of.skipped) })}
        {fresh > shown.length ? <> {say(words.fileShown)}</> : null}
      </p>
      {shown.length > 0 ? (
        <Table
          caption={say(words.preview)}
          quiet
          columns={columns}
          rows={shown}
          keyOf={({ reference }) => reference}
          empty={null}
        />
      ) : null}
      <form method="post" action={paths.officeStatementImport(l)} className="flex flex-wrap gap-3">
        <input type="hidden" name="file" value={of.file} />
        <input type="hidden" name="bank" value={of.bank} />
        {fresh > 0 ? <Button icon="check">{say(words.importPress)}</Button> : null}
        <ButtonLink tone="plain" href={paths.officeStatementFile(l)}>
          {say(words.fileOther)}
        </ButtonLink>
      </form>
    </section>
  );
}
