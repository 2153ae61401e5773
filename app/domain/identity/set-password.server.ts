import { sql } from "drizzle-orm";
import { z } from "zod";
import { signedIn } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Invalid, Refusal } from "#app/platform/errors.ts";
import { hashPassword } from "#app/platform/passwords.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { isTooPlain, passwordLength } from "./rules/passwords.ts";
import { endSessions, requireFresh } from "./steps.server.ts";

/** Sets or changes her password, minutes after a sign-in only; every other device is signed out. */
export const setPassword = command({
  name: "set-password",
  who: signedIn,
  input: z.object({
    password: z
      .string({ error: "required" })
      .min(passwordLength.min, "identity.password-short")
      .max(passwordLength.max, "too-long"),
    again: z.string({ error: "required" }).max(passwordLength.max, "too-long"),
  }),
  async prepare(ctx, actor, input) {
    await requireFresh(ctx.db, actor);
    if (isTooPlain(input.password)) throw new Invalid({ password: "identity.password-plain" });
    if (input.password !== input.again) throw new Invalid({ again: "identity.password-differs" });
    return hashPassword(input.password);
  },
  async run({ tx, actor, tell }, _input, hash) {
    const changed = await rowsOf(
      tx,
      sql`update persons set password_hash = ${hash} where id = ${actor.id} and email_index is not null returning id`,
    );
    if (changed.length === 0) throw new Refusal("identity.no-email");
    const ended = await endSessions(tx, actor.id, actor.sessionId);
    await tell("identity.password-set", "person", actor.id, { subject: actor.id, data: { ended } });
    return null;
  },
});
