import { afterAll, beforeAll, expect, test } from "vitest";
import { placeOrder } from "#app/domain/orders/place-order.server.ts";
import { guest, openShop, type Shop } from "#tests/support/shop.ts";

let shop: Shop;
let seller = "";
beforeAll(async () => {
  shop = await openShop();
  const [row] = await shop.rows<{ slug: string }>(
    "select s.slug from products p join shops s on s.id = p.shop_id where p.slug = 'honey-thyme-1kg'",
  );
  seller = row?.slug ?? "";
});
afterAll(() => shop.close());

const goods = 11_800_000n;

/** Jars of honey to Ardabil, wished to go this way, at the sum the buyer believes it to be. */
async function ordered(wish: string, carriage: bigint, { jars = 1, province = "IR-24" } = {}) {
  const form = await shop.formFor(await shop.fill({ "honey-thyme-1kg": jars }), { province });
  const seen = String(goods * BigInt(jars) + carriage);
  const { orderId } = await placeOrder(await shop.ctxOf(guest), { ...form, seen, parcels: [`${seller}=${wish}`] });
  const [row] = await shop.rows(
    `select carrier, service, pickup, parcels, weight_g as weight, carriage::text, insurance::text from consignments where order_id = '${orderId}'`,
  );
  return row;
}

test("what is fetched at the cooperative's counter costs no carriage", async () => {
  expect(await ordered("collection-counter/honey-counter/", 0n)).toEqual({
    ...{ carrier: "collection", service: "collection-counter", pickup: "honey-counter", parcels: 1, weight: 1450 },
    ...{ carriage: "0", insurance: "0" },
  });
});

test("a way to an agency, insured, and as many parcels as it takes are written as they were reckoned", async () => {
  expect(await ordered("post-express/post-alvares/insured", 670_000n + 50_000n)).toMatchObject({
    ...{ service: "post-express", pickup: "post-alvares", carriage: "720000", insurance: "50000" },
  });
  // Twenty jars up to 30 kg, and two for a small parcel: nothing else is cheaper.
  const many = await ordered("post-registered//", 2_720_000n + 560_000n, { jars: 22 });
  expect(many).toMatchObject({ service: "post-registered", pickup: null, parcels: 2, weight: 31_900 });
});

test("a counter in another province, or of somebody else's cooperative, is not to be had", async () => {
  const refused = { code: "order.way-gone" };
  await expect(ordered("collection-counter/honey-counter/", 0n, { province: "IR-07" })).rejects.toMatchObject(refused);
  await expect(ordered("collection-counter/anbaran-counter/", 0n)).rejects.toMatchObject(refused);
});
