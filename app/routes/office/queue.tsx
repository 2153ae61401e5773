import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listingQueue } from "#app/domain/catalogue/desk-queries.server.ts";
import { officersCases, queueCounts } from "#app/domain/producers/office-queries.server.ts";
import { queueWords, words } from "#app/domain/producers/office-words.ts";
import { words as registering } from "#app/domain/producers/register-words.ts";
import { queues } from "#app/domain/producers/rules.ts";
import { bodiesOf } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { formatNumber } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Stat, StatRow } from "#app/ui/stat.tsx";
import { Queue, WorkHead } from "#app/ui/work-shell.tsx";
import { useCaseItem } from "./case-item.tsx";
import { moneyQueue } from "./money-queue.server.ts";
import { MoneyQueue } from "./money-queue.tsx";
import { officeStaff } from "./staff.ts";

export const meta: MetaFunction = ({ params }) => head(params, words.queue, { narrowed: true });

export const loader = page(officeStaff, async (ctx) => {
  const money = bodiesOf(ctx.actor, "finance").length > 0 ? await moneyQueue(ctx) : null;
  if (bodiesOf(ctx.actor, "officer").length === 0) return { money, cases: null };
  const [ready, waiting, counts, listings] = await Promise.all([
    officersCases(ctx, ctx.actor, { queue: "ready" }),
    officersCases(ctx, ctx.actor, { queue: "waiting" }),
    queueCounts(ctx, ctx.actor),
    listingQueue(ctx.db, ctx.actor),
  ]);
  const cases = {
    ready: ready.cases.slice(0, 10),
    waiting: waiting.cases.slice(0, 5),
    counts,
    listings: listings.slice(0, 5).map(({ slug, title, shopFa, shopEn }) => ({ slug, title, shopFa, shopEn })),
    now: ctx.now.getTime(),
  };
  return { money, cases };
});

/** What needs an officer now. */
export default function OfficeQueue() {
  const { money, cases: desk } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  const item = useCaseItem(desk?.now ?? 0);
  if (!desk && !money) return <Empty title={say(words.queueOthers)} />;
  if (!desk)
    return (
      <div className="space-y-10">
        <WorkHead title={say(words.queue)} />
        <MoneyQueue waiting={money} />
      </div>
    );
  return (
    <div className="space-y-10">
      <WorkHead
        title={say(words.queue)}
        lead={say(words.queueLead)}
        actions={
          <ButtonLink href={paths.officeCaseNew(l)} tone="quiet">
            {say(registering.register)}
          </ButtonLink>
        }
      />
      <MoneyQueue waiting={money} />
      <Queue title={say(queueWords.ready.name)} items={desk.ready.map(item)} empty={say(queueWords.ready.empty)} />
      {desk.listings.length > 0 ? (
        <Queue
          title={say(words.listings)}
          items={desk.listings.map((row) => ({
            href: paths.officeListing(l, row.slug),
            title: row.title,
            detail: l === "fa" ? row.shopFa : row.shopEn,
          }))}
          empty={null}
        />
      ) : null}
      {desk.waiting.length > 0 ? (
        <Queue title={say(queueWords.waiting.name)} items={desk.waiting.map(item)} empty={null} />
      ) : null}
      <section>
        <h2 className="mb-5 text-lg font-bold">{say(words.figures)}</h2>
        <StatRow>
          {queues.map((queue) => (
            <Stat key={queue} label={say(queueWords[queue].name)} value={formatNumber(l, desk.counts[queue])} />
          ))}
        </StatRow>
        <div className="mt-6">
          <ButtonLink href={paths.officeApplications(l)} tone="quiet">
            {say(words.applications)}
          </ButtonLink>
        </div>
      </section>
    </div>
  );
}
