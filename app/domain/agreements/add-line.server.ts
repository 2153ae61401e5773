import { sql } from "drizzle-orm";
import { manager, officer, oneOf } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Invalid } from "#app/platform/errors.ts";
import { addLine as input } from "./forms.ts";
import { partyOf } from "./steps.server.ts";

/** Adds a line of her own body's to an agreement: a target, a task, a member, minutes. @throws Invalid for what its kind lacks */
export const addLine = command({
  name: "add-agreement-line",
  who: oneOf(officer, manager),
  input,
  once: {
    noun: "agreement-line",
    scope: ({ actor }) => (actor.kind === "person" ? actor.id : ""),
    again: async (_ctx, id) => ({ id }),
  },
  async run({ tx, actor, tell, newId }, { agreement, kind, words, who, due, measure, occupation, county, goal }) {
    const { id, bodies } = await partyOf(tx, actor, agreement);
    const faults: Record<string, string> = {};
    if (kind === "target" && measure === "") faults.measure = "required";
    if (kind === "target" && goal === null) faults.goal = "required";
    if ((kind === "action" || kind === "meeting") && due === null) faults.due = "required";
    if ((kind === "action" || kind === "member") && who === "") faults.who = "required";
    if (Object.keys(faults).length > 0) throw new Invalid(faults);
    const of =
      kind === "target"
        ? { measure, occupation, county, goal }
        : { measure: null, occupation: "", county: "", goal: null };
    await tx.execute(
      sql`insert into agreement_lines (id, agreement_id, body_id, kind, words, who, due_on, measure, occupation, county, goal, added_by)
          values (${newId}, ${id}, ${bodies[0]}, ${kind}, ${words}, ${who}, ${due}::date, ${of.measure}, ${of.occupation}, ${of.county}, ${of.goal}::int, ${actor.id})`,
    );
    await tell("agreement.line-added", "agreement", id, { data: { line: newId, kind, body: bodies[0] } });
    return { id: newId };
  },
});
