import { describe, expect, it } from "vitest";
import type { OrderWhole } from "#app/domain/orders/buyer-queries.server.ts";
import { words } from "#app/domain/orders/buyer-words.ts";
import { lastDay } from "#app/domain/orders/rules.ts";
import { othersCome, parcelSteps, refundDays, refundWay, standingOf } from "#app/domain/orders/standing.ts";
import type { ConsignmentState, OrderState } from "#db/vocabulary.ts";

const card: OrderWhole["payment"] = { rail: "zarinpal", status: "captured", heldBy: "platform", proof: null };

function standing(
  status: OrderState,
  more: {
    payment?: Partial<OrderWhole["payment"]>;
    held?: boolean;
    parcels?: ConsignmentState[];
    reason?: string;
  } = {},
) {
  const { payment = {}, held = true, parcels = ["new"], reason = null } = more;
  return standingOf({
    status,
    held,
    whole: {
      payment: { ...card, ...payment },
      cancelReason: reason,
      parcels: parcels.map((one) => ({ status: one })),
    },
  });
}

describe("where an order stands", () => {
  it("is held and payable until its time is over", () => {
    const unpaid = { payment: { status: "created" } } as const;
    expect(standing("awaiting-payment", unpaid)).toEqual({ tone: "wait", text: words.headHeld, payable: true });
    expect(standing("awaiting-payment", { ...unpaid, held: false })).toMatchObject({
      text: words.headOver,
      payable: false,
    });
  });
  it("waits for a transfer, then for whoever looks at the photograph, or asks for another", () => {
    const transfer = (proof: OrderWhole["payment"]["proof"], held = true) =>
      standing("awaiting-payment", { payment: { rail: "bank-transfer", status: "created", proof }, held });
    expect(transfer(null)).toMatchObject({ text: words.headTransfer, payable: true });
    expect(transfer("rejected")).toMatchObject({ text: words.headProofRejected, payable: true });
    // Who has sent a photograph is not asked to pay again, even when the time is over.
    expect(transfer("waiting")).toMatchObject({ text: words.headProof, payable: false });
    expect(transfer("waiting", false)).toMatchObject({ text: words.headProof, payable: false });
  });
  it("is paid, or to be paid at the door, and then on its way", () => {
    expect(standing("confirmed").text).toBe(words.headPaid);
    const door = { payment: { rail: "cash-on-delivery", status: "promised", heldBy: "seller" } } as const;
    expect(standing("confirmed", door).text).toBe(words.headAtDoor);
    expect(standing("confirmed", { parcels: ["shipped", "delivered"] }).text).toBe(words.headOnWay);
    expect(standing("confirmed", { parcels: ["shipped", "accepted"] }).text).toBe(words.headPaid);
  });
  it("is over, and says why", () => {
    expect(standing("completed").text).toBe(words.headDone);
    expect(standing("cancelled", { reason: "buyer" }).text).toBe(words.headCancelledByYou);
    expect(standing("cancelled", { reason: "hold-expired" }).text).toBe(words.headCancelledUnpaid);
    expect(standing("cancelled", { reason: "parcels" }).text).toBe(words.headCancelledParcels);
  });
});

describe("how money for a parcel goes back", () => {
  it("is the rail's own way where it has one", () => {
    expect(refundWay({ ...card, rail: "stripe" }, false)).toBe("rail");
    expect(refundWay(card, true)).toBe("rail");
  });
  it("is by hand for a transfer, and for a part of what an Iranian gateway took", () => {
    expect(refundWay({ ...card, rail: "bank-transfer" }, true)).toBe("by-hand");
    expect(refundWay(card, false)).toBe("by-hand");
    expect(refundWay({ ...card, rail: "zarinpal-2" }, false)).toBe("by-hand");
  });
  it("is none where nothing was paid", () => {
    expect(refundWay({ ...card, rail: "cash-on-delivery", status: "promised", heldBy: "seller" }, true)).toBe("none");
    expect(refundWay({ ...card, status: "created" }, true)).toBe("none");
  });
  it("takes as long as is said", () => {
    expect([refundDays("stripe"), refundDays("zarinpal")]).toEqual([10, 3]);
  });
});

it("other parcels come while one of them is not called off", () => {
  const parcels = [
    { number: 1, status: "new" },
    { number: 2, status: "cancelled" },
  ] as const;
  expect(othersCome(parcels, 1)).toBe(false);
  expect(othersCome(parcels, 2)).toBe(true);
});

describe("the way of a parcel", () => {
  const fresh: Parameters<typeof parcelSteps>[0] = {
    status: "new",
    acceptedAt: null,
    packedAt: null,
    shippedAt: null,
    deliveredAt: null,
    cancelledAt: null,
    point: null,
    placedAt: "2026-11-01T08:00:00.000Z",
    confirmedAt: "2026-11-01T08:05:00.000Z",
    paid: true,
  };
  const kinds = (more: Partial<typeof fresh>) => parcelSteps({ ...fresh, ...more }).map(({ kind }) => kind);
  it("goes from placed to received", () => {
    expect(kinds({})).toEqual(["placed", "confirmed", "accepted", "packed", "shipped", "delivered"]);
  });
  it("leaves packing out where nobody wrote it down", () => {
    expect(kinds({ status: "shipped", acceptedAt: "x", shippedAt: "y" })).toEqual([
      "placed",
      "confirmed",
      "accepted",
      "shipped",
      "delivered",
    ]);
  });
  it("ends where it was called off", () => {
    expect(kinds({ status: "cancelled", acceptedAt: "x", cancelledAt: "y" })).toEqual([
      "placed",
      "confirmed",
      "accepted",
      "cancelled",
    ]);
  });
  it("calls nothing paid that is paid at the door, and waits at a point rather than on the road", () => {
    const point = { name: { fa: "", en: "" }, address: { fa: "", en: "" }, hours: { fa: "", en: "" }, county: null };
    const steps = parcelSteps({ ...fresh, paid: false, point });
    expect(steps[1]?.title).toBe(words.stepConfirmed);
    expect(steps[4]?.title).toBe(words.stepAtPoint);
  });
});

it("a term is named by its last day, not by the midnight that ends it", () => {
  // The end of 25 Azar 1405 in Tehran.
  expect(lastDay("2026-12-16T20:30:00.000Z").toISOString()).toBe("2026-12-16T20:29:59.999Z");
});
