import { sql } from "drizzle-orm";
import { bodiesOf, type Person } from "#app/platform/actor.ts";
import { Missing, Refusal } from "#app/platform/errors.ts";
import { uuids } from "#db/lists.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { DutyKind } from "#db/vocabulary.ts";
import type { OpenCase } from "./access.server.ts";

/** The body in which she holds one of these duties and through which she opened the case. @throws Missing */
export function requireDuty(opened: OpenCase, actor: Person, ...kinds: DutyKind[]): string {
  const body = bodiesOf(actor, ...kinds).find((id) => opened.through.includes(id));
  if (!body) throw new Missing("case");
  return body;
}

/**
 * Nobody judges herself, nor a member of a cooperative she manages or works for (A09). @throws Refusal with `case.own` or
 * `case.own-member`
 */
export async function mustBeStranger(db: Db, opened: OpenCase, actor: Person): Promise<void> {
  if (opened.own) throw new Refusal("case.own");
  const bodies = bodiesOf(actor, "manager", "clerk");
  if (bodies.length === 0) return;
  const [member] = await rowsOf(
    db,
    sql`select 1 from memberships m join producers pr on pr.id = m.producer_id
        where pr.person_id = ${opened.personId} and m.ended_at is null and m.body_id = any(${uuids(bodies)})`,
  );
  if (member) throw new Refusal("case.own-member");
}

/** The case of somebody in the programme she came to last; null for who has none. */
export async function ownCase(db: Db, personId: string): Promise<{ id: string; occupation: string } | null> {
  const [row] = await rowsOf<{ id: string; occupation: string }>(
    db,
    sql`select id, occupation from cases where person_id = ${personId} and merged_into_id is null
        order by opened_at desc, id desc limit 1`,
  );
  return row ?? null;
}
