import { sql } from "drizzle-orm";
import { heldConsignment } from "#app/domain/orders/consignment-steps.server.ts";
import { clerk, manager, oneOf, producer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Missing, Refusal } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { ProblemState } from "#db/vocabulary.ts";
import { answerProblem as input } from "./forms.ts";
import { wordsMost } from "./rules.ts";
import { openSaid, sealSaid } from "./steps.server.ts";

/** The seller answers what was reported, or her cooperative does where it may answer her buyers. */
export const answerProblem = command({
  name: "answer-problem",
  who: oneOf(producer, oneOf(manager, clerk)),
  input,
  async run({ ctx, tx, actor, now, tell, moved }, { problem: id, text }) {
    const [seen] = await rowsOf<{ consignment_id: string }>(
      tx,
      sql`select consignment_id from problems where id = ${id}`,
    );
    if (!seen) throw new Missing("problem");
    const consignment = await heldConsignment(tx, actor, seen.consignment_id, "answer-buyers");
    const [found] = await rowsOf<{ status: ProblemState; answer_sealed: string | null }>(
      tx,
      sql`select status, answer_sealed from problems where id = ${id} for update`,
    );
    if (!found) throw new Missing("problem");
    const answers = openSaid(ctx.house.keys, id, "answer_sealed", found.answer_sealed);
    if (found.status === "answered" && answers.at(-1)?.text === text) return unchanged(null);
    if (found.status !== "open") throw new Refusal(`problem.${found.status}-already`);
    if (answers.length >= wordsMost) throw new Refusal("problem.enough-said");
    const sealed = sealSaid(ctx.house.keys, id, "answer_sealed", [...answers, { text, at: now.toISOString() }]);
    await tx.execute(
      sql`update problems set status = 'answered', answer_sealed = ${sealed}, answered_at = market_now() where id = ${id}`,
    );
    await moved("problem", id, "open", "answered");
    await tell("problem.answered", "problem", id, {
      subject: consignment.subject,
      grant: consignment.grant,
      data: { consignment: consignment.id, order: consignment.order_id },
    });
    return null;
  },
});
