/** Who sends a parcel, as strangers may read it on the way: a shop and its district, never the street of somebody's home. */
export type Sender = {
  shop: string;
  /** Village or town and county. */
  district: string;
  /** A cooperative's counter that takes parcels back for her; null where there is none. */
  counter: { name: string; address: string } | null;
};

/**
 * Where a parcel goes back to when nobody takes it: the counter where there is one. Without one the carrier has the
 * maker's own address from her contract, and the label keeps to her district.
 */
export function returnAddress({ shop, district, counter }: Sender): string[] {
  return counter ? [shop, counter.name, counter.address] : [shop, district];
}

/** What lies in a parcel beside the goods. */
export type Enclosure = "list" | "passport" | "lot" | "returns";

/** What is to be put in, by what was bought: the frozen right of withdrawal of each line, and pieces with a passport. */
export function enclosures(
  lines: readonly { passportSerial: string | null; withdrawal: { allowed: boolean; reason: string } }[],
): Enclosure[] {
  const has = {
    list: true,
    passport: lines.some(({ passportSerial }) => passportSerial !== null),
    lot: lines.some(({ withdrawal }) => withdrawal.reason === "food"),
    returns: lines.some(({ withdrawal }) => withdrawal.allowed),
  };
  return (["list", "passport", "lot", "returns"] as const).filter((one) => has[one]);
}
