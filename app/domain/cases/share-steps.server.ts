import { sql } from "drizzle-orm";
import { bodiesOf, type Person } from "#app/platform/actor.ts";
import type { IsoDate } from "#app/platform/calendar.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Keys } from "#app/platform/crypto.server.ts";
import { Invalid, Missing, Refusal } from "#app/platform/errors.ts";
import { dayOf } from "#app/platform/time.ts";
import { asId, uuids } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { DutyKind } from "#db/vocabulary.ts";
import type { ShareTask } from "#db/vocabulary-bodies.ts";
import type { Tx } from "#db/writes.server.ts";
import type { ShareState } from "./share-rules.ts";

/** A share as its commands need it, its row held until they end. */
export type HeldShare = {
  id: string;
  caseId: string;
  personId: string;
  bodyId: string;
  fromBodyId: string;
  task: ShareTask;
  accepted: boolean;
  ended: boolean;
};

/**
 * A share of which one of her bodies is that side: "in" it was given to, "out" it was given by. Of two who press at once the
 * second finds what the first has made of it. @throws Missing for others', Refusal where the person is she herself
 */
export async function heldShare(tx: Tx, actor: Person, id: string, side: "in" | "out"): Promise<HeldShare> {
  const duties: DutyKind[] = side === "in" ? ["officer", "manager"] : ["officer"];
  const column = side === "in" ? sql`s.body_id` : sql`s.from_body_id`;
  const [found] = await rowsOf<HeldShare>(
    tx,
    sql`select s.id, s.case_id as "caseId", c.person_id as "personId", s.body_id as "bodyId", s.from_body_id as "fromBodyId", s.task,
          s.accepted_at is not null as accepted, s.ended_at is not null as ended
        from case_shares s join cases c on c.id = s.case_id
        where s.id = ${asId(id)} and ${column} = any(${uuids(bodiesOf(actor, ...duties))}) for update of s`,
  );
  if (!found) throw new Missing("share");
  if (found.personId === actor.id) throw new Refusal("cases.own");
  return found;
}

/** Ends a share: from now on the body sees nothing of the case by it. What came back is sealed; it speaks of a person. */
export async function endShare(
  tx: Tx,
  keys: Keys,
  actor: Person,
  { id }: HeldShare,
  outcome: Exclude<ShareState, "asked" | "accepted">,
  answer: string,
): Promise<void> {
  await tx.execute(
    sql`update case_shares set ended_at = market_now(), ended_by = ${actor.id}, outcome = ${outcome}, answer_sealed = ${sealShare(keys, "answer_sealed", id, answer)}
        where id = ${id}`,
  );
}

/** Words between bodies about one person. */
export const sealShare = (keys: Keys, column: "note_sealed" | "answer_sealed", row: string, text: string) =>
  text === "" ? null : keys.encryptField(text, { table: "case_shares", column, row });

export const openShare = (keys: Keys, column: "note_sealed" | "answer_sealed", row: string, sealed: string | null) =>
  sealed === null ? "" : keys.decryptField(sealed, { table: "case_shares", column, row });

/** The end of the day by which something is to be done. @throws Invalid for a day that has passed */
export function dueInstant({ ctx, now }: { ctx: Ctx; now: Date }, due: IsoDate): string {
  if (due < dayOf(now, ctx.house.country.timeZone)) throw new Invalid({ due: "day.past" });
  return `${due}T12:00:00Z`;
}

/** The body a case is given to, by its slug: any but the giver. @throws Invalid */
export async function bodyToGive(tx: Tx, slug: string, giver: string): Promise<string> {
  const [body] = await rowsOf<{ id: string }>(tx, sql`select id from bodies where slug = ${slug} and id <> ${giver}`);
  if (!body) throw new Invalid({ body: "choose" });
  return body.id;
}
