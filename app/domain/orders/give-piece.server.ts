import { sql } from "drizzle-orm";
import { heldPassport, newCode, ownerOf } from "#app/domain/passports/ownership.server.ts";
import { serialsOfLine } from "#app/domain/passports/pieces.server.ts";
import { anyone } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Missing, Refusal } from "#app/platform/errors.ts";
import { asId } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { mayOpen } from "./access.server.ts";
import { givePiece as input } from "./forms.ts";

/**
 * A guest who bought a piece and has it makes a code by which anybody with an account takes it: herself later, or whom she
 * gives it to. Her proof is the signed pass of her browser, given by the order's link. Kept is that the line of the order owns
 * the passport, since when, and the code as a keyed hash with its end; nothing of her.
 */
export const givePiece = command({
  name: "give-piece",
  who: anyone,
  input,
  async run({ ctx, tx, tell }, { number, line, serial, access }) {
    const [order] = await rowsOf<{ id: string; person_id: string | null }>(
      tx,
      sql`select id, person_id from orders where number = ${number}`,
    );
    if (!order || !mayOpen(ctx, order, access)) throw new Missing("order");
    const [bought] = await rowsOf<{ id: string; serials: string[]; arrived: boolean; back: boolean }>(
      tx,
      sql`select l.id, ${serialsOfLine} as serials, c.status = 'delivered' as arrived,
            exists (select from returns r where r.order_line_id = l.id and r.status in ('refunded', 'exchanged', 'replacing')) as back
          from order_lines l join consignments c on c.id = l.consignment_id
          where l.order_id = ${order.id} and l.id = ${asId(line)}`,
    );
    if (!bought?.serials.includes(serial)) throw new Missing("line");
    if (order.person_id !== null) throw new Refusal("passports.guest-only");
    if (!bought.arrived || bought.back) throw new Refusal("passports.not-arrived");
    const passport = await heldPassport(tx, serial);
    const owner = await ownerOf(tx, passport);
    const hers = owner !== null && owner.personId === null && owner.lineId === bought.id;
    if (owner && !owner.wentBack && !hers) throw new Refusal("passports.owned");
    if (owner && !hers) await tx.execute(sql`update ownerships set ended_at = market_now() where id = ${owner.id}`);
    const [made] = hers
      ? [owner]
      : await rowsOf<{ id: string }>(
          tx,
          sql`insert into ownerships (passport_id, piece_id, way, order_line_id) values (${passport.id}, ${passport.pieceId}, 'bought', ${bought.id}) on conflict do nothing returning id`,
        );
    // It was hers once by this very line, and she gave it on.
    if (!made) throw new Refusal("passports.owned");
    const code = await newCode(tx, ctx.house.keys, { owner: made.id, serial });
    await tell("passport.code-made", "passport", passport.id, { data: { serial } });
    return { code };
  },
});
