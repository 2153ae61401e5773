import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { actsForMe } from "#app/domain/cooperatives/my-queries.server.ts";
import { revokeGrant } from "#app/domain/cooperatives/revoke-grant.server.ts";
import { acceptConsignment } from "#app/domain/orders/accept-consignment.server.ts";
import { collectCash } from "#app/domain/orders/collect-cash.server.ts";
import { delayConsignment } from "#app/domain/orders/delay-consignment.server.ts";
import { deskCsv } from "#app/domain/orders/desk-csv.ts";
import { earningsOf } from "#app/domain/orders/desk-earnings.server.ts";
import { deskFilterOf, deskFilterQuery } from "#app/domain/orders/desk-list.ts";
import { deskParcel, deskParcels } from "#app/domain/orders/desk-parcel.server.ts";
import { printedParcels } from "#app/domain/orders/desk-print.server.ts";
import { deskList, deskQueue, deskRows, deskWaiting } from "#app/domain/orders/desk-queries.server.ts";
import { delayNote, readDelayNote } from "#app/domain/orders/desk-rules.ts";
import { delayText } from "#app/domain/orders/desk-words.ts";
import { packConsignment } from "#app/domain/orders/pack-consignment.server.ts";
import { shipConsignment } from "#app/domain/orders/ship-consignment.server.ts";
import type { Maker, Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { csvText } from "#app/platform/csv.ts";
import { say } from "#app/platform/locale.ts";
import { dayOf } from "#app/platform/time.ts";
import { type DeskBench, openDesk } from "./desk-bench.ts";

let desk: DeskBench;
let seller: Ctx;
let me: Maker;
/** One parcel in every place, named by the part of the list it stands in. */
const parcel: Record<
  "accept" | "late" | "today" | "pack" | "send" | "shipped" | "door" | "problem" | "lapsed",
  string
> = {
  accept: "",
  late: "",
  today: "",
  pack: "",
  send: "",
  shipped: "",
  door: "",
  problem: "",
  lapsed: "",
};
const all = deskFilterOf(new URLSearchParams());
const part = (name: string, more: Record<string, string> = {}) =>
  deskFilterOf(new URLSearchParams({ part: name, ...more }));
const fresh = (ctx: Ctx) => desk.ctxOf(ctx.actor);
const found = async (filter = all, page = 1) =>
  (await deskList(await fresh(seller), me, "studio", filter, page)).rows.map(({ id }) => id);

beforeAll(async () => {
  desk = await openDesk();
  seller = desk.seller;
  me = seller.actor as Maker;
  const sent = async (rail?: string) => {
    const { id } = await desk.parcel({ "honey-thyme-1kg": 1 }, rail ? { rail } : {});
    await acceptConsignment(seller, { consignment: id });
    return id;
  };
  for (const name of ["late", "today", "pack", "send", "shipped", "door", "problem"] as const)
    parcel[name] = await sent(name === "door" ? "cash-on-delivery" : undefined);
  parcel.accept = (await desk.parcel({ "honey-thyme-1kg": 2, "honey-astragalus-500": 1 })).id;
  await packConsignment(seller, { consignment: parcel.send, parcels: "2", weight: "3000" });
  for (const name of ["shipped", "door", "problem"] as const)
    await shipConsignment(seller, { consignment: parcel[name], carrier: "post", tracking: `RR-${name}` });
  await desk.rows(`update consignments set send_by = market_now() - interval '1 hour' where id = '${parcel.late}'`);
  await desk.rows(
    `update consignments set send_by = date_trunc('day', market_now() at time zone 'Asia/Tehran') at time zone 'Asia/Tehran' + interval '1 day' where id = '${parcel.today}'`,
  );
  await desk.rows(
    `insert into problems (order_line_id, consignment_id, kind, text_sealed) select id, consignment_id, 'damaged', 'x' from order_lines where consignment_id = '${parcel.problem}'`,
  );
  // Never paid: it was never hers to see.
  parcel.lapsed = (
    await desk.one<{ id: string }>(
      `select id from consignments where order_id = '${(await desk.order({ "honey-thyme-1kg": 1 }, { phone: "09127654321" })).orderId}'`,
    )
  ).id;
  await desk.rows(`update consignments set status = 'cancelled' where id = '${parcel.lapsed}'`);
});
afterAll(() => desk.close());

describe("the queue", () => {
  it("has what needs somebody, the most pressing first, each once with its need", async () => {
    const queue = await deskQueue(await fresh(seller), me, "studio");
    expect(queue.map(({ id, need }) => [need, id])).toEqual([
      ["late", parcel.late],
      ["problem", parcel.problem],
      ["accept", parcel.accept],
      ["today", parcel.today],
      ["pack", parcel.pack],
      ["send", parcel.send],
      ["door", parcel.door],
    ]);
    expect(await deskWaiting(await fresh(seller), me, "studio")).toBe(7);
  });
});

describe("the list", () => {
  it("has all of hers that stood, and of each part what belongs there, with its count", async () => {
    const { rows, all: count, counts } = await deskList(await fresh(seller), me, "studio", all, 1);
    expect(rows).toHaveLength(8);
    expect(count).toBe(8);
    expect(rows.map(({ id }) => id)).not.toContain(parcel.lapsed);
    expect(counts).toEqual({
      late: 1,
      problem: 1,
      accept: 1,
      today: 1,
      pack: 3,
      send: 1,
      door: 1,
      shipped: 3,
      delivered: 0,
      cancelled: 0,
    });
    for (const name of ["late", "problem", "accept", "today", "send", "door"] as const)
      expect(await found(part(name)), name).toEqual([parcel[name]]);
    expect((await found(part("pack"))).sort()).toEqual([parcel.late, parcel.today, parcel.pack].sort());
  });

  it("is searched by number in any digits and by piece, where % and _ mean themselves", async () => {
    const { orderNumber } = await deskParcel(seller, me, "studio", parcel.send);
    expect(await found(part("", { q: orderNumber.toLowerCase() }))).toEqual([parcel.send]);
    const persian = orderNumber.replace(/\d/g, (digit) => "۰۱۲۳۴۵۶۷۸۹"[Number(digit)]!);
    expect(await found(part("", { q: persian }))).toEqual([parcel.send]);
    expect(await found(part("", { q: "گون" }))).toEqual([parcel.accept]);
    for (const q of ["%", "_", "\\", "'"]) expect(await found(part("", { q })), q).toEqual([]);
  });

  it("runs by its sorts, and page by page", async () => {
    const newest = await found(all);
    expect(await found(part("", { sort: "oldest" }))).toEqual(newest.toReversed());
    expect((await found(part("", { sort: "due" })))[0]).toBe(parcel.late);
    expect(await found(all, 2)).toEqual([]);
  });

  it("says its filter in its address, and forgets what it does not know", () => {
    const asked = new URLSearchParams({ part: "late", q: " KH ", sort: "due", shop: "x" });
    expect(deskFilterQuery(deskFilterOf(asked)).toString()).toBe("q=KH&part=late&shop=x&sort=due");
    expect(deskFilterOf(new URLSearchParams({ part: "all'--", sort: "?" }))).toEqual({
      part: null,
      q: "",
      shop: "",
      sort: "newest",
    });
  });

  it("as a spreadsheet holds no buyer, and no title acts as a formula", async () => {
    await desk.rows(
      `update order_lines set title_en = '=HYPERLINK("x")', title_fa = '+1' where consignment_id = '${parcel.send}'`,
    );
    const rows = await deskRows(await fresh(seller), me, "studio", part("send"));
    for (const locale of ["fa", "en"] as const) {
      const text = csvText(deskCsv(locale, rows));
      expect(text).toContain(locale === "en" ? `"'=HYPERLINK(""x"")"` : "'+1");
      expect(text).not.toMatch(/,[=+]|نرگس|Narges|0912/);
      expect(text.trim().split("\r\n")).toHaveLength(2);
    }
  });

  it("as a spreadsheet names the last day by which it leaves, not the midnight that ends it", async () => {
    const [row] = await deskRows(await fresh(seller), me, "studio", part("today"));
    expect(deskCsv("en", [row!])[1]).toContain(dayOf((await fresh(seller)).now));
  });
});

describe("one parcel", () => {
  it("shows name and address while they are needed, and not a day longer", async () => {
    const { id } = await desk.parcel({ "honey-thyme-1kg": 1 }, { rail: "cash-on-delivery" });
    await acceptConsignment(seller, { consignment: id });
    await shipConsignment(seller, { consignment: id, carrier: "post", tracking: "RR9" });
    await collectCash(seller, { consignment: id });
    const seen = async () => (await deskParcel(await fresh(seller), me, "studio", id)).buyer;
    expect((await seen())?.address.city).toBe("تهران");
    await desk.rows(
      `update consignments set delivered_at = market_now() - interval '29 days 23 hours' where id = '${id}'`,
    );
    expect(await seen()).not.toBeNull();
    await desk.rows(`update consignments set delivered_at = market_now() - interval '30 days' where id = '${id}'`);
    expect(await seen()).toBeNull();
    await desk.rows(`update consignments set status = 'cancelled', delivered_at = null where id = '${id}'`);
    expect(await seen()).toBeNull();
  });

  it("is not there for a stranger, nor by an id that is none", async () => {
    const stranger = desk.stranger.actor as Maker;
    for (const id of [parcel.send, "x", "' or 1=1", "00000000-0000-7000-8000-000000000000"])
      await expect(deskParcel(desk.stranger, stranger, "studio", id)).rejects.toMatchObject({ kind: "consignment" });
    expect(await deskParcels(desk.stranger, stranger, "studio", Object.values(parcel))).toEqual([]);
    await expect(deskParcel(seller, me, "studio", parcel.lapsed)).rejects.toMatchObject({ kind: "consignment" });
  });
});

describe("papers", () => {
  it("are printed of what is begun and not over, with what is collected at the door and the weight once it is known", async () => {
    const printed = await printedParcels(await fresh(seller), me, "studio", Object.values(parcel));
    expect(printed.map(({ id }) => id).sort()).toEqual(
      [parcel.late, parcel.today, parcel.pack, parcel.send, parcel.shipped, parcel.door, parcel.problem].sort(),
    );
    const of = (id: string) => printed.find((one) => one.id === id)!;
    expect(of(parcel.send)).toMatchObject({ parcels: 2, weightG: null, collect: null });
    const { total } = await desk.one<{ total: string }>(
      `select total::text from orders where id = (select order_id from consignments where id = '${parcel.door}')`,
    );
    expect(of(parcel.door).collect).toEqual({ amount: total, currency: "IRR" });
    expect(of(parcel.pack).to.address.join()).toContain("خیابان آزمایش، پلاک ۱");
    expect(of(parcel.pack).enclose).toContain("list");
    await packConsignment(seller, { consignment: parcel.send, parcels: "1", weight: "3100" });
    const [again] = await printedParcels(await fresh(seller), me, "studio", [parcel.send]);
    expect(again).toMatchObject({ parcels: 1, weightG: 3100 });
  });

  it("write an address abroad as it is written there", async () => {
    const { id } = await desk.parcel(
      { "honey-thyme-1kg": 1 },
      { province: "DE", city: "Freiburg", street: "Musterweg 4", postalCode: "79098" },
    );
    await acceptConsignment(seller, { consignment: id });
    const [one] = await printedParcels(await fresh(seller), me, "studio", [id]);
    expect(one!.to).toMatchObject({ address: ["Musterweg 4", "Freiburg", "Germany"], postalCode: "79098" });
  });
});

describe("the cooperative's desk", () => {
  it("is of members who let it send, tells the member who did what, and is empty once that is taken back", async () => {
    await desk.scopes("show", "ship");
    const clerk = await desk.staff("clerk");
    const who = clerk.actor as Person;
    const ids = async () => (await deskList(await fresh(clerk), who, "coop", all, 1)).rows.map(({ id }) => id);
    expect(await ids()).toContain(parcel.pack);
    expect((await deskParcel(await fresh(clerk), who, "coop", parcel.pack)).own).toBe(false);
    // A room of its own: hers is not at her cooperative's desk, theirs not at hers.
    await expect(deskParcel(clerk, who, "studio", parcel.pack)).rejects.toMatchObject({ kind: "consignment" });
    expect((await deskList(await fresh(seller), me, "coop", all, 1)).all).toBe(0);

    await packConsignment(clerk, { consignment: parcel.pack, parcels: "1", weight: "1200" });
    const { orderNumber } = await deskParcel(seller, me, "studio", parcel.pack);
    expect((await actsForMe(await fresh(seller), me))[0]).toMatchObject({
      kind: "consignment.packed",
      by: who.name,
      title: orderNumber,
      consignment: parcel.pack,
      cooperative: { fa: expect.any(String) },
    });

    await revokeGrant(seller, { grant: desk.grant });
    expect(await ids()).toEqual([]);
    expect(await deskWaiting(await fresh(clerk), who, "coop")).toBe(0);
    await expect(deskParcel(await fresh(clerk), who, "coop", parcel.pack)).rejects.toMatchObject({
      kind: "consignment",
    });
    expect(await printedParcels(await fresh(clerk), who, "coop", [parcel.pack])).toEqual([]);
  });
});

describe("earnings", () => {
  it("name what was collected at the door, and what of it is others'", async () => {
    const before = await earningsOf(await fresh(seller), me);
    await collectCash(seller, { consignment: parcel.door });
    const after = await earningsOf(await fresh(seller), me);
    const rise = (name: "collected" | "owed" | "earned") =>
      BigInt(after[name][0]?.amount ?? 0) - BigInt(before[name][0]?.amount ?? 0);
    const sums = await desk.one<{ maker: string; others: string; carriage: string }>(
      `select sum(maker_amount)::text as maker, sum(total - maker_amount)::text as others, (select carriage::text from consignments where id = '${parcel.door}') as carriage
       from order_lines where consignment_id = '${parcel.door}'`,
    );
    expect(rise("owed")).toBe(BigInt(sums.others));
    expect(rise("earned")).toBe(BigInt(sums.maker) + BigInt(sums.carriage));
    expect(rise("collected")).toBe(BigInt(sums.maker) + BigInt(sums.others) + BigInt(sums.carriage));
    expect(after.owed[0]?.amount).toBe(String(await desk.account(`seller-receivable:${desk.sellerId}`)));
  });
});

describe("a delay's reason", () => {
  const fa = (text: { fa: string; en: string }) => say("fa", text);
  const en = (text: { fa: string; en: string }) => say("en", text);

  it("is kept in one line and read in each reader's language, what she added as she wrote it", async () => {
    expect(readDelayNote(delayNote("weather", "برف: زیاد"))).toEqual({ reason: "weather", words: "برف: زیاد" });
    expect(readDelayNote(delayNote("drying", ""))).toEqual({ reason: "drying", words: "" });
    expect(readDelayNote("written before")).toEqual({ reason: null, words: "written before" });
    expect(delayText("weather: برف", en)).toBe("The road or the weather is closed (برف)");
    expect(delayText("other: برف", fa)).toBe("برف");
    expect(delayText("other", fa)).toBe("دلیل دیگر");
    expect(delayText("written before", en)).toBe("written before");
    const day = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);
    await delayConsignment(seller, { consignment: parcel.late, day, reason: "materials", words: "" });
    expect((await deskParcel(await fresh(seller), me, "studio", parcel.late)).delayReason).toBe("materials");
  });
});
