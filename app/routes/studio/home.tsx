import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { type OwnListing, ownListings } from "#app/domain/catalogue/desk-queries.server.ts";
import { listingWords, revisionWords } from "#app/domain/catalogue/listing-words.ts";
import { ownChanges } from "#app/domain/catalogue/revision-queries.server.ts";
import { ProductStateMark } from "#app/domain/catalogue/ui/product-state.tsx";
import { stateWords, words } from "#app/domain/catalogue/words.ts";
import { queueLength } from "#app/domain/orders/desk-list.ts";
import { deskQueue, deskWaiting } from "#app/domain/orders/desk-queries.server.ts";
import { DeskQueue } from "#app/domain/orders/ui/desk-queue.tsx";
import { producer } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { formatNumber } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Stat, StatRow } from "#app/ui/stat.tsx";
import { Status } from "#app/ui/status.tsx";
import { Queue, WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(producer, async (ctx) => {
  const [orders, waiting, listings, changes] = await Promise.all([
    deskQueue(ctx, ctx.actor, "studio"),
    deskWaiting(ctx, ctx.actor, "studio"),
    ownListings(ctx.db, ctx.actor),
    ownChanges(ctx.db, ctx.actor),
  ]);
  return {
    name: ctx.actor.name,
    changes,
    orders,
    more: Math.max(0, waiting - queueLength),
    now: ctx.now.toISOString(),
    counts: (["published", "submitted", "draft"] as const).map((state) => ({
      state,
      count: listings.filter((row) => row.status === state).length,
    })),
    listings: listings.filter(
      (row) =>
        row.status === "draft" || (row.status === "published" && row.availability === "stock" && row.onHand === 0),
    ),
  };
});

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.studioHome, { narrowed: true });

/** What needs the maker now: orders first, then listings to mend or finish. */
export default function StudioHome() {
  const { name, orders, more, now, listings, changes, counts } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  const detail = (row: OwnListing) => {
    if (row.status === "published") return say(words.soldOut);
    if (row.reviewNote) return row.reviewNote;
    return row.gaps === 0 ? say(words.readyToSend) : say(words.gapsLeft, { count: row.gaps });
  };
  return (
    <>
      <WorkHead
        title={name ? say(words.welcome, { name }) : say(words.studioHome)}
        lead={say(words.welcomeLead)}
        actions={
          <ButtonLink href={paths.studioProductNew(l)} icon="plus">
            {say(words.newProduct)}
          </ButtonLink>
        }
      />
      <div className="space-y-8">
        <DeskQueue room="studio" rows={orders} more={more} now={now} />
        <Queue
          title={say(words.productsQueue)}
          empty={say(words.productsQueueEmpty)}
          items={[
            ...changes.map((row) => ({
              href: paths.studioProduct(l, row.slug),
              title: l === "fa" ? row.titleFa : row.titleEn,
              detail: row.note || say(listingWords.waiting),
              mark: (
                <Status tone={row.status === "returned" ? "wait" : "plain"}>{say(revisionWords[row.status])}</Status>
              ),
            })),
            ...listings.map((row) => ({
              href: paths.studioProduct(l, row.slug),
              title: (l === "fa" ? row.titleFa : row.titleEn) || row.slug,
              detail: detail(row),
              mark: <ProductStateMark status={row.status} returned={row.reviewNote !== null} />,
            })),
          ]}
        />
        <StatRow>
          {counts.map(({ state, count }) => (
            <Stat key={state} label={say(stateWords[state])} value={formatNumber(l, count)} />
          ))}
        </StatRow>
      </div>
    </>
  );
}
