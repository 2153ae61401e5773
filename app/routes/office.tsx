import { Outlet, useLoaderData } from "@remix-run/react";
import { words as cases } from "#app/domain/cases/words.ts";
import { listingQueue } from "#app/domain/catalogue/desk-queries.server.ts";
import { changesQueue } from "#app/domain/catalogue/revision-queries.server.ts";
import { words as commission } from "#app/domain/commission/words.ts";
import { words as coupons } from "#app/domain/coupons/words.ts";
import { words as currencies } from "#app/domain/currencies/words.ts";
import { disputesWaiting } from "#app/domain/disputes/desk-queries.server.ts";
import { words as disputes } from "#app/domain/disputes/words.ts";
import { moneyWaiting } from "#app/domain/payments/money-queries.server.ts";
import { words as money } from "#app/domain/payments/money-words.ts";
import { words as rails } from "#app/domain/payments/rail-desk-words.ts";
import { batchesWaiting } from "#app/domain/payouts/queries.server.ts";
import { words as payouts } from "#app/domain/payouts/words.ts";
import { officeProblems } from "#app/domain/problems/queries.server.ts";
import { words as problems } from "#app/domain/problems/words.ts";
import { officersBodies, queueCounts } from "#app/domain/producers/office-queries.server.ts";
import { words } from "#app/domain/producers/office-words.ts";
import { words as figures } from "#app/domain/reconciliation/money-page-words.ts";
import { openBreaks } from "#app/domain/reconciliation/queries.server.ts";
import { words as books } from "#app/domain/reconciliation/words.ts";
import { officeWaiting } from "#app/domain/returns/queries.server.ts";
import { words as returns } from "#app/domain/returns/words.ts";
import { words as accounting } from "#app/domain/statements/accounting-words.ts";
import { words as fees } from "#app/domain/statements/fee-words.ts";
import { bodiesOf, caseDuties } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkShell } from "#app/ui/work-shell.tsx";
import { useFlash } from "./flash.ts";
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
    rails: bodiesOf(ctx.actor, "finance", "admin").length > 0,
  };
  if (bodiesOf(ctx.actor, "officer").length === 0)
    return { bodies, keeps, officer: false, ready: 0, listings: 0, reports: 0, toDecide: 0 };
  const [counts, listings, changes, reports, toDecide] = await Promise.all([
    queueCounts(ctx, ctx.actor),
    listingQueue(ctx.db, ctx.actor),
    changesQueue(ctx.db, ctx.actor),
    officeProblems(ctx, ctx.actor),
    officeWaiting(ctx, ctx.actor),
  ]);
  return {
    bodies,
    keeps,
    officer: true,
    ready: counts.ready,
    listings: listings.length + changes.length,
    reports: reports.length,
    toDecide,
  };
});

/** The programme's room: officers decide, the bookkeeper and the administrator have their own desks in it. */
export default function Office() {
  const { bodies, keeps, officer, ready, listings, reports, toDecide } = useLoaderData<typeof loader>();
  const visit = useVisit();
  const flash = useFlash();
  const say = useSay();
  const l = useLocale();
  return (
    <WorkShell
      visit={{ ...visit, flash }}
      room="office"
      owner={bodies.map((body) => say(body)).join(l === "fa" ? "، " : ", ")}
      links={[
        { href: paths.office(l), label: say(words.queue), icon: "clock" },
        ...(officer
          ? ([
              { href: paths.officeApplications(l), label: say(words.applications), icon: "person", waiting: ready },
              { href: paths.officeListings(l), label: say(words.listings), icon: "loom", waiting: listings },
              { href: paths.officeProducers(l), label: say(words.producers), icon: "seal" },
              { href: paths.officeProblems(l), label: say(problems.office), icon: "alert", waiting: reports },
              { href: paths.returnsDesk(l, "office"), label: say(returns.office), icon: "again", waiting: toDecide },
            ] as const)
          : []),
        ...(keeps.cases ? ([{ href: paths.officeCases(l), label: say(cases.cases), icon: "sheet" }] as const) : []),
        ...(keeps.money
          ? ([
              {
                href: paths.officeTransfers(l),
                label: say(money.transfers),
                icon: "camera",
                waiting: keeps.money.proofs,
              },
              { href: paths.officeReceipts(l), label: say(money.receipts), icon: "plus" },
              { href: paths.officeRefunds(l), label: say(money.refunds), icon: "again", waiting: keeps.money.refunds },
              {
                href: paths.officeDisputes(l),
                label: say(disputes.disputes),
                icon: "alert",
                waiting: keeps.money.disputes,
              },
              { href: paths.officeOwed(l), label: say(money.owed), icon: "parcel" },
              { href: paths.officeMoney(l), label: say(figures.money), icon: "coins" },
              {
                href: paths.officeReconciliation(l),
                label: say(books.title),
                icon: "compare",
                waiting: keeps.money.breaks,
              },
              { href: paths.officeCommission(l), label: say(commission.commission), icon: "seal" },
              { href: paths.officeRedenomination(l), label: say(currencies.title), icon: "coins" },
              { href: paths.officeAccounting(l), label: say(accounting.accounting), icon: "sheet" },
              { href: paths.officeFeeInvoices(l), label: say(fees.invoices), icon: "sheet" },
              {
                href: paths.officePayouts(l),
                label: say(payouts.office),
                icon: "onward",
                waiting: keeps.money.batches,
              },
              { href: paths.officeCoupons(l), label: say(coupons.coupons), icon: "tag" },
            ] as const)
          : []),
        ...(keeps.rails ? ([{ href: paths.officeRails(l), label: say(rails.rails), icon: "compare" }] as const) : []),
      ]}
    >
      <Outlet />
    </WorkShell>
  );
}
