import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { type ShareLine, sharesIn, sharesOut } from "#app/domain/cases/share-queries.server.ts";
import { shareStateWords, shareTone, taskWords, words } from "#app/domain/cases/share-words.ts";
import { words as cases } from "#app/domain/cases/words.ts";
import { occupationName } from "#app/domain/catalogue/families/families.ts";
import { bodiesOf, caseworker } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.shares, { narrowed: true });

export const loader = page(caseworker, async (ctx) => {
  const [incoming, outgoing] = await Promise.all([sharesIn(ctx, ctx.actor), sharesOut(ctx, ctx.actor)]);
  const now = ctx.now.toISOString();
  return { incoming, outgoing, gives: bodiesOf(ctx.actor, "officer").length > 0, now };
});

/** Cases that bodies give one another: what is asked of hers, and what hers asked of others. */
export default function Shares() {
  const { incoming, outgoing, gives } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <WorkHead
        title={say(words.shares)}
        lead={say(words.lead)}
        actions={
          <>
            {gives ? <ButtonLink href={paths.officeSharesNew(l)}>{say(words.many)}</ButtonLink> : null}
            <ButtonLink href={paths.officeRegistry(l)} tone="quiet">
              {say(words.registry)}
            </ButtonLink>
          </>
        }
      />
      <div className="space-y-12">
        <Shared title={say(words.incoming)} other="from" rows={incoming} empty={<Empty title={say(words.noneIn)} />} />
        <Shared
          title={say(words.outgoing)}
          other="to"
          rows={outgoing}
          empty={<Empty title={say(words.noneOut)}>{say(words.noneOutLead)}</Empty>}
        />
      </div>
    </>
  );
}

function Shared({
  title,
  other,
  rows,
  empty,
}: {
  title: string;
  other: "from" | "to";
  rows: readonly ShareLine[];
  empty: ReactNode;
}) {
  const { now } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  const columns: Column<ShareLine>[] = [
    {
      head: say(words.case),
      main: true,
      cell: ({ id, number, occupation, county }) => (
        <>
          <a className="link" href={paths.officeShare(l, id)}>
            {say(cases.number, { number })}
          </a>
          <span className="block text-sm font-normal text-soft">
            {say(occupationName(occupation) ?? { fa: occupation, en: occupation })} · {say(county)}
          </span>
        </>
      ),
    },
    { head: say(words[other]), cell: (share) => say(share[other]) },
    { head: say(words.task), cell: ({ task }) => say(taskWords[task]) },
    {
      head: say(words.due),
      cell: ({ dueAt, endedAt }) =>
        dueAt ? (
          <span className={!endedAt && dueAt < now ? "font-semibold text-alarm" : ""}>
            <DateText at={dueAt} />
          </span>
        ) : null,
    },
    {
      head: say(words.state),
      cell: ({ state }) => <Status tone={shareTone(state)}>{say(shareStateWords[state])}</Status>,
    },
  ];
  return (
    <Table
      caption={title}
      wide
      columns={columns}
      rows={rows}
      keyOf={({ id }) => id}
      empty={<EmptyUnder title={title}>{empty}</EmptyUnder>}
    />
  );
}

function EmptyUnder({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-3 text-base font-semibold">{title}</h2>
      {children}
    </section>
  );
}
