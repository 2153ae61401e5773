import { afterAll, beforeAll, expect, it } from "vitest";
import { orderPass } from "#app/domain/orders/access.server.ts";
import { cancelOwnOrder } from "#app/domain/orders/cancel-order.server.ts";
import { guest, openShop, type Shop } from "#tests/support/shop.ts";

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

const passFor = async (orderId: string) => orderPass(await shop.ctxOf(guest), "", orderId);
const heldOf = (slug: string) =>
  shop.rows<{ held: number }>(
    `select coalesce(sum(r.quantity), 0)::int as held from reservations r join order_lines l on l.id = r.order_line_id join products p on p.id = l.product_id where p.slug = '${slug}' and r.status = 'held'`,
  );

it("an unpaid order is called off by its buyer once: its units go back, its payment is closed, it is told", async () => {
  const placed = await shop.order({ "chamomile-flowers-100": 3 });
  expect(await heldOf("chamomile-flowers-100")).toEqual([{ held: 3 }]);
  const asked = { number: placed.number, access: await passFor(placed.orderId) };
  const buyer = await shop.ctxOf(guest);
  await Promise.all(Array.from({ length: 4 }, () => cancelOwnOrder(buyer, asked)));
  expect(await heldOf("chamomile-flowers-100")).toEqual([{ held: 0 }]);
  expect(
    await shop.rows(`select o.status, o.cancel_reason, c.status as parcel, p.status as payment from orders o
      join consignments c on c.order_id = o.id join payments p on p.order_id = o.id where o.id = '${placed.orderId}'`),
  ).toEqual([{ status: "cancelled", cancel_reason: "buyer", parcel: "cancelled", payment: "failed" }]);
  expect(
    (await shop.rows(`select 1 from events where kind = 'order.cancelled' and noun_id = '${placed.orderId}'`)).length,
  ).toBe(1);
});

it("a stranger and another order's pass find no such order", async () => {
  const placed = await shop.order({ "chamomile-flowers-100": 1 });
  const other = await shop.order({ "chamomile-flowers-100": 1 });
  const buyer = await shop.ctxOf(guest);
  for (const access of ["", await passFor(other.orderId)])
    await expect(cancelOwnOrder(buyer, { number: placed.number, access })).rejects.toMatchObject({ kind: "order" });
  const [row] = await shop.rows(`select status from orders where id = '${placed.orderId}'`);
  expect(row).toEqual({ status: "awaiting-payment" });
});

it("what was paid is called off parcel by parcel", async () => {
  const placed = await shop.paidOrder({ "chamomile-flowers-100": 1 });
  await expect(
    cancelOwnOrder(await shop.ctxOf(guest), { number: placed.number, access: await passFor(placed.orderId) }),
  ).rejects.toMatchObject({ code: "order.cancel-parcels" });
});
