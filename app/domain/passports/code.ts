import { tidyCode } from "#app/domain/badges/tidy-code.ts";

/** A printed code: the serial alone, or with the credential's hash and the issuer's signature over both. */
export type Code = { serial: string; signed: { h: string; sig: string } | null };

const b64 = "[A-Za-z0-9_-]";
const signedForm = new RegExp(`^(.{1,60})\\.(${b64}{22})\\.(${b64}{86})$`);

/** Reads what stands in the address. Only the serial may be typed in any letters; hash and signature are as printed. */
export function readCode(text: string): Code {
  const match = signedForm.exec(text.trim());
  if (!match) return { serial: tidyCode(text).slice(0, 60), signed: null };
  return { serial: tidyCode(match[1]!), signed: { h: match[2]!, sig: match[3]! } };
}

/** The number of one piece of a run: the run's serial and which piece it is. */
export const pieceSerial = (run: string, number: number): string => `${run}-P${number}`;

/** The run and the number in a piece's serial; null for a serial of another form. */
export function readPiece(serial: string): { run: string; number: number } | null {
  const [, run, number] = /^(.+)-P([1-9]\d{0,6})$/.exec(serial) ?? [];
  return run && number ? { run, number: Number(number) } : null;
}

/** What the short signature is over. */
export const signedText = (serial: string, h: string): string => `v1|${serial}|${h}`;

/** The first 128 bits of a credential's hash. */
export const prefixOf = (hash: string): string => hash.slice(0, 22);

/** Days a code to give a piece on is good for: long enough for a parcel. */
export const codeDays = 14;

/** All that a QR holds. */
export const qrText = (origin: string, { serial, hash, sig }: { serial: string; hash: string; sig: string }): string =>
  `${origin}/v/${serial}.${prefixOf(hash)}.${sig}`;
