import { Outlet, useLoaderData } from "@remix-run/react";
import { requestsWaiting } from "#app/domain/badges/request-queries.server.ts";
import { sharesWaiting } from "#app/domain/cases/share-queries.server.ts";
import { listingQueue } from "#app/domain/catalogue/desk-queries.server.ts";
import { changesQueue } from "#app/domain/catalogue/revision-queries.server.ts";
import { disputesWaiting } from "#app/domain/disputes/desk-queries.server.ts";
import { doublesWaiting } from "#app/domain/doubles/queries.server.ts";
import { moneyWaiting } from "#app/domain/payments/money-queries.server.ts";
import { batchesWaiting } from "#app/domain/payouts/queries.server.ts";
import { pioneersWaiting } from "#app/domain/pioneers/office-queries.server.ts";
import { officeProblems } from "#app/domain/problems/queries.server.ts";
import { officersBodies, queueCounts } from "#app/domain/producers/office-queries.server.ts";
import { setsTerms } from "#app/domain/programmes/setting-steps.server.ts";
import { openBreaks } from "#app/domain/reconciliation/queries.server.ts";
import { officeWaiting } from "#app/domain/returns/queries.server.ts";
import { bodiesOf, caseDuties } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkShell } from "#app/ui/work-shell.tsx";
import { useFlash } from "./flash.ts";
import { officePlaces } from "./office/places.ts";
import { officeStaff } from "./office/staff.ts";
import { useVisit } from "./visit.ts";

export const loader = page(officeStaff, async (ctx) => {
  const bodies = await officersBodies(ctx, ctx.actor);
  const isFinance = bodiesOf(ctx.actor, "finance").length > 0;
  const keeps = {
    money: isFinance
      ? {
          ...(await moneyWaiting(ctx.db)),
          breaks: await openBreaks(ctx.db),
          disputes: await disputesWaiting(ctx.db),
          batches: await batchesWaiting(ctx.db),
        }
      : null,
    cases: bodiesOf(ctx.actor, ...caseDuties).length > 0,
    inspector: bodiesOf(ctx.actor, "inspector").length > 0,
    doubles: await doublesWaiting(ctx, ctx.actor),
    shares: await sharesWaiting(ctx, ctx.actor),
    serves: bodiesOf(ctx.actor, "officer", "manager").length > 0,
    confirms: bodiesOf(ctx.actor, "officer", "oversight").length > 0,
    pioneers: await pioneersWaiting(ctx, ctx.actor),
    oversees: bodiesOf(ctx.actor, "oversight").length > 0,
    outcomes: bodiesOf(ctx.actor, "officer", "oversight").length > 0,
    setsTerms: await setsTerms(ctx.db, ctx.actor),
    rails: bodiesOf(ctx.actor, "finance", "admin").length > 0,
  };
  if (bodiesOf(ctx.actor, "officer").length === 0)
    return { bodies, keeps, officer: false, ready: 0, listings: 0, reports: 0, toDecide: 0, asked: 0 };
  const [counts, listings, changes, reports, toDecide, asked] = await Promise.all([
    queueCounts(ctx, ctx.actor),
    listingQueue(ctx.db, ctx.actor),
    changesQueue(ctx.db, ctx.actor),
    officeProblems(ctx, ctx.actor),
    officeWaiting(ctx, ctx.actor),
    requestsWaiting(ctx, ctx.actor),
  ]);
  return {
    bodies,
    keeps,
    officer: true,
    ready: counts.ready,
    listings: listings.length + changes.length,
    reports: reports.length,
    toDecide,
    asked,
  };
});

/** The programme's room: officers decide, the bookkeeper and the administrator have their own desks in it. */
export default function Office() {
  const { bodies, keeps, officer, ready, listings, reports, toDecide, asked } = useLoaderData<typeof loader>();
  const visit = useVisit();
  const flash = useFlash();
  const say = useSay();
  const l = useLocale();
  return (
    <WorkShell
      visit={{ ...visit, flash }}
      room="office"
      owner={bodies.map((body) => say(body)).join(l === "fa" ? "، " : ", ")}
      links={officePlaces(l, say, { ...keeps, officer, ready, listings, reports, toDecide, asked })}
    >
      <Outlet />
    </WorkShell>
  );
}
