/** What is needed of a line to know in whose consignment it goes. */
export type Sent = { sellerId: string; senderId: string };

/**
 * Groups lines into consignments: one for each seller of record and sender, in the order first met. Lines are not
 * copied; each belongs to exactly one (architecture 9.5).
 */
export function splitBySeller<Line extends Sent>(
  lines: readonly Line[],
): { sellerId: string; senderId: string; lines: Line[] }[] {
  const groups = new Map<string, { sellerId: string; senderId: string; lines: Line[] }>();
  for (const line of lines) {
    const key = `${line.sellerId} ${line.senderId}`;
    const group = groups.get(key) ?? { sellerId: line.sellerId, senderId: line.senderId, lines: [] };
    group.lines.push(line);
    groups.set(key, group);
  }
  return [...groups.values()];
}
