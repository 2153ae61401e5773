import { sql } from "drizzle-orm";
import { z } from "zod";
import { signedIn } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Invalid, Refusal } from "#app/platform/errors.ts";
import { digits, optionalLine } from "#app/platform/fields.ts";
import { verifyTotp } from "#app/platform/totp.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { offeredSecret, realNow, sealTotpSecret } from "./second-factor.server.ts";
import { proveSession, refuseUnless, requireFresh } from "./steps.server.ts";

/** Links the authenticator whose secret her page offered, proved by a code of it. Once: changing it is an officer's matter. */
export const enrolSecondFactor = command({
  name: "enrol-second-factor",
  who: signedIn,
  input: z.object({ code: digits(6), to: optionalLine(500) }),
  async prepare(ctx, actor) {
    await requireFresh(ctx.db, actor);
    refuseUnless(await ctx.house.limits.take("factor-per-person", actor.id, ctx.now));
  },
  async run({ ctx, tx, actor, tell }, input) {
    const { keys } = ctx.house;
    const secret = offeredSecret(keys, actor);
    const step = verifyTotp(secret, input.code, null, await realNow(tx));
    if (step === null) throw new Invalid({ code: "identity.factor-wrong" });
    const linked = await rowsOf(
      tx,
      sql`update persons set totp_secret_sealed = ${sealTotpSecret(keys, actor.id, secret)}, totp_last_step = ${step}
          where id = ${actor.id} and totp_secret_sealed is null returning id`,
    );
    if (linked.length === 0) throw new Refusal("identity.factor-set");
    const session = await proveSession(tx, actor);
    await tell("identity.second-factor-linked", "person", actor.id, {
      subject: actor.id,
      data: { sessionId: actor.sessionId },
    });
    return { session, to: input.to };
  },
});
