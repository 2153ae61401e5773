/** What an address names: the tables by which the walk finds things of its own, of others, and none. */

/** Whose thing a request names: hers, a fellow member's, a stranger's, nobody's, one that cannot be, or mixed of two. */
export const whose = ["own", "sameCooperative", "foreign", "missing", "malformed", "swapped"] as const;
export type Whose = (typeof whose)[number] | "-";

/** Parameters that name nothing a person could own. */
export const plain: Readonly<Record<string, (whose: Whose) => string | null>> = {
  locale: () => "en",
  step: (one) => (one === "missing" || one === "malformed" ? "none" : "name"),
  applicationStep: (one) => (one === "missing" || one === "malformed" ? "none" : "identity"),
  // A month names nothing of anybody's: whose account it tells is read off who asks.
  month: (one) => (one === "foreign" ? "1404-01" : one === "missing" ? "1499-12" : null),
  setting: (one) => (one === "foreign" ? "days" : one === "missing" ? "nothing" : null),
  provider: (one) => (one === "foreign" ? "stripe" : one === "missing" ? "nobody" : null),
  area: (one) => (one === "foreign" ? "namin" : one === "missing" ? "nowhere" : null),
  sitemap: (one) => (one === "foreign" ? "market-1.xml" : one === "missing" ? "nothing-1.xml" : null),
  statusList: (one) => (one === "foreign" ? "1" : one === "missing" ? "99" : null),
  issuer: (one) => (one === "foreign" ? "carpet-union" : one === "missing" ? "nobody" : null),
  path: (one) => (one === "missing" ? "nothing/here" : null),
};

/** A thing inside another thing, by the other's id: what a nested address must agree on (A03). */
export const inside: Readonly<Record<string, string>> = {
  "product photo":
    "select pp.photo_id::text as id from product_photos pp join products p on p.id = pp.product_id where p.slug = $1 order by pp.position limit 1",
  "product variant":
    "select v.id::text as id from product_variants v join products p on p.id = v.product_id where p.slug = $1 order by v.position limit 1",
  "order consignment":
    "select c.number::text as id from consignments c join orders o on o.id = c.order_id where o.number = $1 order by c.number limit 1",
  "order orderLine":
    "select l.id::text as id from order_lines l join orders o on o.id = l.order_id where o.number = $1 order by l.title_fa, l.id limit 1",
  "order problem":
    "select p.id::text as id from problems p join consignments c on c.id = p.consignment_id join orders o on o.id = c.order_id where o.number = $1 order by p.id limit 1",
  "order return":
    "select r.id::text as id from returns r join consignments c on c.id = r.consignment_id join orders o on o.id = c.order_id where o.number = $1 order by r.id limit 1",
  "return returnPicture": "select file_id::text as id from return_photos where return_id::text = $1 limit 1",
  "dispute disputePicture": "select file_id::text as id from dispute_photos where dispute_id::text = $1 limit 1",
  "problem problemPicture": "select file_id::text as id from problem_photos where problem_id::text = $1 limit 1",
  "case followUp": "select id::text as id from follow_ups where case_id::text = $1 order by id limit 1",
  "followUp followUpPicture": "select file_id::text as id from follow_up_photos where follow_up_id::text = $1 limit 1",
  "case alert": "select id::text as id from case_alerts where case_id::text = $1 order by id limit 1",
  "case intervention": "select id::text as id from interventions where case_id::text = $1 order by id limit 1",
  "workOrder workMaterial": "select id::text as id from work_materials where order_id::text = $1 order by id limit 1",
  "case workOrder":
    "select w.id::text as id from work_orders w join team_links l on l.id = w.link_id where l.case_id::text = $1 order by w.id limit 1",
  "case assessment": "select id::text as id from assessments where case_id::text = $1 order by id limit 1",
  "training enrolment": "select id::text as id from enrolments where session_id::text = $1 order by id limit 1",
  "assessment shot": "select file_id::text as id from assessment_photos where assessment_id::text = $1 limit 1",
  "inspection frame": "select file_id::text as id from inspection_photos where inspection_id::text = $1 limit 1",
  "application evidence": "select id::text as id from evidence where application_id::text = $1 limit 1",
  "payoutBatch payout": "select id::text as id from payout_items where batch_id::text = $1 order by id limit 1",
  "badgeRequest criterion":
    "select c.id::text as id from badge_criteria c join badge_requests r on r.badge_id = c.badge_id and r.version = c.version where r.id::text = $1 and c.code is null order by c.position limit 1",
  "badge code":
    "select g.code as id from badge_grants g join badges b on b.id = g.badge_id where b.slug = $1 order by g.code limit 1",
  "member grant": "select id::text as id from grants where membership_id::text = $1 limit 1",
};

/** Things named by a number counted within the other: everybody has a first, so what is another's is a number hers does not reach. */
export const beyond: Readonly<Record<string, string>> = {
  "order consignment":
    "select (max(c.number) + 1)::text as id from consignments c join orders o on o.id = c.order_id where o.number = $1",
};

export const nowhere: Readonly<Record<string, string>> = {
  order: "KH-22222222",
  product: "no-such-thing",
  service: "no-such-thing",
  shop: "no-such-shop",
  cluster: "no-such-cluster",
  badge: "no-such-badge",
  indication: "no-such-indication",
  code: "KH2222222222",
  serial: "KHP-0000-1",
};
export const noId = "01900000-0000-7000-8000-000000000000";
