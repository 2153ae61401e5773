import { sql } from "drizzle-orm";
import { z } from "zod";
import { admin } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Missing, Refusal } from "#app/platform/errors.ts";
import { uuid } from "#app/platform/fields.ts";
import { rowsOf } from "#db/reads.server.ts";
import { duties } from "#db/schema/identity.ts";
import { dutyKinds } from "#db/vocabulary.ts";

/** Appoints a person to a duty in a body. Works from her next request on; guarded duties sleep until her second factor. */
export const grantDuty = command({
  name: "grant-duty",
  who: admin,
  input: z.object({ person: uuid, kind: z.enum(dutyKinds, { error: "choose" }), body: uuid }),
  async run({ tx, actor, tell }, input) {
    if (input.person === actor.id) throw new Refusal("identity.not-yourself");
    const known = await rowsOf(
      tx,
      sql`select 1 from persons p, bodies b where p.id = ${input.person} and p.disabled_at is null and b.id = ${input.body}`,
    );
    if (known.length === 0) throw new Missing("person or body");
    const [granted] = await tx
      .insert(duties)
      .values({ personId: input.person, kind: input.kind, bodyId: input.body, grantedBy: actor.id })
      .onConflictDoNothing()
      .returning({ id: duties.id });
    if (!granted) return unchanged(null);
    await tell("identity.duty-granted", "duty", granted.id, {
      subject: input.person,
      data: { kind: input.kind, bodyId: input.body },
    });
    return { id: granted.id };
  },
});
