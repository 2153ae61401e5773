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
import { planTransfer } from "#app/domain/payments/plan-transfer.server.ts";
import { providerNamed } from "#app/domain/payments/providers/index.server.ts";
import { askedAccount } from "#app/domain/payments/refresh-account.server.ts";
import { sendByHand } from "#app/domain/payments/send-by-hand.server.ts";
import { sendRefund } from "#app/domain/payments/send-refund.server.ts";
import { sendTransfer } from "#app/domain/payments/send-transfer.server.ts";
import { startPayment } from "#app/domain/payments/start-payment.server.ts";
import type { Maker, Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { Invalid, Missing, NotYours, Refusal } from "#app/platform/errors.ts";
import { openPayouts } from "#tests/support/payouts.ts";
import { guest, openShop, type Shop } from "#tests/support/shop.ts";
import { stockUp } from "#tests/support/stock.ts";
import { post } from "#tests/twins/support.ts";
import { openBank } from "./bank.ts";
import {
  Books,
  type Coupon,
  isDisputed,
  type Order,
  onItsWayBack,
  type Parcel,
  type Refund,
  receivable,
} from "./books.ts";
import { openDisputes, openReturns } from "./later.ts";
import { openTerms } from "./terms.ts";

export type Rail = "zarinpal" | "zarinpal-2" | "stripe" | "bank-transfer" | "cash-on-delivery";

const system = { kind: "system", job: "test" } as const;
/** One thing alone, so that the whole can go back at once; two makers' goods, so that an order has two parcels; two lines in one. */
const baskets: readonly Record<string, number>[] = [
  { "honey-thyme-1kg": 1 },
  { "honey-thyme-1kg": 2, "bed-linen-set": 1 },
  { "honey-thyme-1kg": 2, "honey-astragalus-500": 1 },
];
const goods = [...new Set(baskets.flatMap((basket) => Object.keys(basket)))];
const named = goods.map((slug) => `'${slug}'`).join(", ");

/** A step of a sequence: which kind, and numbers that choose what it is done to among what there is. */
export type Step = { kind: Kind; which: number; part: number };

export type Market = Awaited<ReturnType<typeof openMarket>>;

/** What the steps of every kind share. */
export type Hands = {
  shop: Shop;
  books: Books;
  money: Awaited<ReturnType<typeof openPayouts>>;
  clock(): Promise<Ctx>;
  buyer(): Promise<Ctx>;
  officer(): Promise<Ctx>;
  makerOf(slug: string): Promise<Ctx>;
  access(order: Order): Promise<string>;
  /** Done, or refused: a refusal is an answer. Anything else is a fault of the market. */
  done(work: () => Promise<unknown>): Promise<boolean>;
  /** What the market did is what it may do at this moment. */
  agree(step: string, was: boolean, may: boolean): void;
  shops: readonly { id: string; slug: string }[];
  /** Cooperatives that have a part in what is sold here. */
  bodies: readonly string[];
  /** Every parcel that ever arrived, of sequences before too: banks pay for all of them. */
  delivered(): Parcel[];
};

/** The real market on a real database, and beside it what its books should say. */
export async function openMarket() {
  const shop = await openShop();
  const money = await openPayouts(shop);
  for (const slug of goods) await stockUp(shop, slug, 100_000);
  await shop.rows(`insert into shop_rails (shop_id, rail, allowed) select distinct p.shop_id, 'cash-on-delivery', true from products p
    where p.slug in (${named}) on conflict do nothing`);
  // Prices that no rate divides evenly: what is left over must go somewhere.
  await shop.rows("update product_prices set amount = amount + 13");
  const shops = await shop.rows<{ id: string; slug: string }>(
    `select distinct s.id, s.slug from products p join shops s on s.id = p.shop_id where p.slug in (${named}) order by s.slug`,
  );
  const bodies = await shop.rows<{ id: string }>(
    `select distinct m.body_id as id from shops s join memberships m on m.producer_id = s.producer_id and m.ended_at is null
     join duties d on d.body_id = m.body_id and d.kind = 'manager' and d.ended_at is null
     where s.id in (${shops.map(({ id }) => `'${id}'`).join(", ")}) order by 1`,
  );
  const makers = new Map<string, Ctx>();
  const makerOf = async (slug: string) => {
    const known = makers.get(slug) ?? (await shop.maker(slug));
    makers.set(slug, known);
    // The actor is the same; the hour is another.
    return shop.ctxOf(known.actor);
  };
  const officers = await shop.rows<{ body: string; person: string }>(
    "select body_id as body, person_id as person from duties where kind = 'officer' and ended_at is null",
  );
  const officer = async () => {
    const { actor } = await money.personWith(officers[0]!.person);
    const duties = officers.map(({ body }) => ({ kind: "officer" as const, bodyId: body }));
    return shop.ctxOf({ ...(actor as Person), duties });
  };
  const clock = () => shop.ctxOf(system);
  const buyer = () => shop.ctxOf(guest);
  const access = async (order: Order) => orderPass(await buyer(), "", order.id);

  const books = new Books();
  for (const [account, amount] of await ledger()) books.accounts.set(account, amount);
  let orders: Order[] = [];
  const parcels: Parcel[] = [];
  let references = 0;
  /** What was done last, to be done again. */
  let last: (() => Promise<unknown>) | null = null;
  const hands: Hands = {
    ...{ shop, books, money, clock, buyer, officer, makerOf, access, done, agree, shops },
    bodies: bodies.map(({ id }) => id),
    delivered: () => parcels.filter(({ state }) => state === "delivered"),
  };
  const terms = await openTerms(hands);
  const bank = await openBank(hands);
  const onArrived = await openReturns(hands);
  const disputes = openDisputes(hands);

  async function ledger(): Promise<Map<string, bigint>> {
    const rows = await shop.rows<{ key: string; amount: string }>(
      `select account || ' ' || currency as key, sum(amount)::text as amount from ledger_entries group by 1 having sum(amount) <> 0`,
    );
    return new Map(rows.map(({ key, amount }) => [key, BigInt(amount)]));
  }

  async function place(rail: Rail, which: number, part: number, coupon: Coupon | null = null): Promise<void> {
    const basket = baskets[part % baskets.length]!;
    const currency = rail === "stripe" || (rail === "bank-transfer" && which % 3 === 2) ? "EUR" : "IRR";
    const phone = which % 2 === 0 ? "09123456789" : "09120000001";
    let placed = { orderId: "", number: "", paymentId: "" };
    const was = await done(async () => {
      placed = await shop.order(basket, { rail, phone, coupon: coupon?.code ?? "" }, currency);
    });
    last = null;
    if (coupon) {
      const prices = await shop.rows<{ slug: string; shop: string; amount: string }>(
        `select p.slug, p.shop_id as shop, r.amount::text from products p join product_prices r on r.product_id = p.id and r.currency = '${currency}' where p.slug in (${named})`,
      );
      const lines = prices
        .filter(({ slug }) => basket[slug])
        .map((row) => ({ shopId: row.shop, goods: BigInt(row.amount) * BigInt(basket[row.slug]!) }));
      const off = terms.discountBy(coupon, phone, currency, lines);
      agree("use a coupon", was, off !== null);
      if (off === null) return;
      const [row] = await shop.rows<{ discount: string }>(
        `select discount::text from orders where id = '${placed.orderId}'`,
      );
      if (BigInt(row!.discount) !== off) throw new Error(`${coupon.code} took off ${row!.discount}, not ${off}`);
      coupon.users.push(phone);
      books.seen.add("a coupon used");
    } else if (!was) throw new Error(`nobody can order by ${rail}`);
    if (rail === "bank-transfer" || rail === "cash-on-delivery") await startPayment(await buyer(), placed.paymentId);
    const [row] = await shop.rows<{ total: string }>(`select total::text from orders where id = '${placed.orderId}'`);
    const order: Order = {
      ...{ id: placed.orderId, number: placed.number, payment: placed.paymentId, rail, currency },
      ...{ total: BigInt(row!.total), state: "waiting", money: "none", captured: 0n },
      ...{ parcels: [], refunds: [], receipts: [], dispute: null, lost: 0n, missing: 0n, coupon, phone },
    };
    order.parcels = await parcelsOf(order);
    parcels.push(...order.parcels);
    orders.push(order);
    if (rail !== "cash-on-delivery") return;
    await settlePayment(await clock(), order.payment);
    order.money = "promised";
    books.stands(order);
  }

  async function parcelsOf(order: Order): Promise<Parcel[]> {
    // Holidays may not make the term longer than the fortnight in which faults come back.
    await shop.rows(
      `update order_lines set withdrawal = withdrawal || '{"workingDays": 3}' where order_id = '${order.id}' and (withdrawal ->> 'allowed')::boolean`,
    );
    const rows = await shop.rows<Record<"id" | "shop" | "shop_id" | "total" | "carriage", string> & { number: number }>(
      `select c.id, c.number, s.slug as shop, s.id as shop_id, (c.goods - c.discount + c.carriage)::text as total, c.carriage::text
       from consignments c join shops s on s.id = c.seller_id where c.order_id = '${order.id}' order by c.number`,
    );
    const lines = await shop.rows<
      Record<"id" | "parcel" | "total" | "maker" | "cooperative" | "programme" | "platform", string> & {
        quantity: number;
        share: number;
        body: string | null;
        allowed: boolean;
      }
    >(
      `select l.id, consignment_id as parcel, quantity, total::text, maker_amount::text as maker, cooperative_amount::text as cooperative, programme_amount::text as programme,
         platform_amount::text as platform, cooperative_id as body, p.maker_share_bps as share, (withdrawal ->> 'allowed')::boolean as allowed
       from order_lines l join products p on p.id = l.product_id where order_id = '${order.id}' order by l.id`,
    );
    return rows.map((row) => {
      const own = lines
        .filter(({ parcel }) => parcel === row.id)
        .map(({ id, quantity, body, share, allowed, ...sums }) => {
          const total = BigInt(sums.total);
          const sale = { total, share: BigInt(share), shopId: row.shop_id, body, currency: order.currency };
          const parts = terms.partsOf(sale);
          const told = [sums.maker, sums.cooperative, sums.programme, sums.platform].join(" + ");
          const meant = [parts.maker, parts.cooperative, parts.programme, parts.platform].join(" + ");
          if (told !== meant) throw new Error(`a line of ${total} was shared out as ${told}, not ${meant}`);
          const back = { maker: 0n, cooperative: 0n, programme: 0n, platform: 0n };
          return { id, quantity, total, parts, body, withdrawable: allowed, pieces: 0, back };
        });
      const [total, carriage] = [BigInt(row.total), BigInt(row.carriage)];
      if (own.reduce((sum, line) => sum + line.total, carriage) !== total)
        throw new Error(`a parcel of ${total} is not its lines and its way`);
      return {
        ...{ id: row.id, number: row.number, order, shop: row.shop, shopId: row.shop_id, total, carriage, lines: own },
        ...{ state: "waiting", age: "fresh", earned: new Map(), owed: 0n, transfer: "none", transferAmount: 0n },
        ...{ taken: new Map(), returns: [], covered: 0n, refundMade: false },
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

  const refundsOf = (order: Order) =>
    shop.rows<{ id: string; of: string | null; hand: boolean }>(
      `select r.id, coalesce(r.consignment_id, r.return_id) as of, r.by_hand as hand from refunds r join payments p on p.id = r.payment_id
       where p.order_id = '${order.id}' and r.status = 'wanted' order by r.id`,
    );
  function meant(order: Order, of: string | null): Refund {
    const refund = order.refunds.find((one) => one.of === of && (one.state === "wanted" || one.state === "by-hand"));
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
      for (const { id, of, hand } of await refundsOf(order)) {
        await done(async () => sendRefund(await clock(), id));
        const refund = meant(order, of);
        agree("leave a refund to a person", hand, refund.state === "by-hand");
        if (hand) continue;
        // Of a charge that is called back Stripe sends nothing, but tells what it sent before.
        const calledBack = isDisputed(order) || order.dispute?.state === "lost";
        const whole = refund.amount === order.captured;
        if (refund.atProvider || (order.rail === "stripe" && !calledBack)) books.sentBack(order, refund);
        else if (order.rail.startsWith("zarinpal") && whole) books.sentBack(order, refund);
        else if (!isDisputed(order)) refund.state = "by-hand";
      }
    },
    /** The provider sends it back, and its answer is lost: asked again, it must not send it twice. */
    async loseRefundAnswer(order) {
      if (order.rail !== "stripe" || isDisputed(order) || order.dispute?.state === "lost") return;
      for (const { id, hand, of } of await refundsOf(order)) {
        if (hand) continue;
        const [row] = await shop.rows<{ charge: string; ref: string; round: number }>(
          `select provider_charge as charge, provider_ref as ref, (select count(*)::int from disputes d where d.payment_id = p.id and closed_at is not null) as round
           from payments p where id = '${order.payment}'`,
        );
        const refund = meant(order, of);
        const amount = { amount: refund.amount, currency: order.currency };
        await providerNamed(shop.house, order.rail)!.refund({
          refundId: id,
          ...row!,
          amount,
          captured: order.captured,
        });
        refund.atProvider = true;
      }
    },
    async saveAccount(order) {
      const iban = order.currency === "IRR" ? "IR220000000000000000000001" : "DE89370400440532013000";
      const form = { number: order.number, access: await access(order), iban };
      const waiting = order.refunds.filter(({ state }) => state === "by-hand");
      const was = await done(async () => saveRefundAccount(await buyer(), form));
      agree("say where money goes back to", was, waiting.length > 0);
      for (const refund of waiting) refund.account = true;
    },
    async sendByHand(order) {
      for (const { id, of, hand } of await refundsOf(order)) {
        const refund = meant(order, of);
        const reference = `H-${++references}`;
        const was = await done(async () => sendByHand(await money.clerk(), { refund: id, reference }));
        agree("send by hand", was, hand && refund.account && !isDisputed(order));
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
      for (const parcel of order.parcels) {
        const form = { consignmentId: parcel.id, shopId: parcel.shopId };
        let planned: unknown = null;
        await done(async () => {
          planned = await planTransfer(await clock(), form);
        });
        const over = parcel.age !== "fresh" || !parcel.lines.some(({ withdrawable }) => withdrawable);
        const may =
          order.rail === "stripe" &&
          parcel.state === "delivered" &&
          parcel.transfer === "none" &&
          parcel.owed > 0n &&
          over &&
          !onItsWayBack(parcel) &&
          !isDisputed(order);
        agree("plan a transfer", typeof planned === "string", may);
        if (!may) continue;
        // What a bank's batch is about to set off is not kept here as well.
        const { currency } = order;
        const owes = books.at(receivable(parcel.shopId), currency) - bank.aboutToSetOff(parcel.shopId, currency);
        books.transferMeant(parcel, owes < 0n ? 0n : owes < parcel.owed ? owes : parcel.owed);
      }
    },
    async sendTransfers(order) {
      const wanted = await shop.rows<{ id: string }>(
        `select t.id from transfers t join consignments c on c.id = t.consignment_id
         where c.order_id = '${order.id}' and t.status = 'wanted'`,
      );
      const meantNow = order.parcels.filter(({ transfer }) => transfer === "wanted");
      agree("transfers meant", wanted.length > 0, meantNow.length > 0);
      for (const { id } of wanted) await done(async () => sendTransfer(await clock(), id));
      if (isDisputed(order)) return;
      for (const parcel of meantNow) books.transferred(order, parcel);
    },
  };

  async function arrives(order: Order, more: bigint): Promise<void> {
    if (order.rail !== "bank-transfer" || order.receipts.length > 0) return;
    const amount = order.total + more;
    const placed = { orderId: order.id, number: order.number, paymentId: order.payment };
    const major = order.currency === "IRR" ? `${amount}` : `${amount / 100n}.${String(amount % 100n).padStart(2, "0")}`;
    const id = await money.arrived(placed, { amount: major });
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

  /** Both sellers have been through Stripe's page. */
  async function connect(): Promise<void> {
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
      if (rail) return place(rail, which, part);
      if (kind === "again") {
        // Whatever it was, the second time changes nothing or is refused.
        if (last) await done(last);
        return;
      }
      // Only what was done just now is done again: after anything else it may be another thing.
      last = null;
      const anywhere = terms.steps[kind] ?? bank.steps[kind];
      if (anywhere) return anywhere(which, part);
      if (kind === "placeWithCoupon") {
        const coupon = terms.couponAt(which);
        return coupon && place(withCoupon[(which + part) % withCoupon.length]!, which, part, coupon);
      }
      const order = orders[which % orders.length];
      if (!order) return;
      if (kind in onOrder) return onOrder[kind]!(order);
      if (kind in disputes) return disputes[kind]!(order, part);
      const parcel = order.parcels[part % order.parcels.length]!;
      if (kind in onArrived) return onArrived[kind]!(order, parcel, which + part);
      return onParcel[kind]!(order, parcel);
    },
    /** What differs between the market and the model beside the ledger. */
    differences: () => terms.differences(),
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

const withCoupon = ["zarinpal", "stripe", "bank-transfer", "cash-on-delivery"] as const satisfies readonly Rail[];
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
  changeRule: 1,
  makeCoupon: 2,
  pauseCoupon: 1,
  placeWithCoupon: 4,
  ripen: 3,
  growOld: 1,
  askReturn: 5,
  agreeReturn: 2,
  contestReturn: 2,
  sendReturn: 2,
  dropReturn: 1,
  confirmReturn: 3,
  decideReturn: 3,
  callBack: 2,
  answerBank: 1,
  winDispute: 1,
  loseDispute: 2,
  changeAccount: 3,
  callOffAccount: 1,
  hours: 4,
  makeBatch: 4,
  approveBatch: 4,
  dropBatch: 1,
  payItem: 4,
  failItem: 3,
  reverseItem: 3,
} as const;
export type Kind = keyof typeof kinds;
/** Done to an order, the one so many places on; others are done to the market. */
export const ofOrders = (kind: Kind): boolean =>
  !(kind in placing) &&
  !["placeWithCoupon", "changeRule", "makeCoupon", "pauseCoupon", "changeAccount", "callOffAccount"].includes(kind);
