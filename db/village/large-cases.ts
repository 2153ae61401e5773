import { sql } from "drizzle-orm";
import { recount } from "#app/domain/outcomes/refresh.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { occupations, stages } from "#db/vocabulary.ts";
import { inTransaction, type Tx } from "#db/writes.server.ts";
import type { VillageHouse } from "./index.ts";

/** Events written in one statement. */
const batch = 100_000;
/** Registered over so many days: eight quarters. */
const span = 730;

const list = (values: readonly string[]) => sql.raw(`array['${values.join("', '")}']`);
const counties = ["2401", "2402", "2403", "2404", "2405", "2406", "2407", "2408", "2409", "2410", "2411", "2412"];
const given = ["مریم", "زهرا", "سکینه", "آیدا", "گلناز", "سولماز", "رقیه", "نرگس", "الناز", "سمیه", "طاهره", "کبری"];
const family = ["ساوالان‌پور", "آرازی", "نمینی‌فر", "خیاوی‌زاده", "بالیخلی", "قوشا", "ایپک‌چی", "یایلاقی", "دشتی‌مغان"];

/**
 * Adds cases to the village in its programme: registered over eight quarters, each as far as its number leads it, with
 * visits, check-ins, shares to other bodies and so many events in their logs. The same for the same seed, ids and moment
 * aside. All of it or nothing; twenty thousand cases with two million events take some minutes.
 * @throws Error when this seed was sown before
 */
export async function writeLargeCases(
  house: VillageHouse,
  options: { applicants: number; events: number; seed: string; progress?: (done: number, of: number) => void },
): Promise<void> {
  const { applicants, events, seed, progress } = options;
  await inTransaction(house.writes, async (tx) => {
    await tx.execute(
      sql`select set_config('statement_timeout', '0', true), set_config('idle_in_transaction_session_timeout', '0', true)`,
    );
    const mark = `seed-${seed}`;
    const sown = await rowsOf(
      tx,
      sql`select 1 from events where noun = 'programme' and kind = 'programme.seeded' and actor_name = ${mark} limit 1`,
    );
    if (sown.length > 0) throw new Error(`the seed ${seed} was sown here before; choose another with --seed`);
    await writeCases(tx, seed, applicants);
    await writeFollowing(tx, seed);
    for (let done = 0; done < events; done += batch) {
      const size = Math.min(batch, events - done);
      await writeEvents(tx, seed, done, size, applicants);
      progress?.(done + size, events);
    }
    await tx.execute(sql`insert into events (kind, noun, noun_id, actor_kind, actor_name, data)
      select 'programme.seeded', 'programme', id, 'system', ${mark}, jsonb_build_object('cases', ${applicants}::int) from programmes order by created_at limit 1`);
    await tx.execute(sql`drop table sown`);
    await recount(tx);
  });
}

/** A number from 0 to 1 that follows from the seed, a case's number and what it is for. */
const chance = (seed: string, what: string, number = "i") =>
  sql`(('x' || substr(md5(${`${seed} ${what} `} || ${sql.raw(number)}), 1, 8))::bit(32)::bigint / 4294967296.0)`;
const oneOf = (values: readonly string[], seed: string, what: string) =>
  sql`(${list(values)})[1 + floor(${chance(seed, what)} * ${values.length})::int]`;

/** People, their cases and the stages each has come to. */
async function writeCases(tx: Tx, seed: string, applicants: number): Promise<void> {
  await tx.execute(sql`create temporary table sown on commit drop as
    select i, uuidv7() as person, uuidv7() as id, market_now() - ${chance(seed, "day")} * ${span} * interval '1 day' as at,
      ${oneOf(occupations, seed, "trade")} as occupation, ${oneOf(counties, seed, "county")} as county,
      ${oneOf(given, seed, "given")} || ' ' || ${oneOf(family, seed, "family")} as name,
      case when ${chance(seed, "sex")} < 0.72 then 'woman' else 'man' end as sex,
      case when ${chance(seed, "level")} < 0.05 then 'pioneer' else 'applicant' end as level,
      1960 + floor(${chance(seed, "birth")} * 45)::int as birth_year, ${chance(seed, "far")} as far, ${chance(seed, "path")} as path
    from (select generate_series(1, ${applicants})::text as i) n`);
  await tx.execute(sql`insert into persons (id, name, created_at) select person, name, at from sown`);
  await tx.execute(sql`insert into cases (id, programme_id, person_id, level, occupation, county, place_fa, sex, birth_year, source, body_id, officer_id,
      stage, stage_at, registered_at, opened_at, next_step, due_at, market_path)
    select s.id, p.id, s.person, s.level, s.occupation, s.county, 'روستای نمونه', s.sex, birth_year, 'import', b.id, d.person_id, 'registered', at, at, at,
      case when far < 0.5 then 'بررسی مدارک' else '' end,
      case when far < 0.5 then market_now() + (${chance(seed, "due", "s.i")} * 60 - 20) * interval '1 day' end,
      case when far < 0.55 then null when s.path < 0.7 then 'independent' else 'pioneer' end
    from sown s cross join (select id from programmes order by created_at limit 1) p
    join bodies b on b.slug = case when occupation in ('carpet-weaving', 'tableau-rug-weaving') then 'carpet-union' else 'secretariat' end
    left join lateral (select person_id from duties where body_id = b.id and kind = 'officer' and ended_at is null order by id limit 1) d on ${chance(seed, "officer", "s.i")} < 0.7`);
  // How far: a case comes to a stage if its number is above what the stage asks, and the day has come.
  await tx.execute(sql`insert into case_stages (case_id, stage, at, recorded_at, body_id)
    select s.id, t.stage, s.at + t.days * (0.5 + ${chance(seed, "pace", "s.i")}) * interval '1 day', s.at, c.body_id
    from sown s join cases c on c.id = s.id cross join (values ('registered', 0, 0), ('eligible', 12, 0.1), ('assessed', 40, 0.25), ('counselled', 55, 0.35),
      ('trained', 90, 0.45), ('networked', 110, 0.6), ('market-linked', 120, 0.55), ('monitored', 200, 0.65), ('graduated', 400, 0.96)) as t (stage, days, least)
    where s.far >= t.least and s.at + t.days * (0.5 + ${chance(seed, "pace", "s.i")}) * interval '1 day' <= market_now()
    union all select s.id, 'dropped-out', s.at + 60 * interval '1 day', s.at, c.body_id from sown s join cases c on c.id = s.id
      where s.far between 0.12 and 0.2 and s.at + 60 * interval '1 day' <= market_now()`);
  await tx.execute(sql`update cases c set stage = f.stage, stage_at = f.at, closed_at = case when f.stage in ('graduated', 'dropped-out') then f.at end
    from (select distinct on (case_id) case_id, stage, at from case_stages where case_id in (select id from sown)
      order by case_id, array_position(${list(stages)}, stage) desc) f where f.case_id = c.id`);
}

/** How they were looked after, why some left, and which other bodies help. */
async function writeFollowing(tx: Tx, seed: string): Promise<void> {
  const bands = sql.raw("(array[0, 1, 30000000, 80000000, 150000000])");
  await tx.execute(sql`insert into follow_ups (case_id, kind, due_at, created_at, working, weekly_hours, hindrances, income_from, done_at, done_by)
    select s.id, case when n % 3 = 0 then 'visit' else 'check-in' end, due, s.at, case when done then 'yes' end, case when done then 20 end,
      case when done then array['material'] else '{}' end,
      case when done then ${bands}[1 + floor(${chance(seed, "income", "s.i || ' ' || n")} * 5)::int] end, case when done then due end, case when done then s.person end
    from sown s cross join generate_series(1, 4) n
    cross join lateral (select s.at + n * 85 * interval '1 day' as due) d
    cross join lateral (select due < market_now() and ${chance(seed, "done", "s.i || ' ' || n")} < 0.8 as done) e
    where s.far >= 0.3 and due < market_now() + interval '14 days'`);
  await tx.execute(sql`update follow_ups f set called_off_at = c.closed_at from cases c
    where c.id = f.case_id and c.closed_at is not null and f.done_at is null and f.called_off_at is null and c.id in (select id from sown)`);
  await tx.execute(sql`insert into case_endings (case_id, stage, reason, ended_at, body_id, person_id)
    select c.id, c.stage, case when c.stage = 'dropped-out' then ${oneOf(["no-market", "low-income", "moved", "family", "insured-work", "health"], seed, "reason")} end,
      c.closed_at, c.body_id, coalesce(c.officer_id, c.person_id) from cases c join sown s on s.id = c.id where c.stage in ('graduated', 'dropped-out')`);
  await tx.execute(sql`insert into case_shares (case_id, body_id, from_body_id, purpose, task, parts, asked_by, asked_at, accepted_by, accepted_at)
    select c.id, b.id, c.body_id, 'referral', 'help', array['application', 'training'], c.person_id, s.at, c.person_id, s.at
    from sown s join cases c on c.id = s.id join bodies b on b.slug = 'women-foundation' where ${chance(seed, "share", "s.i")} < 0.1`);
}

/** Looks, notes and stages in the cases' logs, over the time each has been open. */
async function writeEvents(tx: Tx, seed: string, from: number, size: number, applicants: number): Promise<void> {
  await tx.execute(sql`insert into events (kind, noun, noun_id, actor_kind, actor_name, subject_id, data, at)
    select case when r < 0.8 then 'case.viewed' when r < 0.95 then 'case.checked-in' else 'case.stage-reached' end, 'case', s.id, 'system', 'seed', s.person,
      case when r < 0.8 then '{"parts": ["application"]}' when r < 0.95 then '{}' else '{"stage": "monitored"}' end::jsonb,
      s.at + ${chance(seed, "when", "n")} * (market_now() - s.at)
    from (select n, ${chance(seed, "what", "n")} as r, 1 + floor(${chance(seed, "whose", "n")} * ${applicants})::int as i
      from (select generate_series(${from + 1}::int, ${from + size}::int)::text as n) g) e join sown s on s.i = e.i::text`);
}
