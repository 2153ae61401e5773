import type pg from "pg";
import type { House } from "#app/platform/context.server.ts";

const writesOrder = /insert\s+into\s+"?orders"?\s/i;
const takesUnits = /update\s+"?stock_items"?\s/i;

/**
 * A fault planted on purpose: a house that writes an order in one transaction and what it holds of the stock in another.
 * Nothing looks different while nothing goes wrong. Never part of the product; the crash loop must find it.
 */
export function splitTransactions<Opened extends House>(house: Opened): Opened {
  const { writes } = house;
  const connect = writes.connect.bind(writes) as () => Promise<pg.PoolClient>;
  const split = new WeakSet<pg.PoolClient>();
  /** Connections on which an order was written whose units are still on the shelf. */
  const ordered = new WeakSet<pg.PoolClient>();
  const connectSplit = async (): Promise<pg.PoolClient> => {
    const client = await connect();
    if (split.has(client)) return client;
    split.add(client);
    const ask = client.query.bind(client) as (...asked: unknown[]) => Promise<unknown>;
    client.query = (async (...asked: unknown[]) => {
      const [first] = asked as [string | { text: string }];
      const text = typeof first === "string" ? first : first.text;
      if (writesOrder.test(text)) ordered.add(client);
      else if (takesUnits.test(text) && ordered.delete(client)) {
        await ask("commit");
        await ask("begin");
      }
      return ask(...asked);
    }) as typeof client.query;
    return client;
  };
  // The pool asks itself by callback for what needs no transaction; that stays as it is.
  const plain = writes.connect.bind(writes);
  writes.connect = ((...asked: Parameters<typeof plain>) =>
    asked.length > 0 ? plain(...asked) : connectSplit()) as typeof writes.connect;
  return house;
}
