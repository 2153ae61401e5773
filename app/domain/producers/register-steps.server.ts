import { sql } from "drizzle-orm";
import { waysTo } from "#app/domain/cases/access.server.ts";
import { phoneIndexOf, sealPhone } from "#app/domain/identity/contact.server.ts";
import type { Person } from "#app/platform/actor.ts";
import type { Run } from "#app/platform/command.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { newRowId } from "#app/platform/crypto.server.ts";
import { Invalid, Refusal } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { Tx } from "#db/writes.server.ts";
import { bearerOf } from "./apply-steps.server.ts";

type Before = { code: string; phone: string | null; name: string; programmeId: string };

/**
 * The person an officer has before her: known by her national code, else by a number of her own, else made now. Her number
 * is written where she has none. @throws Invalid for a number that is somebody else's; Refusal for who is served already,
 * and for the officer herself
 */
export async function personBefore(run: Run<Person>, before: Before): Promise<string> {
  const { ctx, tx, actor } = run;
  const byCode = await bearerOf(tx, ctx, before.code);
  const byPhone = before.phone ? await ownerOf(tx, ctx, before.phone) : null;
  if (byCode === actor.id || byPhone?.id === actor.id) throw new Refusal("producers.register-self");
  if (byPhone && byPhone.id !== byCode && (byCode || byPhone.coded))
    throw new Invalid({ phone: "producers.phone-anothers" });
  const known = byCode ?? byPhone?.id;
  if (!known) return madeNow(run, before);
  // Whoever registers her at the same time comes after this, and finds the case.
  await tx.execute(sql`select 1 from persons where id = ${known} for update`);
  await requireUnserved(ctx, tx, actor, known, before.programmeId);
  if (before.phone && !byPhone) await giveNumber(tx, ctx, known, before.phone);
  return known;
}

/** Whose own number this is, and whether a national code stands behind her. */
async function ownerOf(tx: Tx, ctx: Ctx, phone: string): Promise<{ id: string; coded: boolean } | null> {
  const [row] = await rowsOf<{ id: string; coded: boolean }>(
    tx,
    sql`select id, national_code_index is not null as coded from persons where phone_index = ${phoneIndexOf(ctx.house.keys, phone)}`,
  );
  return row ?? null;
}

async function madeNow({ ctx, tx, now }: Run<Person>, { phone, name }: Before): Promise<string> {
  const { keys } = ctx.house;
  const id = newRowId(now);
  const [index, sealed] = phone ? [phoneIndexOf(keys, phone), sealPhone(keys, id, phone)] : [null, null];
  const made = await rowsOf(
    tx,
    sql`insert into persons (id, name, phone_index, phone_sealed) values (${id}, ${name}, ${index}, ${sealed})
        on conflict (phone_index) do nothing returning id`,
  );
  // Somebody signed in with this number a moment ago.
  if (made.length === 0) throw new Invalid({ phone: "producers.phone-anothers" });
  return id;
}

/** Refuses who has a case already: in this programme, or with a request that was not turned down in another. */
async function requireUnserved(ctx: Ctx, tx: Tx, actor: Person, personId: string, programmeId: string): Promise<void> {
  const [served] = await rowsOf<{ id: string; number: number; fa: string; en: string; open: boolean }>(
    tx,
    sql`select c.id, c.number::int as number, b.name_fa as fa, b.name_en as en, exists (select from (${waysTo(actor)}) w) as open
        from cases c join bodies b on b.id = c.body_id where c.person_id = ${personId} and c.merged_into_id is null
          and (c.programme_id = ${programmeId} or exists (select from applications a where a.case_id = c.id and a.status <> 'refused'))
        order by c.programme_id = ${programmeId} desc, c.id limit 1`,
  );
  if (served)
    throw new Refusal("producers.served-already", {
      ...{ body: ctx.locale === "fa" ? served.fa : served.en, number: served.number },
      case: served.open ? served.id : "",
    });
}

/** Writes the number of somebody known who had none; one she has stays, for whoever holds it signs in as her. */
async function giveNumber(tx: Tx, ctx: Ctx, personId: string, phone: string): Promise<void> {
  const { keys } = ctx.house;
  const given = await rowsOf(
    tx,
    sql`update persons set phone_index = ${phoneIndexOf(keys, phone)}, phone_sealed = ${sealPhone(keys, personId, phone)}
        where id = ${personId} and phone_index is null returning id`,
  );
  if (given.length === 0) throw new Invalid({ phone: "producers.phone-has-own" });
}
