import { issueInvoices } from "#app/domain/invoices/issue-invoices.server.ts";
import { type Ctx, systemContext } from "#app/platform/context.server.ts";
import type { Told } from "./reactions.server.ts";

/** What is written when an order stands: an invoice for each of its parcels. */
export const invoiceReactions = {
  "order.confirmed": async (ctx: Ctx, event: Told) =>
    issueInvoices(await systemContext(ctx.house, "invoices", ctx.requestId), { orderId: event.nounId }),
};
