import { sql } from "drizzle-orm";
import { anyone } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { contestProblem as input } from "./forms.ts";
import { answerBy, wordsMost } from "./rules.ts";
import { buyersProblem, openSaid, sealSaid } from "./steps.server.ts";

/** The answer did not settle it: it is open again, for the seller to do better and for the office to see. */
export const contestProblem = command({
  name: "contest-problem",
  who: anyone,
  input,
  async run({ ctx, tx, now, tell, moved }, { text, ...asked }) {
    const found = await buyersProblem(ctx, tx, asked);
    const { keys, country } = ctx.house;
    const said = openSaid(keys, found.id, "text_sealed", found.text_sealed);
    if (found.status === "open" && said.length > 1 && said.at(-1)?.text === text) return unchanged(null);
    if (found.status !== "answered") throw new Refusal(`problem.${found.status}-already`);
    if (said.length >= wordsMost) throw new Refusal("problem.enough-said");
    const sealed = sealSaid(keys, found.id, "text_sealed", [...said, { text, at: now.toISOString() }]);
    await tx.execute(
      sql`update problems set status = 'open', text_sealed = ${sealed}, answer_by = ${answerBy(now, country).toISOString()}::timestamptz where id = ${found.id}`,
    );
    await moved("problem", found.id, "answered", "open");
    await tell("problem.contested", "problem", found.id, {
      subject: found.seller_id,
      data: { consignment: found.consignment_id, order: found.orderId },
    });
    return null;
  },
});
