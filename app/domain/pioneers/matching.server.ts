import { type SQL, sql } from "drizzle-orm";
import { distanceKm, pointOf } from "#app/country/areas.ts";
import type { OpenCase } from "#app/domain/cases/access.server.ts";
import { planOf } from "#app/domain/trainings/steps.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Localized } from "#app/platform/locale.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { Occupation, Stage } from "#db/vocabulary.ts";
import { type Candidate, lacksOf, type Ranked, rankPioneers } from "./rules.ts";

/** A pioneer in the list of a case. */
export type Match = Candidate & { name: string; shop: string; county: string; terms: string };

type Row = Omit<Match, "km">;

/** Confirmed pioneers for a case that was opened, ranked, with the reasons. */
export async function pioneersFor(
  ctx: Pick<Ctx, "db" | "house" | "locale">,
  opened: OpenCase,
): Promise<Ranked<Match>[]> {
  const [need] = await rowsOf<{ occupation: Occupation; county: string; reached: Stage[] }>(
    ctx.db,
    sql`select c.occupation, c.county, coalesce((select json_agg(s.stage) from case_stages s where s.case_id = c.id and s.undone_at is null), '[]'::json) as reached
        from cases c where c.id = ${opened.id}`,
  );
  if (!need) return [];
  const name = sql.raw(ctx.locale === "fa" ? "s.name_fa" : "coalesce(nullif(s.name_en, ''), s.name_fa)");
  const rows = await rowsOf<Row>(
    ctx.db,
    sql`select pi.id, m.person_id as "personId", pi.occupations, pi.counties, pi.offers, pi.capacity, pi.terms, m.county, ${name} as name, s.slug as shop,
          (select count(*)::int from team_links l where l.pioneer_id = pi.id and l.status in ('offered', 'active')) as taken,
          coalesce(r.promised, 0)::int as promised, coalesce(r.done, 0)::int as done
        from pioneers pi join producers m on m.id = pi.producer_id join shops s on s.producer_id = m.id
        left join lateral (select sum(cardinality(l.promised)) as promised, sum(cardinality(l.done)) as done from team_links l
          where l.pioneer_id = pi.id and l.reviewed_at is not null) r on true
        where pi.confirmed_at is not null and pi.ended_at is null and ${need.occupation} = any(pi.occupations)
        order by pi.id limit 300`,
  );
  const { plan, done } = await planOf(ctx.db, opened.id);
  const lacking = plan.filter((slug) => !done.includes(slug));
  const from = pointOf(ctx.house.country, need.county);
  const kmTo = (county: string) => {
    const to = pointOf(ctx.house.country, county);
    return from && to ? distanceKm(from, to) : null;
  };
  return rankPioneers(
    {
      personId: opened.personId,
      occupation: need.occupation,
      county: need.county,
      lacks: lacksOf(need.reached, lacking),
    },
    rows.map((row): Match => ({ ...row, km: kmTo(row.county) })),
  );
}

/** What a case's plan still lacks: the modules of its last assessment for which there is no certificate, by their names. */
export const lackingOf = (caseId: SQL): SQL =>
  sql`(select coalesce(json_agg(json_build_object('fa', t.title_fa, 'en', t.title_en) order by array_position(a.plan, t.slug)), '[]'::json)
    from (select plan from assessments where case_id = ${caseId} and decided_at is not null order by decided_at desc limit 1) a
    join training_modules t on t.slug = any(a.plan)
    where not exists (select from certificates x where x.case_id = ${caseId} and x.module_id = t.id))`;

/** The same of a case that was opened with its part of pioneers. */
export async function lackingModules(ctx: Pick<Ctx, "db">, opened: OpenCase): Promise<Localized[]> {
  const [row] = await rowsOf<{ lacking: Localized[] }>(
    ctx.db,
    sql`select ${lackingOf(sql`${opened.id}::uuid`)} as lacking`,
  );
  return row?.lacking ?? [];
}

export type OtherWay = { kind: "cooperative" | "cluster"; name: string; href: string; county: string; people: number };

/** Cooperatives and clusters of her craft, the nearest first: other ways to others who work. */
export async function otherWays(ctx: Ctx, opened: OpenCase): Promise<(OtherWay & { km: number | null })[]> {
  const named = (table: string) =>
    sql.raw(ctx.locale === "fa" ? `${table}.name_fa` : `coalesce(nullif(${table}.name_en, ''), ${table}.name_fa)`);
  const rows = await rowsOf<OtherWay & { home: string }>(
    ctx.db,
    sql`with c as (select occupation, county from cases where id = ${opened.id})
        select 'cluster' as kind, ${named("k")} as name, k.slug as href, k.county, c.county as home,
          (select count(*)::int from producers m where m.cluster_id = k.id and m.verified_at is not null) as people
        from c join clusters k on k.occupation = c.occupation
        union all
        select 'cooperative', ${named("b")}, coalesce(s.slug, ''), b.county, c.county,
          (select count(*)::int from memberships me where me.body_id = b.id and me.ended_at is null)
        from c join bodies b on exists (select from memberships me join producers m on m.id = me.producer_id
            where me.body_id = b.id and me.ended_at is null and m.occupation = c.occupation)
          left join shops s on s.body_id = b.id and s.opened_at is not null`,
  );
  const { country } = ctx.house;
  return rows
    .map(({ home, ...row }) => {
      const [from, to] = [pointOf(country, home), pointOf(country, row.county)];
      return { ...row, km: from && to ? Math.round(distanceKm(from, to)) : null };
    })
    .sort((a, b) => (a.km ?? 1e6) - (b.km ?? 1e6) || (a.name < b.name ? -1 : 1))
    .slice(0, 8);
}
