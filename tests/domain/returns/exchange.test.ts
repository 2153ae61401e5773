import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addLine } from "#app/domain/cart/add-line.server.ts";
import { acceptConsignment } from "#app/domain/orders/accept-consignment.server.ts";
import { orderPass } from "#app/domain/orders/access.server.ts";
import { placeOrder } from "#app/domain/orders/place-order.server.ts";
import { receiveConsignment } from "#app/domain/orders/receive-consignment.server.ts";
import { settlePayment } from "#app/domain/orders/settle-payment.server.ts";
import { shipConsignment } from "#app/domain/orders/ship-consignment.server.ts";
import { openParts } from "#app/domain/payouts/parts.server.ts";
import { answerExchange } from "#app/domain/returns/answer-exchange.server.ts";
import { answerReturn } from "#app/domain/returns/answer-return.server.ts";
import { askReturn } from "#app/domain/returns/ask-return.server.ts";
import { confirmReturn } from "#app/domain/returns/confirm-return.server.ts";
import { decideReturn } from "#app/domain/returns/decide-return.server.ts";
import { dropReturn } from "#app/domain/returns/drop-return.server.ts";
import {
  buyersReturnWhole,
  returnableLine,
  returnsOfOrder,
  sellersWaiting,
} from "#app/domain/returns/queries.server.ts";
import { endExchanges, receiveExchange } from "#app/domain/returns/receive-exchange.server.ts";
import { sellersReplacement } from "#app/domain/returns/replacement.server.ts";
import { sendReturn } from "#app/domain/returns/send-return.server.ts";
import { shipExchange } from "#app/domain/returns/ship-exchange.server.ts";
import { judgeAll } from "#app/invariants/evaluate.ts";
import { readTwinBooks } from "#app/invariants/twin-books.ts";
import { settleAll } from "#app/jobs/worker.server.ts";
import type { Maker } from "#app/platform/actor.ts";
import { photo } from "#tests/fixtures/pictures.ts";
import { guest, openShop, type Shop } from "#tests/support/shop.ts";

let shop: Shop;
let picture: Buffer;
/** Sizes of the vest by name: two ages at one price, and the next that costs more. */
let sizes: Record<"2" | "3" | "4", string>;
beforeAll(async () => {
  shop = await openShop();
  picture = await photo();
  const rows = await shop.rows<{ id: string; name: string }>(
    "select v.id, v.name_en as name from product_variants v join products p on p.id = v.product_id where p.slug = 'child-vest'",
  );
  const of = (age: string) => rows.find(({ name }) => name === `age ${age}`)!.id;
  sizes = { "2": of("2"), "3": of("3"), "4": of("4") };
});
afterAll(() => shop.close());

const one = async <R extends Record<string, unknown>>(statement: string) => (await shop.rows<R>(statement))[0]!;
const refusal = (code: string) => expect.objectContaining({ code });
const missing = expect.objectContaining({ name: "Missing" });
const clock = () => shop.ctxOf({ kind: "system", job: "test" });
const stock = () =>
  one<{ on_hand: number; reserved: number; sold: number; returned: number }>(
    "select on_hand, reserved, sold, returned from stock_items i join products p on p.id = i.product_id where p.slug = 'child-vest'",
  );

/** Vests for age two that were paid for and have arrived. */
async function arrived(quantity = 1) {
  const buyer = await shop.ctxOf(guest);
  const { secret } = await addLine(buyer, {
    cart: "",
    slug: "child-vest",
    variant: sizes["2"],
    quantity: String(quantity),
    currency: "IRR",
  });
  const placed = await placeOrder(buyer, await shop.formFor(secret ?? ""));
  await shop.payAtTwin(placed.paymentId);
  await settlePayment(await clock(), placed.paymentId);
  const parcel = await one<{ id: string; seller: string; line: string; total: string; whole: string }>(
    `select c.id, s.slug as seller, l.id as line, l.total::text, (l.total + c.carriage)::text as whole from consignments c join shops s on s.id = c.seller_id
     join order_lines l on l.consignment_id = c.id where c.order_id = '${placed.orderId}'`,
  );
  const maker = await shop.maker(parcel.seller);
  const asked = { number: placed.number, access: orderPass(buyer, "", placed.orderId) };
  await acceptConsignment(maker, { consignment: parcel.id });
  await shipConsignment(maker, { consignment: parcel.id, carrier: "post", tracking: "RR1" });
  await receiveConsignment(buyer, { ...asked, consignment: "1" });
  const ask = async (more: Record<string, unknown> = {}) =>
    (
      await askReturn(buyer, {
        ...asked,
        ...{ line: parcel.line, key: randomUUID(), kind: "withdrawal", quantity: "1", instead: sizes["3"] },
        ...more,
      })
    ).id;
  const fault = (more: Record<string, unknown> = {}) =>
    ask({
      kind: "damaged",
      text: "دکمه‌اش شکسته است.",
      photos: [{ name: "a.jpg", type: "image/jpeg", bytes: picture }],
      ...more,
    });
  const accept = (id: string) => answerExchange(maker, { return: id, answer: "accept" });
  const decline = (id: string) => answerExchange(maker, { return: id, answer: "decline" });
  const back = async (id: string) => {
    await sendReturn(buyer, { ...asked, return: id, tracking: "RR2" });
    await confirmReturn(maker, { return: id, fit: "on" });
  };
  const ship = (id: string, tracking = "RR3") => shipExchange(maker, { return: id, carrier: "post", tracking });
  const receive = (id: string) => receiveExchange(buyer, { ...asked, return: id });
  const seen = async (id: string) => {
    const { status, exchange } = await buyersReturnWhole(buyer, { ...asked, id });
    return { status, exchange: exchange?.status };
  };
  return { ...placed, parcel, maker, buyer, asked, ask, fault, accept, decline, back, ship, receive, seen };
}

const refundsOf = async (orderId: string) =>
  (
    await shop.rows<{ amount: string }>(
      `select r.amount::text from refunds r join payments p on p.id = r.payment_id where p.order_id = '${orderId}' order by r.id`,
    )
  ).map(({ amount }) => amount);
const toldOf = async (id: string) =>
  (await shop.rows<{ kind: string }>(`select kind from events where noun_id = '${id}' order by id`)).map(
    ({ kind }) => kind,
  );
/** Whether what a parcel left to its people may not be paid out for something that is open. */
const moneyStays = async (consignment: string) => [
  ...new Set(
    (await openParts({ house: shop.house }, shop.db, { consignments: [consignment] })).map((part) => part.openProblem),
  ),
];
const past = (id: string) =>
  shop.rows(`update exchanges set due_by = market_now() - interval '1 second' where id = '${id}'`);
async function booksAgree() {
  await settleAll(shop.house);
  const { db, house } = shop;
  const verdicts = await judgeAll({
    ...{ db, alive: true, keys: house.keys, dataDir: house.env.dataDir },
    books: await readTwinBooks(house.env),
  });
  const money = ["I1", "I2", "I3", "I4", "I6", "I8", "I9", "I10", "I12", "I15"];
  expect(verdicts.filter(({ id, holds }) => money.includes(id) && !holds)).toEqual([]);
}

describe("an exchange", () => {
  it("is offered for the same piece and for sizes at its price, and for nothing else", async () => {
    const { buyer, asked, parcel, ask } = await arrived();
    const { exchanges } = await returnableLine(buyer, { ...asked, line: parcel.line });
    expect(exchanges.map(({ same, variant }) => (same ? "same" : variant))).toEqual(["same", sizes["3"]]);
    await expect(ask({ instead: sizes["4"] })).rejects.toMatchObject({ fields: { instead: "exchange.not-there" } });
    await expect(ask({ instead: randomUUID() })).rejects.toMatchObject({ fields: { instead: "exchange.not-there" } });
    await expect(ask({ instead: "money" })).rejects.toMatchObject({ fields: { instead: "invalid" } });
    const unique = await shop.paidOrder({ "jajim-floor-cushion": 1 }, {}, "EUR");
    const line = await one<{ id: string; kind: string }>(
      `select l.id, p.availability as kind from order_lines l join products p on p.id = l.product_id where order_id = '${unique.orderId}'`,
    );
    const pass = orderPass(buyer, "", unique.orderId);
    const found = await returnableLine(buyer, { number: unique.number, access: pass, line: line.id });
    expect({ kind: line.kind, exchanges: found.exchanges.length > 0 }).toEqual({
      kind: line.kind,
      exchanges: line.kind === "stock",
    });
  });

  it("goes its whole way without any money: put aside, back, sent with tracking, received; each step once", async () => {
    const { ask, asked, accept, back, ship, receive, seen, buyer, maker, orderId, parcel } = await arrived();
    const start = await stock();
    const id = await ask();
    expect(await sellersWaiting(maker, maker.actor as Maker, "studio")).toBe(1);
    expect(await stock()).toEqual(start);
    await Promise.all([accept(id), accept(id)]);
    expect(await stock()).toEqual({ ...start, on_hand: start.on_hand - 1, reserved: start.reserved + 1 });
    expect(await seen(id)).toEqual({ status: "agreed", exchange: "held" });
    await expect(ship(id)).rejects.toEqual(refusal("return.not-now"));
    await expect(receive(id)).rejects.toEqual(refusal("return.not-now"));
    await back(id);
    await confirmReturn(maker, { return: id, fit: "on" });
    expect(await seen(id)).toEqual({ status: "replacing", exchange: "held" });
    expect(await moneyStays(parcel.id)).toEqual([true]);
    const { carriers, of } = await sellersReplacement(maker, maker.actor as Maker, id);
    expect(carriers.map(({ code }) => code)).toContain("post");
    expect(of.exchange?.dueBy).not.toBeNull();
    await expect(ship(id, "")).rejects.toMatchObject({ fields: { tracking: "required" } });
    await expect(shipExchange(maker, { return: id, carrier: "nobody", tracking: "1" })).rejects.toMatchObject({
      fields: { carrier: "choose" },
    });
    await Promise.all([ship(id), ship(id)]);
    await expect(answerExchange(maker, { return: id, answer: "decline" })).rejects.toEqual(refusal("return.not-now"));
    const [shown] = await returnsOfOrder(buyer, orderId);
    expect(shown?.exchange).toMatchObject({
      status: "shipped",
      tracking: "RR3",
      follow: expect.stringContaining("RR3"),
    });
    await Promise.all([receive(id), receive(id)]);
    expect(await seen(id)).toEqual({ status: "exchanged", exchange: "received" });
    expect(await moneyStays(parcel.id)).toEqual([false]);
    expect(await stock()).toEqual({ ...start, sold: start.sold + 1, returned: start.returned + 1 });
    expect(await refundsOf(orderId)).toEqual([]);
    expect(await toldOf(id)).toEqual([
      ...["return.asked", "exchange.held", "return.sent", "return.replacing", "exchange.shipped", "exchange.received"],
    ]);
    await booksAgree();
    const [note] = await shop.rows(`select 1 from notices where template = 'exchange-shipped' limit 1`);
    expect(note).toBeDefined();
    // What came in its place may be sent back like any other, for the money that was paid.
    const again = await askReturn(buyer, {
      ...asked,
      ...{ line: of.line, key: randomUUID(), kind: "withdrawal", quantity: "1" },
    });
    await confirmReturn(maker, { return: again.id, fit: "on" });
    expect(await refundsOf(orderId)).toHaveLength(1);
    expect(await stock()).toEqual({
      ...start,
      on_hand: start.on_hand + 1,
      sold: start.sold + 1,
      returned: start.returned + 2,
    });
    await booksAgree();
  });

  it("of something wrong is agreed to together with the return", async () => {
    const { fault, accept, seen } = await arrived();
    const id = await fault({ instead: "same" });
    expect(await seen(id)).toEqual({ status: "asked", exchange: "asked" });
    await accept(id);
    expect(await seen(id)).toEqual({ status: "agreed", exchange: "held" });
  });

  it("is nobody else's to answer, send or receive", async () => {
    const mine = await arrived();
    const theirs = await arrived();
    const id = await mine.ask();
    const [other] = await shop.rows<{ slug: string }>(
      `select s.slug from shops s join producers p on p.id = s.producer_id where s.slug <> '${mine.parcel.seller}' limit 1`,
    );
    const elsewhere = await shop.maker(other!.slug);
    for (const attempt of [
      () => answerExchange(elsewhere, { return: id, answer: "accept" }),
      () => shipExchange(elsewhere, { return: id, carrier: "post", tracking: "1" }),
      () => sellersReplacement(elsewhere, elsewhere.actor as Maker, id),
      () => receiveExchange(theirs.buyer, { ...theirs.asked, return: id }),
    ])
      await expect(attempt()).rejects.toEqual(missing);
    const money = await theirs.ask({ instead: "" });
    await expect(theirs.accept(money)).rejects.toEqual(missing);
    expect(await mine.seen(id)).toEqual({ status: "agreed", exchange: "asked" });
  });
});

describe("an exchange that does not come about ends in money", () => {
  it("when the seller declines, before or after she agreed, and even once the piece is back", async () => {
    const before = await arrived();
    const first = await before.ask();
    await before.decline(first);
    await before.back(first);
    expect(await before.seen(first)).toEqual({ status: "refunded", exchange: "declined" });
    expect(await refundsOf(before.orderId)).toEqual([before.parcel.whole]);

    const after = await arrived();
    const start = await stock();
    const second = await after.ask();
    await after.accept(second);
    await after.back(second);
    await Promise.all([after.decline(second), after.decline(second)]);
    expect(await after.seen(second)).toEqual({ status: "refunded", exchange: "declined" });
    expect(await refundsOf(after.orderId)).toEqual([after.parcel.whole]);
    expect(await stock()).toEqual({ ...start, on_hand: start.on_hand + 1, returned: start.returned + 1 });
    await booksAgree();
  });

  it("by the clock: unanswered it is let go, unsent the money goes back, unheard-of it counts as received", async () => {
    const { ask, accept, back, ship, seen, orderId, paymentId, parcel } = await arrived(3);
    const [unanswered, unsent, unheard] = [await ask(), await ask(), await ask()];
    for (const id of [unsent, unheard]) {
      await accept(id);
      await back(id);
    }
    await ship(unheard);
    await endExchanges(await clock());
    expect(await seen(unanswered)).toEqual({ status: "agreed", exchange: "asked" });
    await past(unanswered);
    await past(unsent);
    await past(unheard);
    await shop.rows(
      `insert into disputes (payment_id, provider, provider_ref, amount, reason, status) values ('${paymentId}', 'stripe', '${paymentId}', 1, 'x', 'lost')`,
    );
    await shop.rows(
      `insert into problems (order_line_id, consignment_id, kind, text_sealed) values ('${parcel.line}', '${parcel.id}', 'missing', '')`,
    );
    await Promise.all([endExchanges(await clock()), endExchanges(await clock())]);
    expect(await seen(unsent)).toEqual({ status: "replacing", exchange: "held" });
    // Reported, it is looked at by people first.
    expect(await seen(unheard)).toEqual({ status: "replacing", exchange: "shipped" });
    await shop.rows(`delete from disputes where payment_id = '${paymentId}'`);
    await shop.rows(`delete from problems where consignment_id = '${parcel.id}'`);
    await endExchanges(await clock());
    expect(await seen(unanswered)).toEqual({ status: "agreed", exchange: "lapsed" });
    expect(await seen(unsent)).toEqual({ status: "refunded", exchange: "lapsed" });
    expect(await seen(unheard)).toEqual({ status: "exchanged", exchange: "received" });
    expect(await refundsOf(orderId)).toEqual([String(BigInt(parcel.total) / 3n)]);
    expect((await toldOf(unsent)).slice(-2)).toEqual(["exchange.lapsed", "return.refunded"]);
    await booksAgree();
  });

  it("and when the buyer keeps the piece, or the seller pays back unasked, what was put aside is on the shelf again", async () => {
    const { ask, accept, seen, buyer, asked } = await arrived();
    const start = await stock();
    const id = await ask();
    await accept(id);
    await dropReturn(buyer, { ...asked, return: id });
    expect(await seen(id)).toEqual({ status: "dropped", exchange: "lapsed" });
    expect(await stock()).toEqual(start);
    const other = await arrived();
    const asking = await other.ask();
    await other.back(asking);
    expect(await other.seen(asking)).toEqual({ status: "refunded", exchange: "lapsed" });
    await booksAgree();
  });

  it("when the office decides between the two, for money or for nothing", async () => {
    const { fault, accept, maker, seen, orderId, parcel } = await arrived(2);
    const start = await stock();
    const [duty] = await shop.rows<{ body: string; person: string }>(
      "select d.body_id as body, d.person_id as person from duties d join bodies b on b.id = d.body_id and b.kind = 'secretariat' where d.kind = 'officer' limit 1",
    );
    const officer = await shop.ctxOf({
      ...(maker.actor as Maker),
      ...{ id: duty!.person, producer: null, duties: [{ kind: "officer" as const, bodyId: duty!.body }] },
    });
    const disputed = async () => {
      const id = await fault();
      await accept(id);
      await answerReturn(maker, { return: id, answer: "dispute", text: "پاره نبود." });
      return id;
    };
    const nothing = await disputed();
    await decideReturn(officer, { return: nothing, verdict: "none", text: "سالم است." });
    expect(await seen(nothing)).toEqual({ status: "refused", exchange: "lapsed" });
    const money = await disputed();
    await decideReturn(officer, { return: money, verdict: "full", text: "چنین است." });
    expect(await seen(money)).toEqual({ status: "refunded", exchange: "lapsed" });
    expect(await stock()).toEqual(start);
    expect(await refundsOf(orderId)).toEqual([String(BigInt(parcel.total) / 2n)]);
    await booksAgree();
  });
});

describe("a race", () => {
  it("for the last piece: one exchange has it, the other is told plainly and goes on for money", async () => {
    const [first, second] = [await arrived(), await arrived()];
    const ids = [await first.ask(), await second.ask()] as const;
    const { on_hand } = await stock();
    const buyer = await shop.ctxOf(guest);
    const { secret } = await addLine(buyer, {
      ...{ cart: "", slug: "child-vest", variant: sizes["2"], quantity: String(on_hand - 1), currency: "IRR" },
    });
    await placeOrder(buyer, await shop.formFor(secret ?? ""));
    expect((await stock()).on_hand).toBe(1);
    const answers = await Promise.allSettled([first.accept(ids[0]), second.accept(ids[1])]);
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const lost = answers.findIndex(({ status }) => status === "rejected");
    expect((answers[lost] as PromiseRejectedResult).reason).toEqual(refusal("exchange.gone"));
    expect((await stock()).on_hand).toBe(0);
    const [loser, id] = lost === 0 ? [first, ids[0]] : [second, ids[1]];
    expect(await loser.seen(id)).toEqual({ status: "agreed", exchange: "gone" });
    expect((await toldOf(id)).at(-1)).toBe("exchange.gone");
    await loser.back(id);
    expect(await refundsOf(loser.orderId)).toEqual([loser.parcel.whole]);
    await booksAgree();
  });
});
