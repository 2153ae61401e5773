import type { Bench } from "../bench.ts";
import { Failed, pace } from "../compare.ts";
import { atCheckout, baskets, type Goods, ordersNow } from "../orders.ts";
import { lineOf, say } from "../report.ts";

/** So many buyers are on their way at once; each begins anew when her order is confirmed. */
const buyers = 8;
const perSecond = 16;

/** Reads an answer to its end: a page nobody reads is not written to its end either. */
async function read(name: string, answer: Response, status: number): Promise<string> {
  const text = await answer.text();
  if (answer.status !== status) throw new Failed(`${name} answered ${answer.status} and not ${status}`);
  return status === 303 || status === 302 ? (answer.headers.get("Location") ?? "") : text;
}

/** A guest's whole way: three pieces into the basket, the basket, the checkout, the bank's page, back, her order. */
async function journey(url: string, goods: Goods, number: number): Promise<void> {
  const { buyer, path, fields } = await atCheckout(url, goods, number, "zarinpal");
  await read("the basket", await buyer.get("/fa/cart"), 200);
  const bank = await read("the checkout", await buyer.post(path, fields), 303);
  await read("the bank", await fetch(bank), 200);
  const paid = await fetch(bank, {
    method: "POST",
    body: new URLSearchParams({ answer: "pay" }),
    redirect: "manual",
  });
  const back = await read("paying", paid, paid.status === 302 ? 302 : 303);
  const order = await read("the way back", await buyer.get(back), 303);
  await read("the order", await buyer.get(order), 200);
}

/** Journeys a second. All of them must have ended in an order that is confirmed. */
async function walked(bench: Bench, count: number, goods: () => Goods): Promise<number> {
  const market = await bench.settled(await bench.trade());
  const before = await ordersNow(bench);
  const began = performance.now();
  let begun = 0;
  const walk = async () => {
    while (begun < count) await journey(market.url, goods(), begun++);
  };
  await Promise.all(Array.from({ length: buyers }, walk));
  const seconds = (performance.now() - began) / 1000;
  const after = await ordersNow(bench);
  const [all, confirmed] = [after.all - before.all, after.confirmed - before.confirmed];
  if (all !== count || confirmed !== count)
    throw new Failed(`${count} journeys ended in ${all} orders, ${confirmed} of them confirmed`);
  return count / seconds;
}

export const rows = [
  {
    name: "journey",
    goal: { atLeast: 0.04 },
    async run(bench: Bench) {
      const goods = await bench.trade().then(() => baskets(bench));
      const count = Math.min(200, Math.ceil(pace.seconds * perSecond));
      await walked(bench, 2 * buyers, goods);
      await bench.transactions(1);
      const [ours, limit]: [number[], number[]] = [[], []];
      for (let round = 0; round < pace.rounds; round++) {
        limit.push((await bench.transactions(pace.seconds)).perSecond);
        ours.push(await walked(bench, count, goods));
        say(`    round ${round + 1}: ${ours.at(-1)!.toFixed(1)}/s; limit ${limit.at(-1)!.toFixed(0)}/s`);
      }
      return [lineOf("journey", "orders/s", ours, limit)];
    },
  },
];
