import { signedIn } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import * as forms from "./forms.ts";
import { agreeToTerms } from "./steps.server.ts";

/** Somebody agrees to the terms as they are now. */
export const agreeTerms = command({
  name: "agree-terms",
  who: signedIn,
  input: forms.agreeTerms,
  async run({ tx, actor, tell }) {
    const count = await agreeToTerms(tx, actor.id);
    if (count === 0) return unchanged(null);
    await tell("terms.agreed", "person", actor.id, { subject: actor.id, data: { count } });
    return null;
  },
});
