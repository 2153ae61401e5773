import { officer } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Invalid, Refusal } from "#app/platform/errors.ts";
import { openReview as input } from "./forms.ts";
import { putRequest } from "./request-steps.server.ts";
import { markBySlug, scopeFor, shopToHonour } from "./steps.server.ts";

/** An officer opens the review of a mark for a maker who has not asked herself. */
export const openReview = command({
  name: "open-badge-review",
  who: officer,
  input,
  once: {
    noun: "badge-request",
    scope: ({ actor }) => (actor.kind === "person" ? actor.id : ""),
    again: async (_ctx, id) => ({ id }),
  },
  async run(run, typed) {
    const shop = await shopToHonour(run.tx, run.actor, typed.shop);
    if (shop.own) throw new Refusal("badges.own");
    const mark = await markBySlug(run.tx, typed.badge, run.actor);
    if (!mark) throw new Invalid({ badge: "choose" });
    const what = await scopeFor(run.tx, shop.id, mark, typed.for);
    return { id: await putRequest(run, { holder: shop, mark, what }) };
  },
});
