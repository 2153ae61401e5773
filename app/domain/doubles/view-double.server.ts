import { officer } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { doubleFor } from "./access.server.ts";
import * as forms from "./forms.ts";

/** Opens two files side by side; the look is in the log of both before anything of them is shown. */
export const viewDouble = command({
  name: "view-double",
  who: officer,
  input: forms.doubleOnly,
  async run({ tx, actor, tell }, { double }) {
    const pair = await doubleFor(tx, actor, double);
    for (const { id, personId } of [pair.first, pair.second])
      await tell("case.viewed", "case", id, {
        subject: personId,
        data: { parts: ["identity", "contact"], reason: "double" },
      });
    return pair;
  },
});
