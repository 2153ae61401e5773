import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { words as cases, stageWords } from "#app/domain/cases/words.ts";
import { families, occupationName } from "#app/domain/catalogue/families/families.ts";
import { words as appealWords } from "#app/domain/producers/appeal-words.ts";
import { openAppeals } from "#app/domain/producers/appeals.server.ts";
import { caseQueue, caseQueueCounts, colleagues, type QueueCase } from "#app/domain/producers/case-queue.server.ts";
import { words as office } from "#app/domain/producers/office-words.ts";
import { type QueueFilter, queueFilters, queueViews, viewWords, words } from "#app/domain/producers/queue-views.ts";
import { words as registering } from "#app/domain/producers/register-words.ts";
import { words as joining, levelWords } from "#app/domain/producers/words.ts";
import { runningCounties } from "#app/domain/programmes/queries.server.ts";
import { officer } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { formatNumber } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { formatDate } from "#app/platform/time.ts";
import { head } from "#app/routes/head.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { SelectField } from "#app/ui/field.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Status } from "#app/ui/status.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import { Queue, WorkHead } from "#app/ui/work-shell.tsx";
import { FilterBar } from "./filter-bar.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.queue, { narrowed: true });

export const loader = page(officer, async (ctx, { url }) => {
  const asked = (name: string) => (url.searchParams.get(name) ?? "").slice(0, 80);
  const view = queueViews.find((one) => one === asked("view")) ?? "new";
  const narrowed = Object.fromEntries(queueFilters.map((name) => [name, asked(name)])) as Omit<QueueFilter, "view">;
  const [list, counts, of, counties, appeals] = await Promise.all([
    view === "appeals"
      ? { cases: [], next: null }
      : caseQueue(ctx, ctx.actor, { view, ...narrowed, after: cursor(asked("after")) }),
    caseQueueCounts(ctx, ctx.actor),
    colleagues(ctx, ctx.actor),
    runningCounties(ctx),
    view === "appeals" ? openAppeals(ctx.db, ctx.actor) : [],
  ]);
  const onward = new URLSearchParams({ view, ...narrowed, after: list.next ?? "" });
  return {
    ...{ cases: list.cases, view, counts, of, counties, appeals, me: ctx.actor.id, now: ctx.now.toISOString() },
    narrowed: narrowed as Record<(typeof queueFilters)[number], string>,
    next: list.next ? `?${onward}` : null,
  };
});

/** What stands in an address as a place in the list; anything else is its beginning. */
const cursor = (text: string) => (/^(infinity|\d{4}-[\d:.T+-]+)_[0-9a-f-]{36}$/.test(text) ? text : "");

/** The officers' work, by what has to be done first; many cases change hands at once. */
export default function Work() {
  const { cases: lines, view, counts, narrowed, next, appeals, now } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <WorkHead
        title={say(words.queue)}
        lead={say(words.lead)}
        actions={
          <ButtonLink href={paths.officeCaseNew(l)} tone="quiet">
            {say(registering.register)}
          </ButtonLink>
        }
      />
      <nav aria-label={say(words.queue)} className="mb-6 flex flex-wrap gap-2">
        {queueViews.map((one) => (
          <a
            key={one}
            href={`?${new URLSearchParams({ ...narrowed, view: one })}`}
            aria-current={one === view ? "page" : undefined}
            className="flex min-h-11 items-center gap-2 rounded-full border border-line px-4 text-sm hover:border-ink aria-[current]:border-walnut aria-[current]:bg-walnut-wash aria-[current]:font-semibold"
          >
            {say(viewWords[one])} <span className="text-soft">{formatNumber(l, counts[one])}</span>
          </a>
        ))}
      </nav>
      {view === "appeals" ? (
        <Queue
          title={say(viewWords.appeals)}
          empty={say(appealWords.none)}
          items={appeals.map(({ id, number, dueAt, mine }) => ({
            href: paths.officeAppeal(l, id),
            title: say(appealWords.of, { number }),
            ...(mine ? { detail: say(appealWords.notYou) } : {}),
            mark: (
              <Status tone={dueAt < now ? "bad" : "wait"}>
                {say(cases.due, { day: formatDate(l, new Date(dueAt)) })}
              </Status>
            ),
          }))}
        />
      ) : (
        <>
          <Narrowing />
          {lines.length === 0 ? <Empty title={say(words.none)} /> : <Lines />}
          <Pager next={next ?? undefined} />
        </>
      )}
    </>
  );
}

function Narrowing() {
  const { view, narrowed, counties, of } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  const all = say(office.all);
  return (
    <FilterBar
      action={paths.officeWork(l)}
      press={say(office.filter)}
      fields={[
        {
          name: "view",
          label: say(office.queueField),
          value: view,
          options: queueViews.map((one) => ({ value: one, label: say(viewWords[one]) })),
        },
        {
          name: "county",
          label: say(joining.county),
          value: narrowed.county,
          none: all,
          options: counties.map(({ code, ...name }) => ({ value: code, label: say(name) })),
        },
        {
          name: "occupation",
          label: say(joining.occupation),
          value: narrowed.occupation,
          none: all,
          options: families.map(({ occupation }) => ({
            value: occupation,
            label: say(occupationName(occupation) ?? { fa: occupation, en: occupation }),
          })),
        },
        {
          name: "level",
          label: say(joining.level),
          value: narrowed.level,
          none: all,
          options: (["applicant", "pioneer"] as const).map((one) => ({ value: one, label: say(levelWords[one].name) })),
        },
        {
          name: "sex",
          label: say(words.sex),
          value: narrowed.sex,
          none: all,
          options: (["woman", "man", "unknown"] as const).map((one) => ({ value: one, label: say(words[one]) })),
        },
        ...(of.bodies.length > 1
          ? [
              {
                name: "body",
                label: say(words.body),
                value: narrowed.body,
                none: all,
                options: of.bodies.map(({ id, name }) => ({ value: id, label: say(name) })),
              },
            ]
          : []),
        {
          name: "officer",
          label: say(words.officer),
          value: narrowed.officer,
          none: all,
          options: of.officers.map(({ id, name }) => ({ value: id, label: name })),
        },
      ]}
    />
  );
}

function Lines() {
  const { cases: lines, of, me } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  return (
    <form method="post" action={paths.officeCaseAssignment(l)} className="space-y-6">
      <Table caption={say(words.queue)} quiet rows={lines} keyOf={({ id }) => id} empty={null} columns={useColumns()} />
      <div className="flex flex-wrap items-end gap-4 rounded-lg bg-sunk p-4">
        <SelectField
          name="to"
          label={say(words.chosen)}
          value="me"
          options={[
            { value: "me", label: say(words.take) },
            { value: "queue", label: say(words.back) },
            ...of.officers
              .filter(({ id }) => id !== me)
              .map(({ id, name }) => ({ value: id, label: say(words.give, { name }) })),
          ]}
          required
        />
        <Button tone="quiet">{say(words.do)}</Button>
      </div>
    </form>
  );
}

function useColumns(): Column<QueueCase>[] {
  const { now } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  const called = ({ name, number }: QueueCase) => name ?? say(cases.number, { number });
  return [
    {
      head: say(words.case),
      main: true,
      cell: (line) => (
        <span className="flex items-start gap-3">
          <input
            type="checkbox"
            name="cases"
            value={line.id}
            aria-label={say(words.choose, { name: called(line) })}
            className="mt-0.5 size-5 shrink-0"
          />
          <span>
            <a href={paths.officeCase(l, line.id)} className="underline decoration-1 underline-offset-4">
              {called(line)}
            </a>
            <span className="block text-sm font-normal text-soft">
              {say(occupationName(line.occupation) ?? { fa: line.occupation, en: line.occupation })} ·{" "}
              {say(levelWords[line.level].name)} · {say(line.county)}
            </span>
          </span>
        </span>
      ),
    },
    { head: say(cases.stage), cell: ({ stage }) => say(stageWords[stage]) },
    { head: say(words.next), cell: ({ nextStep }) => nextStep || null },
    { head: say(words.officer), cell: ({ officer: whose }) => whose ?? say(words.nobody) },
    {
      head: say(words.due),
      cell: ({ dueAt }) =>
        dueAt ? <Status tone={dueAt < now ? "bad" : "wait"}>{formatDate(l, new Date(dueAt))}</Status> : null,
    },
  ];
}
