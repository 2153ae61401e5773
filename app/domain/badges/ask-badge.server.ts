import { producer } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { askBadge as input } from "./forms.ts";
import { putRequest } from "./request-steps.server.ts";
import { markBySlug, scopeFor } from "./steps.server.ts";

/** A maker asks for a mark, for her shop or a part of what she sells. What is still missing does not keep her from asking. */
export const askBadge = command({
  name: "ask-badge",
  who: producer,
  input,
  once: {
    noun: "badge-request",
    scope: ({ actor }) => (actor.kind === "person" ? actor.id : ""),
    again: async (_ctx, id) => ({ id }),
  },
  async run(run, typed) {
    const mark = await markBySlug(run.tx, typed.badge);
    if (!mark) throw new Missing("badge");
    const shopId = run.actor.producer.shopId;
    const what = await scopeFor(run.tx, shopId, mark, typed.for);
    return { id: await putRequest(run, { holder: { kind: "shop", id: shopId }, mark, what }) };
  },
});
