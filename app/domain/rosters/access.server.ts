import { sql } from "drizzle-orm";
import { bodiesOf, type Person } from "#app/platform/actor.ts";
import { Missing } from "#app/platform/errors.ts";
import { asId, uuids } from "#db/lists.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { RosterState } from "#db/vocabulary.ts";
import type { Mapping } from "./fields.ts";

export type OpenRoster = {
  id: string;
  number: number;
  programmeId: string;
  bodyId: string;
  fileName: string;
  headers: string[];
  mapping: Mapping | null;
  rows: number;
  status: RosterState;
};

const columns = sql`r.id, r.number::int as number, r.programme_id as "programmeId", r.body_id as "bodyId", r.file_name as "fileName", r.headers, r.mapping, r.rows, r.status`;

/** A roster brought by a body in which she is an officer; `lock` holds it until the command ends. @throws Missing */
export async function rosterFor(db: Db, actor: Person, id: string, { lock = false } = {}): Promise<OpenRoster> {
  const [row] = await rowsOf<OpenRoster>(
    db,
    sql`select ${columns} from rosters r where r.id = ${asId(id)} and r.body_id = any(${uuids(bodiesOf(actor, "officer"))})
        ${lock ? sql`for update` : sql``}`,
  );
  if (!row) throw new Missing("roster");
  return row;
}

/** A roster for the job that works on it. @throws Missing */
export async function lockRoster(db: Db, id: string): Promise<OpenRoster> {
  const [row] = await rowsOf<OpenRoster>(db, sql`select ${columns} from rosters r where r.id = ${id} for update`);
  if (!row) throw new Missing("roster");
  return row;
}
