import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { react } from "#app/jobs/reactions.server.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { noticeBoard, type Said } from "./sold-parcel.ts";

let t: TestHouse;
let board: ReturnType<typeof noticeBoard>;
let maker: Awaited<ReturnType<ReturnType<typeof noticeBoard>["maker"]>>;
beforeAll(async () => {
  t = await testHouse();
  board = noticeBoard(t);
  maker = await board.maker();
});
afterAll(() => t.close());

const to = (said: Said[], phone: string) => said.find((one) => one.channel === "sms" && one.to === phone);
/** Nothing was left unfilled, and no sentence that was left out leaves a gap. */
const whole = (text = "{") => !/[{}]| {2}|undefined|null|NaN/.test(text);

describe("a guest", () => {
  it("hears by phone and letter, with the secret of her order in the address, and is not in any feed", async () => {
    const order = await board.order(maker, { email: "guest@example.com" });
    const said = await board.tell("consignment.accepted", "consignment", order.parcel, { order: order.id });
    expect(said.map(({ channel }) => channel).sort()).toEqual(["mail", "sms"]);
    const sms = to(said, order.phone);
    expect(sms?.text).toBe(`غرفهٔ گلاب بستهٔ شما از سفارش ${order.number} را پذیرفت و آماده می‌کند.\n${sms?.links[0]}`);
    expect(sms?.links[0]).toMatch(new RegExp(`/fa/orders/${order.number}\\?token=\\S{20,}$`));
    expect(said.map(({ link }) => link)).toEqual([null, null]);
    expect(JSON.stringify(await t.rows("select row_to_json(n) as row from notices n"))).not.toContain("token=");
  });
});

describe("a buyer with an account", () => {
  it("finds it in her account too, where the address needs no secret", async () => {
    const buyer = await board.person("en");
    const order = await board.order(maker, { buyer: buyer.id, locale: "en" });
    const said = await board.tell("consignment.accepted", "consignment", order.parcel, { order: order.id });
    const inApp = said.find(({ channel }) => channel === "in-app");
    expect(inApp).toMatchObject({
      to: buyer.id,
      subject: `Order ${order.number} was accepted`,
      text: `Golab has accepted your parcel of order ${order.number} and is preparing it.`,
      link: `/en/orders/${order.number}`,
    });
  });

  it("hears by the channels she chose", async () => {
    const buyer = await board.person();
    await t.rows(`insert into notice_preferences (person_id, channels) values ('${buyer.id}', '{"buying": []}')`);
    const order = await board.order(maker, { buyer: buyer.id, email: "quiet@example.com" });
    const said = await board.tell("consignment.accepted", "consignment", order.parcel, { order: order.id });
    expect(said.map(({ channel }) => channel)).toEqual(["in-app"]);
  });
});

describe("the same event", () => {
  it("told twice, and to two workers at once, says it once", async () => {
    const order = await board.order(maker, { email: "once@example.com" });
    const event = await board.event("consignment.accepted", "consignment", order.parcel, { order: order.id });
    const ctx = await board.system();
    await Promise.all([react(ctx, event), react(ctx, event), react(ctx, event)]);
    await react(ctx, event);
    expect((await board.said(event)).map(({ channel }) => channel).sort()).toEqual(["mail", "sms"]);
    const jobs = await t.rows(
      `select 1 from pgboss.job where name = 'send-notice' and data ->> 'noticeId' in (select id::text from notices where event_id = ${event} and not_before is null)`,
    );
    const unqueued = await t.rows(`select 1 from notices where event_id = ${event} and not_before is not null`);
    expect(jobs.length + unqueued.length).toBe(2);
  });
});

describe("each step is said in her language", () => {
  const steps = async (locale: "fa" | "en") => {
    const order = await board.order(maker, { locale });
    const hear = async (kind: string, noun: string, id: string, data: Record<string, unknown> = {}) =>
      to(await board.tell(kind, noun, id, { order: order.id, ...data }), order.phone);
    return { order, hear };
  };

  it.each(["fa", "en"] as const)("how to pay by transfer, until when and to whom (%s)", async (locale) => {
    await t.rows(
      `update rails set details = '{"iban": "IR820540102680020817909002", "holder": "Khanegi"}' where name = 'bank-transfer' and currency = 'IRR'`,
    );
    const { order, hear } = await steps(locale);
    const sms = await hear("order.placed", "order", order.id, { number: order.number, rail: "bank-transfer" });
    expect(sms).toMatchObject({ template: "order-transfer", locale, waits: false });
    expect(sms?.text).toContain("IR820540102680020817909002");
    expect(sms?.text).toContain(locale === "fa" ? "۱۰۰٬۰۰۰ تومان" : "1,000,000");
    expect(whole(sms?.text)).toBe(true);
    expect(await hear("order.placed", "order", order.id, { number: order.number, rail: "zarinpal" })).toBeUndefined();
  });

  it.each(["fa", "en"] as const)("a receipt that came, and one that was not accepted (%s)", async (locale) => {
    const { order, hear } = await steps(locale);
    expect((await hear("proof.sent", "payment", order.id))?.template).toBe("proof-received");
    const rejected = await hear("proof.rejected", "payment", order.id, { reason: "مبلغ دیگری است" });
    expect(rejected?.text).toContain("مبلغ دیگری است");
    expect(whole(rejected?.text)).toBe(true);
  });

  it.each(["fa", "en"] as const)("paid, or to be paid at the door (%s)", async (locale) => {
    const { order, hear } = await steps(locale);
    expect((await hear("order.confirmed", "order", order.id, { paid: true }))?.template).toBe("order-confirmed");
    const atDoor = await hear("order.confirmed", "order", order.id, { paid: false });
    expect(atDoor?.template).toBe("order-confirmed-at-door");
    expect(atDoor?.text).toContain(locale === "fa" ? "۱۰۰٬۰۰۰ تومان" : "1,000,000");
  });

  it.each(["fa", "en"] as const)(
    "late, with the new day and why; sent, with or without a number (%s)",
    async (locale) => {
      const { order, hear } = await steps(locale);
      await t.rows(
        `update consignments set send_by = '2026-12-10T20:30:00Z', delay_reason = 'materials: نخ دیر رسید' where id = '${order.parcel}'`,
      );
      const late = await hear("consignment.delayed", "consignment", order.parcel);
      expect(late?.text).toContain(
        locale === "fa"
          ? "دلیل: مواد اولیه دیر رسیده است (نخ دیر رسید)"
          : "Reason: The materials came late (نخ دیر رسید)",
      );
      expect(late?.text).toContain(locale === "fa" ? "۱۹ آذر ۱۴۰۵" : "10 December 2026");
      const bare = await hear("consignment.shipped", "consignment", order.parcel);
      expect(whole(bare?.text) && !/\d{6}/.test(bare?.text.split("\n")[0] ?? "")).toBe(true);
      await t.rows(`update consignments set tracking = '998877665544' where id = '${order.parcel}'`);
      expect((await hear("consignment.shipped", "consignment", order.parcel))?.text).toContain("998877665544");
      expect((await hear("consignment.split", "consignment", order.parcel))?.template).toBe("consignment-split");
      expect(await hear("consignment.packed", "consignment", order.parcel)).toBeUndefined();
    },
  );

  it.each(["fa", "en"] as const)(
    "where to fetch it and when: at a counter, at a carrier's agency (%s)",
    async (locale) => {
      for (const [code, carrier, template] of [
        [`counter-${locale}`, "null", "consignment-at-point"],
        [`agency-${locale}`, "'post'", "consignment-to-point"],
      ] as const) {
        await t.rows(
          `insert into pickup_points (code, carrier, name_fa, name_en, county, address_fa, address_en, hours_fa, hours_en)
         values ('${code}', ${carrier}, 'تعاونی سبلان', 'Sabalan cooperative', '2402', 'میدان اصلی', 'Main square', '۹ تا ۱۳', '9 to 13')`,
        );
        const order = await board.order(maker, { locale, pickup: code });
        const said = await board.tell("consignment.shipped", "consignment", order.parcel, { order: order.id });
        const sms = to(said, order.phone);
        expect(sms?.template).toBe(template);
        for (const part of locale === "fa"
          ? ["تعاونی سبلان", "میدان اصلی", "۹ تا ۱۳"]
          : ["Sabalan", "Main square", "9 to 13"])
          expect(sms?.text).toContain(part);
        expect(whole(sms?.text)).toBe(true);
      }
    },
  );

  it.each([
    ["not-accepted", "consignment-not-accepted"],
    ["seller", "consignment-called-off"],
    ["buyer", "consignment-called-off-by-you"],
    ["refused-at-door", "consignment-refused"],
  ])("called off (%s), with what goes back to her or that she paid nothing", async (reason, template) => {
    const { order, hear } = await steps("fa");
    const unpaid = await hear("consignment.cancelled", "consignment", order.parcel, { reason });
    expect(unpaid?.template).toBe(template);
    expect(unpaid?.text).toContain("پولی بابت آن نپرداخته بودید.");
    const payment = await board.one(
      `insert into payments (order_id, provider, currency, amount, status) values ('${order.id}', 'zarinpal', 'IRR', 1000000, 'captured')`,
    );
    await t.rows(
      `insert into refunds (payment_id, consignment_id, amount, reason) values ('${payment}', '${order.parcel}', 650000, '${reason}')`,
    );
    const paid = await hear("consignment.cancelled", "consignment", order.parcel, { reason });
    expect(paid?.text).toContain("۶۵٬۰۰۰ تومان به شما برمی‌گردد.");
  });

  it("money that went back by itself, and by hand with the bank's reference", async () => {
    const { order, hear } = await steps("en");
    const payment = await board.one(
      `insert into payments (order_id, provider, currency, amount, status) values ('${order.id}', 'bank-transfer', 'IRR', 1000000, 'captured')`,
    );
    const refund = (amount: number, byHand: boolean) =>
      board.one(
        `insert into refunds (payment_id, amount, reason, status, by_hand, provider_ref, done_at) values ('${payment}', ${amount}, 'seller', 'succeeded', ${byHand}, 'REF-${amount}', market_now())`,
      );
    const first = await refund(300000, false);
    const second = await refund(700000, true);
    const sent = await hear("payment.refunded", "payment", payment, { refund: first, byHand: false });
    expect(sent).toMatchObject({ template: "payment-refunded" });
    expect(sent?.text).toContain("300,000");
    const byHand = await hear("payment.refunded", "payment", payment, { refund: second, byHand: true });
    expect(byHand?.text).toMatch(/700,000.*REF-700000/);
  });

  it("money that a person must send: her account is asked for where nobody knows it", async () => {
    const { order, hear } = await steps("fa");
    const payment = await board.one(
      `insert into payments (order_id, provider, currency, amount, status) values ('${order.id}', 'bank-transfer', 'IRR', 1000000, 'captured')`,
    );
    const refund = (iban: string) =>
      board.one(
        `insert into refunds (payment_id, amount, reason, by_hand, iban_sealed) values ('${payment}', 500000, 'seller', true, ${iban})`,
      );
    const asked = await hear("refund.by-hand", "refund", await refund("null"), { payment });
    expect(asked?.text).toMatch(/^۵۰٬۰۰۰ تومان از سفارش .* به شما برمی‌گردد/);
    expect(await hear("refund.by-hand", "refund", await refund("'sealed'"), { payment })).toBeUndefined();
  });

  it("not paid in time, called off by herself, and money that came late", async () => {
    const { order, hear } = await steps("en");
    expect((await hear("order.cancelled", "order", order.id, { reason: "hold-expired" }))?.template).toBe(
      "order-cancelled",
    );
    expect((await hear("order.cancelled", "order", order.id, { reason: "buyer" }))?.template).toBe(
      "order-cancelled-by-you",
    );
    expect((await hear("payment.came-late", "payment", order.id))?.template).toBe("payment-late");
  });

  it("arrived: not rung when she pressed the button herself, told when the clock did", async () => {
    const buyer = await board.person();
    const order = await board.order(maker, { buyer: buyer.id });
    const data = { order: order.id };
    const buyers = (said: Said[]) => said.filter(({ template }) => template === "consignment-received");
    const herself = await board.tell("consignment.delivered", "consignment", order.parcel, data, { actorId: buyer.id });
    expect(buyers(herself).map(({ channel }) => channel)).toEqual(["in-app"]);
    const other = await board.order(maker);
    const event = await board.event("consignment.delivered", "consignment", other.parcel, {}, { actorKind: "guest" });
    await react(await board.system(), event);
    expect(buyers(await board.said(event))).toEqual([]);
    const clock = await board.tell("consignment.delivered", "consignment", order.parcel, data);
    expect(buyers(clock).map(({ channel }) => channel)).toEqual(["sms", "in-app"]);
  });

  it("the seller's answer to what she reported", async () => {
    const { order, hear } = await steps("fa");
    const sms = await hear("problem.answered", "problem", order.id, { consignment: order.parcel });
    expect(sms?.text).toContain("غرفهٔ گلاب به گزارش شما");
  });
});
