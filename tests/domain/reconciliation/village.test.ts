import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { flowsSince, refundsInFlight, standings } from "#app/domain/reconciliation/money-queries.server.ts";
import { anyOrderMoney, type OrderMoney } from "#app/domain/reconciliation/order-queries.server.ts";
import { dayOf } from "#app/platform/time.ts";
import { loadRuns } from "#db/village/reconciliation.ts";
import { cleanMarket } from "#tests/invariants/clean-market.ts";

type Market = Awaited<ReturnType<typeof cleanMarket>>;
let market: Market;
beforeAll(async () => {
  market = await cleanMarket();
}, 120_000);
afterAll(() => market.close());

describe("the demo's books", () => {
  it("agree with every provider's, and are compared once", async () => {
    await loadRuns(market.house);
    await loadRuns(market.house);
    const runs = await market.rows<{ provider: string; status: string; compared: number }>(
      "select provider, status, compared from reconciliation_runs order by provider",
    );
    expect(runs.map(({ provider, status }) => `${provider} ${status}`)).toEqual([
      "bank-transfer done",
      "cash-on-delivery done",
      "stripe done",
      "zarinpal done",
      "zarinpal-2 done",
    ]);
    expect(runs.every(({ compared }) => compared > 1)).toBe(true);
    expect(await market.rows("select kind, provider, reference, ours, theirs from reconciliation_breaks")).toEqual([]);
  });
});

type Entry = { recipe: string; source: string; account: string; currency: string; amount: bigint; day: string };
/** Every entry there is, as it stands, to be added up here by other means than the screens use. */
async function ledger(): Promise<Entry[]> {
  const rows = await market.rows<Omit<Entry, "amount" | "day"> & { amount: string; at: Date }>(
    `select t.recipe, t.source, e.account, e.currency, e.amount::text as amount, t.posted_at as at
     from ledger_entries e join ledger_transactions t on t.id = e.transaction_id`,
  );
  return rows.map(({ amount, at, ...row }) => ({ ...row, amount: BigInt(amount), day: dayOf(at) }));
}
const add = (entries: readonly Entry[]) => entries.reduce((sum, { amount }) => sum + amount, 0n);
const refunding = (recipe: string) => recipe.endsWith("refunded");

describe("the figures of the dashboard", () => {
  it.each(["IRR", "EUR", "USD"] as const)(
    "are those of the entries, and what is held is what is owed: %s",
    async (currency) => {
      const entries = (await ledger()).filter((entry) => entry.currency === currency);
      const shown = await standings(market.db, currency);
      const expected = new Map<string, bigint>();
      for (const { account, amount } of entries) {
        const [kind = "", of = ""] = account.split(":");
        const key = kind === "provider-clearing" ? `${kind}:${of}` : kind;
        expected.set(key, (expected.get(key) ?? 0n) + amount);
      }
      expect(
        new Map(shown.map(({ kind, provider, amount }) => [provider ? `${kind}:${provider}` : kind, BigInt(amount)])),
      ).toEqual(new Map([...expected].filter(([, amount]) => amount !== 0n)));
      expect(shown.reduce((sum, { amount }) => sum + BigInt(amount), 0n)).toBe(0n);
      const today = dayOf(new Date());
      const held = entries.filter(
        ({ account, recipe }) =>
          account.startsWith("provider-clearing:") ||
          (account.startsWith("seller-receivable:") && recipe === "cash-collected"),
      );
      const flows = await flowsSince(market.db, currency, "2020-01-01", "Asia/Tehran");
      const total = (of: "captured" | "returned" | "paid") => flows.reduce((sum, flow) => sum + flow[of], 0n);
      expect(total("captured")).toBe(add(held.filter(({ amount }) => amount > 0n)));
      expect(total("returned")).toBe(-add(held.filter(({ amount, recipe }) => amount < 0n && refunding(recipe))));
      expect(total("paid")).toBe(-add(held.filter(({ amount, recipe }) => amount < 0n && !refunding(recipe))));
      if (currency !== "USD") expect(total("captured")).toBeGreaterThan(0n);
      expect(await flowsSince(market.db, currency, "2999-01-01", "Asia/Tehran")).toEqual([]);
      expect(flows.every(({ day }) => day <= today)).toBe(true);
    },
  );

  it("count the refunds that have not gone", async () => {
    const [row] = await market.rows<{ n: string }>(
      "select count(*) as n from refunds r join payments p on p.id = r.payment_id where r.status = 'wanted' and p.currency = 'IRR'",
    );
    const { count, byHand } = await refundsInFlight(market.db, "IRR");
    expect(count).toBe(Number(row!.n));
    expect(byHand).toBeGreaterThan(0);
  });
});

describe("order by order", () => {
  const every = async () => {
    const ctx = await market.ctxOf({ kind: "system", job: "test" });
    const found: OrderMoney[] = [];
    for (let page = 1; ; page++) {
      const { orders, more } = await anyOrderMoney(ctx, page);
      found.push(...orders);
      if (!more) return found;
    }
  };

  it("each figure is the ledger's", async () => {
    const entries = await ledger();
    const orders = await every();
    const ids = await market.rows<{
      number: string;
      id: string;
      payments: string[];
      refunds: string[];
      parcels: { id: string; number: number; transfers: string[] }[];
    }>(
      `select o.number, o.id, array(select id::text from payments where order_id = o.id) as payments,
         array(select r.id::text from refunds r join payments p on p.id = r.payment_id where p.order_id = o.id) as refunds,
         (select json_agg(json_build_object('id', c.id, 'number', c.number, 'transfers', array(select id from transfers t where t.consignment_id = c.id))) from consignments c where c.order_id = o.id) as parcels
       from orders o`,
    );
    expect(orders.length).toBe(ids.length);
    expect(orders.length).toBeGreaterThanOrEqual(8);
    for (const order of orders) {
      const of = ids.find(({ number }) => number === order.number)!;
      const on = (account: string) => String(-add(entries.filter((entry) => entry.account === account)));
      expect(order.waiting, order.number).toBe(on(`buyer-funds:${of.id}`));
      expect(order.refundDue, order.number).toBe(on(`refund-due:${of.id}`));
      expect(order.unapplied, order.number).toBe(on(`unapplied:${of.id}`));
      const parcels = of.parcels.map(({ id }) => id);
      const into = entries.filter(
        ({ source, amount, recipe }) =>
          amount > 0n && (of.payments.includes(source) || (parcels.includes(source) && recipe === "cash-collected")),
      );
      expect(order.paid, order.number).toBe(String(add(into)));
      expect(order.back, order.number).toBe(
        String(-add(entries.filter(({ source, amount }) => amount < 0n && of.refunds.includes(source)))),
      );
      for (const parcel of order.parcels) {
        const { id, transfers } = of.parcels.find(({ number }) => number === parcel.number)!;
        const credits = entries.filter(
          ({ source, recipe, amount }) => source === id && recipe === "consignment-delivered" && amount < 0n,
        );
        expect(parcel.earned.map(({ kind, amount }) => `${kind} ${amount}`).sort(), order.number).toEqual(
          credits.map(({ account, amount }) => `${account.split(":")[0]} ${-amount}`).sort(),
        );
        expect(parcel.sent).toBe(
          String(add(entries.filter(({ source, amount }) => amount > 0n && transfers.includes(source)))),
        );
      }
    }
  });

  it("is shown in eight states at least, each with its reason", async () => {
    const seen = new Set((await every()).flatMap(({ parcels }) => parcels.map(({ reason }) => reason)));
    expect([...seen].sort()).toEqual(
      expect.arrayContaining([
        "at-the-door",
        "expired",
        "problem",
        "refunded",
        "return-window",
        "undelivered",
        "unpaid",
        "with-seller",
      ]),
    );
    expect(seen.size).toBeGreaterThanOrEqual(8);
  });
});
