import { sql } from "drizzle-orm";
import type { System } from "#app/platform/actor.ts";
import { eventOf, type Run, writeEvents } from "#app/platform/command.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { OpenRoster } from "./access.server.ts";
import { type NewRow, rememberEvent } from "./write-steps.server.ts";

/** What a roster may complete in a case that is there already, and how an empty one looks. */
export const fillable = {
  sex: "null",
  birth_year: "null",
  skills: "'{}'",
  tools: "''",
  weekly_hours: "null",
  place_fa: "''",
};

const emptyNow = (column: string) =>
  sql.raw(`c.${column} is not distinct from ${fillable[column as keyof typeof fillable]}`);
const columns = Object.keys(fillable);

/**
 * Completes cases that were there: what is empty in them is filled, nothing that somebody wrote is written over. The officer
 * who imports does nothing to a case of her own.
 */
export async function fillCases(
  { ctx, tx, actor }: Pick<Run<System>, "ctx" | "tx" | "actor">,
  roster: OpenRoster,
  rows: readonly NewRow[],
): Promise<void> {
  const known = rows.flatMap(({ id, caseKnown, person }) =>
    caseKnown
      ? [
          {
            row: id,
            id: caseKnown,
            ...{ sex: person.sex, skills: person.skills, tools: person.tools, weekly_hours: person.weeklyHours },
            birth_year: Number(person.birthDate.slice(0, 4)),
            place_fa: person.place,
          },
        ]
      : [],
  );
  if (known.length === 0) return;
  const filled = await rowsOf<{ row: string; id: string; person: string; columns: string[] }>(
    tx,
    sql`with x as materialized (select * from jsonb_to_recordset(${JSON.stringify(known)}::jsonb)
            as x("row" uuid, id uuid, sex text, skills text[], tools text, weekly_hours smallint, birth_year smallint, place_fa text)),
          was as materialized (
            select x.*, c.person_id, array_remove(array[${sql.join(
              columns.map(
                (column) =>
                  sql`case when ${emptyNow(column)} and not x.${sql.raw(column)} is not distinct from ${sql.raw(fillable[column as keyof typeof fillable])} then ${sql.raw(`'${column}'`)} end`,
              ),
              sql`, `,
            )}], null) as columns
            from x join cases c on c.id = x.id where c.person_id is distinct from (select imported_by from rosters where id = ${roster.id}) for update of c),
          put as (
            update cases c set ${sql.join(
              columns.map(
                (column) =>
                  sql`${sql.raw(column)} = case when ${sql.raw(`'${column}'`)} = any(w.columns) then w.${sql.raw(column)} else c.${sql.raw(column)} end`,
              ),
              sql`, `,
            )} from was w where c.id = w.id and cardinality(w.columns) > 0)
        select was."row", was.id, was.person_id as person, was.columns from was where cardinality(was.columns) > 0`,
  );
  const marks = known.map(({ row, id }) => {
    const one = filled.find((line) => line.row === row);
    return { row, id, state: one ? "filled" : "known", columns: one?.columns ?? [] };
  });
  await tx.execute(
    sql`update roster_rows r set state = x.state, filled = x.columns, case_id = x.id, cells_sealed = null
        from jsonb_to_recordset(${JSON.stringify(marks)}::jsonb) as x("row" uuid, id uuid, state text, columns text[]) where r.id = x."row"`,
  );
  if (filled.length === 0) return;
  const told = await writeEvents(
    tx,
    filled.map((line) =>
      eventOf({ ctx, actor }, [
        "case.completed",
        "case",
        line.id,
        { subject: line.person, data: { fields: line.columns, roster: roster.id } },
      ]),
    ),
  );
  await rememberEvent(tx, roster.id, Math.max(...told));
}
