import { sql } from "drizzle-orm";
import { openCaseFor, requirePart } from "#app/domain/cases/access.server.ts";
import { bodiesOf, officer } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Invalid, Missing, Refusal } from "#app/platform/errors.ts";
import { asId } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { AnsweredField } from "#db/vocabulary-join.ts";
import { openAnswer, ownData, sealAnswer, writeLine } from "./data-steps.server.ts";
import * as forms from "./forms.ts";

/**
 * An officer of the body that leads a case takes what its person asked to be put right, which is written then, or refuses it
 * with a reason she reads. Nobody decides about her own. @throws Missing for another body's case, or what is decided by now
 */
export const decideData = command({
  name: "decide-data",
  who: officer,
  input: forms.decideData,
  async run({ ctx, tx, actor, tell }, { case: id, answer, outcome, reason }) {
    const found = requirePart(await openCaseFor(tx, actor, id, { lock: true }), "identity");
    if (!bodiesOf(actor, "officer").includes(found.bodyId)) throw new Missing("case");
    if (found.own) throw new Refusal("cases.own");
    const [asked] = await rowsOf<{ id: string; field: AnsweredField; wanted: string }>(
      tx,
      sql`select id, field, wanted_sealed as wanted from data_answers where id = ${asId(answer)} and case_id = ${found.id} and state = 'asked' for update`,
    );
    if (!asked) throw new Missing("answer");
    if (outcome === "refused" && reason === "") throw new Invalid({ reason: "required" });
    const { keys } = ctx.house;
    if (outcome === "accepted") {
      const own = await ownData(ctx, tx, found.personId);
      if (!own || own.caseId !== found.id) throw new Missing("case");
      if (own.verified) throw new Refusal("producers.answer-verified");
      const value = openAnswer(keys, asked.id, "wanted_sealed", asked.wanted) ?? "";
      await writeLine(ctx, tx, own, asked.field, value);
    }
    await tx.execute(
      sql`update data_answers set state = ${outcome}, decided_by = ${actor.id}, decided_at = market_now(),
            reason_sealed = ${outcome === "refused" ? sealAnswer(keys, asked.id, "reason_sealed", reason) : null} where id = ${asked.id}`,
    );
    await tell("case.data-decided", "case", found.id, {
      subject: found.personId,
      data: { field: asked.field, outcome, body: found.bodyId, duty: "officer" },
    });
    return { id: found.id };
  },
});
