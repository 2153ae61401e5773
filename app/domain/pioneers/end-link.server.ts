import { signedIn } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Missing, Refusal } from "#app/platform/errors.ts";
import * as forms from "./forms.ts";
import { finishLink, lockLink } from "./steps.server.ts";

/** Either side ends the link, with a reason the office can read. */
export const endLink = command({
  name: "end-link",
  who: signedIn,
  input: forms.endLink,
  async run(run, { link: id, reason }) {
    const link = await lockLink(run.tx, id);
    const side = { [link.applicant]: "applicant", [link.pioneer_person]: "pioneer" } as const;
    const hers = side[run.actor.id];
    if (!hers) throw new Missing("link");
    if (link.status === "ended") return unchanged({ id: link.id });
    if (link.status !== "active") throw new Refusal("pioneers.not-linked");
    await finishLink(run, link, { side: hers, reason });
    return { id: link.id };
  },
});
