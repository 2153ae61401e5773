import { sql } from "drizzle-orm";
import { programmeToSet, recordSetting } from "#app/domain/programmes/setting-steps.server.ts";
import { admin, officer, oneOf, type Person } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Invalid, Missing, Refusal } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { Tx } from "#db/writes.server.ts";
import * as forms from "./forms.ts";
import { sameRows } from "./kind.ts";
import { kindOf } from "./kinds/all.server.ts";
import { versionOf } from "./queries.server.ts";
import { readRows } from "./rules.ts";

/**
 * Sets something of the programme anew, from the next request on: officers and administrators of the body that owns or
 * carries it out. What held before stays as a row with its end, with who changed it and why.
 */
export const changeSetting = command({
  name: "change-setting",
  who: oneOf(officer, admin),
  input: forms.changeSetting,
  async run(run, { setting, subject, version, reason, usual, rows: typed }) {
    const { ctx, tx, actor, newId } = run;
    const programme = await programmeToSet(tx, actor, { lock: true });
    const kind = kindOf(setting);
    const subjects = kind?.subjects ? (await kind.subjects(tx)).map(({ code }) => code) : [""];
    if (!kind || !subjects.includes(subject)) throw new Missing("setting");
    if (kind.makers) await requireNoOwnCase(tx, actor, programme.id);
    const shape = await kind.shape(ctx, programme.id, subject);
    const back = usual ? (kind.usual?.(subject) ?? null) : null;
    if (usual && back === null) throw new Missing("setting");
    const { rows, faults } = back
      ? { rows: back, faults: {} }
      : readRows(shape, typed, (place) => `k${newId.slice(-12)}-${place}`);
    const wrong = Object.keys(faults).length > 0 ? faults : (kind.check?.(rows, subject) ?? {});
    if (Object.keys(wrong).length > 0) throw new Invalid(wrong);
    const ordered = inOrder(rows);
    const before = await kind.now(tx, programme.id, subject);
    if (sameRows(shape, before, ordered)) return unchanged({ setting, subject });
    if ((await versionOf(tx, programme.id, setting, subject)) !== version) throw new Refusal("settings.newer");
    if (reason === "") throw new Invalid({ reason: "required" });
    await kind.write?.(run, programme, subject, ordered);
    await recordSetting(run, programme, { setting, subject, before, rows: back ? null : ordered, reason });
    return { setting, subject };
  },
});

/** Rows that say their place in it come in that order; those that say none, last. */
const inOrder = <Row extends Readonly<Record<string, string>>>(rows: Row[]): Row[] =>
  [...rows].sort((a, b) => Number(a.place || 99) - Number(b.place || 99));

/** Nobody widens what she may do herself. @throws Refusal with `settings.own` */
async function requireNoOwnCase(tx: Tx, actor: Person, programmeId: string): Promise<void> {
  const own = await rowsOf(
    tx,
    sql`select 1 from cases where person_id = ${actor.id} and programme_id = ${programmeId} and merged_into_id is null`,
  );
  if (own.length > 0) throw new Refusal("settings.own");
}
