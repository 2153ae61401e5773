import { sql } from "drizzle-orm";
import { bodiesOf, type Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { Missing } from "#app/platform/errors.ts";
import type { Localized } from "#app/platform/locale.ts";
import { asId, uuids } from "#db/lists.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { AppealOutcome } from "#db/vocabulary-join.ts";

/** What somebody may appeal against now, or has: her last application if it was refused, or a stop of her orders. */
export type Appealable = {
  caseId: string;
  applicationId: string | null;
  stopId: string | null;
  /** The application pictures are put to. */
  picturesOf: string;
  /** Who decided it. */
  againstId: string | null;
  bodyId: string;
  programmeId: string;
};

/** At most one thing at a time; a stop counts more than a refusal of before. Null where there is nothing to appeal against. */
export async function appealableOf(db: Db, actor: Person, { lock = false } = {}): Promise<Appealable | null> {
  const [row] = await rowsOf<Appealable>(
    db,
    sql`select c.id as "caseId", c.programme_id as "programmeId", a.id as "picturesOf", a.body_id as "bodyId",
          case when o.id is null then a.id end as "applicationId", o.id as "stopId",
          case when o.id is null then a.decided_by else o.announced_by end as "againstId"
        from applications a join cases c on c.id = a.case_id
        left join producers p on p.person_id = a.person_id left join shops s on s.producer_id = p.id
        left join order_stops o on o.shop_id = s.id and o.ended_at is null
        where a.person_id = ${actor.id} and (o.id is not null or a.status = 'refused')
          and not exists (select from applications n where n.person_id = a.person_id and (n.submitted_at, n.id) > (a.submitted_at, a.id))
          and not exists (select from eligibility_appeals e where e.application_id = case when o.id is null then a.id end or e.stop_id = o.id)
        order by o.announced_at desc nulls last limit 1 ${lock ? sql`for update of a` : sql``}`,
  );
  return row ?? null;
}

/** How her last appeal stands, for herself. */
export type MyAppeal = {
  filedAt: string;
  dueAt: string;
  body: Localized;
  outcome: AppealOutcome | null;
  reason: string | null;
};

/** Her last appeal of the case her last application belongs to; null where she made none. */
export async function myAppeal(ctx: Ctx, actor: Person): Promise<MyAppeal | null> {
  const [row] = await rowsOf<{ appeal: MyAppeal & { id: string } }>(
    ctx.db,
    sql`select json_build_object('id', e.id, 'filedAt', e.filed_at, 'dueAt', e.due_at, 'outcome', e.outcome, 'reason', e.reason_sealed,
          'body', json_build_object('fa', b.name_fa, 'en', b.name_en)) as appeal
        from eligibility_appeals e join cases c on c.id = e.case_id join bodies b on b.id = e.body_id
        where c.person_id = ${actor.id} order by e.filed_at desc, e.id desc limit 1`,
  );
  if (!row) return null;
  const { id, ...appeal } = row.appeal;
  return { ...appeal, reason: openReason(ctx, id, appeal.reason) };
}

const openReason = (ctx: Ctx, row: string, sealed: string | null) =>
  sealed && ctx.house.keys.decryptField(sealed, { table: "eligibility_appeals", column: "reason_sealed", row });

/** An announced or running stop of her own shop's orders. */
export type MyStop = { cause: "eligibility" | "report"; reason: Localized | null; from: string; stopped: boolean };

export async function myStop(db: Db, actor: Person): Promise<MyStop | null> {
  const [row] = await rowsOf<{ stop: MyStop }>(
    db,
    sql`select json_build_object('cause', o.cause, 'from', o.effective_at, 'stopped', o.stopped_at is not null,
          'reason', case when r.id is not null then json_build_object('fa', r.reason_fa, 'en', r.reason_en) end) as stop
        from order_stops o join shops s on s.id = o.shop_id join producers p on p.id = s.producer_id
        left join eligibility_rules r on r.id = o.rule_id
        where p.person_id = ${actor.id} and o.ended_at is null order by o.stopped_at nulls last, o.announced_at limit 1`,
  );
  return row?.stop ?? null;
}

export type AppealRow = {
  id: string;
  caseId: string;
  number: number;
  personId: string;
  programmeId: string;
  caseBodyId: string;
  applicationId: string | null;
  stopId: string | null;
  picturesOf: string | null;
  againstId: string | null;
  against: string | null;
  text: string;
  evidenceId: string | null;
  filedAt: string;
  dueAt: string;
  outcome: AppealOutcome | null;
  reason: string | null;
  /** What it was refused with, in words. */
  refusal: string | null;
};

/**
 * An appeal that lies with a body in which she is an officer, with its case's row held if `lock`. @throws Missing for anybody
 * else's, as for one that is not there
 */
export async function officersAppeal(db: Db, actor: Person, id: string, { lock = false } = {}): Promise<AppealRow> {
  const [row] = await rowsOf<AppealRow>(
    db,
    sql`select e.id, e.case_id as "caseId", c.number::int as number, c.person_id as "personId", c.programme_id as "programmeId", c.body_id as "caseBodyId",
          e.application_id as "applicationId", e.stop_id as "stopId", e.against_id as "againstId", w.name as against, e.text_sealed as text,
          e.evidence_id as "evidenceId", to_char(e.filed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "filedAt",
          to_char(e.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "dueAt", e.outcome, e.reason_sealed as reason,
          a.decision_reason as refusal, a.id as "picturesOf"
        from eligibility_appeals e join cases c on c.id = e.case_id left join persons w on w.id = e.against_id
        left join applications a on a.id = e.application_id
        where e.id = ${asId(id)} and e.body_id = any(${uuids(bodiesOf(actor, "officer"))}) ${lock ? sql`for update of e, c` : sql``}`,
  );
  if (!row) throw new Missing("appeal");
  return row;
}

/** The body whose officers decide an appeal: the case's own if it has one who neither decided nor is concerned, else those above it, else one whose officers judge eligibility elsewhere. */
export async function appealBody(db: Db, about: Appealable, actor: Person): Promise<string> {
  const [body] = await rowsOf<{ id: string }>(
    db,
    sql`select b.id from bodies b, programmes p where p.id = ${about.programmeId}
          and exists (select from case_access x where x.body_kind = b.kind and x.duty = 'officer' and x.valid_to is null and 'eligibility' = any(x.parts))
          and exists (select from duties d where d.body_id = b.id and d.kind = 'officer' and d.ended_at is null
            and d.person_id is distinct from ${about.againstId}::uuid and d.person_id <> ${actor.id})
        order by b.id = ${about.bodyId} desc, b.id = p.implementer_id desc, b.id = p.owner_id desc, b.kind in ('secretariat', 'authority') desc, b.created_at, b.id limit 1`,
  );
  // Nobody else there yet: it waits in the case's own body for another officer to be appointed.
  return body?.id ?? about.bodyId;
}

/** Appeals not decided yet in her bodies, the one due first in front. */
export async function openAppeals(
  db: Db,
  actor: Person,
): Promise<{ id: string; number: number; dueAt: string; mine: boolean }[]> {
  return rowsOf(
    db,
    sql`select e.id, c.number::int as number, to_char(e.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "dueAt",
          e.against_id is not distinct from ${actor.id}::uuid or c.person_id = ${actor.id} as mine
        from eligibility_appeals e join cases c on c.id = e.case_id
        where e.decided_at is null and e.body_id = any(${uuids(bodiesOf(actor, "officer"))}) order by e.due_at, e.id limit 100`,
  );
}
