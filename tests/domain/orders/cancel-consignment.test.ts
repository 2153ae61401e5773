import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { acceptConsignment } from "#app/domain/orders/accept-consignment.server.ts";
import { orderPass } from "#app/domain/orders/access.server.ts";
import { cancelConsignment } from "#app/domain/orders/cancel-consignment.server.ts";
import { buyerMayCancel } from "#app/domain/orders/rules.ts";
import { guest, openShop, type Shop } from "#tests/support/shop.ts";

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

const passFor = async (orderId: string) => orderPass(await shop.ctxOf(guest), "", orderId);
const only = async <Row extends Record<string, unknown>>(statement: string) => (await shop.rows<Row>(statement))[0]!;
const parcelOf = (orderId: string, number = 1) =>
  only<{ id: string; status: string; cancel_reason: string | null; seller: string }>(
    `select c.id, c.status, c.cancel_reason, s.slug as seller from consignments c join shops s on s.id = c.seller_id where order_id = '${orderId}' and number = ${number}`,
  );

describe("whether a buyer may call a parcel off", () => {
  const calm = { late: false, delayed: false };
  it("is yes until somebody has begun it", () => {
    expect(buyerMayCancel({ status: "new", ...calm })).toBe(true);
    expect(buyerMayCancel({ status: "accepted", ...calm })).toBe(false);
    expect(buyerMayCancel({ status: "packed", ...calm })).toBe(false);
  });
  it("is yes again when it is late or was put off", () => {
    for (const status of ["accepted", "packed"] as const) {
      expect(buyerMayCancel({ status, late: true, delayed: false })).toBe(true);
      expect(buyerMayCancel({ status, late: false, delayed: true })).toBe(true);
    }
  });
  it("is no before it was paid, on its way, there, or gone", () => {
    for (const status of ["awaiting-payment", "shipped", "delivered", "cancelled"] as const)
      expect(buyerMayCancel({ status, late: true, delayed: true })).toBe(false);
  });
});

describe("a parcel that its buyer calls off", () => {
  it("goes back whole, once, and leaves the other parcel alone", async () => {
    const placed = await shop.paidOrder({ "chamomile-flowers-100": 2, "bed-linen-set": 1 });
    const access = await passFor(placed.orderId);
    const buyer = await shop.ctxOf(guest);
    const first = await parcelOf(placed.orderId);
    const asked = { number: placed.number, consignment: "1", access };
    await Promise.all(Array.from({ length: 5 }, () => cancelConsignment(buyer, asked)));
    expect(await parcelOf(placed.orderId)).toMatchObject({ status: "cancelled", cancel_reason: "buyer" });
    expect((await parcelOf(placed.orderId, 2)).status).toBe("new");
    expect(
      await shop.rows(
        `select r.amount = c.goods - c.discount + c.carriage as whole from refunds r join consignments c on c.id = r.consignment_id where c.id = '${first.id}'`,
      ),
    ).toEqual([{ whole: true }]);
    expect(
      await shop.rows(
        `select data ->> 'reason' as reason from events where kind = 'consignment.cancelled' and noun_id = '${first.id}'`,
      ),
    ).toEqual([{ reason: "buyer" }]);
    expect((await only<{ status: string }>(`select status from orders where id = '${placed.orderId}'`)).status).toBe(
      "confirmed",
    );
  });

  it("ends the order when it was the last", async () => {
    const placed = await shop.paidOrder({ "thyme-garden-100": 1 });
    await cancelConsignment(await shop.ctxOf(guest), {
      number: placed.number,
      consignment: "1",
      access: await passFor(placed.orderId),
    });
    expect((await only<{ status: string }>(`select status from orders where id = '${placed.orderId}'`)).status).toBe(
      "cancelled",
    );
  });

  it("is nobody else's to call off, and one that is not there is not", async () => {
    const placed = await shop.paidOrder({ "thyme-garden-100": 1 });
    const other = await shop.paidOrder({ "thyme-garden-100": 1 });
    const buyer = await shop.ctxOf(guest);
    const asked = { number: placed.number, consignment: "1" };
    for (const access of ["", "nonsense", await passFor(other.orderId)])
      await expect(cancelConsignment(buyer, { ...asked, access })).rejects.toMatchObject({ kind: "order" });
    const stranger = await shop.maker((await parcelOf(placed.orderId)).seller);
    await expect(cancelConsignment(stranger, { ...asked, access: "" })).rejects.toMatchObject({ kind: "order" });
    await expect(
      cancelConsignment(buyer, { ...asked, consignment: "2", access: await passFor(placed.orderId) }),
    ).rejects.toMatchObject({ kind: "consignment" });
    expect((await parcelOf(placed.orderId)).status).toBe("new");
  });

  it("is refused once it was begun, and allowed when the day it was to leave has passed", async () => {
    const placed = await shop.paidOrder({ "thyme-garden-100": 1 });
    const asked = { number: placed.number, consignment: "1", access: await passFor(placed.orderId) };
    const parcel = await parcelOf(placed.orderId);
    await acceptConsignment(await shop.maker(parcel.seller), { consignment: parcel.id });
    await shop.rows(`update consignments set send_by = market_now() + interval '1 day' where id = '${parcel.id}'`);
    await expect(cancelConsignment(await shop.ctxOf(guest), asked)).rejects.toMatchObject({
      code: "consignment.cancel-not-now",
    });
    await shop.rows(`update consignments set send_by = market_now() - interval '1 minute' where id = '${parcel.id}'`);
    await cancelConsignment(await shop.ctxOf(guest), asked);
    expect((await parcelOf(placed.orderId)).status).toBe("cancelled");
  });
});
