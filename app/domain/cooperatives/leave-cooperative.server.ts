import { sql } from "drizzle-orm";
import { producer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { asId } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import * as forms from "./forms.ts";
import { endMemberships } from "./steps.server.ts";

/** A member leaves: the membership ends, and with it every grant given under it. Her shop and her products stay hers. */
export const leaveCooperative = command({
  name: "leave-cooperative",
  who: producer,
  input: forms.leaveCooperative,
  async run(run, { membership }) {
    const { id: producerId, shopId: subject } = run.actor.producer;
    const [found] = await rowsOf<{ id: string }>(
      run.tx,
      sql`select id from memberships where id = ${asId(membership)} and producer_id = ${producerId} for update`,
    );
    if (!found) throw new Missing("membership");
    const ended = await endMemberships(run, { producerId, subject, membership: found.id });
    return ended > 0 ? { id: found.id } : unchanged({ id: found.id });
  },
});
