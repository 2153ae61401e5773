import { sql } from "drizzle-orm";
import type { Actor } from "#app/platform/actor.ts";
import type { Acting, Run } from "#app/platform/command.server.ts";
import { Invalid } from "#app/platform/errors.ts";
import type { Money } from "#app/platform/money.ts";
import { rowsOf } from "#db/reads.server.ts";
import { priceUnits } from "#db/vocabulary.ts";
import type { Tx } from "#db/writes.server.ts";
import { wholeField } from "./listing-steps.ts";
import { factsOf, type ProductRecord, recordOf } from "./product-record.server.ts";
import { asEdited, type Judged } from "./revision.ts";
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
 * After a change to a picture: a listing that is out goes back to review and off the shelf until an officer has looked
 * again, with whatever waited beside it. Answers whether it did.
 */
export async function backToReview(run: Run<Actor>, product: ProductRecord): Promise<boolean> {
  if (product.status !== "published") return false;
  await run.tx.execute(
    sql`update products set status = 'submitted', submitted_at = market_now() where id = ${product.id}`,
  );
  await run.moved("product", product.id, "published", "submitted");
  await takeInWaiting(run, product, { subject: product.shopId });
  return true;
}

/** The judged parts as they shall be. A service's price counts the unit named among its attributes. */
export async function writeJudged(tx: Tx, product: ProductRecord, { attributes, texts }: Judged): Promise<void> {
  const unit =
    product.availability === "service" ? priceUnits.find((one) => one === attributes.unit) : product.priceUnit;
  await tx.execute(
    sql`update products set attributes = ${JSON.stringify(attributes)}::jsonb, price_unit = ${unit ?? product.priceUnit} where id = ${product.id}`,
  );
  const none = { title: "", description: "" };
  await saveTexts(tx, product.id, { fa: texts.fa ?? none, en: texts.en ?? none });
}

/**
 * What waited beside a listing that left the shelf is taken into it: it will be looked at as a whole. To be called when
 * the listing is out no longer.
 */
export async function takeInWaiting(run: Run<Actor>, product: ProductRecord, acting: Acting): Promise<ProductRecord> {
  const { revision } = product;
  if (!revision) return product;
  const { tx, moved, tell } = run;
  await writeJudged(tx, product, asEdited(product));
  await raiseVersion(tx, product.id);
  await tx.execute(
    sql`update products set review_marks = review_marks || ${JSON.stringify(revision.marks)}::jsonb where id = ${product.id}`,
  );
  await tx.execute(sql`update product_revisions set status = 'dropped' where id = ${revision.id}`);
  await moved("revision", revision.id, revision.status, "dropped");
  await tell("product.revision-dropped", "product", product.id, { ...acting, data: { taken: true } });
  return recordOf(tx, product.id);
}

/** Names as a list that `jsonb - text[]` takes. */
export const fieldList = (names: readonly string[]) =>
  names.length === 0
    ? sql`array[]::text[]`
    : sql`array[${sql.join(
        names.map((name) => sql`${name}`),
        sql`, `,
      )}]::text[]`;

/** Says that the product was changed: whoever looked at the version before must look again, and marks at these fields are mended. */
export async function raiseVersion(tx: Tx, productId: string, changed: readonly string[] = []): Promise<void> {
  await tx.execute(
    sql`update products set version = version + 1, updated_at = market_now(), review_marks = review_marks - ${fieldList(changed)} where id = ${productId}`,
  );
}

/** A listing that is out or in review may not lose what one of these fields must say: the fault stands there. @throws Invalid */
export async function mustStayWhole(tx: Tx, productId: string, fields: readonly string[]): Promise<void> {
  const product = await recordOf(tx, productId);
  if (product.status === "draft" || product.status === "withdrawn") return;
  const lost = gapsOf(factsOf(product)).flatMap(({ code, field }) =>
    field !== undefined && fields.includes(wholeField(field))
      ? [[field, code === "gap.natural" ? code : "required"]]
      : [],
  );
  if (lost.length > 0) throw new Invalid(Object.fromEntries(lost));
}
