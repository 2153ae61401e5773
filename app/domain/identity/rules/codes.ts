/** How long a one-time code opens anything (ASVS 6.5.5 allows ten minutes at most). */
export const codeMinutes = 10;
/** Guesses at one code (reliability A26); those at one number are counted in platform/limits. */
export const guessesPerCode = 5;

/** A name as members of one household know each other by it: the first name, and the initial of the rest. */
export function shortName(name: string): string {
  const [first = "", ...rest] = name.trim().split(/\s+/);
  const initial = [...(rest.at(-1) ?? "")][0];
  return initial ? `${first} ${initial}.` : first || "–";
}

/** What of a number may be shown to the one who has just typed it: its last four digits. */
export const tailOf = (phone: string) => phone.slice(-4);
