import { describe, expect, it } from "vitest";
import { type Days, faultsOf, stageOn } from "#app/domain/currencies/rules.ts";

const today = "2026-11-28";
/** 10 Mehr 1405, 1 Dey, 1 Farvardin 1406 and three years on. */
const days: Days = {
  announcedOn: "2026-10-02",
  shownFrom: "2026-12-22",
  inForceFrom: "2027-03-21",
  oldEndsOn: "2030-03-21",
};
const faults = (more: Partial<Days>) => faultsOf({ ...days, ...more }, today);

describe("the days of a change of unit", () => {
  it("are taken when they are in order and within the law", () => {
    expect(faults({})).toEqual({});
    expect(faults({ shownFrom: days.announcedOn })).toEqual({});
    expect(faults({ shownFrom: days.inForceFrom })).toEqual({});
  });

  it("begin four months of the law's calendar after the announcement, to the day", () => {
    // 10 Mehr and four months are 10 Bahman 1405.
    const oldEndsOn = "2029-01-01";
    expect(faults({ oldEndsOn, inForceFrom: "2027-01-30" })).toEqual({});
    expect(faults({ oldEndsOn, inForceFrom: "2027-01-29" })).toEqual({ inForceFrom: "redenomination.too-soon" });
  });

  it("let both circulate for three years, to the day", () => {
    expect(faults({ oldEndsOn: "2030-03-22" })).toEqual({ oldEndsOn: "redenomination.ends-late" });
    expect(faults({ oldEndsOn: days.inForceFrom })).toEqual({ oldEndsOn: "redenomination.ends-early" });
  });

  it("are announced already, and shown between the announcement and the start", () => {
    expect(faults({ announcedOn: "2026-11-29", inForceFrom: "2027-04-30" })).toEqual({
      announcedOn: "redenomination.not-announced",
    });
    expect(faults({ shownFrom: "2026-10-01" })).toEqual({ shownFrom: "redenomination.shown-early" });
    expect(faults({ shownFrom: "2027-03-22" })).toEqual({ shownFrom: "redenomination.shown-late" });
  });

  it("make four stages, and both units are told in the middle two, first and last day counted", () => {
    expect(stageOn(days, "2026-12-21")).toBe("announced");
    expect(stageOn(days, "2026-12-22")).toBe("shown");
    expect(stageOn(days, "2027-03-21")).toBe("both");
    expect(stageOn(days, "2030-03-21")).toBe("both");
    expect(stageOn(days, "2030-03-22")).toBe("over");
  });
});
