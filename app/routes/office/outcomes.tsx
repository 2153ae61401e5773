import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { dimensions, type Figure, type Measure } from "#app/domain/outcomes/figures.ts";
import { stageName, valueName } from "#app/domain/outcomes/names.ts";
import { outcomesPage } from "#app/domain/outcomes/page.server.ts";
import { CohortFunnel } from "#app/domain/outcomes/ui/cohort-funnel.tsx";
import { Count, CountTable } from "#app/domain/outcomes/ui/counts.tsx";
import { Quotas } from "#app/domain/outcomes/ui/quotas.tsx";
import { dimensionWords, measureWords, words } from "#app/domain/outcomes/words.ts";
import { caseworker } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { formatNumber } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { formatDate } from "#app/platform/time.ts";
import { head } from "#app/routes/head.ts";
import { ButtonLink, PostButton } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Stat, StatRow } from "#app/ui/stat.tsx";
import { Table } from "#app/ui/table.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";
import { FilterBar } from "./filter-bar.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.outcomes, { narrowed: true });

export const loader = page(caseworker, (ctx, { url }) => outcomesPage(ctx, ctx.actor, url.searchParams));

/** What became of everybody who came: figures, charts and the tables behind them. */
export default function Outcomes() {
  const data = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  if (!data) return <Empty title={say(words.noScope)} />;
  const { programme, reading, filter, choices, naming, shown } = data;
  const exact = reading === "exact";
  return (
    <>
      <WorkHead
        title={say(words.outcomes)}
        lead={
          <>
            <p>{say(exact ? words.leadExact : words.leadGuarded)}</p>
            {shown.refreshedAt ? (
              <p className="text-sm">
                {say(words.counted, { time: formatDate(l, new Date(shown.refreshedAt), "instant") })}
              </p>
            ) : null}
          </>
        }
        actions={
          <>
            <PostButton tone="quiet" action={paths.officeOutcomesRecount(l)} fields={{ programme: programme.id }}>
              {say(words.recount)}
            </PostButton>
            <ButtonLink tone="quiet" href={paths.officeOutcomesTargets(l, programme.id)}>
              {say(words.quotas)}
            </ButtonLink>
            {programme.works ? (
              <ButtonLink tone="quiet" href={paths.officeOutcomesExport(l, programme.id)}>
                {say(words.export)}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <div className="print:hidden">
        <FilterBar
          action={paths.officeOutcomes(l)}
          press={say(words.show)}
          fields={[
            {
              name: "programme",
              label: say(words.programme),
              value: programme.id,
              options: data.programmes.map(({ id, name }) => ({ value: id, label: say(name) })),
            },
            ...(programme.works && programme.looksOn
              ? [
                  {
                    name: "view",
                    label: say(words.view),
                    value: reading,
                    options: [
                      { value: "exact", label: say(words.viewExact) },
                      { value: "guarded", label: say(words.viewGuarded) },
                    ],
                  },
                ]
              : []),
            ...dimensions.map((dimension) => ({
              name: dimension,
              label: say(dimensionWords[dimension]),
              value: filter[dimension] ?? "",
              options: choices[dimension].map((value) => ({ value, label: valueName(l, dimension, value, naming) })),
              none: say(words.all),
            })),
          ]}
        />
        {exact ? null : <p className="-mt-3 mb-6 text-sm text-soft">{say(words.oneFilter)}</p>}
      </div>
      {shown.refreshedAt === null ? (
        <Empty title={say(words.none)}>{say(words.noneLead)}</Empty>
      ) : (
        <Charts data={data} />
      )}
    </>
  );
}

type Data = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>>;

function Charts({ data: { shown, naming, targets } }: { data: Data }) {
  const say = useSay();
  const l = useLocale();
  const { figures } = shown;
  const rowsOf = (measure: Measure, without: string[] = []) =>
    figures.measures[measure]
      .filter(({ value }) => !without.includes(value))
      .map(({ value, count }) => ({ name: valueName(l, measure, value, naming), count }));
  const table = (measure: Measure, without?: string[]) => (
    <CountTable
      key={measure}
      title={say(measureWords[measure])}
      head={say(measureWords[measure])}
      countHead={say(words.count)}
      rows={rowsOf(measure, without)}
      empty={say(words.none)}
    />
  );
  return (
    <div className="space-y-12">
      <Head figures={figures} />
      <CohortFunnel rows={shown.cohorts} note={shown.cohortsOfAll ? say(words.funnelAll) : null} naming={naming} />
      <Active measures={figures.measures} />
      <section className="space-y-4">
        <h2 className="text-lg font-bold">{say(words.income)}</h2>
        <p className="max-w-3xl text-sm text-soft">{say(words.incomeLead)}</p>
        {table("income")}
      </section>
      <section className="space-y-4">
        <h2 className="text-lg font-bold">{say(words.quotas)}</h2>
        <p className="text-sm text-soft">{say(words.quotasLead)}</p>
        <Quotas rows={targets} naming={naming} />
      </section>
      <Times times={shown.times} />
      <div className="grid items-start gap-x-12 gap-y-10 xl:grid-cols-2">
        {table("occupation")}
        {table("county")}
        {table("sex")}
        {table("path")}
        {table("level")}
        {table("reason", ["none"])}
      </div>
    </div>
  );
}

const stageAt = (reached: readonly Figure[], index: number): Figure => reached[index] ?? null;

function Head({ figures }: { figures: Data["shown"]["figures"] }) {
  const say = useSay();
  const l = useLocale();
  const of = (value: string) => figures.measures.sex.find((row) => row.value === value)?.count ?? null;
  const [women, men] = [
    of("woman"),
    of("man") ?? (figures.measures.sex.some(({ value }) => value === "man") ? null : 0),
  ];
  const share = women !== null && men !== null && women + men > 0 ? Math.round((women * 100) / (women + men)) : null;
  return (
    <StatRow>
      <Stat label={say(words.registered)} value={<Count of={figures.total} />} />
      <Stat label={say(words.eligible)} value={<Count of={stageAt(figures.reached, 2)} />} />
      <Stat label={say(words.linked)} value={<Count of={stageAt(figures.reached, 7)} />} />
      <Stat
        label={say(words.women)}
        value={share === null ? "…" : `${formatNumber(l, share)}${l === "fa" ? "٪" : "%"}`}
        note={say(words.womenNote)}
      />
    </StatRow>
  );
}

function Active({ measures }: { measures: Data["shown"]["figures"]["measures"] }) {
  const say = useSay();
  const l = useLocale();
  const rows = (["active3", "active6", "active12"] as const).map((measure) => {
    const of = (value: string): Figure => {
      const found = measures[measure].find((row) => row.value === value);
      return found ? found.count : 0;
    };
    return { measure, yes: of("true"), no: of("false") };
  });
  return (
    <section className="space-y-4">
      <h2 className="text-lg font-bold">{say(words.active)}</h2>
      <p className="max-w-3xl text-sm text-soft">{say(words.activeLead)}</p>
      <Table
        caption={say(words.active)}
        quiet
        columns={[
          { head: say(words.month), main: true, cell: ({ measure }) => say(measureWords[measure]) },
          { head: say(words.activeYes), numeric: true, cell: ({ yes }) => <Count of={yes} /> },
          { head: say(words.activeNo), numeric: true, cell: ({ no }) => <Count of={no} /> },
          {
            head: say(words.activeShare),
            numeric: true,
            cell: ({ yes, no }) =>
              yes === null || no === null || yes + no === 0
                ? "…"
                : `${formatNumber(l, Math.round((yes * 100) / (yes + no)))}${l === "fa" ? "٪" : "%"}`,
          },
        ]}
        rows={rows}
        keyOf={({ measure }) => measure}
        empty={null}
      />
    </section>
  );
}

function Times({ times }: { times: Data["shown"]["times"] }) {
  const say = useSay();
  const l = useLocale();
  const told = times.filter(({ count }) => count !== null && count > 0);
  return (
    <section className="space-y-4">
      <h2 className="text-lg font-bold">{say(words.times)}</h2>
      <p className="max-w-3xl text-sm text-soft">{say(words.timesLead)}</p>
      <Table
        caption={say(words.times)}
        quiet
        columns={[
          { head: say(words.stage), main: true, cell: ({ stage }) => stageName(l, stage) },
          { head: say(words.count), numeric: true, cell: ({ count }) => <Count of={count} /> },
          { head: say(words.median), numeric: true, cell: ({ median }) => <Count of={median} /> },
          { head: say(words.p90), numeric: true, cell: ({ p90 }) => <Count of={p90} /> },
        ]}
        rows={told}
        keyOf={({ stage }) => stage}
        empty={<p className="text-soft">{say(words.none)}</p>}
      />
    </section>
  );
}
