import { expect, test } from "vitest";
import { partsOf, standing } from "#app/domain/cases/rules.ts";
import type { Stage } from "#db/vocabulary.ts";

const on = (stage: Stage, day: number) => ({ stage, at: new Date(Date.UTC(2026, 0, day)) });

test("a case stands at the furthest stage, whatever came first", () => {
  expect(standing([])).toBeNull();
  expect(standing([on("registered", 1), on("market-linked", 2), on("trained", 9)])?.stage).toBe("market-linked");
});

test("an end outweighs every stage, and the last end counts", () => {
  expect(standing([on("registered", 1), on("dropped-out", 2), on("trained", 9)])?.stage).toBe("dropped-out");
  expect(standing([on("dropped-out", 2), on("graduated", 5)])?.stage).toBe("graduated");
  expect(standing([on("graduated", 5), on("dropped-out", 2)])?.stage).toBe("graduated");
});

test("who comes by two ways reads what either opens, in the file's order", () => {
  expect(partsOf([["training", "contact"], ["identity"]])).toEqual(["identity", "contact", "training"]);
  expect(partsOf([])).toEqual([]);
});
