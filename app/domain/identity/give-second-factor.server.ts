import { z } from "zod";
import { signedIn } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Invalid, Refusal } from "#app/platform/errors.ts";
import { digits, optionalLine } from "#app/platform/fields.ts";
import { verifyTotp } from "#app/platform/totp.server.ts";
import { factorOf, realNow, takeStep } from "./second-factor.server.ts";
import { proveSession, refuseUnless } from "./steps.server.ts";

/** The code of her authenticator: wakes guarded duties in this session, under a new secret. A code serves once. */
export const giveSecondFactor = command({
  name: "give-second-factor",
  who: signedIn,
  input: z.object({ code: digits(6), to: optionalLine(500) }),
  async prepare(ctx, actor) {
    refuseUnless(await ctx.house.limits.take("factor-per-person", actor.id, ctx.now));
  },
  async run({ ctx, tx, actor, tell }, input) {
    const factor = await factorOf(tx, ctx.house.keys, actor.id);
    if (!factor) throw new Refusal("identity.factor-missing");
    const step = verifyTotp(factor.secret, input.code, factor.lastStep, await realNow(tx));
    if (step === null || !(await takeStep(tx, actor.id, step))) throw new Invalid({ code: "identity.factor-wrong" });
    const session = await proveSession(tx, actor);
    await tell("identity.second-factor-given", "person", actor.id, {
      subject: actor.id,
      data: { sessionId: actor.sessionId },
    });
    return { session, to: input.to };
  },
});
