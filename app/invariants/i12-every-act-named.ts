import { sql } from "drizzle-orm";
import { checkSeals } from "#app/domain/audit/check-seals.server.ts";
import { type Invariant, judge, together } from "./invariant.ts";
import { overdue } from "./overdue.ts";

/** What must have been told: a row and the kinds of event that may stand for it. */
const deeds = sql`
  select 'grant' as noun, id, array['grant.given'] as kinds from grants
  union all select 'grant', id, array['grant.revoked'] from grants where revoked_at is not null
  union all select 'badge-grant', id, array['badge.granted'] from badge_grants
  union all select 'badge-grant', id, array['badge.revoked'] from badge_grants where revoked_at is not null
  union all select 'badge-grant', grant_id, array['badge.' || kind] from badge_moves
  union all select 'badge-request', id, array['badge.asked'] from badge_requests
  union all select 'badge-request', id, array[case status when 'granted' then 'badge.asked' when 'refused' then 'badge.refused' else 'badge.request-dropped' end]
    from badge_requests where status <> 'asked'
  union all select 'application', id, array['application.verified', 'application.refused'] from applications where status <> 'submitted'
  union all select 'application', application_id, array['application.verified'] from producers where verified_at is not null
  union all select 'duty', id, array['duty.granted', 'identity.duty-granted'] from duties
  union all select 'duty', id, array['duty.ended', 'identity.duty-ended'] from duties where ended_at is not null
  union all select 'programme', programme_id, array['programme.setting-changed'] from setting_versions
  union all select 'case', case_id, array['case.item-checked'] from case_checks
  union all select 'membership', id, array['membership.begun'] from memberships
  union all select 'membership', id, array['membership.ended'] from memberships where ended_at is not null
  union all select 'product', id, array['product.published'] from products where published_at is not null
  union all select 'product', product_id, array['product.revision-accepted'] from product_revisions where status = 'accepted'`;

/** What only a maker does with her own shop: done by anybody else, it is done by a grant, which the event must name. Reviewers and inspectors judge by a duty. */
const makersOwn = sql`(e.noun = 'product' and e.kind not in ('product.published', 'product.returned', 'product.revision-accepted', 'product.revision-returned',
    'product.inspected', 'product.evidence-recorded')
  or e.kind in ('consignment.accepted', 'consignment.packed', 'consignment.delayed', 'consignment.split', 'consignment.shipped', 'consignment.declined'))`;

/** I12. One event names who did it, for whom and by which right; the seals show that none was rewritten or left out. */
export const everyActNamed: Invariant = {
  id: "I12",
  statement:
    "Every change of money, rights or verification has its event naming actor, subject and grant; the hash chain over all events verifies, and no event stays unsealed for more than five minutes.",
  settles: true,
  async judge(world) {
    const { db } = world;
    const told = await judge(
      db,
      sql`select (select count(*) from ledger_transactions) + (select count(*) from (${deeds}) deeds)`,
      sql`
      select 'ledger transaction ' || t.id || ': its event is not there' as what from ledger_transactions t
        left join events e on e.id = t.event_id where e.id is null
      union all
      select d.noun || ' ' || d.id || ': no ' || d.kinds[1] || ' was told' from (${deeds}) d
        where not exists (select 1 from events e where e.noun = d.noun and e.noun_id = d.id and e.kind = any(d.kinds))
      union all
      select 'event ' || e.id || ' (' || e.kind || '): names no actor' from events e
        where (e.actor_kind = 'person') <> (e.actor_id is not null) or (e.actor_kind = 'system') <> (e.actor_name is not null)
      union all
      select 'event ' || e.id || ' (' || e.kind || '): for somebody else, without a grant' from events e
        join shops s on s.id = e.subject_id join producers p on p.id = s.producer_id
        where e.actor_kind = 'person' and e.actor_id <> p.person_id and e.grant_id is null and ${makersOwn}
      union all
      select 'event ' || e.id || ' (' || e.kind || '): not sealed' from events e left join event_seals s on s.event_id = e.id
        where s.event_id is null and ${overdue(world, sql`e.at`)}`,
    );
    return together(told, await checkSeals(db));
  },
};
