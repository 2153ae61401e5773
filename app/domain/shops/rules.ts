import { addDays, type IsoDate } from "#app/platform/calendar.ts";
import type { ConsignmentState } from "#db/vocabulary.ts";

/** Pictures of a workplace: enough to walk through it, few enough for a slow line. */
export const mostShopPhotos = 6;
export const mostPeople = 8;
/** A pause is a pause: who needs longer closes, or says the day later. */
export const longestPauseDays = 366;

/** A consignment in one of these still needs its maker; with one of them her shop does not close. */
export const openStates = ["awaiting-payment", "new", "accepted", "shipped"] as const satisfies ConsignmentState[];

/** What is wrong with the day a pause shall end on, as a code; null when it will do. */
export function pauseFault(until: IsoDate, today: IsoDate): "shops.day-past" | "shops.day-far" | null {
  if (until <= today) return "shops.day-past";
  return until > addDays(today, longestPauseDays) ? "shops.day-far" : null;
}

/** The three questions of a story are kept as its paragraphs. */
export const storyParts = 3;

/** One text of the answers; one left out leaves no gap. Empty lines within an answer would make two of it. */
export function storyOf(answers: readonly string[]): string {
  return answers
    .map((answer) => answer.replace(/\n{2,}/g, "\n"))
    .filter((answer) => answer !== "")
    .join("\n\n");
}

/** A story as the answers it was made of; what is beyond the third belongs to the third. */
export function answersOf(story: string): string[] {
  const parts = story.split("\n\n");
  const last = parts.splice(storyParts - 1).join("\n");
  return [...parts, ...Array<string>(storyParts - 1 - parts.length).fill(""), last];
}
