import { sql } from "drizzle-orm";
import { taxClassOf } from "#app/country/tax.ts";
import { monthOf } from "#app/domain/catalogue/order-month.ts";
import { type CommissionRule, commissionFor, marketService, taxWithin } from "#app/domain/commission/rules.ts";
import { providerNamed } from "#app/domain/payments/providers/index.server.ts";
import type { Rail } from "#app/domain/payments/rails.ts";
import type { Actor } from "#app/platform/actor.ts";
import type { Run } from "#app/platform/command.server.ts";
import { newRowId } from "#app/platform/crypto.server.ts";
import { dayOf } from "#app/platform/time.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { Address } from "./address.ts";
import type { PlaceOrder } from "./forms.ts";
import { type HeldLine, holdingStock, mustBeHeld, type ShortItem, takeMonths } from "./hold-units.server.ts";
import type { OrderQuote } from "./quote.ts";

type Facts = {
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
 * Writes an order with its consignments, lines and payment, holds the units they take and empties the basket, in one
 * statement: rows know each other by ids made here, and the database checks them when it ends. Then takes the months.
 * @throws Refusal when there is not enough of something
 */
export async function writeOrder(run: Run<Actor>, facts: Facts): Promise<void> {
  const { orderId, quote, rail } = facts;
  const parts = partsOf(run, facts);
  const { keys } = run.ctx.house;
  const heldBy = providerNamed(run.ctx.house, rail.name)?.heldBy ?? "platform";
  const rows = (values: readonly Written[]) => sql`${JSON.stringify(values)}::jsonb`;
  const at = sql`${run.now.toISOString()}::timestamptz`;
  const holding = holdingStock(parts.held, at);
  const [short] = await rowsOf<ShortItem>(
    run.tx,
    sql`with o as (insert into orders (id, number, person_id, checkout_key, locale, currency, buyer_name_sealed, buyer_phone_sealed, buyer_phone_index,
          digits_index, buyer_email_sealed, address_sealed, province, goods, discount, carriage, total, coupon_id, placed_at, hold_until)
        select ${orderId}, ${facts.number}, ${run.actor.kind === "person" ? run.actor.id : null}, ${`${facts.owner}:${facts.form.key}`}, ${run.ctx.locale},
          ${rail.currency}, ${seal(run, orderId, "buyer_name_sealed", facts.form.name)}, ${seal(run, orderId, "buyer_phone_sealed", facts.phone)},
          ${facts.customer}, ${keys.blindIndex(`${orderId}:${facts.phone.slice(-4)}`, "order-digits")},
          ${facts.form.email ? seal(run, orderId, "buyer_email_sealed", facts.form.email) : null}, ${seal(run, orderId, "address_sealed", JSON.stringify(facts.address))},
          ${facts.address.province}, ${quote.goods}::bigint, ${quote.discount}::bigint, ${quote.carriage}::bigint, ${quote.total}::bigint, ${facts.coupon?.id ?? null}::uuid,
          ${at}, ${new Date(run.now.getTime() + rail.holdMinutes * 60_000).toISOString()}::timestamptz),
      c as (insert into consignments (id, order_id, number, seller_id, sender_id, carrier, service, pickup, parcels, weight_g, goods, discount, carriage, insurance, note_sealed, lead_days)
        select x.id, ${orderId}, x.number, x.seller, x.sender, x.carrier, x.service, x.pickup, x.parcels, x.weight, x.goods, x.discount, x.carriage, x.insurance, x.note, x.lead
        from jsonb_to_recordset(${rows(parts.consignments)}) as x(id uuid, number int, seller uuid, sender uuid, carrier text, service text, pickup text,
          parcels int, weight int, goods bigint, discount bigint, carriage bigint, insurance bigint, note text, lead int)),
      l as (insert into order_lines (id, order_id, consignment_id, product_id, product_version, title_fa, title_en, variant_id, variant_fa, variant_en, quantity,
          price_unit, takes, order_month, unit_price, discount, total, maker_amount, cooperative_amount, programme_amount, platform_amount, cooperative_id,
          commission_rule_id, fee_tax_kind, fee_tax_bps, fee_tax, family, tax_kind, tax_bps, withdrawal)
        select x.id, ${orderId}, x.consignment, x.product, x.version, x.title_fa, x.title_en, x.variant, x.variant_fa, x.variant_en, x.quantity,
          x.unit, x.takes, x.month, x.price, x.discount, x.total, x.maker, x.cooperative_part, x.programme, x.platform, x.cooperative,
          x.rule, x.fee_kind, x.fee_bps, x.fee_tax, x.family, x.tax, x.tax_bps, x.withdrawal
        from jsonb_to_recordset(${rows(parts.lines)}) as x(id uuid, consignment uuid, product uuid, version int, title_fa text, title_en text, variant uuid,
          variant_fa text, variant_en text, quantity int, unit text, takes int, month text, price bigint, discount bigint, total bigint, maker bigint,
          cooperative_part bigint, programme bigint, platform bigint, cooperative uuid, rule uuid, fee_kind text, fee_bps int, fee_tax bigint, family text, tax text, tax_bps int, withdrawal jsonb)),
      p as (insert into payments (id, order_id, provider, currency, amount, held_by, provider_ref, pay_url, created_at, asked_at)
        select ${facts.paymentId}::uuid, ${orderId}::uuid, ${rail.name}, ${rail.currency}, ${quote.total}::bigint, ${heldBy}, ${facts.started?.ref ?? null},
          ${facts.started?.payUrl ?? null}, ${at}, case when ${facts.started !== null} then ${at} end),
      u as (insert into coupon_uses (order_id, coupon_id, customer_index)
        select ${orderId}, ${facts.coupon?.id ?? null}::uuid, ${facts.customer} where ${facts.coupon !== null}),
      t as (insert into transitions (noun, noun_id, to_state, at)
        select case when x.id = ${orderId}::uuid then 'order' else 'consignment' end, x.id, 'awaiting-payment', ${at}
        from unnest(${sql.param([orderId, ...parts.consignments.map(({ id }) => id)])}::uuid[]) as x(id)),
      d as (delete from checkouts where cart_id = ${facts.cart.id}),
      e as (delete from cart_lines where cart_id = ${facts.cart.id}),
      ${holding.parts}
      ${holding.short}`,
  );
  mustBeHeld(run.ctx, parts.held, short);
  await takeMonths(run, parts.held);
}

function seal(run: Run<Actor>, orderId: string, column: string, text: string): string {
  return run.ctx.house.keys.encryptField(text, { table: "orders", column, row: orderId });
}

/** The rows of consignments and lines, money as text so that no digit is lost on the way. */
function partsOf({ ctx, now }: Run<Actor>, { quote, notes, rules, rail }: Facts) {
  const { country, keys } = ctx.house;
  const today = dayOf(now, country.timeZone);
  const consignments: Written[] = [];
  const lines: Written[] = [];
  const feeTax = taxClassOf(country, marketService, today);
  const held: HeldLine[] = [];
  for (const [index, one] of quote.consignments.entries()) {
    const id = newRowId(now);
    const said = notes[one.lines[0]?.sellerSlug ?? ""];
    consignments.push({
      id,
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
      held.push({ ...line, orderLineId: lineId });
      lines.push({
        id: lineId,
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
