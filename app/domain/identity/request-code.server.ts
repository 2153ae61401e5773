import { sql } from "drizzle-orm";
import { z } from "zod";
import { anyone } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { hashToken, newCode, newToken } from "#app/platform/crypto.server.ts";
import { Invalid } from "#app/platform/errors.ts";
import { optionalLine } from "#app/platform/fields.ts";
import { codeChallenges } from "#db/schema/identity.ts";
import { challengePhoneIndex, countedNumber, sealChallenge } from "./challenges.server.ts";
import { codeMinutes } from "./rules/codes.ts";
import { refuseUnless } from "./steps.server.ts";

/**
 * Makes a one-time code for a number and has it sent. Nobody is looked up, so that a number we know and one we do not
 * are answered alike (A28). An earlier code of the number or the browser opens nothing any more.
 */
export const requestCode = command({
  name: "request-code",
  who: anyone,
  input: z.object({
    phone: z.string({ error: "required" }).max(40, "identity.phone-invalid"),
    /** Where to go on after the sign-in. */
    to: optionalLine(500),
    /** The secret of this browser, from its `code` cookie. */
    browser: z.string().max(100).default(""),
  }),
  async prepare(ctx, _actor, input) {
    if (input.phone.trim() === "") throw new Invalid({ phone: "required" });
    const phone = ctx.house.country.identifiers.mobile(input.phone);
    if (!phone) throw new Invalid({ phone: "identity.phone-invalid" });
    const browser = /^[\w-]{43}$/.test(input.browser) ? input.browser : newToken();
    const number = await countedNumber(ctx.db, challengePhoneIndex(ctx.house.keys, phone), hashToken(browser));
    const taken = await ctx.house.limits.takeAll(
      [
        ["code-per-address", ctx.ip],
        ["code-per-number", number],
        ["code-per-country", ctx.house.country.code],
        ["code-in-all", ""],
      ],
      ctx.now,
    );
    refuseUnless(taken);
    return { phone, browser };
  },
  async run({ ctx, tx, tell, newId }, input, { phone, browser }) {
    const { keys } = ctx.house;
    const phoneIndex = challengePhoneIndex(keys, phone);
    const browserHash = hashToken(browser);
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${phoneIndex}, 1))`);
    await tx.execute(
      sql`update code_challenges set superseded_at = market_now(), code_sealed = null
          where (phone_index = ${phoneIndex} or browser_hash = ${browserHash}) and purpose = 'sign-in'
            and used_at is null and superseded_at is null`,
    );
    // Whoever begins anew has not chosen.
    await tx.execute(
      sql`update code_challenges set choice_until = null where browser_hash = ${browserHash} and choice_until is not null and chosen_at is null`,
    );
    const code = newCode();
    await tx.insert(codeChallenges).values({
      id: newId,
      purpose: "sign-in",
      phoneIndex,
      browserHash,
      ...sealChallenge(keys, newId, { phone, code }),
      codeHash: keys.hashCode(newId, code),
      locale: ctx.locale,
      expiresAt: sql`market_now() + make_interval(mins => ${codeMinutes})`,
    });
    await tell("identity.code-wanted", "challenge", newId, { data: { challengeId: newId } });
    return { browser, to: input.to };
  },
});
