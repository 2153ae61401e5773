import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { providersOf } from "#app/domain/payments/providers/index.server.ts";
import { unaskedPayments } from "#app/domain/payments/unasked.server.ts";
import { runSchedule } from "#app/jobs/schedule.server.ts";
import { askedFor } from "#tests/contracts/twin-benches.ts";
import { openShop, type Shop } from "#tests/support/shop.ts";

const system = { kind: "system", job: "test" } as const;
let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

const rail = (name: string) => providersOf(shop.house).find((provider) => provider.name === name)!;
const payAt = (url: string, authority: string) =>
  fetch(`${url}/twin/pay`, { method: "POST", body: JSON.stringify({ authority }) });

describe("two gateways at once", () => {
  it("do not see each other's payments", async () => {
    const [first, second] = [rail("zarinpal"), rail("zarinpal-2")];
    const asked = askedFor("IRR");
    const here = await first.start(asked);
    await payAt(shop.gateway.url, here.ref);
    const known = { id: asked.paymentId, ref: here.ref, amount: asked.amount };
    expect(await second.check(known)).toEqual({ state: "failed" });
    expect(await second.unasked?.()).toEqual([]);
    expect(await first.unasked?.()).toEqual([here.ref]);
    expect(await first.check(known)).toMatchObject({ state: "captured" });
    expect(new URL(here.payUrl).origin).toBe(first.origin);
    expect(second.origin).not.toBe(first.origin);
  });
});

describe("what was paid and nobody asked about", () => {
  it("is found at its own gateway and settled, if it is ours", async () => {
    const one = await shop.order({ "honey-thyme-1kg": 1 });
    const two = await shop.order({ "honey-thyme-1kg": 1 }, { rail: "zarinpal-2" });
    await shop.payAtTwin(one.paymentId);
    await shop.payAtTwin(two.paymentId);
    const foreign = await rail("zarinpal-2").start(askedFor("IRR"));
    await payAt(shop.gateway2.url, foreign.ref);
    // By our own books both have failed: no other task would ask about them again.
    await shop.rows("update payments set status = 'failed'");
    const ctx = await shop.ctxOf(system);
    const found = await unaskedPayments(ctx);
    expect(found.map(({ id }) => id).sort()).toEqual([one.paymentId, two.paymentId].sort());
    await runSchedule(ctx);
    expect(
      await shop.rows("select provider, status from payments where captured_at is not null order by provider"),
    ).toEqual([
      { provider: "zarinpal", status: "captured" },
      { provider: "zarinpal-2", status: "captured" },
    ]);
    expect(await unaskedPayments(ctx)).toEqual([]);
  });

  it("waits where a gateway does not answer, without holding up the other", async () => {
    const placed = await shop.order({ "honey-thyme-1kg": 1 }, { rail: "zarinpal-2" });
    await shop.payAtTwin(placed.paymentId);
    const fault = { op: "payment.unVerified", kind: "fail", when: "before", times: 1 };
    await fetch(`${shop.gateway.url}/twin/faults`, { method: "POST", body: JSON.stringify(fault) });
    expect(await unaskedPayments(await shop.ctxOf(system))).toEqual([{ id: placed.paymentId }]);
  });
});
