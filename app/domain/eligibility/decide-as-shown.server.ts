import { officer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import * as forms from "./forms.ts";
import { caseToJudge, findAsShown } from "./steps.server.ts";

/** The ordinary case: everything is met as the papers show it. What was found otherwise before stays as it was. */
export const decideAsShown = command({
  name: "decide-as-shown",
  who: officer,
  input: forms.caseOnly,
  async run(run, { case: id }) {
    const found = await caseToJudge(run.tx, run.actor, id);
    const written = await findAsShown(run, found);
    return written > 0 ? { case: found.id } : unchanged({ case: found.id });
  },
});
