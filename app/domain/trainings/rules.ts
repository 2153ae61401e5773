/** Letters and digits that nobody mistakes for one another. */
const clear = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

/** What a certificate is found by: ten clear characters from random numbers below `clear.length`. */
export const certificateCode = (random: (below: number) => number): string =>
  Array.from({ length: 10 }, () => clear[random(clear.length)]).join("");

export const meetingsMost = 12;
export const capacityMost = 60;

/** Who was there at four of five meetings has done the course. */
export const attendancePercent = 80;

/** Whether so many meetings attended of so many held make a course done. */
export const hasAttended = (present: number, meetings: number): boolean =>
  meetings > 0 && present * 100 >= meetings * attendancePercent;

/** Questions of a lesson, by number, that were not answered rightly. */
export const wrongAnswers = (
  questions: readonly { right: number }[],
  answers: Readonly<Record<string, string>>,
): number[] => questions.flatMap(({ right }, index) => (answers[index] === String(right) ? [] : [index]));

/** Whether every module of a plan is among those done. An empty plan is done by nobody: there was nothing to learn. */
export const planIsDone = (plan: readonly string[], done: readonly string[]): boolean =>
  plan.length > 0 && plan.every((module) => done.includes(module));
