import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { applyEvents, receiveEvent } from "#app/domain/payments/receive-event.server.ts";
import { startPayment } from "#app/domain/payments/start-payment.server.ts";
import { settleAll } from "#app/jobs/worker.server.ts";
import { openShop, type Shop } from "#tests/support/shop.ts";

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());
const ctx = () => shop.ctxOf({ kind: "system", job: "test" });

type About = { ref?: string; payment?: string; account?: string };
const hear = async (id: string, about: About) =>
  receiveEvent(await ctx(), { provider: "stripe", id, kind: "test", ref: null, ...about });
const heard = async (id: string) =>
  (
    await shop.rows<{ ref: string | null; outcome: string | null }>(
      `select provider_ref as ref, outcome from provider_events where event_id = '${id}'`,
    )
  )[0];
const statusOf = async (payment: string) =>
  (await shop.rows<{ status: string }>(`select status from payments where id = '${payment}'`))[0]!.status;
const jobs = async (payment: string) =>
  (
    await shop.rows<{ n: number }>(
      `select count(*)::int as n from pgboss.job where name = 'settle-payment' and data ->> 'paymentId' = '${payment}'`,
    )
  )[0]!.n;

async function paidUnheard() {
  const placed = await shop.order({ "honey-thyme-1kg": 1 }, {}, "EUR");
  await shop.payAtTwin(placed.paymentId);
  const [row] = await shop.rows<{ ref: string }>(
    `select provider_ref as ref from payments where id = '${placed.paymentId}'`,
  );
  return { id: placed.paymentId, ref: row!.ref };
}

describe("an event", () => {
  it("that knows only what we wrote on the charge leads to the payment, once for fifty of it", async () => {
    const payment = await paidUnheard();
    await Promise.all(Array.from({ length: 50 }, () => hear("evt_charge", { payment: payment.id })));
    expect(await jobs(payment.id)).toBe(1);
    expect(await heard("evt_charge")).toEqual({ ref: payment.ref, outcome: null });
    await settleAll(shop.house);
    expect(await statusOf(payment.id)).toBe("captured");
    expect(await heard("evt_charge")).toMatchObject({ outcome: "asked" });
    expect(await applyEvents(await ctx(), { paymentId: payment.id })).toBeNull();
  });

  it("that bears another order's name is a reason to ask about that order, and no more", async () => {
    const unpaid = await shop.order({ "honey-thyme-1kg": 1 }, {}, "EUR");
    await shop.payAtTwin((await shop.order({ "honey-thyme-1kg": 1 }, {}, "EUR")).paymentId);
    await startPayment(await ctx(), unpaid.paymentId);
    await hear("evt_other", { payment: unpaid.paymentId });
    await settleAll(shop.house);
    expect(await statusOf(unpaid.paymentId)).toBe("created");
    expect(await heard("evt_other")).toMatchObject({ outcome: "asked" });
  });

  it.each<[string, () => Promise<About>]>([
    ["a session nobody asked for", async () => ({ ref: "cs_test_of_another_shop" })],
    [
      "a session of another shop with our payment's name",
      async () => ({ ref: "cs_x", payment: (await paidUnheard()).id }),
    ],
    ["a payment that is none", async () => ({ payment: randomUUID() })],
    ["a word in the place of a payment", async () => ({ payment: "or true" })],
    ["an account nobody has", async () => ({ account: "acct_nobody" })],
    ["nothing", async () => ({})],
  ])("about %s is written down and has no effect", async (_what, about) => {
    const id = `evt_${randomUUID()}`;
    const before = await shop.rows("select id, status from payments order by id");
    const wish = await about();
    await hear(id, wish);
    expect(await heard(id)).toMatchObject({ outcome: "not-ours" });
    const after = await shop.rows<{ id: string; status: string }>("select id, status from payments order by id");
    expect(after.filter((row) => before.some((old) => old.id === row.id))).toEqual(before);
    if (wish.payment) expect(await jobs(wish.payment)).toBe(0);
  });

  it("of a gateway that has none of ours under this reference is not ours either", async () => {
    const payment = await paidUnheard();
    const elsewhere = { provider: "zarinpal", id: "evt_elsewhere", kind: "test", ref: payment.ref };
    await receiveEvent(await ctx(), elsewhere);
    expect(await heard("evt_elsewhere")).toMatchObject({ outcome: "not-ours" });
  });
});
