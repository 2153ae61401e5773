import { type SQL, sql } from "drizzle-orm";
import { toLatinDigits } from "#app/platform/digits.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { World } from "./invariant.ts";

/** Of each kind, the newest: what a large market said years ago is in no log any more. */
const newest = 5_000;

/** What must stand nowhere in plain text, as it would be found, and what it is. Codes are six digits and so only dangerous near their time. */
export type Canaries = { texts: Map<string, string>; codes: Map<string, Date[]> };

const sealedIn = [
  { table: "persons", column: "phone_sealed", kind: "phone" },
  { table: "persons", column: "email_sealed", kind: "e-mail address" },
  { table: "persons", column: "national_code_sealed", kind: "national code" },
  { table: "persons", column: "totp_secret_sealed", kind: "authenticator secret" },
  { table: "payout_accounts", column: "iban_sealed", kind: "account number" },
  { table: "payout_accounts", column: "holder_sealed", kind: "account holder" },
  { table: "refunds", column: "iban_sealed", kind: "account number" },
  { table: "payment_proofs", column: "iban_sealed", kind: "account number" },
  { table: "orders", column: "buyer_phone_sealed", kind: "phone" },
  { table: "orders", column: "buyer_email_sealed", kind: "e-mail address" },
] as const;

/** Opens what is sealed, in memory only. */
export async function canariesOf({ db, keys }: World): Promise<Canaries> {
  const texts = new Map<string, string>();
  const codes = new Map<string, Date[]>();
  for (const { table, column, kind } of sealedIn) {
    for (const { id, text } of await sealed(db, table, sql.identifier(column))) {
      for (const form of formsOf(kind, keys.decryptField(text, { table, column, row: id }))) texts.set(form, kind);
    }
  }
  // The market's own accounts are shown to whoever pays.
  const own = await rowsOf<{ iban: string }>(
    db,
    sql`select details ->> 'iban' as iban from rails where details ? 'iban'`,
  );
  for (const { iban } of own) for (const form of formsOf("account number", iban)) texts.delete(form);
  // And a body's or shop's name is nobody's secret, though an account be in it.
  const names = await rowsOf<{ name: string }>(
    db,
    sql`select name_fa as name from bodies union select name_en from bodies union select name_fa from shops union select name_en from shops`,
  );
  for (const { name } of names)
    if (texts.get(name.toLowerCase()) === "account holder") texts.delete(name.toLowerCase());
  const orders = await rowsOf<{ id: string }>(db, sql`select id from orders order by id desc limit ${newest}`);
  for (const { id } of orders) texts.set(keys.deriveToken("order", id), "link to an order");
  for (const { id, text, at } of await sealed(db, "notices", sql`body_sealed`, sql`queued_at`)) {
    const { code } = JSON.parse(keys.decryptField(text, { table: "notices", column: "body_sealed", row: id })) as {
      code: string | null;
    };
    if (code) codes.set(code, [...(codes.get(code) ?? []), new Date(at)]);
  }
  return { texts, codes };
}

function sealed(
  db: Db,
  table: string,
  column: SQL | ReturnType<typeof sql.identifier>,
  at: SQL = sql`id`,
): Promise<{ id: string; text: string; at: string }[]> {
  return rowsOf(
    db,
    sql`select id, ${column} as text, ${at}::text as at from ${sql.identifier(table)} where ${column} is not null order by id desc limit ${newest}`,
  );
}

/** A number as people and programs write it: without plus, country's code or zero, or a country's letters. */
function formsOf(kind: string, text: string): string[] {
  // An account is written without its country as well, digits alone.
  if (kind === "account number") return [text.toLowerCase(), text.slice(2).toLowerCase()];
  if (kind !== "phone") return [text.toLowerCase()];
  const digits = text.replace(/\D/g, "");
  return digits.startsWith("98") ? [digits, digits.slice(2)] : [digits];
}

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;
const codeWindow = 15 * 60_000;

/** The kind of the first canary in a text, or null. `at`: when the text was written, where that is known. */
export function canaryIn({ texts, codes }: Canaries, text: string, at: Date | null): string | null {
  const plain = toLatinDigits(text).replace(uuid, " ");
  for (const [number] of plain.matchAll(/\d{7,}/g)) {
    const kind = texts.get(number) ?? texts.get(number.replace(/^0/, "")) ?? texts.get(number.replace(/^0+(?=98)/, ""));
    if (kind) return kind;
  }
  // Account numbers, by fours or in one; the longest ISO 13616 allows is 34, and words may follow.
  for (const [run] of plain.matchAll(/\b[a-z]{2}\d{2}(?:[ -]?[a-z0-9]){11,60}/gi)) {
    const packed = run.replace(/[ -]/g, "").toLowerCase();
    for (let end = 15; end <= Math.min(34, packed.length); end++) {
      const kind = texts.get(packed.slice(0, end));
      if (kind) return kind;
    }
  }
  for (const [, said = ""] of plain.matchAll(/"([^"\\]{3,100})"/g)) {
    const kind = texts.get(said.toLowerCase());
    if (kind === "account holder") return kind;
  }
  for (const [word] of plain.matchAll(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[\w-]{30,}/g)) {
    const kind = texts.get(word) ?? texts.get(word.toLowerCase());
    if (kind) return kind;
  }
  // A code is a text: `"eventId": 271828` is a count of something and says nothing.
  const texted = plain.replace(/(?<=[:[,]\s*)-?\d+(?:\.\d+)?(?=\s*[,}\]])/g, " ");
  for (const [code] of texted.matchAll(/(?<![\w.-])\d{6}(?![\w-]|\.\d)/g)) {
    const near = (codes.get(code) ?? []).some(
      (sent) => at === null || Math.abs(sent.getTime() - at.getTime()) < codeWindow,
    );
    if (near) return "one-time code";
  }
  return null;
}
