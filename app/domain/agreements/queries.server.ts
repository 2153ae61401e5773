import { sql } from "drizzle-orm";
import { countyName } from "#app/domain/cases/queries.server.ts";
import type { Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { Missing } from "#app/platform/errors.ts";
import type { Localized } from "#app/platform/locale.ts";
import { asId } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { Stage } from "#db/vocabulary.ts";
import type { AgreementKind, AgreementLineKind } from "#db/vocabulary-bodies.ts";
import { maySee, signingBodies } from "./steps.server.ts";

export type Party = { id: string; body: Localized; by: string | null; signedAt: string | null };

export type AgreementLine = {
  id: string;
  kind: AgreementLineKind;
  body: Localized;
  bodyId: string;
  words: string;
  who: string;
  dueOn: string | null;
  measure: Stage | null;
  occupation: string;
  county: Localized | null;
  goal: number | null;
  /** Of a target: how many people reached it within the days of the agreement, as our own files say. */
  reached: number;
  doneAt: string | null;
  doneNote: string;
};

export type Agreement = {
  id: string;
  kind: AgreementKind;
  title: string;
  words: string;
  startsOn: string;
  endsOn: string;
  /** Ended before that, by which party, and why. */
  endedOn: string | null;
  endedBy: Localized | null;
  endReason: string;
  cluster: (Localized & { slug: string }) | null;
  parties: Party[];
};

const whole = sql`json_build_object('id', a.id, 'kind', a.kind, 'title', a.title, 'words', a.words, 'startsOn', a.starts_on, 'endsOn', a.ends_on,
  'endedOn', a.ended_on, 'endReason', a.end_reason,
  'endedBy', (select json_build_object('fa', b.name_fa, 'en', b.name_en) from bodies b where b.id = a.ended_by_body_id),
  'cluster', (select json_build_object('slug', k.slug, 'fa', k.name_fa, 'en', k.name_en) from clusters k where k.id = a.cluster_id),
  'parties', (select json_agg(json_build_object('id', p.body_id, 'body', json_build_object('fa', b.name_fa, 'en', b.name_en), 'by', s.name, 'signedAt', p.signed_at) order by b.name_en)
    from agreement_parties p join bodies b on b.id = p.body_id left join persons s on s.id = p.signed_by where p.agreement_id = a.id))`;

/** The agreements of her bodies, or all for who oversees; the newest first. */
export async function agreementsOf(ctx: Ctx, actor: Person): Promise<Agreement[]> {
  const rows = await rowsOf<{ one: Agreement }>(
    ctx.db,
    sql`select ${whole} as one from agreements a where ${maySee(actor)} order by a.drafted_at desc, a.id limit 100`,
  );
  return rows.map(({ one }) => one);
}

/** People who reached a stage within the days of an agreement `a`, of the craft and county of a line `n`; each once. */
const reached = sql`(select count(distinct s.case_id)::int from case_stages s join cases c on c.id = s.case_id
  where s.stage = n.measure and s.undone_at is null and s.at >= a.starts_on and s.at < coalesce(a.ended_on, a.ends_on) + 1 and c.merged_into_id is null
    and (n.occupation = '' or c.occupation = n.occupation) and (n.county = '' or c.county = n.county))`;

/** A change of its text: waiting, in force since, or let go. */
export type AgreementChange = {
  id: string;
  words: string;
  before: string;
  body: Localized;
  by: string;
  writtenAt: string;
  inForceAt: string | null;
  droppedAt: string | null;
  signed: { bodyId: string; body: Localized; by: string; at: string }[];
};

/** The changes of an agreement `a`, the newest first. */
const changes = sql`coalesce((select json_agg(json_build_object('id', g.id, 'words', g.words, 'before', g.words_before, 'by', w.name,
    'body', json_build_object('fa', b.name_fa, 'en', b.name_en), 'writtenAt', g.written_at, 'inForceAt', g.in_force_at, 'droppedAt', g.dropped_at,
    'signed', coalesce((select json_agg(json_build_object('bodyId', x.body_id, 'body', json_build_object('fa', xb.name_fa, 'en', xb.name_en), 'by', xp.name, 'at', x.signed_at) order by x.signed_at)
      from agreement_change_signatures x join bodies xb on xb.id = x.body_id join persons xp on xp.id = x.signed_by where x.change_id = g.id), '[]'::json))
    order by g.written_at desc, g.id desc)
  from agreement_changes g join bodies b on b.id = g.body_id join persons w on w.id = g.written_by where g.agreement_id = a.id), '[]'::json)`;

export type AgreementWhole = Agreement & {
  changes: AgreementChange[];
  lines: AgreementLine[];
  /** Parties she writes for. */
  mine: string[];
  history: { kind: string; at: string; by: string | null; body: Localized | null }[];
};

/** @throws Missing for who is of no party and oversees nothing */
export async function agreementWhole(ctx: Ctx, actor: Person, id: string): Promise<AgreementWhole> {
  const [row] = await rowsOf<{
    one: Agreement;
    changes: AgreementChange[];
    lines: (Omit<AgreementLine, "county"> & { county: string })[];
    history: AgreementWhole["history"];
  }>(
    ctx.db,
    sql`select ${whole} as one, ${changes} as changes,
          coalesce((select json_agg(json_build_object('id', n.id, 'kind', n.kind, 'bodyId', n.body_id, 'body', json_build_object('fa', b.name_fa, 'en', b.name_en),
              'words', n.words, 'who', n.who, 'dueOn', n.due_on, 'measure', n.measure, 'occupation', n.occupation, 'county', n.county, 'goal', n.goal,
              'reached', case when n.kind = 'target' then ${reached} else 0 end, 'doneAt', n.done_at, 'doneNote', n.done_note)
              order by n.done_at is not null, n.due_on nulls last, n.id)
            from agreement_lines n join bodies b on b.id = n.body_id where n.agreement_id = a.id and n.removed_at is null), '[]'::json) as lines,
          coalesce((select json_agg(json_build_object('kind', e.kind, 'at', e.at, 'by', p.name,
              'body', case when b.id is not null then json_build_object('fa', b.name_fa, 'en', b.name_en) end) order by e.id desc)
            from events e left join persons p on p.id = e.actor_id left join bodies b on b.id::text = e.data->>'body'
            where e.noun = 'agreement' and e.noun_id = a.id), '[]'::json) as history
        from agreements a where a.id = ${asId(id)} and ${maySee(actor)}`,
  );
  if (!row) throw new Missing("agreement");
  const parties = row.one.parties.map((party) => party.id);
  return {
    ...row.one,
    changes: row.changes,
    lines: row.lines.map((line) => ({ ...line, county: line.county ? countyName(ctx, line.county) : null })),
    mine: signingBodies(actor).filter((body) => parties.includes(body)),
    history: row.history,
  };
}

/** An agreement she may write for. @throws Missing for who is of no party, as for who only oversees */
export async function agreementToWrite(ctx: Ctx, actor: Person, id: string): Promise<AgreementWhole> {
  const found = await agreementWhole(ctx, actor, id);
  if (found.mine.length === 0) throw new Missing("agreement");
  return found;
}

/** Bodies and clusters a new agreement may name. */
export async function agreementChoices(
  ctx: Ctx,
  actor: Person,
): Promise<{ bodies: (Localized & { slug: string })[]; clusters: (Localized & { slug: string })[] }> {
  const [own] = signingBodies(actor);
  const [bodies, clusters] = await Promise.all([
    rowsOf<Localized & { slug: string }>(
      ctx.db,
      sql`select slug, name_fa as fa, name_en as en from bodies where id is distinct from ${own ?? null}::uuid order by kind, name_fa`,
    ),
    rowsOf<Localized & { slug: string }>(
      ctx.db,
      sql`select slug, name_fa as fa, name_en as en from clusters order by name_fa`,
    ),
  ]);
  return { bodies, clusters };
}

export type AgreementDue = Pick<Agreement, "id" | "title" | "endsOn"> & {
  parties: Localized[];
  open: number;
  late: number;
  nextDue: string | null;
};

/** Agreements she may see that are in force on a day, with how many of their lines are still to be done. */
export async function agreementsDue(ctx: Ctx, actor: Person, today: string): Promise<AgreementDue[]> {
  return rowsOf<AgreementDue>(
    ctx.db,
    sql`select a.id, a.title, a.ends_on::text as "endsOn",
          (select json_agg(json_build_object('fa', b.name_fa, 'en', b.name_en) order by b.name_en) from agreement_parties p join bodies b on b.id = p.body_id where p.agreement_id = a.id) as parties,
          count(n.id)::int as open, count(n.id) filter (where n.due_on < ${today}::date)::int as late,
          (min(n.due_on) filter (where n.due_on >= ${today}::date))::text as "nextDue"
        from agreements a left join agreement_lines n on n.agreement_id = a.id and n.kind in ('action', 'target') and n.done_at is null and n.removed_at is null
        where ${maySee(actor)} and ${today}::date between a.starts_on and coalesce(a.ended_on, a.ends_on)
          and not exists (select from agreement_parties p where p.agreement_id = a.id and p.signed_at is null)
        group by a.id order by late desc, "nextDue" nulls last, a.id limit 100`,
  );
}
