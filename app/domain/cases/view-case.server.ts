import { caseworker } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { openCaseFor, requirePart } from "./access.server.ts";
import * as forms from "./forms.ts";

/**
 * Lets somebody look into parts of a case: the look is in the log before anything is shown. Which parts she asks for and
 * may not read is as if the case were not there. @throws Missing
 */
export const viewCase = command({
  name: "view-case",
  who: caseworker,
  input: forms.viewCase,
  async run({ tx, actor, tell }, { case: id, parts, reason }) {
    const found = await openCaseFor(tx, actor, id);
    for (const part of parts) requirePart(found, part);
    await tell("case.viewed", "case", found.id, {
      subject: found.personId,
      data: { parts, reason, body: found.through[0] },
    });
    return found;
  },
});
