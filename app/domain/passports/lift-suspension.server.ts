import { sql } from "drizzle-orm";
import { officer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { ofPassport as input } from "./forms.ts";
import { passportToKeep } from "./office-scope.server.ts";

/** The inquiry found nothing: the passport holds as before. Who suspended it and why stays in the history. */
export const liftSuspension = command({
  name: "lift-suspension",
  who: officer,
  input,
  async run({ tx, actor, tell }, { serial }) {
    const passport = await passportToKeep(tx, actor, serial);
    if (!passport.suspended) return unchanged({ serial });
    await tx.execute(
      sql`update passports set suspended_at = null, suspended_by = null, suspension_reason = null where id = ${passport.id}`,
    );
    await tell("passport.suspension-lifted", "passport", passport.id, { subject: passport.shopId, data: { serial } });
    return { serial };
  },
});
