/** Length is what counts; no rule asks for signs and figures (NIST SP 800-63B 3.1.1.2). */
export const passwordLength = { min: 12, max: 200 };

/** Too easy to guess: one character over and over, or a straight run of digits. */
export function isTooPlain(password: string): boolean {
  return new Set(password).size < 5 || /^(?:0?1234567890?)+$/.test(password);
}
