import { type SQL, sql } from "drizzle-orm";
import { countyOf } from "#app/country/places.ts";
import { ownCase } from "#app/domain/cases/duty.server.ts";
import { bodiesOf, type Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { Missing } from "#app/platform/errors.ts";
import type { Localized } from "#app/platform/locale.ts";
import { asId, uuids } from "#db/lists.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { Lesson } from "#db/schema/trainings.ts";
import type { Occupation } from "#db/vocabulary.ts";
import type { TrainingWay } from "#db/vocabulary-skills.ts";
import { planOf } from "./steps.server.ts";

const at = (column: SQL) => sql`to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

export type Module = {
  slug: string;
  title: Localized;
  summary: Localized;
  hours: number;
  way: TrainingWay;
  occupations: Occupation[];
  lesson: boolean;
};
const moduleJson = sql`json_build_object('slug', m.slug, 'title', json_build_object('fa', m.title_fa, 'en', m.title_en),
  'summary', json_build_object('fa', m.summary_fa, 'en', m.summary_en), 'hours', m.hours, 'way', m.way, 'occupations', m.occupations, 'lesson', m.lesson is not null)`;

/** All that is taught. */
export async function modules(db: Db): Promise<Module[]> {
  const rows = await rowsOf<{ module: Module }>(
    db,
    sql`select ${moduleJson} as module from training_modules m order by m.position, m.slug`,
  );
  return rows.map(({ module }) => module);
}

/** A course as lists show it. */
export type Training = {
  id: string;
  module: Module;
  body: Localized;
  county: Localized;
  place: Localized;
  trainer: string;
  capacity: number;
  taken: number;
  startsAt: string;
  meetings: number;
  over: boolean;
  calledOff: boolean;
};

async function read(ctx: Ctx, where: SQL): Promise<Training[]> {
  const rows = await rowsOf<{ row: Omit<Training, "county"> & { county: string } }>(
    ctx.db,
    sql`select json_build_object('id', s.id, 'module', ${moduleJson}, 'body', json_build_object('fa', b.name_fa, 'en', b.name_en), 'county', s.county,
          'place', json_build_object('fa', s.place_fa, 'en', s.place_en), 'trainer', p.name, 'capacity', s.capacity, 'taken', s.taken,
          'startsAt', ${at(sql`d.first`)}, 'meetings', d.count, 'over', d.last < market_now(), 'calledOff', s.called_off_at is not null) as row
        from training_sessions s join training_modules m on m.id = s.module_id join bodies b on b.id = s.body_id join persons p on p.id = s.trainer_id
        cross join lateral (select min(starts_at) as first, max(starts_at) as last, count(*)::int as count from training_meetings where session_id = s.id) d
        where ${where} order by d.first desc, s.id limit 200`,
  );
  return rows.map(({ row }) => {
    const county = countyOf(ctx.house.country, row.county);
    return { ...row, county: { fa: county?.fa ?? row.county, en: county?.en ?? row.county } };
  });
}

/** Condition on `s`: courses of bodies in which she teaches or decides. */
const hers = (actor: Person) => sql`s.body_id = any(${uuids(bodiesOf(actor, "trainer", "officer"))})`;

/** Courses of her bodies, the latest first. */
export const officeTrainings = (ctx: Ctx, actor: Person): Promise<Training[]> => read(ctx, hers(actor));

export type Pupil = {
  enrolment: string;
  caseId: string;
  number: number;
  name: string;
  /** By meeting. */
  present: Record<string, boolean>;
  certificate: string | null;
};
export type Sheet = Training & {
  days: { id: string; number: number; startsAt: string; begun: boolean; marked: boolean }[];
  pupils: Pupil[];
};

/** A course with its days and who is in it. @throws Missing for a course of another body */
export async function officeTraining(ctx: Ctx, actor: Person, id: string): Promise<Sheet> {
  const [training] = await read(ctx, sql`s.id = ${asId(id)} and ${hers(actor)}`);
  if (!training) throw new Missing("training");
  const days = await rowsOf<Sheet["days"][number]>(
    ctx.db,
    sql`select m.id, m.number, ${at(sql`m.starts_at`)} as "startsAt", m.starts_at <= market_now() + interval '1 hour' as begun,
          exists (select from attendances a where a.meeting_id = m.id) as marked
        from training_meetings m where m.session_id = ${training.id} order by m.number`,
  );
  const pupils = await rowsOf<Pupil>(
    ctx.db,
    sql`select e.id as enrolment, c.id as "caseId", c.number::int as number, p.name,
          coalesce((select json_object_agg(a.meeting_id, a.present) from attendances a where a.enrolment_id = e.id), '{}'::json) as present,
          (select x.code from certificates x where x.case_id = c.id and x.session_id = e.session_id) as certificate
        from enrolments e join cases c on c.id = e.case_id join persons p on p.id = c.person_id
        where e.session_id = ${training.id} and e.ended_at is null order by p.name, e.id`,
  );
  return { ...training, days, pupils };
}

export type Certificate = { code: string; number: number; module: Localized; issuedAt: string; body: Localized };
const certificateRows = (db: Db, where: SQL) =>
  rowsOf<Certificate & { name: string }>(
    db,
    sql`select x.code, x.number, json_build_object('fa', m.title_fa, 'en', m.title_en) as module, ${at(sql`x.issued_at`)} as "issuedAt",
          json_build_object('fa', b.name_fa, 'en', b.name_en) as body, p.name
        from certificates x join training_modules m on m.id = x.module_id join bodies b on b.id = x.body_id
        join cases c on c.id = x.case_id join persons p on p.id = c.person_id where ${where} order by x.issued_at, x.number`,
  );

/** A certificate by the code that is printed on it, for anybody who has it. @throws Missing */
export async function certificateBy(db: Db, code: string): Promise<Certificate & { name: string }> {
  const [found] = await certificateRows(db, sql`x.code = ${code.toUpperCase()}`);
  if (!found) throw new Missing("certificate");
  return found;
}

/** What somebody is to learn, is in and has done: for her file and for herself. */
export async function learningOf(ctx: Ctx, caseId: string) {
  const { plan, done } = await planOf(ctx.db, caseId);
  const [all, certificates, enrolled] = await Promise.all([
    modules(ctx.db),
    certificateRows(ctx.db, sql`x.case_id = ${caseId}`),
    read(
      ctx,
      sql`exists (select from enrolments e where e.session_id = s.id and e.case_id = ${caseId} and e.ended_at is null)`,
    ),
  ]);
  return {
    plan: plan
      .flatMap((slug) => all.filter((module) => module.slug === slug))
      .map((module) => ({ ...module, done: done.includes(module.slug) })),
    certificates: certificates.map(({ name: _, ...certificate }) => certificate),
    enrolled,
    lessons: all.filter(({ lesson }) => lesson).map((module) => ({ ...module, done: done.includes(module.slug) })),
  };
}
export type Learning = Awaited<ReturnType<typeof learningOf>>;

/** Her own learning, with the courses she may enrol in; null for who is in no programme. */
export async function myLearning(ctx: Ctx, actor: Person) {
  const mine = await ownCase(ctx.db, actor.id);
  if (!mine) return null;
  const [learning, offered] = await Promise.all([
    learningOf(ctx, mine.id),
    read(
      ctx,
      sql`s.offered and s.called_off_at is null and d.last > market_now() and (m.occupations = '{}' or ${mine.occupation} = any(m.occupations))`,
    ),
  ]);
  return { ...learning, offered };
}

/** A course with a free place, for anybody to read of: no trainer is named. */
export type OpenCourse = Pick<Training, "id" | "module" | "body" | "county" | "place" | "startsAt" | "meetings"> & {
  free: number;
};

/** Courses that are offered and have not begun, with places left, the soonest first; of a craft and a county if asked. */
export async function openCourses(ctx: Ctx, { occupation = "", county = "" }): Promise<OpenCourse[]> {
  const found = await read(
    ctx,
    sql`s.offered and s.called_off_at is null and s.taken < s.capacity and d.first > market_now()
      ${occupation ? sql`and (m.occupations = '{}' or ${occupation} = any(m.occupations))` : sql``} ${county ? sql`and s.county = ${county}` : sql``}`,
  );
  return found
    .map(({ id, module, body, county: where, place, startsAt, meetings, capacity, taken }) => ({
      ...{ id, module, body, county: where, place, startsAt, meetings, free: capacity - taken },
    }))
    .reverse();
}

/** A lesson without its right answers. @throws Missing */
export async function lessonOf(ctx: Ctx, actor: Person, slug: string) {
  const mine = await ownCase(ctx.db, actor.id);
  const [row] = await rowsOf<{ module: Module; lesson: Lesson; code: string | null }>(
    ctx.db,
    sql`select ${moduleJson} as module, m.lesson, (select x.code from certificates x where x.module_id = m.id and x.case_id = ${mine?.id ?? null}::uuid) as code
        from training_modules m where m.slug = ${slug} and m.lesson is not null`,
  );
  if (!row || !mine) throw new Missing("module");
  const { paragraphs, questions } = row.lesson;
  return {
    module: row.module,
    code: row.code,
    paragraphs,
    questions: questions.map(({ right: _, ...question }) => question),
  };
}
