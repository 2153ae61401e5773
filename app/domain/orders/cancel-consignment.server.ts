import { sql } from "drizzle-orm";
import { anyone } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Missing, Refusal } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { ConsignmentState } from "#db/vocabulary.ts";
import { mayOpen } from "./access.server.ts";
import { callOff } from "./end-steps.server.ts";
import { receiveConsignment as input } from "./forms.ts";
import { buyerMayCancel } from "./rules.ts";

/** The buyer calls one parcel of a confirmed order off, while nobody has begun it or when it is late. */
export const cancelConsignment = command({
  name: "cancel-consignment",
  who: anyone,
  input,
  async run(run, { number, consignment, access }) {
    const [order] = await rowsOf<{ id: string; person_id: string | null }>(
      run.tx,
      sql`select id, person_id from orders where number = ${number} for update`,
    );
    if (!order || !mayOpen(run.ctx, order, access)) throw new Missing("order");
    const [found] = await rowsOf<{ id: string; status: ConsignmentState; late: boolean; delayed: boolean }>(
      run.tx,
      sql`select id, status, coalesce(send_by < market_now(), false) as late, delayed_at is not null as delayed
          from consignments where order_id = ${order.id} and number = ${Number(consignment)}`,
    );
    if (!found) throw new Missing("consignment");
    if (found.status === "cancelled") return unchanged(null);
    if (!buyerMayCancel(found)) throw new Refusal("consignment.cancel-not-now");
    await callOff(run, { orderId: order.id, id: found.id }, "buyer");
    return null;
  },
});
