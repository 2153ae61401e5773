import { sql } from "drizzle-orm";
import { countyOf } from "#app/country/places.ts";
import { openHouseholdPhone } from "#app/domain/cases/household.server.ts";
import { openPhone } from "#app/domain/identity/contact.server.ts";
import type { Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Localized } from "#app/platform/locale.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { Occupation, ProducerLevel, Sex, Stage } from "#db/vocabulary.ts";
import { mayCompare, type OpenDouble } from "./access.server.ts";
import type { Sign } from "./score.ts";

export type DoubleLine = { id: string; score: number; signs: Sign[]; first: string; second: string };

const both = sql`case_doubles d join cases a on a.id = d.first_id and a.merged_into_id is null
  join cases b on b.id = d.second_id and b.merged_into_id is null`;

/** Pairs she may decide, the likeliest first. */
export async function openDoubles(ctx: Ctx, actor: Person): Promise<DoubleLine[]> {
  return rowsOf(
    ctx.db,
    sql`select d.id, d.score, d.signs, p.name as first, q.name as second from ${both}
        join persons p on p.id = a.person_id join persons q on q.id = b.person_id
        where d.apart_at is null and ${actor.id} not in (a.person_id, b.person_id) and ${mayCompare(actor)} order by d.score desc, d.id limit 60`,
  );
}

/** How many pairs wait for her. */
export async function doublesWaiting(ctx: Ctx, actor: Person): Promise<number> {
  const [row] = await rowsOf<{ n: number }>(
    ctx.db,
    sql`select count(*)::int as n from ${both} where d.apart_at is null and ${mayCompare(actor)}`,
  );
  return row?.n ?? 0;
}

/** Merges that may be undone, the newest first. */
export async function lastMerges(
  ctx: Ctx,
  actor: Person,
): Promise<{ id: string; kept: string; number: number; name: string; at: string }[]> {
  return rowsOf(
    ctx.db,
    sql`select m.id, a.id as kept, a.number::int as number, p.name, to_char(m.merged_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at
        from case_merges m join cases a on a.id = m.kept_id join cases b on b.id = m.merged_id join persons p on p.id = a.person_id
        where m.undone_at is null and ${mayCompare(actor)} order by m.id desc limit 20`,
  );
}

/** One of the two files as it stands beside the other. */
export type SideFile = {
  id: string;
  number: number;
  name: string;
  phone: string | null;
  householdPhone: string | null;
  hasCode: boolean;
  level: ProducerLevel;
  occupation: Occupation;
  county: Localized;
  place: string;
  sex: Sex | null;
  birthYear: number | null;
  skills: string[];
  tools: string;
  weeklyHours: number | null;
  stage: Stage;
  registeredAt: string;
  evidence: number;
  /** The body that leads it, and others that work in it: who serves her already. */
  bodies: Localized[];
};

type Row = Omit<SideFile, "county"> & { county: string; personId: string };

/** The two files of a pair that was opened (`viewDouble`), the older first. Numbers are read; national codes only said to be there. */
export async function sidesOf(ctx: Ctx, { first, second }: OpenDouble): Promise<[SideFile, SideFile]> {
  const rows = await rowsOf<{ file: Row }>(
    ctx.db,
    sql`select json_build_object('id', c.id, 'number', c.number, 'personId', p.id, 'name', p.name, 'phone', p.phone_sealed, 'householdPhone', c.household_phone_sealed,
          'hasCode', p.national_code_index is not null, 'level', c.level, 'occupation', c.occupation, 'county', c.county, 'place', c.place_fa, 'sex', c.sex,
          'birthYear', c.birth_year, 'skills', c.skills, 'tools', c.tools, 'weeklyHours', c.weekly_hours, 'stage', c.stage, 'registeredAt', c.registered_at,
          'evidence', (select count(*) from evidence e join applications a on a.id = e.application_id where a.case_id = c.id),
          'bodies', (select json_agg(json_build_object('fa', b.name_fa, 'en', b.name_en)) from bodies b where b.id = c.body_id
            or b.id in (select s.body_id from case_shares s where s.case_id = c.id and s.ended_at is null and s.accepted_at is not null))) as file
        from cases c join persons p on p.id = c.person_id where c.id in (${first.id}, ${second.id})`,
  );
  const { keys, country } = ctx.house;
  const side = (id: string): SideFile => {
    const row = rows.find(({ file }) => file.id === id)?.file;
    if (!row) throw new Error("a file vanished");
    const { personId, county, ...file } = row;
    const area = countyOf(country, county);
    return {
      ...file,
      county: { fa: area?.fa ?? county, en: area?.en ?? county },
      phone: file.phone && openPhone(keys, personId, file.phone),
      householdPhone: file.householdPhone && openHouseholdPhone(keys, file.id, file.householdPhone),
    };
  };
  return [side(first.id), side(second.id)];
}
