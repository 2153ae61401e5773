import { sql } from "drizzle-orm";
import { manager, officer, oneOf } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Invalid } from "#app/platform/errors.ts";
import { texts } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { draftAgreement as input } from "./forms.ts";
import { signingBodies } from "./steps.server.ts";

/** Writes down what bodies mean to agree on. It binds nobody before each has signed. @throws Invalid */
export const draftAgreement = command({
  name: "draft-agreement",
  who: oneOf(officer, manager),
  input,
  once: {
    noun: "agreement",
    scope: ({ actor }) => (actor.kind === "person" ? actor.id : ""),
    again: async (_ctx, id) => ({ id }),
  },
  async run({ tx, actor, tell, newId }, { kind, title, words, cluster, starts, ends, parties }) {
    if (ends <= starts) throw new Invalid({ ends: "agreements.days" });
    const [own] = signingBodies(actor);
    const bodies = await rowsOf<{ id: string }>(tx, sql`select id from bodies where slug = any(${texts(parties)})`);
    const others = bodies.filter(({ id }) => id !== own);
    if (!own || bodies.length !== new Set(parties).size || others.length === 0)
      throw new Invalid({ parties: "choose" });
    const [found] = cluster
      ? await rowsOf<{ id: string }>(tx, sql`select id from clusters where slug = ${cluster}`)
      : [];
    if (cluster && !found) throw new Invalid({ cluster: "choose" });
    await tx.execute(
      sql`insert into agreements (id, kind, title, words, cluster_id, starts_on, ends_on, body_id, drafted_by)
          values (${newId}, ${kind}, ${title}, ${words}, ${found?.id ?? null}::uuid, ${starts}::date, ${ends}::date, ${own}, ${actor.id})`,
    );
    for (const bodyId of [own, ...others.map(({ id }) => id)])
      await tx.execute(sql`insert into agreement_parties (agreement_id, body_id) values (${newId}, ${bodyId})`);
    await tell("agreement.drafted", "agreement", newId, { data: { body: own } });
    return { id: newId };
  },
});
