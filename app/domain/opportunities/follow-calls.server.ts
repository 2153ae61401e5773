import { sql } from "drizzle-orm";
import { countyOf } from "#app/country/places.ts";
import { signedIn } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Invalid } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import * as forms from "./forms.ts";

/** Somebody wants to hear of new calls of a craft and county; what she wanted before ends. */
export const followCalls = command({
  name: "follow-calls",
  who: signedIn,
  input: forms.followCalls,
  async run({ ctx, tx, actor, tell }, { occupation, county }) {
    if (county !== "" && !countyOf(ctx.house.country, county)) throw new Invalid({ county: "choose" });
    await tx.execute(sql`select 1 from persons where id = ${actor.id} for update`);
    await tx.execute(
      sql`update call_subscriptions set ended_at = market_now() where person_id = ${actor.id} and ended_at is null`,
    );
    const [made] = await rowsOf<{ id: string }>(
      tx,
      sql`insert into call_subscriptions (person_id, occupation, county) values (${actor.id}, ${occupation}, ${county}) returning id`,
    );
    if (!made) throw new Error("the subscription was not written");
    await tell("call-subscription.begun", "call-subscription", made.id, { subject: actor.id });
    return { id: made.id };
  },
});
