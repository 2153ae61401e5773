import { sql } from "drizzle-orm";
import { system } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { dayOf } from "#app/platform/time.ts";
import { rowsOf } from "#db/reads.server.ts";
import * as forms from "./forms.ts";
import { wanted } from "./rules.ts";

/** The clock tells everybody who wants to hear of calls of what is new, in one digest a day at most. */
export const tellOfCalls = command({
  name: "tell-of-calls",
  who: system,
  input: forms.noFields,
  async run({ ctx, tx, now, tell }) {
    const due = await rowsOf<{ id: string; person_id: string; occupation: string; county: string; told_at: string }>(
      tx,
      sql`select id, person_id, occupation, county, told_at::text as told_at from call_subscriptions s
          where ended_at is null and told_at < market_now() - interval '1 day'
            and exists (select from calls c where c.published_at > s.told_at and c.closed_at is null)
          order by id limit 500 for update skip locked`,
    );
    if (due.length === 0) return unchanged(0);
    const fresh = await rowsOf<{ occupation: string; county: string | null; published_at: string }>(
      tx,
      sql`select occupation, county, published_at::text as published_at from calls
          where closed_at is null and until >= ${dayOf(now, ctx.house.country.timeZone)}::date and published_at > market_now() - interval '60 days'`,
    );
    let told = 0;
    for (const wish of due) {
      await tx.execute(sql`update call_subscriptions set told_at = market_now() where id = ${wish.id}`);
      const count = fresh.filter(
        (call) => new Date(call.published_at) > new Date(wish.told_at) && wanted(call, wish),
      ).length;
      if (count === 0) continue;
      await tell("call-subscription.digest", "call-subscription", wish.id, {
        subject: wish.person_id,
        data: { count },
      });
      told++;
    }
    return told > 0 ? told : unchanged(0);
  },
});
