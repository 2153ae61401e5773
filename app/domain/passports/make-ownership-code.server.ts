import { signedIn } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { ofPassport as input } from "./forms.ts";
import { heldPassport, newCode, ownerOf } from "./ownership.server.ts";

/** A code by which the owner gives her piece on. It is answered here once and kept hashed; a newer one replaces it. */
export const makeOwnershipCode = command({
  name: "make-ownership-code",
  who: signedIn,
  input,
  async run({ ctx, tx, actor, tell }, { serial }) {
    const passport = await heldPassport(tx, serial);
    const owner = await ownerOf(tx, passport);
    if (owner?.personId !== actor.id || owner.wentBack) throw new Missing("ownership");
    const code = await newCode(tx, ctx.house.keys, { owner: owner.id, serial });
    await tell("passport.code-made", "passport", passport.id, { subject: actor.id, data: { serial } });
    return { serial, code };
  },
});
