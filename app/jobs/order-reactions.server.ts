import { noticePerson, queueNotice } from "#app/domain/notices/queue-notice.server.ts";
import type { TemplateName } from "#app/domain/notices/templates.ts";
import { orderToken } from "#app/domain/orders/access.server.ts";
import { buyerToTell, consignmentToTell, sellersToTell } from "#app/domain/orders/notices.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Facts } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import type { Told } from "./reactions.server.ts";

/** Tells the buyer, signed in or guest, in the language she ordered in; the link opens her order. */
async function tellBuyer(
  ctx: Ctx,
  event: Told,
  orderId: string,
  template: TemplateName,
  facts: Facts = {},
): Promise<void> {
  const buyer = await buyerToTell(ctx, orderId);
  const common = {
    eventId: event.id,
    personId: buyer.personId,
    template,
    locale: buyer.locale,
    facts: { number: buyer.number, ...facts },
    link: paths.order(buyer.locale, buyer.number, orderToken(ctx, orderId)),
  };
  await queueNotice(ctx, { ...common, channel: "sms", to: buyer.phone });
  if (buyer.email) await queueNotice(ctx, { ...common, channel: "mail", to: buyer.email });
  if (buyer.personId) await queueNotice(ctx, { ...common, channel: "in-app", to: buyer.personId });
}

const orderOf = (event: Told): string => String(event.data.order);

export const orderReactions = {
  "order.paid": async (ctx: Ctx, event: Told) => {
    await tellBuyer(ctx, event, event.nounId, "order-paid");
    const { number } = await buyerToTell(ctx, event.nounId);
    for (const seller of await sellersToTell(ctx, event.nounId)) {
      await noticePerson(ctx, seller.personId, {
        eventId: event.id,
        template: "consignment-new",
        facts: { number },
        link: (l) => paths.studioConsignment(l, seller.consignmentId),
      });
    }
  },
  "order.cancelled": (ctx: Ctx, event: Told) => tellBuyer(ctx, event, event.nounId, "order-cancelled"),
  "payment.came-late": (ctx: Ctx, event: Told) => tellBuyer(ctx, event, orderOf(event), "payment-late"),
  "payment.refunded": (ctx: Ctx, event: Told) => tellBuyer(ctx, event, orderOf(event), "payment-refunded"),
  "consignment.accepted": (ctx: Ctx, event: Told) => tellAboutParcel(ctx, event, "consignment-accepted"),
  "consignment.shipped": (ctx: Ctx, event: Told) => tellAboutParcel(ctx, event, "consignment-shipped"),
  "consignment.delivered": async (ctx: Ctx, event: Told) => {
    const parcel = await consignmentToTell(ctx, event.nounId);
    if (!parcel.personId) return;
    await noticePerson(ctx, parcel.personId, {
      eventId: event.id,
      template: "consignment-delivered",
      facts: { number: parcel.number },
      link: (l) => paths.studioEarnings(l),
    });
  },
};

async function tellAboutParcel(ctx: Ctx, event: Told, template: TemplateName): Promise<void> {
  const parcel = await consignmentToTell(ctx, event.nounId);
  const { locale } = await buyerToTell(ctx, parcel.orderId);
  await tellBuyer(ctx, event, parcel.orderId, template, {
    shop: locale === "fa" ? parcel.nameFa : parcel.nameEn,
    tracking: parcel.tracking ?? "",
  });
}
