import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listingQueue, type QueuedListing, reviewedListings } from "#app/domain/catalogue/desk-queries.server.ts";
import { familyOf } from "#app/domain/catalogue/families/families.ts";
import { listingWords } from "#app/domain/catalogue/listing-words.ts";
import { changesQueue } from "#app/domain/catalogue/revision-queries.server.ts";
import { ProductStateMark } from "#app/domain/catalogue/ui/product-state.tsx";
import { words } from "#app/domain/catalogue/words.ts";
import { officer } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { formatRelative } from "#app/platform/time.ts";
import { head } from "#app/routes/head.ts";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import { Queue, WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(officer, async (ctx) => {
  const [queue, changes, recent] = await Promise.all([
    listingQueue(ctx.db, ctx.actor),
    changesQueue(ctx.db, ctx.actor),
    reviewedListings(ctx.db, ctx.actor),
  ]);
  const ago = (row: { submittedAt: string }) => formatRelative(ctx.locale, new Date(row.submittedAt), ctx.now);
  const since = (row: QueuedListing) => ({ ...row, photo: null, since: ago(row) });
  return {
    queue: queue.map(since),
    changes: changes.map((row) => ({ ...row, since: ago(row) })),
    recent: recent.map(since),
  };
});

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.listings, { narrowed: true });

/** The officer's queue of listings, the longest waiting first. */
export default function Listings() {
  const { queue, changes, recent } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  const item = (row: (typeof queue)[number]) => ({
    href: paths.officeListing(l, row.slug),
    title: row.title,
    detail: [
      familyOf(row.family)[l],
      l === "fa" ? row.shopFa : row.shopEn,
      l === "fa" ? row.clusterFa : row.clusterEn,
      row.since,
    ].join(" · "),
    mark: (
      <span className="flex flex-wrap gap-2">
        {row.again && row.status === "submitted" ? <Status tone="plain">{say(words.again)}</Status> : null}
        <ProductStateMark status={row.status} />
      </span>
    ),
  });
  return (
    <>
      <WorkHead title={say(words.listings)} lead={say(words.listingsLead)} />
      <div className="space-y-8">
        <Queue title={say(words.listings)} empty={say(words.listingsEmpty)} items={queue.map(item)} />
        <Queue
          title={say(listingWords.changesQueue)}
          empty={say(listingWords.changesQueueEmpty)}
          items={changes.map((row) => ({
            href: paths.officeChanges(l, row.slug),
            title: row.title,
            detail: [familyOf(row.family)[l], l === "fa" ? row.shopFa : row.shopEn, row.since].join(" · "),
            mark: <Status tone="note">{say(listingWords.changeCount, { count: row.count })}</Status>,
          }))}
        />
        {recent.length > 0 ? <Queue title={say(words.recentListings)} empty={null} items={recent.map(item)} /> : null}
      </div>
    </>
  );
}
