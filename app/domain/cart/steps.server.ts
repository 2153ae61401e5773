import { type SQL, sql } from "drizzle-orm";
import { monthOf, nextMonth } from "#app/domain/catalogue/order-month.ts";
import type { Actor } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { hashToken } from "#app/platform/crypto.server.ts";
import { Missing, Refusal } from "#app/platform/errors.ts";
import { dayOf, formatDay } from "#app/platform/time.ts";
import { asId } from "#db/lists.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { AvailabilityKind, Currency } from "#db/vocabulary.ts";

export type Cart = { id: string; currency: Currency };

/** Whose cart, and in which currency. A signed-in person's is hers on every device; a guest's is her browser's secret's. */
export type CartOf = { actor: Actor; token: string; currency: Currency };

/** Condition on `carts` that names one cart at most; null where there can be none. */
export function cartIs({ actor, token, currency }: CartOf): SQL | null {
  if (actor.kind === "person") return sql`carts.person_id = ${actor.id} and carts.currency = ${currency}`;
  if (!token) return null;
  return sql`carts.token_hash = ${hashToken(token)} and carts.person_id is null and carts.currency = ${currency}`;
}

/** One cart, locked for the rest of the transaction; null if there is none. */
export async function lockCart(tx: Db, whose: CartOf): Promise<Cart | null> {
  const condition = cartIs(whose);
  if (!condition) return null;
  const [cart] = await rowsOf<Cart>(tx, sql`select id, currency from carts where ${condition} for update`);
  return cart ?? null;
}

/** One way to buy a product, as a cart takes it. */
export type ForCart = {
  id: string;
  /** Null for a product without variants. */
  variant: string | null;
  availability: AvailabilityKind;
  amount: string | null;
  /** Units of the stock, or of the month's pieces, that one of it takes. */
  takes: number;
  /** Units there are: on hand, or still taken this month; null where there is no ceiling. */
  units: number | null;
};

/** The line of a product and its variant, or of a product that has none. Condition on `l`. */
export const lineOf = (productId: SQL, variant: string | null): SQL =>
  sql`l.product_id = ${productId} and l.variant_id is not distinct from ${variant === "" ? null : variant}::uuid`;

type Row = Omit<ForCart, "units"> & {
  varied: boolean;
  past: boolean;
  on_hand: number | null;
  monthly_ceiling: number | null;
  taken: number;
  shut: boolean;
  back_on: string | null;
};

/**
 * A published product that can go into a cart, in the variant that was chosen. @throws Missing when there is no such
 * thing, Refusal when it is not sold now or a variant must be chosen
 */
export async function productForCart(
  tx: Db,
  ctx: Ctx,
  { slug, variant, currency, now }: { slug: string; variant: string; currency: Currency; now: Date },
): Promise<ForCart> {
  const { country } = ctx.house;
  const today = dayOf(now, country.timeZone);
  const [row] = await rowsOf<Row>(
    tx,
    sql`select p.id, p.availability, v.id as variant, coalesce(v.takes, 1) as takes, s.on_hand, p.monthly_ceiling,
          coalesce(om.taken, 0) as taken, coalesce(p.attributes->>'bestBefore' < ${today}, false) as past,
          exists (select 1 from product_variants where product_id = p.id and retired_at is null) as varied,
          (case when v.id is null then pr.amount else vp.amount end)::text as amount,
          sh.paused_at is not null or sh.closed_at is not null or sh.orders_stopped_at is not null as shut,
          case when sh.closed_at is null and sh.orders_stopped_at is null then sh.paused_until::text end as back_on
        from products p join shops sh on sh.id = p.shop_id
        left join product_variants v on v.product_id = p.id and v.id = ${asId(variant)} and v.retired_at is null
        left join variant_prices vp on vp.variant_id = v.id and vp.currency = ${currency}
        left join product_prices pr on pr.product_id = p.id and pr.currency = ${currency}
        left join stock_items s on s.product_id = p.id
        left join order_months om on om.product_id = p.id and om.month = ${monthOf(country.calendar, today)}
        where p.slug = ${slug} and p.status = 'published'`,
  );
  if (!row) throw new Missing("product");
  if (row.availability === "service") throw new Refusal("cart.service");
  if (row.back_on) throw new Refusal("cart.shut-until", { date: formatDay(ctx.locale, row.back_on) });
  if (row.shut) throw new Refusal("cart.shut");
  if (row.past) throw new Refusal("cart.past-best-before");
  if (row.varied && !row.variant) throw new Refusal("cart.choose-variant");
  if (!row.varied && variant !== "") throw new Missing("variant");
  const { id, availability, amount, takes, on_hand, monthly_ceiling, taken } = row;
  const units = availability === "made-to-order" ? monthly_ceiling && Math.max(0, monthly_ceiling - taken) : on_hand;
  return { id, variant: row.variant, availability, amount, takes, units: units ?? null };
}

/**
 * A line may ask for no more than there is, and what its siblings of the same product ask for counts too. Nothing is
 * held yet: the order's own statement decides. @throws Refusal
 */
export async function mustHaveRoom(
  tx: Db,
  ctx: Ctx,
  cartId: string,
  product: ForCart,
  { quantity, now }: { quantity: number; now: Date },
): Promise<void> {
  if (product.units === null) return;
  const [beside] = await rowsOf<{ units: number }>(
    tx,
    sql`select coalesce(sum(l.quantity * coalesce(v.takes, 1)), 0)::int as units
        from cart_lines l left join product_variants v on v.id = l.variant_id
        where l.cart_id = ${cartId} and l.product_id = ${product.id} and not (${lineOf(sql`${product.id}`, product.variant)})`,
  );
  const others = beside?.units ?? 0;
  const left = Math.max(0, Math.floor((product.units - others) / product.takes));
  if (quantity <= left) return;
  if (product.availability === "made-to-order") {
    const { calendar, timeZone } = ctx.house.country;
    const date = formatDay(ctx.locale, nextMonth(calendar, dayOf(now, timeZone)));
    throw new Refusal(left === 0 ? "cart.month-full" : "cart.month-left", { left, date });
  }
  if (product.units === 0) throw new Refusal("cart.sold");
  if (product.availability === "unique") throw new Refusal("cart.unique");
  throw new Refusal(left > 0 ? "cart.not-enough" : others > 0 ? "cart.all-yours" : "cart.variant-sold", { left });
}
