export type TaxKind = "exempt" | "standard" | "unknown";

/** A tax is never guessed: one line whose class nobody knows stops the whole invoice. */
export function mayInvoice(lines: readonly { taxKind: TaxKind }[]): boolean {
  return lines.length > 0 && lines.every(({ taxKind }) => taxKind !== "unknown");
}

/** The tax that a price holds, to the nearest minor unit, a half upwards: 110 at ten percent hold 10. */
export function taxWithin(total: bigint, bps: number): bigint {
  const rate = BigInt(bps);
  const whole = 10_000n + rate;
  return (2n * total * rate + whole) / (2n * whole);
}

/** What an invoice's lines come to: each line's tax by itself, and sums of what is printed, so that they add up on paper. */
export function invoiceSums(
  lines: readonly { quantity: number; unitPrice: bigint; discount: bigint; taxBps: number }[],
  carriage: bigint,
) {
  const told = lines.map(({ quantity, unitPrice, discount, taxBps }) => {
    const total = unitPrice * BigInt(quantity) - discount;
    return { total, tax: taxWithin(total, taxBps) };
  });
  const sum = (amounts: readonly bigint[]) => amounts.reduce((all, one) => all + one, 0n);
  const goods = sum(lines.map(({ quantity, unitPrice }) => unitPrice * BigInt(quantity)));
  const discount = sum(lines.map((line) => line.discount));
  return { lines: told, goods, discount, tax: sum(told.map(({ tax }) => tax)), total: goods - discount + carriage };
}
