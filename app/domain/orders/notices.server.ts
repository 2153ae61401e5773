import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Locale } from "#app/platform/locale.ts";
import { rowsOf } from "#db/reads.server.ts";

/** Whom to tell about an order, with her number and address opened: for reactions only. */
export async function buyerToTell(ctx: Ctx, orderId: string) {
  const [order] = await rowsOf<{
    number: string;
    locale: Locale;
    person_id: string | null;
    phone: string;
    email: string | null;
  }>(
    ctx.db,
    sql`select number, locale, person_id, buyer_phone_sealed as phone, buyer_email_sealed as email from orders where id = ${orderId}`,
  );
  if (!order) throw new Error("the order is not there yet");
  const open = (column: string, sealed: string) =>
    ctx.house.keys.decryptField(sealed, { table: "orders", column, row: orderId });
  return {
    number: order.number,
    locale: order.locale,
    personId: order.person_id,
    phone: open("buyer_phone_sealed", order.phone),
    email: order.email ? open("buyer_email_sealed", order.email) : null,
  };
}

/** The maker behind a shop: whom to tell about its orders. */
export async function sellersToTell(
  ctx: Ctx,
  orderId: string,
): Promise<{ personId: string; consignmentId: string; shopId: string }[]> {
  return rowsOf(
    ctx.db,
    sql`select p.person_id as "personId", c.id as "consignmentId", c.seller_id as "shopId" from consignments c
        join shops s on s.id = c.seller_id join producers p on p.id = s.producer_id where c.order_id = ${orderId} order by c.number`,
  );
}

/** One consignment with what a notice says of it. */
export async function consignmentToTell(ctx: Ctx, consignmentId: string) {
  const [row] = await rowsOf<{
    orderId: string;
    number: string;
    tracking: string | null;
    nameFa: string;
    nameEn: string;
    personId: string | null;
  }>(
    ctx.db,
    sql`select c.order_id as "orderId", o.number, c.tracking, s.name_fa as "nameFa", s.name_en as "nameEn", p.person_id as "personId"
        from consignments c join orders o on o.id = c.order_id join shops s on s.id = c.seller_id
        left join producers p on p.id = s.producer_id where c.id = ${consignmentId}`,
  );
  if (!row) throw new Error("the consignment is not there yet");
  return row;
}
