import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ownBooks, ownCost } from "#app/domain/statements/book-queries.server.ts";
import type { Cost } from "#app/domain/statements/book-rules.ts";
import { costKindWords, words } from "#app/domain/statements/book-words.ts";
import { recordCost } from "#app/domain/statements/record-cost.server.ts";
import { BooksChart } from "#app/domain/statements/ui/books-chart.tsx";
import { type CostField, CostFields, unitName } from "#app/domain/statements/ui/cost-fields.tsx";
import { words as statements } from "#app/domain/statements/words.ts";
import { PayList } from "#app/domain/work-orders/ui/pay-tables.tsx";
import { producer } from "#app/platform/actor.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { calendarOf, type Month, monthName } from "#app/platform/months.ts";
import { paths } from "#app/platform/paths.ts";
import { dayOf, formatDay } from "#app/platform/time.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button, ButtonLink, PostButton } from "#app/ui/button.tsx";
import { DayText } from "#app/ui/date-text.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(producer, async (ctx, { url }) => {
  const asked = url.searchParams.get("calendar");
  const calendar = asked === "jalali" || asked === "gregorian" ? asked : calendarOf(ctx.locale);
  const { books, costs, work } = await ownBooks(ctx, ctx.actor, calendar);
  const text = (amount: bigint) => String(amount);
  return {
    key: newToken(),
    calendar,
    today: dayOf(ctx.now, ctx.house.country.timeZone),
    books: books.map(({ currency, months, byKind }) => ({
      currency,
      months: months.map(({ month, sales, deductions, costs: spent, work: paid, result }) => ({
        month,
        sales: text(sales),
        deductions: text(deductions),
        costs: text(spent),
        work: text(paid),
        result: text(result),
      })),
      byKind: byKind.map(({ kind, amount }) => ({ kind, amount: text(amount) })),
    })),
    costs: costs.slice(0, 200),
    work: work.slice(0, 200),
    removed: await justRemoved(url.searchParams.get("removed")),
  };

  /** Just taken out: it can be put back from here. */
  async function justRemoved(id: string | null): Promise<string | null> {
    if (id === null) return null;
    const cost = await ownCost({ db: ctx.db, keys: ctx.house.keys }, ctx.actor, id).catch((error: unknown) => {
      if (error instanceof Missing) return null;
      throw error;
    });
    return cost?.removed ? cost.id : null;
  }
});

export const action = form(recordCost, (_done, { ctx }) =>
  redirect(paths.studioBooks(ctx.locale), {
    status: 303,
    headers: { "Set-Cookie": flash(ctx, { code: "done.cost", facts: {} }) },
  }),
);

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.books, { narrowed: true });

type Data = Awaited<ReturnType<typeof loader>>;
type Book = Data["books"][number];

/** A maker's own books: what came in, what others had of it, what she spent, what is left. */
export default function Books() {
  const { key, calendar, today, books, costs, work, removed } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  const other = calendar === "jalali" ? "gregorian" : "jalali";
  return (
    <>
      <WorkHead
        title={say(words.books)}
        lead={say(words.booksLead)}
        actions={
          <>
            <ButtonLink href={paths.studioBooks(l, `?calendar=${other}`)} tone="quiet">
              {say(statements[other])}
            </ButtonLink>
            {books.length > 0 ? (
              <ButtonLink href={paths.studioBooksExport(l, `?calendar=${calendar}`)} tone="quiet" icon="take">
                {say(words.csv)}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      {removed ? (
        <p className="mb-6 flex flex-wrap items-center gap-4 rounded-md border border-line bg-raised p-4">
          {say(words.removed)}
          <PostButton tone="quiet" action={paths.studioCostRestoration(l, removed)}>
            {say(words.restore)}
          </PostButton>
        </p>
      ) : null}
      <div className="grid items-start gap-x-12 gap-y-12 2xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="space-y-12">
          {books.length === 0 ? <Empty title={say(words.empty)}>{say(words.emptyText)}</Empty> : null}
          {books.map((book) => (
            <Results key={book.currency} book={book} many={books.length > 1} />
          ))}
          <PayList pays={work} />
          <Costs costs={costs} />
        </div>
        <AddCost once={key} today={formatDay(l, today, "numeric")} />
      </div>
    </>
  );
}

function Results({ book: { currency, months, byKind }, many }: { book: Book; many: boolean }) {
  const say = useSay();
  const l = useLocale();
  const money = (amount: string) => <MoneyText money={{ amount: BigInt(amount), currency }} />;
  const sum = (name: "sales" | "deductions" | "costs" | "work" | "result") =>
    String(months.reduce((all, month) => all + BigInt(month[name]), 0n));
  type Row = Omit<Book["months"][number], "month"> & { month: Month | null };
  const rows: Row[] = [
    // Months in which nothing happened say nothing, except the one that runs.
    ...months.filter(
      (month, index) => index === 0 || [month.sales, month.costs, month.work].some((one) => one !== "0"),
    ),
    {
      month: null,
      sales: sum("sales"),
      deductions: sum("deductions"),
      costs: sum("costs"),
      work: sum("work"),
      result: sum("result"),
    },
  ];
  const columns: Column<Row>[] = [
    { head: say(words.month), main: true, cell: ({ month }) => (month ? monthName(l, month) : say(words.year)) },
    { head: say(words.sales), numeric: true, cell: (row) => money(row.sales) },
    { head: say(words.deductions), numeric: true, cell: (row) => money(row.deductions) },
    ...(sum("work") === "0" ? [] : [{ head: say(words.work), numeric: true, cell: (row: Row) => money(row.work) }]),
    { head: say(words.costs), numeric: true, cell: (row) => money(row.costs) },
    { head: say(words.result), numeric: true, cell: (row) => <strong>{money(row.result)}</strong> },
  ];
  return (
    <section className="space-y-6">
      {many ? <h2 className="text-lg font-bold">{say(words.inUnit, { unit: say(unitName(currency)) })}</h2> : null}
      <BooksChart months={months} />
      <Table
        caption={say(words.result)}
        quiet
        wide
        columns={columns}
        rows={rows}
        keyOf={({ month }) => month?.key ?? "sum"}
        isSum={({ month }) => month === null}
        empty={null}
      />
      {byKind.length > 0 ? (
        <dl aria-label={say(words.byKind)} className="max-w-md space-y-1 text-sm">
          {byKind.map(({ kind, amount }) => (
            <div key={kind} className="flex justify-between gap-6">
              <dt>{say(costKindWords[kind])}</dt>
              <dd>{money(amount)}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </section>
  );
}

function Costs({ costs }: { costs: readonly Cost[] }) {
  const say = useSay();
  const l = useLocale();
  const columns: Column<Cost>[] = [
    { head: say(words.kind), main: true, cell: ({ kind }) => say(costKindWords[kind]) },
    { head: say(words.spentOn), cell: ({ spentOn }) => <DayText day={spentOn} style="numeric" /> },
    { head: say(words.note), cell: ({ note }) => <bdi>{note}</bdi> },
    {
      head: say(words.amount),
      numeric: true,
      cell: ({ amount, currency }) => <MoneyText money={{ amount: BigInt(amount), currency }} />,
    },
    {
      head: say(words.edit),
      cell: ({ id, spentOn }) => (
        <a
          className="link inline-flex min-h-11 items-center"
          href={paths.studioCost(l, id)}
          aria-label={say(words.editOf, { day: formatDay(l, spentOn) })}
        >
          {say(words.edit)}
        </a>
      ),
    },
  ];
  return (
    <section aria-labelledby="costs" className="space-y-4">
      <h2 id="costs" className="text-lg font-bold">
        {say(words.list)}
      </h2>
      <Table
        caption={say(words.list)}
        quiet
        columns={columns}
        rows={costs}
        keyOf={({ id }) => id}
        empty={<p className="text-soft">{say(words.listEmpty)}</p>}
      />
    </section>
  );
}

function AddCost({ once, today }: { once: string; today: string }) {
  const reply = useReply();
  const say = useSay();
  const now: Record<CostField, string> = { spentOn: today, kind: "material", currency: "IRR", amount: "", note: "" };
  return (
    <section aria-labelledby="add" className="max-w-2xl space-y-6 rounded-lg border border-line bg-raised p-5">
      <h2 id="add" className="text-lg font-bold">
        {say(words.add)}
      </h2>
      <FormErrors {...reply.head} />
      <Form once={reply.value("key", once)}>
        <CostFields
          example={today}
          field={(name) => ({ name, value: reply.value(name, now[name]), error: reply.error(name) })}
        />
        <FormActions>
          <Button icon="plus">{say(words.addPress)}</Button>
        </FormActions>
      </Form>
    </section>
  );
}
