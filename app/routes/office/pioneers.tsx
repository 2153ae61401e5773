import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { officePioneers } from "#app/domain/pioneers/office-queries.server.ts";
import { offerWords, words } from "#app/domain/pioneers/words.ts";
import { workAlerts } from "#app/domain/work-orders/office-queries.server.ts";
import { words as work } from "#app/domain/work-orders/words.ts";
import { bodiesOf, caseworker } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { countyNames } from "#app/routes/county-names.server.ts";
import { craftNames } from "#app/routes/craft-names.ts";
import { head } from "#app/routes/head.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import { Table } from "#app/ui/table.tsx";
import { Queue, WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.pioneers, { narrowed: true });

export const loader = page(caseworker, async (ctx) => ({
  alerts: await workAlerts(ctx, ctx.actor),
  decides: bodiesOf(ctx.actor, "officer").length > 0,
  pioneers: (await officePioneers(ctx, ctx.actor)).map((one) => ({
    ...one,
    countyName: countyNames(ctx, [one.county])[0] ?? "",
  })),
}));

/** Everybody who is a pioneer or offers to be: who waits to be confirmed first. */
export default function Pioneers() {
  const { pioneers, alerts, decides } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  const between = say({ fa: "، ", en: ", " });
  return (
    <>
      <WorkHead
        title={say(words.pioneers)}
        lead={say(words.pioneersLead)}
        actions={
          decides ? (
            <ButtonLink href={paths.officeWorkFloor(l)} tone="quiet">
              {say(work.floor)}
            </ButtonLink>
          ) : undefined
        }
      />
      {alerts.length > 0 ? (
        <div className="mb-8">
          <Queue
            title={say(work.alerts)}
            empty={null}
            items={alerts.map((one) => ({
              href: paths.officeWorkOrder(l, one.caseId, one.id),
              title: one.title,
              detail: one.pioneer,
              mark: (
                <span className="flex flex-wrap gap-2">
                  {one.contested ? <Status tone="bad">{say(work.contested)}</Status> : null}
                  {one.late ? <Status tone="bad">{say(work.late)}</Status> : null}
                  {one.below ? <Status tone="wait">{say(work.below)}</Status> : null}
                </span>
              ),
            }))}
          />
        </div>
      ) : null}
      <Table
        caption={say(words.pioneers)}
        quiet
        rows={pioneers}
        keyOf={({ id }) => id}
        empty={<Empty title={say(words.none)}>{say(words.noneText)}</Empty>}
        columns={[
          {
            head: say(words.shop),
            main: true,
            cell: (one) => (
              <a className="link" href={paths.officePioneer(l, one.id)}>
                {one.name}
              </a>
            ),
          },
          { head: say(words.crafts), cell: (one) => craftNames(say, one.occupations).join(between) },
          { head: say(words.counties), cell: (one) => one.countyName },
          {
            head: say(words.offersOf),
            cell: (one) => one.offers.map((offer) => say(offerWords[offer].name)).join(between),
          },
          { head: say(words.capacity), cell: (one) => say(words.places, { taken: one.taken, capacity: one.capacity }) },
          {
            head: say(words.confirmed),
            cell: (one) => (
              <Status tone={one.confirmedAt ? "good" : "wait"}>
                {say(one.confirmedAt ? words.confirmed : words.waiting)}
              </Status>
            ),
          },
        ]}
      />
    </>
  );
}
