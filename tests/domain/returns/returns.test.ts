import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sendReminders } from "#app/domain/notices/send-reminders.server.ts";
import { acceptConsignment } from "#app/domain/orders/accept-consignment.server.ts";
import { orderPass } from "#app/domain/orders/access.server.ts";
import { collectCash } from "#app/domain/orders/collect-cash.server.ts";
import { receiveConsignment } from "#app/domain/orders/receive-consignment.server.ts";
import { shipConsignment } from "#app/domain/orders/ship-consignment.server.ts";
import { answerReturn } from "#app/domain/returns/answer-return.server.ts";
import { askReturn } from "#app/domain/returns/ask-return.server.ts";
import { confirmReturn } from "#app/domain/returns/confirm-return.server.ts";
import { decideReturn } from "#app/domain/returns/decide-return.server.ts";
import { dropReturn, lapseReturns } from "#app/domain/returns/drop-return.server.ts";
import {
  buyersReturnWhole,
  officeReturns,
  officeReturnWhole,
  returnableLine,
  sellersReturns,
  sellersReturnWhole,
} from "#app/domain/returns/queries.server.ts";
import { restockReturn } from "#app/domain/returns/restock-return.server.ts";
import { sendReturn } from "#app/domain/returns/send-return.server.ts";
import { viewReturnPhoto } from "#app/domain/returns/view-return-photo.server.ts";
import { judgeAll } from "#app/invariants/evaluate.ts";
import { readTwinBooks } from "#app/invariants/twin-books.ts";
import { settleAll } from "#app/jobs/worker.server.ts";
import type { Maker, Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { photo } from "#tests/fixtures/pictures.ts";
import { heard } from "#tests/support/heard.ts";
import { guest, openShop, type Shop } from "#tests/support/shop.ts";

let shop: Shop;
let picture: Buffer;
let officer: Ctx;
const nobody: Person = {
  kind: "person",
  id: "00000000-0000-7000-8000-000000000001",
  name: "",
  locale: "fa",
  sessionId: "00000000-0000-7000-8000-000000000000",
  duties: [],
  sleeping: [],
  producer: null,
  applicationId: null,
};
beforeAll(async () => {
  shop = await openShop();
  picture = await photo();
  const [duty] = await shop.rows<{ body: string; person: string }>(
    "select d.body_id as body, d.person_id as person from duties d join bodies b on b.id = d.body_id and b.kind = 'secretariat' where d.kind = 'officer' limit 1",
  );
  officer = await shop.ctxOf({ ...nobody, id: duty!.person, duties: [{ kind: "officer", bodyId: duty!.body }] });
});
afterAll(() => shop.close());

type Row = Record<string, unknown>;
const one = async <R extends Row>(statement: string) => (await shop.rows<R>(statement))[0]!;
const refusal = (code: string) => expect.objectContaining({ code });
const missing = expect.objectContaining({ name: "Missing" });

/** A paid order of one parcel that has arrived, and what its people need to send something back. */
async function arrived(
  goods: Record<string, number>,
  more: Record<string, string> = {},
  currency: "IRR" | "EUR" = "IRR",
) {
  const atDoor = more.rail === "cash-on-delivery";
  const placed = atDoor ? await shop.order(goods, more, currency) : await shop.paidOrder(goods, more, currency);
  if (atDoor) await settleAll(shop.house);
  const parcel = await one<{ id: string; seller: string; number: number; shop: string; carriage: string }>(
    `select c.id, s.slug as seller, c.number, s.id as shop, c.carriage::text from consignments c join shops s on s.id = c.seller_id where c.order_id = '${placed.orderId}' order by c.number limit 1`,
  );
  const lines = await shop.rows<{ id: string; total: string; quantity: number }>(
    `select id, total::text, quantity from order_lines where consignment_id = '${parcel.id}' order by id`,
  );
  const maker = await shop.maker(parcel.seller);
  const buyer = await shop.ctxOf(guest);
  const access = orderPass(buyer, "", placed.orderId);
  await acceptConsignment(maker, { consignment: parcel.id });
  await shipConsignment(maker, { consignment: parcel.id, carrier: "post", tracking: "RR1" });
  if (atDoor) await collectCash(maker, { consignment: parcel.id });
  else await receiveConsignment(buyer, { number: placed.number, access, consignment: String(parcel.number) });
  const asked = { number: placed.number, access };
  const ask = (form: Record<string, unknown> = {}, as = buyer) =>
    askReturn(as, { ...asked, line: lines[0]!.id, key: randomUUID(), kind: "withdrawal", quantity: "1", ...form });
  const fault = (form: Record<string, unknown> = {}) =>
    ask({
      kind: "damaged",
      text: "لبه‌اش پاره است.",
      photos: [{ name: "a.jpg", type: "image/jpeg", bytes: picture }],
      ...form,
    });
  return { ...placed, parcel, lines, maker, buyer, access, asked, ask, fault };
}

const refundsOf = (orderId: string) =>
  shop.rows<{ amount: string; status: string; by_hand: boolean }>(
    `select r.amount::text, r.status, r.by_hand from refunds r join payments p on p.id = r.payment_id where p.order_id = '${orderId}' order by r.id`,
  );
const booked = async (returnId: string) =>
  Object.fromEntries(
    (
      await shop.rows<{ account: string; amount: string }>(
        `select split_part(e.account, ':', 1) as account, sum(e.amount)::text as amount from ledger_transactions t join ledger_entries e on e.transaction_id = t.id
         where t.recipe = 'line-returned' and t.source = '${returnId}' group by 1`,
      )
    ).map(({ account, amount }) => [account, amount]),
  );
const toldOf = async (id: string) =>
  (
    await shop.rows<{ kind: string }>(`select kind from events where noun = 'return' and noun_id = '${id}' order by id`)
  ).map(({ kind }) => kind);
/** Whatever was done, the books are whole. */
async function booksAgree() {
  await settleAll(shop.house);
  const { db, house } = shop;
  const verdicts = await judgeAll({
    db,
    alive: true,
    keys: house.keys,
    dataDir: house.env.dataDir,
    books: await readTwinBooks(house.env),
  });
  const money = ["I1", "I2", "I3", "I4", "I6", "I9", "I10", "I15"];
  expect(verdicts.filter(({ id, holds }) => money.includes(id) && !holds)).toEqual([]);
}

describe("notices of a return", () => {
  const remind = async () => {
    await sendReminders(await shop.ctxOf({ kind: "system", job: "test" }));
    await settleAll(shop.house);
  };
  const people = async (template: string, id: string) => (await heard(shop, template, id)).map(({ to }) => to);

  it("tell its buyer that it came, and remind each side once of what it has to do", async () => {
    const { fault, maker } = await arrived({ "thyme-garden-100": 3 });
    const buyerPhone = "+989123456789";
    const { id } = await fault();
    await settleAll(shop.house);
    const [noted] = await heard(shop, "return-noted", id);
    expect([noted?.to, noted?.locale]).toEqual([buyerPhone, "fa"]);
    expect(noted?.text).toContain("فروشنده تا ");
    // The seller has a day left.
    await shop.rows(
      `update returns set asked_at = asked_at - interval '3 days', due_by = market_now() + interval '20 hours' where id = '${id}'`,
    );
    await remind();
    await remind();
    const makers = await people("return-answer-soon", id);
    expect(makers.length).toBeGreaterThan(0);
    expect(new Set(makers).size).toBe(makers.length);
    expect(makers).not.toContain(buyerPhone);
    await answerReturn(maker, { return: id, answer: "agree", text: "" });
    await shop.rows(
      `update returns set answered_at = answered_at - interval '5 days', due_by = market_now() + interval '40 hours' where id = '${id}'`,
    );
    await remind();
    await remind();
    expect(await people("return-send-soon", id)).toEqual([buyerPhone]);
    // A withdrawal is acknowledged with the day by which it is to be sent.
    const { id: withdrawn } = await (await arrived({ "jajim-floor-cushion": 1 }, {}, "EUR")).ask();
    await settleAll(shop.house);
    expect((await heard(shop, "return-noted", withdrawn))[0]?.text).toContain("شمارهٔ رهگیری");
  });
});

describe("a withdrawal", () => {
  it("needs nobody's leave: sent back, confirmed, paid back whole with its carriage, on the shelf; told and booked once", async () => {
    const { ask, asked, buyer, maker, orderId, lines, parcel } = await arrived({ "jajim-floor-cushion": 1 }, {}, "EUR");
    const form = { key: randomUUID() };
    const [first, again] = await Promise.all([ask(form), ask(form)]);
    expect(again).toEqual(first);
    const { id } = first;
    expect(await buyersReturnWhole(buyer, { ...asked, id })).toMatchObject({
      status: "agreed",
      worth: lines[0]!.total,
    });
    await expect(ask()).rejects.toEqual(refusal("return.all-of-it"));
    await expect(answerReturn(maker, { return: id, answer: "dispute", text: "نه" })).rejects.toEqual(
      refusal("return.her-right"),
    );
    await sendReturn(buyer, { ...asked, return: id, tracking: "RR2" });
    await sendReturn(buyer, { ...asked, return: id, tracking: "RR2" });
    await expect(dropReturn(buyer, { ...asked, return: id })).rejects.toEqual(refusal("return.not-now"));
    const stock = () =>
      one<{ on_hand: number; returned: number }>(
        `select i.on_hand, i.returned from stock_items i join reservations r on r.stock_item_id = i.id where r.order_line_id = '${lines[0]!.id}'`,
      );
    const before = await stock();
    await Promise.all(Array.from({ length: 5 }, () => confirmReturn(maker, { return: id, fit: "on" })));
    await restockReturn(maker, { return: id });
    expect(await stock()).toEqual({ on_hand: before.on_hand + 1, returned: before.returned + 1 });
    const whole = BigInt(lines[0]!.total) + BigInt(parcel.carriage);
    await settleAll(shop.house);
    expect(await refundsOf(orderId)).toEqual([{ amount: String(whole), status: "succeeded", by_hand: false }]);
    const entries = await booked(id);
    expect(entries["refund-due"]).toBe(String(-whole));
    expect(Object.keys(entries)).not.toContain("seller-receivable");
    expect(await toldOf(id)).toEqual(["return.asked", "return.sent", "return.refunded"]);
    await booksAgree();
  });

  it("is over with the seventh working day, and is not there for food", async () => {
    const cushion = await arrived({ "jajim-floor-cushion": 1 }, {}, "EUR");
    const honey = await arrived({ "honey-thyme-1kg": 1 });
    await expect(honey.ask()).rejects.toMatchObject({ fields: { kind: "choose" } });
    const seen = await returnableLine(cushion.buyer, { ...cushion.asked, line: cushion.lines[0]!.id });
    expect(seen.kinds[0]).toBe("withdrawal");
    await shop.rows(
      `update consignments set delivered_at = delivered_at - interval '13 days' where id = '${cushion.parcel.id}'`,
    );
    await expect(cushion.ask()).rejects.toMatchObject({ fields: { kind: "choose" } });
    await shop.rows(
      `update consignments set delivered_at = delivered_at - interval '2 days' where id = '${cushion.parcel.id}'`,
    );
    await expect(cushion.fault()).rejects.toEqual(refusal("return.too-late"));
  });
});

describe("something wrong", () => {
  it("is shown, answered and paid back for the pieces alone; the parts sum to it and the last takes the rest", async () => {
    const { ask, fault, asked, buyer, maker, orderId, lines, parcel } = await arrived({ "thyme-garden-100": 3 });
    await expect(ask({ kind: "damaged" })).rejects.toMatchObject({
      fields: { text: "required", photos: "return.photos" },
    });
    await expect(fault({ quantity: "4" })).rejects.toMatchObject({ fields: { quantity: "return.quantity" } });
    const { id } = await fault();
    expect((await sellersReturns(maker, maker.actor as Maker, "studio")).map((row) => row.id)).toContain(id);
    const seen = await sellersReturnWhole(maker, maker.actor as Maker, id);
    expect(seen).toMatchObject({ status: "asked", text: "لبه‌اش پاره است.", photos: [expect.any(String)] });
    expect((await one<{ t: string }>(`select text_sealed as t from returns where id = '${id}'`)).t).not.toContain(
      "لبه",
    );
    await answerReturn(maker, { return: id, answer: "agree", text: "" });
    await answerReturn(maker, { return: id, answer: "agree", text: "" });
    await confirmReturn(maker, { return: id, fit: "" });
    const { id: second } = await fault({ quantity: "2" });
    await answerReturn(maker, { return: second, answer: "agree", text: "" });
    await confirmReturn(maker, { return: second, fit: "" });
    const amounts = (await refundsOf(orderId)).map(({ amount }) => BigInt(amount));
    expect(amounts[0]).toBe(BigInt(lines[0]!.total) / 3n);
    expect(amounts[0]! + amounts[1]!).toBe(BigInt(lines[0]!.total) + BigInt(parcel.carriage));
    expect(
      await one(`select sum(maker_amount) = max(l.maker) as maker, sum(r.platform_amount) = max(l.platform) as platform from returns r
                 join (select id, maker_amount as maker, platform_amount as platform from order_lines) l on l.id = r.order_line_id where l.id = '${lines[0]!.id}'`),
    ).toEqual({ maker: true, platform: true });
    expect(await buyersReturnWhole(buyer, { ...asked, id })).toMatchObject({ status: "refunded", restockedAt: null });
    await booksAgree();
  });

  it("goes to the office when the seller does not agree or does not answer, which decides once, with a reason", async () => {
    const { fault, maker, orderId, lines } = await arrived({ "thyme-garden-100": 3 });
    const { id } = await fault();
    const verdict = { return: id, verdict: "part", sum: "1000", text: "نیمی از آن قابل استفاده است." };
    await expect(decideReturn(officer, verdict)).rejects.toEqual(missing);
    await expect(answerReturn(maker, { return: id, answer: "dispute", text: "" })).rejects.toMatchObject({
      fields: { text: "required" },
    });
    await answerReturn(maker, { return: id, answer: "dispute", text: "سالم فرستادم." });
    expect((await officeReturns(officer, officer.actor as Person)).map((row) => row.id)).toContain(id);
    const seen = await officeReturnWhole(officer, officer.actor as Person, id);
    expect(seen).toMatchObject({ answer: "سالم فرستادم." });
    await viewReturnPhoto(officer, { return: id, photo: seen.photos[0] });
    // Held against how the parcel looked before it left; a photograph of another parcel is none of this return's.
    const [file] = await shop.rows<{ id: string }>(
      `with f as (insert into files (path, sha256, size, media_type) values ('private/00/packed-${id}', 'x', 1, 'image/jpeg') returning id)
       insert into consignment_photos (consignment_id, file_id) select r.consignment_id, f.id from returns r, f where r.id = '${id}' returning file_id as id`,
    );
    expect((await officeReturnWhole(officer, officer.actor as Person, id)).packed).toEqual([file!.id]);
    await viewReturnPhoto(officer, { return: id, photo: file!.id });
    await shop.rows(
      `update consignment_photos set consignment_id = (select id from consignments where id <> consignment_id limit 1)`,
    );
    await expect(viewReturnPhoto(officer, { return: id, photo: file!.id })).rejects.toEqual(missing);
    await shop.rows("delete from consignment_photos");
    await shop.rows(`delete from files where id = '${file!.id}'`);
    const worth = BigInt(lines[0]!.total) / 3n;
    await expect(decideReturn(officer, { ...verdict, sum: String(worth / 10n + 1n) })).rejects.toMatchObject({
      fields: { sum: "return.sum" },
    });
    await expect(decideReturn(officer, { ...verdict, sum: "0" })).rejects.toMatchObject({
      fields: { sum: "return.sum" },
    });
    await decideReturn(officer, verdict);
    await decideReturn(officer, verdict);
    const { id: refused } = await fault();
    await shop.rows(`update returns set due_by = market_now() - interval '1 hour' where id = '${refused}'`);
    await decideReturn(officer, { return: refused, verdict: "none", text: "عکس چیزی نشان نمی‌دهد." });
    await expect(confirmReturn(maker, { return: refused, fit: "" })).rejects.toEqual(refusal("return.not-now"));
    expect(await toldOf(id)).toEqual([
      "return.asked",
      "return.disputed",
      "return.viewed",
      "return.viewed",
      "return.refunded",
    ]);
    expect(await toldOf(refused)).toEqual(["return.asked", "return.refused"]);
    expect((await refundsOf(orderId)).length).toBe(1);
    await booksAgree();
  });

  it("is decided by nobody concerned", async () => {
    const { fault, maker, orderId } = await arrived({ "thyme-garden-100": 1 });
    const { id } = await fault();
    await answerReturn(maker, { return: id, answer: "dispute", text: "سالم بود." });
    await shop.rows(`update orders set person_id = '${(officer.actor as Person).id}' where id = '${orderId}'`);
    const verdict = { return: id, verdict: "full", text: "چنین است." };
    await expect(decideReturn(officer, verdict)).rejects.toEqual(refusal("return.own"));
    const alsoMaker = { ...maker, actor: { ...(maker.actor as Person), duties: (officer.actor as Person).duties } };
    await shop.rows(`update orders set person_id = null where id = '${orderId}'`);
    await expect(decideReturn(alsoMaker, verdict)).rejects.toEqual(refusal("return.own"));
    await decideReturn(officer, verdict);
  });
});

describe("whose it is", () => {
  it("nobody's but hers: a stranger finds no order, no return, no picture", async () => {
    const mine = await arrived({ "thyme-garden-100": 1 });
    const theirs = await arrived({ "thyme-garden-100": 1 });
    const { id } = await mine.fault();
    const stranger = { ...theirs.asked, return: id };
    for (const attempt of [
      () =>
        askReturn(mine.buyer, {
          ...mine.asked,
          access: "",
          line: mine.lines[0]!.id,
          key: randomUUID(),
          kind: "wrong",
          quantity: "1",
        }),
      () => theirs.ask({ line: mine.lines[0]!.id }),
      () => sendReturn(theirs.buyer, { ...stranger, tracking: "" }),
      () => dropReturn(theirs.buyer, stranger),
      () => dropReturn(mine.buyer, { ...mine.asked, access: theirs.access, return: id }),
      () => buyersReturnWhole(theirs.buyer, { ...theirs.asked, id }),
    ])
      await expect(attempt()).rejects.toEqual(missing);
    const [other] = await shop.rows<{ slug: string }>(
      `select s.slug from shops s join producers p on p.id = s.producer_id where s.slug <> '${mine.parcel.seller}' limit 1`,
    );
    const elsewhere = await shop.maker(other!.slug);
    for (const attempt of [
      () => answerReturn(elsewhere, { return: id, answer: "agree", text: "" }),
      () => confirmReturn(elsewhere, { return: id, fit: "" }),
      () => restockReturn(elsewhere, { return: id }),
      () => sellersReturnWhole(elsewhere, elsewhere.actor as Maker, id),
    ])
      await expect(attempt()).rejects.toEqual(missing);
    await dropReturn(mine.buyer, { ...mine.asked, return: id });
    await dropReturn(mine.buyer, { ...mine.asked, return: id });
    expect(await toldOf(id)).toEqual(["return.asked", "return.dropped"]);
  });

  it("is let go by the clock when it was agreed and not sent", async () => {
    const { ask } = await arrived({ "jajim-floor-cushion": 1 }, {}, "EUR");
    const { id } = await ask();
    const clock = await shop.ctxOf({ kind: "system", job: "test" });
    await lapseReturns(clock);
    expect(await toldOf(id)).toEqual(["return.asked"]);
    await shop.rows(`update returns set due_by = market_now() - interval '1 second' where id = '${id}'`);
    await Promise.all([lapseReturns(clock), lapseReturns(clock)]);
    expect(await toldOf(id)).toEqual(["return.asked", "return.dropped"]);
  });
});

describe("money that is with the seller", () => {
  it("of what she took at the door she owes her part again, and a person sends it back", async () => {
    const { fault, maker, orderId, parcel, lines } = await arrived(
      { "thyme-garden-100": 2 },
      { rail: "cash-on-delivery" },
    );
    const { id } = await fault({ quantity: "2" });
    await confirmReturn(maker, { return: id, fit: "" });
    const back = String(BigInt(lines[0]!.total) + BigInt(parcel.carriage));
    expect(await refundsOf(orderId)).toEqual([{ amount: back, status: "wanted", by_hand: true }]);
    const entries = await booked(id);
    expect(entries["seller-payable"]).toBeUndefined();
    expect(BigInt(entries["seller-receivable"]!)).toBeGreaterThan(0n);
    await booksAgree();
  });
});

describe("a race", () => {
  it("of twenty who ask and of two who pay back: never more than the line", async () => {
    const { fault, maker, orderId, lines, parcel } = await arrived({ "thyme-garden-100": 3 });
    const asks = await Promise.allSettled(
      Array.from({ length: 20 }, () => fault({ photos: [{ name: "a.jpg", type: "image/jpeg", bytes: picture }] })),
    );
    const made = asks.flatMap((ask) => (ask.status === "fulfilled" ? [ask.value.id] : []));
    expect(made.length).toBe(3);
    for (const id of made) await answerReturn(maker, { return: id, answer: "dispute", text: "سالم بود." });
    await Promise.allSettled(
      Array.from({ length: 20 }, (_, n) =>
        n % 2 === 0
          ? confirmReturn(maker, { return: made[n % 3], fit: "on" })
          : decideReturn(officer, { return: made[n % 3], verdict: "full", text: "چنین است." }),
      ),
    );
    const refunds = await refundsOf(orderId);
    expect(refunds.length).toBe(3);
    expect(refunds.reduce((sum, { amount }) => sum + BigInt(amount), 0n)).toBe(
      BigInt(lines[0]!.total) + BigInt(parcel.carriage),
    );
    await booksAgree();
  });
});
