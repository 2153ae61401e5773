import type pg from "pg";
import type { House } from "#app/platform/context.server.ts";

const writesOrder = /insert\s+into\s+"?orders"?\s/i;
/** Where, in the statement that writes an order, what holds its units begins; and the condition under which they are taken. */
const holding = "wanted as (";
const taken = "where s.id = need.item";

/**
 * A fault planted on purpose: a house that writes an order in one transaction and what it holds of the stock in another.
 * Nothing looks different while nothing goes wrong. Never part of the product; the crash loop must find it.
 */
export function splitTransactions<Opened extends House>(house: Opened): Opened {
  const { writes } = house;
  const connect = writes.connect.bind(writes) as () => Promise<pg.PoolClient>;
  const split = new WeakSet<pg.PoolClient>();
  const connectSplit = async (): Promise<pg.PoolClient> => {
    const client = await connect();
    if (split.has(client)) return client;
    split.add(client);
    const ask = client.query.bind(client) as (...asked: unknown[]) => Promise<unknown>;
    client.query = (async (...asked: unknown[]) => {
      const [first] = asked as [string | pg.QueryConfig];
      if (typeof first === "string" || !writesOrder.test(first.text)) return ask(...asked);
      const { name: _, ...whole } = first;
      await ask({ ...whole, text: whole.text.replace(taken, `${taken} and false`) });
      await ask("commit");
      await ask("begin");
      return ask({ ...whole, text: unitsOnly(whole) });
    }) as typeof client.query;
    return client;
  };
  // The pool asks itself by callback for what needs no transaction; that stays as it is.
  const plain = writes.connect.bind(writes);
  writes.connect = ((...asked: Parameters<typeof plain>) =>
    asked.length > 0 ? plain(...asked) : connectSplit()) as typeof writes.connect;
  return house;
}

/** The part of the statement that holds the units, alone. The database wants to know of what kind even unused values are. */
function unitsOnly({ text, values = [] }: pg.QueryConfig): string {
  const part = text.slice(text.indexOf(holding));
  const unused = values.map((_, index) => `$${index + 1}`).filter((name) => !new RegExp(`\\${name}\\b`).test(part));
  return `with unused as (select ${unused.map((name) => `${name}::text`).join(", ")}), ${part}`;
}
