import { generateSecret, generateSync, generateURI, verifySync } from "otplib";

const period = 30;

/** A secret for an authenticator app: 160 bits in base32. Kept encrypted. */
export function newTotpSecret(): string {
  return generateSecret({ length: 20 });
}

/** The address an authenticator app reads from a QR code. `label` is shown in the app beside the market's name. */
export function totpUri(secret: string, label: string): string {
  return generateURI({ issuer: "Khanegi", label, secret });
}

/**
 * The time step this code stands for, or null if it is wrong, too old or used before. One step to either side is taken
 * for clocks that differ. `lastUsedStep` is the step of the last code that was accepted; the caller stores the new one
 * with a condition that it is greater, so that of two at once one wins.
 */
export function verifyTotp(secret: string, code: string, lastUsedStep: number | null, nowMs: number): number | null {
  const epoch = Math.floor(nowMs / 1000);
  const latest = Math.floor(epoch / period) + 1;
  // Later than any step there is yet: the clock was put back. Nothing is new then, and the library would throw.
  if (!/^\d{6}$/.test(code) || (lastUsedStep ?? 0) > latest) return null;
  const result = verifySync({
    secret,
    token: code,
    epoch,
    epochTolerance: period,
    ...(lastUsedStep === null ? {} : { afterTimeStep: lastUsedStep }),
  });
  return result.valid && "timeStep" in result ? result.timeStep : null;
}

/** The code an app would show at this moment: for the demo's people and for tests. */
export function totpAt(secret: string, nowMs: number): string {
  return generateSync({ secret, epoch: Math.floor(nowMs / 1000) });
}
