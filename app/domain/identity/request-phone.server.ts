import { sql } from "drizzle-orm";
import { z } from "zod";
import { signedIn } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { newCode } from "#app/platform/crypto.server.ts";
import { Invalid } from "#app/platform/errors.ts";
import { codeChallenges } from "#db/schema/identity.ts";
import { challengePhoneIndex, sealChallenge, sessionBinding } from "./challenges.server.ts";
import { contactOf } from "./contact.server.ts";
import { codeMinutes } from "./rules/codes.ts";
import { refuseUnless, requireFresh } from "./steps.server.ts";

/**
 * Makes a one-time code for a number that is to be somebody's own, minutes after she signed in only. Whether the number is
 * known is not looked up: that is said to who has shown that she holds it (A28). Counted as codes of a sign-in are.
 */
export const requestPhone = command({
  name: "request-phone",
  who: signedIn,
  input: z.object({ phone: z.string({ error: "required" }).max(40, "identity.phone-invalid") }),
  async prepare(ctx, actor, input) {
    await requireFresh(ctx.db, actor);
    if (input.phone.trim() === "") throw new Invalid({ phone: "required" });
    const phone = ctx.house.country.identifiers.mobile(input.phone);
    if (!phone) throw new Invalid({ phone: "identity.phone-invalid" });
    const { keys } = ctx.house;
    if ((await contactOf(ctx.db, keys, actor.id))?.phone === phone) throw new Invalid({ phone: "identity.phone-same" });
    const taken = await ctx.house.limits.takeAll(
      [
        ["code-per-address", ctx.ip],
        ["code-per-number", challengePhoneIndex(keys, phone)],
        ["code-per-country", ctx.house.country.code],
        ["code-in-all", ""],
      ],
      ctx.now,
    );
    refuseUnless(taken);
    return phone;
  },
  async run({ ctx, tx, actor, tell, newId }, _input, phone) {
    const { keys } = ctx.house;
    const phoneIndex = challengePhoneIndex(keys, phone);
    const browserHash = sessionBinding(actor);
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${phoneIndex}, 1))`);
    await tx.execute(
      sql`update code_challenges set superseded_at = market_now(), code_sealed = null
          where (phone_index = ${phoneIndex} or browser_hash = ${browserHash}) and purpose = 'change-phone'
            and used_at is null and superseded_at is null`,
    );
    const code = newCode();
    await tx.insert(codeChallenges).values({
      ...{ id: newId, purpose: "change-phone" as const, phoneIndex, browserHash, locale: ctx.locale },
      ...sealChallenge(keys, newId, { phone, code }),
      codeHash: keys.hashCode(newId, code),
      expiresAt: sql`market_now() + make_interval(mins => ${codeMinutes})`,
    });
    await tell("identity.phone-code-wanted", "challenge", newId, { subject: actor.id });
    return null;
  },
});
