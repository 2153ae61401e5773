import { sql } from "drizzle-orm";
import { clerk, manager, oneOf, producer } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Invalid, Missing, Refusal } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import { heldConsignment } from "./consignment-steps.server.ts";
import { splitConsignment as input } from "./desk-forms.ts";
import { moveLines, readLines, writeSplit } from "./split-steps.server.ts";

/**
 * Part of it goes later, in a consignment of its own: the same seller, the same way, the same past. Carriage and
 * insurance stay with the first, so the buyer pays nothing more; at least one piece stays and at least one goes.
 */
export const splitConsignment = command({
  name: "split-consignment",
  who: oneOf(producer, oneOf(manager, clerk)),
  input,
  once: {
    noun: "consignment",
    scope: (ctx, { consignment }) => `${ctx.actor.kind === "person" ? ctx.actor.id : ""}:${consignment}`,
    again: async (_ctx, id) => ({ id }),
  },
  async run(run, { consignment: id, lines: ids, quantities }) {
    const { tx, actor, tell, newId } = run;
    const consignment = await heldConsignment(tx, actor, id);
    if (consignment.status !== "accepted") throw new Refusal("consignment.not-now");
    const lines = await readLines(tx, id);
    const goes = new Map<string, number>();
    for (const [index, lineId] of ids.entries()) {
      const line = lines.find((one) => one.id === lineId);
      const quantity = quantities[index] ?? 0;
      if (!line) throw new Missing("line");
      if (quantity > line.quantity) throw new Invalid({ [`quantities.${index}`]: "split.too-many" });
      if (quantity > 0) goes.set(lineId, quantity);
    }
    const pieces = lines.reduce((sum, { quantity }) => sum + quantity, 0);
    const going = [...goes.values()].reduce((sum, quantity) => sum + quantity, 0);
    if (going === 0) throw new Invalid({ quantities: "split.nothing-goes" });
    if (going === pieces) throw new Invalid({ quantities: "split.nothing-stays" });
    await writeSplit(tx, id, newId);
    await moveLines(tx, { from: id, to: newId, lines, goes });
    const [made] = await rowsOf<{ number: number }>(tx, sql`select number from consignments where id = ${newId}`);
    await tell("consignment.split", "consignment", id, {
      subject: consignment.subject,
      grant: consignment.grant,
      data: { order: consignment.order_id, into: newId, number: made?.number ?? 0, pieces: going },
    });
    return { id: newId };
  },
});
