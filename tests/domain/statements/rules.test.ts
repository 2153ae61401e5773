import { expect, it } from "vitest";
import { type Movement, partsOf, running, totalsOf } from "#app/domain/statements/rules.ts";
import { recipeName } from "#app/domain/statements/words.ts";

const movement = (more: Partial<Movement>): Movement => ({
  transaction: "1",
  at: "2026-11-22T00:00:00Z",
  recipe: "consignment-delivered",
  order: null,
  goods: "0",
  discount: "0",
  carriage: "0",
  deductions: [],
  earned: true,
  net: "0",
  shop: null,
  ...more,
});

const sale = movement({
  goods: "1000",
  discount: "100",
  carriage: "50",
  deductions: [{ account: "platform-fee", amount: "40" }],
  net: "910",
});

it("a sale is told part by part, and the parts add to what it left", () => {
  expect(partsOf(sale)).toEqual([
    { name: "goods", amount: 1000n },
    { name: "discount", amount: -100n },
    { name: "carriage", amount: 50n },
    { name: "platform-fee", amount: -40n },
  ]);
});

it("what no name explains is told as other, and never left out", () => {
  expect(partsOf({ ...sale, net: "900" }).at(-1)).toEqual({ name: "other", amount: -10n });
  expect(partsOf(movement({ recipe: "paid-out", net: "-500" }))).toEqual([]);
});

it("balances run on from the opening", () => {
  const movements = [sale, movement({ recipe: "paid-out", net: "-500" })];
  expect(running({ opening: "-10", movements }).map(({ balance }) => balance)).toEqual([900n, 400n]);
  expect(totalsOf(movements)).toContainEqual({ name: "paid-out", amount: -500n });
  expect(totalsOf(movements).reduce((sum, { amount }) => sum + amount, 0n)).toBe(410n);
});

it("a recipe nobody gave a word to shows under its own name", () => {
  expect(recipeName("something-new").en).toBe("something new");
});
