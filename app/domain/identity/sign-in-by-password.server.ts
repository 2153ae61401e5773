import { sql } from "drizzle-orm";
import { z } from "zod";
import { anyone } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Invalid } from "#app/platform/errors.ts";
import { optionalLine } from "#app/platform/fields.ts";
import { verifyPassword } from "#app/platform/passwords.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { emailIndexOf } from "./contact.server.ts";
import { passwordLength } from "./rules/passwords.ts";
import { deviceOf } from "./rules/sessions.ts";
import { openSession, refuseUnless } from "./steps.server.ts";

/**
 * The second way in. An unknown address, one without a password, a closed account and a wrong password are answered
 * alike and as slowly (A28): the digest is made either way.
 */
export const signInByPassword = command({
  name: "sign-in-by-password",
  who: anyone,
  input: z.object({
    email: z.string({ error: "required" }).min(1, "required").max(254, "too-long"),
    password: z.string({ error: "required" }).min(1, "required").max(passwordLength.max, "too-long"),
    to: optionalLine(500),
    device: z.string().default("").transform(deviceOf),
  }),
  async prepare(ctx, _actor, input) {
    const index = emailIndexOf(ctx.house.keys, input.email);
    const taken = await ctx.house.limits.takeAll(
      [
        ["password-per-address", ctx.ip],
        ["password-per-account", index],
      ],
      ctx.now,
    );
    refuseUnless(taken);
    const [person] = await rowsOf<{ id: string; hash: string | null }>(
      ctx.db,
      sql`select id, password_hash as hash from persons where email_index = ${index} and disabled_at is null`,
    );
    const right = await verifyPassword(person?.hash ?? null, input.password);
    if (!right || !person) throw new Invalid({ password: "identity.password-wrong" });
    return person.id;
  },
  async run({ tx, actor, tell }, input, personId) {
    const replaces = actor.kind === "person" ? actor.sessionId : null;
    const session = await openSession(tx, { personId, device: input.device, replaces, secondFactor: false });
    await tell("identity.signed-in", "person", personId, {
      subject: personId,
      data: { by: "password", sessionId: session.id },
    });
    return { session, to: input.to };
  },
});
