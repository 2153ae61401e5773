import { sql } from "drizzle-orm";
import type { WithdrawalReason } from "#app/country/pack.ts";
import { countyOf, provinceOf } from "#app/country/places.ts";
import { returnCounter } from "#app/domain/shipping/pickup.server.ts";
import type { House } from "#app/platform/context.server.ts";
import type { Localized } from "#app/platform/locale.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { Currency, PriceUnit } from "#db/vocabulary.ts";
import type { Tx } from "#db/writes.server.ts";
import type { InvoiceBody, InvoiceLine } from "./body.ts";
import { marketIdentity } from "./market-identity.server.ts";
import { invoiceSums, mayInvoice, type TaxKind } from "./rules.ts";

type Line = {
  title: Localized;
  quantity: number;
  unit: PriceUnit;
  unitPrice: string;
  discount: string;
  taxKind: TaxKind;
  taxBps: number;
  withdrawal: { reason: string };
};

type Row = {
  orderId: string;
  orderNumber: string;
  parcel: number;
  currency: Currency;
  orderedAt: string;
  paidAt: string | null;
  rail: string;
  name: string;
  phone: string;
  email: string | null;
  address: string;
  sellerId: string;
  shop: Localized;
  maker: string | null;
  place: Localized | null;
  county: string;
  permit: { kind: string; number: string } | null;
  /** The cooperative she is a member of, or that of her cluster. */
  body: { name: Localized; county: string } | null;
  carriage: string;
  insurance: string;
  lines: Line[];
};

/** Everything of one consignment that its invoice prints, as it is now; null where a line's tax is not known. */
export async function invoiceFacts(house: House, tx: Tx, consignment: string): Promise<InvoiceBody | null> {
  const [row] = await rowsOf<Row>(
    tx,
    sql`select o.id as "orderId", o.number as "orderNumber", c.number as parcel, o.currency, o.placed_at::text as "orderedAt", o.paid_at::text as "paidAt",
          (select p.provider from payments p where p.order_id = o.id and p.status in ('captured', 'promised') limit 1) as rail,
          o.buyer_name_sealed as name, o.buyer_phone_sealed as phone, o.buyer_email_sealed as email, o.address_sealed as address, s.id as "sellerId",
          json_build_object('fa', s.name_fa, 'en', s.name_en) as shop, person.name as maker,
          case when pr.id is not null then json_build_object('fa', pr.place_fa, 'en', coalesce(nullif(pr.place_en, ''), pr.place_fa)) end as place,
          coalesce(pr.county, b.county) as county,
          (select json_build_object('kind', q.kind, 'number', q.number) from permits q where q.producer_id = pr.id and q.status = 'checked'
            and q.kind in ('independent', 'backer') order by q.kind desc limit 1) as permit,
          (select json_build_object('name', json_build_object('fa', y.name_fa, 'en', y.name_en), 'county', y.county) from bodies y where y.id = coalesce(s.body_id,
             (select m.body_id from memberships m where m.producer_id = pr.id and m.ended_at is null order by m.joined_at limit 1),
             (select k.body_id from clusters k where k.id = pr.cluster_id))) as body,
          c.carriage::text, c.insurance::text,
          (select json_agg(json_build_object('title', json_build_object(
                'fa', l.title_fa || case when l.variant_fa = '' then '' else '، ' || l.variant_fa end,
                'en', l.title_en || case when l.variant_en = '' then '' else ', ' || l.variant_en end),
              'quantity', l.quantity, 'unit', l.price_unit, 'unitPrice', l.unit_price::text, 'discount', l.discount::text,
              'taxKind', l.tax_kind, 'taxBps', l.tax_bps, 'withdrawal', l.withdrawal) order by l.id) from order_lines l where l.consignment_id = c.id) as lines
        from consignments c join orders o on o.id = c.order_id join shops s on s.id = c.seller_id
        left join producers pr on pr.id = s.producer_id left join persons person on person.id = pr.person_id left join bodies b on b.id = s.body_id
        where c.id = ${consignment}`,
  );
  if (!row) throw new Error("the consignment is gone");
  if (!mayInvoice(row.lines)) return null;
  const { country, keys } = house;
  const open = (column: string, sealed: string) =>
    keys.decryptField(sealed, { table: "orders", column, row: row.orderId });
  const counter = await returnCounter(tx, row.sellerId);
  const address = JSON.parse(open("address_sealed", row.address)) as Record<string, string>;
  const sums = invoiceSums(
    row.lines.map((line) => ({ ...line, unitPrice: BigInt(line.unitPrice), discount: BigInt(line.discount) })),
    BigInt(row.carriage),
  );
  return {
    orderNumber: row.orderNumber,
    parcel: row.parcel,
    currency: row.currency,
    orderedAt: new Date(row.orderedAt).toISOString(),
    seller: {
      shop: row.shop,
      maker: row.maker || null,
      place: placeOf(house, row),
      counter: counter
        ? {
            name: { fa: counter.nameFa, en: counter.nameEn },
            address: { fa: counter.addressFa, en: counter.addressEn },
          }
        : row.body && { name: row.body.name, address: namesOf(countyOf(country, row.body.county), "") },
      permit: row.permit,
    },
    buyer: {
      name: open("buyer_name_sealed", row.name),
      phone: open("buyer_phone_sealed", row.phone),
      email: row.email ? open("buyer_email_sealed", row.email) : null,
      address,
      province: namesOf(provinceOf(country, address.province ?? ""), address.province ?? ""),
    },
    market: await marketIdentity(tx),
    lines: row.lines.map((line, index) => lineOf(house, line, sums.lines[index])),
    goods: String(sums.goods),
    discount: String(sums.discount),
    carriage: row.carriage,
    insurance: row.insurance,
    total: String(sums.total),
    settlement: { rail: row.rail, paidAt: row.paidAt === null ? null : new Date(row.paidAt).toISOString() },
  };
}

const namesOf = (known: Localized | null, otherwise: string): Localized =>
  known ? { fa: known.fa, en: known.en } : { fa: otherwise, en: otherwise };

/** Village or town, and the county it lies in. */
function placeOf({ country }: House, { place, county }: Row): Localized {
  const within = namesOf(countyOf(country, county), "");
  if (!place) return within;
  const joined = (inner: string, outer: string, comma: string) =>
    outer && outer !== inner ? `${inner}${comma}${outer}` : inner;
  return { fa: joined(place.fa, within.fa, "، "), en: joined(place.en, within.en, ", ") };
}

function lineOf({ country }: House, line: Line, sums: { total: bigint; tax: bigint } | undefined): InvoiceLine {
  if (!sums || line.taxKind === "unknown") throw new Error("a line of an invoice without its tax");
  return {
    title: line.title,
    quantity: line.quantity,
    unit: line.unit,
    unitPrice: line.unitPrice,
    discount: line.discount,
    total: String(sums.total),
    taxKind: line.taxKind,
    taxBps: line.taxBps,
    tax: String(sums.tax),
    withdrawal: country.withdrawalWords[line.withdrawal.reason as WithdrawalReason],
  };
}
