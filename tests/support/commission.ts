import { type CommissionRule, commissionFor, type SaleFacts, taxWithin } from "#app/domain/commission/rules.ts";

/** A rule for everybody, with what a test changes of it. */
export const rule = (more: Partial<CommissionRule> = {}): CommissionRule => ({
  ...{ id: "usual", shopId: null, bodyId: null, family: null, currency: null },
  ...{ platformBps: 500, programmeBps: 100, floor: null, cap: null },
  ...more,
});

/** A sale by somebody in a cooperative, with what a test changes of it. */
export const facts = (more: Partial<SaleFacts> = {}): SaleFacts => ({
  ...{ total: 10_000n, makerShareBps: 7_800, shopId: "shop", cooperativeId: "coop", cooperatives: ["coop"] },
  ...{ family: "honey", currency: "IRR" as const },
  ...more,
});

/** The parts of a sale by the rule a market begins with, and the tax in the platform's. */
export function saleOf(total: bigint, makerShareBps: number, hasCooperative: boolean) {
  const cooperativeId = hasCooperative ? "coop" : null;
  const { maker, cooperative, programme, platform } = commissionFor(
    [rule()],
    facts({ total, makerShareBps, cooperativeId }),
  );
  return { maker, cooperative, programme, platform, feeTax: taxWithin(platform, 1_000n) };
}
