import { sql } from "drizzle-orm";
import type { Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { ConsignmentState, Currency, OrderState, PriceUnit } from "#db/vocabulary.ts";

export type OrderHead = {
  id: string;
  person_id: string | null;
  number: string;
  status: OrderState;
  currency: Currency;
  placedAt: Date;
  holdUntil: Date;
  paidAt: Date | null;
};

/** What may be shown of an order to whoever has its link: no name, no address, no goods. */
export async function orderHead(db: Db, number: string): Promise<OrderHead | null> {
  const [row] = await rowsOf<
    Omit<OrderHead, "placedAt" | "holdUntil" | "paidAt"> & { placed: string; hold: string; paid: string | null }
  >(
    db,
    sql`select id, person_id, number, status, currency, placed_at::text as placed, hold_until::text as hold, paid_at::text as paid from orders where number = ${number}`,
  );
  if (!row) return null;
  const { placed, hold, paid, ...head } = row;
  return { ...head, placedAt: new Date(placed), holdUntil: new Date(hold), paidAt: paid ? new Date(paid) : null };
}

type Line = {
  id: string;
  titleFa: string;
  titleEn: string;
  variantFa: string;
  variantEn: string;
  priceUnit: PriceUnit;
  slug: string;
  quantity: number;
  unitPrice: string;
  total: string;
  withdrawal: { allowed: boolean; workingDays: number; reason: string };
};
export type OrderParcel = {
  number: number;
  status: ConsignmentState;
  shopSlug: string;
  shopFa: string;
  shopEn: string;
  carrier: string;
  tracking: string | null;
  goods: string;
  discount: string;
  carriage: string;
  acceptedAt: string | null;
  shippedAt: string | null;
  deliveredAt: string | null;
  lines: Line[];
};
export type OrderWhole = {
  goods: bigint;
  discount: bigint;
  carriage: bigint;
  total: bigint;
  buyer: { name: string; address: { province: string; city: string; street: string; postalCode: string } };
  parcels: OrderParcel[];
};

/** Everything of an order, for its buyer. */
export async function orderWhole(ctx: Ctx, orderId: string): Promise<OrderWhole> {
  const [[order], parcels] = await Promise.all([
    rowsOf<{ goods: string; discount: string; carriage: string; total: string; name: string; address: string }>(
      ctx.db,
      sql`select goods::text, discount::text, carriage::text, total::text, buyer_name_sealed as name, address_sealed as address from orders where id = ${orderId}`,
    ),
    rowsOf<OrderParcel>(
      ctx.db,
      sql`select c.number, c.status, s.slug as "shopSlug", s.name_fa as "shopFa", s.name_en as "shopEn", c.carrier, c.tracking,
            c.goods::text, c.discount::text, c.carriage::text, c.accepted_at::text as "acceptedAt", c.shipped_at::text as "shippedAt", c.delivered_at::text as "deliveredAt",
            (select json_agg(json_build_object('id', l.id, 'titleFa', l.title_fa, 'titleEn', l.title_en,
                 'variantFa', l.variant_fa, 'variantEn', l.variant_en, 'priceUnit', l.price_unit, 'slug', p.slug, 'quantity', l.quantity,
                 'unitPrice', l.unit_price::text, 'total', l.total::text, 'withdrawal', l.withdrawal) order by l.id)
               from order_lines l join products p on p.id = l.product_id where l.consignment_id = c.id) as lines
          from consignments c join shops s on s.id = c.seller_id where c.order_id = ${orderId} order by c.number`,
    ),
  ]);
  if (!order) throw new Error("the order is gone");
  const open = (column: string, sealed: string) =>
    ctx.house.keys.decryptField(sealed, { table: "orders", column, row: orderId });
  return {
    goods: BigInt(order.goods),
    discount: BigInt(order.discount),
    carriage: BigInt(order.carriage),
    total: BigInt(order.total),
    buyer: { name: open("buyer_name_sealed", order.name), address: JSON.parse(open("address_sealed", order.address)) },
    parcels,
  };
}

/** A signed-in buyer's own orders, newest first. */
export async function myOrders(db: Db, person: Person) {
  return rowsOf<{ number: string; status: OrderState; currency: Currency; total: string; placedAt: string }>(
    db,
    sql`select number, status, currency, total::text, placed_at::text as "placedAt" from orders where person_id = ${person.id} order by placed_at desc limit 100`,
  );
}
