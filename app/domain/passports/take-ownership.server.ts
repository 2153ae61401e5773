import { sql } from "drizzle-orm";
import { tidyCode } from "#app/domain/badges/tidy-code.ts";
import { signedIn } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Invalid, Refusal } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import { takeOwnership as input } from "./forms.ts";
import { hashOf, heldPassport, ownerOf } from "./ownership.server.ts";

/** Whoever has the code her giver told her becomes the owner: the first to enter it, once, and nobody is named. */
export const takeOwnership = command({
  name: "take-ownership",
  who: signedIn,
  input,
  async prepare(ctx, actor) {
    const taken = await ctx.house.limits.take("ownership-code-per-person", actor.id, ctx.now);
    if (!taken.ok) throw new Refusal("limits.too-many", {}, 429, taken.retryAfter);
  },
  async run({ ctx, tx, actor, tell }, { serial, code }) {
    const passport = await heldPassport(tx, serial);
    const owner = await ownerOf(tx, passport);
    if (owner?.personId === actor.id) throw new Refusal("passports.yours-already");
    const hash = hashOf(ctx.house.keys, serial, tidyCode(code).replaceAll("-", ""));
    const used = await rowsOf(
      tx,
      sql`update ownership_codes set ended_at = market_now()
          where ownership_id = ${owner?.id ?? null} and code_hash = ${hash} and ended_at is null and expires_at > market_now() returning id`,
    );
    if (!owner || used.length === 0) throw new Invalid({ code: "passports.code-wrong" });
    await tx.execute(sql`update ownerships set ended_at = market_now() where id = ${owner.id}`);
    await tx.execute(
      sql`insert into ownerships (passport_id, piece_id, person_id, way) values (${passport.id}, ${passport.pieceId}, ${actor.id}, 'given')`,
    );
    await tell("passport.given-on", "passport", passport.id, { subject: actor.id, data: { serial } });
    return { serial };
  },
});
