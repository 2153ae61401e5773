import { type SQL, sql } from "drizzle-orm";
import { checklistOf } from "#app/domain/cases/checklist.server.ts";
import { openBirthDate } from "#app/domain/eligibility/birth-date.server.ts";
import { eligibilityPart } from "#app/domain/eligibility/queries.server.ts";
import { bodiesOf, caseDuties, type Person } from "#app/platform/actor.ts";
import type { IsoDate } from "#app/platform/calendar.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Localized } from "#app/platform/locale.ts";
import { uuids } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { ApplicationState, Declaration, Occupation, ProducerLevel } from "#db/vocabulary.ts";
import { type CaseRow, officersCase } from "./cases.server.ts";
import type { Sample } from "./draft-steps.server.ts";
import { openNationalCode } from "./private-data.server.ts";
import { countyName } from "./queries.server.ts";
import { type EvidenceRequest, requestsOf } from "./requests.server.ts";
import { answerDays, type QueueName, type RefusalReason } from "./rules.ts";

/** The names of the bodies in whose office she has a duty. */
export async function officersBodies(ctx: Ctx, actor: Person): Promise<Localized[]> {
  const bodies = bodiesOf(actor, ...caseDuties, "finance");
  return rowsOf<Localized>(
    ctx.db,
    sql`select name_fa as fa, name_en as en from bodies where id = any(${uuids(bodies)}) order by created_at, slug`,
  );
}

export type CaseLine = {
  id: string;
  name: string;
  level: ProducerLevel;
  occupation: Occupation;
  county: Localized;
  place: Localized;
  status: ApplicationState;
  pictures: number;
  submittedAt: string;
  /** When it became ready: the first picture came. */
  readyAt: string | null;
  /** By when it is to be answered; null until it is ready. */
  dueAt: string | null;
  decidedAt: string | null;
  /** What an officer asked for besides: waits on the applicant, or has come since. */
  asked: "open" | "answered" | null;
};

export type CaseFilter = { queue: QueueName; occupation?: string; county?: string; after?: string };

const pageSize = 40;

/** How the last request for more evidence of an application `a` stands. */
const asked = sql`(select case when q.answered_at is null then 'open' else 'answered' end from evidence_requests q
  where q.application_id = a.id order by q.asked_at desc, q.id desc limit 1)`;

/** Applications of her bodies in one queue: the longest waiting first, decided ones newest first. One more page after `next`. */
export async function officersCases(
  ctx: Ctx,
  actor: Person,
  filter: CaseFilter,
): Promise<{ cases: CaseLine[]; next: string | null }> {
  const decided = filter.queue === "verified" || filter.queue === "refused";
  const conditions: SQL[] = [sql`a.body_id = any(${uuids(bodiesOf(actor, "officer"))})`, inQueue(filter.queue)];
  if (filter.occupation) conditions.push(sql`a.occupation = ${filter.occupation}`);
  if (filter.county) conditions.push(sql`a.county = ${filter.county}`);
  if (filter.after) conditions.push(decided ? sql`a.id::text < ${filter.after}` : sql`a.id::text > ${filter.after}`);
  const rows = await rowsOf<{ line: Omit<CaseLine, "county" | "dueAt"> & { county: string } }>(
    ctx.db,
    sql`select json_build_object('id', a.id, 'name', p.name, 'level', a.level, 'occupation', a.occupation, 'county', a.county, 'place', json_build_object('fa', a.place_fa, 'en', coalesce(nullif(a.place_en, ''), a.place_fa)),
          'status', a.status, 'pictures', v.pictures, 'submittedAt', a.submitted_at, 'readyAt', v.ready_at, 'decidedAt', a.decided_at, 'asked', v.asked) as line
        from applications a join persons p on p.id = a.person_id
        cross join lateral (select count(*)::int as pictures, min(added_at) as ready_at, ${asked} as asked from evidence where application_id = a.id) v
        where ${sql.join(conditions, sql` and `)} order by ${decided ? sql`a.id desc` : sql`a.id`} limit ${pageSize + 1}`,
  );
  const cases = rows.slice(0, pageSize).map(({ line }) => ({
    ...line,
    county: countyName(ctx, line.county),
    dueAt: line.readyAt && new Date(new Date(line.readyAt).getTime() + answerDays * 86_400_000).toISOString(),
  }));
  return { cases, next: rows.length > pageSize ? (cases.at(-1)?.id ?? null) : null };
}

/** How many cases stand in each queue of her bodies. */
export async function queueCounts(ctx: Ctx, actor: Person): Promise<Record<QueueName, number>> {
  const [row] = await rowsOf<Record<QueueName, number>>(
    ctx.db,
    sql`select count(*) filter (where ${inQueue("ready")})::int as ready, count(*) filter (where ${inQueue("waiting")})::int as waiting,
          count(*) filter (where a.status = 'verified')::int as verified, count(*) filter (where a.status = 'refused')::int as refused
        from applications a where a.body_id = any(${uuids(bodiesOf(actor, "officer"))})`,
  );
  return row ?? { ready: 0, waiting: 0, verified: 0, refused: 0 };
}

function inQueue(queue: QueueName): SQL {
  if (queue === "verified" || queue === "refused") return sql`a.status = ${queue}`;
  // What was asked for besides waits on the applicant again, whatever she sent before.
  const pictured = sql`(exists (select 1 from evidence e where e.application_id = a.id)
    and not exists (select 1 from evidence_requests q where q.application_id = a.id and q.answered_at is null))`;
  return sql`a.status = 'submitted' and ${queue === "ready" ? pictured : sql`not ${pictured}`}`;
}

export type CaseFile = {
  id: string;
  name: string;
  level: ProducerLevel;
  occupation: Occupation;
  county: Localized;
  place: Localized;
  statement: string;
  declared: Record<Declaration, boolean>;
  status: ApplicationState;
  submittedAt: string;
  /** While the case is open; closed, the officer has no more need of them (A09). */
  birthDate: IsoDate | null;
  nationalCode: string | null;
  caseId: string;
  eligibility: Awaited<ReturnType<typeof eligibilityPart>>;
  checklist: Awaited<ReturnType<typeof checksOf>>;
  own: boolean;
  /** Who reads it. */
  reader: string;
  evidence: Sample[];
  /** What was asked for besides, the newest first. */
  requests: EvidenceRequest[];
  decision: { at: string; by: string; reason: RefusalReason | null; text: string | null; shop: string | null } | null;
  /** Who did what with the case, oldest first. */
  history: { kind: string; at: string; by: string | null }[];
};

/** The programme's list for the case; what of it is an officer's is hers to tick. */
const checksOf = async (ctx: Ctx, actor: Person, of: CaseRow) =>
  (await checklistOf(ctx.db, { id: of.case_id, programmeId: of.programme_id })).map((item) => ({
    ...item,
    mine: of.person_id !== actor.id && bodiesOf(actor, item.duty).includes(of.body_id),
  }));

/** Everything of one case. @throws Missing for a case of another body */
export async function caseFile(ctx: Ctx, actor: Person, id: string): Promise<CaseFile> {
  const found = await officersCase(ctx.db, actor, id);
  const open = found.status === "submitted";
  const birth = found.birth ? openBirthDate(ctx.house.keys, found.id, found.birth) : null;
  const [row] = await rowsOf<{
    rest: Pick<CaseFile, "submittedAt" | "evidence" | "decision" | "history"> & { code: string | null };
  }>(
    ctx.db,
    sql`select json_build_object('submittedAt', a.submitted_at, 'code', p.national_code_sealed,
          'evidence', coalesce((select json_agg(json_build_object('id', v.id, 'kind', v.kind, 'note', v.note, 'addedAt', v.added_at, 'media', (select media_type from files where id = v.file_id)) order by v.added_at)
            from evidence v where v.application_id = a.id), '[]'::json),
          'decision', case when a.decided_at is null then null else json_build_object('at', a.decided_at, 'text', a.decision_reason,
            'by', (select name from persons where id = a.decided_by),
            'reason', (select e.data->>'reason' from events e where e.noun = 'application' and e.noun_id = a.id and e.kind = 'application.refused' limit 1),
            'shop', (select s.slug from shops s join producers pr on pr.id = s.producer_id where pr.application_id = a.id)) end,
          'history', coalesce((select json_agg(json_build_object('kind', e.kind, 'at', e.at, 'by', who.name) order by e.id) from (
              select * from events where noun = 'application' and noun_id = a.id
              union all select e.* from events e join evidence v on v.id = e.noun_id and v.application_id = a.id where e.noun = 'evidence'
              order by id desc limit 60) e left join persons who on who.id = e.actor_id), '[]'::json)) as rest
        from applications a join persons p on p.id = ${found.person_id} where a.id = ${found.id}`,
  );
  if (!row) throw new Error("a case vanished");
  const { code, ...rest } = row.rest;
  return {
    ...rest,
    id: found.id,
    name: found.name,
    level: found.level,
    occupation: found.occupation,
    county: countyName(ctx, found.county),
    place: { fa: found.place_fa, en: found.place_en || found.place_fa },
    statement: found.statement,
    declared: found.declarations,
    status: found.status,
    birthDate: open ? birth : null,
    nationalCode: open && code ? openNationalCode(ctx.house.keys, found.person_id, code) : null,
    caseId: found.case_id,
    checklist: await checksOf(ctx, actor, found),
    eligibility: await eligibilityPart(ctx, { id: found.case_id, programmeId: found.programme_id }),
    requests: await requestsOf(ctx, found.id),
    own: found.person_id === actor.id,
    reader: actor.id,
  };
}

export type ClusterChoice = { slug: string; name: Localized; county: Localized; near: boolean };

/** Clusters of an applicant's occupation, those of her own county first. */
export async function clustersFor(ctx: Ctx, file: { id: string }): Promise<ClusterChoice[]> {
  const rows = await rowsOf<{ slug: string; fa: string; en: string; county: string; near: boolean }>(
    ctx.db,
    sql`select c.slug, c.name_fa as fa, c.name_en as en, c.county, c.county = a.county as near
        from applications a join clusters c on c.occupation = a.occupation where a.id = ${file.id} order by near desc, c.created_at, c.slug`,
  );
  return rows.map(({ slug, fa, en, county, near }) => ({
    slug,
    name: { fa, en },
    county: countyName(ctx, county),
    near,
  }));
}
