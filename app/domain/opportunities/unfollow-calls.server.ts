import { sql } from "drizzle-orm";
import { signedIn } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import * as forms from "./forms.ts";

/** She wants to hear of calls no more. */
export const unfollowCalls = command({
  name: "unfollow-calls",
  who: signedIn,
  input: forms.noFields,
  async run({ tx, actor, tell }) {
    const [ended] = await rowsOf<{ id: string }>(
      tx,
      sql`update call_subscriptions set ended_at = market_now() where person_id = ${actor.id} and ended_at is null returning id`,
    );
    if (!ended) return unchanged(false);
    await tell("call-subscription.ended", "call-subscription", ended.id, { subject: actor.id });
    return true;
  },
});
