import { sql } from "drizzle-orm";
import { z } from "zod";
import { admin } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Missing, Refusal } from "#app/platform/errors.ts";
import { line, uuid } from "#app/platform/fields.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { DutyKind } from "#db/vocabulary.ts";
import { holdBody } from "./duty-steps.server.ts";

/** Ends a duty, from her next request on. The last administrator of a body stays. @throws Refusal with `identity.last-admin` */
export const endDuty = command({
  name: "end-duty",
  who: admin,
  input: z.object({ duty: uuid, reason: line(300) }),
  async run({ ctx, tx, actor, tell }, { duty, reason }) {
    const [found] = await rowsOf<{ body: string; person: string; kind: DutyKind }>(
      tx,
      sql`select body_id as body, person_id as person, kind from duties where id = ${duty}`,
    );
    if (!found) throw new Missing("duty");
    await holdBody(tx, actor, found.body);
    if (found.kind === "admin") {
      const others = await rowsOf(
        tx,
        sql`select 1 from duties d join persons p on p.id = d.person_id and p.disabled_at is null
            where d.body_id = ${found.body} and d.kind = 'admin' and d.ended_at is null and d.id <> ${duty}`,
      );
      if (others.length === 0) throw new Refusal("identity.last-admin");
    }
    const why = ctx.house.keys.encryptField(reason, { table: "duties", column: "end_reason_sealed", row: duty });
    const ended = await rowsOf(
      tx,
      sql`update duties set ended_at = market_now(), ended_by = ${actor.id}, end_reason_sealed = ${why} where id = ${duty} and ended_at is null returning id`,
    );
    if (ended.length === 0) return unchanged(null);
    await tell("identity.duty-ended", "duty", duty, {
      subject: found.person,
      data: { kind: found.kind, bodyId: found.body },
    });
    return null;
  },
});
