import type { AvailabilityKind } from "#db/vocabulary.ts";

/** What is needed of a line to know whether it can be ordered as it stands. */
export type Judged = {
  productId: string;
  availability: AvailabilityKind;
  published: boolean;
  offered: boolean;
  past: boolean;
  /** Null when it is not sold in this currency. */
  unitPrice: bigint | null;
  quantity: number;
  takes: number;
  minQuantity: number;
  onHand: number | null;
  sellerPaused: boolean;
  sellerBackOn: string | null;
};

/** Why a line cannot be ordered as it stands; the buyer can put some of it right with one press. */
export type Trouble =
  | { kind: "not-sold" | "variant-gone" | "past" | "no-price" | "sold" }
  | { kind: "shut"; backOn: string | null }
  | { kind: "few"; left: number }
  | { kind: "minimum"; least: number };

/**
 * What stands against each line of a basket, in its order; null for nothing. Lines of one stock take from it one after
 * the other, so that two that do not fit together are told before an order is tried (A17).
 */
export function troublesOf(lines: readonly Judged[]): (Trouble | null)[] {
  const left = new Map<string, number>();
  return lines.map((line) => {
    if (!line.published) return { kind: "not-sold" };
    if (line.sellerPaused) return { kind: "shut", backOn: line.sellerBackOn };
    if (!line.offered) return { kind: "variant-gone" };
    if (line.past) return { kind: "past" };
    if (line.unitPrice === null) return { kind: "no-price" };
    if (line.availability === "unique" || line.availability === "stock") {
      const units = left.get(line.productId) ?? line.onHand ?? 0;
      const fits = Math.floor(units / line.takes);
      left.set(line.productId, units - Math.min(fits, line.quantity) * line.takes);
      if (fits === 0 || fits < line.minQuantity) return { kind: "sold" };
      if (fits < line.quantity) return { kind: "few", left: fits };
    }
    return line.quantity < line.minQuantity ? { kind: "minimum", least: line.minQuantity } : null;
  });
}
