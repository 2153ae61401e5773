import type { Localized } from "#app/platform/locale.ts";
import type { OrderState } from "#db/vocabulary.ts";
import type { OrderParcel, OrderWhole } from "./buyer-queries.server.ts";
import { words } from "./buyer-words.ts";

/** What an order's page says first: where it stands, in a sentence whose facts the page fills in. */
export type Standing = { tone: "good" | "wait" | "note" | "bad"; text: Localized; payable: boolean };

type Facts = {
  status: OrderState;
  /** The time to pay is not over. */
  held: boolean;
  whole: Pick<OrderWhole, "payment" | "cancelReason"> & { parcels: readonly Pick<OrderParcel, "status">[] };
};

export function standingOf({ status, held, whole }: Facts): Standing {
  const { payment, parcels, cancelReason } = whole;
  if (status === "awaiting-payment") {
    if (payment.rail === "bank-transfer" && payment.proof === "waiting")
      return { tone: "wait", text: words.headProof, payable: false };
    if (!held) return { tone: "bad", text: words.headOver, payable: false };
    if (payment.rail !== "bank-transfer") return { tone: "wait", text: words.headHeld, payable: true };
    const text = payment.proof === "rejected" ? words.headProofRejected : words.headTransfer;
    return { tone: "wait", text, payable: true };
  }
  if (status === "cancelled") {
    if (cancelReason === "parcels") return { tone: "bad", text: words.headCancelledParcels, payable: false };
    const byHer = cancelReason === "buyer";
    return { tone: "bad", text: byHer ? words.headCancelledByYou : words.headCancelledUnpaid, payable: false };
  }
  if (status === "completed") return { tone: "good", text: words.headDone, payable: false };
  if (payment.heldBy === "seller" && payment.status === "promised")
    return { tone: "good", text: words.headAtDoor, payable: false };
  const coming = parcels.filter((parcel) => parcel.status !== "cancelled" && parcel.status !== "delivered");
  const onWay = coming.length > 0 && coming.every((parcel) => parcel.status === "shipped");
  return { tone: "good", text: onWay ? words.headOnWay : words.headPaid, payable: false };
}

/** Does anything else than this parcel still come. */
export const othersCome = (parcels: readonly Pick<OrderParcel, "number" | "status">[], number: number): boolean =>
  parcels.some((parcel) => parcel.number !== number && parcel.status !== "cancelled");

/** How money for one parcel goes back: the rail sends it, our bookkeeper does, or there is none to send. */
export function refundWay(payment: OrderWhole["payment"], isWhole: boolean): "rail" | "by-hand" | "none" {
  if (payment.heldBy === "seller" || !["captured", "refunding", "refunded"].includes(payment.status)) return "none";
  if (payment.rail === "bank-transfer") return "by-hand";
  // Iranian gateways give back a whole payment or nothing.
  return payment.rail.startsWith("zarinpal") && !isWhole ? "by-hand" : "rail";
}

/** Working days until refunded money is usually there. */
export const refundDays = (rail: string): number => (rail === "stripe" ? 10 : 3);

export type ParcelStep = { title: Localized; at: string | null; kind: StepKind };
type StepKind = "placed" | "confirmed" | "accepted" | "packed" | "shipped" | "delivered" | "cancelled";

type StepFacts = Pick<
  OrderParcel,
  "status" | "acceptedAt" | "packedAt" | "shippedAt" | "deliveredAt" | "cancelledAt" | "point"
> & { placedAt: string; confirmedAt: string | null; paid: boolean };

/** The way of one parcel, first things first. What was skipped is not shown; what was called off ends where it did. */
export function parcelSteps(parcel: StepFacts): ParcelStep[] {
  const sent = parcel.point ? words.stepAtPoint : words.stepShipped;
  const steps: ParcelStep[] = [
    { kind: "placed", title: words.stepPlaced, at: parcel.placedAt },
    { kind: "confirmed", title: parcel.paid ? words.stepPaid : words.stepConfirmed, at: parcel.confirmedAt },
    { kind: "accepted", title: words.stepAccepted, at: parcel.acceptedAt },
    { kind: "packed", title: words.stepPacked, at: parcel.packedAt },
    { kind: "shipped", title: sent, at: parcel.shippedAt },
    { kind: "delivered", title: words.stepDelivered, at: parcel.deliveredAt },
  ];
  if (parcel.status === "cancelled")
    return [
      ...steps.filter(({ at }) => at !== null),
      { kind: "cancelled", title: words.stepCancelled, at: parcel.cancelledAt },
    ];
  return steps.filter(({ kind, at }) => kind !== "packed" || at !== null || parcel.shippedAt === null);
}
