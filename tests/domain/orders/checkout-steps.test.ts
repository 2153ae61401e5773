import { describe, expect, it } from "vitest";
import { type Answered, checkoutSteps, firstMissing, mayOpen } from "#app/domain/orders/checkout-steps.ts";

const every = Array.from({ length: 2 ** checkoutSteps.length }, (_, bits) =>
  Object.fromEntries(checkoutSteps.map((step, index) => [step, ((bits >> index) & 1) === 1])),
) as Answered[];

describe("the steps of a checkout", () => {
  it("lead to the first that is not answered, which may be opened, and none behind it may", () => {
    for (const answered of every) {
      const missing = firstMissing(answered);
      const open = checkoutSteps.filter((step) => mayOpen(step, answered));
      expect(missing === null).toBe(checkoutSteps.every((step) => answered[step]));
      expect(open).toEqual(missing ? checkoutSteps.slice(0, checkoutSteps.indexOf(missing) + 1) : [...checkoutSteps]);
    }
  });
});
