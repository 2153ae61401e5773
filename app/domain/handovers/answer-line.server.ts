import { sql } from "drizzle-orm";
import { officer, oneOf } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Invalid, Missing, Refusal } from "#app/platform/errors.ts";
import { asId } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { answerLine as input } from "./forms.ts";
import { handoverToConfirm } from "./steps.server.ts";
import { overseer } from "./who.ts";

/** Confirms one person of a list, or returns her with a reason. Answered once; never in her own case. @throws Refusal */
export const answerLine = command({
  name: "answer-handover-line",
  who: oneOf(officer, overseer),
  input,
  async run({ tx, actor, tell }, { handover, case: caseId, answer, reason }) {
    const { id, body } = await handoverToConfirm(tx, actor, handover);
    if ((answer === "returned") !== (reason !== "")) throw new Invalid({ reason: "choose" });
    const [line] = await rowsOf<{ caseId: string; personId: string; answer: string | null }>(
      tx,
      sql`select n.case_id as "caseId", c.person_id as "personId", n.answer from handover_lines n join cases c on c.id = n.case_id
          where n.handover_id = ${id} and n.case_id = ${asId(caseId)} for update of n`,
    );
    if (!line) throw new Missing("case");
    if (line.personId === actor.id) throw new Refusal("cases.own");
    if (line.answer === answer) return unchanged({ id });
    if (line.answer) throw new Refusal("handovers.answered");
    await tx.execute(
      sql`update handover_lines set answer = ${answer}, reason = ${reason || null}, answered_by = ${actor.id}, answered_at = market_now()
          where handover_id = ${id} and case_id = ${line.caseId}`,
    );
    await tell(`case.handover-${answer}`, "case", line.caseId, { subject: line.personId, data: { body } });
    return { id };
  },
});
