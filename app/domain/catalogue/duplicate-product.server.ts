import { sql } from "drizzle-orm";
import { clerk, manager, oneOf, producer } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { transliterate } from "#app/platform/text.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { Tx } from "#db/writes.server.ts";
import { heldProduct } from "./access.server.ts";
import { duplicateProduct as input } from "./forms.ts";
import type { ProductRecord } from "./product-record.server.ts";
import { saveTexts } from "./steps.server.ts";
import { moveStock } from "./stock.server.ts";

/** What belongs to one lot of goods and not to goods of this kind. */
const ofOneLot = ["lotNo", "labName", "labReportNo", "labReportDate", "bestBefore"];

/**
 * A new draft like this listing, by its maker or by her cooperative with her grant: words, particulars, prices and parcel.
 * No pieces, no serial and nothing of its lot; photographs only if she says so, for they are hers to show twice.
 */
export const duplicateProduct = command({
  name: "duplicate-product",
  who: oneOf(producer, oneOf(manager, clerk)),
  input,
  once: {
    noun: "product",
    scope: (ctx) => (ctx.actor.kind === "person" ? ctx.actor.id : ""),
    async again(ctx, id) {
      const { rows } = await ctx.house.writes.query<{ slug: string }>("select slug from products where id = $1", [id]);
      return { slug: rows[0]!.slug };
    },
  },
  async run({ tx, actor, tell, moved, newId }, typed) {
    const { product, subject, grant } = await heldProduct(tx, actor, typed.slug, { lock: true });
    const photos = typed.photos && grant === null;
    const { fa, en } = product.texts;
    const slug = `${transliterate(en?.title || fa?.title || "", product.family).slice(0, 60)}-${newId.slice(-6)}`;
    await tx.execute(
      sql`insert into products (id, slug, shop_id, cluster_id, family, attributes, availability, lead_time_days, price_unit, maker_share_bps,
            weight_g, length_cm, width_cm, height_cm, monthly_ceiling)
          select ${newId}, ${slug}, shop_id, cluster_id, family, attributes - ${sql.param(ofOneLot)}::text[], availability, lead_time_days, price_unit,
            maker_share_bps, weight_g, length_cm, width_cm, height_cm, monthly_ceiling from products where id = ${product.id}`,
    );
    await saveTexts(tx, newId, {
      fa: copyOf(fa, "(رونوشت)"),
      en: copyOf(en, "(copy)"),
    });
    await copyPrices(tx, product.id, newId);
    await makeStock(tx, product, newId);
    if (photos)
      await tx.execute(
        sql`insert into product_photos (product_id, photo_id, position, alt_fa, alt_en)
            select ${newId}, photo_id, position, alt_fa, alt_en from product_photos where product_id = ${product.id}`,
      );
    await moved("product", newId, null, "draft");
    await tell("product.created", "product", newId, { subject, grant, data: { copyOf: product.id, photos } });
    return { slug };
  },
});

/** A text of the copy, its title marked as one. A language without words stays without. */
function copyOf(text: { title: string; description: string } | null, mark: string) {
  if (!text) return { title: "", description: "" };
  const title = text.title === "" ? "" : `${text.title.slice(0, 119 - mark.length)} ${mark}`;
  return { title, description: text.description };
}

/** Prices, and the variants that are still offered with theirs. */
async function copyPrices(tx: Tx, from: string, to: string): Promise<void> {
  await tx.execute(
    sql`insert into product_prices (product_id, currency, amount) select ${to}, currency, amount from product_prices where product_id = ${from}`,
  );
  const variants = await rowsOf<{ id: string }>(
    tx,
    sql`select id from product_variants where product_id = ${from} and retired_at is null order by position, id`,
  );
  for (const { id } of variants) {
    await tx.execute(
      sql`with made as (insert into product_variants (product_id, position, name_fa, name_en, takes)
            select ${to}, position, name_fa, name_en, takes from product_variants where id = ${id} returning id)
          insert into variant_prices (variant_id, currency, amount)
          select made.id, currency, amount from made, variant_prices where variant_id = ${id}`,
    );
  }
}

/** Counted goods begin with none; one of a kind is, as ever, one. */
async function makeStock(tx: Tx, { availability }: ProductRecord, productId: string): Promise<void> {
  if (availability !== "unique" && availability !== "stock") return;
  const [item] = await rowsOf<{ id: string }>(
    tx,
    sql`insert into stock_items (product_id) values (${productId}) returning id`,
  );
  if (availability === "unique") await moveStock(tx, { stockItemId: item!.id, kind: "made", quantity: 1 });
}
