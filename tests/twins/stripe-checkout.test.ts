import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dataDir, errorOf, get, kilim, post, stripeTwin, submit, typed } from "./support.ts";

const data = dataDir();
let twin: Awaited<ReturnType<typeof stripeTwin>>;
beforeAll(async () => {
  twin = await stripeTwin({ data: data.path });
});
afterAll(async () => {
  await twin.close();
  data.drop();
});

describe("a Checkout Session", () => {
  it("is paid on its page and leads back to the shop", async () => {
    const session = await twin.stripe.checkout.sessions.create(kilim(10_000, { metadata: { order: "7" } }));
    expect(session).toMatchObject({
      object: "checkout.session",
      status: "open",
      payment_status: "unpaid",
      amount_total: 10_000,
    });
    const answer = await submit(session.url!, typed("4242 4242 4242 4242", { email: "sara@example.com" }));
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe(`http://shop.test/en/orders/7?session=${session.id}`);

    const done = await twin.stripe.checkout.sessions.retrieve(session.id, {
      expand: ["payment_intent.latest_charge.balance_transaction", "line_items"],
    });
    expect(done).toMatchObject({
      status: "complete",
      payment_status: "paid",
      url: null,
      metadata: { order: "7" },
      customer_details: { email: "sara@example.com", name: "Sara Ahmadi" },
      line_items: { data: [{ description: "Kilim", amount_total: 10_000, quantity: 1 }] },
      payment_intent: {
        status: "succeeded",
        amount_received: 10_000,
        latest_charge: { captured: true, balance_transaction: { amount: 10_000, fee: 175, net: 9_825 } },
      },
    });
  });

  it("takes Persian digits on the card form", async () => {
    const session = await twin.stripe.checkout.sessions.create(kilim());
    const form = typed("۴۲۴۲ ۴۲۴۲ ۴۲۴۲ ۴۲۴۲", { cardExpiry: "۱۲/۳۴", cardCvc: "۱۲۳" });
    expect((await submit(session.url!, form)).status).toBe(303);
  });

  it("is shown in Persian or English, without script and under a strict policy", async () => {
    const fa = await twin.stripe.checkout.sessions.create(kilim(1234, { metadata: { locale: "fa" } }));
    const page = await fetch(fa.url!);
    const text = await page.text();
    expect(text).toContain('<html lang="fa" dir="rtl">');
    expect(text).toContain("نمونهٔ آزمایشی");
    expect(text).toMatch(/۱۲٫۳۴/);
    expect(text).not.toMatch(/<script|style=|\son\w+=/);
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(page.headers.get("content-security-policy")).toContain("form-action 'self' http://shop.test;");
    const en = await twin.stripe.checkout.sessions.create(kilim(1234, { locale: "en" }));
    expect(await (await fetch(en.url!, { headers: { "accept-language": "fa" } })).text()).toContain(
      '<html lang="en" dir="ltr">',
    );
    expect((await fetch(`${twin.url}/twin.css`)).headers.get("content-type")).toContain("text/css");
  });

  it("writes what the shop sent as text, never as markup", async () => {
    const name = `<img src=x onerror="alert(1)">`;
    const session = await twin.stripe.checkout.sessions.create(
      kilim(1000, {
        line_items: [{ quantity: 1, price_data: { currency: "eur", unit_amount: 1000, product_data: { name } } }],
      }),
    );
    expect(await (await fetch(session.url!)).text()).not.toContain("<img");
  });

  it("shows a decline on the page and lets the payer try again", async () => {
    const session = await twin.stripe.checkout.sessions.create(kilim());
    const declined = await submit(session.url!, typed("4000000000000002"));
    expect(declined.status).toBe(402);
    expect(await declined.text()).toContain('role="alert"');
    const waiting = await twin.stripe.checkout.sessions.retrieve(session.id, { expand: ["payment_intent"] });
    expect(waiting).toMatchObject({
      status: "open",
      payment_intent: { status: "requires_payment_method", last_payment_error: { code: "card_declined" } },
    });
    expect((await submit(session.url!, typed("4242424242424242"))).status).toBe(303);
    const intent = (await twin.stripe.checkout.sessions.retrieve(session.id)).payment_intent as string;
    const tries = await twin.stripe.charges.list({ payment_intent: intent });
    expect(tries.data.map((charge) => charge.status)).toEqual(["succeeded", "failed"]);
  });

  it.each([
    ["4242424242424241", {}, "card number is incorrect"],
    ["4111111111111111", {}, "not on the list of test cards"],
    ["4242424242424242", { cardExpiry: "01/20" }, "expiry date"],
    ["4242424242424242", { cardCvc: "1" }, "three or four digits"],
  ])("refuses %s %o", async (card, more, words) => {
    const session = await twin.stripe.checkout.sessions.create(kilim());
    const answer = await submit(session.url!, typed(card, more));
    expect(answer.status).toBe(402);
    expect(await answer.text()).toContain(words);
  });

  it("asks for authentication in the middle of a payment", async () => {
    const session = await twin.stripe.checkout.sessions.create(kilim());
    const asked = await submit(session.url!, typed("4000002500003155"));
    const page = new URL(asked.headers.get("location")!, twin.url).href;
    expect(page).toContain("/authenticate/pi_");
    expect((await twin.stripe.checkout.sessions.retrieve(session.id)).payment_status).toBe("unpaid");

    const refused = await submit(page, new URLSearchParams({ answer: "no" }));
    expect(refused.status).toBe(402);
    const intent = page.split("/").at(-1)!;
    expect((await twin.stripe.paymentIntents.retrieve(intent)).last_payment_error?.code).toBe(
      "payment_intent_authentication_failure",
    );

    await submit(session.url!, typed("4000002500003155"));
    const agreed = await submit(page, new URLSearchParams({ answer: "yes" }));
    expect(agreed.headers.get("location")).toContain("http://shop.test/en/orders/7?session=");
    expect((await twin.stripe.checkout.sessions.retrieve(session.id)).payment_status).toBe("paid");
  });

  it("is paid once, however often the form is sent", async () => {
    const session = await twin.stripe.checkout.sessions.create(kilim());
    await Promise.all(Array.from({ length: 8 }, () => submit(session.url!, typed("4242424242424242"))));
    const intent = (await twin.stripe.checkout.sessions.retrieve(session.id)).payment_intent as string;
    expect((await twin.stripe.charges.list({ payment_intent: intent })).data).toHaveLength(1);
  });

  it("cannot be paid once it is expired", async () => {
    const session = await twin.stripe.checkout.sessions.create(kilim());
    expect((await twin.stripe.checkout.sessions.expire(session.id)).status).toBe("expired");
    expect((await errorOf(twin.stripe.checkout.sessions.expire(session.id))).message).toContain("status of expired");
    expect((await submit(`${twin.url}/pay/${session.id}`, typed("4242424242424242"))).status).toBe(410);
    expect((await post(`${twin.url}/twin/pay`, { session: session.id, card: "4242424242424242" })).status).toBe(400);
  });

  it("is paid without its page by the twin's own address", async () => {
    const session = await twin.stripe.checkout.sessions.create(
      kilim(4000, { payment_intent_data: { transfer_group: "order-7", metadata: { order: "7" } } }),
    );
    expect((await post(`${twin.url}/twin/pay`, { session: session.id })).body).toMatchObject({ ended: "paid" });
    const intents = await twin.stripe.paymentIntents.list({ limit: 1 });
    expect(intents.data[0]).toMatchObject({ transfer_group: "order-7", metadata: { order: "7" }, amount: 4000 });
  });

  it("refuses the rial, an unknown language and faulty parameters as Stripe does", async () => {
    const create = (more: object) => errorOf(twin.stripe.checkout.sessions.create({ ...kilim(), ...more }));
    const line = (currency: string, unit_amount: number) => ({
      line_items: [{ quantity: 1, price_data: { currency, unit_amount, product_data: { name: "Kilim" } } }],
    });
    expect(await create(line("irr", 5_000_000))).toMatchObject({
      statusCode: 400,
      type: "StripeInvalidRequestError",
      param: "line_items[0][price_data][currency]",
      message: expect.stringMatching(/^Invalid currency: irr\. Stripe currently supports these currencies: usd,/),
    });
    expect(await create({ locale: "fa" })).toMatchObject({ param: "locale" });
    expect(await create(line("eur", 10))).toMatchObject({ code: "amount_too_small" });
    expect(await create(line("eur", 10.5))).toMatchObject({ code: "parameter_invalid_integer" });
    expect(await create({ success_url: "javascript:alert(1)" })).toMatchObject({ code: "url_invalid" });
    expect(await create({ metadata: { long: "x".repeat(501) } })).toMatchObject({ param: "metadata[long]" });
  });
});

it("knows only the configured key and only its own names", async () => {
  const wrong = await fetch(`${twin.url}/v1/balance`, { headers: { authorization: "Bearer sk_test_other" } });
  expect(wrong.status).toBe(401);
  expect((await fetch(`${twin.url}/v1/balance`)).status).toBe(401);
  expect((await errorOf(twin.stripe.charges.retrieve("ch_none"))).message).toBe("No such charge: 'ch_none'");
  expect(await get(`${twin.url}/healthz`)).toMatchObject({ status: "ok" });
});

it("keeps books that balance", async () => {
  const books = await get(`${twin.url}/twin/books`);
  const all = await twin.stripe.charges.list({ limit: 100 });
  const captured = all.data.reduce((sum, charge) => sum + charge.amount_captured, 0);
  expect(captured).toBeGreaterThan(0);
  expect(books).toMatchObject({ balanced: true, currencies: { eur: { captured, refunded: 0 } } });
});
