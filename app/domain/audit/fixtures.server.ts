import { sql } from "drizzle-orm";
import { phoneIndexOf } from "#app/domain/identity/contact.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { GrantScope } from "#db/vocabulary.ts";

type Thing = { kind: string; id: string; person: string | null; cooperative: string | null };
type Sorted = { own: string[]; sameCooperative: string[]; foreign: string[] };

/** Kinds of things by the names `npm run routes` gives to path parameters, with whose each is. */
const things = sql`
  select 'product' as kind, p.slug as id, pr.person_id::text as person, m.body_id::text as cooperative
    from products p join shops s on s.id = p.shop_id left join producers pr on pr.id = s.producer_id
    left join memberships m on m.producer_id = pr.id and m.ended_at is null
  union all select 'service', p.slug, pr.person_id::text, m.body_id::text
    from products p join shops s on s.id = p.shop_id left join producers pr on pr.id = s.producer_id
    left join memberships m on m.producer_id = pr.id and m.ended_at is null where p.availability = 'service'
  union all select 'shop', s.slug, pr.person_id::text, m.body_id::text from shops s left join producers pr on pr.id = s.producer_id
    left join memberships m on m.producer_id = pr.id and m.ended_at is null
  union all select 'photo', pp.photo_id::text, pr.person_id::text, m.body_id::text from product_photos pp join products p on p.id = pp.product_id
    join shops s on s.id = p.shop_id join producers pr on pr.id = s.producer_id left join memberships m on m.producer_id = pr.id and m.ended_at is null
  union all select 'variant', v.id::text, pr.person_id::text, m.body_id::text from product_variants v join products p on p.id = v.product_id
    join shops s on s.id = p.shop_id join producers pr on pr.id = s.producer_id left join memberships m on m.producer_id = pr.id and m.ended_at is null
  union all select 'shopPicture', sp.photo_id::text, pr.person_id::text, m.body_id::text from shop_photos sp join shops s on s.id = sp.shop_id
    join producers pr on pr.id = s.producer_id left join memberships m on m.producer_id = pr.id and m.ended_at is null
  union all select 'order', o.number, o.person_id::text, null from orders o
  union all select 'payment', y.id::text, o.person_id::text, null from payments y join orders o on o.id = y.order_id
  union all select 'proof', f.id::text, o.person_id::text, null from payment_proofs f join payments y on y.id = f.payment_id join orders o on o.id = y.order_id
  union all select 'receipt', r.id::text, o.person_id::text, null from bank_receipts r left join payments y on y.id = r.payment_id left join orders o on o.id = y.order_id
  union all select 'dispute', d.id::text, o.person_id::text, null from disputes d join payments y on y.id = d.payment_id join orders o on o.id = y.order_id
  union all select 'disputePicture', ph.file_id::text, o.person_id::text, null from dispute_photos ph join disputes d on d.id = ph.dispute_id
    join payments y on y.id = d.payment_id join orders o on o.id = y.order_id
  union all select 'refund', r.id::text, o.person_id::text, null from refunds r join payments y on y.id = r.payment_id join orders o on o.id = y.order_id where r.by_hand
  union all select 'break', b.id::text, null, null from reconciliation_breaks b
  union all select 'rule', r.id::text, null, null from commission_rules r where r.closed_at is null
  union all select 'payoutBatch', b.id::text, null, null from payout_batches b
  union all select 'payout', i.id::text, pr.person_id::text, null from payout_items i left join shops s on s.id = i.shop_id left join producers pr on pr.id = s.producer_id
  union all select 'coupon', c.id::text, pr.person_id::text, null from coupons c left join shops s on s.id = c.shop_id left join producers pr on pr.id = s.producer_id
  union all select 'consignment', c.id::text, pr.person_id::text, m.body_id::text from consignments c join shops s on s.id = c.seller_id
    left join producers pr on pr.id = s.producer_id left join memberships m on m.producer_id = pr.id and m.ended_at is null
  union all select 'orderLine', l.id::text, o.person_id::text, null from order_lines l join orders o on o.id = l.order_id
  union all select 'problem', p.id::text, who.person::text, who.cooperative::text from problems p join consignments c on c.id = p.consignment_id join orders o on o.id = c.order_id
    join shops s on s.id = c.seller_id left join producers pr on pr.id = s.producer_id left join memberships m on m.producer_id = pr.id and m.ended_at is null
    cross join lateral (values (o.person_id, null::uuid), (pr.person_id, m.body_id)) as who (person, cooperative)
  union all select 'problemPicture', ph.file_id::text, who.person::text, who.cooperative::text from problem_photos ph join problems p on p.id = ph.problem_id join consignments c on c.id = p.consignment_id
    join orders o on o.id = c.order_id join shops s on s.id = c.seller_id left join producers pr on pr.id = s.producer_id left join memberships m on m.producer_id = pr.id and m.ended_at is null
    cross join lateral (values (o.person_id, null::uuid), (pr.person_id, m.body_id)) as who (person, cooperative)
  union all select 'return', r.id::text, who.person::text, who.cooperative::text from returns r join consignments c on c.id = r.consignment_id join orders o on o.id = c.order_id
    join shops s on s.id = c.seller_id left join producers pr on pr.id = s.producer_id left join memberships m on m.producer_id = pr.id and m.ended_at is null
    cross join lateral (values (o.person_id, null::uuid), (pr.person_id, m.body_id)) as who (person, cooperative)
  union all select 'returnPicture', ph.file_id::text, who.person::text, who.cooperative::text from return_photos ph join returns r on r.id = ph.return_id join consignments c on c.id = r.consignment_id
    join orders o on o.id = c.order_id join shops s on s.id = c.seller_id left join producers pr on pr.id = s.producer_id left join memberships m on m.producer_id = pr.id and m.ended_at is null
    cross join lateral (values (o.person_id, null::uuid), (pr.person_id, m.body_id)) as who (person, cooperative)
  union all select 'feeInvoice', i.id::text, pr.person_id::text, null from fee_invoices i join shops s on s.id = i.shop_id left join producers pr on pr.id = s.producer_id
  union all select 'cost', c.id::text, pr.person_id::text, m.body_id::text from book_costs c join shops s on s.id = c.shop_id join producers pr on pr.id = s.producer_id
    left join memberships m on m.producer_id = pr.id and m.ended_at is null
  union all select 'notice', n.id::text, n.person_id::text, null from notices n where n.channel = 'in-app' and n.person_id is not null
  union all select 'application', a.id::text, a.person_id::text, null from applications a
  union all select 'share', s.id::text, c.person_id::text, b::text from case_shares s join cases c on c.id = s.case_id
    cross join lateral (values (s.body_id), (s.from_body_id)) as sides (b)
  union all select 'agreement', p.agreement_id::text, null, p.body_id::text from agreement_parties p
  union all select 'agreementLine', n.id::text, null, n.body_id::text from agreement_lines n where n.done_at is null and n.removed_at is null
  union all select 'handover', h.id::text, null, b::text from handovers h cross join lateral (values (h.body_id), (h.to_body_id)) as sides (b)
  union all select 'bodyService', s.id::text, c.person_id::text, s.body_id::text from body_services s join cases c on c.id = s.case_id
  union all select distinct 'shareBatch', s.batch_id::text, null, s.from_body_id::text from case_shares s where s.batch_id is not null
  union all select 'case', c.id::text, c.person_id::text, null from cases c
  union all select 'appeal', e.id::text, c.person_id::text, null from eligibility_appeals e join cases c on c.id = e.case_id
  union all select 'report', r.id::text, pr.person_id::text, null from abuse_reports r join shops s on s.id = r.shop_id left join producers pr on pr.id = s.producer_id
  union all select 'ruleCode', r.code, null, null from eligibility_rules r where r.valid_to is null
  union all select 'followUp', f.id::text, c.person_id::text, null from follow_ups f join cases c on c.id = f.case_id
  union all select 'alert', a.id::text, c.person_id::text, null from case_alerts a join cases c on c.id = a.case_id
  union all select 'intervention', i.id::text, c.person_id::text, null from interventions i join cases c on c.id = i.case_id
  union all select 'outcomeTarget', t.id::text, null, null from outcome_targets t where t.valid_to is null
  union all select 'followUpPlan', p.id::text, null, null from follow_up_plans p where p.valid_to is null
  union all select 'workOrder', w.id::text, who.person::text, null from work_orders w join team_links l on l.id = w.link_id join cases c on c.id = l.case_id
    join pioneers pi on pi.id = l.pioneer_id join producers m on m.id = pi.producer_id cross join lateral (values (c.person_id), (m.person_id)) as who (person)
    where w.status in ('material-given', 'delivered', 'inspected')
  union all select 'workMaterial', wm.id::text, who.person::text, null from work_materials wm join work_orders w on w.id = wm.order_id join team_links l on l.id = w.link_id join cases c on c.id = l.case_id
    join pioneers pi on pi.id = l.pioneer_id join producers m on m.id = pi.producer_id cross join lateral (values (c.person_id), (m.person_id)) as who (person)
    where w.status in ('material-given', 'delivered', 'inspected')
  union all select 'call', c.id::text, null, c.body_id::text from calls c
  union all select 'regionalNote', n.id::text, null, n.body_id::text from regional_notes n where n.ended_at is null
  union all select 'pioneer', pi.id::text, m.person_id::text, null from pioneers pi join producers m on m.id = pi.producer_id where pi.ended_at is null
  union all select 'teamLink', l.id::text, who.person::text, null from team_links l join cases c on c.id = l.case_id join pioneers pi on pi.id = l.pioneer_id
    join producers m on m.id = pi.producer_id cross join lateral (values (c.person_id), (m.person_id)) as who (person)
    where l.status in ('proposed', 'offered', 'active')
  union all select 'assessment', a.id::text, c.person_id::text, null from assessments a join cases c on c.id = a.case_id
  union all select 'shot', ph.file_id::text, c.person_id::text, null from assessment_photos ph join assessments a on a.id = ph.assessment_id join cases c on c.id = a.case_id
  union all select 'task', t.id::text, pr.person_id::text, null from improvement_tasks t join inspections i on i.id = t.inspection_id
    join shops s on s.id = i.shop_id left join producers pr on pr.id = s.producer_id
  union all select 'inspection', i.id::text, pr.person_id::text, null from inspections i join shops s on s.id = i.shop_id left join producers pr on pr.id = s.producer_id
  union all select 'frame', ph.file_id::text, pr.person_id::text, null from inspection_photos ph join inspections i on i.id = ph.inspection_id
    join shops s on s.id = i.shop_id left join producers pr on pr.id = s.producer_id
  union all select 'training', t.id::text, null, null from training_sessions t
  union all select 'enrolment', e.id::text, c.person_id::text, null from enrolments e join cases c on c.id = e.case_id
  union all select 'module', slug, null, null from training_modules where lesson is not null
  union all select 'certificate', x.code, c.person_id::text, null from certificates x join cases c on c.id = x.case_id
  union all select distinct 'occupation', occupation, null, null from rubrics
  -- Of somebody who had another before: nobody who walks through the doors loses hers.
  union all select 'duty', d.id::text, d.person_id::text, null from duties d where d.ended_at is null
    and exists (select from duties f where f.person_id = d.person_id and f.ended_at is not null)
  union all select 'roster', r.id::text, null, null from rosters r
  union all select 'double', d.id::text, null, null from case_doubles d
  union all select 'merge', m.id::text, null, null from case_merges m
  union all select 'evidence', e.id::text, a.person_id::text, null from evidence e join applications a on a.id = e.application_id
  union all select 'member', m.id::text, pr.person_id::text, m.body_id::text from memberships m join producers pr on pr.id = m.producer_id where m.ended_at is null
  union all select 'grant', g.id::text, pr.person_id::text, m.body_id::text from grants g join memberships m on m.id = g.membership_id join producers pr on pr.id = m.producer_id
  union all select 'badge', b.slug, null, null from badges b
  union all select 'badgeRequest', r.id::text, pr.person_id::text, null from badge_requests r join shops s on s.id = r.shop_id
    left join producers pr on pr.id = s.producer_id where r.status = 'asked'
  union all select 'criterion', c.id::text, null, null from badge_criteria c join badge_requests r on r.badge_id = c.badge_id and r.version = c.version
    where c.code is null and r.status = 'asked'
  union all select 'indication', i.slug, null, null from geographical_indications i
  union all select 'badgeGrant', g.id::text, pr.person_id::text, null from badge_grants g join shops s on s.id = g.shop_id left join producers pr on pr.id = s.producer_id
  union all select 'code', g.code, pr.person_id::text, null from badge_grants g join shops s on s.id = g.shop_id left join producers pr on pr.id = s.producer_id
  union all select 'serial', pa.serial, ow.person_id::text, null from passports pa left join ownerships ow on ow.passport_id = pa.id and ow.ended_at is null
  union all select distinct 'family', p.family, null, null from products p
  union all select 'cluster', c.slug, null, null from clusters c
  union all select 'session', s.id::text, s.person_id::text, null from sessions s where s.revoked_at is null`;

const letting = (
  scope: GrantScope,
) => sql`join shops s on s.id = c.seller_id join memberships m on m.producer_id = s.producer_id and m.ended_at is null
    join grants g on g.membership_id = m.id and ${scope} = any(g.scopes) and g.revoked_at is null and (g.valid_to is null or g.valid_to > market_now())`;

/** Those with most to them stand for their like: a case with an alert and what was done about it, an order with pictures of a problem, a parcel or problem its maker lets her cooperative see to. */
const telling = sql`
  select 'case' as kind, a.case_id::text as id from case_alerts a join interventions i on i.case_id = a.case_id where a.ended_at is null
  union select 'order' as kind, o.number as id from problem_photos ph join problems p on p.id = ph.problem_id
    join consignments c on c.id = p.consignment_id join orders o on o.id = c.order_id
  union select 'consignment', c.id::text from consignments c ${letting("ship")} where c.status = 'delivered'
  union select 'return', r.id::text from returns r join return_photos ph on ph.return_id = r.id
    join consignments c on c.id = r.consignment_id ${letting("answer-buyers")}
  union select 'problem', p.id::text from problems p join problem_photos ph on ph.problem_id = p.id
    join consignments c on c.id = p.consignment_id ${letting("answer-buyers")}`;

/** From far to near. */
const sorts = ["foreign", "sameCooperative", "own"] as const;

/** At most this many of each sort: enough to try every door, small enough to read. */
const most = 3;

/** For each account by phone, things by kind and by whose they are to it: for the authorisation matrix. */
export async function fixturesOf(
  ctx: Ctx,
  accounts: readonly { phone: string }[],
): Promise<Record<string, Record<string, Sorted>>> {
  const named = ({ kind, id }: Thing) => `${kind} ${id}`;
  // In one order: which thing stands for its like must not be chance. An order's number is, so orders stand as they were placed.
  const all = await rowsOf<Thing>(
    ctx.db,
    sql`select t.* from (${things}) t left join (${telling}) first on first.kind = t.kind and first.id = t.id
        left join orders o on t.kind = 'order' and o.number = t.id
        order by first.id is not null desc, coalesce(o.id::text, t.id), t.person`,
  );
  const result: Record<string, Record<string, Sorted>> = {};
  for (const { phone } of accounts) {
    const [person] = await rowsOf<{ id: string; cooperatives: string[] }>(
      ctx.db,
      sql`select p.id::text, coalesce((select array_agg(m.body_id::text) from memberships m join producers pr on pr.id = m.producer_id where pr.person_id = p.id and m.ended_at is null), '{}')
            || coalesce((select array_agg(d.body_id::text) from duties d where d.person_id = p.id and d.ended_at is null), '{}') as cooperatives
          from persons p where p.phone_index = ${phoneIndexOf(ctx.house.keys, phone)}`,
    );
    if (!person) continue;
    const nearness = (thing: Thing) =>
      thing.person === person.id ? 2 : thing.cooperative && person.cooperatives.includes(thing.cooperative) ? 1 : 0;
    // A thing of two sides is as near as the nearer one.
    const nearest = new Map<string, number>();
    for (const thing of all) nearest.set(named(thing), Math.max(nearest.get(named(thing)) ?? 0, nearness(thing)));
    const kinds: Record<string, Sorted> = {};
    for (const thing of all) {
      const sorted = kinds[thing.kind] ?? { own: [], sameCooperative: [], foreign: [] };
      kinds[thing.kind] = sorted;
      const sort = sorts[nearest.get(named(thing)) ?? 0]!;
      if (sorted[sort].length < most && !sorted[sort].includes(thing.id)) sorted[sort].push(thing.id);
    }
    result[phone] = kinds;
  }
  return result;
}
