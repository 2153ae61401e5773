import { sql } from "drizzle-orm";
import { type SoldBy, soldByJson } from "#app/domain/commission/queries.server.ts";
import { serialsOfLine } from "#app/domain/passports/pieces.server.ts";
import type { PickupPoint } from "#app/domain/shipping/options.ts";
import { pickupPoint } from "#app/domain/shipping/pickup.server.ts";
import type { Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { Missing } from "#app/platform/errors.ts";
import type { Localized } from "#app/platform/locale.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { Withdrawal } from "#db/schema/orders.ts";
import type { ConsignmentState, Currency, PriceUnit } from "#db/vocabulary.ts";
import type { Address } from "./address.ts";
import type { Desk } from "./desk-list.ts";
import { atDesk } from "./desk-queries.server.ts";
import { actsOn, addressDays } from "./desk-rules.ts";

export type ParcelLine = {
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
  /** By which rule it was parted, and the tax in the platform's part. */
  rule: SoldBy | null;
  feeTax: string;
  feeTaxKind: "exempt" | "standard" | "unknown";
  feeTaxBps: number;
  withdrawal: Withdrawal;
  /** Of its passport, where it has one; of pieces of a run all their numbers. */
  serial: string | null;
};

type Row = {
  id: string;
  orderId: string;
  orderNumber: string;
  number: number;
  status: ConsignmentState;
  currency: Currency;
  carrier: string;
  service: string;
  pickup: string | null;
  parcels: number;
  weightG: number;
  /** Photographs taken before it left. */
  packPhotos: number;
  tracking: string | null;
  goods: string;
  discount: string;
  carriage: string;
  insurance: string;
  confirmedAt: string;
  acceptBy: string | null;
  acceptedAt: string | null;
  sendBy: string | null;
  delayReason: string | null;
  packedAt: string | null;
  shippedAt: string | null;
  deliveredAt: string | null;
  confirmBy: string | null;
  cancelledAt: string | null;
  cancelReason: string | null;
  /** Why the seller declined, by her own list. */
  declined: string | null;
  /** It was to leave before now. */
  late: boolean;
  atDoor: boolean;
  /** It is the asker's own shop's, and not one she sends for somebody. */
  own: boolean;
  shop: Localized & { id: string };
  splitFrom: number | null;
  splitInto: number[];
  /** What the buyer reported and waits to be answered. */
  problems: string[];
  /** What the buyer's bank does with the order's payment, if it has called it back and not let it be. */
  disputed: "open" | "lost" | null;
  lines: ParcelLine[];
};

type Sealed = {
  name: string;
  phone: string;
  address: string;
  note: string | null;
  noteRow: string;
  addressNeeded: boolean;
};

export type Recipient = { name: string; phone: string; address: Address };
export type DeskParcel = Row & {
  note: string;
  /** Null once nobody needs it any more. */
  buyer: Recipient | null;
  point: PickupPoint | null;
};

/**
 * One parcel with what is needed to pack and send it, no other seller's goods; name and address of the buyer only while
 * they are needed. @throws Missing for anybody else's
 */
export async function deskParcel(ctx: Ctx, actor: Person, desk: Desk, id: string): Promise<DeskParcel> {
  const [found] = await deskParcels(ctx, actor, desk, [id]);
  if (!found) throw new Missing("consignment");
  return found;
}

/** Those of these parcels that are worked on at this desk, in the order of their numbers. */
export async function deskParcels(ctx: Ctx, actor: Person, desk: Desk, ids: readonly string[]): Promise<DeskParcel[]> {
  const known = [...new Set(ids.filter((id) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)))];
  if (known.length === 0) return [];
  const { join, where } = atDesk(actor, desk);
  const rows = await rowsOf<Row & Sealed>(
    ctx.db,
    sql`select c.id, o.id as "orderId", o.number as "orderNumber", c.number, c.status, o.currency, c.carrier, c.service, c.pickup, c.parcels, c.weight_g as "weightG", c.tracking,
          (select count(*)::int from consignment_photos ph where ph.consignment_id = c.id) as "packPhotos",
          c.goods::text, c.discount::text, c.carriage::text, c.insurance::text, o.confirmed_at::text as "confirmedAt", c.accept_by::text as "acceptBy", c.accepted_at::text as "acceptedAt",
          c.send_by::text as "sendBy", c.delay_reason as "delayReason", c.packed_at::text as "packedAt", c.shipped_at::text as "shippedAt", c.delivered_at::text as "deliveredAt",
          c.confirm_by::text as "confirmBy", c.cancelled_at::text as "cancelledAt", c.cancel_reason as "cancelReason",
          (select e.data ->> 'reason' from events e where e.noun = 'consignment' and e.noun_id = c.id and e.kind = 'consignment.declined' order by e.id desc limit 1) as declined,
          c.status in ('accepted', 'packed') and coalesce(c.send_by < market_now(), false) as late,
          exists (select from payments p where p.order_id = o.id and p.held_by = 'seller' and p.status in ('promised', 'captured')) as "atDoor",
          g.id is null as own, json_build_object('id', s.id, 'fa', s.name_fa, 'en', s.name_en) as shop, f.number as "splitFrom",
          (select coalesce(json_agg(x.number order by x.number), '[]') from consignments x where x.split_from = c.id) as "splitInto",
          (select coalesce(json_agg(p.id order by p.id), '[]') from problems p where p.consignment_id = c.id and p.status = 'open') as problems,
          (select case when bool_or(d.status <> 'lost') then 'open' else 'lost' end from disputes d join payments p on p.id = d.payment_id
            where p.order_id = o.id and d.status <> 'won' having count(*) > 0) as disputed,
          o.buyer_name_sealed as name, o.buyer_phone_sealed as phone, o.address_sealed as address,
          coalesce(c.note_sealed, f.note_sealed) as note, case when c.note_sealed is null then f.id else c.id end as "noteRow",
          c.status <> 'cancelled' and coalesce(c.delivered_at > market_now() - make_interval(days => ${addressDays}), true) as "addressNeeded",
          (select json_agg(json_build_object('id', l.id, 'titleFa', l.title_fa, 'titleEn', l.title_en, 'variantFa', l.variant_fa, 'variantEn', l.variant_en,
              'priceUnit', l.price_unit, 'slug', p.slug, 'quantity', l.quantity, 'total', l.total::text, 'maker', l.maker_amount::text, 'cooperative', l.cooperative_amount::text,
              'programme', l.programme_amount::text, 'platform', l.platform_amount::text, 'rule', ${soldByJson(sql`l.commission_rule_id`)},
              'feeTax', l.fee_tax::text, 'feeTaxKind', l.fee_tax_kind, 'feeTaxBps', l.fee_tax_bps, 'withdrawal', l.withdrawal,
              'serial', (select string_agg(one, ' · ') from json_array_elements_text(${serialsOfLine}) one)) order by l.id)
             from order_lines l join products p on p.id = l.product_id where l.consignment_id = c.id) as lines
        from consignments c ${join} join orders o on o.id = c.order_id and o.confirmed_at is not null join shops s on s.id = c.seller_id
        left join consignments f on f.id = c.split_from
        where c.id in (${sql.join(
          known.map((id) => sql`${id}::uuid`),
          sql`, `,
        )}) and ${where} order by o.number, c.number`,
  );
  return Promise.all(rows.map((row) => opened(ctx, row)));
}

async function opened(ctx: Ctx, row: Row & Sealed): Promise<DeskParcel> {
  const { name, phone, address, note, noteRow, addressNeeded, ...parcel } = row;
  const { keys } = ctx.house;
  const open = (column: string, sealed: string) =>
    keys.decryptField(sealed, { table: "orders", column, row: parcel.orderId });
  return {
    ...parcel,
    note:
      note && addressNeeded
        ? keys.decryptField(note, { table: "consignments", column: "note_sealed", row: noteRow })
        : "",
    buyer: addressNeeded
      ? {
          name: open("buyer_name_sealed", name),
          phone: open("buyer_phone_sealed", phone),
          address: JSON.parse(open("address_sealed", address)) as Address,
        }
      : null,
    point: parcel.pickup ? await pickupPoint(ctx.db, parcel.pickup) : null,
  };
}

/** What may be done with it now. */
export const actsOf = (parcel: Pick<DeskParcel, "status" | "atDoor" | "own" | "lines">) =>
  actsOn({ ...parcel, pieces: parcel.lines.reduce((sum, { quantity }) => sum + quantity, 0) });
