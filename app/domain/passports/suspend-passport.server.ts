import { sql } from "drizzle-orm";
import { officer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { suspendPassport as input } from "./forms.ts";
import { passportToKeep } from "./office-scope.server.ts";

/** Its issuer does not stand by a passport while something about it is looked into. Can be lifted again. */
export const suspendPassport = command({
  name: "suspend-passport",
  who: officer,
  input,
  async run({ tx, actor, now, tell }, { serial, reason }) {
    const passport = await passportToKeep(tx, actor, serial);
    if (passport.revoked) throw new Refusal("passports.revoked");
    if (passport.suspended) return unchanged({ serial });
    await tx.execute(
      sql`update passports set suspended_at = ${now.toISOString()}::timestamptz, suspended_by = ${actor.id}, suspension_reason = ${reason} where id = ${passport.id}`,
    );
    await tell("passport.suspended", "passport", passport.id, { subject: passport.shopId, data: { serial } });
    return { serial };
  },
});
