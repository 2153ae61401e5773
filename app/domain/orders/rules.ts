import type { ConsignmentState, OrderState } from "#db/vocabulary.ts";

/** A maker answers within this time; then the sale is called off and paid back. */
export const acceptHours = 72;
/** A buyer who says nothing has received it after this time. */
export const confirmDays = 10;

/** Which state may follow which. One table for commands, screens and the check of invariant I10. */
export const orderMoves: Readonly<Record<OrderState, readonly OrderState[]>> = {
  "awaiting-payment": ["confirmed", "cancelled"],
  // Called off when every one of its consignments is.
  confirmed: ["completed", "cancelled"],
  completed: [],
  cancelled: [],
};
export const consignmentMoves: Readonly<Record<ConsignmentState, readonly ConsignmentState[]>> = {
  "awaiting-payment": ["new", "cancelled"],
  new: ["accepted", "cancelled"],
  accepted: ["packed", "shipped", "cancelled"],
  packed: ["shipped", "cancelled"],
  // Refused at the door: only what is paid there can be.
  shipped: ["delivered", "cancelled"],
  delivered: [],
  cancelled: [],
};

export function mayMove<State extends string>(
  moves: Readonly<Record<State, readonly State[]>>,
  from: State,
  to: State,
): boolean {
  return moves[from].includes(to);
}

/**
 * May the buyer call a confirmed parcel off by herself: nobody has begun it, or it is still here after the day by which
 * it was to leave, or that day was put off. Once it is on its way it is received or refused at the door.
 */
export function buyerMayCancel({
  status,
  late,
  delayed,
}: {
  status: ConsignmentState;
  late: boolean;
  delayed: boolean;
}): boolean {
  if (status === "new") return true;
  return (status === "accepted" || status === "packed") && (late || delayed);
}

/** A term runs to the end of its last day, which is the midnight of the next: the day people mean by it. */
export const lastDay = (end: string | Date): Date => new Date(new Date(end).getTime() - 1);

/** Of the shops in a basket those whose goods, before any discount, are less than the least they send for: a line of each. */
export function belowMinimum<
  Line extends { sellerId: string; shopMinimum: bigint | null; unitPrice: bigint; quantity: number },
>(lines: readonly Line[]): Line[] {
  const goods = new Map<string, bigint>();
  for (const line of lines)
    goods.set(line.sellerId, (goods.get(line.sellerId) ?? 0n) + line.unitPrice * BigInt(line.quantity));
  const short = lines.filter(
    (line) => line.shopMinimum !== null && (goods.get(line.sellerId) ?? 0n) < line.shopMinimum,
  );
  return short.filter((line, index) => short.findIndex(({ sellerId }) => sellerId === line.sellerId) === index);
}
