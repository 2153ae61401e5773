import { z } from "zod";
import { anyone } from "#app/platform/actor.ts";
import { command, keepAndRefuse } from "#app/platform/command.server.ts";
import { hashToken } from "#app/platform/crypto.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { digits, optionalLine } from "#app/platform/fields.ts";
import { countedNumber, guess, liveChallenge } from "./challenges.server.ts";
import { phoneIndexOf } from "./contact.server.ts";
import { householdOf, openChoice, personOf } from "./household.server.ts";
import { deviceOf } from "./rules/sessions.ts";
import { enterAs, missed, refuseUnless } from "./steps.server.ts";

/**
 * Signs in with a one-time code: the newest of this browser, within its ten minutes, once, in five guesses. Whoever has
 * not been here before becomes a person now. Behind a number that a household shares stands more than one: then no session
 * begins yet, and the browser is asked who of them is there.
 */
export const enterCode = command({
  name: "enter-code",
  who: anyone,
  input: z.object({
    code: digits(6),
    to: optionalLine(500),
    browser: z.string().max(100).default(""),
    device: z.string().default("").transform(deviceOf),
  }),
  async prepare(ctx, _actor, input) {
    const challenge = await liveChallenge(ctx.db, ctx.house.keys, input.browser);
    if (!challenge) throw new Refusal("identity.code-stale");
    const number = await countedNumber(ctx.db, challenge.phoneIndex, hashToken(input.browser));
    const taken = await ctx.house.limits.takeAll(
      [
        ["sign-in-per-address", ctx.ip],
        ["guess-per-number", number],
      ],
      ctx.now,
    );
    refuseUnless(taken);
    return challenge;
  },
  async run(run, input, challenge) {
    const { ctx, tx, tell, newId } = run;
    const { keys } = ctx.house;
    const guessed = await guess(tx, keys, challenge.id, input.code);
    if (!guessed) throw new Refusal("identity.code-stale");
    if (!guessed.right) return missed(run, challenge.id, guessed.guesses);

    if ((await householdOf(tx, phoneIndexOf(keys, challenge.phone))).length > 0) {
      await openChoice(tx, challenge.id);
      await tell("identity.household-entered", "challenge", challenge.id);
      return { session: null, to: input.to, isNew: false };
    }
    const person = await personOf(tx, keys, { newId, phone: challenge.phone, locale: ctx.locale });
    const session = await enterAs(run, person, { device: input.device, by: "code" });
    if (!session) return keepAndRefuse(new Refusal("identity.disabled"));
    return { session, to: input.to, isNew: person.isNew };
  },
});
