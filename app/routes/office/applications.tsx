import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { families, occupationName } from "#app/domain/catalogue/families/families.ts";
import { officersCases, queueCounts } from "#app/domain/producers/office-queries.server.ts";
import { queueWords, words } from "#app/domain/producers/office-words.ts";
import { type QueueName, queues } from "#app/domain/producers/rules.ts";
import { words as joining } from "#app/domain/producers/words.ts";
import { runningCounties } from "#app/domain/programmes/queries.server.ts";
import { officer } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { formatNumber } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Queue, WorkHead } from "#app/ui/work-shell.tsx";
import { useCaseItem } from "./case-item.tsx";
import { FilterBar } from "./filter-bar.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.applications, { narrowed: true });

export const loader = page(officer, async (ctx, { url }) => {
  const asked = (name: string) => (url.searchParams.get(name) ?? "").slice(0, 40);
  const queue: QueueName = queues.find((one) => one === asked("queue")) ?? "ready";
  const filter = { queue, occupation: asked("occupation"), county: asked("county") };
  const [list, counts, counties] = await Promise.all([
    officersCases(ctx, ctx.actor, { ...filter, after: asked("after") }),
    queueCounts(ctx, ctx.actor),
    runningCounties(ctx),
  ]);
  const onward = new URLSearchParams({ ...filter, after: list.next ?? "" });
  return { ...list, filter, counts, counties, next: list.next ? `?${onward}` : null, now: ctx.now.getTime() };
});

/** All cases of the officer's bodies, one queue at a time. */
export default function Applications() {
  const { cases, filter, counts, counties, next, now } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  const item = useCaseItem(now);
  return (
    <>
      <WorkHead title={say(words.applications)} />
      <FilterBar
        action={paths.officeApplications(l)}
        press={say(words.filter)}
        fields={[
          {
            name: "queue",
            label: say(words.queueField),
            value: filter.queue,
            options: queues.map((queue) => ({
              value: queue,
              label: `${say(queueWords[queue].name)} (${formatNumber(l, counts[queue])})`,
            })),
          },
          {
            name: "occupation",
            label: say(joining.occupation),
            value: filter.occupation,
            none: say(words.all),
            options: families.map(({ occupation }) => ({
              value: occupation,
              label: say(occupationName(occupation) ?? { fa: occupation, en: occupation }),
            })),
          },
          {
            name: "county",
            label: say(joining.county),
            value: filter.county,
            none: say(words.all),
            options: counties.map(({ code, ...name }) => ({ value: code, label: say(name) })),
          },
        ]}
      />
      <Queue
        title={say(queueWords[filter.queue].name)}
        items={cases.map(item)}
        empty={say(queueWords[filter.queue].empty)}
      />
      <Pager next={next ?? undefined} />
    </>
  );
}
