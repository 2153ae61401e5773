import fc from "fast-check";
import { evaluate } from "#app/invariants/evaluate.ts";
import { readTwinBooks } from "#app/invariants/twin-books.ts";
import { type Kind, kinds, ofOrders, type Step } from "./kinds.ts";
import type { Market } from "./market.ts";

const step = fc.record({
  kind: fc.oneof(...Object.entries(kinds).map(([kind, weight]) => ({ weight, arbitrary: fc.constant(kind as Kind) }))),
  which: fc.nat(7),
  part: fc.nat(3),
}) satisfies fc.Arbitrary<Step>;
/** Lives of orders as most of them go. Each breaks off somewhere, and what follows is chance. */
const card = ["placeCard", "pay", "return", "accept", "ship", "receive"] as const;
const gateway = ["placeGateway", "pay", "return", "accept", "ship", "receive"] as const;
const account = ["changeAccount", "hours", "hours"] as const;
const paidByBank = ["makeBatch", "approveBatch", "payItem", "payItem", "payItem"] as const;
const lives: readonly (readonly Kind[])[] = [
  [...card, "ripen", "planTransfers", "sendTransfers", "askReturn", "confirmReturn", "sendRefunds"],
  [...card, "askReturn", "contestReturn", "decideReturn", "sendRefunds", "callBack", "loseDispute"],
  [...card, "callBack", "loseDispute", "askReturn", "confirmReturn", "sendRefunds", "saveAccount", "sendByHand"],
  ["placeCard", "pay", "return", "callBack", "loseDispute", "accept", "ship", "receive", "askReturn", "confirmReturn"],
  [...card, "callBack", "answerBank", "winDispute", "ripen", "planTransfers", "sendTransfers"],
  [...card, "ripen", "planTransfers", "sendTransfers", "callBack", "loseDispute"],
  ["placeCard", "pay", "return", "cancelParcel", "loseRefundAnswer", "sendRefunds"],
  ["placeCard", "pay", "return", "cancelParcel", "callBack", "loseDispute", "sendRefunds", "accept", "ship", "receive"],
  ["placeCard", "pay", "cancelOwn", "return", "loseRefundAnswer", "sendRefunds"],
  ["placeGateway", "pay", "return", "decline", "sendRefunds", "saveAccount", "sendByHand"],
  [...gateway, ...account, "ripen", ...paidByBank, "askReturn", "confirmReturn"],
  [
    ...gateway,
    "ripen",
    ...account,
    "makeBatch",
    "approveBatch",
    "failItem",
    "askReturn",
    "confirmReturn",
    "reverseItem",
  ],
  [...gateway, "ripen", "makeBatch", "dropBatch"],
  ["placeTransfer", "receipt", "match", "accept", "ship", "receive", "ripen", ...account, ...paidByBank],
  ["placeTransfer", "receipt", "match", "accept", "decline", "sendRefunds", "saveAccount", "sendByHand"],
  ["placeAtDoor", "accept", "ship", "collect", "askReturn", "confirmReturn", "saveAccount", "sendByHand"],
  ["makeCoupon", "placeWithCoupon", "cancelOwn"],
  ["makeCoupon", "placeWithCoupon", "pay", "return", "accept", "ship", "receive"],
  ["changeRule", "placeGateway", "changeRule", "pay", "return", "accept", "ship", "receive"],
];
const life = fc.record({
  kinds: fc.constantFrom(...lives),
  until: fc.integer({ min: 4, max: 24 }),
  which: fc.nat(7),
  part: fc.nat(3),
});
const sequence = fc
  .tuple(fc.array(life, { minLength: 1, maxLength: 3 }), fc.array(step, { minLength: 5, maxLength: 20 }))
  .map(([begun, then]): Step[] => [
    ...begun.flatMap((one, index) =>
      one.kinds
        .slice(0, one.until)
        .map((kind) => ({ kind, which: ofOrders(kind) ? index : one.which, part: one.part })),
    ),
    ...then,
  ]);

/** Each life once to its end, so that no run leaves one out; before them everybody has an account, in both currencies. */
const examples: [Step[]][] = [
  [
    [0, 1, 2, 3].flatMap((which) => [0, 1].map((part): Step => ({ kind: "changeAccount", which, part }))),
    ["hours", "callOffAccount", "changeAccount", "hours", "hours"].map(
      (kind): Step => ({ kind: kind as Kind, which: 0, part: 0 }),
    ),
  ].flat(),
  // The one shop's fee is bounded below, the other's above.
  [0, 1].flatMap((which): Step[] => [
    { kind: "changeRule", which, part: 2 - which },
    { kind: "placeGateway", which: 0, part: 1 },
  ]),
  // Of a batch each line in its turn.
  ...lives.map((kinds, index) =>
    kinds.map((kind, at): Step => ({ kind, which: kind === "payItem" ? at % 3 : 0, part: index % 3 })),
  ),
].map((steps) => [steps]);

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
      // What a seller owes stands on an account of its own; what she is owed is never less than nothing.
      const overdrawn = [...market.books.accounts].filter(
        ([account, sum]) => /^seller-payable/.test(account) && sum > 0n,
      );
      if (overdrawn.length > 0) throw new Error(`more was taken of a seller than she is owed: ${overdrawn.join("; ")}`);
      const others = await market.differences();
      if (others.length > 0) throw new Error(`the market and the model differ in ${others.join("; ")}`);
    }),
    // What went wrong stays in the books, so nothing could be made shorter.
    { numRuns: runs, seed, examples, endOnFailure: true },
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
