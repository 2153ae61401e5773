import { sql } from "drizzle-orm";
import { z } from "zod";
import { settings } from "#app/domain/programmes/settings.ts";
import { system } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { dayOf } from "#app/platform/time.ts";
import { rowsOf } from "#db/reads.server.ts";
import { counting } from "./counting.server.ts";

/** What will soon not count any more becomes the case's next step, and is told, once for each finding. By the clock. */
export const remindOfRecheck = command({
  name: "remind-of-recheck",
  who: system,
  input: z.object({}),
  async run({ tx, now, tell }) {
    const due = await rowsOf<{
      case: string;
      person: string;
      decision: string;
      rule: string;
      question: string;
      day: string;
    }>(
      tx,
      sql`with due as (
            select d.id as decision, c.id as case, c.person_id as person, v.code as rule, v.question_fa as question, d.expires_on::text as day from ${counting}
              and d.expires_on <= ${dayOf(now)}::date + coalesce((select value from programme_settings s
                where s.programme_id = c.programme_id and s.name = 'recheckDays' and s.valid_to is null), ${settings.recheckDays.usual})::int
              and not exists (select from events e where e.noun = 'case' and e.noun_id = c.id and e.kind = 'case.recheck-due' and e.data->>'decision' = d.id::text)
            order by d.expires_on, d.id limit 200 for update of c skip locked),
          steps as (update cases c set next_step = 'بررسی دوباره: ' || due.question, due_at = least(c.due_at, due.day::date at time zone 'Asia/Tehran') from due where c.id = due.case)
          select * from due`,
    );
    for (const { case: id, person, question: _, ...data } of due)
      await tell("case.recheck-due", "case", id, { subject: person, data });
    return due.length > 0 ? due.length : unchanged(0);
  },
});
