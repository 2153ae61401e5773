import type { WorkOrderState } from "#db/vocabulary-pioneers.ts";

/** Days after the pieces were looked at in which they are paid. */
export const payDays = 7;

/** Which state of a work order may follow which. */
export const workOrderMoves: Readonly<Record<WorkOrderState, readonly WorkOrderState[]>> = {
  drafted: ["offered", "cancelled"],
  offered: ["accepted", "declined", "cancelled"],
  accepted: ["material-given", "delivered", "cancelled"],
  "material-given": ["delivered", "cancelled"],
  delivered: ["rework", "inspected"],
  rework: ["delivered"],
  inspected: ["paid", "settled"],
  paid: ["settled"],
  settled: [],
  declined: [],
  cancelled: [],
};

export type WorkSide = "pioneer" | "applicant";

/** What may be done with an order. */
export const workActs = [
  ...(["offer", "cancel", "accept", "decline", "give-material", "settle-material"] as const),
  ...(["deliver", "inspect", "pay", "confirm", "contest"] as const),
] as const;
export type WorkAct = (typeof workActs)[number];

/** An order as its rules see it. Pieces: ordered, accepted for good, not taken for good, waiting to be looked at, paid, confirmed as paid. */
export type WorkFacts = {
  status: WorkOrderState;
  quantity: number;
  accepted: number;
  refused: number;
  paid: number;
  confirmed: number;
  contested: boolean;
};

const open: readonly WorkOrderState[] = ["accepted", "material-given", "rework"];

/** Pieces still in her hands: neither accepted nor refused. */
export const piecesLeft = ({ quantity, accepted, refused }: Pick<WorkFacts, "quantity" | "accepted" | "refused">) =>
  quantity - accepted - refused;

/** What each side may do now. */
export function actsFor(side: WorkSide, facts: WorkFacts): WorkAct[] {
  const { status, accepted, paid, confirmed, contested } = facts;
  const may: Record<WorkAct, boolean> = {
    offer: side === "pioneer" && status === "drafted",
    cancel: side === "pioneer" && ["drafted", "offered", "accepted", "material-given"].includes(status),
    accept: side === "applicant" && status === "offered",
    decline: side === "applicant" && status === "offered",
    "give-material": side === "pioneer" && ["accepted", "material-given"].includes(status),
    "settle-material": side === "pioneer" && !["drafted", "offered", "declined"].includes(status),
    deliver: side === "applicant" && open.includes(status),
    inspect: side === "pioneer" && status === "delivered",
    pay: side === "pioneer" && accepted > paid && !["declined", "cancelled"].includes(status),
    confirm: side === "applicant" && paid > confirmed,
    contest: !["drafted", "declined"].includes(status) && !contested,
  };
  return workActs.filter((act) => may[act]);
}

/** Where an order stands once pieces were looked at, paid or confirmed; null where nothing of it moves. */
export function standingAfter(facts: WorkFacts): WorkOrderState | null {
  if (piecesLeft(facts) > 0) return facts.status === "delivered" ? "rework" : null;
  const { accepted, paid, confirmed } = facts;
  const stands = paid < accepted ? "inspected" : confirmed < accepted ? "paid" : "settled";
  return stands === facts.status ? null : stands;
}

export type Band = { low: bigint; middle: bigint; high: bigint; pieces: number };

/** Least, middle and most of what pieces cost, from all prices in one currency; null for none. */
export function bandOf(prices: readonly bigint[]): Band | null {
  const sorted = [...prices].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (low === undefined || high === undefined) return null;
  const half = sorted.length >> 1;
  const middle = sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2n;
  return { low, middle, high, pieces: sorted.length };
}

/** A rate as percent of a price, rounded down. */
export const shareOf = (rate: bigint, price: bigint): number => Number((rate * 100n) / price);

/** Whether a rate lies beneath a programme's floor: so many percent of what the cheapest piece costs. */
export const belowFloor = (rate: bigint, band: Pick<Band, "low"> | null, floorPercent: number | null): boolean =>
  band !== null && floorPercent !== null && rate * 100n < band.low * BigInt(floorPercent);

/** What a day brings if the whole takes so many; rounded down. */
export const perDay = (rate: bigint, quantity: number, days: number): bigint =>
  (rate * BigInt(quantity)) / BigInt(days);
