import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import { receiveEvent } from "#app/domain/payments/receive-event.server.ts";
import { judgeAll, type Verdict } from "#app/invariants/evaluate.ts";
import type { World } from "#app/invariants/invariant.ts";
import { readTwinBooks } from "#app/invariants/twin-books.ts";
import { settleAll } from "#app/jobs/worker.server.ts";
import type { Db } from "#db/reads.server.ts";
import { loadBankPayouts } from "#db/village/bank-payouts.ts";
import { loadBooks } from "#db/village/books.ts";
import { loadDisputes } from "#db/village/disputes.ts";
import { loadOrders } from "#db/village/orders.ts";
import { loadPayouts } from "#db/village/payouts.ts";
import { loadProblems } from "#db/village/problems.ts";
import { loadReturns } from "#db/village/returns.ts";
import { loadTransfers } from "#db/village/transfers.ts";
import { openShop } from "#tests/support/shop.ts";

/** A market with orders in every state, all of them made by its own commands, and nothing wrong. The caller closes it. */
export async function cleanMarket() {
  const shop = await openShop();
  await loadOrders(shop.house);
  await loadPayouts(shop.house);
  await loadBankPayouts(shop.house);
  await loadTransfers(shop.house);
  await loadProblems(shop.house);
  await loadReturns(shop.house);
  await loadDisputes(shop.house);
  await loadBooks(shop.house);
  // What the twin would have told by its webhook, were there a server to tell.
  const [paid] = await shop.rows<{ ref: string }>(
    "select provider_ref as ref from payments where provider = 'stripe' and status = 'captured' limit 1",
  );
  const told = { provider: "stripe", id: "evt_told", kind: "checkout.session.completed", ref: paid!.ref };
  await receiveEvent(await shop.ctxOf({ kind: "system", job: "test" }), told);
  const { path, sha256, size } = await shop.house.storage.putPrivate(Buffer.from("a picture"));
  await shop.rows(
    `insert into files (path, sha256, size, media_type) values ('${path}', '${sha256}', ${size}, 'image/png')`,
  );
  await shop.rows("insert into request_minutes values ('test', now(), 12, 80, 0, 0)");
  await settleAll(shop.house);
  const [{ url = "" } = {}] = await shop.rows<{ url: string }>("select current_database() as url");

  /** Judges the market as it would be after some statements that the database itself would refuse; nothing of it stays. */
  async function judgedAfter(statements: readonly string[], around: Partial<World> = {}): Promise<Verdict[]> {
    const address = new URL(process.env.TEST_SERVER_URL ?? "");
    address.pathname = `/${url}`;
    const client = new pg.Client({ connectionString: address.href });
    await client.connect();
    try {
      await client.query("begin");
      await client.query("set local session_replication_role = replica");
      for (const statement of statements) await client.query(statement);
      const db = drizzle(client, { casing: "snake_case" }) as unknown as Db;
      const { keys, env } = shop.house;
      return await judgeAll({
        db,
        alive: true,
        keys,
        dataDir: env.dataDir,
        books: await readTwinBooks(env),
        ...around,
      });
    } finally {
      await client.end();
    }
  }
  return { ...shop, judgedAfter };
}

/** The ids of the broken ones, each with its sample. */
export const broken = (verdicts: readonly Verdict[]) =>
  Object.fromEntries(verdicts.filter(({ holds }) => !holds).map(({ id, sample }) => [id, sample]));
