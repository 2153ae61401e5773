import { sql } from "drizzle-orm";
import { anyone } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { sendReturn as input } from "./forms.ts";
import { checkBy } from "./rules.ts";
import { buyersReturn, mustMove, tellingOf } from "./steps.server.ts";

/** The buyer has given the piece to a carrier. */
export const sendReturn = command({
  name: "send-return",
  who: anyone,
  input,
  async run({ ctx, tx, now, tell, moved }, { tracking, ...asked }) {
    const held = await buyersReturn(ctx, tx, asked);
    if (held.status === "sent") return unchanged(null);
    mustMove(held, "sent");
    await tx.execute(
      sql`update returns set status = 'sent', tracking = ${tracking || null}, sent_at = market_now(),
            due_by = ${checkBy(now, ctx.house.country).toISOString()}::timestamptz where id = ${held.id}`,
    );
    await moved("return", held.id, held.status, "sent");
    await tell("return.sent", "return", held.id, tellingOf(held));
    return null;
  },
});
