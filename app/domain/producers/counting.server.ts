import { sql } from "drizzle-orm";

/** The finding that counts of a rule in force, of somebody who sells; her case may have come to its end. */
export const counting = sql`eligibility_decisions d join eligibility_rules v on v.id = d.rule_id join cases c on c.id = d.case_id
  join producers p on p.person_id = c.person_id and p.verified_at is not null
  where not exists (select from eligibility_decisions n join eligibility_rules w on w.id = n.rule_id
      where n.case_id = d.case_id and w.code = v.code and (n.decided_at, n.id) > (d.decided_at, d.id))
    and exists (select from eligibility_rules r where r.programme_id = c.programme_id and r.code = v.code and r.valid_to is null)
    and c.merged_into_id is null`;
