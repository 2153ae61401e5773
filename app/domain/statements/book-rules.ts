import type { IsoDate } from "#app/platform/calendar.ts";
import { type Money, parseMajor } from "#app/platform/money.ts";
import type { Month } from "#app/platform/months.ts";
import { dayOf } from "#app/platform/time.ts";
import { type CostKind, type Currency, costKinds } from "#db/vocabulary.ts";
import type { Movement } from "./rules.ts";

/** What was typed as a cost, in toman where that is what people say, or null: above zero, and no strange number. */
export function costAmount(text: string, currency: Currency): Money | null {
  const read = parseMajor(text, currency, { as: "toman" });
  return read && read.amount > 0n ? read : null;
}

export type Cost = {
  id: string;
  spentOn: IsoDate;
  kind: CostKind;
  currency: Currency;
  amount: string;
  note: string;
};

/** One month of a maker's books, in minor units of one currency. */
export type BookMonth = {
  month: Month;
  /** What buyers paid her for goods and carriage, less what was sent back. */
  sales: bigint;
  /** What others had of it: cooperative, programme, market. */
  deductions: bigint;
  costs: bigint;
  /** Pay for piece work, which she has confirmed: from hand to hand, none of it the market's. */
  work: bigint;
  result: bigint;
};

type Entries = {
  movements: readonly Movement[];
  costs: readonly Pick<Cost, "spentOn" | "amount">[];
  work: readonly { paidOn: IsoDate; amount: string }[];
};

/** Her books month by month: sales as they were earned, less what others had of them, with pay for piece work, less what she spent. */
export function booksOf({ movements, costs, work }: Entries, months: readonly Month[], timeZone: string): BookMonth[] {
  const earned = movements
    .filter((movement) => movement.earned)
    .map((movement) => ({ ...movement, day: dayOf(new Date(movement.at), timeZone) }));
  return months.map((month) => {
    const within = (day: IsoDate) => day >= month.from && day < month.to;
    const own = earned.filter(({ day }) => within(day));
    const net = own.reduce((sum, movement) => sum + BigInt(movement.net), 0n);
    const deductions = own.reduce(
      (sum, movement) => sum + movement.deductions.reduce((all, { amount }) => all + BigInt(amount), 0n),
      0n,
    );
    const spent = costs.filter(({ spentOn }) => within(spentOn)).reduce((sum, { amount }) => sum + BigInt(amount), 0n);
    const paid = work.filter(({ paidOn }) => within(paidOn)).reduce((sum, { amount }) => sum + BigInt(amount), 0n);
    return { month, sales: net + deductions, deductions, costs: spent, work: paid, result: net + paid - spent };
  });
}

/** What was spent by kind, the kinds in their order, without those of which there is nothing. */
export function costsByKind(costs: readonly Pick<Cost, "kind" | "amount">[]): { kind: CostKind; amount: bigint }[] {
  return costKinds
    .map((kind) => ({
      kind,
      amount: costs.filter((cost) => cost.kind === kind).reduce((sum, { amount }) => sum + BigInt(amount), 0n),
    }))
    .filter(({ amount }) => amount > 0n);
}
