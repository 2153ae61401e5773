import { addJalaliMonths, type IsoDate } from "#app/platform/calendar.ts";

/** The days of a change of unit: announced, both told from, in force from, and the old unit's last. */
export type Days = Readonly<Record<"announcedOn" | "shownFrom" | "inForceFrom" | "oldEndsOn", IsoDate>>;

/** The by-law the central bank's council adopted on 4 Esfand 1404: the start is announced so many months ahead at least. */
const monthsAhead = 4;
/** The corrected monetary act of Iran (2 November 2025): both units circulate so long at most. Months of the law's calendar. */
const monthsOfBoth = 36;

/** What is wrong with these days, as a code for each field. Today is a day of the market's calendar. */
export function faultsOf({ announcedOn, shownFrom, inForceFrom, oldEndsOn }: Days, today: IsoDate) {
  const faults: Partial<Record<keyof Days, string>> = {};
  if (announcedOn > today) faults.announcedOn = "redenomination.not-announced";
  if (inForceFrom < addJalaliMonths(announcedOn, monthsAhead)) faults.inForceFrom = "redenomination.too-soon";
  if (shownFrom < announcedOn) faults.shownFrom = "redenomination.shown-early";
  else if (shownFrom > inForceFrom) faults.shownFrom = "redenomination.shown-late";
  if (oldEndsOn <= inForceFrom) faults.oldEndsOn = "redenomination.ends-early";
  else if (oldEndsOn > addJalaliMonths(inForceFrom, monthsOfBoth)) faults.oldEndsOn = "redenomination.ends-late";
  return faults;
}

/** Where a change of unit stands on a day. Sums are told in both units in the middle two. */
export function stageOn(
  { shownFrom, inForceFrom, oldEndsOn }: Days,
  day: IsoDate,
): "announced" | "shown" | "both" | "over" {
  if (day < shownFrom) return "announced";
  if (day < inForceFrom) return "shown";
  return day <= oldEndsOn ? "both" : "over";
}
