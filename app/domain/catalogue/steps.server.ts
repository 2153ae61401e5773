import { sql } from "drizzle-orm";
import { Invalid } from "#app/platform/errors.ts";
import type { Money } from "#app/platform/money.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { ProductState } from "#db/vocabulary.ts";
import type { Tx } from "#db/writes.server.ts";
import { factsOf, recordOf } from "./product-record.server.ts";
import { gapsOf } from "./rules.ts";

type Text = { title: string; description: string };

/** Both languages' texts; a language with no word in it has no row, and readers are shown the other. */
export async function saveTexts(tx: Tx, productId: string, texts: { fa: Text; en: Text }): Promise<void> {
  for (const [locale, { title, description }] of Object.entries(texts)) {
    if (title === "" && description === "") {
      await tx.execute(sql`delete from product_texts where product_id = ${productId} and locale = ${locale}`);
      continue;
    }
    await tx.execute(
      sql`insert into product_texts (product_id, locale, title, description) values (${productId}, ${locale}, ${title}, ${description})
          on conflict (product_id, locale) do update set title = excluded.title, description = excluded.description`,
    );
  }
}

/**
 * Sets a price, or takes it away when none was typed. What is bought in variants has no price of its own: the lowest of
 * theirs stands here, and their commands keep it.
 */
export async function savePrice(
  tx: Tx,
  productId: string,
  currency: "IRR" | "EUR",
  price: Money | null,
): Promise<void> {
  const [varied] = await rowsOf(
    tx,
    sql`select 1 from product_variants where product_id = ${productId} and retired_at is null limit 1`,
  );
  if (varied) return;
  if (!price) {
    await tx.execute(sql`delete from product_prices where product_id = ${productId} and currency = ${currency}`);
    return;
  }
  await tx.execute(
    sql`insert into product_prices (product_id, currency, amount) values (${productId}, ${currency}, ${price.amount})
        on conflict (product_id, currency) do update set amount = excluded.amount`,
  );
}

/**
 * After a change to what was judged: a listing that is out goes back to review and off the shelf until an officer has
 * looked again. Answers whether it did.
 */
export async function backToReview(
  { tx, moved }: { tx: Tx; moved(noun: string, id: string, from: string | null, to: string): Promise<void> },
  product: { id: string; status: ProductState },
): Promise<boolean> {
  if (product.status !== "published") return false;
  await tx.execute(sql`update products set status = 'submitted', submitted_at = market_now() where id = ${product.id}`);
  await moved("product", product.id, "published", "submitted");
  return true;
}

/** Marks the product as changed: whoever looked at the version before must look again. */
export async function raiseVersion(tx: Tx, productId: string): Promise<void> {
  await tx.execute(sql`update products set version = version + 1, updated_at = market_now() where id = ${productId}`);
}

/** A listing that is out or in review may not lose what its form must say: the fault stands at the field. @throws Invalid */
export async function mustStayWhole(tx: Tx, productId: string): Promise<void> {
  const product = await recordOf(tx, productId);
  if (product.status === "draft" || product.status === "withdrawn") return;
  const fields = gapsOf(factsOf(product)).flatMap((gap) => gap.field ?? []);
  if (fields.length > 0) throw new Invalid(Object.fromEntries(fields.map((field) => [field, "required"])));
}
