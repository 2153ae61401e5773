import { sql } from "drizzle-orm";
import { taxClassOf } from "#app/country/tax.ts";
import { monthOf } from "#app/domain/catalogue/order-month.ts";
import { type CommissionRule, commissionFor, marketService, taxWithin } from "#app/domain/commission/rules.ts";
import { providerNamed } from "#app/domain/payments/providers/index.server.ts";
import type { Rail } from "#app/domain/payments/rails.ts";
import type { Actor } from "#app/platform/actor.ts";
import type { Turn } from "#app/platform/command-together.server.ts";
import { newRowId } from "#app/platform/crypto.server.ts";
import { dayOf } from "#app/platform/time.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { Tx } from "#db/writes.server.ts";
import type { Address } from "./address.ts";
import type { PlaceOrder } from "./forms.ts";
import type { HeldCart } from "./hold-carts.server.ts";
import { type HeldLine, holdingStock, mustBeHeld, type ShortItem, takeMonths } from "./hold-units.server.ts";
import type { OrderQuote } from "./quote.ts";

export type Placing = Turn<Actor, PlaceOrder, HeldCart>;

export type Facts = {
  turn: Placing;
  orderId: string;
  number: string;
  paymentId: string;
  form: PlaceOrder;
  /** Whose basket it was, as keys know her. */
  owner: string;
  cart: { id: string };
  phone: string;
  customer: string;
  address: Address;
  quote: OrderQuote;
  rail: Rail;
  started: { ref: string; payUrl: string } | null;
  notes: Readonly<Record<string, string>>;
  coupon: { id: string } | null;
  /** By which it is said who gets what. */
  rules: readonly CommissionRule[];
};

type Written = Record<string, string | number | boolean | null | object>;

/**
 * Writes orders with their consignments, lines and payments, holds the units they take and empties the baskets, in one
 * statement: rows know each other by ids made here, and the database checks them when it ends. Then takes the months.
 * @throws Refusal when there is not enough of something
 */
export async function writeOrders(tx: Tx, placed: readonly Facts[]): Promise<void> {
  const { now } = placed[0]!.turn;
  const parts = placed.map(partsOf);
  const held = parts.flatMap((part) => part.held);
  const orders = placed.map(orderOf);
  const moved = [
    ...orders.map(({ id }) => ({ noun: "order", id })),
    ...parts.flatMap(({ consignments }) => consignments.map(({ id }) => ({ noun: "consignment", id }))),
  ];
  const rows = (values: readonly Written[]) => sql`${JSON.stringify(values)}::jsonb`;
  const carts = sql.param(placed.map(({ cart }) => cart.id));
  const at = sql`${now.toISOString()}::timestamptz`;
  const holding = holdingStock(held, at);
  const [short] = await rowsOf<ShortItem>(
    tx,
    sql`with o as (insert into orders (id, number, person_id, checkout_key, locale, currency, buyer_name_sealed, buyer_phone_sealed, buyer_phone_index,
          digits_index, buyer_email_sealed, address_sealed, province, goods, discount, carriage, total, coupon_id, placed_at, hold_until)
        select x.id, x.number, x.person, x.key, x.locale, x.currency, x.name, x.phone, x.customer, x.digits, x.email, x.address, x.province,
          x.goods, x.discount, x.carriage, x.total, x.coupon, ${at}, x.hold
        from jsonb_to_recordset(${rows(orders)}) as x(id uuid, number text, person uuid, key text, locale text, currency text, name text, phone text,
          customer text, digits text, email text, address text, province text, goods bigint, discount bigint, carriage bigint, total bigint, coupon uuid,
          hold timestamptz)),
      c as (insert into consignments (id, order_id, number, seller_id, sender_id, carrier, service, pickup, parcels, weight_g, goods, discount, carriage, insurance, note_sealed, lead_days)
        select x.id, x.order, x.number, x.seller, x.sender, x.carrier, x.service, x.pickup, x.parcels, x.weight, x.goods, x.discount, x.carriage, x.insurance, x.note, x.lead
        from jsonb_to_recordset(${rows(parts.flatMap(({ consignments }) => consignments))}) as x(id uuid, "order" uuid, number int, seller uuid, sender uuid, carrier text, service text, pickup text,
          parcels int, weight int, goods bigint, discount bigint, carriage bigint, insurance bigint, note text, lead int)),
      l as (insert into order_lines (id, order_id, consignment_id, product_id, product_version, title_fa, title_en, variant_id, variant_fa, variant_en, quantity,
          price_unit, takes, order_month, unit_price, discount, total, maker_amount, cooperative_amount, programme_amount, platform_amount, cooperative_id,
          commission_rule_id, fee_tax_kind, fee_tax_bps, fee_tax, family, tax_kind, tax_bps, withdrawal)
        select x.id, x.order, x.consignment, x.product, x.version, x.title_fa, x.title_en, x.variant, x.variant_fa, x.variant_en, x.quantity,
          x.unit, x.takes, x.month, x.price, x.discount, x.total, x.maker, x.cooperative_part, x.programme, x.platform, x.cooperative,
          x.rule, x.fee_kind, x.fee_bps, x.fee_tax, x.family, x.tax, x.tax_bps, x.withdrawal
        from jsonb_to_recordset(${rows(parts.flatMap(({ lines }) => lines))}) as x(id uuid, "order" uuid, consignment uuid, product uuid, version int, title_fa text, title_en text, variant uuid,
          variant_fa text, variant_en text, quantity int, unit text, takes int, month text, price bigint, discount bigint, total bigint, maker bigint,
          cooperative_part bigint, programme bigint, platform bigint, cooperative uuid, rule uuid, fee_kind text, fee_bps int, fee_tax bigint, family text, tax text, tax_bps int, withdrawal jsonb)),
      p as (insert into payments (id, order_id, provider, currency, amount, held_by, provider_ref, pay_url, created_at, asked_at)
        select x.id, x.order, x.provider, x.currency, x.amount, x.held, x.ref, x.url, ${at}, case when x.ref is not null then ${at} end
        from jsonb_to_recordset(${rows(placed.map(paymentOf))}) as x(id uuid, "order" uuid, provider text, currency text, amount bigint, held text, ref text, url text)),
      u as (insert into coupon_uses (order_id, coupon_id, customer_index)
        select x.order, x.coupon, x.customer from jsonb_to_recordset(${rows(placed.flatMap(useOf))}) as x("order" uuid, coupon uuid, customer text)),
      t as (insert into transitions (noun, noun_id, to_state, at)
        select x.noun, x.id, 'awaiting-payment', ${at} from jsonb_to_recordset(${rows(moved)}) as x(noun text, id uuid)),
      d as (delete from checkouts where cart_id = any(${carts}::uuid[])),
      e as (delete from cart_lines where cart_id = any(${carts}::uuid[])),
      ${holding.parts}
      ${holding.short}`,
  );
  mustBeHeld(held, short);
  await takeMonths(tx, now, held);
}

/** Money as text, here and below, so that no digit is lost on the way. */
function orderOf({ turn, orderId: id, ...facts }: Facts): Written & { id: string } {
  const { form, quote, phone, rail } = facts;
  const { keys } = turn.ctx.house;
  const seal = (column: string, text: string) => keys.encryptField(text, { table: "orders", column, row: id });
  return {
    id,
    number: facts.number,
    person: turn.actor.kind === "person" ? turn.actor.id : null,
    key: `${facts.owner}:${form.key}`,
    locale: turn.ctx.locale,
    currency: rail.currency,
    name: seal("buyer_name_sealed", form.name),
    phone: seal("buyer_phone_sealed", phone),
    customer: facts.customer,
    digits: keys.blindIndex(`${id}:${phone.slice(-4)}`, "order-digits"),
    email: form.email ? seal("buyer_email_sealed", form.email) : null,
    address: seal("address_sealed", JSON.stringify(facts.address)),
    province: facts.address.province,
    goods: String(quote.goods),
    discount: String(quote.discount),
    carriage: String(quote.carriage),
    total: String(quote.total),
    coupon: facts.coupon?.id ?? null,
    hold: new Date(turn.now.getTime() + rail.holdMinutes * 60_000).toISOString(),
  };
}

const paymentOf = ({ turn, paymentId, orderId, quote, rail, started }: Facts): Written => ({
  id: paymentId,
  order: orderId,
  provider: rail.name,
  currency: rail.currency,
  amount: String(quote.total),
  held: providerNamed(turn.ctx.house, rail.name)?.heldBy ?? "platform",
  ref: started?.ref ?? null,
  url: started?.payUrl ?? null,
});

const useOf = ({ orderId, coupon, customer }: Facts): Written[] =>
  coupon ? [{ order: orderId, coupon: coupon.id, customer }] : [];

/** The rows of consignments and lines. */
function partsOf({ turn: { ctx, now }, orderId, quote, notes, rules, rail }: Facts) {
  const { country, keys } = ctx.house;
  const today = dayOf(now, country.timeZone);
  const consignments: (Written & { id: string })[] = [];
  const lines: Written[] = [];
  const feeTax = taxClassOf(country, marketService, today);
  const held: HeldLine[] = [];
  for (const [index, one] of quote.consignments.entries()) {
    const id = newRowId(now);
    const said = notes[one.lines[0]?.sellerSlug ?? ""];
    consignments.push({
      id,
      order: orderId,
      number: index + 1,
      seller: one.sellerId,
      sender: one.senderId,
      carrier: one.way?.carrier.code ?? "",
      service: one.way?.service.code ?? "",
      pickup: one.way?.pickup?.code ?? null,
      parcels: one.way?.parcels ?? 1,
      weight: one.way?.weightG ?? 0,
      goods: String(one.goods),
      discount: String(one.discount),
      carriage: String(one.carriage),
      insurance: String(one.insurance),
      note: said ? keys.encryptField(said, { table: "consignments", column: "note_sealed", row: id }) : null,
      lead: Math.max(...one.lines.map((line) => line.leadTimeDays)),
    });
    for (const line of one.lines) {
      const lineId = newRowId(now);
      const total = line.goods - line.discount;
      const split = commissionFor(rules, { ...line, shopId: line.sellerId, total, currency: rail.currency });
      const tax = taxClassOf(country, line.family, today);
      held.push({ ...line, orderLineId: lineId, ctx });
      lines.push({
        id: lineId,
        order: orderId,
        consignment: id,
        product: line.productId,
        version: line.version,
        title_fa: line.titleFa,
        title_en: line.titleEn,
        variant: line.variantId,
        variant_fa: line.variantFa,
        variant_en: line.variantEn,
        quantity: line.quantity,
        unit: line.priceUnit,
        takes: line.takes,
        month: line.availability === "made-to-order" ? monthOf(country.calendar, today) : null,
        price: String(line.unitPrice),
        discount: String(line.discount),
        total: String(total),
        maker: String(split.maker),
        cooperative_part: String(split.cooperative),
        programme: String(split.programme),
        platform: String(split.platform),
        cooperative: line.cooperativeId,
        rule: split.rule?.id ?? null,
        fee_kind: feeTax.kind,
        fee_bps: Number(feeTax.bps ?? 0n),
        fee_tax: String(taxWithin(split.platform, feeTax.bps ?? 0n)),
        family: line.family,
        tax: tax.kind,
        tax_bps: Number(tax.bps ?? 0n),
        withdrawal: country.withdrawal({
          family: line.family,
          kind: line.availability,
          personalised: line.personalised,
          begunWithConsent: false,
        }),
      });
    }
  }
  return { consignments, lines, held };
}
