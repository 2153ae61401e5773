import { manager } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { saveBodyShop as input } from "./forms.ts";
import { bodyShop } from "./own-shop.server.ts";
import { writeShop } from "./steps.server.ts";

/** The same for a cooperative's own shop, by its manager. A body's seat is no home, so there is nothing to hide. */
export const saveBodyShop = command({
  name: "save-body-shop",
  who: manager,
  input,
  async run(run, { slug, ...form }) {
    const shop = await bodyShop(run.tx, run.actor, slug, { lock: true });
    const saved = { slug };
    const changed = await writeShop(run, shop, { ...form, shown: shop.showsPlace ? "place" : "county" });
    return changed ? saved : unchanged(saved);
  },
});
