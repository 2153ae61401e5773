import { orderPass } from "#app/domain/orders/access.server.ts";
import { connectAccount } from "#app/domain/payments/connect-account.server.ts";
import { openAccount } from "#app/domain/payments/open-account.server.ts";
import { askedAccount } from "#app/domain/payments/refresh-account.server.ts";
import type { Maker, Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { Invalid, Missing, NotYours, Refusal } from "#app/platform/errors.ts";
import { openPayouts } from "#tests/support/payouts.ts";
import { guest, openShop, type Shop } from "#tests/support/shop.ts";
import { stockUp } from "#tests/support/stock.ts";
import { post } from "#tests/twins/support.ts";
import { openBank } from "./bank.ts";
import { Books } from "./books.ts";
import type { Order, Parcel } from "./facts.ts";
import { placing, type Step, withCoupon } from "./kinds.ts";
import { openDisputes, openReturns } from "./later.ts";
import { goods, named, openOrdering } from "./ordering.ts";
import { openParcels } from "./parcels.ts";
import { openPayments } from "./payments.ts";
import { openTerms } from "./terms.ts";

const system = { kind: "system", job: "test" } as const;
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
  const onOrder = openPayments(hands, bank.aboutToSetOff);
  const onParcel = openParcels(hands);
  const ordering = openOrdering(hands, terms);

  async function place(...what: Parameters<typeof ordering>): Promise<void> {
    const order = await ordering(...what);
    last = null;
    if (!order) return;
    parcels.push(...order.parcels);
    orders.push(order);
  }

  async function ledger(): Promise<Map<string, bigint>> {
    const rows = await shop.rows<{ key: string; amount: string }>(
      `select account || ' ' || currency as key, sum(amount)::text as amount from ledger_entries group by 1 having sum(amount) <> 0`,
    );
    return new Map(rows.map(({ key, amount }) => [key, BigInt(amount)]));
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
