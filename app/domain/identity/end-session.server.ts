import { sql } from "drizzle-orm";
import { z } from "zod";
import { signedIn } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { uuid } from "#app/platform/fields.ts";
import { rowsOf } from "#db/reads.server.ts";

/** Signs one of her devices out, from any of them. Its next request is a stranger's. */
export const endSession = command({
  name: "end-session",
  who: signedIn,
  input: z.object({ session: uuid }),
  async run({ tx, actor, tell }, { session }) {
    const here = session === actor.sessionId;
    const [mine] = await rowsOf<{ ended: boolean }>(
      tx,
      sql`select revoked_at is not null as ended from sessions where id = ${session} and person_id = ${actor.id} for update`,
    );
    if (!mine) throw new Missing("session");
    if (mine.ended) return unchanged({ here });
    await tx.execute(sql`update sessions set revoked_at = market_now() where id = ${session}`);
    await tell("identity.session-ended", "person", actor.id, { subject: actor.id, data: { sessionId: session } });
    return { here };
  },
});
