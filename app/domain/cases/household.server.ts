import { sql } from "drizzle-orm";
import { phoneIndexOf } from "#app/domain/identity/contact.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Keys } from "#app/platform/crypto.server.ts";
import { rowsOf } from "#db/reads.server.ts";

const place = (caseId: string) => ({ table: "cases", column: "household_phone_sealed", row: caseId });

/** A household's number (E.164) as a case keeps it: found by the same hash as a number of one's own. */
export const sealHouseholdPhone = (keys: Keys, caseId: string, phone: string) => ({
  householdPhoneSealed: keys.encryptField(phone, place(caseId)),
  householdPhoneIndex: phoneIndexOf(keys, phone),
});

export const openHouseholdPhone = (keys: Keys, caseId: string, sealed: string): string =>
  keys.decryptField(sealed, place(caseId));

/** The numbers of her household by which somebody is reached (E.164), each once; for a notice and nothing else. */
export async function householdPhonesOf(ctx: Ctx, personId: string): Promise<string[]> {
  const rows = await rowsOf<{ id: string; sealed: string }>(
    ctx.db,
    sql`select id, household_phone_sealed as sealed from cases
        where person_id = ${personId} and household_phone_sealed is not null and merged_into_id is null`,
  );
  return [...new Set(rows.map(({ id, sealed }) => openHouseholdPhone(ctx.house.keys, id, sealed)))];
}
