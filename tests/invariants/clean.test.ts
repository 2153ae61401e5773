import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { broken, cleanMarket } from "./clean-market.ts";

let market: Awaited<ReturnType<typeof cleanMarket>>;
beforeAll(async () => {
  market = await cleanMarket();
});
afterAll(() => market.close());

describe("a market in which nothing is wrong", () => {
  test("holds all seventeen, each by looking at something", async () => {
    const verdicts = await market.judgedAfter([]);
    expect(broken(verdicts)).toEqual({});
    expect(verdicts.map(({ id }) => id)).toEqual(Array.from({ length: 17 }, (_, index) => `I${index + 1}`));
    expect(verdicts.filter(({ checked }) => checked === 0)).toEqual([]);
  });

  test("has orders in every state", async () => {
    const states = await market.rows<{ status: string }>("select distinct status from orders order by 1");
    expect(states.map(({ status }) => status)).toEqual(["awaiting-payment", "cancelled", "completed", "paid"]);
    const parcels = await market.rows<{ status: string }>("select distinct status from consignments order by 1");
    expect(parcels.map(({ status }) => status)).toEqual(["accepted", "awaiting-payment", "cancelled", "delivered", "new", "shipped"]);
    const payments = await market.rows<{ status: string }>("select distinct status || ' ' || provider as status from payments order by 1");
    expect(payments.map(({ status }) => status)).toEqual([
      "captured stripe",
      "captured zarinpal",
      "created zarinpal",
      "failed zarinpal",
      "refunded stripe",
      "refunded zarinpal",
    ]);
  });
});
