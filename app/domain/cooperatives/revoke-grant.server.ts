import { sql } from "drizzle-orm";
import { producer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { asId } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import * as forms from "./forms.ts";

/** A member takes a grant back. Rights are read anew at every request, so the next one of her cooperative finds none. */
export const revokeGrant = command({
  name: "revoke-grant",
  who: producer,
  input: forms.revokeGrant,
  async run({ tx, actor, now, tell }, { grant }) {
    const [found] = await rowsOf<{ id: string; revoked: boolean }>(
      tx,
      sql`select g.id, g.revoked_at is not null as revoked from grants g join memberships m on m.id = g.membership_id
          where g.id = ${asId(grant)} and m.producer_id = ${actor.producer.id} for update of g`,
    );
    if (!found) throw new Missing("grant");
    if (found.revoked) return unchanged({ id: found.id });
    await tx.execute(sql`update grants set revoked_at = ${now.toISOString()}::timestamptz where id = ${found.id}`);
    await tell("grant.revoked", "grant", found.id, { subject: actor.producer.shopId });
    return { id: found.id };
  },
});
