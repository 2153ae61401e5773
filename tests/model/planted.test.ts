import { randomUUID } from "node:crypto";
import { afterEach, describe, expect, it, vi } from "vitest";
import type * as Recipes from "#app/domain/ledger/recipes.ts";
import type * as Steps from "#app/domain/ledger/steps.server.ts";
import type * as Coupons from "#app/domain/orders/coupons.server.ts";
import type * as Providers from "#app/domain/payments/providers/index.server.ts";
import type * as Payouts from "#app/domain/payouts/rules.ts";

/** Faults planted on purpose. The sequences must find each of them; a market that carries one is never part of the product. */
afterEach(() => {
  vi.doUnmock("#app/domain/ledger/recipes.ts");
  vi.doUnmock("#app/domain/ledger/steps.server.ts");
  vi.doUnmock("#app/domain/orders/coupons.server.ts");
  vi.doUnmock("#app/domain/payments/providers/index.server.ts");
  vi.doUnmock("#app/domain/payouts/rules.ts");
  vi.doUnmock("#app/platform/share.ts");
  vi.resetModules();
});

/** What is found wrong with the market as it is mocked now; empty if nothing. */
async function found(): Promise<string> {
  vi.resetModules();
  const { openMarket } = await import("./market.ts");
  const { brokenInvariants, runSequences } = await import("./sequences.ts");
  const market = await openMarket();
  try {
    const wrong = await runSequences(market, { runs: 80, seed: 1405 }).then(
      () => "",
      (error: Error) => `${error.message} ${String(error.cause)}`,
    );
    return wrong || (await brokenInvariants(market)).join("; ");
  } finally {
    await market.close();
  }
}

const slow = 240_000;

describe("a market in which", () => {
  it(
    "what a seller keeps of the money at the door is booked with the wrong sign",
    async () => {
      vi.doMock("#app/domain/ledger/recipes.ts", async (importOriginal) => {
        const real = await importOriginal<typeof Recipes>();
        const cashKept: typeof real.cashKept = (fact) =>
          real.cashKept(fact).map((posting) => ({ ...posting, amount: -posting.amount }));
        return { ...real, cashKept };
      });
      expect(await found()).toMatch(/the books and the model differ in .*seller-(payable|receivable)/s);
    },
    slow,
  );

  it(
    "the reversal of goods that were called off is missing",
    async () => {
      vi.doMock("#app/domain/ledger/steps.server.ts", async (importOriginal) => {
        const real = await importOriginal<typeof Steps>();
        const postEntry: typeof real.postEntry = async (tx, recipe, ...rest) => {
          if (recipe !== "consignment-called-off") await real.postEntry(tx, recipe, ...rest);
        };
        return { ...real, postEntry };
      });
      expect(await found()).toMatch(/the books and the model differ in .*(buyer-funds|refund-due)/s);
    },
    slow,
  );

  it(
    "a refund is asked for under another key at every try",
    async () => {
      vi.doMock("#app/domain/payments/providers/index.server.ts", async (importOriginal) => {
        const real = await importOriginal<typeof Providers>();
        const providerNamed: typeof real.providerNamed = (house, name) => {
          const provider = real.providerNamed(house, name);
          return (
            provider && { ...provider, refund: (wanted) => provider.refund({ ...wanted, refundId: randomUUID() }) }
          );
        };
        return { ...real, providerNamed };
      });
      expect(await found()).toMatch(/stripe .*refunded|the books and the model differ in .*(refund-due|unapplied)/s);
    },
    slow,
  );

  it(
    "a price is shared by a rate in floating point",
    async () => {
      vi.doMock("#app/platform/share.ts", () => ({
        share: (total: bigint, weights: readonly bigint[]) => {
          const whole = weights.reduce((sum, weight) => sum + weight, 0n);
          return weights.map((weight) => BigInt(Math.round(Number(total) * (Number(weight) / Number(whole)))));
        },
      }));
      expect(await found()).toMatch(/was shared out as|check constraint/);
    },
    slow,
  );

  it(
    "a price is shared by cutting off what is less than a unit",
    async () => {
      vi.doMock("#app/platform/share.ts", () => ({
        share: (total: bigint, weights: readonly bigint[]) => {
          const whole = weights.reduce((sum, weight) => sum + weight, 0n);
          return weights.map((weight) => (total * weight) / whole);
        },
      }));
      expect(await found()).toMatch(/was shared out as|check constraint/);
    },
    slow,
  );

  it(
    "a coupon's use is not given back with its order",
    async () => {
      vi.doMock("#app/domain/orders/coupons.server.ts", async (importOriginal) => ({
        ...(await importOriginal<typeof Coupons>()),
        releaseCoupon: async () => {},
      }));
      expect(await found()).toMatch(/CODE\d+: \d uses|use a coupon/);
    },
    slow,
  );

  it(
    "a bank is told to pay what is kept for a debt",
    async () => {
      vi.doMock("#app/domain/payouts/rules.ts", async (importOriginal) => {
        const real = await importOriginal<typeof Payouts>();
        const settle: typeof real.settle = (facts) => real.settle({ ...facts, owes: 0n });
        return { ...real, settle };
      });
      expect(await found()).toMatch(/a batch in IRR: the market pays/);
    },
    slow,
  );
});
