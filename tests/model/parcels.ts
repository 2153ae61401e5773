import { acceptConsignment } from "#app/domain/orders/accept-consignment.server.ts";
import { cancelConsignment } from "#app/domain/orders/cancel-consignment.server.ts";
import { collectCash } from "#app/domain/orders/collect-cash.server.ts";
import { declineConsignment } from "#app/domain/orders/decline-consignment.server.ts";
import { lapseConsignments } from "#app/domain/orders/lapse-consignments.server.ts";
import { packConsignment } from "#app/domain/orders/pack-consignment.server.ts";
import { confirmOverdue, receiveConsignment } from "#app/domain/orders/receive-consignment.server.ts";
import { refuseAtDoor } from "#app/domain/orders/refuse-at-door.server.ts";
import { shipConsignment } from "#app/domain/orders/ship-consignment.server.ts";
import type { Order, Parcel } from "./facts.ts";
import type { Hands } from "./market.ts";

/** What is done to a parcel until it has arrived or is called off. */
export function openParcels({ shop, books, clock, buyer, makerOf, access, done, agree }: Hands) {
  const isOpen = ({ state }: Parcel) => state === "new" || state === "accepted" || state === "packed";

  const onParcel: Record<string, (order: Order, parcel: Parcel) => Promise<void>> = {
    async accept(_, parcel) {
      const was = await done(async () => acceptConsignment(await makerOf(parcel.shop), { consignment: parcel.id }));
      // Said twice it is no refusal.
      agree("accept", was, parcel.state === "new" || parcel.state === "accepted");
      if (was) parcel.state = "accepted";
    },
    async pack(_, parcel) {
      const form = { consignment: parcel.id, parcels: "1", weight: "900" };
      const was = await done(async () => packConsignment(await makerOf(parcel.shop), form));
      if (was && parcel.state === "accepted") parcel.state = "packed";
    },
    async ship(_, parcel) {
      const { carrier } = (
        await shop.rows<{ carrier: string }>(`select carrier from consignments where id = '${parcel.id}'`)
      )[0]!;
      const form = { consignment: parcel.id, carrier, tracking: "RR123456785IR" };
      const was = await done(async () => shipConsignment(await makerOf(parcel.shop), form));
      agree("ship", was, parcel.state === "accepted" || parcel.state === "packed");
      if (was) parcel.state = "shipped";
    },
    async decline(order, parcel) {
      const form = { consignment: parcel.id, reason: "sold-elsewhere", words: "" };
      const was = await done(async () => declineConsignment(await makerOf(parcel.shop), form));
      if (isOpen(parcel)) {
        agree("decline", was, true);
        books.calledOff(order, parcel);
      }
    },
    async lapse(order, parcel) {
      await shop.rows(`update consignments set accept_by = market_now() where id = '${parcel.id}' and status = 'new'`);
      await done(async () => lapseConsignments(await clock()));
      if (parcel.state === "new") books.calledOff(order, parcel);
    },
    async cancelParcel(order, parcel) {
      const form = { number: order.number, consignment: String(parcel.number), access: await access(order) };
      const was = await done(async () => cancelConsignment(await buyer(), form));
      agree("cancel parcel", was, parcel.state === "new" || parcel.state === "cancelled");
      if (parcel.state === "new") books.calledOff(order, parcel);
    },
    async receive(order, parcel) {
      const form = { number: order.number, consignment: String(parcel.number), access: await access(order) };
      await done(async () => receiveConsignment(await buyer(), form));
      if (parcel.state === "shipped") books.delivered(order, parcel);
    },
    async receiveByClock(order, parcel) {
      await shop.rows(
        `update consignments set confirm_by = market_now() where id = '${parcel.id}' and status = 'shipped'`,
      );
      await done(async () => confirmOverdue(await clock()));
      if (parcel.state === "shipped") books.delivered(order, parcel);
    },
    async collect(order, parcel) {
      const was = await done(async () => collectCash(await makerOf(parcel.shop), { consignment: parcel.id }));
      if (order.rail !== "cash-on-delivery") agree("collect at the door", was, false);
      else if (parcel.state === "shipped") {
        agree("collect at the door", was, true);
        books.delivered(order, parcel);
      }
    },
    async refuse(order, parcel) {
      const was = await done(async () => refuseAtDoor(await makerOf(parcel.shop), { consignment: parcel.id }));
      const may = order.rail === "cash-on-delivery" && parcel.state === "shipped";
      if (parcel.state !== "cancelled") agree("refuse at the door", was, may);
      if (may) books.calledOff(order, parcel);
    },
  };

  return onParcel;
}
