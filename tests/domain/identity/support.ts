import { sealHouseholdPhone } from "#app/domain/cases/household.server.ts";
import { codeToSend } from "#app/domain/identity/challenges.server.ts";
import { emailIndexOf, sealEmail } from "#app/domain/identity/contact.server.ts";
import { requestCode } from "#app/domain/identity/request-code.server.ts";
import { Invalid, Missing, NotYours, Refusal } from "#app/platform/errors.ts";
import type { TestHouse } from "#tests/support/house.ts";

export const guest = { kind: "guest" } as const;

let last = 9_120_000_000;
/** A number nobody has used yet, as people write it. */
export const newPhone = () => `0${++last}`;
/** The same as E.164. */
export const international = (phone: string) => `+98${phone.slice(1)}`;

/** Asks for a code and reads the message: the browser's secret and the six digits. */
export async function ask(market: TestHouse, phone: string, browser = "") {
  const made = await requestCode(await market.ctxOf(guest, { ip: `198.51.100.${last % 250}` }), { phone, browser });
  const [row] = await market.rows<{ id: string }>("select id from code_challenges order by id desc limit 1");
  const sent = await codeToSend(await market.ctxOf(guest), row?.id ?? "");
  if (!sent) throw new Error("there was nothing to send");
  return { browser: made.browser, code: sent.code, sentTo: sent.phone };
}

/** Somebody without a number of her own, in a case a body leads, who is reached by this one (as people write it). */
export async function ofHousehold(market: TestHouse, bodyId: string, name: string, phone: string): Promise<string> {
  const [made] = await market.rows<{ person: string; id: string }>(
    `with p as (insert into persons (name) values ('${name}') returning id)
     insert into cases (programme_id, person_id, level, occupation, county, source, body_id, stage)
       select pr.id, p.id, 'applicant', 'kilim-weaving', '2408', 'import', '${bodyId}', 'registered' from p, programmes pr
       returning person_id as person, id`,
  );
  const sealed = sealHouseholdPhone(market.house.keys, made?.id ?? "", international(phone));
  await market.rows(
    `update cases set household_phone_sealed = '${sealed.householdPhoneSealed}', household_phone_index = '${sealed.householdPhoneIndex}' where id = '${made?.id}'`,
  );
  return made?.person ?? "";
}

/** Some other code of as many digits. */
export const other = (code: string) => (code === "000000" ? "000001" : "000000");

/** With what a try was refused: the rule's code, the first field's, or the kind of answer. */
export async function refusal(trying: Promise<unknown>): Promise<string> {
  const error = await trying.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof Refusal) return error.code;
  if (error instanceof Invalid) return Object.values(error.fields)[0] ?? "";
  if (error instanceof Missing) return "missing";
  if (error instanceof NotYours) return "not yours";
  throw error ?? new Error("it was not refused");
}

/** The kinds of the newest events, newest first. */
export async function told(market: TestHouse, count: number): Promise<string[]> {
  const rows = await market.rows<{ kind: string }>(`select kind from events order by id desc limit ${count}`);
  return rows.map((row) => row.kind);
}

export async function eventCount(market: TestHouse): Promise<number> {
  const [row] = await market.rows<{ n: string }>("select count(*) as n from events");
  return Number(row?.n);
}

export const password = "four words of wool";
let people = 0;

/** Somebody signed in, with an e-mail address on file and no password yet. */
export async function withEmail(market: TestHouse) {
  const phone = international(newPhone());
  const actor = await market.as(phone, { secondFactor: false });
  const email = `maker${++people}@example.org`;
  const { keys } = market.house;
  await market.rows(
    `update persons set email_sealed = '${sealEmail(keys, actor.id, email)}', email_index = '${emailIndexOf(keys, email)}' where id = '${actor.id}'`,
  );
  return { actor, email, phone };
}
