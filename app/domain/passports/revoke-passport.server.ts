import { sql } from "drizzle-orm";
import { officer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { revokePassport as input } from "./forms.ts";
import { passportToKeep } from "./office-scope.server.ts";

/** Takes a passport back for good, from this moment and in every list, with the reason anybody who checks it will read. */
export const revokePassport = command({
  name: "revoke-passport",
  who: officer,
  input,
  async run({ tx, actor, now, tell }, { serial, reason }) {
    const passport = await passportToKeep(tx, actor, serial);
    if (passport.revoked) return unchanged({ serial });
    await tx.execute(
      sql`update passports set revoked_at = ${now.toISOString()}::timestamptz, revoked_by = ${actor.id}, revocation_reason = ${reason} where id = ${passport.id}`,
    );
    await tell("passport.revoked", "passport", passport.id, { subject: passport.shopId, data: { serial } });
    return { serial };
  },
});
