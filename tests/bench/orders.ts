import { onServer } from "#tests/support/postgres.ts";
import { Buyer } from "../support/buyer.ts";
import type { Bench } from "./bench.ts";
import { Failed } from "./compare.ts";
import type { Asked } from "./load.ts";

/** Baskets to be ordered, for the rows that order: what is in them, and how they come to be a form that can be sent. */

/** By slug, how many. */
export type Goods = Readonly<Record<string, number>>;

/** So many baskets are filled at once while nothing is measured. */
const helpers = 8;
/** How often every maker's pieces may be ordered. */
const turns = 10;

const query = async <Row>(bench: Bench, statement: string) =>
  (await onServer(bench.urlOf("trade"), statement)) as unknown as Row[];

/** Pieces of shops that are open, with a price in rials and light enough for any carrier, as they lie now. */
const pieces = (condition: string) => `
  select p.slug, p.shop_id as shop from products p
  join stock_items s on s.product_id = p.id
  join product_prices r on r.product_id = p.id and r.currency = 'IRR'
  join shops h on h.id = p.shop_id
  where p.status = 'published' and h.paused_at is null and h.closed_at is null and p.weight_g between 1 and 5000
    and r.amount between 1000000 and 100000000 and h.slug like 'maker-%'
    and not exists (select from product_variants v where v.product_id = p.id) and ${condition}
  order by p.shop_id, p.slug`;

/**
 * Baskets without end as long as stock lasts, each of three pieces from two makers: as many updates of stock as the limit
 * makes. Makers take turns, so that no two buyers at once want the same piece.
 */
export async function baskets(bench: Bench): Promise<() => Goods> {
  const found = await query<{ slug: string; shop: string }>(bench, pieces(`s.on_hand >= ${turns}`));
  const byShop = new Map<string, string[]>();
  for (const { slug, shop } of found) byShop.set(shop, [...(byShop.get(shop) ?? []), slug]);
  const shops = [...byShop.values()].filter((slugs) => slugs.length >= 3);
  if (shops.length < 2) throw new Failed("there is nothing to order");
  let turn = 0;
  return () => {
    const index = turn++ % shops.length;
    if (turn > turns * shops.length) throw new Failed("the shelves are empty");
    const [first, second] = shops[index]!;
    const [, , third] = shops[(index + 1) % shops.length]!;
    return { [first!]: 1, [second!]: 1, [third!]: 1 };
  };
}

/** Pieces there is one of. */
export const lastPieces = async (bench: Bench): Promise<string[]> =>
  (await query<{ slug: string }>(bench, pieces("p.availability = 'unique' and s.on_hand = 1"))).map(({ slug }) => slug);

/** A guest who has filled her basket and the checkout's form: all that is left is to send it. */
export async function atCheckout(url: string, goods: Goods, number: number, rail: string) {
  const buyer = new Buyer(url);
  await buyer.fill({ ...goods }, "IRR");
  const phone = `0912${String(1_000_000 + number).slice(-7)}`;
  return { buyer, ...(await buyer.checkoutForm({ rail, phone })) };
}

/**
 * Forms ready to be sent, each of another buyer with a basket and a key of her own, and nothing left for the market to do
 * before they are.
 */
export async function prepared(bench: Bench, count: number, goods: () => Goods, rail: string): Promise<Asked[]> {
  const market = await bench.trade();
  const forms: Asked[] = [];
  let begun = 0;
  const helper = async () => {
    while (begun < count) {
      const { buyer, path, fields } = await atCheckout(market.url, goods(), begun++, rail);
      forms.push({ path, cookie: buyer.cookie, form: new URLSearchParams(fields).toString() });
    }
  };
  await Promise.all(Array.from({ length: helpers }, helper));
  await bench.settled(market);
  return forms;
}

/** Orders there are, and how many of them are confirmed. */
export async function ordersNow(bench: Bench): Promise<{ all: number; confirmed: number }> {
  const [row] = await query<{ all: number; confirmed: number }>(
    bench,
    `select count(*)::int as all, count(*) filter (where confirmed_at is not null)::int as confirmed from orders`,
  );
  return row!;
}

/** What became of a piece: units held, and the orders that stand for it. */
export async function fate(bench: Bench, slug: string): Promise<{ onHand: number; taken: number; orders: number }> {
  const [row] = await query<{ onHand: number; taken: number; orders: number }>(
    bench,
    `select s.on_hand as "onHand", s.reserved + s.sold as taken,
       (select count(*)::int from order_lines l join orders o on o.id = l.order_id
        where l.product_id = p.id and o.status <> 'cancelled') as orders
     from products p join stock_items s on s.product_id = p.id where p.slug = '${slug}'`,
  );
  return row!;
}
