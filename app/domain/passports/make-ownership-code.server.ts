import { randomInt } from "node:crypto";
import { sql } from "drizzle-orm";
import { proofCode } from "#app/domain/badges/rules.ts";
import { signedIn } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { ofPassport as input } from "./forms.ts";
import { codeDays, hashOf, heldPassport, ownerOf } from "./ownership.server.ts";

/** A code by which the owner gives her piece on. It is answered here once and kept hashed; a newer one replaces it. */
export const makeOwnershipCode = command({
  name: "make-ownership-code",
  who: signedIn,
  input,
  async run({ ctx, tx, actor, tell }, { serial }) {
    const passport = await heldPassport(tx, serial);
    const owner = await ownerOf(tx, passport.id);
    if (owner?.personId !== actor.id || owner.wentBack) throw new Missing("ownership");
    const code = proofCode(randomInt);
    await tx.execute(
      sql`update ownership_codes set ended_at = market_now() where ownership_id = ${owner.id} and ended_at is null`,
    );
    await tx.execute(
      sql`insert into ownership_codes (ownership_id, code_hash, expires_at)
          values (${owner.id}, ${hashOf(ctx.house.keys, serial, code)}, market_now() + make_interval(days => ${codeDays}))`,
    );
    await tell("passport.code-made", "passport", passport.id, { subject: actor.id, data: { serial } });
    return { serial, code };
  },
});
