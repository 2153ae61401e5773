import { addWorkingDays, type WorkingDays } from "#app/platform/calendar.ts";
import { share } from "#app/platform/share.ts";
import { dayOf, endOfDay } from "#app/platform/time.ts";
import { type ExchangeState, type ReturnKind, type ReturnState, returnKinds } from "#db/vocabulary.ts";

/** Photographs with one return, most. */
export const photosMost = 4;
/** Days after delivery in which something wrong can be sent back. */
export const faultDays = 14;
/** Working days in which a seller answers. */
export const answerDays = 3;
/** Working days in which the buyer sends what was agreed; then it is let go. */
export const sendDays = 10;
/** Working days on the way and for the seller to look at what came; then the office sees it. */
export const checkDays = 10;

/** Which state may follow which. */
export const returnMoves: Readonly<Record<ReturnState, readonly ReturnState[]>> = {
  // Not answered in time it is the office's, which may end it.
  asked: ["agreed", "disputed", "refunded", "refused", "dropped"],
  agreed: ["sent", "disputed", "replacing", "refunded", "dropped"],
  sent: ["disputed", "replacing", "refunded", "refused"],
  disputed: ["replacing", "refunded", "refused", "dropped"],
  // What does not go out in time becomes money after all.
  replacing: ["exchanged", "refunded"],
  refunded: [],
  exchanged: [],
  refused: [],
  dropped: [],
};

/** Which state of an exchange may follow which. Only what is shipped and received takes the place of money. */
export const exchangeMoves: Readonly<Record<ExchangeState, readonly ExchangeState[]>> = {
  asked: ["held", "declined", "gone", "lapsed"],
  held: ["shipped", "declined", "lapsed"],
  shipped: ["received"],
  received: [],
  declined: [],
  gone: [],
  lapsed: [],
};

/** Working days in which a replacement leaves once the piece is back; then the money goes back. */
export const replaceDays = 5;

/** While one of these, the parcel's money does not leave for its seller. */
export const openStates = [
  "asked",
  "agreed",
  "sent",
  "disputed",
  "replacing",
] as const satisfies readonly ReturnState[];
export const isOpen = (status: ReturnState): boolean => (openStates as readonly ReturnState[]).includes(status);

type Country = WorkingDays & { timeZone: string };

const workingDaysAfter = (at: Date, days: number, country: Country): Date =>
  endOfDay(addWorkingDays(dayOf(at, country.timeZone), days, country), country.timeZone);

/** The end of the working day by which a step should be done. */
export const answerBy = (now: Date, country: Country) => workingDaysAfter(now, answerDays, country);
export const sendBy = (now: Date, country: Country) => workingDaysAfter(now, sendDays, country);
export const checkBy = (now: Date, country: Country) => workingDaysAfter(now, checkDays, country);
export const replaceBy = (now: Date, country: Country) => workingDaysAfter(now, replaceDays, country);

/** A line's right of withdrawal as it was frozen at the sale. */
export type Right = { allowed: boolean; workingDays: number; from?: "delivery" | "contract" };

/**
 * When the term of withdrawal ends, the whole of its last day included: so many working days from delivery, of services
 * from the contract (Iran: Electronic Commerce Act of 1382, articles 37 and 38). Null where there is no such right.
 */
export function withdrawUntil(
  right: Right,
  parcel: { deliveredAt: Date | null; confirmedAt: Date | null },
  country: Country,
): Date | null {
  const from = right.from === "contract" ? parcel.confirmedAt : parcel.deliveredAt;
  return right.allowed && from ? workingDaysAfter(from, right.workingDays, country) : null;
}

/** Why a delivered line may be sent back at this moment, in the order in which it is asked. */
export function returnableKinds(
  line: { right: Right; deliveredAt: Date | null; confirmedAt: Date | null },
  now: Date,
  country: Country,
): readonly ReturnKind[] {
  const { deliveredAt } = line;
  if (deliveredAt === null) return [];
  const until = withdrawUntil(line.right, line, country);
  const faulty = now.getTime() <= deliveredAt.getTime() + faultDays * 86_400_000;
  return returnKinds.filter((kind) => (kind === "withdrawal" ? until !== null && now <= until : faulty));
}

/** The four parts of a line's money, in minor units. */
export type Parts = { maker: bigint; cooperative: bigint; programme: bigint; platform: bigint };
export const sumOf = ({ maker, cooperative, programme, platform }: Parts): bigint =>
  maker + cooperative + programme + platform;

/**
 * What `pieces` of a line are worth when `before` of its pieces went back already, in minor units. Whatever the steps, all
 * pieces together are worth the line's total, to the last unit.
 */
export function worthOf(line: { total: bigint; quantity: number }, before: number, pieces: number): bigint {
  if (before < 0 || pieces < 1 || before + pieces > line.quantity) throw new RangeError("returns: no such pieces");
  const upTo = (count: number) => (line.total * BigInt(count)) / BigInt(line.quantity);
  return upTo(before + pieces) - upTo(before);
}

/**
 * Out of whose part a sum goes back: in proportion to what is left of each, by largest remainder. The parts sum to the
 * sum, none gives more than is left of it, and the last sum takes exactly the rest.
 *
 * @throws RangeError when more is to go back than is left, or less than nothing: a programmer's mistake.
 */
export function flowBack(left: Parts, amount: bigint): Parts {
  const whole = sumOf(left);
  if (amount < 0n || amount > whole) throw new RangeError("returns: more than is left");
  if (amount === 0n) return { maker: 0n, cooperative: 0n, programme: 0n, platform: 0n };
  const [maker = 0n, cooperative = 0n, programme = 0n, platform = 0n] = share(amount, [
    left.maker,
    left.cooperative,
    left.programme,
    left.platform,
  ]);
  return { maker, cooperative, programme, platform };
}

/** The way is paid back with the last of a parcel's goods, when all of them went back whole (article 38: the whole price). */
export function carriageBack(parcel: { goods: bigint; carriage: bigint }, back: bigint): bigint {
  return back === parcel.goods ? parcel.carriage : 0n;
}

export const least = (one: bigint, other: bigint): bigint => (one < other ? one : other);

/** Of each part no more than `most`, and never less than nothing. */
export function atMost(parts: Parts, most: Parts): Parts {
  const bounded = (key: keyof Parts) => (most[key] > 0n ? least(parts[key], most[key]) : 0n);
  return {
    maker: bounded("maker"),
    cooperative: bounded("cooperative"),
    programme: bounded("programme"),
    platform: bounded("platform"),
  };
}

/**
 * The same where a lost dispute has taken of the parcel, so that sums no longer tell whether all of it came back: with the
 * last of its pieces, as much of the way as `left` with who sent it.
 */
export function wayLeft(carriage: bigint, left: bigint, parcel: { pieces: number; back: number }): bigint {
  return parcel.back === parcel.pieces && left > 0n ? least(carriage, left) : 0n;
}
