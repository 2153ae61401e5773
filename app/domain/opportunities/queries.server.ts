import { type SQL, sql } from "drizzle-orm";
import { countyOf } from "#app/country/places.ts";
import { bodiesOf, type Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { Missing } from "#app/platform/errors.ts";
import type { Localized } from "#app/platform/locale.ts";
import { dayOf } from "#app/platform/time.ts";
import { asId } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { Occupation } from "#db/vocabulary.ts";
import type { RegionalKind } from "#db/vocabulary-pioneers.ts";
import { countedInPublic, isSaturated } from "./rules.ts";

export type Call = {
  id: string;
  title: Localized;
  text: Localized;
  body: Localized;
  occupation: Occupation;
  county: Localized | null;
  amount: string;
  until: string;
  publishedAt: string;
  open: boolean;
  answers: number;
};

const today = (ctx: Ctx) => sql`${dayOf(ctx.now, ctx.house.country.timeZone)}::date`;

async function callsWhere(ctx: Ctx, condition: SQL): Promise<Call[]> {
  const rows = await rowsOf<{ call: Omit<Call, "county"> & { county: string | null } }>(
    ctx.db,
    sql`select json_build_object('id', c.id, 'title', json_build_object('fa', c.title_fa, 'en', c.title_en), 'text', json_build_object('fa', c.text_fa, 'en', c.text_en),
          'body', json_build_object('fa', b.name_fa, 'en', b.name_en), 'occupation', c.occupation, 'county', c.county, 'amount', c.amount, 'until', c.until,
          'publishedAt', c.published_at, 'open', c.closed_at is null and c.until >= ${today(ctx)},
          'answers', (select count(*)::int from call_answers a where a.call_id = c.id)) as call
        from calls c join bodies b on b.id = c.body_id where ${condition} order by c.closed_at is not null, c.until, c.id limit 100`,
  );
  return rows.map(({ call }) => {
    const county = call.county === null ? null : countyOf(ctx.house.country, call.county);
    return { ...call, county: county && { fa: county.fa, en: county.en } };
  });
}

/** Calls that are open, of a craft and a county if asked; what is for everywhere is for each county. */
export const openCalls = (ctx: Ctx, { occupation = "", county = "" }): Promise<Call[]> =>
  callsWhere(
    ctx,
    sql`c.closed_at is null and c.until >= ${today(ctx)} ${occupation ? sql`and c.occupation = ${occupation}` : sql``}
      ${county ? sql`and (c.county is null or c.county = ${county})` : sql``}`,
  );

/** One call, open or over. @throws Missing */
export async function oneCall(ctx: Ctx, id: string): Promise<Call> {
  const [call] = await callsWhere(ctx, sql`c.id = ${asId(id)}`);
  if (!call) throw new Missing("call");
  return call;
}

/** Whether she has answered a call, and what she follows. */
export async function ownCalls(
  ctx: Ctx,
  actor: Person,
  call = "",
): Promise<{ answered: boolean; follows: { occupation: string; county: string } | null }> {
  const [row] = await rowsOf<{ answered: boolean; follows: { occupation: string; county: string } | null }>(
    ctx.db,
    sql`select exists (select from call_answers where person_id = ${actor.id} and call_id = ${asId(call)}) as answered,
          (select json_build_object('occupation', occupation, 'county', county) from call_subscriptions where person_id = ${actor.id} and ended_at is null) as follows`,
  );
  return row ?? { answered: false, follows: null };
}

const hers = (actor: Person) => sql.param(bodiesOf(actor, "officer"));

/** Calls of her bodies, the open ones first. */
export const officeCalls = (ctx: Ctx, actor: Person): Promise<Call[]> =>
  callsWhere(ctx, sql`c.body_id = any(${hers(actor)}::uuid[])`);

/** A call of her bodies with what people wrote. @throws Missing */
export async function officeCall(
  ctx: Ctx,
  actor: Person,
  id: string,
): Promise<{ call: Call; answers: { id: string; name: string; text: string; at: string; case: string | null }[] }> {
  const [call] = await callsWhere(ctx, sql`c.id = ${asId(id)} and c.body_id = any(${hers(actor)}::uuid[])`);
  if (!call) throw new Missing("call");
  const rows = await rowsOf<{ answer: { id: string; name: string; text: string; at: string; case: string | null } }>(
    ctx.db,
    sql`select json_build_object('id', a.id, 'name', p.name, 'text', a.text_sealed, 'at', a.answered_at,
          'case', (select k.id from cases k where k.person_id = p.id and k.merged_into_id is null order by k.registered_at desc limit 1)) as answer
        from call_answers a join persons p on p.id = a.person_id where a.call_id = ${call.id} order by a.answered_at, a.id limit 200`,
  );
  return {
    call,
    answers: rows.map(({ answer }) => ({
      ...answer,
      text: ctx.house.keys.decryptField(answer.text, { table: "call_answers", column: "text_sealed", row: answer.id }),
    })),
  };
}

export type RegionalNote = {
  id: string;
  kind: RegionalKind;
  text: Localized;
  source: string;
  body: Localized;
  writtenAt: string;
  endedAt: string | null;
};

/** What is known of a county: what holds now, or everything that was written, for the office. */
export async function notesOf(ctx: Ctx, county: string, { ended = false } = {}): Promise<RegionalNote[]> {
  const rows = await rowsOf<{ note: RegionalNote }>(
    ctx.db,
    sql`select json_build_object('id', n.id, 'kind', n.kind, 'text', json_build_object('fa', n.text_fa, 'en', n.text_en), 'source', n.source,
          'body', json_build_object('fa', b.name_fa, 'en', b.name_en), 'writtenAt', n.written_at, 'endedAt', n.ended_at) as note
        from regional_notes n join bodies b on b.id = n.body_id where n.county = ${county} ${ended ? sql`` : sql`and n.ended_at is null`}
        order by n.ended_at is not null, n.kind, n.written_at desc limit 100`,
  );
  return rows.map(({ note }) => note);
}

export type CraftHere = {
  occupation: string;
  /** Null where they are so few that a number would name them. */
  makers: number | null;
  pieces: number;
  clusters: number;
  saturated: boolean;
};

/** What a county makes, by craft, from our own data: makers, pieces, clusters, orders of ninety days. `whole` for the office, which may see small numbers. */
export async function craftsOf(ctx: Ctx, county: string, { whole = false } = {}): Promise<CraftHere[]> {
  const rows = await rowsOf<{ occupation: string; makers: number; pieces: number; clusters: number; orders: number }>(
    ctx.db,
    sql`with m as (select m.occupation, s.id as shop from producers m join shops s on s.producer_id = m.id
          where m.county = ${county} and m.verified_at is not null and s.opened_at is not null and s.closed_at is null)
        select coalesce(m.occupation, k.occupation) as occupation, count(distinct m.shop)::int as makers,
          coalesce(max(k.n), 0)::int as clusters,
          coalesce(sum((select count(*) from products p where p.shop_id = m.shop and p.status = 'published')), 0)::int as pieces,
          coalesce(sum((select count(*) from consignments o where o.seller_id = m.shop and o.status <> 'cancelled'
            and o.accepted_at > ${ctx.now.toISOString()}::timestamptz - interval '90 days')), 0)::int as orders
        from m full join (select occupation, count(*) as n from clusters where county = ${county} group by 1) k on k.occupation = m.occupation
        group by 1 order by 2 desc, 1`,
  );
  return rows.map(({ orders, makers, ...row }) => ({
    ...row,
    makers: whole ? makers : countedInPublic(makers),
    saturated: isSaturated({ makers, orders }),
  }));
}
