import { producer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { saveShop as input } from "./forms.ts";
import { ownOpenShop } from "./own-shop.server.ts";
import { writeShop } from "./steps.server.ts";

/** What a shop says of itself: names, story, workplace, people, policies, and how near buyers see it. */
export const saveShop = command({
  name: "save-shop",
  who: producer,
  input,
  async run(run, form) {
    const shop = await ownOpenShop(run.tx, run.actor);
    const saved = { slug: shop.slug };
    return (await writeShop(run, shop, form)) ? saved : unchanged(saved);
  },
});
