import { z } from "zod";
import { signedIn } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { endSessions } from "./steps.server.ts";

/** Signs every device out but this one. */
export const endOtherSessions = command({
  name: "end-other-sessions",
  who: signedIn,
  input: z.object({}),
  async run({ tx, actor, tell }) {
    const ended = await endSessions(tx, actor.id, actor.sessionId);
    if (ended === 0) return unchanged({ ended });
    await tell("identity.other-sessions-ended", "person", actor.id, { subject: actor.id, data: { ended } });
    return { ended };
  },
});
