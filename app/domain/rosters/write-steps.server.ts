import { sql } from "drizzle-orm";
import { sealHouseholdPhone } from "#app/domain/cases/household.server.ts";
import { sealBirthDate } from "#app/domain/eligibility/birth-date.server.ts";
import { phoneIndexOf, sealPhone } from "#app/domain/identity/contact.server.ts";
import { sealNationalCode } from "#app/domain/producers/private-data.server.ts";
import type { System } from "#app/platform/actor.ts";
import { eventOf, type Run, writeEvents } from "#app/platform/command.server.ts";
import { newRowId } from "#app/platform/crypto.server.ts";
import type { OpenRoster } from "./access.server.ts";
import { eachInTurn } from "./rows.server.ts";
import type { RosterPerson } from "./rules.ts";

/** A row that is to be written, with what is known of its person already. */
export type NewRow = {
  id: string;
  person: RosterPerson;
  codeIndex: string;
  phoneIndex: string | null;
  personKnown: string | null;
  caseKnown: string | null;
  /** The phone becomes her own; one that somebody else has is her household's. */
  ownPhone: boolean;
};

type Working = Pick<Run<System>, "ctx" | "tx" | "actor" | "now">;

/** A row as its tables will have it. */
function written({ ctx, now }: Working, row: NewRow) {
  const { keys } = ctx.house;
  const { person } = row;
  const ids = { personId: row.personKnown ?? newRowId(now), caseId: newRowId(now), applicationId: newRowId(now) };
  const shared = person.householdPhone ?? (row.ownPhone || row.personKnown ? null : person.phone);
  const household = shared ? sealHouseholdPhone(keys, ids.caseId, shared) : null;
  return {
    row: row.id,
    ...ids,
    made: row.personKnown === null,
    name: person.name,
    phoneIndex: row.ownPhone && person.phone ? phoneIndexOf(keys, person.phone) : null,
    phone: row.ownPhone && person.phone ? sealPhone(keys, ids.personId, person.phone) : null,
    codeIndex: row.codeIndex,
    code: sealNationalCode(keys, ids.personId, person.nationalCode),
    birth: sealBirthDate(keys, ids.applicationId, person.birthDate),
    ...{ level: person.level, occupation: person.occupation, county: person.county, placeFa: person.place },
    placeEn: /[\u0600-\u06ff]/.test(person.place) ? "" : person.place,
    sex: person.sex,
    birthYear: Number(person.birthDate.slice(0, 4)),
    ...{ skills: person.skills, tools: person.tools, weeklyHours: person.weeklyHours },
    registeredAt: person.registeredOn ? `${person.registeredOn}T08:30:00Z` : now.toISOString(),
    household: household?.householdPhoneSealed ?? null,
    householdIndex: household?.householdPhoneIndex ?? null,
    ...{ externalId: person.externalId, permitNumber: person.permitNumber, pioneerName: person.pioneerName },
  };
}

const columns =
  sql.raw(`"row" uuid, "personId" uuid, "caseId" uuid, "applicationId" uuid, made boolean, name text, "phoneIndex" text, phone text,
  "codeIndex" text, code text, birth text, level text, occupation text, county text, "placeFa" text, "placeEn" text, sex text, "birthYear" smallint,
  skills text[], tools text, "weeklyHours" smallint, "registeredAt" timestamptz, household text, "householdIndex" text,
  "externalId" text, "permitNumber" text, "pioneerName" text`);

/** Opens a case for each row, registered, with its application; answers the cases' ids. One statement, then its events. */
export async function openCases(run: Working, roster: OpenRoster, rows: readonly NewRow[]): Promise<string[]> {
  if (rows.length === 0) return [];
  const { ctx, tx, actor } = run;
  const ready = await eachInTurn(rows, (row) => written(run, row));
  await tx.execute(sql`
    with x as materialized (select * from jsonb_to_recordset(${JSON.stringify(ready)}::jsonb) as x(${columns})),
      p as (insert into persons (id, name, phone_index, phone_sealed, national_code_index, national_code_sealed)
        select "personId", name, "phoneIndex", phone, "codeIndex", code from x where made),
      c as (insert into cases (id, programme_id, person_id, level, occupation, county, place_fa, place_en, sex, birth_year, skills, tools, weekly_hours,
          source, body_id, stage, stage_at, registered_at, household_phone_sealed, household_phone_index)
        select "caseId", ${roster.programmeId}, "personId", level, occupation, county, "placeFa", "placeEn", sex, "birthYear", skills, tools, "weeklyHours",
          'import', ${roster.bodyId}, 'registered', "registeredAt", "registeredAt", household, "householdIndex" from x),
      s as (insert into case_stages (case_id, stage, at, body_id, source)
        select "caseId", 'registered', "registeredAt", ${roster.bodyId}, ${`roster:${roster.id}`} from x),
      a as (insert into applications (id, person_id, case_id, level, occupation, county, place_fa, place_en, birth_date_sealed, declarations, submitted_at, body_id)
        select "applicationId", "personId", "caseId", level, occupation, county, "placeFa", "placeEn", birth,
          '{"adult":false,"local":false,"noFullTimeJob":false,"noEmployerInsurance":false}'::jsonb, "registeredAt", ${roster.bodyId} from x
        where made or not exists (select 1 from applications b where b.person_id = x."personId" and b.status <> 'refused') returning id),
      t as (insert into transitions (noun, noun_id, to_state) select 'application', id, 'submitted' from a),
      e as (insert into register_entries (case_id, roster_id, external_id, permit_number, pioneer_name)
        select "caseId", ${roster.id}, "externalId", "permitNumber", "pioneerName" from x)
    update roster_rows r set state = 'written', cells_sealed = null, person_id = x."personId", person_made = x.made, case_id = x."caseId",
      application_id = (select a.id from a where a.id = x."applicationId")
    from x where r.id = x."row"`);
  const told = await writeEvents(
    tx,
    ready.map(({ caseId, personId }) =>
      eventOf({ ctx, actor }, [
        "case.opened",
        "case",
        caseId,
        { subject: personId, data: { source: "import", roster: roster.id } },
      ]),
    ),
  );
  await rememberEvent(
    tx,
    roster.id,
    told.reduce((last, one) => Math.max(last, one), 0),
  );
  return ready.map(({ caseId }) => caseId);
}

/** What was told of a chunk's rows, so that anything told later can be seen to have happened since. */
export async function rememberEvent(tx: Working["tx"], rosterId: string, eventId: number): Promise<void> {
  await tx.execute(
    sql`update roster_rows set event_id = ${eventId} where roster_id = ${rosterId} and state in ('written', 'filled') and event_id is null`,
  );
}
