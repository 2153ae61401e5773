import { sql } from "drizzle-orm";
import { z } from "zod";
import { settings } from "#app/domain/programmes/settings.ts";
import { system } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { rowsOf } from "#db/reads.server.ts";

/**
 * What need not be kept of a closed case is not: its papers, her birth date, the words of appeals, findings and requests, her national
 * code unless another case or her shop still needs it. What was decided stays. A job; the files go with the next sweep.
 */
export const eraseClosedCases = command({
  name: "erase-closed-cases",
  who: system,
  input: z.object({}),
  async run({ ctx, tx, tell }) {
    const due = await rowsOf<{ id: string; person: string }>(
      tx,
      sql`select c.id, c.person_id as person from cases c
          where c.closed_at is not null and c.erased_at is null and c.closed_at <= market_now() - make_interval(months => coalesce(
              (select value from programme_settings s where s.programme_id = c.programme_id and s.name = 'retentionMonths' and s.valid_to is null), ${settings.retentionMonths.usual})::int)
            and not exists (select from producers p join shops h on h.producer_id = p.id where p.person_id = c.person_id and p.verified_at is not null and h.closed_at is null)
          order by c.closed_at limit 100 for update of c skip locked`,
    );
    for (const { id, person } of due) {
      await tx.execute(
        sql`update eligibility_decisions set reference_sealed = null, reason_sealed = null, evidence_id = null where case_id = ${id}`,
      );
      const appeals = await rowsOf<{ id: string }>(tx, sql`select id from eligibility_appeals where case_id = ${id}`);
      for (const appeal of appeals) {
        const nothing = ctx.house.keys.encryptField("", {
          table: "eligibility_appeals",
          column: "text_sealed",
          row: appeal.id,
        });
        await tx.execute(
          sql`update eligibility_appeals set text_sealed = ${nothing}, evidence_id = null where id = ${appeal.id}`,
        );
      }
      await tx.execute(sql`delete from data_answers where case_id = ${id}`);
      await tx.execute(
        sql`delete from evidence where application_id in (select id from applications where case_id = ${id})`,
      );
      await tx.execute(
        sql`update evidence_requests set text_sealed = null where application_id in (select id from applications where case_id = ${id})`,
      );
      await tx.execute(sql`update applications set birth_date_sealed = null, statement = '' where case_id = ${id}`);
      await tx.execute(
        sql`update cases set household_phone_sealed = null, household_phone_index = null, erased_at = market_now() where id = ${id}`,
      );
      await tx.execute(
        sql`update persons set national_code_sealed = null, national_code_index = null
            where id = ${person} and not exists (select from cases where person_id = ${person} and erased_at is null and merged_into_id is null)`,
      );
      await tell("case.erased", "case", id, { subject: person });
    }
    return due.length > 0 ? due.length : unchanged(0);
  },
});
