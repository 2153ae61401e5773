import { sql } from "drizzle-orm";
import { z } from "zod";
import { admin } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Invalid, Refusal } from "#app/platform/errors.ts";
import { uuid } from "#app/platform/fields.ts";
import { rowsOf } from "#db/reads.server.ts";
import { duties } from "#db/schema/identity.ts";
import { dutyKinds } from "#db/vocabulary.ts";
import { phoneIndexOf } from "./contact.server.ts";
import { holdBody } from "./duty-steps.server.ts";

/**
 * Appoints the person with this number to a duty in a body of hers, or in any where hers owns or carries out a programme.
 * Works from her next request on; guarded duties sleep until her second factor.
 */
export const grantDuty = command({
  name: "grant-duty",
  who: admin,
  input: z.object({
    phone: z.string({ error: "required" }).min(1, "required").max(40, "identity.phone-invalid"),
    kind: z.enum(dutyKinds, { error: "choose" }),
    body: uuid,
  }),
  async run({ ctx, tx, actor, tell }, { phone: typed, kind, body }) {
    await holdBody(tx, actor, body);
    const phone = ctx.house.country.identifiers.mobile(typed);
    if (!phone) throw new Invalid({ phone: "identity.phone-invalid" });
    const [person] = await rowsOf<{ id: string }>(
      tx,
      sql`select id from persons where phone_index = ${phoneIndexOf(ctx.house.keys, phone)} and disabled_at is null`,
    );
    if (!person) throw new Invalid({ phone: "identity.nobody-there" });
    if (person.id === actor.id) throw new Refusal("identity.not-yourself");
    const [granted] = await tx
      .insert(duties)
      .values({ personId: person.id, kind, bodyId: body, grantedBy: actor.id })
      .onConflictDoNothing()
      .returning({ id: duties.id });
    if (!granted) return unchanged(null);
    await tell("identity.duty-granted", "duty", granted.id, { subject: person.id, data: { kind, bodyId: body } });
    return { id: granted.id };
  },
});
