import { sql } from "drizzle-orm";
import { z } from "zod";
import { signedIn } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { line } from "#app/platform/fields.ts";
import { locales } from "#app/platform/locale.ts";
import { rowsOf } from "#db/reads.server.ts";

/** The name she is called by and the language notices are written in. */
export const saveProfile = command({
  name: "save-profile",
  who: signedIn,
  input: z.object({ name: line(80), locale: z.enum(locales, { error: "choose" }) }),
  async run({ tx, actor, tell }, { name, locale }) {
    const changed = await rowsOf(
      tx,
      sql`update persons set name = ${name}, locale = ${locale}
          where id = ${actor.id} and (name, locale) is distinct from (${name}, ${locale}) returning id`,
    );
    if (changed.length === 0) return unchanged({ locale });
    await tell("identity.profile-saved", "person", actor.id, { subject: actor.id });
    return { locale };
  },
});
