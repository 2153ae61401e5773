import fc from "fast-check";
import { evaluate } from "#app/invariants/evaluate.ts";
import { readTwinBooks } from "#app/invariants/twin-books.ts";
import { type Kind, kinds, type Market, type Step } from "./market.ts";

const step = fc.record({
  kind: fc.oneof(...Object.entries(kinds).map(([kind, weight]) => ({ weight, arbitrary: fc.constant(kind as Kind) }))),
  which: fc.nat(7),
  part: fc.nat(3),
}) satisfies fc.Arbitrary<Step>;
/** Lives of orders as most of them go. Each breaks off somewhere, and what follows is chance. */
const lives: readonly (readonly Kind[])[] = [
  ["placeCard", "pay", "return", "accept", "ship", "receive", "planTransfers", "sendTransfers"],
  ["placeCard", "pay", "return", "cancelParcel", "loseRefundAnswer", "sendRefunds"],
  ["placeCard", "pay", "cancelOwn", "return", "loseRefundAnswer", "sendRefunds"],
  ["placeGateway", "pay", "return", "decline", "sendRefunds", "saveAccount", "sendByHand"],
  ["placeTransfer", "receipt", "match", "accept", "decline", "sendRefunds", "saveAccount", "sendByHand"],
  ["placeAtDoor", "accept", "ship", "collect"],
];
const life = fc.record({ kinds: fc.constantFrom(...lives), until: fc.integer({ min: 1, max: 8 }), part: fc.nat(3) });
const sequence = fc
  .tuple(fc.array(life, { minLength: 1, maxLength: 3 }), fc.array(step, { minLength: 5, maxLength: 25 }))
  .map(([begun, then]): Step[] => [
    ...begun.flatMap((one, which) => one.kinds.slice(0, one.until).map((kind) => ({ kind, which, part: one.part }))),
    ...then,
  ]);

const inOrder = (books: Map<string, bigint>) => [...books].sort(([a], [b]) => (a < b ? -1 : 1)).map(String);

/** Runs random sequences; after each the ledger must say what the model says. The first that fails is told with its seed. */
export async function runSequences(market: Market, { runs, seed }: { runs: number; seed: number }): Promise<void> {
  await fc.assert(
    fc.asyncProperty(sequence, async (steps) => {
      market.forget();
      for (const one of steps) await market.take(one);
      await market.hearAll();
      const [ours, model] = [inOrder(await market.ledger()), inOrder(market.books.accounts)];
      const differs = [
        ...ours.filter((line) => !model.includes(line)),
        ...model.filter((line) => !ours.includes(line)),
      ];
      if (differs.length > 0) throw new Error(`the books and the model differ in ${differs.join("; ")}`);
    }),
    // What went wrong stays in the books, so nothing could be made shorter.
    { numRuns: runs, seed, endOnFailure: true },
  );
}

const ofMoney = ["I1", "I2", "I3", "I4", "I5", "I9", "I10"];

/** What of the invariants of money and goods does not hold, the providers' own books among them. */
export async function brokenInvariants({ shop: { house } }: Market): Promise<string[]> {
  const url = (house.writes as unknown as { options: { connectionString: string } }).options.connectionString;
  const books = await readTwinBooks(house.env);
  if (books.length < 3) throw new Error("the providers' books were not read");
  const verdicts = (await evaluate(url, { keys: house.keys, dataDir: house.env.dataDir, books })).filter(({ id }) =>
    ofMoney.includes(id),
  );
  if (verdicts.length !== ofMoney.length) throw new Error("an invariant was not evaluated");
  return verdicts.flatMap(({ id, sample }) => sample.map((text) => `${id}: ${text}`));
}
