import { type EvidencePlace, evidencePlaces } from "#app/domain/payments/provider.ts";
import { share } from "#app/platform/share.ts";
import type { DisputePhotoKind, DisputeState } from "#db/vocabulary.ts";

/** Forward only: what a bank has decided it does not decide again, and what was answered is not unanswered. */
export const disputeMoves: Readonly<Record<DisputeState, readonly DisputeState[]>> = {
  "needs-response": ["under-review", "won", "lost"],
  "under-review": ["won", "lost"],
  won: [],
  lost: [],
};

/**
 * The state after one more thing was heard, in whatever order things are heard: forward, or as it was. Twice the same,
 * or the older after the newer, changes nothing.
 */
export const heard = (before: DisputeState, said: DisputeState): DisputeState =>
  disputeMoves[before].includes(said) ? said : before;

export const isOpen = (state: DisputeState): boolean => disputeMoves[state].length > 0;

/** A part somebody has earned of a delivered consignment, or what is left of it. Minor units. */
export type Earned = { consignmentId: string; account: string; amount: bigint };

/** Where the money of a payment is when a dispute of it is lost. Minor units of one currency. */
export type Pots = {
  /** Held for the buyer, on its way back to her: the account and what is in it. */
  refundDue: { account: string; amount: bigint };
  /** Paid for what nobody has earned yet. */
  buyerFunds: { account: string; amount: bigint };
  earned: readonly Earned[];
  /** Who bears what nobody else holds. */
  last: string;
};

export type Borne = { consignmentId: string | null; account: string; amount: bigint };

/**
 * Who bears a lost dispute. First what was going back to the buyer anyway: the bank has given it to her. Then what
 * nobody has earned yet. Then those who earned of what was delivered, in proportion of their frozen parts, to the last
 * minor unit; nobody bears more than she earned, and the market itself what is left. The parts always sum to `amount`.
 */
export function bearLoss(amount: bigint, { refundDue, buyerFunds, earned, last }: Pots): Borne[] {
  const parts: Borne[] = [];
  let left = amount;
  for (const pot of [refundDue, buyerFunds]) {
    const part = least(left, pot.amount);
    if (part <= 0n) continue;
    parts.push({ consignmentId: null, account: pot.account, amount: part });
    left -= part;
  }
  parts.push(...bearEarned(left, earned));
  const borne = parts.reduce((sum, part) => sum + part.amount, 0n);
  if (borne < amount) parts.push({ consignmentId: null, account: last, amount: amount - borne });
  return parts;
}

/** The same among those who earned alone: as much of `amount` as they have, in proportion. */
export function bearEarned(amount: bigint, earned: readonly Earned[]): Borne[] {
  const having = earned.filter((part) => part.amount > 0n);
  const whole = having.reduce((sum, part) => sum + part.amount, 0n);
  if (whole === 0n || amount <= 0n) return [];
  const parts = share(
    least(amount, whole),
    having.map((part) => part.amount),
  );
  return having.map((part, index) => ({ ...part, amount: parts[index]! })).filter((part) => part.amount > 0n);
}

/** One sum the buyer is still owed of a payment: a refund that waits, or a consignment called off without one yet. */
export type Owed = { refundId: string | null; consignmentId: string | null; amount: bigint };

/** What of it is still to be sent when the bank has given her `taken` already, oldest first. Same order and length. */
export function stillOwed(taken: bigint, owed: readonly Owed[]): bigint[] {
  let left = taken;
  return owed.map(({ amount }) => {
    const given = least(left, amount);
    left -= given;
    return amount - given;
  });
}

const least = (one: bigint, other: bigint): bigint => (one < other ? one : other);

const ownPlace: Readonly<Record<DisputePhotoKind, EvidencePlace>> = {
  dispatch: "sending",
  problem: "talk",
  return: "talk",
  uploaded: "other",
};

/** Each photograph at the place that says what it is, or where that is taken at the next free one. Three at most. */
export function placed<Photo extends { kind: DisputePhotoKind }>(photos: readonly Photo[]): Map<EvidencePlace, Photo> {
  const places = new Map<EvidencePlace, Photo>();
  const later: Photo[] = [];
  for (const photo of photos) {
    if (places.has(ownPlace[photo.kind])) later.push(photo);
    else places.set(ownPlace[photo.kind], photo);
  }
  for (const place of evidencePlaces) {
    const photo = places.has(place) ? undefined : later.shift();
    if (photo) places.set(place, photo);
  }
  return places;
}
