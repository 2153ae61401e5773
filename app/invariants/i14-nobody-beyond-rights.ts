import { type SQL, sql } from "drizzle-orm";
import { type Invariant, judge } from "./invariant.ts";

/** Which scope a grant must have for what was done by it: any of these. Other deeds need a live grant only. */
const scopes = sql`(case when e.kind like 'product.%' then array['edit-products', 'set-stock']
  when e.kind like 'consignment.%' then array['ship'] when e.kind like 'message.%' then array['answer-buyers'] else g.scopes end)`;

/** Kinds of events only a holder of this duty may cause, when a person does. */
const guarded = sql`(values ('application.verified', 'officer'), ('application.refused', 'officer'), ('shop.reopened', 'officer'), ('product.published', 'officer'),
  ('product.returned', 'officer'), ('product.revision-accepted', 'officer'), ('product.revision-returned', 'officer'),
  ('badge.granted', 'officer'), ('badge.renewed', 'officer'), ('badge.revoked', 'officer'), ('badge.suspended', 'officer'), ('badge.lifted', 'officer'),
  ('badge.composed', 'officer'), ('badge.revised', 'officer'), ('badge.checked', 'officer'), ('badge.refused', 'officer'), ('badge.evidence-viewed', 'officer'),
  ('evidence.viewed', 'officer'), ('permit.checked', 'officer'), ('permit.refused', 'officer'), ('product.evidence-recorded', 'officer'),
  ('identity.duty-granted', 'admin'), ('identity.duty-ended', 'admin'))`;

/** Decisions as their rows remember them: who decided when, about whom, in a case of which body (null: any). */
const decisions = sql`
  select 'application ' || a.id as what, a.decided_by as by, a.decided_at as at, a.person_id as about, a.body_id as body
    from applications a where a.status <> 'submitted'
  union all
  select 'producer ' || p.id, p.verified_by, p.verified_at, p.person_id, null from producers p where p.verified_at is not null
  union all
  select 'product ' || p.id, p.reviewed_by, t.at, m.person_id, null
    from products p join shops s on s.id = p.shop_id left join producers m on m.id = s.producer_id
    left join (select noun_id, max(at) as at from transitions where noun = 'product' and to_state = 'published' group by noun_id) t on t.noun_id = p.id
    where p.status = 'published'
  union all
  select 'revision ' || r.id, r.reviewed_by, r.reviewed_at, m.person_id, null
    from product_revisions r join products p on p.id = r.product_id join shops s on s.id = p.shop_id left join producers m on m.id = s.producer_id
    where r.status in ('accepted', 'returned')
  union all
  select 'badge grant ' || g.id, g.granted_by, g.granted_at, m.person_id, b.issuer_id
    from badge_grants g join badges b on b.id = g.badge_id left join shops s on s.id = g.shop_id left join producers m on m.id = s.producer_id
  union all
  select 'badge grant ' || g.id || ' taken back', g.revoked_by, g.revoked_at, m.person_id, b.issuer_id
    from badge_grants g join badges b on b.id = g.badge_id left join shops s on s.id = g.shop_id left join producers m on m.id = s.producer_id
    where g.revoked_at is not null
  union all
  select 'badge grant ' || g.id || ' ' || v.kind, v.by, v.at, m.person_id, b.issuer_id
    from badge_moves v join badge_grants g on g.id = v.grant_id join badges b on b.id = g.badge_id left join shops s on s.id = g.shop_id
    left join producers m on m.id = s.producer_id where v.by is not null
  union all
  select 'badge request ' || r.id, r.decided_by, r.decided_at, m.person_id, b.issuer_id
    from badge_requests r join badges b on b.id = r.badge_id left join shops s on s.id = r.shop_id left join producers m on m.id = s.producer_id
    where r.decided_by is not null
  union all
  select 'permit ' || t.id, t.checked_by, t.checked_at, p.person_id, a.body_id
    from permits t join producers p on p.id = t.producer_id left join applications a on a.id = p.application_id where t.status <> 'claimed'
  union all
  select 'evidence of ' || e.product_id || ' ' || e.key, e.recorded_by, e.recorded_at, m.person_id, null
    from attribute_evidence e join products p on p.id = e.product_id join shops s on s.id = p.shop_id left join producers m on m.id = s.producer_id`;

/** A duty of this kind was held at that time. */
const held = (person: SQL, kind: SQL, at: SQL) =>
  sql`exists (select 1 from duties t where t.person_id = ${person} and t.kind = ${kind} and t.granted_at <= ${at} and (t.ended_at is null or t.ended_at >= ${at}))`;

/**
 * I14. What a response showed leaves no trace, so answers are compared by the authorisation matrix; here the books are
 * judged: no change stands in them that its author had no right to at that moment. A command waits for locks after it has
 * taken its time, so a grant that was revoked in those ten seconds is judged by which of the two was told first.
 */
export const nobodyBeyondRights: Invariant = {
  id: "I14",
  statement:
    "Nothing was done beyond a right: each act by a grant lay within its scope, dates and body, each decision was an officer's of that time, and nobody decided about herself.",
  judge: ({ db }) =>
    judge(
      db,
      sql`select (select count(*) from events where actor_kind = 'person' and grant_id is not null)
        + (select count(*) from events where actor_kind = 'person' and kind in (select column1 from ${guarded} g)) + (select count(*) from (${decisions}) d)`,
      sql`
      with decisions as (${decisions})
      select 'event ' || e.id || ' (' || e.kind || '): not covered by grant ' || e.grant_id as what from events e
        left join grants g on g.id = e.grant_id left join memberships m on m.id = g.membership_id
        left join producers p on p.id = m.producer_id left join shops s on s.producer_id = p.id
        where e.actor_kind = 'person' and e.grant_id is not null and e.noun <> 'grant' and (
          g.id is null or e.at < g.valid_from or e.at > g.valid_to or e.at > m.ended_at + interval '10 seconds' or e.at > g.revoked_at + interval '10 seconds'
          or exists (select 1 from events r where r.noun = 'grant' and r.noun_id = g.id and r.kind = 'grant.revoked' and r.id < e.id)
          or not g.scopes && ${scopes} or e.subject_id is null or e.subject_id not in (s.id, p.id, p.person_id) or g.granted_by <> p.person_id
          or not exists (select 1 from duties d where d.person_id = e.actor_id and d.kind in ('manager', 'clerk') and d.body_id = m.body_id
            and d.granted_at <= e.at and (d.ended_at is null or d.ended_at >= e.at)))
      union all
      select 'event ' || e.id || ' (' || e.kind || '): not by an ' || g.duty || ' of that time' from events e
        join (select column1 as kind, column2 as duty from ${guarded} g) g on g.kind = e.kind
        where e.actor_kind = 'person' and not ${held(sql`e.actor_id`, sql`g.duty`, sql`e.at`)}
      union all
      select d.what || ': decided by nobody' from decisions d where d.by is null or d.at is null
      union all
      select d.what || ': decided by whom it is about' from decisions d where d.by = d.about
      union all
      select d.what || ': not decided by an officer of that time' from decisions d
        where d.by is not null and d.at is not null and not ${held(sql`d.by`, sql`'officer'`, sql`d.at`)}
      union all
      select d.what || ': decided by an officer of another body' from decisions d
        where d.body is not null and d.by is not null and not exists (select 1 from duties t where t.person_id = d.by and t.kind = 'officer' and t.body_id = d.body)`,
    ),
};
