import { sql } from "drizzle-orm";
import { z } from "zod";
import { signedIn } from "#app/platform/actor.ts";
import { codeOf, command, keepAndRefuse } from "#app/platform/command.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { digits } from "#app/platform/fields.ts";
import { rowsOf } from "#db/reads.server.ts";
import { guess, keepFormer, livePhoneChallenge } from "./challenges.server.ts";
import { contactOf, phoneIndexOf, sealPhone } from "./contact.server.ts";
import { endSessions, missed, refuseUnless } from "./steps.server.ts";

/**
 * Makes a number her own with the code that was sent to it: her household's no longer leads to her, and her other devices are
 * signed out. One that is somebody's own already stays so, and whose it is is not said. The number before is told.
 */
export const enterPhone = command({
  name: "enter-phone",
  who: signedIn,
  input: z.object({ code: digits(6) }),
  async prepare(ctx, actor) {
    const challenge = await livePhoneChallenge(ctx.db, ctx.house.keys, actor);
    if (!challenge) throw new Refusal("identity.code-stale");
    refuseUnless(await ctx.house.limits.takeAll([["guess-per-number", challenge.phoneIndex]], ctx.now));
    return challenge;
  },
  async run(run, input, challenge) {
    const { ctx, tx, actor, tell } = run;
    const { keys } = ctx.house;
    const guessed = await guess(tx, keys, challenge.id, input.code);
    if (!guessed) throw new Refusal("identity.code-stale");
    if (!guessed.right) return missed(run, challenge.id, guessed.guesses);
    const before = (await contactOf(tx, keys, actor.id))?.phone ?? null;
    const index = phoneIndexOf(keys, challenge.phone);
    const made = await rowsOf(
      tx,
      sql`update persons set phone_index = ${index}, phone_sealed = ${sealPhone(keys, actor.id, challenge.phone)}
          where id = ${actor.id} and disabled_at is null and not exists (select from persons where phone_index = ${index}) returning id`,
    ).catch((error: unknown) => {
      // Somebody else made it hers at this very moment.
      if (codeOf(error) === "23505") throw new Refusal("identity.phone-taken");
      throw error;
    });
    if (made.length === 0) {
      await tell("identity.phone-turned-down", "challenge", challenge.id, { subject: actor.id });
      return keepAndRefuse(new Refusal("identity.phone-taken"));
    }
    if (before) await keepFormer(tx, keys, challenge.id, before);
    const ended = await endSessions(tx, actor.id, actor.sessionId);
    await tell("identity.phone-set", "person", actor.id, {
      subject: actor.id,
      data: { challengeId: challenge.id, before: before ? "own" : "household", ended },
    });
    return null;
  },
});
