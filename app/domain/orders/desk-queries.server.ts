import { sql } from "drizzle-orm";
import type { Maker } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { ConsignmentState, Currency, PriceUnit } from "#db/vocabulary.ts";

export type DeskRow = {
  id: string;
  orderNumber: string;
  number: number;
  status: ConsignmentState;
  currency: Currency;
  share: string;
  carriage: string;
  acceptBy: string | null;
  placedAt: string;
  titleFa: string;
  titleEn: string;
  pieces: number;
};

/** A maker's parcels that were paid for, what needs her first. Only hers. */
export async function deskOf(ctx: Ctx, maker: Maker): Promise<DeskRow[]> {
  return rowsOf(
    ctx.db,
    sql`select c.id, o.number as "orderNumber", c.number, c.status, o.currency, sum(l.maker_amount)::text as share, c.carriage::text,
          c.accept_by::text as "acceptBy", o.placed_at::text as "placedAt", min(l.title_fa) as "titleFa", min(l.title_en) as "titleEn", sum(l.quantity)::int as pieces
        from consignments c join orders o on o.id = c.order_id join order_lines l on l.consignment_id = c.id
        where c.seller_id = ${maker.producer.shopId} and c.status not in ('awaiting-payment', 'cancelled')
        group by c.id, o.id
        order by array_position(array['new','accepted','shipped','delivered'], c.status), c.accept_by nulls last, o.placed_at desc limit 200`,
  );
}

/** One parcel with what is needed to pack and send it: address and name of the buyer, no other maker's goods. */
export async function parcelOf(ctx: Ctx, maker: Maker, id: string) {
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new Missing("consignment");
  const [row] = await rowsOf<{
    id: string;
    orderId: string;
    orderNumber: string;
    status: ConsignmentState;
    currency: Currency;
    carrier: string;
    tracking: string | null;
    carriage: string;
    acceptBy: string | null;
    name: string;
    phone: string;
    address: string;
    lines: {
      id: string;
      titleFa: string;
      titleEn: string;
      variantFa: string;
      variantEn: string;
      priceUnit: PriceUnit;

      slug: string;
      quantity: number;
      total: string;
      maker: string;
      cooperative: string;
      programme: string;
      platform: string;
    }[];
  }>(
    ctx.db,
    sql`select c.id, o.id as "orderId", o.number as "orderNumber", c.status, o.currency, c.carrier, c.tracking, c.carriage::text, c.accept_by::text as "acceptBy",
          o.buyer_name_sealed as name, o.buyer_phone_sealed as phone, o.address_sealed as address,
          (select json_agg(json_build_object('id', l.id, 'titleFa', l.title_fa, 'titleEn', l.title_en,
              'variantFa', l.variant_fa, 'variantEn', l.variant_en, 'priceUnit', l.price_unit, 'slug', p.slug, 'quantity', l.quantity, 'total', l.total::text,
              'maker', l.maker_amount::text, 'cooperative', l.cooperative_amount::text, 'programme', l.programme_amount::text, 'platform', l.platform_amount::text) order by l.id)
             from order_lines l join products p on p.id = l.product_id where l.consignment_id = c.id) as lines
        from consignments c join orders o on o.id = c.order_id
        where c.id = ${id} and c.seller_id = ${maker.producer.shopId} and c.status not in ('awaiting-payment', 'cancelled')`,
  );
  if (!row) throw new Missing("consignment");
  const { orderId, name, phone, address, ...parcel } = row;
  const open = (column: string, sealed: string) =>
    ctx.house.keys.decryptField(sealed, { table: "orders", column, row: orderId });
  const buyer = {
    name: open("buyer_name_sealed", name),
    phone: open("buyer_phone_sealed", phone),
    address: JSON.parse(open("address_sealed", address)) as {
      province: string;
      city: string;
      street: string;
      postalCode: string;
    },
  };
  return { ...parcel, buyer };
}

export type EarningRow = {
  id: string;
  orderNumber: string;
  status: ConsignmentState;
  currency: Currency;
  total: string;
  maker: string;
  cooperative: string;
  programme: string;
  platform: string;
  carriage: string;
  at: string;
};

/** What a maker has earned and what is on its way, parcel by parcel, every part of the price named; totals from the ledger. */
export async function earningsOf(
  ctx: Ctx,
  maker: Maker,
): Promise<{ rows: EarningRow[]; earned: { currency: Currency; amount: string }[] }> {
  const { shopId } = maker.producer;
  const [rows, earned] = await Promise.all([
    rowsOf<EarningRow>(
      ctx.db,
      sql`select c.id, o.number as "orderNumber", c.status, o.currency, sum(l.total)::text as total, sum(l.maker_amount)::text as maker,
            sum(l.cooperative_amount)::text as cooperative, sum(l.programme_amount)::text as programme, sum(l.platform_amount)::text as platform,
            c.carriage::text, coalesce(c.delivered_at, o.paid_at)::text as at
          from consignments c join orders o on o.id = c.order_id join order_lines l on l.consignment_id = c.id
          where c.seller_id = ${shopId} and c.status in ('new', 'accepted', 'shipped', 'delivered')
          group by c.id, o.id order by coalesce(c.delivered_at, o.paid_at) desc limit 500`,
    ),
    rowsOf<{ currency: Currency; amount: string }>(
      ctx.db,
      sql`select currency, (-sum(amount))::text as amount from ledger_entries where account = ${`seller-payable:${shopId}`} group by currency order by currency`,
    ),
  ]);
  return { rows, earned };
}
