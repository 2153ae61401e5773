import { officer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import * as forms from "./forms.ts";
import { caseToJudge, ruleOfCase, writeSignature } from "./steps.server.ts";

/** A second officer agrees with what a colleague found; only then it counts. Nobody signs what she found herself. */
export const signDecision = command({
  name: "sign-decision",
  who: officer,
  input: forms.signDecision,
  async run(run, { case: id, rule: code, decision }) {
    const found = await caseToJudge(run.tx, run.actor, id);
    const { last } = await ruleOfCase(run, found, code);
    // Another was written meanwhile: she has not seen it.
    if (last?.id !== decision) throw new Refusal("eligibility.changed");
    if (last.checkerId === run.actor.id) throw new Refusal("eligibility.two-people");
    if (!last.unsigned || !(await writeSignature(run, decision))) return unchanged({ case: found.id });
    await run.tell("case.rule-signed", "case", found.id, {
      subject: found.personId,
      data: { rule: code, outcome: last.outcome, decision },
    });
    return { case: found.id };
  },
});
