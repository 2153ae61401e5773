import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Buyer } from "#tests/support/buyer.ts";
import { countedMarket } from "#tests/support/counted-market.ts";

let market: Awaited<ReturnType<typeof countedMarket>>;
beforeAll(async () => {
  market = await countedMarket();
}, 180_000);
afterAll(() => market?.close(), 60_000);

const order = async (payUrl: string) => {
  const [row] = await market.rows<{ id: string; payment: string; status: string; total: string }>(
    `select o.id, p.id as payment, o.status, o.total from orders o join payments p on p.order_id = o.id where p.pay_url = '${payUrl}'`,
  );
  return row!;
};
const captured = (id: string) => market.rows(`select 1 from payments where order_id = '${id}' and status = 'captured'`);
const booked = (id: string) =>
  market.rows(`select 1 from ledger_transactions where source in (select id from payments where order_id = '${id}')`);

async function placed(currency: "IRR" | "EUR"): Promise<string> {
  const buyer = new Buyer(market.url, currency === "EUR" ? "en" : "fa");
  await buyer.fill({ "honey-thyme-1kg": 1 }, currency);
  const form = await buyer.checkoutForm();
  const answer = await buyer.post(form.path, form.fields);
  return answer.headers.get("Location") ?? "";
}

async function pay(twin: string, payUrl: string, currency: "IRR" | "EUR"): Promise<void> {
  const ref = new URL(payUrl).pathname.split("/").pop();
  const body = currency === "EUR" ? { session: ref, card: "4242424242424242" } : { authority: ref };
  const answer = await fetch(`${twin}/twin/pay`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  expect(answer.status).toBe(200);
}

const settle = () => fetch(`${market.url}/dev/settle`, { method: "POST" }).then((answer) => answer.json());

describe.each(["IRR", "EUR"] as const)("the server is killed (%s)", (currency) => {
  const twin = () => (currency === "EUR" ? market.stripe() : market.gateway());

  it("between the payment and the browser's return: the order is paid after it is back, once", async () => {
    const payUrl = await placed(currency);
    const address = await twin();
    // Nobody is told: the twin's own word is lost, and the browser never comes back.
    if (currency === "EUR")
      await fetch(`${address}/twin/faults`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ op: "webhook", when: "before", kind: "drop", times: 20 }),
      });
    await pay(address, payUrl, currency);
    await market.kill();
    await market.reopen();
    await settle();
    await settle();
    const row = await order(payUrl);
    expect(row.status).toBe("confirmed");
    expect(await captured(row.id)).toHaveLength(1);
    expect(await booked(row.id)).toHaveLength(1);
  }, 120_000);
});

describe("the server is killed between a webhook's arrival and its effect", () => {
  it("and the effect comes after it is back, once", async () => {
    const payUrl = await placed("EUR");
    const address = await market.stripe();
    // The job that asks Stripe hangs, so the event is written down and acknowledged but has had no effect yet.
    await fetch(`${address}/twin/faults`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({
        op: "checkout.sessions.retrieve",
        when: "before",
        kind: "delay",
        delayMs: 5_000,
        times: 50,
      }),
    });
    await pay(address, payUrl, "EUR");
    const ref = new URL(payUrl).pathname.split("/").pop();
    await expect
      .poll(
        () => market.rows(`select 1 from provider_events where provider_ref = '${ref}'`).then((rows) => rows.length),
        { timeout: 10_000 },
      )
      .toBeGreaterThan(0);
    expect((await order(payUrl)).status).toBe("awaiting-payment");
    await market.kill();
    await market.reopen();
    await settle();
    await settle();
    const row = await order(payUrl);
    expect(row.status).toBe("confirmed");
    expect(await captured(row.id)).toHaveLength(1);
    expect(await booked(row.id)).toHaveLength(1);
    const [event] = await market.rows<{ n: string }>(
      `select count(*) as n from events where kind = 'order.confirmed' and noun_id = '${row.id}'`,
    );
    expect(event?.n).toBe("1");
  }, 120_000);
});
