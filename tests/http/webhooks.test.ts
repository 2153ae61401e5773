import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startPayment } from "#app/domain/payments/start-payment.server.ts";
import { evaluate } from "#app/invariants/evaluate.ts";
import { readTwinBooks } from "#app/invariants/twin-books.ts";
import { type Market, openMarket } from "#tests/support/market.ts";
import { openShop, type Shop, webhookSecret } from "#tests/support/shop.ts";
import { stockUp } from "#tests/support/stock.ts";
import { signed } from "#tests/support/webhook.ts";

/**
 * The built market against a storm of webhooks (reliability A22 to A24, F05 to F07). The twins are in this process and
 * tell nothing by themselves: what arrives, how often, in which order and how forged, is decided here.
 */
let shop: Shop;
let market: Market;
let open: () => Promise<Market>;
beforeAll(async () => {
  shop = await openShop();
  await stockUp(shop, "honey-thyme-1kg", 500);
  const { env } = shop.house;
  open = () =>
    openMarket({
      DATABASE_URL: databaseUrl(),
      DATA_DIR: env.dataDir,
      DEMO_PICTURES: "none",
      STRIPE_SECRET_KEY: env.stripe?.secretKey ?? "",
      STRIPE_WEBHOOK_SECRET: webhookSecret,
      STRIPE_API_BASE: shop.stripe.url,
      ZARINPAL_MERCHANT_ID: env.zarinpal?.merchantId ?? "",
      ZARINPAL_API_BASE: shop.gateway.url,
      ZARINPAL_MERCHANT_ID_2: env.zarinpal2?.merchantId ?? "",
      ZARINPAL_API_BASE_2: env.zarinpal2?.apiBase ?? "",
    });
  market = await open();
}, 300_000);
afterAll(async () => {
  await market?.stop();
  await shop?.close();
}, 60_000);

const databaseUrl = () =>
  (shop.house.writes as unknown as { options: { connectionString: string } }).options.connectionString;

const goods = { "honey-thyme-1kg": 1 };

type Event = {
  id: string;
  type: string;
  created: number;
  livemode: boolean;
  data: { object: { id: string; object: string; payment_intent?: string | null; metadata?: Record<string, string> } };
};

/** An order placed and sent to Stripe's page. */
async function placed() {
  const order = await shop.order(goods, {}, "EUR");
  const ctx = await shop.ctxOf({ kind: "guest" });
  await startPayment(ctx, order.paymentId);
  return order;
}

async function paid() {
  const order = await shop.order(goods, {}, "EUR");
  await shop.payAtTwin(order.paymentId);
  return order;
}

/** What Stripe would tell of this payment, oldest first. */
async function toldOf(paymentId: string): Promise<Event[]> {
  const [row] = await shop.rows<{ ref: string }>(`select provider_ref as ref from payments where id = '${paymentId}'`);
  const answer = await fetch(`${shop.stripe.url}/v1/events?limit=100`, {
    headers: { Authorization: `Bearer ${shop.house.env.stripe?.secretKey}` },
  });
  const { data } = (await answer.json()) as { data: Event[] };
  const session = data.find((event) => event.data.object.id === row?.ref);
  const intent = data.find(
    (event) => event.data.object.metadata?.payment === paymentId && /^pi_/.test(event.data.object.id),
  )?.data.object.id;
  if (!session) throw new Error("the twin knows nothing of this payment");
  return data
    .filter(
      ({ data: { object } }) => object.id === row?.ref || object.id === intent || object.payment_intent === intent,
    )
    .reverse();
}

async function completed(paymentId: string): Promise<Event> {
  const event = (await toldOf(paymentId)).find(({ type }) => type === "checkout.session.completed");
  if (!event) throw new Error("the session is not completed");
  return event;
}

async function send(body: string, signature: string | null): Promise<{ status: number; text: string }> {
  const answer = await fetch(`${market.url}/webhooks/stripe`, {
    method: "POST",
    body,
    headers: { "Content-Type": "application/json", ...(signature === null ? {} : { "Stripe-Signature": signature }) },
  });
  return { status: answer.status, text: await answer.text() };
}

/** Stripe signs each delivery anew, also of an event that is days old. */
const tell = (event: Event) => {
  const body = JSON.stringify(event);
  return send(body, signed(body, webhookSecret));
};

const dev = async (path: string, fields: Record<string, string> = {}) => {
  const answer = await fetch(`${market.url}/dev/${path}`, { method: "POST", body: new URLSearchParams(fields) });
  if (!answer.ok) throw new Error(`/dev/${path} answered ${answer.status}`);
};
const settle = async () => {
  await dev("settle");
  await dev("settle");
};

/** All that an effect could have left, of one order. */
async function traces({ orderId, paymentId }: { orderId: string; paymentId: string }) {
  const [row] = await shop.rows<Record<string, unknown>>(
    `select o.status, p.status as payment, o.paid_at is not null as paid,
       (select count(*) from ledger_transactions where source = p.id)::int as booked,
       (select count(*) from provider_events where provider_ref = p.provider_ref)::int as kept,
       (select count(*) from provider_events where provider_ref = p.provider_ref and applied_at is null)::int as waiting,
       (select count(*) from events where noun_id = o.id and kind = 'order.confirmed')::int as told,
       (select count(*) from events where noun_id = p.id and kind = 'payment.heard')::int as heard
     from orders o join payments p on p.order_id = o.id where o.id = '${orderId}' and p.id = '${paymentId}'`,
  );
  return row;
}
const done = { status: "confirmed", payment: "captured", paid: true, booked: 1, waiting: 0, told: 1 };
const untouched = {
  status: "awaiting-payment",
  payment: "created",
  paid: false,
  booked: 0,
  kept: 0,
  waiting: 0,
  told: 0,
  heard: 0,
};

const notices = (orderId: string) =>
  shop.rows(
    `select n.template, n.channel, count(*)::int as n from notices n join events e on e.id = n.event_id where e.noun_id = '${orderId}'
     group by n.template, n.channel, n.to_index order by 1, 2`,
  );

describe("the same event", () => {
  it("fifty times at once: fifty times yes, and one effect; an hour later and after a restart none", async () => {
    const order = await paid();
    const event = await completed(order.paymentId);
    const answers = await Promise.all(Array.from({ length: 50 }, () => tell(event)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 50 }, () => 200));
    await settle();
    expect(await traces(order)).toEqual({ ...done, kept: 1, heard: 1 });
    const said = await notices(order.orderId);
    expect(said.length).toBeGreaterThan(0);
    expect(said.filter(({ n }) => n !== 1)).toEqual([]);

    await dev("clock", { advance: "PT1H" });
    expect((await tell(event)).status).toBe(200);
    await market.stop();
    market = await open();
    const again = await Promise.all(Array.from({ length: 5 }, () => tell(event)));
    expect(again.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    await settle();
    expect(await traces(order)).toEqual({ ...done, kept: 1, heard: 1 });
    expect(await notices(order.orderId)).toEqual(said);
  }, 180_000);
});

describe("a forged event is refused and has no effect", () => {
  const deep = `${'{"a":'.repeat(1000)}1${"}".repeat(1000)}`;
  const now = () => Math.floor(Date.now() / 1000);
  const forgeries: Record<string, (event: Event) => { body: string; signature: string | null }> = {
    "not signed": (event) => ({ body: JSON.stringify(event), signature: null }),
    "signed with nothing": (event) => ({ body: JSON.stringify(event), signature: "" }),
    "signed with another secret, as another endpoint's is": (event) => {
      const body = JSON.stringify(event);
      return { body, signature: signed(body, "whsec_of_another_endpoint_0123456789") };
    },
    "one byte changed": (event) => {
      const body = JSON.stringify(event);
      return { body: body.replace('"created":1', '"created":2'), signature: signed(body, webhookSecret) };
    },
    "signed six minutes ago": (event) => {
      const body = JSON.stringify(event);
      return { body, signature: signed(body, webhookSecret, now() - 360) };
    },
    "signed by the old scheme alone": (event) => {
      const body = JSON.stringify(event);
      return { body, signature: signed(body, webhookSecret, now(), "v0") };
    },
    "of the other mode": (event) => {
      const body = JSON.stringify({ ...event, livemode: !event.livemode });
      return { body, signature: signed(body, webhookSecret) };
    },
    "a megabyte long": (event) => {
      const body = JSON.stringify({ ...event, id: "evt_long", padding: "" });
      return {
        body: body.replace('"padding":""', `"padding":"${"x".repeat(2 ** 20 - Buffer.byteLength(body))}"`),
        signature: "t=1,v1=00",
      };
    },
    "a thousand deep, unsigned": () => ({ body: deep, signature: null }),
    "a thousand deep, signed": () => ({ body: deep, signature: signed(deep, webhookSecret) }),
    "no JSON": () => ({ body: "{", signature: signed("{", webhookSecret) }),
    "with another order's metadata put in": (event) => {
      const body = JSON.stringify(event);
      const { object } = event.data;
      const other = {
        ...event,
        data: { object: { ...object, metadata: { payment: "00000000-0000-7000-8000-000000000000" } } },
      };
      return { body: JSON.stringify(other), signature: signed(body, webhookSecret) };
    },
  };

  it("each in its way, with 400 and nothing of our insides", async () => {
    const order = await paid();
    const event = await completed(order.paymentId);
    const kept = await shop.rows("select count(*)::int as n from provider_events");
    for (const [how, forge] of Object.entries(forgeries)) {
      const { body, signature } = forge(event);
      const { status, text } = await send(body, signature);
      expect({ how, status }).toEqual({ how, status: 400 });
      expect(text.length, how).toBeLessThan(100);
      expect(text, how).not.toMatch(/\bat |\.[jt]s\b|Error|node_modules/);
    }
    expect(await shop.rows("select count(*)::int as n from provider_events")).toEqual(kept);
    expect(await traces(order)).toMatchObject({ kept: 0, heard: 0 });
  }, 60_000);

  it("beyond a megabyte it is not even read", async () => {
    const { status, text } = await send("x".repeat(2 ** 20 + 1), null);
    expect(status).toBe(413);
    expect(text).not.toMatch(/\bat |node_modules/);
  });

  it("a thousand of them change nothing", async () => {
    const order = await placed();
    const body = JSON.stringify({
      id: "evt_forged",
      object: "event",
      type: "checkout.session.completed",
      livemode: false,
      data: {
        object: { object: "checkout.session", id: (await toldRef(order.paymentId)) ?? "", payment_status: "paid" },
      },
    });
    for (let round = 0; round < 20; round++) {
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_, n) => send(body, signed(body, `whsec_guess_${round}_${n}`))),
      );
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([400]));
    }
    await settle();
    expect(await traces(order)).toEqual(untouched);
  }, 120_000);
});

async function toldRef(paymentId: string): Promise<string | null> {
  const [row] = await shop.rows<{ ref: string | null }>(
    `select provider_ref as ref from payments where id = '${paymentId}'`,
  );
  return row?.ref ?? null;
}

describe("an event that is signed and does not tell the truth", () => {
  it("names another order: the provider is asked about that one, and it stays unpaid", async () => {
    const [honest, other] = [await paid(), await placed()];
    const event = await completed(honest.paymentId);
    const session = event.data.object;
    const lies = [
      // A paid session that bears the other order's name, and an intent that does.
      { ...event, id: "evt_names_other_1", data: { object: { ...session, metadata: { payment: other.paymentId } } } },
      {
        ...event,
        id: "evt_names_other_2",
        type: "payment_intent.succeeded",
        data: { object: { id: "pi_of_somebody", object: "payment_intent", metadata: { payment: other.paymentId } } },
      },
      // The other order's own session, said to be paid.
      {
        ...event,
        id: "evt_names_other_3",
        data: { object: { ...session, id: (await toldRef(other.paymentId)) ?? "", payment_status: "paid" } },
      },
    ];
    for (const lie of lies) expect((await tell(lie)).status).toBeLessThan(300);
    await settle();
    expect(await traces(other)).toMatchObject({
      status: "awaiting-payment",
      payment: "created",
      paid: false,
      booked: 0,
      waiting: 0,
      told: 0,
    });
    expect(await traces(honest)).toMatchObject(done);
  }, 60_000);

  it("speaks of an account nobody knows: written down, no effect", async () => {
    const event = await completed((await paid()).paymentId);
    const foreign = {
      ...event,
      id: "evt_foreign_account",
      account: "acct_nobody",
      type: "account.updated",
      data: { object: { id: "acct_nobody", object: "account" } },
    };
    expect((await tell(foreign as Event)).status).toBe(200);
    const [kept] = await shop.rows(
      "select outcome, applied_at is not null as applied from provider_events where event_id = 'evt_foreign_account'",
    );
    expect(kept).toEqual({ outcome: "not-ours", applied: true });
  });
});

describe("events that come late, in another order, or not at all", () => {
  it("every order of arrival ends in the same state", async () => {
    const first = await paid();
    const kinds = (await toldOf(first.paymentId)).map(({ type }) => type);
    expect(kinds).toContain("checkout.session.completed");
    expect(kinds.length).toBeGreaterThanOrEqual(3);
    for (const turn of permutations(kinds.slice(-4))) {
      const order = await paid();
      const events = await toldOf(order.paymentId);
      for (const kind of turn) {
        const event = events.find(({ type }) => type === kind);
        if (event) expect((await tell(event)).status).toBe(200);
      }
      await dev("settle");
      expect({ turn, ...(await traces(order)) }).toMatchObject({ turn, ...done });
    }
  }, 240_000);

  it("an event of days ago finds everything done", async () => {
    const order = await paid();
    const event = await completed(order.paymentId);
    await tell(event);
    await settle();
    const before = await traces(order);
    expect((await tell({ ...event, id: "evt_days_old", created: event.created - 3 * 86_400 })).status).toBe(200);
    await settle();
    expect(await traces(order)).toEqual({ ...before, kept: 2, heard: 2 });
    expect(before).toMatchObject(done);
  }, 60_000);

  it("nothing is heard for two hours: the reconciler finds what was paid, by either provider, once", async () => {
    const byStripe = await Promise.all([paid(), paid(), paid()]);
    const byGateway = await shop.order(goods);
    await shop.payAtTwin(byGateway.paymentId);
    const unpaid = await placed();
    await dev("clock", { advance: "PT2H" });
    await settle();
    for (const order of [...byStripe, byGateway])
      expect(await traces(order)).toMatchObject({ ...done, kept: 0, heard: 0 });
    expect(await traces(unpaid)).toMatchObject({ status: "cancelled", paid: false, booked: 0 });
  }, 120_000);
});

describe("what was paid is not what was asked", () => {
  it("another sum: booked apart and sent back, the order is not paid by it (A22)", async () => {
    const order = await placed();
    await fetch(`${shop.stripe.url}/twin/faults`, {
      method: "POST",
      body: JSON.stringify({ op: "pay", kind: "amount", times: 1 }),
    });
    await shop.payAtTwin(order.paymentId);
    expect((await tell(await completed(order.paymentId))).status).toBe(200);
    await settle();
    expect(await traces(order)).toMatchObject({ payment: "refunded", paid: false, told: 0 });
  }, 60_000);

  it("coming back without having paid, or to somebody else's payment, changes nothing (A24)", async () => {
    const order = await placed();
    const before = await traces(order);
    const guessed = ["00000000-0000-7000-8000-000000000000", "x", order.orderId];
    for (const id of guessed) {
      const answer = await fetch(`${market.url}/fa/payments/${id}/return?Status=OK&Authority=x`, {
        redirect: "manual",
      });
      expect({ id, status: answer.status }).toEqual({ id, status: 404 });
    }
    for (const query of ["", "?Status=OK", "?session_id=cs_test_paid&redirect_status=succeeded"]) {
      const answer = await fetch(`${market.url}/en/payments/${order.paymentId}/return${query}`, { redirect: "manual" });
      expect(answer.status).toBe(200);
      expect(await answer.text()).not.toContain(order.number);
    }
    expect(await traces(order)).toEqual(before);
  });
});

describe("after the storm", () => {
  it("the twins' books and ours are the same, and nothing is broken", async () => {
    await settle();
    const { keys, env } = shop.house;
    const books = await readTwinBooks(env);
    const stripe = books.find(({ provider }) => provider === "stripe");
    const [ledger] = await shop.rows(
      `select coalesce(sum(e.amount) filter (where e.amount > 0), 0)::int as captured,
         coalesce(-sum(e.amount) filter (where e.amount < 0 and t.recipe <> 'transferred'), 0)::int as refunded,
         coalesce(-sum(e.amount) filter (where t.recipe = 'transferred'), 0)::int as transferred
       from ledger_entries e join ledger_transactions t on t.id = e.transaction_id
       where e.account = 'provider-clearing:stripe' and e.currency = 'EUR' and t.recipe not like 'dispute-%'`,
    );
    const { captured = 0, refunded = 0, transferred = 0 } = stripe?.currencies.eur ?? {};
    expect(stripe?.balanced).toBe(true);
    expect(ledger).toEqual({ captured, refunded, transferred });
    expect(Math.min(captured, refunded)).toBeGreaterThan(0);
    const verdicts = await evaluate(databaseUrl(), { keys, dataDir: env.dataDir, books });
    expect(verdicts.find(({ id }) => id === "I2")?.checked).toBeGreaterThan(10);
    expect(verdicts.filter(({ holds }) => !holds).map(({ id, sample }) => ({ id, sample }))).toEqual([]);
  }, 60_000);
});

function permutations<Thing>(things: readonly Thing[]): Thing[][] {
  if (things.length < 2) return [[...things]];
  return things.flatMap((one, at) =>
    permutations([...things.slice(0, at), ...things.slice(at + 1)]).map((rest) => [one, ...rest]),
  );
}
