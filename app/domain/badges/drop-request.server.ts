import { sql } from "drizzle-orm";
import { producer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Missing, Refusal } from "#app/platform/errors.ts";
import { asId } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { dropRequest as input } from "./forms.ts";

/** Its maker takes a request back while nobody has decided it. */
export const dropRequest = command({
  name: "drop-badge-request",
  who: producer,
  input,
  async run({ tx, actor, tell }, { request: id }) {
    const shopId = actor.producer.shopId;
    const [request] = await rowsOf<{ id: string; status: string }>(
      tx,
      sql`select id, status from badge_requests where id = ${asId(id)} and shop_id = ${shopId} for update`,
    );
    if (!request) throw new Missing("badge request");
    if (request.status === "dropped") return unchanged(null);
    if (request.status !== "asked") throw new Refusal("badges.decided");
    await tx.execute(
      sql`update badge_requests set status = 'dropped', decided_at = market_now() where id = ${request.id}`,
    );
    await tell("badge.request-dropped", "badge-request", request.id, { subject: shopId });
    return null;
  },
});
