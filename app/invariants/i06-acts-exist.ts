import { sql } from "drizzle-orm";
import { type Invariant, judge } from "./invariant.ts";

/** Nouns whose rows stay for good, and their tables: a command that makes something else needs a line here. */
const tables: Readonly<Record<string, string>> = {
  "abuse-report": "abuse_reports",
  agreement: "agreements",
  "agreement-change": "agreement_changes",
  "agreement-line": "agreement_lines",
  application: "applications",
  assessment: "assessments",
  badge: "badges",
  "badge-grant": "badge_grants",
  "badge-request": "badge_requests",
  "commission-rule": "commission_rules",
  exchange: "exchanges",
  redenomination: "redenominations",
  "body-service": "body_services",
  "book-cost": "book_costs",
  "case-share": "case_shares",
  consignment: "consignments",
  counselling: "counselling_sessions",
  coupon: "coupons",
  dispute: "disputes",
  duty: "duties",
  evidence: "evidence",
  "evidence-request": "evidence_requests",
  exhibition: "exhibitions",
  "fee-invoice": "fee_invoices",
  grant: "grants",
  handover: "handovers",
  indication: "geographical_indications",
  inspection: "inspections",
  intervention: "interventions",
  membership: "memberships",
  order: "orders",
  "passport-piece": "passport_pieces",
  payment: "payments",
  "payment-proof": "payment_proofs",
  person: "persons",
  problem: "problems",
  product: "products",
  return: "returns",
  call: "calls",
  "call-answer": "call_answers",
  "call-subscription": "call_subscriptions",
  "regional-note": "regional_notes",
  pioneer: "pioneers",
  roster: "rosters",
  shop: "shops",
  "team-link": "team_links",
  training: "training_sessions",
  variant: "product_variants",
  "work-contest": "work_contests",
  "work-delivery": "work_deliveries",
  "work-material": "work_materials",
  "work-order": "work_orders",
  "work-payment": "work_payments",
};

/** Made under a key, and by what it is found; events speak of them by other names, or of one that became another. */
const made = sql`select 'case-share-batch' as noun, batch_id as id from case_shares where batch_id is not null
  union all select 'follow-up', id from follow_ups`;

/** A picture whose case was erased when its time was over is rightly gone. */
const erased = sql`exists (select from events told join applications a on a.id::text = told.data->>'application' join cases c on c.id = a.case_id
  where told.noun = 'evidence' and told.noun_id = e.noun_id and told.kind = 'evidence.added' and c.erased_at is not null)`;

/**
 * I6. Whatever was answered with yes has its row: by the key it was pressed under, and by the event that told of it, which
 * also finds what a restore has lost. A request for more photographs makes no thing of its own: its product stands for it.
 * A sample of an application's draft goes with the draft; once it is sent, the event that tells of it stands for it.
 * Orders are compared by their key as well; other content under one key is refused when it comes.
 */
export const actsExist: Invariant = {
  id: "I6",
  statement: "Every acknowledged act exists: what each used form key and each event speaks of is there.",
  judge({ db }) {
    const things = sql.join(
      Object.entries(tables).map(
        ([noun, table]) => sql`select ${noun}::text as noun, id from ${sql.identifier(table)}`,
      ),
      sql` union all `,
    );
    const nouns = sql.join(
      Object.keys(tables).map((noun) => sql`${noun}`),
      sql`, `,
    );
    return judge(
      db,
      sql`select (select count(*) from command_keys) + (select count(distinct (noun, noun_id)) from events where noun in (${nouns}))`,
      sql`
      with things as materialized (${things} union all ${made})
      select k.noun || ' ' || k.noun_id || ': answered by ' || k.command || ' and not there' as what from command_keys k
        left join things t on t.noun = k.noun and t.id = k.noun_id where t.id is null and k.command not in ('add-product-photos', 'add-evidence')
      union all
      select 'product of ' || k.noun_id || ': photographs were answered for and it is not there' from command_keys k
        where k.command = 'add-product-photos' and not exists (select 1 from products p where p.slug = split_part(k.scope, ':', 2))
      union all
      select 'order ' || o.number || ': not the one its key made' from command_keys k join orders o on o.id = k.noun_id
        where k.command = 'place-order' and o.checkout_key <> k.scope || ':' || k.key
      union all
      select e.noun || ' ' || e.noun_id || ': told of and not there' from (select distinct noun, noun_id from events where noun in (${nouns})) e
        left join things t on t.noun = e.noun and t.id = e.noun_id where t.id is null and not (e.noun = 'evidence' and ${erased})`,
    );
  },
};
