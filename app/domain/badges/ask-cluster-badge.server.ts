import { sql } from "drizzle-orm";
import { bodiesOf, officer } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Invalid } from "#app/platform/errors.ts";
import { uuids } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { askClusterBadge as input } from "./forms.ts";
import { putRequest } from "./request-steps.server.ts";
import { markBySlug } from "./steps.server.ts";

/**
 * An officer asks for a mark for a whole cluster: of the body that answers for the cluster, or of the one that issues the mark.
 * What is still missing does not keep her from asking; it is decided like every other request.
 */
export const askClusterBadge = command({
  name: "ask-cluster-badge",
  who: officer,
  input,
  once: {
    noun: "badge-request",
    scope: ({ actor }) => (actor.kind === "person" ? actor.id : ""),
    again: async (_ctx, id) => ({ id }),
  },
  async run(run, typed) {
    const { tx, actor } = run;
    const mark = await markBySlug(tx, typed.badge);
    if (!mark || mark.holder === "shop") throw new Invalid({ badge: "choose" });
    const issues = (await markBySlug(tx, typed.badge, actor)) !== null;
    const [cluster] = await rowsOf<{ id: string }>(
      tx,
      sql`select id from clusters where slug = ${typed.cluster} and (${issues} or body_id = any(${uuids(bodiesOf(actor, "officer"))}))`,
    );
    if (!cluster) throw new Invalid({ cluster: "choose" });
    const what = { scope: "cluster", of: cluster.id } as const;
    return { id: await putRequest(run, { holder: { kind: "cluster", id: cluster.id }, mark, what }) };
  },
});
