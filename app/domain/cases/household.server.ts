import { phoneIndexOf } from "#app/domain/identity/contact.server.ts";
import type { Keys } from "#app/platform/crypto.server.ts";

const place = (caseId: string) => ({ table: "cases", column: "household_phone_sealed", row: caseId });

/** A household's number (E.164) as a case keeps it: found by the same hash as a number of one's own. */
export const sealHouseholdPhone = (keys: Keys, caseId: string, phone: string) => ({
  householdPhoneSealed: keys.encryptField(phone, place(caseId)),
  householdPhoneIndex: phoneIndexOf(keys, phone),
});

export const openHouseholdPhone = (keys: Keys, caseId: string, sealed: string): string =>
  keys.decryptField(sealed, place(caseId));
