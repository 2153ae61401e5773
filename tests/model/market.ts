import { acceptConsignment } from "#app/domain/orders/accept-consignment.server.ts";
import { orderPass } from "#app/domain/orders/access.server.ts";
import { cancelConsignment } from "#app/domain/orders/cancel-consignment.server.ts";
import { cancelOwnOrder } from "#app/domain/orders/cancel-order.server.ts";
import { collectCash } from "#app/domain/orders/collect-cash.server.ts";
import { declineConsignment } from "#app/domain/orders/decline-consignment.server.ts";
import { lapseConsignments } from "#app/domain/orders/lapse-consignments.server.ts";
import { packConsignment } from "#app/domain/orders/pack-consignment.server.ts";
import { confirmOverdue, receiveConsignment } from "#app/domain/orders/receive-consignment.server.ts";
import { refuseAtDoor } from "#app/domain/orders/refuse-at-door.server.ts";
import { rejectProof } from "#app/domain/orders/reject-proof.server.ts";
import { saveRefundAccount } from "#app/domain/orders/save-refund-account.server.ts";
import { releaseHolds, settlePayment } from "#app/domain/orders/settle-payment.server.ts";
import { shipConsignment } from "#app/domain/orders/ship-consignment.server.ts";
import { connectAccount } from "#app/domain/payments/connect-account.server.ts";
import { openAccount } from "#app/domain/payments/open-account.server.ts";
import { planTransfers } from "#app/domain/payments/plan-transfer.server.ts";
import { providerNamed } from "#app/domain/payments/providers/index.server.ts";
import { askedAccount } from "#app/domain/payments/refresh-account.server.ts";
import { sendByHand } from "#app/domain/payments/send-by-hand.server.ts";
import { sendRefund } from "#app/domain/payments/send-refund.server.ts";
import { sendTransfer } from "#app/domain/payments/send-transfer.server.ts";
import { startPayment } from "#app/domain/payments/start-payment.server.ts";
import type { Maker } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { Invalid, Missing, NotYours, Refusal } from "#app/platform/errors.ts";
import { openFinance } from "#tests/support/finance.ts";
import { guest, openShop } from "#tests/support/shop.ts";
import { stockUp } from "#tests/support/stock.ts";
import { post } from "#tests/twins/support.ts";
import { Books, type Order, type Parcel, type Refund } from "./books.ts";

export type Rail = "zarinpal" | "zarinpal-2" | "stripe" | "bank-transfer" | "cash-on-delivery";

const system = { kind: "system", job: "test" } as const;
/** Two makers' goods, so that an order has two parcels; and one alone, so that the whole can go back at once. */
const baskets: readonly Record<string, number>[] = [
  { "honey-thyme-1kg": 1 },
  { "honey-thyme-1kg": 2, "bed-linen-set": 1 },
];

/** A step of a sequence: which kind, and numbers that choose what it is done to among what there is. */
export type Step = { kind: Kind; which: number; part: number };

export type Market = Awaited<ReturnType<typeof openMarket>>;

/** The real market on a real database, and beside it what its books should say. */
export async function openMarket() {
  const shop = await openShop();
  const money = await openFinance(shop);
  for (const slug of Object.keys(baskets[1]!)) await stockUp(shop, slug, 100_000);
  await shop.rows(`insert into shop_rails (shop_id, rail, allowed) select distinct p.shop_id, 'cash-on-delivery', true from products p
    where p.slug in (${Object.keys(baskets[1]!)
      .map((slug) => `'${slug}'`)
      .join(", ")}) on conflict do nothing`);
  // Prices that no rate divides evenly: what is left over must go somewhere.
  await shop.rows("update product_prices set amount = amount + 13");
  const makers = new Map<string, Ctx>();
  const makerOf = async (slug: string) => {
    const known = makers.get(slug) ?? (await shop.maker(slug));
    makers.set(slug, known);
    // The actor is the same; the hour is another.
    return shop.ctxOf(known.actor);
  };
  const clock = () => shop.ctxOf(system);
  const buyer = () => shop.ctxOf(guest);

  const books = new Books();
  for (const [account, amount] of await ledger()) books.accounts.set(account, amount);
  let orders: Order[] = [];
  let references = 0;
  /** What was done last, to be done again. */
  let last: (() => Promise<unknown>) | null = null;

  async function ledger(): Promise<Map<string, bigint>> {
    const rows = await shop.rows<{ key: string; amount: string }>(
      `select account || ' ' || currency as key, sum(amount)::text as amount from ledger_entries group by 1 having sum(amount) <> 0`,
    );
    return new Map(rows.map(({ key, amount }) => [key, BigInt(amount)]));
  }

  async function place(rail: Rail, part: number): Promise<void> {
    const goods = baskets[part % baskets.length]!;
    const placed = await shop.order(goods, { rail }, rail === "stripe" ? "EUR" : "IRR");
    if (rail === "bank-transfer" || rail === "cash-on-delivery") await startPayment(await buyer(), placed.paymentId);
    const [row] = await shop.rows<{ total: string; currency: string }>(
      `select total::text, currency from orders where id = '${placed.orderId}'`,
    );
    const order: Order = {
      id: placed.orderId,
      number: placed.number,
      payment: placed.paymentId,
      rail,
      currency: row!.currency,
      total: BigInt(row!.total),
      state: "waiting",
      money: "none",
      captured: 0n,
      parcels: await parcelsOf(placed.orderId),
      refunds: [],
      account: false,
      receipts: [],
    };
    orders.push(order);
    if (rail !== "cash-on-delivery") return;
    await settlePayment(await clock(), order.payment);
    order.money = "promised";
    books.stands(order);
  }

  async function parcelsOf(orderId: string): Promise<Parcel[]> {
    const rows = await shop.rows<Record<"id" | "shop" | "shop_id" | "total" | "carriage", string> & { number: number }>(
      `select c.id, c.number, s.slug as shop, s.id as shop_id, (c.goods - c.discount + c.carriage)::text as total, c.carriage::text
       from consignments c join shops s on s.id = c.seller_id where c.order_id = '${orderId}' order by c.number`,
    );
    const lines = await shop.rows<
      Record<"parcel" | "maker" | "cooperative" | "programme" | "platform", string> & { body: string | null }
    >(
      `select consignment_id as parcel, maker_amount::text as maker, cooperative_amount::text as cooperative, programme_amount::text as programme,
         platform_amount::text as platform, cooperative_id as body from order_lines where order_id = '${orderId}'`,
    );
    return rows.map((row) => {
      const own = lines.filter(({ parcel }) => parcel === row.id);
      const sum = (name: "maker" | "programme" | "platform") => own.reduce((all, line) => all + BigInt(line[name]), 0n);
      const cooperatives = new Map<string, bigint>();
      for (const { body, cooperative } of own)
        if (body) cooperatives.set(body, (cooperatives.get(body) ?? 0n) + BigInt(cooperative));
      const shared = [sum("maker"), sum("programme"), sum("platform"), ...cooperatives.values(), BigInt(row.carriage)];
      if (shared.reduce((all, part) => all + part, 0n) !== BigInt(row.total))
        throw new Error(`a parcel of ${row.total} was shared out as ${shared.join(" + ")}`);
      return {
        id: row.id,
        number: row.number,
        shop: row.shop,
        shopId: row.shop_id,
        total: BigInt(row.total),
        carriage: BigInt(row.carriage),
        parts: { maker: sum("maker"), programme: sum("programme"), platform: sum("platform"), cooperatives },
        state: "waiting",
        transfer: "none",
      };
    });
  }

  /** Done, or refused: a refusal is an answer. Anything else is a fault of the market. */
  async function done(work: () => Promise<unknown>): Promise<boolean> {
    last = work;
    try {
      await work();
      return true;
    } catch (error) {
      const refused =
        error instanceof Refusal || error instanceof Invalid || error instanceof Missing || error instanceof NotYours;
      if (!refused) throw error;
      return false;
    }
  }

  /** What the market did is what it may do at this moment. */
  function agree(step: string, was: boolean, may: boolean): void {
    if (was !== may)
      throw new Error(`${step}: the market ${was ? "did it" : "refused"}, and it ${may ? "may" : "may not"}`);
  }

  const access = async (order: Order) => orderPass(await buyer(), "", order.id);
  const refundsOf = (order: Order) =>
    shop.rows<{ id: string; consignment: string | null; hand: boolean }>(
      `select r.id, r.consignment_id as consignment, r.by_hand as hand from refunds r join payments p on p.id = r.payment_id
       where p.order_id = '${order.id}' and r.status = 'wanted' order by r.id`,
    );
  function meant(order: Order, consignment: string | null): Refund {
    const refund = order.refunds.find(({ parcel, state }) => (parcel?.id ?? null) === consignment && state !== "sent");
    if (!refund) throw new Error(`${order.rail} ${order.number}: money is refunded that the model knows nothing of`);
    return refund;
  }
  const isOpen = ({ state }: Parcel) => state === "new" || state === "accepted" || state === "packed";

  const onOrder: Record<string, (order: Order) => Promise<void>> = {
    async pay(order) {
      if (order.rail === "bank-transfer" || order.rail === "cash-on-delivery" || order.money !== "none") return;
      if (order.state !== "waiting") return;
      await shop.payAtTwin(order.payment);
      order.money = "untold";
    },
    async return(order) {
      await done(async () => settlePayment(await clock(), order.payment));
      if (order.money === "untold") books.came(order, order.total);
    },
    async expire(order) {
      await shop.rows(
        `update orders set hold_until = market_now() where id = '${order.id}' and status = 'awaiting-payment'`,
      );
      await done(async () => releaseHolds(await clock()));
      if (order.state !== "waiting") return;
      if (order.money === "untold") books.came(order, order.total);
      else books.letGo(order);
    },
    async cancelOwn(order) {
      const was = await done(async () =>
        cancelOwnOrder(await buyer(), { number: order.number, access: await access(order) }),
      );
      // Said of what is called off already it is no refusal.
      agree("cancel own order", was, order.state === "waiting" || order.state === "cancelled");
      if (order.state === "waiting") books.letGo(order);
    },
    async sendRefunds(order) {
      for (const { id, consignment, hand } of await refundsOf(order)) {
        await done(async () => sendRefund(await clock(), id));
        const refund = meant(order, consignment);
        if (hand) continue;
        const whole = refund.amount === order.captured;
        const itself = order.rail === "stripe" || (order.rail.startsWith("zarinpal") && whole);
        if (itself) books.sentBack(order, refund);
        else refund.state = "by-hand";
      }
    },
    /** The provider sends it back, and its answer is lost: asked again, it must not send it twice. */
    async loseRefundAnswer(order) {
      if (order.rail !== "stripe") return;
      for (const { id, hand, consignment } of await refundsOf(order)) {
        if (hand) continue;
        const [row] = await shop.rows<{ charge: string; ref: string }>(
          `select provider_charge as charge, provider_ref as ref from payments where id = '${order.payment}'`,
        );
        const amount = { amount: meant(order, consignment).amount, currency: order.currency };
        await providerNamed(shop.house, order.rail)!.refund({
          refundId: id,
          ...row!,
          amount,
          captured: order.captured,
        });
      }
    },
    async saveAccount(order) {
      const form = { number: order.number, access: await access(order), iban: "IR220000000000000000000001" };
      if (await done(async () => saveRefundAccount(await buyer(), form))) order.account = true;
    },
    async sendByHand(order) {
      for (const { id, consignment, hand } of await refundsOf(order)) {
        const refund = meant(order, consignment);
        const reference = `H-${++references}`;
        const was = await done(async () => sendByHand(await money.clerk(), { refund: id, reference }));
        agree("send by hand", was, hand && order.account);
        if (was) books.sentBack(order, refund);
      }
    },
    receipt: (order) => arrives(order, 0n),
    wrongReceipt: (order) => arrives(order, 1n),
    async match(order) {
      const receipt = order.receipts[0];
      if (!receipt || order.rail !== "bank-transfer" || order.money !== "none") return;
      const was = await done(async () => money.match(receipt.id, order.number));
      agree("match", was, true);
      order.receipts.shift();
      order.money = "untold";
      await settlePayment(await clock(), order.payment);
      books.came(order, receipt.amount);
    },
    async proof(order) {
      if (order.rail !== "bank-transfer") return;
      await done(async () => money.send({ orderId: order.id, number: order.number, paymentId: order.payment }));
    },
    async rejectProof(order) {
      const waiting = await shop.rows<{ id: string }>(
        `select f.id from payment_proofs f join payments p on p.id = f.payment_id where p.order_id = '${order.id}' and f.status = 'waiting'`,
      );
      for (const { id } of waiting)
        await done(async () => rejectProof(await money.clerk(), { proof: id, reason: "خوانا نیست" }));
    },
    async planTransfers(order) {
      await shop.rows(
        `update consignments set delivered_at = delivered_at - interval '60 days' where order_id = '${order.id}' and status = 'delivered'`,
      );
      await done(async () => planTransfers(await clock()));
      if (order.rail !== "stripe") return;
      for (const parcel of order.parcels)
        if (parcel.state === "delivered" && parcel.transfer === "none") parcel.transfer = "wanted";
    },
    async sendTransfers(order) {
      const wanted = await shop.rows<{ id: string; parcel: string }>(
        `select t.id, t.consignment_id as parcel from transfers t join consignments c on c.id = t.consignment_id
         where c.order_id = '${order.id}' and t.status = 'wanted'`,
      );
      const meantNow = order.parcels.filter(({ transfer }) => transfer === "wanted");
      agree("transfers meant", wanted.length > 0, meantNow.length > 0);
      for (const { id } of wanted) await done(async () => sendTransfer(await clock(), id));
      for (const parcel of meantNow) books.transferred(order, parcel);
    },
  };

  async function arrives(order: Order, more: bigint): Promise<void> {
    if (order.rail !== "bank-transfer" || order.receipts.length > 0) return;
    const amount = order.total + more;
    const placed = { orderId: order.id, number: order.number, paymentId: order.payment };
    const id = await money.arrived(placed, { amount: String(amount) });
    order.receipts.push({ id, amount });
  }

  const onParcel: Record<string, (order: Order, parcel: Parcel) => Promise<void>> = {
    async accept(_, parcel) {
      const was = await done(async () => acceptConsignment(await makerOf(parcel.shop), { consignment: parcel.id }));
      // Said twice it is no refusal.
      agree("accept", was, parcel.state === "new" || parcel.state === "accepted");
      if (was) parcel.state = "accepted";
    },
    async pack(_, parcel) {
      const form = { consignment: parcel.id, parcels: "1", weight: "900" };
      const was = await done(async () => packConsignment(await makerOf(parcel.shop), form));
      if (was && parcel.state === "accepted") parcel.state = "packed";
    },
    async ship(_, parcel) {
      const { carrier } = (
        await shop.rows<{ carrier: string }>(`select carrier from consignments where id = '${parcel.id}'`)
      )[0]!;
      const form = { consignment: parcel.id, carrier, tracking: "RR123456785IR" };
      const was = await done(async () => shipConsignment(await makerOf(parcel.shop), form));
      agree("ship", was, parcel.state === "accepted" || parcel.state === "packed");
      if (was) parcel.state = "shipped";
    },
    async decline(order, parcel) {
      const form = { consignment: parcel.id, reason: "sold-elsewhere", words: "" };
      const was = await done(async () => declineConsignment(await makerOf(parcel.shop), form));
      if (isOpen(parcel)) {
        agree("decline", was, true);
        books.calledOff(order, parcel);
      }
    },
    async lapse(order, parcel) {
      await shop.rows(`update consignments set accept_by = market_now() where id = '${parcel.id}' and status = 'new'`);
      await done(async () => lapseConsignments(await clock()));
      if (parcel.state === "new") books.calledOff(order, parcel);
    },
    async cancelParcel(order, parcel) {
      const form = { number: order.number, consignment: String(parcel.number), access: await access(order) };
      const was = await done(async () => cancelConsignment(await buyer(), form));
      agree("cancel parcel", was, parcel.state === "new" || parcel.state === "cancelled");
      if (parcel.state === "new") books.calledOff(order, parcel);
    },
    async receive(order, parcel) {
      const form = { number: order.number, consignment: String(parcel.number), access: await access(order) };
      await done(async () => receiveConsignment(await buyer(), form));
      if (parcel.state === "shipped") books.delivered(order, parcel);
    },
    async receiveByClock(order, parcel) {
      await shop.rows(
        `update consignments set confirm_by = market_now() where id = '${parcel.id}' and status = 'shipped'`,
      );
      await done(async () => confirmOverdue(await clock()));
      if (parcel.state === "shipped") books.delivered(order, parcel);
    },
    async collect(order, parcel) {
      const was = await done(async () => collectCash(await makerOf(parcel.shop), { consignment: parcel.id }));
      if (order.rail !== "cash-on-delivery") agree("collect at the door", was, false);
      else if (parcel.state === "shipped") {
        agree("collect at the door", was, true);
        books.delivered(order, parcel);
      }
    },
    async refuse(order, parcel) {
      const was = await done(async () => refuseAtDoor(await makerOf(parcel.shop), { consignment: parcel.id }));
      const may = order.rail === "cash-on-delivery" && parcel.state === "shipped";
      if (parcel.state !== "cancelled") agree("refuse at the door", was, may);
      if (may) books.calledOff(order, parcel);
    },
  };

  /** Both parcels' sellers have been through Stripe's page. */
  async function connect(): Promise<void> {
    const shops = await shop.rows<{ slug: string }>(
      `select distinct s.slug from products p join shops s on s.id = p.shop_id where p.slug in ('honey-thyme-1kg', 'bed-linen-set')`,
    );
    for (const { slug } of shops) {
      const maker = await makerOf(slug);
      const { shopId } = (maker.actor as Maker).producer;
      await openAccount(maker, {});
      await connectAccount(maker, shopId);
      const [account] = await shop.rows<{ ref: string }>(
        `select account_ref as ref from connected_accounts where shop_id = '${shopId}'`,
      );
      await post(`${shop.stripe.url}/twin/onboard`, { account: account!.ref });
      await askedAccount(maker, shopId);
    }
  }
  await connect();

  return {
    shop,
    books,
    ledger,
    /** Another sequence begins; what came before stays in the books. */
    forget() {
      orders = [];
      last = null;
    },
    async take({ kind, which, part }: Step): Promise<void> {
      const rail = placing[kind as keyof typeof placing];
      if (rail) {
        last = null;
        return place(rail, part);
      }
      if (kind === "again") {
        // Whatever it was, the second time changes nothing or is refused.
        if (last) await done(last);
        return;
      }
      // Only what was done just now is done again: after anything else it may be another thing.
      last = null;
      const order = orders[which % orders.length];
      if (!order) return;
      if (kind in onOrder) return onOrder[kind]!(order);
      return onParcel[kind]!(order, order.parcels[part % order.parcels.length]!);
    },
    /** Nothing stays paid and unheard of, and no refund without its answer: the clock would ask again in the end. */
    async hearAll(): Promise<void> {
      for (const order of orders) {
        await onOrder.return!(order);
        if (order.rail === "stripe") await onOrder.sendRefunds!(order);
      }
    },
    close: () => shop.close(),
  };
}

const placing = {
  placeGateway: "zarinpal",
  placeGateway2: "zarinpal-2",
  placeCard: "stripe",
  placeTransfer: "bank-transfer",
  placeAtDoor: "cash-on-delivery",
} as const satisfies Record<string, Rail>;

/** Every kind of step, and how often it is chosen. Those that lead on are chosen more often. */
export const kinds = {
  placeGateway: 2,
  placeGateway2: 1,
  placeCard: 3,
  placeTransfer: 2,
  placeAtDoor: 2,
  pay: 6,
  return: 6,
  expire: 1,
  cancelOwn: 1,
  sendRefunds: 3,
  loseRefundAnswer: 2,
  saveAccount: 2,
  sendByHand: 3,
  receipt: 3,
  wrongReceipt: 1,
  match: 4,
  proof: 1,
  rejectProof: 1,
  planTransfers: 2,
  sendTransfers: 3,
  accept: 5,
  pack: 2,
  ship: 6,
  decline: 2,
  lapse: 1,
  cancelParcel: 2,
  receive: 4,
  receiveByClock: 1,
  collect: 3,
  refuse: 2,
  again: 4,
} as const;
export type Kind = keyof typeof kinds;
