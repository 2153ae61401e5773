import { sql } from "drizzle-orm";
import { programmeToSet, recordSetting } from "#app/domain/programmes/setting-steps.server.ts";
import { admin, bodiesOf, officer, oneOf, type Person } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { uuids } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { type CasePart, caseParts, type DutyKind } from "#db/vocabulary.ts";
import type { Tx } from "#db/writes.server.ts";
import { requireKeeper } from "./access-queries.server.ts";
import * as forms from "./forms.ts";

/**
 * Says which parts of a case a duty in a kind of body reads, from the next request on. The row before is closed and stays;
 * with no part at all nothing follows it. Nobody widens what she reads herself. @throws Refusal with `cases.own-access`, NotYours for who is of no body that carries out a programme
 */
export const setAccess = command({
  name: "set-case-access",
  who: oneOf(admin, officer),
  input: forms.setAccess,
  async run(run, { kind, duty, parts: wanted, why }) {
    const { tx, actor, tell, newId } = run;
    await requireKeeper(tx, actor);
    const programme = await programmeToSet(tx, actor, { lock: true });
    const parts = caseParts.filter((part) => wanted.includes(part));
    // Two who change one pair at once come one after the other.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`case-access ${kind} ${duty}`}))`);
    const [before] = await rowsOf<{ id: string; parts: CasePart[] }>(
      tx,
      sql`select id, parts from case_access where body_kind = ${kind} and duty = ${duty} and valid_to is null`,
    );
    if (String(before?.parts ?? []) === String(parts)) return unchanged({ kind, duty });
    const wider = parts.some((part) => !before?.parts.includes(part));
    if (wider && (await holds(tx, actor, kind, duty))) throw new Refusal("cases.own-access");
    if (before) await tx.execute(sql`update case_access set valid_to = market_now() where id = ${before.id}`);
    if (parts.length > 0)
      await tx.execute(
        sql`insert into case_access (id, body_kind, duty, parts, set_by) values (${newId}, ${kind}, ${duty}, ${sql.param(parts)}::text[], ${actor.id})`,
      );
    await tell("case-access.set", "case-access", newId, { data: { kind, duty, parts, before: before?.parts ?? [] } });
    const rows = (held: CasePart[]) =>
      held.length > 0
        ? [{ key: `${duty}/${kind}`, duty, kind, ...Object.fromEntries(held.map((part) => [part, "on"])) }]
        : [];
    await recordSetting(run, programme, {
      ...{ setting: "access", subject: `${duty}/${kind}`, reason: why },
      ...{ before: rows(before?.parts ?? []), rows: rows(parts) },
    });
    return { kind, duty };
  },
});

/** Whether she holds this duty in a body of this kind herself. */
const holds = async (tx: Tx, actor: Person, kind: string, duty: DutyKind): Promise<boolean> =>
  (
    await rowsOf(
      tx,
      sql`select 1 from bodies where kind = ${kind} and id = any(${uuids(bodiesOf(actor, duty))}) limit 1`,
    )
  ).length > 0;
