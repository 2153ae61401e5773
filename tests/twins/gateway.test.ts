import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { startGatewayTwin } from "#app/twins/gateway/server.ts";
import type { Twin } from "#app/twins/http.ts";
import { dataDir, get, post, submit } from "./support.ts";

const merchant_id = "3b0f2c1e-5a4d-4c1e-9d57-1f2e3d4c5b6a";
const data = dataDir();
let twin: Twin;
/** A clock that tests may move, in milliseconds ahead of the real one. */
let ahead = 0;
beforeAll(async () => {
  twin = await startGatewayTwin({ data: data.path, port: 0, merchantId: merchant_id, clock: () => Date.now() + ahead });
});
afterEach(async () => {
  ahead = 0;
  await fetch(`${twin.url}/twin/faults`, { method: "DELETE" });
});
afterAll(async () => {
  await twin.close();
  data.drop();
});

interface Reply {
  data: {
    code?: number;
    authority?: string;
    status?: string;
    ref_id?: number;
    fee?: number;
    authorities?: { authority: string }[];
  };
  errors: { code?: number; message?: string; validations?: Record<string, string>[] };
}
const call = async (name: string, body: object) => {
  const answer = await post(`${twin.url}/pg/v4/payment/${name}.json`, { merchant_id, ...body });
  return { status: answer.status, ...(answer.body as Reply) };
};
const request = (more: object = {}) =>
  call("request", {
    amount: 1_250_000,
    description: "سفارش ۷",
    callback_url: "http://shop.test/fa/back?order=7",
    ...more,
  });
const newAuthority = async (more: object = {}) => (await request(more)).data.authority!;
const answerPage = (authority: string, answer: "pay" | "cancel") =>
  submit(`${twin.url}/pg/StartPay/${authority}`, new URLSearchParams({ answer }));
const paidAuthority = async (more: object = {}) => {
  const authority = await newAuthority(more);
  await answerPage(authority, "pay");
  return authority;
};
const order = (fault: object) => post(`${twin.url}/twin/faults`, fault);

describe("a payment", () => {
  it("is requested, paid on the page, and verified once", async () => {
    const { data: made, errors } = await request();
    expect(made).toMatchObject({ code: 100, message: "Success", fee_type: "Merchant", fee: 6250 });
    expect(made.authority).toMatch(/^A\w{35}$/);
    expect(errors).toEqual([]);
    const authority = made.authority!;
    const page = await (await fetch(`${twin.url}/pg/StartPay/${authority}`)).text();
    expect(page).toContain('<html lang="fa" dir="rtl">');
    expect(page).toContain("۱٬۲۵۰٬۰۰۰ ریال");
    expect(page).toContain("سفارش ۷");
    expect(page).not.toMatch(/<script|style=/);
    expect((await call("inquiry", { authority })).data.status).toBe("IN_BANK");

    const back = await answerPage(authority, "pay");
    expect(back.headers.get("location")).toBe(`http://shop.test/fa/back?order=7&Authority=${authority}&Status=OK`);
    expect((await call("inquiry", { authority })).data.status).toBe("PAID");
    expect((await call("unVerified", {})).data.authorities).toMatchObject([{ authority, amount: 1_250_000 }]);

    const first = await call("verify", { authority, amount: 1_250_000 });
    expect(first.data).toMatchObject({ code: 100, card_pan: "603799******1234", fee: 6250 });
    const again = await call("verify", { authority, amount: 1_250_000 });
    expect(again.data).toMatchObject({ code: 101, ref_id: first.data.ref_id });
    expect((await call("unVerified", {})).data.authorities).toEqual([]);
    expect((await call("inquiry", { authority })).data.status).toBe("VERIFIED");
  });

  it("given up on the page comes back as NOK and is never verified", async () => {
    const authority = await newAuthority();
    expect((await answerPage(authority, "cancel")).headers.get("location")).toContain("Status=NOK");
    expect((await answerPage(authority, "pay")).headers.get("location")).toContain("Status=NOK");
    expect((await call("verify", { authority, amount: 1_250_000 })).errors.code).toBe(-51);
  });

  it("is not taken on the payer's word alone", async () => {
    const authority = await newAuthority();
    expect((await call("verify", { authority, amount: 1_250_000 })).errors).toEqual({
      code: -51,
      message: "Session is not valid, session is not active paid try.",
      validations: [],
    });
    await answerPage(authority, "pay");
    expect((await call("verify", { authority, amount: 1_249_999 })).errors.code).toBe(-50);
    expect((await call("verify", { authority: "A".repeat(36), amount: 1_250_000 })).errors.code).toBe(-54);
    expect((await call("verify", { authority: "short", amount: 1_250_000 })).errors.code).toBe(-9);
    const other = { merchant_id: "00000000-0000-4000-8000-000000000000", authority, amount: 1_250_000 };
    expect((await call("verify", other)).errors.code).toBe(-10);
    expect((await call("verify", { authority, amount: 1_250_000 })).data.code).toBe(100);
  });

  it("is verified once in a race", async () => {
    const authority = await paidAuthority();
    const codes = await Promise.all(Array.from({ length: 10 }, () => call("verify", { authority, amount: 1_250_000 })));
    expect(codes.filter((each) => each.data.code === 100)).toHaveLength(1);
    expect(codes.filter((each) => each.data.code === 101)).toHaveLength(9);
  });

  it("in tomans is kept in rials", async () => {
    const authority = await paidAuthority({ amount: 125_000, currency: "IRT" });
    expect((await call("verify", { authority, amount: 125_000 })).data.code).toBe(100);
    const books = await get(`${twin.url}/twin/books`);
    expect(books).toMatchObject({ objects: { [authority]: { captured: 1_250_000 } } });
  });

  it.each([
    [{ amount: 10.5 }, "amount"],
    [{ amount: "1250000" }, "amount"],
    [{ amount: 999 }, "amount"],
    [{ amount: 10_000_000_001 }, "amount"],
    [{ currency: "EUR" }, "currency"],
    [{ description: "" }, "description"],
    [{ description: "x".repeat(501) }, "description"],
    [{ callback_url: "javascript:alert(1)" }, "callback_url"],
    [{ merchant_id: "short" }, "merchant_id"],
  ])("is refused with %o", async (more, field) => {
    const answer = await request(more);
    expect(answer.status).toBe(422);
    expect(answer.data).toEqual([]);
    expect(answer.errors.code).toBe(-9);
    expect(Object.keys(answer.errors.validations![0]!)).toEqual([field]);
  });
});

describe("reversal", () => {
  it("gives a verified payment back within half an hour", async () => {
    const authority = await paidAuthority();
    expect((await call("reverse", { authority })).errors.code).toBe(-61);
    await call("verify", { authority, amount: 1_250_000 });
    ahead = 29 * 60_000;
    expect((await call("reverse", { authority })).data.code).toBe(100);
    expect((await call("inquiry", { authority })).data.status).toBe("REVERSED");
    expect((await call("verify", { authority, amount: 1_250_000 })).errors.code).toBe(-51);
    expect(await get(`${twin.url}/twin/books`)).toMatchObject({
      balanced: true,
      objects: { [authority]: { captured: 1_250_000, refunded: 1_250_000, fees: 0 } },
    });
  });

  it("comes too late after that", async () => {
    const authority = await paidAuthority();
    await call("verify", { authority, amount: 1_250_000 });
    ahead = 31 * 60_000;
    expect((await call("reverse", { authority })).errors.code).toBe(-63);
  });
});

describe("faults", () => {
  it("fail before leaves the payment unverified, fail after has verified it", async () => {
    const authority = await paidAuthority();
    await order({ op: "payment.verify", kind: "fail" });
    expect((await call("verify", { authority, amount: 1_250_000 })).status).toBe(500);
    expect((await call("inquiry", { authority })).data.status).toBe("PAID");
    await order({ op: "payment.verify", kind: "fail", when: "after" });
    expect((await call("verify", { authority, amount: 1_250_000 })).status).toBe(500);
    expect((await call("verify", { authority, amount: 1_250_000 })).data.code).toBe(101);
  });

  it("cut after has done the work", async () => {
    const authority = await paidAuthority();
    await order({ op: "payment.verify", kind: "cut", when: "after" });
    await expect(call("verify", { authority, amount: 1_250_000 })).rejects.toThrow();
    expect((await call("verify", { authority, amount: 1_250_000 })).data.code).toBe(101);
  });

  it("429 asks for patience; hang never answers", async () => {
    await order({ op: "payment.request", kind: "429" });
    expect(await request()).toMatchObject({ status: 429, errors: { code: -12 } });
    await order({ op: "payment.request", kind: "hang", delayMs: 200 });
    await expect(request()).rejects.toThrow();
  });

  it("the payer's return is lost, or lies", async () => {
    const lost = await newAuthority();
    await order({ op: "callback", kind: "drop" });
    expect((await answerPage(lost, "pay")).headers.get("location")).toBeNull();
    expect((await call("unVerified", {})).data.authorities?.map((each) => each.authority)).toContain(lost);
    const lied = await newAuthority();
    await order({ op: "callback", kind: "forge" });
    expect((await answerPage(lied, "cancel")).headers.get("location")).toContain("Status=OK");
    expect((await call("verify", { authority: lied, amount: 1_250_000 })).errors.code).toBe(-51);
  });

  it("another amount is paid than asked", async () => {
    const authority = await newAuthority();
    await order({ op: "pay", kind: "amount" });
    expect((await post(`${twin.url}/twin/pay`, { authority })).body).toMatchObject({ status: "PAID" });
    expect((await call("verify", { authority, amount: 1_250_000 })).errors.code).toBe(-50);
  });
});

it("goes on from its journal after a restart", async () => {
  const authority = await paidAuthority();
  const before = await get(`${twin.url}/twin/books`);
  await twin.close();
  twin = await startGatewayTwin({ data: data.path, port: 0, merchantId: merchant_id });
  expect(await get(`${twin.url}/twin/books`)).toEqual(before);
  expect((await call("verify", { authority, amount: 1_250_000 })).data.code).toBe(100);
});

describe("a second bank", () => {
  it("has its own merchant, journal and face, and knows nothing of the first", async () => {
    const merchantId = "7c1d9b3a-2e4f-4a6b-8c5d-6e7f8a9b0c1d";
    const second = await startGatewayTwin({ data: data.path, port: 0, merchantId, name: "gateway-2" });
    const ask = async (name: string, body: object) =>
      (await post(`${second.url}/pg/v4/payment/${name}.json`, { merchant_id: merchantId, ...body })).body as Reply;
    const made = await ask("request", {
      amount: 20_000,
      description: "سفارش ۸",
      callback_url: "http://shop.test/fa/back",
    });
    const here = await newAuthority();
    const face = async (url: string) => (await fetch(url)).text();
    expect(await face(`${second.url}/pg/StartPay/${made.data.authority}`)).toContain("بانک دوم");
    expect(await face(`${twin.url}/pg/StartPay/${here}`)).not.toContain("بانک دوم");
    expect((await ask("inquiry", { authority: here })).errors.code).toBe(-54);
    expect((await call("inquiry", { authority: made.data.authority })).errors.code).toBe(-54);
    expect(
      (await post(`${second.url}/pg/v4/payment/inquiry.json`, { merchant_id, authority: here })).body,
    ).toMatchObject({
      errors: { code: -10 },
    });
    expect(await get(`${second.url}/healthz`)).toMatchObject({ twin: "gateway-2" });
    await second.close();
  });
});
