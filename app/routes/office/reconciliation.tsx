import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { providersOf } from "#app/domain/payments/providers/index.server.ts";
import { railName } from "#app/domain/payments/rail-words.ts";
import {
  anyBreaks,
  anyRuns,
  type BreakRow,
  breakFilterOf,
  type RunRow,
} from "#app/domain/reconciliation/queries.server.ts";
import { BreakStatus, Side } from "#app/domain/reconciliation/ui/side.tsx";
import { wantRun } from "#app/domain/reconciliation/want-run.server.ts";
import { kindWords, stateWords, subjectWords, words } from "#app/domain/reconciliation/words.ts";
import { finance } from "#app/platform/actor.ts";
import { addDays } from "#app/platform/calendar.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { formatNumber } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { dayOf, formatDay } from "#app/platform/time.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { DateText, DayText } from "#app/ui/date-text.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { DateField, SelectField } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { Status } from "#app/ui/status.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";
import { FilterBar } from "./filter-bar.tsx";

export const loader = page(finance, async (ctx, { url }) => {
  const filter = breakFilterOf(url.searchParams);
  const [breaks, runs] = await Promise.all([anyBreaks(ctx.db, filter), anyRuns(ctx.db)]);
  const today = dayOf(ctx.now, ctx.house.country.timeZone);
  return {
    filter,
    query: url.search,
    breaks,
    runs,
    providers: providersOf(ctx.house).map(({ name }) => name),
    days: { from: formatDay(ctx.locale, addDays(today, -6), "numeric"), to: formatDay(ctx.locale, today, "numeric") },
  };
});

export const action = form(wantRun, (_done, { ctx }) =>
  redirect(paths.officeReconciliation(ctx.locale), {
    status: 303,
    headers: { "Set-Cookie": flash(ctx, { code: "done.run", facts: {} }) },
  }),
);

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.title, { narrowed: true });

/** Our books beside the providers': what differs, open first; what was compared, and a form to compare now. */
export default function Reconciliation() {
  const { filter, query, breaks, runs, providers } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  const all = { value: "", label: say(words.every) };
  const columns: Column<BreakRow>[] = [
    {
      head: say(words.kind),
      main: true,
      cell: ({ id, kind, subject }) => (
        <a className="link" href={paths.officeBreak(l, id)}>
          {say(subjectWords[subject])}: {say(kindWords[kind])}
        </a>
      ),
    },
    { head: say(words.provider), cell: ({ provider }) => say(railName(provider)) },
    { head: say(words.order), cell: ({ order }) => (order ? <bdi className="whitespace-nowrap">{order}</bdi> : null) },
    { head: say(words.day), cell: ({ happenedOn }) => <DayText day={happenedOn} /> },
    { head: say(words.state), cell: ({ status }) => <BreakStatus state={status} /> },
    { head: say(words.owner), cell: ({ owner }) => owner ?? say(words.nobody) },
    { head: say(words.ours), numeric: true, cell: (row) => <Side of={row} side="ours" /> },
    { head: say(words.theirs), numeric: true, cell: (row) => <Side of={row} side="theirs" /> },
  ];
  return (
    <>
      <WorkHead
        title={say(words.title)}
        lead={say(words.lead)}
        actions={
          <ButtonLink href={paths.officeReconciliationSheet(l, query)} tone="quiet" icon="take">
            {say(words.sheet)}
          </ButtonLink>
        }
      />
      <FilterBar
        action={paths.officeReconciliation(l)}
        press={say(words.filter)}
        fields={[
          {
            name: "state",
            label: say(words.state),
            value: filter.state,
            options: [
              { value: "all", label: say(words.every) },
              ...Object.entries(stateWords).map(([value, label]) => ({ value, label: say(label) })),
            ],
          },
          {
            name: "kind",
            label: say(words.kind),
            value: filter.kind,
            options: [all, ...Object.entries(kindWords).map(([value, label]) => ({ value, label: say(label) }))],
          },
          {
            name: "provider",
            label: say(words.provider),
            value: filter.provider,
            options: [all, ...providers.map((value) => ({ value, label: say(railName(value)) }))],
          },
        ]}
      />
      <div className="space-y-12">
        <Table
          caption={say(words.breaks)}
          wide
          columns={columns}
          rows={breaks}
          keyOf={({ id }) => id}
          empty={<Empty title={say(words.breaksEmpty)}>{say(words.breaksEmptyText)}</Empty>}
        />
        <Runs runs={runs} />
        <RunNow />
      </div>
    </>
  );
}

const runWords = { wanted: words.runWanted, done: words.runDone, failed: words.runFailed } as const;
const runTones = { wanted: "wait", done: "good", failed: "bad" } as const;

function Runs({ runs }: { runs: readonly RunRow[] }) {
  const say = useSay();
  const l = useLocale();
  const sum = (row: RunRow, side: "ours" | "theirs") =>
    Object.entries(row.sums).map(([currency, both]) => (
      <span key={currency} className="block">
        {both[side] === null ? say(words.unknown) : <MoneyText money={{ amount: BigInt(both[side]), currency }} />}
      </span>
    ));
  const columns: Column<RunRow>[] = [
    { head: say(words.provider), main: true, cell: ({ provider }) => say(railName(provider)) },
    {
      head: say(words.days),
      cell: ({ from, to }) =>
        from === to ? (
          <DayText day={from} style="numeric" />
        ) : (
          <>
            <DayText day={from} style="numeric" /> – <DayText day={to} style="numeric" />
          </>
        ),
    },
    {
      head: say(words.cause),
      cell: ({ by, startedAt }) => (
        <>
          <bdi>{by ?? say(words.clock)}</bdi>
          <span className="block text-soft">
            <DateText at={startedAt} style="instant" />
          </span>
        </>
      ),
    },
    {
      head: say(words.state),
      cell: ({ status }) => <Status tone={runTones[status]}>{say(runWords[status])}</Status>,
    },
    { head: say(words.compared), numeric: true, cell: ({ compared }) => formatNumber(l, compared) },
    { head: say(words.found), numeric: true, cell: ({ found }) => formatNumber(l, found) },
    { head: say(words.gone), numeric: true, cell: ({ gone }) => formatNumber(l, gone) },
    { head: say(words.ours), numeric: true, cell: (row) => sum(row, "ours") },
    { head: say(words.theirs), numeric: true, cell: (row) => sum(row, "theirs") },
  ];
  return (
    <Table
      caption={say(words.runs)}
      wide
      columns={columns}
      rows={runs}
      keyOf={({ id }) => id}
      empty={<Empty title={say(words.runsEmpty)}>{say(words.runsEmptyText)}</Empty>}
    />
  );
}

function RunNow() {
  const { providers, days } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const field = (name: string, otherwise: string) => ({
    name,
    value: reply.value(name, otherwise),
    error: reply.error(name),
  });
  return (
    <section
      aria-labelledby="run"
      className="max-w-2xl space-y-6 rounded-lg border border-line bg-raised p-5 print:hidden"
    >
      <h2 id="run" className="text-lg font-bold">
        {say(words.runTitle)}
      </h2>
      <FormErrors {...reply.head} />
      <Form>
        <SelectField
          {...field("provider", "all")}
          label={say(words.provider)}
          options={[
            { value: "all", label: say(words.every) },
            ...providers.map((value) => ({ value, label: say(railName(value)) })),
          ]}
          required
        />
        <div className="grid items-end gap-6 sm:grid-cols-2">
          <DateField {...field("from", days.from)} label={say(words.from)} example={say(words.dayExample)} required />
          <DateField {...field("to", days.to)} label={say(words.to)} example={say(words.dayExample)} required />
        </div>
        <FormActions>
          <Button icon="compare">{say(words.runNow)}</Button>
        </FormActions>
      </Form>
    </section>
  );
}
