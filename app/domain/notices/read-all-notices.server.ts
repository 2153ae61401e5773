import { sql } from "drizzle-orm";
import { z } from "zod";
import { signedIn } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { rowsOf } from "#db/reads.server.ts";

/** She has read all of her notices up to when she was shown them; what came since stays unread. */
export const readAllNotices = command({
  name: "read-all-notices",
  who: signedIn,
  input: z.object({ shownAt: z.iso.datetime("invalid") }),
  async run({ tx, actor, tell }, { shownAt }) {
    const read = await rowsOf(
      tx,
      sql`update notices set read_at = market_now() where person_id = ${actor.id} and channel = 'in-app'
            and read_at is null and queued_at <= ${shownAt}::timestamptz returning 1`,
    );
    if (read.length === 0) return unchanged({ read: 0 });
    await tell("notice.all-read", "person", actor.id, { subject: actor.id, data: { count: read.length } });
    return { read: read.length };
  },
});
