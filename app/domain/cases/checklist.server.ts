import { sql } from "drizzle-orm";
import { rowsInForce } from "#app/domain/programmes/settings.server.ts";
import { bodiesOf, type Person } from "#app/platform/actor.ts";
import type { Localized } from "#app/platform/locale.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { DutyKind } from "#db/vocabulary.ts";
import type { OpenCase } from "./access.server.ts";

/** One thing to be checked before somebody is verified, as the programme's list has it now. */
export type CheckItem = {
  key: string;
  name: Localized;
  duty: DutyKind;
  required: boolean;
  /** Who checked it; null while it is open. */
  done: { by: string; body: Localized; at: string } | null;
};

/** A programme's list for one case, in its order; empty where the programme has none. */
export async function checklistOf(db: Db, of: { id: string; programmeId: string }): Promise<CheckItem[]> {
  const items = await rowsInForce(db, of.programmeId, "checklist");
  if (!items || items.length === 0) return [];
  const ticks = await rowsOf<{ item: string; done: NonNullable<CheckItem["done"]> }>(
    db,
    sql`select k.item, json_build_object('by', p.name, 'body', json_build_object('fa', b.name_fa, 'en', b.name_en),
          'at', to_char(k.checked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) as done
        from case_checks k join persons p on p.id = k.checked_by join bodies b on b.id = k.body_id where k.case_id = ${of.id} and k.undone_at is null`,
  );
  return items.map(({ key = "", fa = "", en = "", duty, required }) => ({
    ...{ key, name: { fa, en }, duty: duty as DutyKind, required: required === "on" },
    done: ticks.find(({ item }) => item === key)?.done ?? null,
  }));
}

/** How many required things of a case are not checked yet. */
export const openChecks = async (db: Db, of: { id: string; programmeId: string }): Promise<number> =>
  (await checklistOf(db, of)).filter(({ required, done }) => required && done === null).length;

/** The body of hers in whose name she may check an item of a case she opened; undefined where it is not hers to check. */
export const checksIn = (opened: Pick<OpenCase, "through">, actor: Person, duty: DutyKind): string | undefined =>
  bodiesOf(actor, duty).find((id) => opened.through.includes(id));

/** The list for who reads what was found of a case; for anybody else what of it is hers to check. */
export const checklistPart = async (
  db: Db,
  opened: OpenCase,
  actor: Person,
): Promise<(CheckItem & { mine: boolean })[]> =>
  (await checklistOf(db, opened))
    .map((item) => ({ ...item, mine: !opened.own && checksIn(opened, actor, item.duty) !== undefined }))
    .filter(({ mine }) => mine || opened.parts.includes("eligibility"));
