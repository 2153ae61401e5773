import { afterAll, beforeAll, describe, expect, it } from "vitest";
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
