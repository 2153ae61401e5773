import { sql } from "drizzle-orm";
import { hashToken, type Keys } from "#app/platform/crypto.server.ts";
import type { Locale } from "#app/platform/locale.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { Tx } from "#db/writes.server.ts";
import { openChallengePhone } from "./challenges.server.ts";
import { phoneIndexOf, sealPhone } from "./contact.server.ts";
import { codeMinutes } from "./rules/codes.ts";

/** Somebody a number reaches: it is her own, or her household's and she has none of her own. */
export type Reached = { id: string; name: string; own: boolean; disabled: boolean };

/** Whom a number (by its hash) reaches, if it is a household's: whose own it is first. Empty for a number of one person. */
export async function householdOf(db: Db, phoneIndex: string): Promise<Reached[]> {
  const people = await rowsOf<Reached>(
    db,
    sql`select p.id, p.name, true as own, p.disabled_at is not null as disabled from persons p where p.phone_index = ${phoneIndex}
        union all select distinct p.id, p.name, false, p.disabled_at is not null from cases c join persons p on p.id = c.person_id
          where c.household_phone_index = ${phoneIndex} and c.merged_into_id is null and p.phone_index is null
        order by own desc, name, id`,
  );
  return people.some(({ own }) => !own) ? people : [];
}

/** The code was right and the number a household's: this browser may say who of them is there, once, while the code would have been good. */
export async function openChoice(tx: Tx, challengeId: string): Promise<void> {
  await tx.execute(
    sql`update code_challenges set choice_until = market_now() + make_interval(mins => ${codeMinutes}) where id = ${challengeId}`,
  );
}

const openNow = (
  browser: string,
) => sql`browser_hash = ${hashToken(browser)} and purpose = 'sign-in' and used_at is not null
  and choice_until > market_now() and chosen_at is null`;

type Choice = { id: string; phone_sealed: string };

/** Of whom this browser may say that it is she; null where it has no right code behind it. */
export async function awaitedChoice(db: Db, keys: Keys, browser: string | null): Promise<Reached[] | null> {
  if (!browser) return null;
  const [row] = await rowsOf<Choice>(
    db,
    sql`select id, phone_sealed from code_challenges where ${openNow(browser)} order by created_at desc limit 1`,
  );
  return row ? householdOf(db, phoneIndexOf(keys, openChallengePhone(keys, row.id, row.phone_sealed))) : null;
}

/** Takes the choice, once: of two presses at the same time one has it. Answers the number it is about, in E.164, or null. */
export async function takeChoice(tx: Tx, keys: Keys, browser: string): Promise<{ id: string; phone: string } | null> {
  const [row] = await rowsOf<Choice>(
    tx,
    sql`update code_challenges set chosen_at = market_now()
        where id = (select id from code_challenges where ${openNow(browser)} order by created_at desc limit 1) and chosen_at is null
        returning id, phone_sealed`,
  );
  return row ? { id: row.id, phone: openChallengePhone(keys, row.id, row.phone_sealed) } : null;
}

/** The person whose own number this is; made now, under `newId`, if there is none. */
export async function personOf(
  tx: Tx,
  keys: Keys,
  { newId, phone, locale }: { newId: string; phone: string; locale: Locale },
): Promise<{ id: string; disabled: boolean; isNew: boolean }> {
  const index = phoneIndexOf(keys, phone);
  const made = await rowsOf<{ id: string }>(
    tx,
    sql`insert into persons (id, phone_index, phone_sealed, locale)
        values (${newId}, ${index}, ${sealPhone(keys, newId, phone)}, ${locale})
        on conflict (phone_index) do nothing returning id`,
  );
  if (made.length > 0) return { id: newId, disabled: false, isNew: true };
  const [known] = await rowsOf<{ id: string; disabled: boolean }>(
    tx,
    sql`select id, disabled_at is not null as disabled from persons where phone_index = ${index}`,
  );
  if (!known) throw new Error("a person vanished");
  return { ...known, isNew: false };
}
