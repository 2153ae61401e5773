import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { issueInvoices } from "#app/domain/invoices/issue-invoices.server.ts";
import { marketIdentity } from "#app/domain/invoices/market-identity.server.ts";
import { buyersInvoice, sellersInvoice } from "#app/domain/invoices/queries.server.ts";
import { saveMarketIdentity } from "#app/domain/invoices/save-market-identity.server.ts";
import { orderPass } from "#app/domain/orders/access.server.ts";
import { cancelConsignment } from "#app/domain/orders/cancel-consignment.server.ts";
import { react } from "#app/jobs/reactions.server.ts";
import type { Maker } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { NotYours } from "#app/platform/errors.ts";
import { openFinance } from "#tests/support/finance.ts";
import { guest, openShop, type Shop } from "#tests/support/shop.ts";

let shop: Shop;
let system: Ctx;
beforeAll(async () => {
  shop = await openShop();
  system = await shop.ctxOf({ kind: "system", job: "test" });
});
afterAll(() => shop.close());

const invoicesOf = (orderId: string) =>
  shop.rows<{ id: string; serial: number; seller: string; number: number; unit: string; body_sealed: string }>(
    `select i.id, i.serial, s.slug as seller, c.number, i.unit, i.body_sealed from invoices i join consignments c on c.id = i.consignment_id join shops s on s.id = i.seller_id
     where c.order_id = '${orderId}' order by c.number`,
  );
const accessTo = async (orderId: string) => orderPass(await shop.ctxOf(guest), "", orderId);

describe("invoices of an order", () => {
  it("are written when it stands, one for each parcel whose tax is known, and only once", async () => {
    // Garment: taxed; herbs: exempt; honey: nobody has decided.
    const placed = await shop.paidOrder({ "bed-linen-set": 1, "chamomile-flowers-100": 2, "honey-thyme-1kg": 1 });
    const [event] = await shop.rows<{ id: string }>(
      `select id::int as id from events where kind = 'order.confirmed' and noun_id = '${placed.orderId}'`,
    );
    await react(system, Number(event?.id));
    await Promise.all(Array.from({ length: 4 }, () => issueInvoices(system, { orderId: placed.orderId })));
    const written = await invoicesOf(placed.orderId);
    expect(written.length).toBe(2);
    expect(written.every(({ unit }) => unit === "current")).toBe(true);
    expect(written.every(({ body_sealed }) => !body_sealed.includes("نرگس"))).toBe(true);
    expect(
      (
        await shop.rows(
          `select 1 from events where kind = 'invoice.issued' and noun_id in (${written.map(({ id }) => `'${id}'`).join()})`,
        )
      ).length,
    ).toBe(2);

    const buyer = await shop.ctxOf(guest);
    const access = await accessTo(placed.orderId);
    const sheets = await Promise.all(
      ["1", "2", "3"].map((consignment) => buyersInvoice(buyer, { number: placed.number, access, consignment })),
    );
    const without = sheets.filter(({ invoice }) => invoice === null);
    expect(without.map((sheet) => sheet.without)).toEqual(["unknown-tax"]);
    expect(without[0]?.receipt.lines.length).toBe(1);
    for (const { invoice } of sheets) {
      if (!invoice) continue;
      const { body } = invoice;
      const lines = body.lines.reduce((sum, line) => sum + BigInt(line.total), 0n);
      expect(lines + BigInt(body.carriage)).toBe(BigInt(body.total));
      expect(body.buyer.name).toBe("نرگس آزمایشی");
      expect(body.settlement).toMatchObject({ rail: "zarinpal", paidAt: expect.any(String) });
      for (const { taxKind, taxBps, tax } of body.lines)
        expect(taxKind === "exempt" ? [taxBps, tax] : BigInt(tax) > 0n).toEqual(taxKind === "exempt" ? [0, "0"] : true);
      // Never a street of hers: place, county and the counter of her cooperative.
      expect(Object.keys(body.seller)).toEqual(["shop", "maker", "place", "counter", "permit"]);
    }
  });

  it("are numbered without a gap within a seller, however many orders stand at once", async () => {
    const placed = [];
    for (let index = 0; index < 4; index++) placed.push(await shop.paidOrder({ "thyme-garden-100": 1 }));
    await Promise.all(placed.map(({ orderId }) => issueInvoices(system, { orderId })));
    const serials = (await Promise.all(placed.map(({ orderId }) => invoicesOf(orderId))))
      .flat()
      .map(({ serial }) => serial);
    serials.sort((a, b) => a - b);
    expect(serials).toEqual(serials.map((_, index) => serials[0]! + index));
    expect(new Set(serials).size).toBe(4);
  });

  it("stay as they were issued, whatever is renamed, and say that a parcel was called off", async () => {
    const placed = await shop.paidOrder({ "chamomile-flowers-100": 1 });
    await issueInvoices(system, { orderId: placed.orderId });
    const access = await accessTo(placed.orderId);
    const asked = { number: placed.number, access, consignment: "1" };
    const buyer = await shop.ctxOf(guest);
    const before = await buyersInvoice(buyer, asked);
    await shop.rows("update shops set name_fa = name_fa || ' تازه'");
    await cancelConsignment(buyer, { ...asked });
    const after = await buyersInvoice(buyer, asked);
    expect(after.invoice).toEqual(before.invoice);
    expect(after).toMatchObject({ status: "cancelled", refund: { amount: before.invoice?.body.total, done: false } });
  });

  it("are not written for what is not paid, nor for what was called off before", async () => {
    const unpaid = await shop.order({ "chamomile-flowers-100": 1 });
    await issueInvoices(system, { orderId: unpaid.orderId });
    expect(await invoicesOf(unpaid.orderId)).toEqual([]);
    const placed = await shop.paidOrder({ "chamomile-flowers-100": 1 });
    const access = await accessTo(placed.orderId);
    const buyer = await shop.ctxOf(guest);
    await cancelConsignment(buyer, { number: placed.number, access, consignment: "1" });
    await issueInvoices(system, { orderId: placed.orderId });
    expect(await invoicesOf(placed.orderId)).toEqual([]);
    const sheet = await buyersInvoice(buyer, { number: placed.number, access, consignment: "1" });
    expect(sheet).toMatchObject({ invoice: null, without: "called-off" });
  });

  it("cover what was parted from a parcel afterwards: the part has none of its own", async () => {
    const placed = await shop.paidOrder({ "chamomile-flowers-100": 2 });
    await issueInvoices(system, { orderId: placed.orderId });
    await shop.rows(
      `insert into consignments (order_id, number, seller_id, sender_id, status, carrier, service, goods, carriage, split_from)
       select order_id, 2, seller_id, sender_id, 'accepted', carrier, service, 0, 0, id from consignments where order_id = '${placed.orderId}'`,
    );
    await issueInvoices(system, { orderId: placed.orderId });
    expect((await invoicesOf(placed.orderId)).length).toBe(1);
    const asked = { number: placed.number, access: await accessTo(placed.orderId) };
    const buyer = await shop.ctxOf(guest);
    const [whole, part] = await Promise.all(
      ["1", "2"].map((consignment) => buyersInvoice(buyer, { ...asked, consignment })),
    );
    expect(part?.parcel).toBe(2);
    expect(part?.invoice).toEqual(whole?.invoice);
    expect(part?.invoice?.body.parcel).toBe(1);
  });

  it("are the two sides' alone", async () => {
    const placed = await shop.paidOrder({ "chamomile-flowers-100": 1 });
    const other = await shop.paidOrder({ "bed-linen-set": 1 });
    await issueInvoices(system, { orderId: placed.orderId });
    const buyer = await shop.ctxOf(guest);
    for (const access of ["", await accessTo(other.orderId)])
      await expect(buyersInvoice(buyer, { number: placed.number, access, consignment: "1" })).rejects.toMatchObject({
        kind: "invoice",
      });
    const access = await accessTo(placed.orderId);
    for (const consignment of ["2", "0", "x", "1'--"])
      await expect(buyersInvoice(buyer, { number: placed.number, access, consignment })).rejects.toMatchObject({
        kind: "invoice",
      });
    const rows = await shop.rows<{ id: string; seller: string; number: string }>(
      `select c.id, s.slug as seller, o.number from consignments c join shops s on s.id = c.seller_id join orders o on o.id = c.order_id
       where o.id in ('${placed.orderId}', '${other.orderId}')`,
    );
    const mine = rows.find(({ number }) => number === placed.number)!;
    const theirs = rows.find(({ number }) => number === other.number)!;
    const maker = await shop.maker(mine.seller);
    expect((await sellersInvoice(maker, maker.actor as Maker, mine.id)).invoice?.body.orderNumber).toBe(placed.number);
    await expect(sellersInvoice(maker, maker.actor as Maker, theirs.id)).rejects.toMatchObject({ kind: "invoice" });
    await expect(sellersInvoice(maker, maker.actor as Maker, "x")).rejects.toMatchObject({ kind: "invoice" });
  });
});

describe("the market before the law", () => {
  const identity = {
    ...{ nameFa: "شرکت نمونه", nameEn: "Sample Co.", legalId: "۰۰۰۰۰۰۰۰۰۱۳", economicCode: "" },
    ...{ addressFa: "اردبیل، خیابان نمونه", addressEn: "Nemune Street, Ardabil", postalCode: "5615731567" },
  };
  const bodyOf = async () => {
    const placed = await shop.paidOrder({ "chamomile-flowers-100": 1 });
    await issueInvoices(system, { orderId: placed.orderId });
    const access = await accessTo(placed.orderId);
    const sheet = await buyersInvoice(await shop.ctxOf(guest), { number: placed.number, access, consignment: "1" });
    return sheet.invoice!.body;
  };

  it("is not invented while it is unset, stands on invoices once it is written, and changes none that was issued", async () => {
    const money = await openFinance(shop);
    expect(await marketIdentity(shop.db)).toBeNull();
    const before = await bodyOf();
    expect(before.market).toBeNull();
    await saveMarketIdentity(await money.clerk(), identity);
    await saveMarketIdentity(await money.clerk(), identity);
    expect(await shop.rows("select 1 from market_identities")).toHaveLength(1);
    const after = await bodyOf();
    expect(after.market).toEqual({
      ...{ name: { fa: "شرکت نمونه", en: "Sample Co." }, legalId: "00000000013", economicCode: "" },
      ...{ address: { fa: "اردبیل، خیابان نمونه", en: "Nemune Street, Ardabil" }, postalCode: "5615731567" },
    });
    await saveMarketIdentity(await money.clerk(), {
      ...identity,
      nameEn: "Another Co.",
      economicCode: "4111 1111 1111",
    });
    expect((await marketIdentity(shop.db))?.economicCode).toBe("411111111111");
    expect(before.market).toBeNull();
  });

  it("has numbers that can be, and is finance's to write", async () => {
    const money = await openFinance(shop);
    for (const [field, value] of [
      ["legalId", "00000000014"],
      ["legalId", "1"],
      ["postalCode", "56"],
      ["economicCode", "12"],
      ["nameFa", " "],
      ["addressEn", ""],
    ] as const)
      await expect(
        saveMarketIdentity(await money.clerk(), { ...identity, [field]: value }),
        `${field} ${value}`,
      ).rejects.toHaveProperty(`fields.${field}`);
    const officer = await money.personWith(money.clerkActor.id, ["officer", "admin"]);
    await expect(saveMarketIdentity(officer, identity)).rejects.toBeInstanceOf(NotYours);
  });
});
