import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { Currency } from "#db/vocabulary.ts";
import type { ProductCard } from "./card.ts";
import { cardsOf, visible } from "./cards.server.ts";
import type { Attributes } from "./families/typed.ts";

/** So many stand side by side at most. */
export const comparedMost = 4;

export type Compared = { card: ProductCard; family: string; attributes: Attributes; makerShare: number };

type Row = { slug: string; family: string; attributes: Attributes; makerShareBps: number };

/** Published pieces and services by their addresses, in that order; what is not there is left out. Two statements. */
export async function comparedPieces(ctx: Ctx, slugs: readonly string[], currency: Currency): Promise<Compared[]> {
  if (slugs.length === 0) return [];
  const wanted = sql`array[${sql.join(
    slugs.map((slug) => sql`${slug}`),
    sql`, `,
  )}]::text[]`;
  const [cards, rows] = await Promise.all([
    cardsOf(
      ctx,
      currency,
      sql`select p.id, array_position(${wanted}, p.slug) as place, '' as cursor
          from products p join shops s on s.id = p.shop_id where p.slug = any(${wanted}) and ${visible}`,
    ),
    rowsOf<Row>(
      ctx.db,
      sql`select p.slug, p.family, p.attributes, p.maker_share_bps as "makerShareBps"
          from products p join shops s on s.id = p.shop_id where p.slug = any(${wanted}) and ${visible}`,
    ),
  ]);
  return cards.flatMap((card) => {
    const row = rows.find((one) => one.slug === card.slug);
    return row
      ? [{ card, family: row.family, attributes: row.attributes, makerShare: Math.round(row.makerShareBps / 100) }]
      : [];
  });
}
