import { officer } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import * as forms from "./forms.ts";
import { caseToJudge, ruleOfCase, writeFinding } from "./steps.server.ts";

/** Writes what an officer found of one rule in one case, with what it rests on. What was found before stays beside it. */
export const decideRule = command({
  name: "decide-rule",
  who: officer,
  input: forms.decideRule,
  async run(run, { case: id, rule: code, ...finding }) {
    const found = await caseToJudge(run.tx, run.actor, id);
    await writeFinding(run, found, await ruleOfCase(run, found, code), finding);
    return { case: found.id };
  },
});
