import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { rosterFor } from "#app/domain/rosters/access.server.ts";
import { likeRows, rosterCounts, rowsThatStay } from "#app/domain/rosters/queries.server.ts";
import { DryRun, Result, Working } from "#app/domain/rosters/ui/roster-parts.tsx";
import { RosterStatus } from "#app/domain/rosters/ui/roster-status.tsx";
import { words } from "#app/domain/rosters/words.ts";
import { officer } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(officer, async (ctx, { params }) => {
  const { id, number, fileName, status, rows, ...roster } = await rosterFor(ctx.db, ctx.actor, params.roster!);
  const whole = { id, number, fileName, status, rows, ...roster };
  const [counts, like, stays] = await Promise.all([
    rosterCounts(ctx, id),
    status === "checked" ? likeRows(ctx, whole) : [],
    status === "undone" ? rowsThatStay(ctx, whole) : [],
  ]);
  return { roster: { id, number, fileName, status, rows }, counts, like, stays };
});

/** While a job works on it the page comes again by itself, without script. */
export const meta: MetaFunction<typeof loader> = ({ params, data }) => [
  ...head(params, data?.roster.fileName ?? words.rosters, { narrowed: true }),
  ...(data && isWorking(data.roster.status) ? [{ httpEquiv: "refresh", content: "3" }] : []),
];

const isWorking = (status: string) => status === "importing" || status === "undoing";

/** One file on its way in: what it would bring, that it is being written, or what became of it. */
export default function Roster() {
  const { roster, counts, like, stays } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  const { id, status } = roster;
  return (
    <>
      <WorkHead
        title={<bdi>{roster.fileName}</bdi>}
        lead={
          <span className="flex flex-wrap items-center gap-3">
            {say(words.rosterNumber, { number: roster.number })} · {say(words.rows, { count: roster.rows })}
            <RosterStatus status={status} />
          </span>
        }
        trail={[{ label: say(words.rosters), href: paths.rosters(l) }]}
        actions={
          status === "checked" ? (
            <ButtonLink tone="quiet" href={paths.rosterColumns(l, id)}>
              {say(words.columnsLink)}
            </ButtonLink>
          ) : null
        }
      />
      {status === "brought" ? (
        <ButtonLink href={paths.rosterColumns(l, id)}>{say(words.columns)}</ButtonLink>
      ) : isWorking(status) ? (
        <Working all={roster.rows} counts={counts} undoing={status === "undoing"} />
      ) : status === "checked" ? (
        <DryRun id={id} counts={counts} like={like} />
      ) : status === "dropped" ? (
        <p>{say(words.dropped)}</p>
      ) : (
        <Result id={id} undone={status === "undone"} counts={counts} stays={stays} />
      )}
    </>
  );
}
