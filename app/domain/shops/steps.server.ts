import { sql } from "drizzle-orm";
import type { Actor } from "#app/platform/actor.ts";
import type { Run } from "#app/platform/command.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import type { SaveShop } from "./forms.ts";
import type { OwnShop } from "./own-shop.server.ts";
import { storyOf } from "./rules.ts";

/**
 * Writes what a shop says of itself, where it differs, and tells what did. Answers whether anything changed.
 * @throws Refusal when somebody else saved other words meanwhile
 */
export async function writeShop({ tx, tell }: Run<Actor>, shop: OwnShop, form: SaveShop): Promise<boolean> {
  const next = textsOf(form);
  const changed = (Object.keys(next) as (keyof typeof next)[]).filter(
    (key) => JSON.stringify(next[key]) !== JSON.stringify(pick(shop, key)),
  );
  // Pressed twice, the second finds its own words there; only other words under an old version are a conflict.
  if (changed.length === 0) return false;
  if (shop.version !== form.version) throw new Refusal("shops.changed-meanwhile");
  await tx.execute(
    sql`update shops set name_fa = ${next.nameFa}, name_en = ${next.nameEn}, story_fa = ${next.storyFa}, story_en = ${next.storyEn},
          workplace_fa = ${next.workplaceFa}, workplace_en = ${next.workplaceEn}, policy_fa = ${next.policyFa}, policy_en = ${next.policyEn},
          people = ${JSON.stringify(next.people)}::jsonb, shows_place = ${next.showsPlace}, version = version + 1 where id = ${shop.id}`,
  );
  await tell("shop.saved", "shop", shop.id, { subject: shop.id, data: { changed } });
  return true;
}

function textsOf(form: SaveShop) {
  return {
    nameFa: form.nameFa,
    nameEn: form.nameEn,
    storyFa: storyOf([form.storyFa1, form.storyFa2, form.storyFa3]),
    storyEn: storyOf([form.storyEn1, form.storyEn2, form.storyEn3]),
    workplaceFa: form.workplaceFa,
    workplaceEn: form.workplaceEn,
    policyFa: form.policyFa,
    policyEn: form.policyEn,
    people: form.people,
    showsPlace: form.shown === "place",
  };
}

/** People in one order of words, for PostgreSQL keeps its own. */
function pick(shop: OwnShop, key: keyof ReturnType<typeof textsOf>): unknown {
  if (key !== "people") return shop[key];
  return shop.people.map(({ nameFa, nameEn, roleFa, roleEn }) => ({ nameFa, nameEn, roleFa, roleEn }));
}
