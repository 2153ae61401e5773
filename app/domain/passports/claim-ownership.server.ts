import { sql } from "drizzle-orm";
import { signedIn } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { ofPassport as input } from "./forms.ts";
import { heldPassport, lineBought, ownerOf } from "./ownership.server.ts";

/** Whoever bought a piece and has it writes herself down as its owner. One who bought it before and sent it back is none any more. */
export const claimOwnership = command({
  name: "claim-ownership",
  who: signedIn,
  input,
  async run({ tx, actor, tell }, { serial }) {
    const passport = await heldPassport(tx, serial);
    const owner = await ownerOf(tx, passport);
    const line = await lineBought(tx, actor, passport);
    if (owner && !owner.wentBack) {
      if (owner.personId === actor.id) return unchanged({ serial });
      if (owner.personId !== null || owner.lineId !== line) throw new Refusal("passports.owned");
      // She wrote it down as a guest, by the link of an order that is now her account's.
      await tx.execute(sql`update ownerships set person_id = ${actor.id} where id = ${owner.id}`);
      await tell("passport.owned", "passport", passport.id, { subject: actor.id, data: { serial } });
      return { serial };
    }
    if (!line) throw new Refusal("passports.not-bought");
    if (owner) await tx.execute(sql`update ownerships set ended_at = market_now() where id = ${owner.id}`);
    await tx.execute(
      sql`insert into ownerships (passport_id, piece_id, person_id, way, order_line_id) values (${passport.id}, ${passport.pieceId}, ${actor.id}, 'bought', ${line})`,
    );
    await tell("passport.owned", "passport", passport.id, { subject: actor.id, data: { serial } });
    return { serial };
  },
});
