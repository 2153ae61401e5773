import { sql } from "drizzle-orm";
import type { Keys } from "#app/platform/crypto.server.ts";
import type { Db } from "#db/reads.server.ts";
import { rowsOf } from "#db/reads.server.ts";

/** What stands in `persons.phone_index` for a number in E.164. */
export const phoneIndexOf = (keys: Keys, phone: string) => keys.blindIndex(phone, "person-phone");

/** What stands in `persons.email_index`; the two ways to write one address (case, a dot at the end) are one. */
export const emailIndexOf = (keys: Keys, email: string) => keys.blindIndex(plainEmail(email), "person-email");

/** An address as it is compared: lower case, no spaces around, no dot after the host. */
export const plainEmail = (email: string) => email.trim().toLowerCase().replace(/\.$/, "");

/** `phone` (E.164) as it is kept in the row of this person. */
export const sealPhone = (keys: Keys, personId: string, phone: string) =>
  keys.encryptField(phone, { table: "persons", column: "phone_sealed", row: personId });

export const openPhone = (keys: Keys, personId: string, stored: string) =>
  keys.decryptField(stored, { table: "persons", column: "phone_sealed", row: personId });

export const sealEmail = (keys: Keys, personId: string, email: string) =>
  keys.encryptField(email.trim(), { table: "persons", column: "email_sealed", row: personId });

export const openEmail = (keys: Keys, personId: string, stored: string) =>
  keys.decryptField(stored, { table: "persons", column: "email_sealed", row: personId });

export type Contact = { phone: string | null; email: string | null; name: string; locale: "fa" | "en" };

/** How to reach a person: for notices and her own page, never for a log or an event. Null if there is none such. */
export async function contactOf(db: Db, keys: Keys, personId: string): Promise<Contact | null> {
  const [row] = await rowsOf<{ phone: string | null; email: string | null; name: string; locale: "fa" | "en" }>(
    db,
    sql`select phone_sealed as phone, email_sealed as email, name, locale from persons where id = ${personId}`,
  );
  if (!row) return null;
  return {
    ...row,
    phone: row.phone === null ? null : openPhone(keys, personId, row.phone),
    email: row.email === null ? null : openEmail(keys, personId, row.email),
  };
}

/** The person with this number (E.164), or null. */
export async function personByPhone(db: Db, keys: Keys, phone: string): Promise<string | null> {
  const [row] = await rowsOf<{ id: string }>(
    db,
    sql`select id from persons where phone_index = ${phoneIndexOf(keys, phone)}`,
  );
  return row?.id ?? null;
}
