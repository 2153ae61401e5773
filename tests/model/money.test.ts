import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { kinds } from "./kinds.ts";
import { type Market, openMarket } from "./market.ts";
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
  it("are of more than fifty kinds", () => {
    expect(Object.keys(kinds).length).toBeGreaterThan(50);
  });

  it(
    `leave the books as a small model says, ${runs} times (seed ${seed})`,
    () => runSequences(market, { runs, seed }),
    runs * 20_000,
  );

  // A few sequences, or others than these, need not come by every place.
  it.runIf(runs >= 50 && seed === 1405)("went everywhere money goes", () => {
    expect(places.filter((place) => !market.books.seen.has(place))).toEqual([]);
  });

  it("leave every invariant standing, and the providers' books like ours", async () => {
    expect(await brokenInvariants(market)).toEqual([]);
  }, 60_000);
});

const places = [
  ...["called off", "came amiss", "came in time", "collected at the door", "delivered", "let go"],
  ...["sent back by hand", "sent back by the rail", "transferred", "kept of a transfer"],
  ...["came back", "came back for a part", "came back after a transfer", "came back after she had it"],
  ...["called back", "answered the bank", "dispute won", "dispute lost", "a dispute lost after she had it"],
  ...["a loss found its bearers later", "a bank had given some of it back"],
  ...["a shop in a batch", "a body in a batch", "a batch dropped", "a shop paid by bank", "a body paid by bank"],
  ...["set off in a batch", "the bank could not pay", "paid and taken back", "failed and taken back"],
  ...["a coupon used", "a coupon used up", "coupon given back", "another rule", "a floor", "a cap"],
];
