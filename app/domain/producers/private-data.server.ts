import type { Keys } from "#app/platform/crypto.server.ts";

const codePlace = (person: string) => ({ table: "persons", column: "national_code_sealed", row: person });

/** What stands in `persons.national_code_index`: the same code is found, and cannot be read. */
export const nationalCodeIndexOf = (keys: Keys, code: string) => keys.blindIndex(code, "person-national-code");

export const sealNationalCode = (keys: Keys, person: string, code: string) =>
  keys.encryptField(code, codePlace(person));
export const openNationalCode = (keys: Keys, person: string, sealed: string) =>
  keys.decryptField(sealed, codePlace(person));
