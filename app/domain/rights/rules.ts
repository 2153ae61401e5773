import { type RightKind, type SkillLevel, skillLevels } from "#db/vocabulary-skills.ts";

/** One rule of a programme: so many for whoever is of this level and has done this module. */
export type RightRule = Readonly<{
  kind: RightKind;
  level: SkillLevel | null;
  module: string | null;
  amount: number | null;
  since: Date;
}>;

/** What is asked of a maker. */
export type Standing = Readonly<{ level: SkillLevel | null; modules: readonly string[]; verifiedAt: Date }>;

const isMet = ({ level, module }: RightRule, maker: Standing): boolean =>
  (level === null || (maker.level !== null && skillLevels.indexOf(maker.level) >= skillLevels.indexOf(level))) &&
  (module === null || maker.modules.includes(module));

/** The rules of one right that hold for her: makers verified before a rule began keep what they had. */
const holding = (rules: readonly RightRule[], kind: RightKind, maker: Standing) =>
  rules.filter((rule) => rule.kind === kind && rule.since <= maker.verifiedAt);

const most = (amounts: readonly (number | null)[]): number | null =>
  amounts.includes(null) ? null : Math.max(0, ...amounts.map((amount) => amount ?? 0));

/** How many of a right she has: any number (null) where no rule holds for her, else the most that a rule she meets gives. */
export function amountOf(rules: readonly RightRule[], kind: RightKind, maker: Standing): number | null {
  const mine = holding(rules, kind, maker);
  if (mine.length === 0) return null;
  return most(mine.filter((rule) => isMet(rule, maker)).map(({ amount }) => amount));
}

/** The rules she does not meet that would give her more, the least more first. */
export function opensNext(rules: readonly RightRule[], kind: RightKind, maker: Standing): RightRule[] {
  const now = amountOf(rules, kind, maker);
  if (now === null) return [];
  return holding(rules, kind, maker)
    .filter((rule) => !isMet(rule, maker) && (rule.amount === null || rule.amount > now))
    .sort((a, b) => (a.amount ?? Number.POSITIVE_INFINITY) - (b.amount ?? Number.POSITIVE_INFINITY));
}
