import { type SQL, sql } from "drizzle-orm";
import { waysTo } from "#app/domain/cases/access.server.ts";
import { type CaseLine, namingParts } from "#app/domain/cases/queries.server.ts";
import { bodiesOf, type Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Localized } from "#app/platform/locale.ts";
import { asId, uuids } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { countyName } from "./queries.server.ts";
import type { QueueFilter, QueueView } from "./queue-views.ts";

/** A case in the work queue, with whose it is. */
export type QueueCase = CaseLine & { officer: string | null };

const pageSize = 40;
/** What is due within so many days stands under "due". */
const soonDays = 7;

/**
 * Open cases the bodies lead in which she is an officer, what is due first in front; one more page after `next`. Each body
 * is read along its index, so that a page costs the same of a hundred cases and of twenty thousand.
 */
export async function caseQueue(
  ctx: Ctx,
  actor: Person,
  filter: QueueFilter,
): Promise<{ cases: QueueCase[]; next: string | null }> {
  const [due, id] = (filter.after ?? "").split("_");
  const first = sql`coalesce(c.due_at, 'infinity'::timestamptz)`;
  const conditions: SQL[] = [inView(filter.view, actor, ctx.now)];
  if (filter.county) conditions.push(sql`c.county = ${filter.county}`);
  if (filter.occupation) conditions.push(sql`c.occupation = ${filter.occupation}`);
  if (filter.level) conditions.push(sql`c.level = ${filter.level}`);
  if (filter.sex) conditions.push(filter.sex === "unknown" ? sql`c.sex is null` : sql`c.sex = ${filter.sex}`);
  if (filter.officer) conditions.push(sql`c.officer_id = ${asId(filter.officer)}`);
  if (id) conditions.push(sql`(${first}, c.id) > (${due}::timestamptz, ${id}::uuid)`);
  const bodies = bodiesOf(actor, "officer").filter((body) => !filter.body || body === filter.body);
  const rows = await rowsOf<{ line: Omit<QueueCase, "county"> & { county: string; named: boolean } }>(
    ctx.db,
    sql`select json_build_object('id', c.id, 'number', c.number, 'name', p.name, 'named', w.named, 'level', c.level, 'occupation', c.occupation,
          'county', c.county, 'stage', c.stage, 'stageAt', c.stage_at, 'nextStep', c.next_step, 'dueAt', c.due_at, 'officer', o.name) as line
        from (select q.* from unnest(${uuids(bodies)}) as b(id) cross join lateral (
            select c.* from cases c where c.body_id = b.id and c.closed_at is null and c.merged_into_id is null and ${sql.join(conditions, sql` and `)}
            order by ${first}, c.id limit ${pageSize + 1}) q) c
        join persons p on p.id = c.person_id left join persons o on o.id = c.officer_id
        cross join lateral (select bool_or(parts && ${sql.raw(`'{${namingParts.join(",")}}'::text[]`)}) as named from (${waysTo(actor)}) ways) w
        order by ${first}, c.id limit ${pageSize + 1}`,
  );
  const cases = rows.slice(0, pageSize).map(({ line: { named, ...line } }) => ({
    ...line,
    name: named ? line.name : null,
    county: countyName(ctx, line.county),
  }));
  const last = cases.at(-1);
  return { cases, next: rows.length > pageSize && last ? `${last.dueAt ?? "infinity"}_${last.id}` : null };
}

function inView(view: QueueView, actor: Person, now: Date): SQL {
  const at = sql`${now.toISOString()}::timestamptz`;
  switch (view) {
    case "new":
      return sql`c.officer_id is null and c.stage in ('identified', 'registered')`;
    case "waiting":
      return sql`(c.stage = 'registered' and exists (select from applications a where a.case_id = c.id and a.status = 'submitted'
          and not exists (select from evidence e where e.application_id = a.id))
        or c.id in (${asked(sql`q.answered_at is null`)}))`;
    case "answered":
      return sql`c.id in (${asked(sql`q.answered_at is not null`)}) and c.id not in (${asked(sql`q.answered_at is null`)})`;
    case "due":
      return sql`c.due_at >= ${at} and c.due_at < ${at} + ${soonDays} * interval '1 day'`;
    case "overdue":
      return sql`c.due_at < ${at}`;
    case "mine":
      return sql`c.officer_id = ${actor.id}`;
    default:
      return sql`true`;
  }
}

/** Cases of undecided applications of which more was asked; few at any time, so that they are read once for all. */
const asked = (how: SQL) => sql`select a.case_id from evidence_requests q join applications a on a.id = q.application_id
  where a.status = 'submitted' and ${how}`;

/** How many stand in each view, appeals among them. */
export async function caseQueueCounts(ctx: Ctx, actor: Person): Promise<Record<QueueView, number>> {
  const bodies = uuids(bodiesOf(actor, "officer"));
  const count = (view: QueueView) => sql`count(*) filter (where ${inView(view, actor, ctx.now)})::int`;
  const [row] = await rowsOf<Record<QueueView, number>>(
    ctx.db,
    sql`select ${count("new")} as new, ${count("waiting")} as waiting, ${count("answered")} as answered, ${count("due")} as due, ${count("overdue")} as overdue, ${count("mine")} as mine,
          count(*)::int as all, (select count(*)::int from eligibility_appeals where decided_at is null and body_id = any(${bodies})) as appeals
        from cases c where c.body_id = any(${bodies}) and c.closed_at is null and c.merged_into_id is null`,
  );
  if (!row) throw new Error("a count answered nothing");
  return row;
}

/** Officers of her bodies, to whom a case can be given; and the bodies, where she has several. */
export async function colleagues(
  ctx: Ctx,
  actor: Person,
): Promise<{ officers: { id: string; name: string }[]; bodies: { id: string; name: Localized }[] }> {
  const ids = uuids(bodiesOf(actor, "officer"));
  const [row] = await rowsOf<{
    of: { officers: { id: string; name: string }[]; bodies: { id: string; name: Localized }[] };
  }>(
    ctx.db,
    sql`select json_build_object(
          'officers', coalesce((select json_agg(json_build_object('id', id, 'name', name) order by name, id) from (
            select distinct p.id, p.name from duties d join persons p on p.id = d.person_id
            where d.kind = 'officer' and d.ended_at is null and d.body_id = any(${ids})) o), '[]'::json),
          'bodies', coalesce((select json_agg(json_build_object('id', id, 'name', json_build_object('fa', name_fa, 'en', name_en)) order by created_at, slug)
            from bodies where id = any(${ids})), '[]'::json)) as of`,
  );
  return row?.of ?? { officers: [], bodies: [] };
}
