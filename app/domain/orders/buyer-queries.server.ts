import { type SQL, sql } from "drizzle-orm";
import { trackingUrl } from "#app/country/carriage.ts";
import type { Withdrawal, WithdrawalReason } from "#app/country/pack.ts";
import { countyOf, provinceOf } from "#app/country/places.ts";
import { coverJson, type Photo, type PhotoRow, photoOf } from "#app/domain/media/queries.server.ts";
import { serialsOfLine } from "#app/domain/passports/pieces.server.ts";
import { railsFor } from "#app/domain/payments/rails.server.ts";
import type { Rail } from "#app/domain/payments/rails.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Localized } from "#app/platform/locale.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { ConsignmentState, Currency, Custody, PaymentState, PriceUnit } from "#db/vocabulary.ts";
import { buyerMayCancel } from "./rules.ts";

/** An instant as text that every reader reads alike. */
const at = (column: SQL) => sql`to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

export type OrderLine = {
  id: string;
  title: Localized;
  slug: string;
  photo: Photo | null;
  quantity: number;
  priceUnit: PriceUnit;
  unitPrice: string;
  discount: string;
  total: string;
  withdrawal: { allowed: boolean; text: Localized };
  /** Numbers of its passport or of its pieces'; empty where it has none. */
  passports: string[];
  /** There is one of it alone. */
  single: boolean;
};

export type ParcelRefund = {
  amount: string;
  status: "wanted" | "succeeded" | "failed";
  byHand: boolean;
  reference: string | null;
  doneAt: string | null;
};

export type OrderParcel = {
  number: number;
  status: ConsignmentState;
  shopSlug: string;
  shop: Localized;
  carrier: Localized | null;
  service: Localized | null;
  days: readonly [number, number] | null;
  /** Where the carrier shows the way of it. */
  follow: string | null;
  tracking: string | null;
  parcels: number;
  point: { name: Localized; address: Localized; hours: Localized; county: Localized | null } | null;
  note: string;
  goods: string;
  discount: string;
  carriage: string;
  insurance: string;
  total: string;
  acceptBy: string | null;
  acceptedAt: string | null;
  sendBy: string | null;
  delayedAt: string | null;
  delayReason: string | null;
  packedAt: string | null;
  shippedAt: string | null;
  deliveredAt: string | null;
  confirmBy: string | null;
  cancelledAt: string | null;
  cancelReason: string | null;
  /** Number of the parcel it was parted from. */
  splitFrom: number | null;
  refund: ParcelRefund | null;
  late: boolean;
  mayCancel: boolean;
  lines: OrderLine[];
};

export type OrderWhole = {
  confirmedAt: string | null;
  cancelledAt: string | null;
  cancelReason: string | null;
  goods: bigint;
  discount: bigint;
  carriage: bigint;
  insurance: bigint;
  total: bigint;
  buyer: {
    name: string;
    phone: string;
    address: Record<string, string>;
    province: Localized;
    county: Localized | null;
  };
  /** The rail it stands on, or that was tried last, and what became of the photograph of a transfer. */
  payment: { rail: string; status: PaymentState; heldBy: Custody; proof: "waiting" | "accepted" | "rejected" | null };
  /** Money that came late or in another sum, and goes back. */
  strayRefund: ParcelRefund | null;
  /** Who gets what of that which was not called off; every part nothing where all of it was. */
  shares: Record<"maker" | "cooperative" | "programme" | "platform" | "carrier", string>;
  parcels: OrderParcel[];
};

type ParcelRow = Omit<
  OrderParcel,
  "carrier" | "service" | "days" | "follow" | "note" | "mayCancel" | "lines" | "insurance" | "point"
> & {
  id: string;
  insurance: string;
  carrierCode: string;
  serviceCode: string;
  noteSealed: string | null;
  point: (Omit<NonNullable<OrderParcel["point"]>, "county"> & { county: string }) | null;
  lines: (Omit<OrderLine, "photo" | "withdrawal"> & { photo: PhotoRow | null; withdrawal: Withdrawal })[];
};

const refundOf = (
  condition: SQL,
) => sql`(select json_build_object('amount', r.amount::text, 'status', r.status, 'byHand', r.by_hand, 'reference', r.provider_ref,
  'doneAt', ${at(sql`r.done_at`)}) from refunds r join payments y on y.id = r.payment_id where ${condition} order by r.created_at desc limit 1)`;

/** Everything of an order, for its buyer: whoever asks has been let in already. */
export async function orderWhole(ctx: Ctx, orderId: string): Promise<OrderWhole> {
  const [[order], parcels] = await Promise.all([
    rowsOf<
      Pick<OrderWhole, "confirmedAt" | "cancelledAt" | "cancelReason" | "payment" | "strayRefund" | "shares"> & {
        goods: string;
        discount: string;
        carriage: string;
        total: string;
        name: string;
        phone: string;
        address: string;
      }
    >(
      ctx.db,
      sql`select goods::text, discount::text, carriage::text, total::text, buyer_name_sealed as name, buyer_phone_sealed as phone, address_sealed as address,
            ${at(sql`o.confirmed_at`)} as "confirmedAt", ${at(sql`o.cancelled_at`)} as "cancelledAt", cancel_reason as "cancelReason",
            (select json_build_object('rail', p.provider, 'status', p.status, 'heldBy', p.held_by,
                'proof', (select f.status from payment_proofs f where f.payment_id = p.id order by f.sent_at desc limit 1))
               from payments p where p.order_id = o.id order by p.status in ('captured', 'promised', 'refunding', 'refunded') desc, p.created_at desc, p.id desc limit 1) as payment,
            ${refundOf(sql`y.order_id = o.id and r.consignment_id is null and r.return_id is null`)} as "strayRefund",
            (select json_build_object('maker', coalesce(sum(l.maker_amount), 0)::text, 'cooperative', coalesce(sum(l.cooperative_amount), 0)::text,
                'programme', coalesce(sum(l.programme_amount), 0)::text, 'platform', coalesce(sum(l.platform_amount), 0)::text,
                'carrier', (select coalesce(sum(carriage), 0)::text from consignments where order_id = o.id and status <> 'cancelled'))
               from order_lines l join consignments c on c.id = l.consignment_id where l.order_id = o.id and c.status <> 'cancelled') as shares
          from orders o where id = ${orderId}`,
    ),
    rowsOf<ParcelRow>(ctx.db, parcelsOf(orderId)),
  ]);
  if (!order) throw new Error("the order is gone");
  const open = (column: string, sealed: string) =>
    ctx.house.keys.decryptField(sealed, { table: "orders", column, row: orderId });
  const address = JSON.parse(open("address_sealed", order.address)) as Record<string, string>;
  const { country } = ctx.house;
  const province = provinceOf(country, address.province ?? "");
  const { name, phone, address: _sealed, ...rest } = order;
  return {
    ...rest,
    goods: BigInt(order.goods),
    discount: BigInt(order.discount),
    carriage: BigInt(order.carriage),
    insurance: parcels.reduce((sum, { insurance }) => sum + BigInt(insurance), 0n),
    total: BigInt(order.total),
    buyer: {
      name: open("buyer_name_sealed", name),
      phone: open("buyer_phone_sealed", phone),
      address,
      province: province ?? { fa: address.province ?? "", en: address.province ?? "" },
      county: countyOf(country, address.county ?? ""),
    },
    parcels: parcels.map((row) => readParcel(ctx, row)),
  };
}

const parcelsOf = (orderId: string) => sql`
  select c.id, c.number, c.status, s.slug as "shopSlug", json_build_object('fa', s.name_fa, 'en', s.name_en) as shop, c.carrier as "carrierCode", c.service as "serviceCode",
    c.tracking, c.parcels, c.note_sealed as "noteSealed", c.goods::text, c.discount::text, c.carriage::text, c.insurance::text, (c.goods - c.discount + c.carriage)::text as total,
    ${at(sql`c.accept_by`)} as "acceptBy", ${at(sql`c.accepted_at`)} as "acceptedAt", ${at(sql`c.send_by`)} as "sendBy", ${at(sql`c.delayed_at`)} as "delayedAt",
    c.delay_reason as "delayReason", ${at(sql`c.packed_at`)} as "packedAt", ${at(sql`c.shipped_at`)} as "shippedAt", ${at(sql`c.delivered_at`)} as "deliveredAt",
    ${at(sql`c.confirm_by`)} as "confirmBy", ${at(sql`c.cancelled_at`)} as "cancelledAt", c.cancel_reason as "cancelReason",
    (select o.number from consignments o where o.id = c.split_from) as "splitFrom", coalesce(c.send_by < market_now(), false) as late,
    ${refundOf(sql`r.consignment_id = c.id`)} as refund,
    case when k.id is not null then json_build_object('name', json_build_object('fa', k.name_fa, 'en', k.name_en),
      'address', json_build_object('fa', k.address_fa, 'en', k.address_en), 'hours', json_build_object('fa', k.hours_fa, 'en', k.hours_en), 'county', k.county) end as point,
    (select json_agg(json_build_object('id', l.id, 'slug', p.slug, 'photo', ${coverJson(sql`p.id`)},
        'title', json_build_object('fa', l.title_fa || case when l.variant_fa = '' then '' else '، ' || l.variant_fa end,
          'en', l.title_en || case when l.variant_en = '' then '' else ', ' || l.variant_en end),
        'priceUnit', l.price_unit, 'quantity', l.quantity, 'unitPrice', l.unit_price::text, 'discount', l.discount::text, 'total', l.total::text,
        'withdrawal', l.withdrawal, 'passports', ${serialsOfLine}, 'single', p.availability = 'unique') order by l.id)
       from order_lines l join products p on p.id = l.product_id where l.consignment_id = c.id) as lines
  from consignments c join shops s on s.id = c.seller_id left join pickup_points k on k.code = c.pickup
  where c.order_id = ${orderId} order by c.number`;

function readParcel(ctx: Ctx, row: ParcelRow): OrderParcel {
  const { id, carrierCode, serviceCode, noteSealed, point, lines, ...rest } = row;
  const { country, keys } = ctx.house;
  const carrier = country.carriers.find(({ code }) => code === carrierCode);
  const service = carrier?.services.find(({ code }) => code === serviceCode);
  return {
    ...rest,
    carrier: carrier?.name ?? null,
    service: service?.name ?? null,
    days: service?.days ?? null,
    follow: row.tracking ? trackingUrl(country, carrierCode, row.tracking) : null,
    point: point && { ...point, county: countyOf(country, point.county) },
    note: noteSealed ? keys.decryptField(noteSealed, { table: "consignments", column: "note_sealed", row: id }) : "",
    mayCancel: buyerMayCancel({ status: row.status, late: row.late, delayed: row.delayedAt !== null }),
    lines: (lines ?? []).map(({ photo, withdrawal, ...line }) => ({
      ...line,
      photo: photoOf(photo, ctx.locale, line.title[ctx.locale]),
      withdrawal: {
        allowed: withdrawal.allowed,
        text: country.withdrawalWords[withdrawal.reason as WithdrawalReason],
      },
    })),
  };
}

/** The rails an unpaid order may be paid by now; the one chosen before comes first. */
export async function railsToPay(
  ctx: Ctx,
  order: { id: string; currency: Currency },
  whole: Pick<OrderWhole, "total" | "payment">,
): Promise<Pick<Rail, "name" | "holdMinutes">[]> {
  const shops = await rowsOf<{ id: string }>(
    ctx.db,
    sql`select distinct seller_id as id from consignments where order_id = ${order.id}`,
  );
  const offered = await railsFor(ctx.house, ctx.db, {
    currency: order.currency,
    total: whole.total,
    shopIds: shops.map(({ id }) => id),
  });
  return offered
    .filter(({ fault }) => fault === null)
    .map(({ rail }) => ({ name: rail.name, holdMinutes: rail.holdMinutes }))
    .sort((a, b) => Number(b.name === whole.payment.rail) - Number(a.name === whole.payment.rail));
}
