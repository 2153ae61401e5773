import { describe, expect, it } from "vitest";
import { type ParcelFacts, reasonOf } from "#app/domain/reconciliation/order-rules.ts";
import { stretches, sumOver } from "#app/domain/reconciliation/period-rules.ts";

describe("stretches of time", () => {
  it("follow each other without a gap, the last one ending today", () => {
    for (const period of ["day", "week", "month"] as const)
      for (const locale of ["fa", "en"] as const) {
        const all = stretches("2026-11-28", period, locale);
        expect(all.at(-1)?.to).toBe("2026-11-28");
        for (const [index, { from, to }] of all.entries()) {
          expect(from <= to).toBe(true);
          if (index > 0) expect(Date.parse(from) - Date.parse(all[index - 1]!.to)).toBe(86_400_000);
        }
      }
  });

  it("begin with the market's week and the reader's month", () => {
    // 28 November 2026 is a Saturday, and 7 Azar 1405.
    expect(stretches("2026-11-28", "week", "fa").at(-1)?.from).toBe("2026-11-28");
    expect(stretches("2026-11-27", "week", "en").at(-1)?.from).toBe("2026-11-21");
    expect(stretches("2026-11-28", "month", "fa").at(-1)?.from).toBe("2026-11-22");
    expect(stretches("2026-11-28", "month", "en").at(-1)?.from).toBe("2026-11-01");
  });

  it("sum what falls into them and nothing else", () => {
    const flow = (day: string, captured: bigint) => ({ day, captured, returned: 1n, paid: 0n });
    const [sum] = sumOver(
      [{ from: "2026-11-01", to: "2026-11-02" }],
      [flow("2026-10-31", 8n), flow("2026-11-01", 1n), flow("2026-11-02", 2n), flow("2026-11-03", 4n)],
    );
    expect(sum).toMatchObject({ captured: 3n, returned: 2n, paid: 0n });
  });
});

describe("why money stands where it stands", () => {
  const reason = (more: Partial<ParcelFacts>, today = "2026-11-28") =>
    reasonOf(
      {
        order: "confirmed",
        status: "delivered",
        atDoor: false,
        deliveredOn: "2026-11-28",
        workingDays: 7,
        problem: false,
        sent: false,
        refund: null,
        ...more,
      },
      today,
      { weekend: [5], holidays: [] },
    );
  it.each<[string, Partial<ParcelFacts>]>([
    ["unpaid", { order: "awaiting-payment", status: "awaiting-payment" }],
    ["expired", { order: "cancelled", status: "cancelled" }],
    ["undelivered", { status: "shipped" }],
    ["at-the-door", { status: "shipped", atDoor: true }],
    ["problem", { problem: true }],
    ["with-seller", { atDoor: true }],
    ["sent-on", { sent: true }],
    ["due", { workingDays: 0 }],
    ["refund-wanted", { status: "cancelled", refund: "wanted" }],
    ["refunded", { status: "cancelled", refund: "succeeded" }],
    ["called-off", { status: "cancelled" }],
  ])("%s", (expected, more) => {
    expect(reason(more)).toEqual({ reason: expected, until: null });
  });

  it("the return window holds to its last day and not beyond", () => {
    const { reason: held, until } = reason({});
    expect(held).toBe("return-window");
    expect(reason({}, until!).reason).toBe("return-window");
    expect(reason({}, "2026-12-28").reason).toBe("due");
  });
});
