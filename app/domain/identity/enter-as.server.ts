import { sql } from "drizzle-orm";
import { z } from "zod";
import { anyone } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Invalid, Missing } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import { phoneIndexOf } from "./contact.server.ts";
import { signInAs } from "./steps.server.ts";

/** Signs in as anybody without a code and without limits: demo mode's short way for tests, and nothing else (contract). */
export const enterAs = command({
  name: "enter-as",
  who: anyone,
  input: z.object({ phone: z.string({ error: "required" }).max(24, "too-long") }),
  async run({ ctx, tx, tell }, { phone: typed }) {
    if (!ctx.house.env.demo) throw new Missing("page");
    const phone = ctx.house.country.identifiers.mobile(typed);
    if (!phone) throw new Invalid({ phone: "phone.invalid" });
    const index = phoneIndexOf(ctx.house.keys, phone);
    const [person] = await rowsOf<{ id: string }>(
      tx,
      sql`select id from persons where phone_index = ${index} and disabled_at is null`,
    );
    if (!person) throw new Missing("person");
    const session = await signInAs(tx, person.id, { secondFactor: true });
    await tell("identity.entered-as", "session", session.id, { subject: person.id });
    return session;
  },
});
