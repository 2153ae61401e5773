import { parts } from "#app/domain/notices/buying-words.ts";
import type { TemplateName } from "#app/domain/notices/templates.ts";
import { consignmentToTell, exchangeToTell, returnToTell } from "#app/domain/orders/notices.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { type Localized, say } from "#app/platform/locale.ts";
import { formatMoney } from "#app/platform/money.ts";
import { paths } from "#app/platform/paths.ts";
import { dayIn, type FactsOf, type ToSellers, tellBuyerOf, tellSellers } from "./order-reactions.server.ts";
import type { Told } from "./reactions.server.ts";

const atReturn = (id: string): ToSellers => ({
  scope: "answer-buyers",
  link: (l, room) => paths.returnDesk(l, room, id),
});

/** What becomes of a return, to those who sold it. */
async function returnToSellers(ctx: Ctx, event: Told, template: TemplateName, more: ToSellers = {}): Promise<void> {
  const id = String(event.data.consignment);
  const { number } = await consignmentToTell(ctx, id);
  const { dueBy } = await returnToTell(ctx, event.nounId);
  const facts: FactsOf = (l) => ({
    number,
    answerBy: dueBy ? say(l, parts.answerBy, { until: dayIn(l, dueBy) }) : "",
  });
  await tellSellers(ctx, event, id, template, facts, { ...atReturn(event.nounId), ...more });
}

/** And to its buyer. `until` is the day by which the next step is due, in a sentence where one is given. */
async function returnToBuyer(ctx: Ctx, event: Told, template: TemplateName, sentence?: Localized): Promise<void> {
  const parcel = await consignmentToTell(ctx, String(event.data.consignment));
  const { dueBy } = await returnToTell(ctx, event.nounId);
  const { amount, currency } = event.data;
  await tellBuyerOf(ctx, event, parcel, template, (l) => ({
    until: dueBy ? (sentence ? say(l, sentence, { until: dayIn(l, dueBy) }) : dayIn(l, dueBy)) : "",
    amount: amount ? formatMoney(l, { amount: BigInt(String(amount)), currency: String(currency) }) : "",
  }));
}

/** What becomes of the piece that was asked for in the place of money: what she should do, and where it is followed. */
async function exchangeToBuyer(ctx: Ctx, event: Told, template: TemplateName): Promise<void> {
  const parcel = await consignmentToTell(ctx, String(event.data.consignment));
  const { sendBy, tracking } = await exchangeToTell(ctx, event.nounId);
  await tellBuyerOf(ctx, event, parcel, template, (l) => ({
    until: sendBy ? say(l, parts.sendItBack, { until: dayIn(l, sendBy) }) : "",
    tracking: tracking ? say(l, parts.tracking, { tracking }) : "",
  }));
}

/** What becomes of what is sent back, to both sides. */
export const returnReactions = {
  // She hears that it came, too: a withdrawal made on a page is to be acknowledged (2011/83/EU, 11(3)).
  "return.asked": async (ctx: Ctx, event: Told) => {
    const withdrawn = event.data.kind === "withdrawal";
    await returnToBuyer(ctx, event, "return-noted", withdrawn ? parts.sendBackBy : parts.answeredBy);
    const asked = withdrawn ? "return-withdrawn" : "return-asked";
    await returnToSellers(ctx, event, event.data.exchange ? "exchange-asked" : asked);
  },
  "exchange.held": (ctx: Ctx, event: Told) => exchangeToBuyer(ctx, event, "exchange-held"),
  "exchange.declined": (ctx: Ctx, event: Told) => exchangeToBuyer(ctx, event, "exchange-ended"),
  "exchange.gone": (ctx: Ctx, event: Told) => exchangeToBuyer(ctx, event, "exchange-ended"),
  "exchange.lapsed": async (ctx: Ctx, event: Told) => {
    await exchangeToBuyer(ctx, event, "exchange-ended");
    await returnToSellers(ctx, event, "exchange-lapsed");
  },
  "exchange.shipped": (ctx: Ctx, event: Told) => exchangeToBuyer(ctx, event, "exchange-shipped"),
  "exchange.received": (ctx: Ctx, event: Told) => returnToSellers(ctx, event, "exchange-received", { ring: false }),
  "return.agreed": (ctx: Ctx, event: Told) => returnToBuyer(ctx, event, "return-agreed"),
  "return.disputed": (ctx: Ctx, event: Told) => returnToBuyer(ctx, event, "return-disputed"),
  "return.send-soon": (ctx: Ctx, event: Told) => returnToBuyer(ctx, event, "return-send-soon"),
  "return.answer-soon": (ctx: Ctx, event: Told) => returnToSellers(ctx, event, "return-answer-soon"),
  "return.sent": (ctx: Ctx, event: Told) => returnToSellers(ctx, event, "return-sent"),
  "return.refunded": async (ctx: Ctx, event: Told) => {
    await returnToBuyer(ctx, event, "return-settled");
    if (event.data.decided) await returnToSellers(ctx, event, "return-decided");
  },
  "return.refused": async (ctx: Ctx, event: Told) => {
    await returnToBuyer(ctx, event, "return-refused");
    await returnToSellers(ctx, event, "return-decided");
  },
  "return.dropped": async (ctx: Ctx, event: Told) => {
    if (event.data.why === "not-sent") await returnToBuyer(ctx, event, "return-lapsed");
    await returnToSellers(ctx, event, "return-dropped", { ring: false });
  },
};
