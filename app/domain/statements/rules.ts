/** What one entry of the books did to one holder's balance. Sums are minor units as text, so that they cross to a page. */
export type Movement = {
  transaction: string;
  at: string;
  recipe: string;
  /** The order it was about, where there is one. */
  order: string | null;
  /** Of a sale: what the goods cost before the discount, the discount, and carriage that is hers. */
  goods: string;
  discount: string;
  carriage: string;
  /** What others had of it by the class of their account, as it lowers her part. */
  deductions: { account: string; amount: string }[];
  /** It turned a buyer's money into shares, or shares back into hers; the rest only moves what was earned. */
  earned: boolean;
  /** What this did to the balance: above zero, she is owed more. */
  net: string;
  /** Whose sale it was, on a cooperative's sheet. */
  shop: { fa: string; en: string } | null;
};

/** The parts a movement is told in. They always add to its net: what no name explains is `other`, never left out. */
export type Part = { name: string; amount: bigint };

export function partsOf({ goods, discount, carriage, deductions, net }: Movement): Part[] {
  const named = [
    { name: "goods", amount: BigInt(goods) },
    { name: "discount", amount: -BigInt(discount) },
    { name: "carriage", amount: BigInt(carriage) },
    ...deductions.map(({ account, amount }) => ({ name: account, amount: -BigInt(amount) })),
  ].filter(({ amount }) => amount !== 0n);
  if (named.length === 0) return [];
  const rest = BigInt(net) - named.reduce((sum, { amount }) => sum + amount, 0n);
  return rest === 0n ? named : [...named, { name: "other", amount: rest }];
}

/** One holder's sheet of one month and currency. */
export type Sheet = { currency: string; opening: string; movements: Movement[]; closing: string };

/** The movements with the balance after each; the last is the closing balance. */
export function running({ opening, movements }: Pick<Sheet, "opening" | "movements">) {
  let balance = BigInt(opening);
  return movements.map((movement) => {
    balance += BigInt(movement.net);
    return { movement, balance };
  });
}

/** What a month came to, part by part, in the order in which parts first appear; what has no parts stands under its recipe. */
export function totalsOf(movements: readonly Movement[]): Part[] {
  const totals = new Map<string, bigint>();
  for (const movement of movements) {
    const parts = partsOf(movement);
    const told = parts.length > 0 ? parts : [{ name: movement.recipe, amount: BigInt(movement.net) }];
    for (const { name, amount } of told) totals.set(name, (totals.get(name) ?? 0n) + amount);
  }
  return [...totals].map(([name, amount]) => ({ name, amount }));
}
