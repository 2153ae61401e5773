import { sql } from "drizzle-orm";
import { admin, officer, oneOf } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { type CasePart, caseParts } from "#db/vocabulary.ts";
import { requireKeeper } from "./access-queries.server.ts";
import * as forms from "./forms.ts";

/**
 * Says which parts of a case a duty in a kind of body reads, from the next request on. The row before is closed and stays;
 * with no part at all nothing follows it. @throws NotYours for who is of no body that carries out a programme
 */
export const setAccess = command({
  name: "set-case-access",
  who: oneOf(admin, officer),
  input: forms.setAccess,
  async run({ tx, actor, tell, newId }, { kind, duty, parts: wanted }) {
    await requireKeeper(tx, actor);
    const parts = caseParts.filter((part) => wanted.includes(part));
    // Two who change one pair at once come one after the other.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`case-access ${kind} ${duty}`}))`);
    const [before] = await rowsOf<{ id: string; parts: CasePart[] }>(
      tx,
      sql`select id, parts from case_access where body_kind = ${kind} and duty = ${duty} and valid_to is null`,
    );
    if (String(before?.parts ?? []) === String(parts)) return unchanged({ kind, duty });
    if (before) await tx.execute(sql`update case_access set valid_to = market_now() where id = ${before.id}`);
    if (parts.length > 0)
      await tx.execute(
        sql`insert into case_access (id, body_kind, duty, parts, set_by) values (${newId}, ${kind}, ${duty}, ${sql.param(parts)}::text[], ${actor.id})`,
      );
    await tell("case-access.set", "case-access", newId, { data: { kind, duty, parts, before: before?.parts ?? [] } });
    return { kind, duty };
  },
});
