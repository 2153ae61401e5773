import { officer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Invalid, Refusal } from "#app/platform/errors.ts";
import * as forms from "./forms.ts";
import {
  codedOf,
  criteriaOfVersion,
  heldMarks,
  markBySlug,
  mustDeserve,
  putGrant,
  scopeFor,
  shopToHonour,
} from "./steps.server.ts";

/**
 * Gives a shop a mark of a body in which she is an officer, for as long as the mark lasts. A live one is left as it is;
 * one that has run out begins anew under its code. A mark that asks for something to be checked by hand is given by its
 * review alone.
 */
export const grantBadge = command({
  name: "grant-badge",
  who: officer,
  input: forms.grantBadge,
  async run(run, input) {
    const { tx, actor } = run;
    const shop = await shopToHonour(tx, actor, input.shop);
    const mark = await markBySlug(tx, input.badge, actor);
    if (!mark) throw new Invalid({ badge: "choose" });
    const what = await scopeFor(tx, shop.id, mark, input.for);
    const asks = await criteriaOfVersion(tx, mark.id, mark.version);
    const live = (await heldMarks(tx, shop, true)).some(
      (one) => one.badgeId === mark.id && one.scope === what.scope && one.of === what.of && one.live,
    );
    if (live) return unchanged({ shop: input.shop });
    if (asks.criteria.length > codedOf(asks).length) throw new Refusal("badges.by-review");
    await mustDeserve(run, { holder: shop, mark, what, asks });
    await putGrant(run, {
      ...{ holder: shop, mark, what, asks },
      ...{ version: mark.version, reason: input.reason, requestId: null },
    });
    return { shop: input.shop };
  },
});
