import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { kinds, type Market, openMarket } from "./market.ts";
import { brokenInvariants, runSequences } from "./sequences.ts";

/**
 * Random sequences of money commands on the real market beside a small model of what its books should say. `RUNS` and
 * `SEED` from the environment; a failure prints the seed and the sequence.
 */
const runs = Number(process.env.RUNS ?? 50);
const seed = Number(process.env.SEED ?? 1405);

let market: Market;
beforeAll(async () => {
  market = await openMarket();
}, 60_000);
afterAll(() => market?.close());

describe("sequences of money commands", () => {
  it("are of at least twenty-five kinds", () => {
    expect(Object.keys(kinds).length).toBeGreaterThanOrEqual(25);
  });

  it(
    `leave the books as a small model says, ${runs} times (seed ${seed})`,
    () => runSequences(market, { runs, seed }),
    runs * 20_000,
  );

  it("went everywhere money goes", () => {
    expect([...market.books.seen].sort()).toEqual([
      "called off",
      "came amiss",
      "came in time",
      "collected at the door",
      "delivered",
      "let go",
      "sent back by hand",
      "sent back by the rail",
      "transferred",
    ]);
  });

  it("leave every invariant standing, and the providers' books like ours", async () => {
    expect(await brokenInvariants(market)).toEqual([]);
  }, 60_000);
});
