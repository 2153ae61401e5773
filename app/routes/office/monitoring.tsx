import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { occupationName } from "#app/domain/catalogue/families/families.ts";
import { type DueLine, officersMonitoring } from "#app/domain/monitoring/queries.server.ts";
import { alertWords, followUpWords, words } from "#app/domain/monitoring/words.ts";
import { officer } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { formatDate } from "#app/platform/time.ts";
import { head } from "#app/routes/head.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import { Queue, WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.monitoring, { narrowed: true });

export const loader = page(officer, async (ctx) => ({
  ...(await officersMonitoring(ctx, ctx.actor)),
  now: ctx.now.toISOString(),
}));

/** What needs an officer in the lives after registration: alerts, and looks after people that come due. */
export default function Monitoring() {
  const { alerts, followUps, now } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  const trade = (line: DueLine) => say(occupationName(line.occupation) ?? { fa: line.occupation, en: line.occupation });
  return (
    <>
      <WorkHead
        title={say(words.monitoring)}
        lead={say(words.lead)}
        actions={
          <ButtonLink tone="quiet" href={paths.officeMonitoringPlans(l)}>
            {say(words.plans)}
          </ButtonLink>
        }
      />
      <div className="space-y-8">
        <Queue
          title={say(words.alerts)}
          empty={say(words.noAlerts)}
          items={alerts.map((line) => ({
            href: paths.officeCase(l, line.case),
            title: line.name,
            detail: (
              <>
                {trade(line)} · {say(alertWords[line.kind].name)}: {say(alertWords[line.kind].figures, line.figures)} ·{" "}
                {line.owner ? say(words.ownedBy, { name: line.owner }) : say(words.nobody)}
              </>
            ),
            mark: (
              <Status tone="bad">
                <DateText at={line.raisedAt} />
              </Status>
            ),
          }))}
        />
        <Queue
          title={say(words.due)}
          empty={say(words.noDue)}
          items={followUps.map((line) => ({
            href: line.kind === "visit" ? paths.officeVisit(l, line.case, line.id) : paths.officeCase(l, line.case),
            title: line.name,
            detail: (
              <>
                {trade(line)} · {say(followUpWords[line.kind])}
              </>
            ),
            mark: (
              <Status tone={line.dueAt < now ? "bad" : "wait"}>
                {say(words.until, { day: formatDate(l, new Date(line.dueAt)) })}
              </Status>
            ),
          }))}
        />
      </div>
    </>
  );
}
