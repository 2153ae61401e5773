import { sql } from "drizzle-orm";
import { z } from "zod";
import { signedIn } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { rowsOf } from "#db/reads.server.ts";

/** Ends this session on the server; the cookie is worth nothing afterwards. */
export const signOut = command({
  name: "sign-out",
  who: signedIn,
  input: z.object({}),
  async run({ tx, actor, tell }) {
    const ended = await rowsOf(
      tx,
      sql`update sessions set revoked_at = market_now() where id = ${actor.sessionId} and revoked_at is null returning id`,
    );
    if (ended.length === 0) return unchanged(null);
    await tell("identity.signed-out", "person", actor.id, { subject: actor.id, data: { sessionId: actor.sessionId } });
    return null;
  },
});
