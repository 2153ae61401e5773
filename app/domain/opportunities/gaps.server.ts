import { sql } from "drizzle-orm";
import { countyOf } from "#app/country/places.ts";
import { families } from "#app/domain/catalogue/families/families.ts";
import { unmetDemand } from "#app/domain/catalogue/search/demand.server.ts";
import { familyMeant } from "#app/domain/catalogue/search/family-meant.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Localized } from "#app/platform/locale.ts";
import { dayOf } from "#app/platform/time.ts";
import { rowsOf } from "#db/reads.server.ts";
import { countedInPublic, keptBack, leastCounted } from "./rules.ts";

/** A craft in a county. Null where a number would name people. */
export type Gap = {
  county: Localized;
  makers: number | null;
  pieces: number;
  /** What those makers say they can make, by unit; only where enough of them said so. */
  capacity: { unit: string; value: number }[];
  /** Open calls for it there, and those that nobody has answered. */
  calls: number;
  unanswered: number;
};
/** A craft in the whole province: what is asked for and who makes it. */
export type CraftGap = {
  occupation: string;
  family: string;
  makers: number | null;
  /** Searches of ninety days that found nothing. */
  searches: number;
  calls: number;
  counties: Gap[];
};

type Here = { occupation: string; county: string; makers: number; pieces: number };
type Said = { occupation: string; county: string; unit: string; value: number; makers: number };
type Called = { occupation: string; county: string | null; calls: number; unanswered: number };

/** Where there is room, craft by craft, from our own data: who makes, who looks in vain, which calls wait. The widest gap first. */
export async function craftGaps(ctx: Ctx): Promise<CraftGap[]> {
  const { country } = ctx.house;
  const makers = sql`producers m join shops s on s.producer_id = m.id where m.verified_at is not null and s.opened_at is not null and s.closed_at is null`;
  const [here, said, called, wishes] = await Promise.all([
    rowsOf<Here>(
      ctx.db,
      sql`select m.occupation, m.county, count(*)::int as makers,
            coalesce(sum((select count(*) from products p where p.shop_id = s.id and p.status = 'published')), 0)::int as pieces from ${makers} group by 1, 2`,
    ),
    rowsOf<Said>(
      ctx.db,
      sql`select m.occupation, m.county, m.capacity->>'unit' as unit, sum((m.capacity->>'value')::numeric)::float8 as value, count(*)::int as makers
          from ${makers} and m.capacity->>'unit' is not null group by 1, 2, 3 having count(*) >= ${leastCounted} order by 3`,
    ),
    rowsOf<Called>(
      ctx.db,
      sql`select c.occupation, c.county, count(*)::int as calls, count(*) filter (where not exists (select from call_answers a where a.call_id = c.id))::int as unanswered
          from calls c where c.closed_at is null and c.until >= ${dayOf(ctx.now, country.timeZone)}::date group by 1, 2`,
    ),
    unmetDemand(ctx.db, ctx.now, { most: 400 }),
  ]);
  const searches = new Map<string, number>();
  for (const { words, times } of wishes) {
    const family = familyMeant(words);
    if (family) searches.set(family, (searches.get(family) ?? 0) + times);
  }
  const gaps = families.map(({ id: family, occupation }): CraftGap & { all: number } => {
    const of = <Row extends { occupation: string }>(rows: readonly Row[]) =>
      rows.filter((row) => row.occupation === occupation);
    const codes = [...new Set([...of(here), ...of(called)].flatMap(({ county }) => county ?? []))];
    const found = codes.map((code) => ({ code, at: of(here).find(({ county }) => county === code) }));
    const told = keptBack(found.map(({ at }) => at?.makers ?? 0));
    const all = found.reduce((sum, { at }) => sum + (at?.makers ?? 0), 0);
    const counties = found.map(({ code, at }, index): Gap => {
      const call = of(called).find(({ county }) => county === code);
      const name = countyOf(country, code);
      return {
        county: { fa: name?.fa ?? code, en: name?.en ?? code },
        ...{ makers: told[index] ?? null, pieces: at?.pieces ?? 0 },
        capacity: of(said)
          .filter(({ county }) => county === code)
          .map(({ unit, value }) => ({ unit, value })),
        ...{ calls: call?.calls ?? 0, unanswered: call?.unanswered ?? 0 },
      };
    });
    return {
      ...{ occupation, family, counties, all, makers: countedInPublic(all), searches: searches.get(family) ?? 0 },
      calls: of(called).reduce((sum, { calls }) => sum + calls, 0),
    };
  });
  const wanted = ({ searches: times, calls, all }: CraftGap & { all: number }) => (times + calls * 5 + 1) / (all + 1);
  return gaps.sort((a, b) => wanted(b) - wanted(a) || (a.family < b.family ? -1 : 1)).map(({ all: _, ...gap }) => gap);
}
