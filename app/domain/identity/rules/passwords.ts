/** Length is what counts; no rule asks for signs and figures (NIST SP 800-63B 3.1.1.2). */
export const passwordLength = { min: 12, max: 200 };

/** Too easy to guess: a few characters over and over, or figures only, which are birthdays and telephone numbers. */
export function isTooPlain(password: string): boolean {
  return new Set(password).size < 5 || /^\p{Nd}+$/u.test(password);
}
