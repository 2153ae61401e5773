import { sendEvidence } from "#app/domain/disputes/send-evidence.server.ts";
import { settleDisputes } from "#app/domain/disputes/settle-disputes.server.ts";
import { makeAvif } from "#app/domain/media/make-avif.server.ts";
import { makeRenditions } from "#app/domain/media/make-renditions.server.ts";
import { sendNotice } from "#app/domain/notices/send-notice.server.ts";
import { settlePayment } from "#app/domain/orders/settle-payment.server.ts";
import { applyEvents } from "#app/domain/payments/receive-event.server.ts";
import { sendRefund } from "#app/domain/payments/send-refund.server.ts";
import { sendTransfer } from "#app/domain/payments/send-transfer.server.ts";
import { reconcile } from "#app/domain/reconciliation/reconcile.server.ts";
import { workOnRoster } from "#app/domain/rosters/work.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { JobData } from "#app/platform/jobs.server.ts";
import type { JobName } from "#db/vocabulary.ts";
import { react } from "./reactions.server.ts";

type Handlers = { [Name in JobName]: (ctx: Ctx, data: JobData[Name]) => Promise<unknown> };

/** Job name → what to run. Each may be run twice and must then have had one effect. */
export const handlers: Handlers = {
  react: (ctx, { eventId }) => react(ctx, eventId),
  "make-renditions": (ctx, data) => makeRenditions(ctx, data),
  "make-avif": (ctx, data) => makeAvif(ctx, data),
  "send-notice": (ctx, { noticeId }) => sendNotice(ctx, noticeId),
  "settle-payment": async (ctx, { paymentId }) => {
    await settlePayment(ctx, paymentId);
    await applyEvents(ctx, { paymentId });
  },
  "send-refund": (ctx, { refundId }) => sendRefund(ctx, refundId),
  "send-transfer": (ctx, { transferId }) => sendTransfer(ctx, transferId),
  reconcile: (ctx, { runId }) => reconcile(ctx, runId),
  "settle-dispute": async (ctx, { paymentId }) => {
    await settleDisputes(ctx, paymentId);
    await applyEvents(ctx, { paymentId, disputes: true });
  },
  "send-evidence": (ctx, { disputeId }) => sendEvidence(ctx, disputeId),
  "work-roster": (ctx, { rosterId }) => workOnRoster(ctx, rosterId),
};
