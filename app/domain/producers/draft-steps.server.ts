import { sql } from "drizzle-orm";
import type { Person } from "#app/platform/actor.ts";
import type { Run } from "#app/platform/command.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Keys } from "#app/platform/crypto.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { Tx } from "#db/writes.server.ts";
import { answerDays, type EvidenceKind, steps } from "./rules.ts";

/** What stands in the fields of a draft, as it was typed. */
export type DraftTyped = Readonly<Record<string, string | readonly string[]>>;

/** Something she has put to a draft already; `media` as `image/webp` or `audio/mpeg`. */
export type Sample = { id: string; kind: EvidenceKind; note: string; addedAt: string; media: string };
export type Draft = { typed: DraftTyped; answered: string[]; savedAt: string; samples: Sample[] };

const place = (row: string) => ({ table: "application_drafts", column: "typed_sealed", row });
const open = (keys: Keys, person: string, sealed: string): DraftTyped =>
  JSON.parse(keys.decryptField(sealed, place(person)));

/** What she has typed and not sent; null where there is nothing. */
export async function myDraft(ctx: Ctx, actor: Person): Promise<Draft | null> {
  const [row] = await rowsOf<{ sealed: string; rest: Omit<Draft, "typed"> }>(
    ctx.db,
    sql`select d.typed_sealed as sealed, json_build_object('answered', d.answered, 'savedAt', d.saved_at,
          'samples', coalesce((select json_agg(json_build_object('id', s.id, 'kind', s.kind, 'note', s.note, 'addedAt', s.added_at, 'media', f.media_type)
            order by s.added_at, s.id) from draft_files s join files f on f.id = s.file_id where s.person_id = d.person_id), '[]'::json)) as rest
        from application_drafts d where d.person_id = ${actor.id}`,
  );
  return row ? { typed: open(ctx.house.keys, actor.id, row.sealed), ...row.rest } : null;
}

/** Whether she has begun an application and not sent it. */
export async function hasDraft(db: Db, actor: Person): Promise<boolean> {
  return (await rowsOf(db, sql`select 1 from application_drafts where person_id = ${actor.id}`)).length > 0;
}

/** Puts one step over what was typed before; the other step stays as it is, whichever device it came from. */
export async function keepStep(
  tx: Tx,
  keys: Keys,
  personId: string,
  { step, typed, whole }: { step: string; typed: DraftTyped; whole: boolean },
): Promise<void> {
  const seal = (value: DraftTyped) => keys.encryptField(JSON.stringify(value), place(personId));
  await tx.execute(
    sql`insert into application_drafts (person_id, typed_sealed) values (${personId}, ${seal({})}) on conflict do nothing`,
  );
  const [before] = await rowsOf<{ sealed: string }>(
    tx,
    sql`select typed_sealed as sealed from application_drafts where person_id = ${personId} for update`,
  );
  if (!before) throw new Error("a draft vanished");
  await tx.execute(
    sql`update application_drafts set typed_sealed = ${seal({ ...open(keys, personId, before.sealed), ...typed })}, saved_at = market_now(),
          answered = array_remove(answered, ${step}) || case when ${whole} then array[${step}::text] else '{}'::text[] end
        where person_id = ${personId}`,
  );
}

/** Lets go of everything she typed and put to it. Answers whether there was something. */
export async function dropDraft(tx: Tx, personId: string): Promise<boolean> {
  return (
    (await rowsOf(tx, sql`delete from application_drafts where person_id = ${personId} returning person_id`)).length > 0
  );
}

/** She has sent it: samples become the application's evidence, from which on she is answered in time; the draft goes. */
export async function takeDraft(run: Pick<Run<Person>, "tx" | "actor" | "tell">, applicationId: string): Promise<void> {
  const { tx, actor, tell } = run;
  const moved = await rowsOf<{ id: string; kind: string }>(
    tx,
    sql`insert into evidence (id, application_id, kind, file_id, note, added_by, added_at)
        select id, ${applicationId}, kind, file_id, note, person_id, added_at from draft_files where person_id = ${actor.id} order by id
        returning id, kind`,
  );
  for (const { id, kind } of moved)
    await tell("evidence.added", "evidence", id, { subject: actor.id, data: { application: applicationId, kind } });
  if (moved.length > 0) await beginAnswering(tx, applicationId);
  await dropDraft(tx, actor.id);
}

/** With the first picture the time begins in which she is answered. */
export const beginAnswering = (tx: Tx, applicationId: string) =>
  tx.execute(
    sql`update cases set next_step = ${steps.check}, due_at = market_now() + ${answerDays} * interval '1 day'
        where id = (select case_id from applications where id = ${applicationId})`,
  );
