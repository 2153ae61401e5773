import { addWorkingDays, type WorkingDays } from "#app/platform/calendar.ts";
import { dayOf, endOfDay } from "#app/platform/time.ts";
import { type ConsignmentState, type ProblemKind, type ProblemState, problemKinds } from "#db/vocabulary.ts";

/** Photographs with one report, most. */
export const photosMost = 4;
/** Days after delivery in which a problem can be reported. */
export const reportDays = 14;
/** Working days in which a seller should answer. */
export const answerDays = 3;
/** How often one side may write about one problem. */
export const wordsMost = 5;

/** Answered and not settled is open again, and then the office sees it. */
export const problemMoves: Readonly<Record<ProblemState, readonly ProblemState[]>> = {
  open: ["answered", "closed"],
  answered: ["open", "closed"],
  closed: [],
};

/** What a buyer may report of a parcel at this moment, in the order in which it is asked; nothing before it was sent. */
export function reportableKinds(
  parcel: { status: ConsignmentState; deliveredAt: Date | null },
  now: Date,
): readonly ProblemKind[] {
  if (parcel.status === "shipped") return problemKinds;
  if (parcel.status !== "delivered" || parcel.deliveredAt === null || now > lastReport(parcel.deliveredAt)) return [];
  return problemKinds.filter((kind) => kind !== "not-arrived");
}

/** Until when a delivered parcel's problems can be reported. */
export function lastReport(deliveredAt: Date): Date {
  return new Date(deliveredAt.getTime() + reportDays * 86_400_000);
}

/** By when the seller should answer: the end of a working day. */
export function answerBy(now: Date, country: WorkingDays & { timeZone: string }): Date {
  return endOfDay(addWorkingDays(dayOf(now, country.timeZone), answerDays, country), country.timeZone);
}

/** Said once by one side: her words and when. What a problem's sealed columns hold, as JSON. */
export type Said = { text: string; at: string };

export function readSaid(text: string): Said[] {
  return JSON.parse(text) as Said[];
}

/** Has the buyer said that an answer did not settle it: then it is the office's to see. */
export function isContested(problem: { status: ProblemState; answeredAt: string | Date | null }): boolean {
  return problem.status === "open" && problem.answeredAt !== null;
}
