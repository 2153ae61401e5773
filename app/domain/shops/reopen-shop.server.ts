import { sql } from "drizzle-orm";
import { officer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Missing, Refusal } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import { shopOnly } from "./forms.ts";
import { answersFor } from "./office-queries.server.ts";

/**
 * Opens a closed shop again because its maker asked: by an officer of the body that decided her case, or of the
 * secretariat. What was withdrawn stays so until she sends it in again; memberships are hers to begin anew.
 */
export const reopenShop = command({
  name: "reopen-shop",
  who: officer,
  input: shopOnly,
  async run({ tx, actor, tell }, { slug }) {
    const [shop] = await rowsOf<{ id: string; open: boolean; person: string }>(
      tx,
      sql`select s.id, s.closed_at is null as open, pr.person_id as person from shops s join producers pr on pr.id = s.producer_id
          where s.slug = ${slug} and ${answersFor(actor)} for update of s`,
    );
    if (!shop) throw new Missing("shop");
    if (shop.open) return unchanged({ slug });
    if (shop.person === actor.id) throw new Refusal("shops.own-shop");
    await tx.execute(sql`update shops set closed_at = null, version = version + 1 where id = ${shop.id}`);
    await tell("shop.reopened", "shop", shop.id, { subject: shop.id });
    return { slug };
  },
});
