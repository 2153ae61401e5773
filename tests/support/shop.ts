import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addLine } from "#app/domain/cart/add-line.server.ts";
import { couponTerms } from "#app/domain/orders/coupons.server.ts";
import { placeOrder } from "#app/domain/orders/place-order.server.ts";
import { pricedCart } from "#app/domain/orders/priced-cart.server.ts";
import { quoteOrder } from "#app/domain/orders/quote.ts";
import { settlePayment } from "#app/domain/orders/settle-payment.server.ts";
import { startPayment } from "#app/domain/payments/start-payment.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { hashToken } from "#app/platform/crypto.server.ts";
import { startGatewayTwin } from "#app/twins/gateway/server.ts";
import { startStripeTwin } from "#app/twins/stripe/server.ts";
import type { Currency } from "#db/vocabulary.ts";
import { testHouse } from "./house.ts";
import { village } from "./village.ts";

const secretKey = "sk_test_0123456789abcdef0123456789abcdef";
const merchantId = "11111111-2222-4333-8444-555555555555";
const merchantId2 = "66666666-7777-4888-9999-000000000000";
export const webhookSecret = "whsec_0123456789abcdef0123456789abcdef";
export const guest: Actor = { kind: "guest" };

export type Shop = Awaited<ReturnType<typeof openShop>>;

/** The village open for business, with the payment twins in this process. The caller closes it. */
export async function openShop() {
  const data = await mkdtemp(join(tmpdir(), "khanegi-twins-"));
  const stripe = await startStripeTwin({ data, port: 0, secretKey, webhookSecret });
  const gateway = await startGatewayTwin({ data, port: 0, merchantId });
  const gateway2 = await startGatewayTwin({ data, port: 0, merchantId: merchantId2, name: "gateway-2" });
  const settings = {
    STRIPE_SECRET_KEY: secretKey,
    STRIPE_WEBHOOK_SECRET: webhookSecret,
    STRIPE_API_BASE: stripe.url,
    ZARINPAL_MERCHANT_ID: merchantId,
    ZARINPAL_API_BASE: gateway.url,
    ZARINPAL_MERCHANT_ID_2: merchantId2,
    ZARINPAL_API_BASE_2: gateway2.url,
  };
  const t = await testHouse(settings, village);

  /** Puts goods into a new cart; answers its secret. */
  async function fill(
    goods: Record<string, number>,
    currency: Currency = "IRR",
    actor: Actor = guest,
  ): Promise<string> {
    const ctx = await t.ctxOf(actor);
    let cart = "";
    for (const [slug, quantity] of Object.entries(goods)) {
      const { secret } = await addLine(ctx, { cart, slug, quantity: String(quantity), currency });
      cart = secret ?? cart;
    }
    return cart;
  }

  /** The form of a checkout as a buyer would send it, with the total she was shown. */
  async function formFor(cart: string, more: Record<string, string> = {}) {
    const [row] = await t.rows<{ id: string; currency: Currency }>(
      `select id, currency from carts where token_hash = '${hashToken(cart)}'`,
    );
    const lines = row ? await pricedCart(t.db, row.id, row.currency) : [];
    const province = more.province ?? "IR-07";
    const coupon = more.coupon ? await couponTerms(t.db, more.coupon) : null;
    const quote = quoteOrder(
      t.house.country,
      lines.map((line) => ({ ...line, unitPrice: line.unitPrice ?? 0n })),
      { province, currency: row?.currency ?? "IRR", coupon },
    );
    return {
      cart,
      key: randomUUID(),
      name: "نرگس آزمایشی",
      phone: "09123456789",
      email: "",
      province,
      city: "تهران",
      street: "خیابان آزمایش، پلاک ۱",
      postalCode: "1415893467",
      currency: row?.currency ?? "IRR",
      rail: row?.currency === "EUR" ? "stripe" : "zarinpal",
      coupon: "",
      seen: String(quote.total),
      ...more,
    };
  }

  /** A placed order. */
  async function order(goods: Record<string, number>, more: Record<string, string> = {}, currency: Currency = "IRR") {
    const form = await formFor(await fill(goods, currency), more);
    return placeOrder(await t.ctxOf(guest), form);
  }

  /** The buyer pays at the provider's; nobody has told us yet. */
  async function payAtTwin(paymentId: string): Promise<void> {
    await startPayment(await t.ctxOf(guest), paymentId);
    const [payment] = await t.rows<{ provider: string; provider_ref: string }>(
      `select provider, provider_ref from payments where id = '${paymentId}'`,
    );
    const isStripe = payment?.provider === "stripe";
    const bank = payment?.provider === "zarinpal-2" ? gateway2 : gateway;
    const answer = await fetch(`${isStripe ? stripe.url : bank.url}/twin/pay`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(
        isStripe ? { session: payment?.provider_ref, card: "4242424242424242" } : { authority: payment?.provider_ref },
      ),
    });
    if (!answer.ok) throw new Error(`the twin refused to pay: ${answer.status} ${await answer.text()}`);
  }

  /** Placed, paid and settled. */
  async function paidOrder(
    goods: Record<string, number>,
    more: Record<string, string> = {},
    currency: Currency = "IRR",
  ) {
    const placed = await order(goods, more, currency);
    await payAtTwin(placed.paymentId);
    await settlePayment(await t.ctxOf({ kind: "system", job: "test" }), placed.paymentId);
    return placed;
  }

  /** The context of the maker who owns this shop. */
  async function maker(slug: string) {
    const [row] = await t.rows<{ id: string }>(
      `select p.person_id as id from shops s join producers p on p.id = s.producer_id where s.slug = '${slug}'`,
    );
    const [shop] = await t.rows<{ id: string; producer: string }>(
      `select s.id, s.producer_id as producer from shops s where s.slug = '${slug}'`,
    );
    if (!row || !shop) throw new Error(`no shop ${slug}`);
    return t.ctxOf({
      kind: "person",
      id: row.id,
      name: slug,
      locale: "fa",
      sessionId: "00000000-0000-7000-8000-000000000000",
      duties: [],
      sleeping: [],
      producer: { id: shop.producer, shopId: shop.id, level: "applicant", verified: true },
      applicationId: null,
    });
  }

  return {
    ...t,
    stripe,
    gateway,
    gateway2,
    fill,
    formFor,
    order,
    payAtTwin,
    paidOrder,
    maker,
    async close() {
      await t.close();
      await Promise.all([stripe.close(), gateway.close(), gateway2.close()]);
      await rm(data, { recursive: true, force: true });
    },
  };
}
