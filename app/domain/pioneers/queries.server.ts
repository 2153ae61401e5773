import { type SQL, sql } from "drizzle-orm";
import { countyOf } from "#app/country/places.ts";
import type { OpenCase } from "#app/domain/cases/access.server.ts";
import type { Maker, Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { Missing } from "#app/platform/errors.ts";
import type { Localized } from "#app/platform/locale.ts";
import { asId } from "#db/lists.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { ReasonGiven } from "#db/schema/pioneers.ts";
import type { MarketPath, Occupation, ProducerLevel } from "#db/vocabulary.ts";
import type { LinkSide, LinkState, PioneerOffer } from "#db/vocabulary-pioneers.ts";
import { ownCaseOf } from "./access.server.ts";
import { lackingOf } from "./matching.server.ts";
import { firstName } from "./rules.ts";
import { openLink } from "./steps.server.ts";

export type Offer = {
  id: string;
  offers: PioneerOffer[];
  occupations: Occupation[];
  counties: string[];
  capacity: number;
  taken: number;
  terms: string;
  confirmedAt: string | null;
};

export const offerJson = sql`json_build_object('id', pi.id, 'offers', pi.offers, 'occupations', pi.occupations, 'counties', pi.counties, 'capacity', pi.capacity,
  'taken', (select count(*)::int from team_links l where l.pioneer_id = pi.id and l.status in ('offered', 'active')), 'terms', pi.terms, 'confirmedAt', pi.confirmed_at)`;

/** What a maker offers as a pioneer now; null for who offers nothing. */
export async function ownOffer(db: Db, maker: Maker): Promise<Offer | null> {
  const [row] = await rowsOf<{ offer: Offer }>(
    db,
    sql`select ${offerJson} as offer from pioneers pi where pi.producer_id = ${maker.producer.id} and pi.ended_at is null`,
  );
  return row?.offer ?? null;
}

/** A link as one of the two sides, or the office, sees it. */
export type Link = {
  id: string;
  status: LinkState;
  proposedAt: string;
  answerBy: string;
  /** The pioneer: her name as her shop has it, and its address. */
  pioneer: string;
  shop: string;
  offers: PioneerOffer[];
  terms: string;
  /** The applicant, without her name until both have agreed. */
  member: string | null;
  level: ProducerLevel;
  occupation: Occupation;
  county: Localized;
  skills: string[];
  /** Modules her assessment asked for and that she has not done. */
  lacking: Localized[];
  weeklyHours: number | null;
  reasons: ReasonGiven[];
  promised: PioneerOffer[];
  done: PioneerOffer[] | null;
  goals: string;
  result: string;
  reviewOn: string | null;
  endsOn: string | null;
  agreedAt: string | null;
  reviewedAt: string | null;
  shown: boolean;
  endedAt: string | null;
  endedSide: LinkSide | null;
  endReason: string;
};

type LinkRow = Omit<Link, "county"> & { county: string };

/** Links `l` that fulfil a condition, the newest first. The condition says whose they are. */
async function linksWhere(ctx: Ctx, condition: SQL): Promise<Link[]> {
  const rows = await rowsOf<{ link: LinkRow }>(
    ctx.db,
    sql`select json_build_object('id', l.id, 'status', l.status, 'proposedAt', l.proposed_at, 'answerBy', l.answer_by,
          'pioneer', ${ctx.locale === "fa" ? sql`s.name_fa` : sql`coalesce(nullif(s.name_en, ''), s.name_fa)`}, 'shop', s.slug, 'offers', pi.offers, 'terms', pi.terms,
          'member', case when l.agreed_at is null then null else p.name end, 'level', c.level, 'occupation', c.occupation, 'county', c.county,
          'skills', c.skills, 'lacking', ${lackingOf(sql`c.id`)}, 'weeklyHours', c.weekly_hours, 'reasons', l.reasons, 'promised', l.promised, 'done', l.done,
          'goals', l.goals_sealed, 'result', l.result_sealed, 'reviewOn', l.review_on, 'endsOn', l.ends_on, 'agreedAt', l.agreed_at,
          'reviewedAt', l.reviewed_at, 'shown', l.shown_at is not null, 'endedAt', l.ended_at, 'endedSide', l.ended_side, 'endReason', l.end_reason_sealed) as link
        from team_links l join pioneers pi on pi.id = l.pioneer_id join producers m on m.id = pi.producer_id join shops s on s.producer_id = m.id
        join cases c on c.id = l.case_id join persons p on p.id = c.person_id
        where ${condition} order by l.proposed_at desc, l.id desc limit 200`,
  );
  const { keys, country } = ctx.house;
  return rows.map(({ link }) => {
    const county = countyOf(country, link.county);
    return {
      ...link,
      county: { fa: county?.fa ?? link.county, en: county?.en ?? link.county },
      goals: openLink(keys, link.id, "goals_sealed", link.goals || null),
      result: openLink(keys, link.id, "result_sealed", link.result || null),
      endReason: openLink(keys, link.id, "end_reason_sealed", link.endReason || null),
    };
  });
}

/** A pioneer's proposals, team and those who were in it. */
export const teamOf = (ctx: Ctx, { producer }: Maker): Promise<Link[]> =>
  linksWhere(ctx, sql`pi.producer_id = ${producer.id}`);

/** One of a pioneer's links. @throws Missing for another's */
export async function teamLink(ctx: Ctx, { producer }: Maker, id: string): Promise<Link> {
  const [link] = await linksWhere(ctx, sql`pi.producer_id = ${producer.id} and l.id = ${asId(id)}`);
  if (!link) throw new Missing("link");
  return link;
}

/** How somebody reaches the market: the path she chose and her links. Null for who never applied. A proposal is hers to see once a place is offered. */
export async function ownWay(ctx: Ctx, actor: Person): Promise<{ path: MarketPath | null; links: Link[] } | null> {
  const hers = await ownCaseOf(ctx.db, actor.id);
  if (!hers) return null;
  const [[row], links] = await Promise.all([
    rowsOf<{ path: MarketPath | null }>(ctx.db, sql`select market_path as path from cases where id = ${hers.id}`),
    linksWhere(ctx, sql`c.person_id = ${actor.id} and (l.status in ('offered', 'active') or l.agreed_at is not null)`),
  ]);
  return { path: row?.path ?? null, links };
}

/** A place that was offered to her, or a link of hers. @throws Missing for another's */
export async function ownLink(ctx: Ctx, actor: Person, id: string): Promise<Link> {
  const way = await ownWay(ctx, actor);
  const link = way?.links.find((one) => one.id === id);
  if (!link) throw new Missing("link");
  return link;
}

/** The links of a case that was opened with its part of pioneers, the newest first. */
export const linksOfCase = (ctx: Ctx, opened: OpenCase): Promise<Link[]> =>
  linksWhere(ctx, sql`l.case_id = ${opened.id}`);

/** The links of a pioneer for an officer who may open her case: names only of who agreed. */
export const linksOfPioneer = (ctx: Ctx, pioneerId: string): Promise<Link[]> =>
  linksWhere(ctx, sql`l.pioneer_id = ${pioneerId}`);

/** Who stands on a pioneer's page: first names and places of those in her team who agreed to it. */
export async function publicTeam(ctx: Ctx, producerId: string): Promise<{ name: string; place: string }[]> {
  const rows = await rowsOf<{ name: string; place: string }>(
    ctx.db,
    sql`select p.name, ${ctx.locale === "fa" ? sql`c.place_fa` : sql`coalesce(nullif(c.place_en, ''), c.place_fa)`} as place
        from pioneers pi join team_links l on l.pioneer_id = pi.id and l.status = 'active' and l.shown_at is not null
        join cases c on c.id = l.case_id join persons p on p.id = c.person_id
        where pi.producer_id = ${producerId} and pi.ended_at is null and pi.confirmed_at is not null order by l.agreed_at, l.id limit 60`,
  );
  return rows.map((row) => ({ ...row, name: firstName(row.name) }));
}

/** What a link's notice says: both people, the pioneer's name, by when, and why it ended. */
export async function linkToTell(
  ctx: Ctx,
  id: string,
): Promise<{
  applicant: string;
  pioneerPerson: string;
  pioneer: Localized;
  proposedBy: string;
  answerBy: Date;
  status: LinkState;
} | null> {
  const [row] = await rowsOf<{
    status: LinkState;
    applicant: string;
    pioneer_person: string;
    fa: string;
    en: string;
    proposed_by: string;
    answer_by: string;
  }>(
    ctx.db,
    sql`select c.person_id as applicant, m.person_id as pioneer_person, s.name_fa as fa, coalesce(nullif(s.name_en, ''), s.name_fa) as en,
          l.proposed_by, l.answer_by::text as answer_by, l.status
        from team_links l join cases c on c.id = l.case_id join pioneers pi on pi.id = l.pioneer_id
        join producers m on m.id = pi.producer_id join shops s on s.producer_id = m.id where l.id = ${id}`,
  );
  if (!row) return null;
  return {
    applicant: row.applicant,
    pioneerPerson: row.pioneer_person,
    pioneer: { fa: row.fa, en: row.en },
    proposedBy: row.proposed_by,
    answerBy: new Date(row.answer_by),
    status: row.status,
  };
}
