import { describe, expect, it } from "vitest";
import { accountStanding, mayBePaidOut } from "#app/domain/payments/payout-rules.ts";

/** Fridays off, and one day by law. */
const country = {
  weekend: [5],
  holidays: [{ date: "2026-11-25", name: { fa: "تعطیل", en: "Holiday" }, sure: true }],
};

describe("a maker's part may leave", () => {
  it("at once where nothing can be sent back", () => {
    expect(mayBePaidOut({ deliveredOn: "2026-11-22", today: "2026-11-22", workingDays: 0 }, country)).toBe(true);
  });

  it.each([
    // Seven working days from Sunday the 22nd: 23, 24, 26, 28, 29, 30 and 1 December, which is still the buyer's.
    ["2026-11-29", false],
    ["2026-12-01", false],
    ["2026-12-02", true],
    ["2027-01-01", true],
  ])("after the last working day of the term: on %s %s", (today, may) => {
    expect(mayBePaidOut({ deliveredOn: "2026-11-22", today, workingDays: 7 }, country)).toBe(may);
  });
});

describe("an account", () => {
  const account = (detailsSubmitted: boolean, transfersEnabled: boolean, payoutsEnabled: boolean) =>
    accountStanding({ detailsSubmitted, transfersEnabled, payoutsEnabled });

  it("is told as what its owner can do about it", () => {
    expect(accountStanding(null)).toBe("none");
    expect(account(false, false, false)).toBe("begun");
    expect(account(true, false, false)).toBe("in-review");
    expect(account(true, true, false)).toBe("in-review");
    expect(account(true, true, true)).toBe("ready");
  });
});
