import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { members } from "#app/domain/cooperatives/queries.server.ts";
import { GrantText } from "#app/domain/cooperatives/ui/grant-text.tsx";
import { words } from "#app/domain/cooperatives/words.ts";
import { queueLength } from "#app/domain/orders/desk-list.ts";
import { deskQueue, deskWaiting } from "#app/domain/orders/desk-queries.server.ts";
import { DeskQueue } from "#app/domain/orders/ui/desk-queue.tsx";
import { clerk, manager, oneOf } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { formatNumber } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { formatDate } from "#app/platform/time.ts";
import { head } from "#app/routes/head.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Stat, StatRow } from "#app/ui/stat.tsx";
import { Status } from "#app/ui/status.tsx";
import { Queue, WorkHead } from "#app/ui/work-shell.tsx";

/** A permission that ends so soon is worth asking for again. */
const soonMs = 30 * 86_400_000;

export const meta: MetaFunction = ({ params }) => head(params, words.desk, { narrowed: true });

export const loader = page(oneOf(manager, clerk), async (ctx) => {
  const [all, parcels, waiting] = await Promise.all([
    members(ctx, ctx.actor),
    deskQueue(ctx, ctx.actor, "coop"),
    deskWaiting(ctx, ctx.actor, "coop"),
  ]);
  const ends = (validTo: string | null | undefined) =>
    validTo ? new Date(validTo).getTime() : Number.POSITIVE_INFINITY;
  return {
    parcels,
    more: Math.max(0, waiting - queueLength),
    now: ctx.now.toISOString(),
    count: all.length,
    editable: all.filter((one) => one.grant?.scopes.includes("edit-products")).length,
    published: all.reduce((sum, one) => sum + one.published, 0),
    members: all.slice(0, 8),
    ending: all.filter((one) => ends(one.grant?.validTo) - ctx.now.getTime() < soonMs),
  };
});

/** What needs the cooperative now, and how it stands. */
export default function Desk() {
  const { parcels, more, now, count, editable, published, ending, members: some } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  return (
    <div className="space-y-10">
      <WorkHead
        title={say(words.desk)}
        lead={say(words.deskLead)}
        actions={
          <ButtonLink href={paths.coopMembers(l)} tone="quiet" icon="person">
            {say(words.members)}
          </ButtonLink>
        }
      />
      {count === 0 ? (
        <Empty title={say(words.membersEmpty)}>{say(words.membersEmptyLead)}</Empty>
      ) : (
        <>
          {parcels.length > 0 ? <DeskQueue room="coop" rows={parcels} more={more} now={now} /> : null}
          <Queue
            title={say(words.needsConsent)}
            empty={say(words.noneEnding)}
            items={ending.map((one) => ({
              href: paths.coopMember(l, one.id),
              title: say(one.name),
              detail: <GrantText grant={one.grant && { ...one.grant, validTo: null }} />,
              mark: one.grant?.validTo ? (
                <Status tone="wait">{say(words.endsOn, { day: formatDate(l, new Date(one.grant.validTo)) })}</Status>
              ) : null,
            }))}
          />
          <Queue
            title={say(words.members)}
            empty={null}
            items={some.map((one) => ({
              href: paths.coopMember(l, one.id),
              title: say(one.name),
              detail: (
                <>
                  <bdi>{say(one.place)}</bdi> · {say(words.mayDo)}:{" "}
                  <GrantText grant={one.grant && { ...one.grant, validTo: null }} />
                </>
              ),
            }))}
          />
          <StatRow>
            <Stat label={say(words.memberCount)} value={formatNumber(l, count)} />
            <Stat label={say(words.editable)} value={formatNumber(l, editable)} />
            <Stat label={say(words.inMarket)} value={formatNumber(l, published)} />
          </StatRow>
        </>
      )}
    </div>
  );
}
