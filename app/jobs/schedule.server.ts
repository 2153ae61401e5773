import { sealEvents } from "#app/domain/audit/seal-events.server.ts";
import { recheckMarks } from "#app/domain/badges/recheck-marks.server.ts";
import { findDisputes } from "#app/domain/disputes/settle-disputes.server.ts";
import { forgetTraces } from "#app/domain/identity/forget-traces.server.ts";
import { sweepFiles, sweepPhotos } from "#app/domain/media/sweep-photos.server.ts";
import { planDueFollowUps } from "#app/domain/monitoring/plan-follow-ups.server.ts";
import { watchAllCases } from "#app/domain/monitoring/watch-cases.server.ts";
import { releaseNotices } from "#app/domain/notices/release-notices.server.ts";
import { sendReminders } from "#app/domain/notices/send-reminders.server.ts";
import { tellOfCalls } from "#app/domain/opportunities/tell-of-calls.server.ts";
import { lapseConsignments } from "#app/domain/orders/lapse-consignments.server.ts";
import { confirmOverdue } from "#app/domain/orders/receive-consignment.server.ts";
import { releaseHolds, settlePayment } from "#app/domain/orders/settle-payment.server.ts";
import { recountOutcomes } from "#app/domain/outcomes/refresh.server.ts";
import { forgetReaders } from "#app/domain/passports/count-look.server.ts";
import { signMissing } from "#app/domain/passports/due.server.ts";
import { planTransfers } from "#app/domain/payments/plan-transfer.server.ts";
import { openPayments } from "#app/domain/payments/queries.server.ts";
import { askAccounts } from "#app/domain/payments/refresh-account.server.ts";
import { unaskedPayments } from "#app/domain/payments/unasked.server.ts";
import { makeDueBatches } from "#app/domain/payouts/make-batch.server.ts";
import { lapseProposals } from "#app/domain/pioneers/lapse-proposals.server.ts";
import { eraseClosedCases } from "#app/domain/producers/erase-closed-cases.server.ts";
import { forgetDrafts } from "#app/domain/producers/forget-drafts.server.ts";
import { recheckSellers } from "#app/domain/producers/recheck-sellers.server.ts";
import { stopDueOrders } from "#app/domain/producers/stop-due-orders.server.ts";
import { reconcileNightly } from "#app/domain/reconciliation/want-run.server.ts";
import { lapseReturns } from "#app/domain/returns/drop-return.server.ts";
import { endExchanges } from "#app/domain/returns/receive-exchange.server.ts";
import { goOnWithRosters } from "#app/domain/rosters/work.server.ts";
import { openDueShops } from "#app/domain/shops/resume-shop.server.ts";
import { issueFeeInvoices } from "#app/domain/statements/issue-fee-invoice.server.ts";
import { tellLatePay } from "#app/domain/work-orders/tell-late-pay.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";

type Task = { name: string; everySeconds: number; run: (ctx: Ctx) => Promise<unknown> };

/** Everything that happens by the clock. Several processes may run it at once: each task checks and acts in one step. */
export const schedule: readonly Task[] = [
  { name: "reconcile-payments", everySeconds: 20, run: reconcile },
  { name: "release-holds", everySeconds: 15, run: (ctx) => releaseHolds(ctx) },
  { name: "lapse-consignments", everySeconds: 60, run: (ctx) => lapseConsignments(ctx) },
  { name: "confirm-overdue", everySeconds: 60, run: (ctx) => confirmOverdue(ctx) },
  { name: "lapse-returns", everySeconds: 60, run: (ctx) => lapseReturns(ctx) },
  { name: "end-exchanges", everySeconds: 60, run: (ctx) => endExchanges(ctx) },
  { name: "send-reminders", everySeconds: 60, run: (ctx) => sendReminders(ctx) },
  { name: "release-notices", everySeconds: 20, run: (ctx) => releaseNotices(ctx) },
  { name: "ask-accounts", everySeconds: 20, run: (ctx) => askAccounts(ctx) },
  { name: "lapse-proposals", everySeconds: 600, run: (ctx) => lapseProposals(ctx, {}) },
  { name: "tell-of-calls", everySeconds: 1800, run: (ctx) => tellOfCalls(ctx, {}) },
  { name: "tell-late-pay", everySeconds: 1800, run: (ctx) => tellLatePay(ctx, {}) },
  { name: "find-disputes", everySeconds: 60, run: (ctx) => findDisputes(ctx) },
  { name: "plan-transfers", everySeconds: 60, run: (ctx) => planTransfers(ctx) },
  { name: "issue-fee-invoices", everySeconds: 1800, run: (ctx) => issueFeeInvoices(ctx) },
  { name: "make-payout-batches", everySeconds: 60, run: (ctx) => makeDueBatches(ctx) },
  { name: "recount-outcomes", everySeconds: 3600, run: (ctx) => recountOutcomes(ctx) },
  { name: "plan-follow-ups", everySeconds: 3600, run: (ctx) => planDueFollowUps(ctx) },
  { name: "watch-cases", everySeconds: 6 * 3600, run: (ctx) => watchAllCases(ctx) },
  { name: "go-on-with-rosters", everySeconds: 30, run: (ctx) => goOnWithRosters(ctx) },
  { name: "open-due-shops", everySeconds: 60, run: (ctx) => openDueShops(ctx, {}) },
  { name: "stop-due-orders", everySeconds: 60, run: (ctx) => stopDueOrders(ctx, {}) },
  { name: "erase-closed-cases", everySeconds: 6 * 3600, run: (ctx) => eraseClosedCases(ctx, {}) },
  { name: "forget-drafts", everySeconds: 6 * 3600, run: (ctx) => forgetDrafts(ctx, {}) },
  { name: "recheck-sellers", everySeconds: 1800, run: (ctx) => recheckSellers(ctx) },
  // A job whose worker was killed is given to another when its lease is over; what is long done is put away.
  { name: "keep-queue", everySeconds: 20, run: (ctx) => ctx.house.boss.maintain() },
  { name: "sweep-photos", everySeconds: 3600, run: (ctx) => sweepPhotos(ctx, {}) },
  { name: "sweep-files", everySeconds: 6 * 3600, run: (ctx) => sweepFiles(ctx.house) },
  { name: "recheck-marks", everySeconds: 6 * 3600, run: (ctx) => recheckMarks(ctx) },
  { name: "reconcile-books", everySeconds: 3600, run: (ctx) => reconcileNightly(ctx) },
  { name: "sign-missing", everySeconds: 3600, run: (ctx) => signMissing(ctx) },
  { name: "forget-readers", everySeconds: 3600, run: (ctx) => forgetReaders(ctx.house, ctx.now) },
  { name: "forget-traces", everySeconds: 3600, run: (ctx) => forgetTraces(ctx) },
  { name: "seal-events", everySeconds: 20, run: (ctx) => sealEvents(ctx) },
  { name: "clear-limits", everySeconds: 3600, run: (ctx) => ctx.house.limits.sweep(ctx.now) },
];

/** Rarer tasks tidy up or look back: nobody waits for what they do. */
const tidying = 3600;

/** Runs what is due by the clock once, in order, tidying apart. One that fails does not stop the rest. */
export async function runSchedule(ctx: Ctx): Promise<void> {
  for (const task of schedule.filter(({ everySeconds }) => everySeconds < tidying)) {
    await task
      .run(ctx)
      .catch((error: unknown) => ctx.house.log.error({ err: error, job: task.name }, "a scheduled task failed"));
  }
}

/** Asks the providers about payments nobody told us of: lost webhooks, browsers that never came back. */
async function reconcile(ctx: Ctx): Promise<void> {
  const [open, unasked] = await Promise.all([openPayments(ctx.db, 200), unaskedPayments(ctx)]);
  for (const id of new Set([...open, ...unasked].map((payment) => payment.id))) {
    await settlePayment(ctx, id).catch((error: unknown) =>
      ctx.house.log.warn({ err: error, noun: "payment", nounId: id }, "a payment could not be asked about"),
    );
  }
}
