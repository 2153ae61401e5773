import { sql } from "drizzle-orm";
import { officer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { recordNumber as input } from "./forms.ts";
import { passportToKeep } from "./office-scope.server.ts";
import { signPassport } from "./steps.server.ts";

/** An officer who has the national carpet passport before her writes its number down; the passport is signed anew with it. */
export const recordNumber = command({
  name: "record-passport-number",
  who: officer,
  input,
  async run(run, { serial, number }) {
    const { tx, actor, tell } = run;
    const passport = await passportToKeep(tx, actor, serial);
    if (passport.nationalNumber === number) return unchanged({ serial });
    if (passport.revoked || passport.productId === null) throw new Refusal("passports.closed");
    await tx.execute(sql`update passports set national_number = ${number} where id = ${passport.id}`);
    await tell("passport.number-recorded", "passport", passport.id, { subject: passport.shopId, data: { serial } });
    await signPassport(run, passport.productId, "national-number");
    return { serial };
  },
});
