import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { agreementsDue } from "#app/domain/agreements/queries.server.ts";
import { words as agreements } from "#app/domain/agreements/words.ts";
import { badgeCounts } from "#app/domain/badges/queries.server.ts";
import { handoversOf } from "#app/domain/handovers/queries.server.ts";
import { countiesAtAGlance, oversightScope, roomOfOversight } from "#app/domain/outcomes/oversight.server.ts";
import { words } from "#app/domain/outcomes/oversight-words.ts";
import { namingOf } from "#app/domain/outcomes/page.server.ts";
import { CountiesGlance } from "#app/domain/outcomes/ui/counties-glance.tsx";
import { Count } from "#app/domain/outcomes/ui/counts.tsx";
import { WomenLinked } from "#app/domain/outcomes/ui/women-linked.tsx";
import { womenLinked } from "#app/domain/outcomes/women.server.ts";
import { words as outcomes } from "#app/domain/outcomes/words.ts";
import type { Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { page } from "#app/platform/doors.server.ts";
import { formatNumber } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { dayOf, formatDate } from "#app/platform/time.ts";
import { head } from "#app/routes/head.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { DateText, DayText } from "#app/ui/date-text.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Stat, StatRow } from "#app/ui/stat.tsx";
import { Status } from "#app/ui/status.tsx";
import { Table } from "#app/ui/table.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";
import { FilterBar } from "./filter-bar.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.oversight, { narrowed: true });

export const loader = page(roomOfOversight, async (ctx, { url }) => {
  const { programmes } = await oversightScope(ctx, ctx.actor);
  const programme = programmes.find(({ id }) => id === url.searchParams.get("programme")) ?? programmes[0]!;
  const [women, naming, glance] = await Promise.all([
    womenLinked(ctx, programme.id),
    namingOf(ctx),
    programme.looksOn ? lookOn(ctx, ctx.actor, programme.id) : null,
  ]);
  return { programmes, programme, women, naming, glance };
});

/** What she who looks on sees besides the women. */
async function lookOn(ctx: Ctx, actor: Person, programme: string) {
  const [counted, due, lists, badges] = await Promise.all([
    countiesAtAGlance(ctx, programme),
    agreementsDue(ctx, actor, dayOf(ctx.now, ctx.house.country.timeZone)),
    handoversOf(ctx, actor),
    badgeCounts(ctx),
  ]);
  const waiting = lists.handovers
    .map((list) => ({ ...list, waiting: list.people - list.confirmed - list.returned }))
    .filter((list) => list.waiting > 0);
  return { counted, due, waiting, badges };
}

/** The room of ministry, directorate and foundation: the programme at a glance, and nobody's name. */
export default function Oversight() {
  const { programmes, programme, women, naming, glance } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  const counted = women.refreshedAt;
  return (
    <>
      <WorkHead
        title={say(words.oversight)}
        lead={
          <>
            <p>{say(glance ? words.lead : words.womenOnly)}</p>
            {counted ? (
              <p className="text-sm">{say(outcomes.counted, { time: formatDate(l, new Date(counted), "instant") })}</p>
            ) : null}
          </>
        }
      />
      {programmes.length > 1 ? (
        <FilterBar
          action={paths.officeOversight(l)}
          press={say(outcomes.show)}
          fields={[
            {
              name: "programme",
              label: say(outcomes.programme),
              value: programme.id,
              options: programmes.map(({ id, name }) => ({ value: id, label: say(name) })),
            },
          ]}
        />
      ) : (
        <p className="mb-6 font-semibold">{say(programme.name)}</p>
      )}
      <div className="space-y-12">
        {glance ? <Glance /> : null}
        <WomenLinked women={women} naming={naming} />
        {glance ? (
          <>
            <Agreements />
            <Waiting />
            <Badges />
            <nav aria-label={say(words.more)} className="flex flex-wrap gap-3 print:hidden">
              <ButtonLink tone="quiet" href={paths.officeOutcomes(l)}>
                {say(outcomes.outcomes)}
              </ButtonLink>
              <ButtonLink tone="quiet" href={paths.impact(l)}>
                {say(outcomes.impact)}
              </ButtonLink>
              <ButtonLink tone="quiet" href={paths.openData(l)}>
                {say(outcomes.open)}
              </ButtonLink>
            </nav>
          </>
        ) : null}
      </div>
    </>
  );
}

const useGlance = () => useLoaderData<typeof loader>().glance!;

function Glance() {
  const { programme, naming } = useLoaderData<typeof loader>();
  const { counted } = useGlance();
  const say = useSay();
  const l = useLocale();
  const { total, reached } = counted.whole;
  return (
    <section className="space-y-6">
      <StatRow>
        <Stat
          label={say(outcomes.registered)}
          value={<Count of={total} />}
          note={`${say(words.target)}: ${formatNumber(l, programme.target)}`}
        />
        <Stat label={say(outcomes.eligible)} value={<Count of={reached[2] ?? null} />} />
        <Stat label={say(outcomes.linked)} value={<Count of={reached[7] ?? null} />} />
      </StatRow>
      <h2 className="text-lg font-bold">{say(words.counties)}</h2>
      <p className="max-w-3xl text-sm text-soft">{say(words.chart)}</p>
      <CountiesGlance rows={counted.counties} naming={naming} />
    </section>
  );
}

function Agreements() {
  const { due } = useGlance();
  const say = useSay();
  const l = useLocale();
  return (
    <Table
      caption={say(words.agreements)}
      columns={[
        {
          head: say(agreements.title),
          main: true,
          cell: ({ id, title, parties }) => (
            <>
              <a className="link" href={paths.officeAgreement(l, id)}>
                <bdi>{title}</bdi>
              </a>
              <span className="block text-sm font-normal text-soft">{parties.map((one) => say(one)).join(" · ")}</span>
            </>
          ),
        },
        { head: say(words.open), numeric: true, cell: ({ open }) => formatNumber(l, open) },
        {
          head: say(words.late),
          numeric: true,
          cell: ({ late }) => (late > 0 ? <Status tone="bad">{formatNumber(l, late)}</Status> : formatNumber(l, 0)),
        },
        { head: say(words.next), cell: ({ nextDue }) => (nextDue ? <DayText day={nextDue} style="numeric" /> : "–") },
      ]}
      rows={due}
      keyOf={({ id }) => id}
      empty={<p className="text-soft">{say(words.noAgreements)}</p>}
    />
  );
}

function Waiting() {
  const { waiting } = useGlance();
  const say = useSay();
  const l = useLocale();
  return (
    <Table
      caption={say(words.handovers)}
      columns={[
        {
          head: say(words.list),
          main: true,
          cell: ({ id, number }) => (
            <a className="link" href={paths.officeHandover(l, id)}>
              {say(words.listNumber, { number })}
            </a>
          ),
        },
        { head: say(words.between), cell: ({ from, to }) => `${say(from)} · ${say(to)}` },
        { head: say(words.made), cell: ({ madeAt }) => <DateText at={madeAt} /> },
        {
          head: say(words.waits),
          numeric: true,
          cell: (list) => `${formatNumber(l, list.waiting)} / ${formatNumber(l, list.people)}`,
        },
      ]}
      rows={waiting}
      keyOf={({ id }) => id}
      empty={<p className="text-soft">{say(words.noHandovers)}</p>}
    />
  );
}

function Badges() {
  const { badges } = useGlance();
  const say = useSay();
  const l = useLocale();
  return (
    <Table
      caption={say(words.badges)}
      columns={[
        {
          head: say(words.badge),
          main: true,
          cell: ({ slug, name }) => (
            <a className="link" href={paths.badge(l, slug)}>
              {name}
            </a>
          ),
        },
        { head: say(words.issuer), cell: ({ issuer }) => issuer },
        ...(["held", "suspended", "revoked"] as const).map((of) => ({
          head: say(words[of]),
          numeric: true,
          cell: (row: (typeof badges)[number]) => formatNumber(l, row[of]),
        })),
      ]}
      rows={badges}
      keyOf={({ slug }) => slug}
      empty={null}
    />
  );
}
