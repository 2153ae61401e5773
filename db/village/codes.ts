import { createHash, randomBytes } from "node:crypto";

/** A key like the database's own: ordered by this time. */
export function uuidAt(at: Date): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(at.getTime(), 0, 6);
  bytes[6] = 0x70 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/** A national code that passes the sum and was never issued: no registry office has the number 000. */
export function nationalCode(number: number): string {
  const nine = `00012${String(number).padStart(4, "0")}`;
  const rest = [...nine].reduce((sum, digit, index) => sum + Number(digit) * (10 - index), 0) % 11;
  return nine + (rest < 2 ? rest : 11 - rest);
}

/** A mobile number of a block nobody is given. */
export const phone = (number: number) => `+98900000${String(100 + number).padStart(4, "0")}`;

/** Letters and digits that nobody mistakes for one another: what is typed to check a badge. */
const clear = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

/** The same short code for the same words. */
export function proofCode(words: string): string {
  const digest = createHash("sha256").update(words).digest();
  return [...digest.subarray(0, 10)].map((byte) => clear[byte % clear.length]).join("");
}

/** The same authenticator secret for the same person, in base32: written on the demo's front page, so no secret at all. */
export function openTotpSecret(name: string): string {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const digest = createHash("sha256").update(`khanegi village ${name}`).digest();
  return [...digest].map((byte) => letters[byte % 32]).join("");
}
