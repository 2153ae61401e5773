import { type SQL, sql } from "drizzle-orm";
import { type OpenCase, requirePart } from "#app/domain/cases/access.server.ts";
import { countyName } from "#app/domain/cases/queries.server.ts";
import { bodiesOf, type Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Localized } from "#app/platform/locale.ts";
import { uuids } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { BodyServiceKind, BodyServiceOutcome, BodyServiceState } from "#db/vocabulary-bodies.ts";
import { shownCount } from "./rules.ts";
import { openOffer } from "./steps.server.ts";

/** A service as both sides read it. Sums in rials, as text. */
export type ServiceLine = {
  id: string;
  caseId: string;
  number: number;
  county: Localized;
  kind: BodyServiceKind;
  state: BodyServiceState;
  body: Localized;
  exhibition: { name: string; place: string; startsOn: string; endsOn: string } | null;
  amount: string | null;
  fund: string;
  note: string;
  offeredAt: string;
  endedAt: string | null;
  outcome: BodyServiceOutcome | null;
  sales: string | null;
};

async function lines(ctx: Ctx, where: SQL): Promise<ServiceLine[]> {
  const rows = await rowsOf<{ line: Omit<ServiceLine, "county" | "note"> & { county: string; note: string | null } }>(
    ctx.db,
    sql`select json_build_object('id', s.id, 'caseId', c.id, 'number', c.number, 'county', c.county, 'kind', s.kind, 'state', s.state,
          'body', json_build_object('fa', b.name_fa, 'en', b.name_en), 'amount', s.amount::text, 'fund', s.fund, 'note', s.note_sealed,
          'exhibition', case when x.id is not null then json_build_object('name', x.name, 'place', x.place, 'startsOn', x.starts_on, 'endsOn', x.ends_on) end,
          'offeredAt', s.offered_at, 'endedAt', s.ended_at, 'outcome', s.outcome, 'sales', s.sales::text) as line
        from body_services s join cases c on c.id = s.case_id join bodies b on b.id = s.body_id left join exhibitions x on x.id = s.exhibition_id
        where ${where} order by s.ended_at is not null, s.offered_at desc, s.id limit 200`,
  );
  return rows.map(({ line }) => ({
    ...line,
    county: countyName(ctx, line.county),
    note: openOffer(ctx.house.keys, line.id, line.note),
  }));
}

/** The part "services" of a case that was opened. @throws Missing */
export async function caseServices(ctx: Ctx, opened: OpenCase): Promise<ServiceLine[]> {
  requirePart(opened, "services");
  return lines(ctx, sql`s.case_id = ${opened.id}`);
}

/** What her bodies offered, open ones first. */
export const servicesOfBodies = (ctx: Ctx, actor: Person): Promise<ServiceLine[]> =>
  lines(ctx, sql`s.body_id = any(${uuids(bodiesOf(actor, "officer", "manager"))})`);

/** What was offered to her. */
export const myServices = (ctx: Ctx, actor: Person): Promise<ServiceLine[]> =>
  lines(ctx, sql`c.person_id = ${actor.id} and c.merged_into_id is null`);

export type Fair = {
  id: string;
  name: string;
  place: string;
  startsOn: string;
  endsOn: string;
  stands: number;
  taken: number;
};

/** Fairs of her bodies, the next first. */
export async function fairsOf(ctx: Ctx, actor: Person): Promise<Fair[]> {
  const rows = await rowsOf<{ fair: Fair }>(
    ctx.db,
    sql`select json_build_object('id', x.id, 'name', x.name, 'place', x.place, 'startsOn', x.starts_on, 'endsOn', x.ends_on, 'stands', x.stands,
          'taken', (select count(*)::int from body_services s where s.exhibition_id = x.id and s.state not in ('declined', 'dropped'))) as fair
        from exhibitions x where x.body_id = any(${uuids(bodiesOf(actor, "officer", "manager"))}) order by x.starts_on desc limit 60`,
  );
  return rows.map(({ fair }) => fair);
}

/** People of each kind of service, and the women among them; null where too few to be told apart. */
export type WomenRow = { kind: BodyServiceKind; people: number | null; women: number | null; done: number | null };

export async function womenServed(ctx: Ctx, actor: Person): Promise<WomenRow[]> {
  const rows = await rowsOf<{ kind: BodyServiceKind; people: number; women: number; done: number }>(
    ctx.db,
    sql`select s.kind, count(distinct s.case_id)::int as people, count(distinct s.case_id) filter (where c.sex = 'woman')::int as women,
          count(distinct s.case_id) filter (where s.state = 'done' and c.sex = 'woman')::int as done
        from body_services s join cases c on c.id = s.case_id where s.body_id = any(${uuids(bodiesOf(actor, "officer", "manager"))}) group by s.kind order by s.kind`,
  );
  return rows.map(({ kind, people, women, done }) => ({
    kind,
    people: shownCount(people),
    // The men are the rest: where they are too few, the women are not told either.
    women: shownCount(people - women) === null ? null : shownCount(women),
    done: shownCount(done),
  }));
}
