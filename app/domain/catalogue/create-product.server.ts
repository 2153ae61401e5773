import { sql } from "drizzle-orm";
import { requireRight } from "#app/domain/rights/queries.server.ts";
import { producer } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Invalid, Refusal } from "#app/platform/errors.ts";
import { transliterate } from "#app/platform/text.ts";
import { rowsOf } from "#db/reads.server.ts";
import { familiesOfOccupation } from "./families/families.ts";
import { createProduct as input } from "./forms.ts";
import { availabilitiesOf, usualMakerShareBps } from "./rules.ts";
import { saveTexts } from "./steps.server.ts";
import { moveStock } from "./stock.server.ts";

type Home = { occupation: string; cluster_id: string | null; member: boolean };

/** A maker begins a listing in her own craft: a draft with a title, to be filled in at leisure. Answers its address and family. */
export const createProduct = command({
  name: "create-product",
  who: producer,
  input,
  once: {
    noun: "product",
    scope: (ctx) => (ctx.actor.kind === "person" ? ctx.actor.id : ""),
    async again(ctx, id) {
      // Read where it was written: a replica may not know it yet.
      const { rows } = await ctx.house.writes.query<{ slug: string; family: string }>(
        "select slug, family from products where id = $1",
        [id],
      );
      return rows[0]!;
    },
  },
  async run({ tx, actor, tell, moved, newId }, { titleFa, titleEn, availability, family: chosen }) {
    const { shopId } = actor.producer;
    const [home] = await rowsOf<Home>(
      tx,
      sql`select m.occupation, exists (select 1 from memberships where producer_id = m.id and ended_at is null) as member,
            coalesce(m.cluster_id, (select c.id from clusters c where c.occupation = m.occupation order by (c.county = m.county) desc, c.id limit 1)) as cluster_id
          from producers m where m.id = ${actor.producer.id}`,
    );
    const mine = home ? familiesOfOccupation(home.occupation) : [];
    const family = chosen === "" ? mine[0] : mine.find(({ id }) => id === chosen);
    if (!family && chosen !== "") throw new Invalid({ family: "choose" });
    if (!family || !home?.cluster_id) throw new Refusal("catalogue.no-cluster");
    if (!availabilitiesOf(family).includes(availability)) throw new Invalid({ availability: "choose" });
    if (availability === "made-to-order") await requireRight(tx, shopId, "made-to-order");
    const slug = `${transliterate(titleEn || titleFa, family.id).slice(0, 60)}-${newId.slice(-6)}`;
    const share = home.member ? usualMakerShareBps.member : usualMakerShareBps.alone;
    await tx.execute(
      sql`insert into products (id, slug, shop_id, cluster_id, family, availability, price_unit, maker_share_bps)
          values (${newId}, ${slug}, ${shopId}, ${home.cluster_id}, ${family.id}, ${availability}, ${family.kind === "service" ? "project" : "item"}, ${share})`,
    );
    await saveTexts(tx, newId, { fa: { title: titleFa, description: "" }, en: { title: titleEn, description: "" } });
    if (availability === "unique" || availability === "stock") {
      const [item] = await rowsOf<{ id: string }>(
        tx,
        sql`insert into stock_items (product_id) values (${newId}) returning id`,
      );
      // One of a kind is made once and never again.
      if (availability === "unique") await moveStock(tx, { stockItemId: item!.id, kind: "made", quantity: 1 });
    }
    await moved("product", newId, null, "draft");
    await tell("product.created", "product", newId, { subject: shopId, data: { family: family.id, availability } });
    return { slug, family: family.id };
  },
});
