import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { releaseHolds, settlePayment } from "#app/domain/orders/settle-payment.server.ts";
import { startPayment } from "#app/domain/payments/start-payment.server.ts";
import { closeBreak } from "#app/domain/reconciliation/close-break.server.ts";
import { noteBreak } from "#app/domain/reconciliation/note-break.server.ts";
import { anyBreak } from "#app/domain/reconciliation/queries.server.ts";
import { reconcile } from "#app/domain/reconciliation/reconcile.server.ts";
import { takeBreak } from "#app/domain/reconciliation/take-break.server.ts";
import { reconcileNightly, wantRun } from "#app/domain/reconciliation/want-run.server.ts";
import { allowedMoves } from "#app/invariants/i10-allowed-moves.ts";
import { settleAll } from "#app/jobs/worker.server.ts";
import type { House } from "#app/platform/context.server.ts";
import { Missing, NotYours } from "#app/platform/errors.ts";
import { dayOf } from "#app/platform/time.ts";
import { type Finance, openFinance } from "#tests/support/finance.ts";
import { guest, openShop, type Shop } from "#tests/support/shop.ts";
import { type Tamper, tampered } from "#tests/support/tampered.ts";

const system = { kind: "system", job: "test" } as const;
let shop: Shop;
let money: Finance;
beforeAll(async () => {
  shop = await openShop();
  money = await openFinance(shop);
});
afterAll(() => shop.close());

const today = async () => dayOf((await shop.ctxOf(system)).now);

/** Compares now, what came a moment ago too. */
async function run(provider: string, house: House = shop.house) {
  const { begun } = await wantRun(await money.clerk(), { provider, from: await today(), to: await today() });
  for (const id of begun) await reconcile({ ...(await shop.ctxOf(system)), house }, id, 0);
  return begun;
}

/** Compares with a provider whose books somebody changed. */
async function runTampered(provider: "stripe" | "zarinpal", tamper: Tamper) {
  const other = await tampered(shop.house, provider, tamper);
  await run(provider, other.house).finally(other.close);
}

type Row = {
  id: string;
  kind: string;
  subject: string;
  provider: string;
  currency: string;
  ours: string | null;
  theirs: string | null;
  status: string;
  payment: string | null;
};
const breaks = (where = "true") =>
  shop.rows<Row>(
    `select id, kind, subject, provider, currency, ours::text, theirs::text, status, payment_id as payment from reconciliation_breaks where ${where} order by id`,
  );
const told = async (kind: string, id?: string) =>
  Number(
    (
      await shop.rows<{ n: string }>(
        `select count(*) as n from events where kind = '${kind}' ${id ? `and noun_id = '${id}'` : ""}`,
      )
    )[0]!.n,
  );
const paymentOf = async (id: string) =>
  (
    await shop.rows<{ charge: string; ref: string; amount: string }>(
      `select provider_charge as charge, provider_ref as ref, captured_amount::text as amount from payments where id = '${id}'`,
    )
  )[0]!;

type Line = { id: string; source: { payment_intent?: string; id: string }; amount: number };
/** Stripe's balance without what the filter leaves out, or changed. */
const balance =
  (change: (line: Line) => Line | null, intent = ""): Tamper =>
  (path, _sent, answer) => {
    if (path.startsWith("/v1/balance_transactions?")) {
      const lines = (answer.body.data as Line[]).map(change).filter((line) => line !== null);
      return { ...answer, body: { ...answer.body, data: lines } };
    }
    if (intent && path.startsWith(`/v1/payment_intents/${intent}`))
      return {
        status: 404,
        body: { error: { type: "invalid_request_error", code: "resource_missing", message: "No such payment_intent" } },
      };
    return null;
  };

describe("clean books", () => {
  it("have no breaks, over every rail and both ways", async () => {
    await shop.paidOrder({ "honey-thyme-1kg": 1 });
    await shop.paidOrder({ "honey-thyme-1kg": 1 }, { rail: "zarinpal-2" });
    await shop.paidOrder({ "honey-thyme-1kg": 1 }, {}, "EUR");
    const placed = await money.ordered({ "honey-thyme-1kg": 1 });
    await money.match(await money.arrived(placed), placed.number);
    // Money that came too late goes back by itself.
    for (const currency of ["IRR", "EUR"] as const) {
      const late = await shop.order({ "honey-multi-1kg": 1 }, {}, currency);
      await startPayment(await shop.ctxOf(guest), late.paymentId);
      await shop.rows(`update orders set hold_until = market_now() where id = '${late.orderId}'`);
      await releaseHolds(await shop.ctxOf(system));
      await shop.payAtTwin(late.paymentId);
      await settlePayment(await shop.ctxOf(system), late.paymentId);
    }
    const door = await shop.order({ "thyme-garden-100": 1 }, { rail: "cash-on-delivery" });
    await settlePayment(await shop.ctxOf(system), door.paymentId);
    await shop.rows(
      `update consignments set status = 'shipped', accepted_at = market_now(), shipped_at = market_now(), confirm_by = market_now() where order_id = '${door.orderId}'`,
    );
    await settleAll(shop.house);
    expect(await run("all")).toHaveLength(5);
    expect(await breaks()).toEqual([]);
    const runs = await shop.rows<{
      provider: string;
      status: string;
      compared: number;
      sums: Record<string, { ours: string; theirs: string }>;
    }>("select provider, status, compared, sums from reconciliation_runs");
    for (const one of runs) {
      expect(one, one.provider).toMatchObject({ status: "done" });
      expect(one.compared, one.provider).toBeGreaterThanOrEqual(2);
      expect(Object.keys(one.sums), one.provider).toHaveLength(1);
      for (const { ours, theirs } of Object.values(one.sums)) {
        expect(BigInt(ours)).toBeGreaterThan(0n);
        expect(theirs).toBe(ours);
      }
    }
    const back = await shop.rows<{ provider: string }>(
      `select p.provider from refunds r join payments p on p.id = r.payment_id where r.status = 'succeeded' order by 1`,
    );
    expect(back.map(({ provider }) => provider)).toEqual(["stripe", "zarinpal"]);
  });
});

describe("a planted difference", () => {
  it("is found where a capture is gone at Stripe, is one break however often, and goes when it is back", async () => {
    const { paymentId } = await shop.paidOrder({ "honey-thyme-1kg": 1 }, {}, "EUR");
    const { charge, amount } = await paymentOf(paymentId);
    const without = balance((line) => (line.source.payment_intent === charge ? null : line), charge);
    await runTampered("stripe", without);
    await runTampered("stripe", without);
    const found = await breaks("provider = 'stripe'");
    expect(found).toMatchObject([
      {
        kind: "missing-at-provider",
        subject: "payment",
        ours: amount,
        theirs: null,
        status: "open",
        payment: paymentId,
      },
    ]);
    expect(await told("break.found", found[0]!.id)).toBe(1);
    await run("stripe");
    expect(await breaks("provider = 'stripe'")).toMatchObject([{ id: found[0]!.id, status: "gone" }]);
    expect(await told("break.gone", found[0]!.id)).toBe(1);
    await runTampered("stripe", without);
    expect(await breaks("provider = 'stripe'")).toMatchObject([{ id: found[0]!.id, status: "open" }]);
    await run("stripe");
  });

  it("is found where Stripe has another amount", async () => {
    const { paymentId } = await shop.paidOrder({ "honey-thyme-1kg": 1 }, {}, "EUR");
    const { charge, amount } = await paymentOf(paymentId);
    await runTampered(
      "stripe",
      balance((line) => (line.source.payment_intent === charge ? { ...line, amount: line.amount - 1 } : line)),
    );
    expect(await breaks("provider = 'stripe' and status = 'open'")).toMatchObject([
      { kind: "amount-differs", ours: amount, theirs: String(BigInt(amount) - 1n), payment: paymentId },
    ]);
    await run("stripe");
  });

  it("is found where Stripe sent money back that our books do not know", async () => {
    const { paymentId } = await shop.paidOrder({ "honey-thyme-1kg": 1 }, {}, "EUR");
    const { charge } = await paymentOf(paymentId);
    const answer = await fetch(`${shop.stripe.url}/v1/refunds`, {
      method: "POST",
      headers: { Authorization: `Bearer ${shop.house.env.stripe!.secretKey}` },
      body: new URLSearchParams({ payment_intent: charge, amount: "700" }),
    });
    expect(answer.status).toBe(200);
    await run("stripe");
    expect(await breaks("provider = 'stripe' and status = 'open'")).toMatchObject([
      { kind: "missing-in-ledger", subject: "refund", currency: "EUR", ours: null, theirs: "-700" },
    ]);
  });

  it("is found at a gateway: gone, another amount, reversed behind our back", async () => {
    const { paymentId } = await shop.paidOrder({ "honey-thyme-1kg": 1 });
    const { ref, amount } = await paymentOf(paymentId);
    const refusal = (code: number) => ({
      status: 401,
      body: { data: [], errors: { code, message: "", validations: [] } },
    });
    const about = (operation: string, path: string, sent: string) => path.includes(operation) && sent.includes(ref);
    const open = () => breaks("provider = 'zarinpal' and status = 'open'");
    await runTampered("zarinpal", (path, sent) => (about("inquiry", path, sent) ? refusal(-54) : null));
    expect(await open()).toMatchObject([{ kind: "missing-at-provider", ours: amount, payment: paymentId }]);
    await runTampered("zarinpal", (path, sent) => (about("verify", path, sent) ? refusal(-50) : null));
    expect(await open()).toMatchObject([{ kind: "amount-differs", ours: amount, theirs: null }]);
    const { merchantId } = shop.house.env.zarinpal!;
    await fetch(`${shop.gateway.url}/pg/v4/payment/reverse.json`, {
      method: "POST",
      body: JSON.stringify({ merchant_id: merchantId, authority: ref }),
    });
    await run("zarinpal");
    expect(await open()).toMatchObject([{ kind: "missing-in-ledger", subject: "refund", theirs: `-${amount}` }]);
  });

  it("is found between the bank's statement and the books, and at the door", async () => {
    await shop.rows("update bank_receipts set amount = amount + 1000 where payment_id is not null");
    await run("bank-transfer");
    expect(await breaks("provider = 'bank-transfer' and status = 'open'")).toMatchObject([
      { kind: "amount-differs", subject: "payment" },
    ]);
    await shop.rows("update consignments set goods = goods + 10 where status = 'delivered'");
    await run("cash-on-delivery");
    expect(await breaks("provider = 'cash-on-delivery' and status = 'open'")).toMatchObject([
      { kind: "amount-differs", subject: "collection" },
    ]);
  });

  it("is found in the sum where the ledger holds an entry that stands for nothing", async () => {
    await shop.rows(`with t as (insert into ledger_transactions (recipe, source, event_id) select 'strange', uuidv7(), max(id) from events returning id)
      insert into ledger_entries (transaction_id, account, currency, amount)
      select id, account, 'IRR', amount from t, (values ('provider-clearing:zarinpal-2', 500), ('platform-fee', -500)) as e (account, amount)`);
    await run("zarinpal-2");
    await run("zarinpal-2");
    expect(await breaks("provider = 'zarinpal-2'")).toMatchObject([{ kind: "sum-differs", ours: "500", theirs: "0" }]);
  });

  it("tells each person of finance once a run", async () => {
    await settleAll(shop.house);
    const notices = await shop.rows<{ n: string }>(
      `select count(*) as n from notices where template = 'breaks-found' and channel = 'in-app'
       group by event_id, person_id`,
    );
    expect(notices.length).toBeGreaterThanOrEqual(6);
    expect(notices.every(({ n }) => n === "1")).toBe(true);
  });

  it("is not made of a provider that does not answer", async () => {
    const before = await breaks();
    await runTampered("stripe", () => ({ status: 500, body: {} }));
    const [last] = await shop.rows<{ status: string }>(
      "select status from reconciliation_runs order by id desc limit 1",
    );
    expect(last).toEqual({ status: "failed" });
    expect(await breaks()).toEqual(before);
  });
});

describe("a break in somebody's hands", () => {
  it("is taken, noted and closed by finance, each told once, and opens again only with other figures", async () => {
    const [found] = await breaks("provider = 'stripe' and subject = 'refund' and status = 'open'");
    const id = found!.id;
    const all = Array.from({ length: 6 }, (_, index) => index);
    await Promise.all(all.map(async () => takeBreak(await money.clerk(), { break: id })));
    expect(await told("break.taken", id)).toBe(1);
    await noteBreak(await money.clerk(), { break: id, text: "Asked Stripe." });
    await noteBreak(await money.clerk(), { break: id, text: "Asked Stripe." });
    expect(await told("break.noted", id)).toBe(1);
    const close = { break: id, outcome: "explained", reason: "Sent from Stripe's own desk." };
    await expect(closeBreak(await money.clerk(), { ...close, reason: " " })).rejects.toMatchObject({ name: "Invalid" });
    await Promise.all(all.map(async () => closeBreak(await money.clerk(), close)));
    expect(await told("break.explained", id)).toBe(1);
    await expect(closeBreak(await money.clerk(), { ...close, outcome: "resolved" })).rejects.toMatchObject({
      code: "break.closed",
    });
    await run("stripe");
    expect((await breaks(`id = '${id}'`))[0]).toMatchObject({ status: "explained" });
    await runTampered(
      "stripe",
      balance((line) => (line.amount === -700 ? { ...line, amount: -701 } : line)),
    );
    expect((await breaks(`id = '${id}'`))[0]).toMatchObject({ status: "open", theirs: "-701" });
    await run("stripe");
    const file = await anyBreak(shop.db, id);
    expect(file).toMatchObject({ ownerId: money.clerkActor.id, notes: [{ text: "Asked Stripe." }] });
    expect(file.history.map(({ kind }) => kind)).toEqual([
      "break.found",
      "break.taken",
      "break.noted",
      "break.explained",
      "break.found",
    ]);
    const { broken } = await allowedMoves.judge({ db: shop.db } as never);
    expect(broken.filter((what) => what.startsWith("break "))).toEqual([]);
  });

  it("is finance's alone, and one that is not there is missing", async () => {
    const [one] = await breaks("status = 'open'");
    const day = await today();
    const officer = await money.personWith(money.clerkActor.id, ["officer", "admin"]);
    for (const stranger of [await shop.ctxOf(guest), officer]) {
      const refused = [
        takeBreak(stranger, { break: one!.id }),
        noteBreak(stranger, { break: one!.id, text: "x" }),
        closeBreak(stranger, { break: one!.id, outcome: "explained", reason: "x" }),
        wantRun(stranger, { provider: "all", from: day, to: day }),
      ];
      for (const act of refused) await expect(act).rejects.toBeInstanceOf(NotYours);
    }
    await expect(takeBreak(await money.clerk(), { break: "nothing" })).rejects.toBeInstanceOf(Missing);
  });
});

describe("a run", () => {
  it("is asked for within bounds", async () => {
    const day = await today();
    const asked = async (more: Record<string, string>) =>
      wantRun(await money.clerk(), { provider: "stripe", from: day, to: day, ...more });
    await expect(asked({ to: "2999-01-01" })).rejects.toMatchObject({ fields: { to: "receipt.future" } });
    await expect(asked({ from: "x" })).rejects.toMatchObject({ fields: { from: "receipt.date" } });
    await expect(asked({ from: "2020-01-01" })).rejects.toMatchObject({
      fields: { from: "reconciliation.days-many" },
    });
    await expect(asked({ provider: "nobody" })).rejects.toMatchObject({ fields: { provider: "choose" } });
  });

  it("of one provider is under way once, and by the clock once a day, however many workers there are", async () => {
    const day = await today();
    const form = { provider: "stripe", from: day, to: day };
    const answers = await Promise.allSettled(Array.from({ length: 6 }, async () => wantRun(await money.clerk(), form)));
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await settleAll(shop.house);
    const nightly = async () =>
      Number(
        (await shop.rows<{ n: string }>("select count(*) as n from reconciliation_runs where cause = 'clock'"))[0]!.n,
      );
    expect(await nightly()).toBe(0);
    await Promise.all(Array.from({ length: 6 }, async () => reconcileNightly(await shop.ctxOf(system))));
    expect(await nightly()).toBe(5);
    await settleAll(shop.house);
    await reconcileNightly(await shop.ctxOf(system));
    expect(await nightly()).toBe(5);
    expect(await shop.rows("select 1 from reconciliation_runs where cause = 'clock' and status <> 'done'")).toEqual([]);
  });
});
