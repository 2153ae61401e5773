import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server.ts";
import { rowsOf } from "#db/reads.server.ts";

export type ActToTell = { personId: string; actor: string; title: string; firstToday: boolean };

/**
 * Who worked on which listing in whose name, when an event rests on a grant; null for what people do themselves. For
 * reactions only. `firstToday`: she has had no message about this within a day.
 */
export async function actToTell(ctx: Ctx, eventId: number): Promise<ActToTell | null> {
  const [act] = await rowsOf<ActToTell>(
    ctx.db,
    sql`select p.id as "personId", actor.name || ' (' || case p.locale when 'fa' then b.name_fa else b.name_en end || ')' as actor,
          coalesce((select t.title from product_texts t where t.product_id = e.noun_id order by t.locale = p.locale desc limit 1), '') as title,
          not exists (select 1 from notices n where n.person_id = p.id and n.template = 'acted-for-you' and n.channel = 'sms'
            and n.event_id <> e.id and n.queued_at > e.at - interval '1 day') as "firstToday"
        from events e join grants g on g.id = e.grant_id join memberships m on m.id = g.membership_id join bodies b on b.id = m.body_id
        join producers pr on pr.id = m.producer_id join persons p on p.id = pr.person_id join persons actor on actor.id = e.actor_id
        where e.id = ${eventId} and e.actor_id <> p.id`,
  );
  return act ?? null;
}
