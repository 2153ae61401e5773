import { share } from "#app/platform/share.ts";
import type { Currency } from "#db/vocabulary.ts";

/** A rule as a sale asks it. Amounts in minor units of its currency. */
export type CommissionRule = {
  id: string;
  shopId: string | null;
  bodyId: string | null;
  family: string | null;
  currency: Currency | null;
  platformBps: number;
  programmeBps: number;
  floor: bigint | null;
  cap: bigint | null;
};

/** What a rule must know of a line. */
export type SaleFacts = {
  total: bigint;
  makerShareBps: number;
  shopId: string;
  /** The cooperative that has a part in it, and all its seller belongs to. */
  cooperativeId: string | null;
  cooperatives: readonly string[];
  family: string;
  currency: Currency;
};

export type SaleSplit = { maker: bigint; cooperative: bigint; programme: bigint; platform: bigint };
export type Commission = SaleSplit & {
  rule: CommissionRule | null;
  /** Which bound of the rule decided the platform's part. */
  bound: "floor" | "cap" | null;
  /** What the floor took of the maker's published share. */
  belowShare: bigint;
};

/** Of rules in their order the first that is for this line. All that a rule names must hold. */
export function ruleFor<Rule extends Omit<CommissionRule, "platformBps" | "programmeBps" | "floor" | "cap">>(
  rules: readonly Rule[],
  facts: Pick<SaleFacts, "shopId" | "cooperatives" | "family" | "currency">,
): Rule | null {
  return (
    rules.find(
      (rule) =>
        (rule.shopId === null || rule.shopId === facts.shopId) &&
        (rule.bodyId === null || facts.cooperatives.includes(rule.bodyId)) &&
        (rule.family === null || rule.family === facts.family) &&
        (rule.currency === null || rule.currency === facts.currency),
    ) ?? null
  );
}

/**
 * Who gets what of one line, by the first rule that matches; where none does, neither market nor programme takes
 * anything. The maker's published share comes first, then the platform and the programme up to what the rule says, and
 * what is left is her cooperative's, or the programme's without one. What a cap spares is the maker's. A floor is taken
 * from what is left, then from the programme, and only then from the maker, which is said (`belowShare`); never more
 * than the line is worth. The four always sum to the total (largest remainder).
 */
export function commissionFor(rules: readonly CommissionRule[], facts: SaleFacts): Commission {
  const rule = ruleFor(rules, facts);
  const split = splitSale(facts.total, {
    makerShareBps: facts.makerShareBps,
    platformBps: rule?.platformBps ?? 0,
    programmeBps: rule?.programmeBps ?? 0,
    hasCooperative: facts.cooperativeId !== null,
  });
  const { cap, floor } = rule ?? { cap: null, floor: null };
  if (cap !== null && split.platform > cap)
    return {
      ...split,
      ...{ rule, bound: "cap", belowShare: 0n },
      maker: split.maker + split.platform - cap,
      platform: cap,
    };
  const least = floor === null || floor < facts.total ? floor : facts.total;
  if (least === null || split.platform >= least) return { ...split, rule, bound: null, belowShare: 0n };
  let missing = least - split.platform;
  const takeOf = (part: bigint) => {
    const taken = part < missing ? part : missing;
    missing -= taken;
    return taken;
  };
  const cooperative = split.cooperative - takeOf(split.cooperative);
  const programme = split.programme - takeOf(split.programme);
  const belowShare = takeOf(split.maker);
  return {
    ...{ cooperative, programme, maker: split.maker - belowShare, platform: least },
    ...{ rule, bound: "floor", belowShare },
  };
}

function splitSale(
  total: bigint,
  by: { makerShareBps: number; platformBps: number; programmeBps: number; hasCooperative: boolean },
): SaleSplit {
  const least = (a: bigint, b: bigint) => (a < b ? a : b);
  const maker = BigInt(by.makerShareBps);
  const rest = 10_000n - maker;
  const platform = least(rest, BigInt(by.platformBps));
  const programme = least(rest - platform, BigInt(by.programmeBps));
  const left = rest - platform - programme;
  const weights = [maker, by.hasCooperative ? left : 0n, by.hasCooperative ? programme : programme + left, platform];
  const [m = 0n, c = 0n, p = 0n, f = 0n] = share(total, weights);
  return { maker: m, cooperative: c, programme: p, platform: f };
}

/** The tax that is in a fee, rounded down: of 110 at 1,000 hundredths of a percent 10 are tax. */
export function taxWithin(fee: bigint, bps: bigint): bigint {
  return (fee * bps) / (10_000n + bps);
}

/** The family under which a country's tax table keeps what the market does for its sellers. */
export const marketService = "marketplace-service";
