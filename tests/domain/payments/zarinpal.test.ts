import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { ByHand, ProviderDown } from "#app/domain/payments/provider.ts";
import { zarinpalProvider } from "#app/domain/payments/providers/zarinpal.server.ts";
import { startGatewayTwin } from "#app/twins/gateway/server.ts";
import { json, listen, type Twin } from "#app/twins/http.ts";
import { askedFor } from "#tests/contracts/twin-benches.ts";
import { dataDir } from "#tests/twins/support.ts";

const merchantId = randomUUID();
const data = dataDir();
let twin: Twin;
let gateway: ReturnType<typeof zarinpalProvider>;
let ahead = 0;
beforeAll(async () => {
  twin = await startGatewayTwin({ data: data.path, port: 0, merchantId, clock: () => Date.now() + ahead });
  gateway = zarinpalProvider({ name: "zarinpal", merchantId, apiBase: twin.url });
});
afterEach(() => {
  ahead = 0;
});
afterAll(async () => {
  await twin.close();
  data.drop();
});

const post = (path: string, body: BodyInit) =>
  fetch(`${twin.url}${path}`, { method: "POST", body, redirect: "manual" });
const started = async () => {
  const asked = askedFor("IRR");
  const { ref } = await gateway.start(asked);
  return { id: asked.paymentId, ref, amount: asked.amount };
};
const pay = (ref: string) => post("/twin/pay", JSON.stringify({ authority: ref }));
const raw = (call: string, ref: string) =>
  post(`/pg/v4/payment/${call}.json`, JSON.stringify({ merchant_id: merchantId, authority: ref }));

describe("a payment at the gateway", () => {
  it("is failed when the payer gave up, and open while she thinks", async () => {
    const known = await started();
    expect(await gateway.check(known)).toEqual({ state: "open" });
    await post(`/pg/StartPay/${known.ref}`, new URLSearchParams({ answer: "cancel" }));
    expect(await gateway.check(known)).toEqual({ state: "failed" });
  });

  it("is listed as unasked from the moment it was paid until it is asked about", async () => {
    const known = await started();
    expect(await gateway.unasked?.()).not.toContain(known.ref);
    await pay(known.ref);
    expect(await gateway.unasked?.()).toContain(known.ref);
    expect(await gateway.check(known)).toMatchObject({ state: "captured" });
    expect(await gateway.unasked?.()).not.toContain(known.ref);
  });

  it("that was reversed does not count as paid", async () => {
    const known = await started();
    await pay(known.ref);
    await gateway.check(known);
    await raw("reverse", known.ref);
    expect(await gateway.check(known)).toEqual({ state: "failed" });
  });
});

describe("giving back", () => {
  const paid = async () => {
    const known = await started();
    await pay(known.ref);
    await gateway.check(known);
    const { amount } = known;
    return { refundId: randomUUID(), charge: "x", ref: known.ref, amount, captured: amount.amount };
  };

  it("is by hand after half an hour", async () => {
    const wanted = await paid();
    ahead = 31 * 60_000;
    await expect(gateway.refund(wanted)).rejects.toThrow(ByHand);
  });

  it("is by hand for what was never taken", async () => {
    const known = await started();
    const wanted = { refundId: randomUUID(), charge: "x", ref: known.ref, amount: known.amount };
    await expect(gateway.refund({ ...wanted, captured: known.amount.amount })).rejects.toThrow(ByHand);
  });
});

describe("answers nobody foresaw", () => {
  /** A gateway that answers everything with one code. */
  async function answering(body: unknown, status = 200) {
    const server = await listen(0, async () => json(status, body));
    return { server, gateway: zarinpalProvider({ name: "zarinpal-2", merchantId, apiBase: server.url }) };
  }
  const refusal = (code: number) => ({ data: [], errors: { code, message: "No.", validations: [] } });

  it.each([
    ["too many attempts", refusal(-12), 200],
    ["rate limited", refusal(-12), 429],
    ["another merchant's session", refusal(-53), 401],
    ["a code of next year", refusal(-777), 200],
    ["a success that is none", { data: { code: 102, ref_id: 1 }, errors: [] }, 200],
    ["a code as a word", { data: { code: "ok", ref_id: 1 }, errors: [] }, 200],
    ["nothing", {}, 200],
    ["a list", [], 200],
    ["null", null, 200],
    ["its own failure", refusal(-52), 500],
  ])("%s is no success and no failure", async (_what, body, status) => {
    const { server, gateway: odd } = await answering(body, status);
    const asked = askedFor("IRR");
    const known = { id: asked.paymentId, ref: `A${"0".repeat(35)}`, amount: asked.amount };
    const wanted = { refundId: randomUUID(), charge: "x", ref: known.ref, amount: known.amount };
    await expect(odd.start(asked)).rejects.toThrow(ProviderDown);
    await expect(odd.check(known)).rejects.toThrow(ProviderDown);
    await expect(odd.refund({ ...wanted, captured: known.amount.amount })).rejects.toThrow(ProviderDown);
    await expect(odd.unasked?.()).rejects.toThrow(ProviderDown);
    await server.close();
  });

  it("a server that is not there is down", async () => {
    const { server, gateway: gone } = await answering({});
    await server.close();
    await expect(gone.start(askedFor("IRR"))).rejects.toThrow("zarinpal-2 did not answer");
  });
});
