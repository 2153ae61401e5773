import { sql } from "drizzle-orm";
import { z } from "zod";
import { signedIn } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { uuid } from "#app/platform/fields.ts";
import { rowsOf } from "#db/reads.server.ts";

/** She has read one of her notices. Answers where it leads. */
export const readNotice = command({
  name: "read-notice",
  who: signedIn,
  input: z.object({ notice: uuid }),
  async run({ tx, actor, tell }, { notice }) {
    const [mine] = await rowsOf<{ link: string | null; read: boolean }>(
      tx,
      sql`select link, read_at is not null as read from notices
          where id = ${notice} and person_id = ${actor.id} and channel = 'in-app' for update`,
    );
    if (!mine) throw new Missing("notice");
    if (mine.read) return unchanged({ link: mine.link });
    await tx.execute(sql`update notices set read_at = market_now() where id = ${notice}`);
    await tell("notice.read", "notice", notice, { subject: actor.id });
    return { link: mine.link };
  },
});
