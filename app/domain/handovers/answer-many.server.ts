import { sql } from "drizzle-orm";
import { officer, oneOf } from "#app/platform/actor.ts";
import { command, eventOf, unchanged, writeEvents } from "#app/platform/command.server.ts";
import { csvRows } from "#app/platform/csv.ts";
import { Refusal } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import { answerMany as input } from "./forms.ts";
import { answersOf } from "./rules.ts";
import { handoverToConfirm } from "./steps.server.ts";
import { overseer } from "./who.ts";

/** Takes the exchange file back: all rows that carry an answer, or none where one is faulty. What was answered stays. @throws Refusal */
export const answerMany = command({
  name: "answer-handover",
  who: oneOf(officer, overseer),
  input,
  async run({ ctx, tx, actor, tell }, { handover, rows }) {
    const { id, body } = await handoverToConfirm(tx, actor, handover);
    const { answers, faults } = answersOf(csvRows(rows));
    if (faults.length > 0) throw new Refusal("handovers.faulty", { rows: faults.slice(0, 20).join(", ") });
    const done = await rowsOf<{ caseId: string; personId: string; answer: string }>(
      tx,
      sql`update handover_lines n set answer = x.answer, reason = x.reason, answered_by = ${actor.id}, answered_at = market_now()
          from jsonb_to_recordset(${JSON.stringify(answers)}::jsonb) as x(number bigint, answer text, reason text) join cases c on c.number = x.number
          where n.handover_id = ${id} and n.case_id = c.id and n.answer is null and c.person_id <> ${actor.id}
          returning n.case_id as "caseId", c.person_id as "personId", n.answer`,
    );
    if (done.length === 0) return unchanged({ id, count: 0 });
    const told = done.map((line) =>
      eventOf({ ctx, actor }, [
        `case.handover-${line.answer}`,
        "case",
        line.caseId,
        { subject: line.personId, data: { body } },
      ]),
    );
    await writeEvents(tx, told);
    await tell("handover.answered", "handover", id, { data: { body, count: done.length } });
    return { id, count: done.length };
  },
});
