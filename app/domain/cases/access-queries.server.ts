import { sql } from "drizzle-orm";
import { bodiesOf, type Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { NotYours } from "#app/platform/errors.ts";
import { uuids } from "#db/lists.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { BodyKind, CasePart, DutyKind } from "#db/vocabulary.ts";

/** Whether she may set what is read of case files: an administrator or officer of a body that carries out a programme. */
export async function isKeeper(db: Db, actor: Person): Promise<boolean> {
  const [row] = await rowsOf<{ keeps: boolean }>(
    db,
    sql`select exists (select from programmes where implementer_id = any(${uuids(bodiesOf(actor, "admin", "officer"))})) as keeps`,
  );
  return row?.keeps ?? false;
}

/** Lets pass who may set what is read of case files. @throws NotYours for those of other bodies */
export async function requireKeeper(db: Db, actor: Person): Promise<void> {
  if (!(await isKeeper(db, actor))) throw new NotYours("admin");
}

/** Which parts a duty in a kind of body reads, since when, and who said so (null: so from the beginning). */
export type AccessRow = {
  id: string;
  bodyKind: BodyKind;
  duty: DutyKind;
  parts: CasePart[];
  since: string;
  by: string | null;
};

/** What is read of case files now. */
export const accessTable = (ctx: Ctx): Promise<AccessRow[]> =>
  rowsOf<AccessRow>(
    ctx.db,
    sql`select a.id, a.body_kind as "bodyKind", a.duty, a.parts, to_char(a.valid_from at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as since, p.name as by
        from case_access a left join persons p on p.id = a.set_by where a.valid_to is null order by a.body_kind, a.duty`,
  );
