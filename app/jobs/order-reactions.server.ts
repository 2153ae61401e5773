import { parts } from "#app/domain/notices/buying-words.ts";
import { type Notice, noticeInApp, noticePerson, noticeReceiver } from "#app/domain/notices/queue-notice.server.ts";
import type { TemplateName } from "#app/domain/notices/templates.ts";
import { orderToken } from "#app/domain/orders/access.server.ts";
import { delayText } from "#app/domain/orders/desk-words.ts";
import {
  accountToPay,
  type BuyerToTell,
  buyerToTell,
  type ConsignmentToTell,
  consignmentsToTell,
  consignmentToTell,
  problemToTell,
  refundByHandToTell,
  refundToTell,
  sellersToTell,
} from "#app/domain/orders/notices.server.ts";
import { acceptHours, lastDay } from "#app/domain/orders/rules.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { type Facts, type Locale, say } from "#app/platform/locale.ts";
import { formatMoney } from "#app/platform/money.ts";
import { paths } from "#app/platform/paths.ts";
import { formatDate, formatInstant } from "#app/platform/time.ts";
import type { NoticeChannel } from "#db/vocabulary.ts";
import type { Told } from "./reactions.server.ts";

export type FactsOf = (locale: Locale) => Facts;
const hourMs = 3_600_000;
export const dayIn = (l: Locale, end: Date): string => formatDate(l, lastDay(end));
const noFacts: FactsOf = () => ({});
const orderOf = (event: Told): string => String(event.data.order);

/** Tells the buyer, signed in or guest, in the language she ordered in; the link opens her order. */
async function tellBuyer(
  ctx: Ctx,
  event: Told,
  buyer: BuyerToTell,
  template: TemplateName,
  facts: FactsOf = noFacts,
  more: { urgent?: boolean; only?: readonly NoticeChannel[] } = {},
): Promise<void> {
  const { only, ...urgent } = more;
  const notice: Notice = {
    ...urgent,
    eventId: event.id,
    template,
    facts: (locale) => ({ number: buyer.number, ...facts(locale) }),
    // Signed in she needs no secret in it, and the feed keeps none.
    link: (locale, channel) =>
      paths.order(locale, buyer.number, channel === "in-app" ? undefined : orderToken(ctx, buyer.id)),
  };
  await noticeReceiver(ctx, buyer, notice, only);
}

/** Tells the buyer about one parcel: whose it is stands in every such text. */
export async function tellBuyerOf(
  ctx: Ctx,
  event: Told,
  parcel: ConsignmentToTell,
  template: TemplateName,
  facts: FactsOf = noFacts,
  only?: readonly NoticeChannel[],
): Promise<void> {
  const buyer = await buyerToTell(ctx, parcel.orderId);
  await tellBuyer(ctx, event, buyer, template, (l) => ({ shop: parcel.shop[l], ...facts(l) }), only ? { only } : {});
}

export type ToSellers = {
  ring?: boolean;
  scope?: "ship" | "answer-buyers";
  /** Where each finds it; the parcel itself if it is not said. */
  link?: (l: Locale, room: "studio" | "coop") => string;
};

/** Tells who sells a parcel by her channels, and in the app the clerks who may do for her what it asks for. Nobody hears of her own act. */
export async function tellSellers(
  ctx: Ctx,
  event: Told,
  consignmentId: string,
  template: TemplateName,
  facts: FactsOf,
  { ring = true, scope = "ship", link = (l, room) => paths.deskParcel(l, room, consignmentId) }: ToSellers = {},
): Promise<void> {
  for (const { personId, role, room } of await sellersToTell(ctx, consignmentId, scope)) {
    if (personId === event.actorId) continue;
    const tellOne = role === "seller" && ring ? noticePerson : noticeInApp;
    await tellOne(ctx, personId, { eventId: event.id, template, facts, link: (l) => link(l, room) });
  }
}

/** Her order stands, and its makers hear of it with the day by which they answer. */
async function confirmed(ctx: Ctx, event: Told): Promise<void> {
  const buyer = await buyerToTell(ctx, event.nounId);
  const template = event.data.paid === false ? "order-confirmed-at-door" : "order-confirmed";
  // A transfer that was found days later answers nothing she did a moment ago.
  const urgent = ctx.now.getTime() - buyer.placedAt.getTime() < hourMs;
  await tellBuyer(ctx, event, buyer, template, (l) => ({ amount: formatMoney(l, buyer.total) }), { urgent });
  for (const id of await consignmentsToTell(ctx, event.nounId)) {
    const { number, acceptBy } = await consignmentToTell(ctx, id);
    const until = acceptBy ?? new Date(ctx.now.getTime() + acceptHours * hourMs);
    await tellSellers(ctx, event, id, "consignment-new", (l) => ({ number, until: formatInstant(l, until) }));
  }
}

/** A transfer is explained at once; the other rails take her to their own page. */
async function placed(ctx: Ctx, event: Told): Promise<void> {
  if (event.data.rail !== "bank-transfer") return;
  const account = await accountToPay(ctx, event.nounId);
  if (!account) return;
  const buyer = await buyerToTell(ctx, event.nounId);
  await tellBuyer(ctx, event, buyer, "order-transfer", (l) => ({
    ...account,
    amount: formatMoney(l, buyer.total),
    until: formatInstant(l, buyer.holdUntil),
  }));
}

async function cancelled(ctx: Ctx, event: Told): Promise<void> {
  const buyer = await buyerToTell(ctx, event.nounId);
  await tellBuyer(ctx, event, buyer, event.data.reason === "buyer" ? "order-cancelled-by-you" : "order-cancelled");
}

async function refunded(ctx: Ctx, event: Told): Promise<void> {
  const id = typeof event.data.refund === "string" ? event.data.refund : null;
  const { amount, byHand, reference } = await refundToTell(ctx, event.nounId, id);
  const buyer = await buyerToTell(ctx, orderOf(event));
  const template = byHand && reference ? "payment-refunded-by-hand" : "payment-refunded";
  await tellBuyer(ctx, event, buyer, template, (l) => ({ amount: formatMoney(l, amount), reference }));
}

/** Finance sends it; she is asked for her account where nobody knows it, and hears again when it is sent. */
async function refundByHand(ctx: Ctx, event: Told): Promise<void> {
  const { orderId, amount, accountMissing } = await refundByHandToTell(ctx, event.nounId);
  if (!accountMissing) return;
  const buyer = await buyerToTell(ctx, orderId);
  await tellBuyer(ctx, event, buyer, "refund-account", (l) => ({ amount: formatMoney(l, amount) }));
}

async function proofRejected(ctx: Ctx, event: Told): Promise<void> {
  const buyer = await buyerToTell(ctx, orderOf(event));
  const reason = String(event.data.reason ?? "");
  await tellBuyer(ctx, event, buyer, "proof-rejected", (l) => ({ reason, until: formatInstant(l, buyer.holdUntil) }));
}

/** On its way to her door, or where she fetches it: a cooperative's own counter has it already. */
async function shipped(ctx: Ctx, event: Told): Promise<void> {
  const parcel = await consignmentToTell(ctx, event.nounId);
  const { tracking, point } = parcel;
  const facts: FactsOf = (l) => ({
    tracking: tracking ? say(l, parts.tracking, { tracking }) : "",
    ...(point ? { point: point.name[l], address: point.address[l] } : {}),
    hours: point?.hours[l] ? say(l, parts.hours, { hours: point.hours[l] }) : "",
  });
  const where = point?.own ? "consignment-at-point" : "consignment-to-point";
  await tellBuyerOf(ctx, event, parcel, point ? where : "consignment-shipped", facts);
}

/** Later than was promised: by which day, and why. */
async function delayed(ctx: Ctx, event: Told): Promise<void> {
  const parcel = await consignmentToTell(ctx, event.nounId);
  const { sendBy, delayReason } = parcel;
  await tellBuyerOf(ctx, event, parcel, "consignment-delayed", (l) => ({
    date: sendBy ? dayIn(l, sendBy) : "",
    reason: delayReason ? delayText(delayReason, (text) => say(l, text)) : "",
  }));
}

/** Who pressed the button herself finds it in her account and is not rung. */
async function delivered(ctx: Ctx, event: Told): Promise<void> {
  const parcel = await consignmentToTell(ctx, event.nounId);
  const { personId } = await buyerToTell(ctx, parcel.orderId);
  const herself = event.actorKind === "guest" || (event.actorId !== null && event.actorId === personId);
  await tellBuyerOf(ctx, event, parcel, "consignment-received", noFacts, herself ? ["in-app"] : undefined);
  await tellSellers(ctx, event, event.nounId, "consignment-delivered", () => ({ number: parcel.number }));
}

type Off = { buyer: TemplateName; seller: TemplateName | null; ring: boolean };

const calledOff: Readonly<Record<string, Off>> = {
  "not-accepted": { buyer: "consignment-not-accepted", seller: "consignment-lapsed", ring: true },
  seller: { buyer: "consignment-called-off", seller: null, ring: false },
  buyer: { buyer: "consignment-called-off-by-you", seller: "consignment-cancelled-by-buyer", ring: true },
  "refused-at-door": { buyer: "consignment-refused", seller: "consignment-comes-back", ring: false },
};

async function consignmentCancelled(ctx: Ctx, event: Told): Promise<void> {
  const parcel = await consignmentToTell(ctx, event.nounId);
  const off = calledOff[String(event.data.reason)];
  if (!off) throw new Error(`a parcel was called off for a reason nobody has words for: ${event.data.reason}`);
  const { refund, number, disputed } = parcel;
  await tellBuyerOf(ctx, event, parcel, off.buyer, (l) => ({
    refund: refund
      ? say(l, parts.refund, { amount: formatMoney(l, refund) })
      : say(l, disputed ? parts.refundByBank : parts.nothingPaid),
  }));
  if (off.seller) await tellSellers(ctx, event, event.nounId, off.seller, () => ({ number }), { ring: off.ring });
}

/** One sentence to the buyer about one parcel, with the facts it takes. */
const aboutParcel =
  (template: TemplateName, factsOf: (parcel: ConsignmentToTell) => FactsOf = () => noFacts) =>
  async (ctx: Ctx, event: Told) => {
    const parcel = await consignmentToTell(ctx, event.nounId);
    await tellBuyerOf(ctx, event, parcel, template, factsOf(parcel));
  };

const atProblem = (id: string): ToSellers => ({
  scope: "answer-buyers",
  link: (l, room) => (room === "studio" ? paths.studioProblem(l, id) : paths.coopProblem(l, id)),
});

/** What the buyer says of a problem, to those who may answer her. */
const problemToSellers = (template: "problem-reported" | "problem-contested") => async (ctx: Ctx, event: Told) => {
  const id = String(event.data.consignment);
  const { number } = await consignmentToTell(ctx, id);
  const { answerBy } = await problemToTell(ctx, event.nounId);
  const facts: FactsOf = (l) => ({
    number,
    answerBy: answerBy ? say(l, parts.answerBy, { until: dayIn(l, answerBy) }) : "",
  });
  await tellSellers(ctx, event, id, template, facts, atProblem(event.nounId));
};

const problemReactions = {
  "problem.reported": problemToSellers("problem-reported"),
  "problem.contested": problemToSellers("problem-contested"),
  "problem.answered": async (ctx: Ctx, event: Told) => {
    const parcel = await consignmentToTell(ctx, String(event.data.consignment));
    await tellBuyerOf(ctx, event, parcel, "problem-answered");
  },
  "problem.closed": async (ctx: Ctx, event: Told) => {
    const id = String(event.data.consignment);
    const { number } = await consignmentToTell(ctx, id);
    await tellSellers(ctx, event, id, "problem-closed", () => ({ number }), {
      ...atProblem(event.nounId),
      ring: false,
    });
  },
};

/** What a bank does with an order's payment, to those who sell its parcels that were not called off. */
const disputeToSellers =
  (template: "dispute-opened" | "dispute-won" | "dispute-lost") => async (ctx: Ctx, event: Told) => {
    for (const id of await consignmentsToTell(ctx, orderOf(event), { standing: true })) {
      const { number } = await consignmentToTell(ctx, id);
      await tellSellers(ctx, event, id, template, () => ({ number }));
    }
  };

const disputeReactions = {
  "dispute.opened": disputeToSellers("dispute-opened"),
  "dispute.won": disputeToSellers("dispute-won"),
  "dispute.lost": disputeToSellers("dispute-lost"),
};

/** What people hear of an order, step by step. Packing is between the seller and her shelf: nobody is told. */
export const orderReactions = {
  "order.placed": placed,
  "order.confirmed": confirmed,
  "order.cancelled": cancelled,
  "payment.came-late": async (ctx: Ctx, event: Told) =>
    tellBuyer(ctx, event, await buyerToTell(ctx, orderOf(event)), "payment-late"),
  "payment.refunded": refunded,
  "refund.by-hand": refundByHand,
  "refund.account-wanted": refundByHand,
  "proof.sent": async (ctx: Ctx, event: Told) =>
    tellBuyer(ctx, event, await buyerToTell(ctx, orderOf(event)), "proof-received"),
  "proof.rejected": proofRejected,
  "consignment.accepted": aboutParcel("consignment-accepted"),
  "consignment.delayed": delayed,
  "consignment.split": aboutParcel("consignment-split"),
  "consignment.shipped": shipped,
  "consignment.delivered": delivered,
  "consignment.cancelled": consignmentCancelled,
  "consignment.accept-soon": async (ctx: Ctx, event: Told) => {
    const { number } = await consignmentToTell(ctx, event.nounId);
    const until = new Date(Number(event.data.until));
    await tellSellers(ctx, event, event.nounId, "accept-reminder", (l) => ({ number, until: formatInstant(l, until) }));
  },
  "consignment.receipt-soon": (ctx: Ctx, event: Told) =>
    aboutParcel("receipt-reminder", () => (l) => ({ date: formatDate(l, new Date(Number(event.data.until))) }))(
      ctx,
      event,
    ),
  ...problemReactions,
  ...disputeReactions,
};
