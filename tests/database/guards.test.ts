import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { moveStock } from "#app/domain/catalogue/stock.server.ts";
import { postEntry } from "#app/domain/ledger/steps.server.ts";
import { anyone, system } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { inTransaction } from "#db/writes.server.ts";
import { guest, openShop, type Shop } from "#tests/support/shop.ts";

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

const codeOf = (error: unknown): string => {
  const own = error as { code?: string; cause?: { code?: string } };
  return own.code ?? own.cause?.code ?? "";
};

describe("the pool that reads", () => {
  it("is refused a write by the database itself", async () => {
    const failed = await shop.house.db
      .execute(sql`update persons set name = 'changed'`)
      .catch((error: unknown) => error);
    expect(codeOf(failed)).toMatch(/25006|42501/);
    // And not only because the transaction is read-only: the role has no right to.
    const again = await shop.house.db
      .transaction((tx) =>
        tx.execute(sql`set transaction read write`).then(() => tx.execute(sql`update persons set name = 'changed'`)),
      )
      .catch((error: unknown) => error);
    expect(codeOf(again)).toBe("42501");
    expect(await shop.rows("select 1 from persons where name = 'changed'")).toHaveLength(0);
  });
});

describe("a backend that is killed inside a command", () => {
  it("leaves nothing half done, and the next command works", async () => {
    const half = command({
      name: "half",
      who: anyone,
      input: z.object({}),
      async run({ tx, tell }) {
        await tx.execute(sql`update bodies set name_en = 'half done'`);
        await tell("test.half", "body", "00000000-0000-7000-8000-000000000009");
        const [backend] = await rowsOf<{ pid: number }>(tx, sql`select pg_backend_pid() as pid`);
        await shop.rows(`select pg_terminate_backend(${backend?.pid})`);
        await new Promise((done) => setTimeout(done, 200));
        await tx.execute(sql`update clusters set name_en = 'half done'`);
        return null;
      },
    });
    await expect(half(await shop.ctxOf(guest), {})).rejects.toThrow();
    expect(
      await shop.rows(
        "select 1 from bodies where name_en = 'half done' union all select 1 from clusters where name_en = 'half done'",
      ),
    ).toHaveLength(0);
    expect(await shop.rows("select 1 from events where kind = 'test.half'")).toHaveLength(0);
    await shop.order({ "honey-thyme-1kg": 1 });
  });

  it("rolls back a command that changed something and told nobody", async () => {
    const silent = command({
      name: "silent",
      who: system,
      input: z.object({}),
      async run({ tx }) {
        await tx.execute(sql`update bodies set name_en = 'silent'`);
        return null;
      },
    });
    await expect(silent(await shop.ctxOf({ kind: "system", job: "test" }), {})).rejects.toThrow(/told nobody/);
    expect(await shop.rows("select 1 from bodies where name_en = 'silent'")).toHaveLength(0);
  });
});

describe("the books", () => {
  const post = (postings: { account: string; currency: string; amount: bigint }[], source: string) =>
    inTransaction(shop.house.writes, async (tx) => {
      const [event] = await rowsOf<{ id: number }>(
        tx,
        sql`insert into events (kind, noun, noun_id, actor_kind) values ('test', 'test', ${source}, 'system') returning id::int as id`,
      );
      await postEntry(tx, "payment-received", source, event?.id ?? 0, postings);
    });
  const source = (n: number) => `00000000-0000-7000-8000-0000000001${String(n).padStart(2, "0")}`;

  it("take entries that add to nothing, once a source", async () => {
    const good = [
      { account: "a", currency: "IRR", amount: 5n },
      { account: "b", currency: "IRR", amount: -5n },
    ];
    await post(good, source(1));
    await expect(post(good, source(1))).rejects.toThrow();
  });
  it.each([
    [
      "do not add up",
      [
        { account: "a", currency: "IRR", amount: 5n },
        { account: "b", currency: "IRR", amount: -4n },
      ],
    ],
    [
      "add up only over two currencies",
      [
        { account: "a", currency: "IRR", amount: 5n },
        { account: "b", currency: "EUR", amount: -5n },
      ],
    ],
    ["have one leg", [{ account: "a", currency: "IRR", amount: 0n }]],
  ])("refuse entries that %s", async (_name, postings) => {
    await expect(post(postings, source(2))).rejects.toMatchObject({ code: "23514" });
  });
  it("are never rewritten, not even by their owner", async () => {
    for (const table of [
      "ledger_entries",
      "ledger_transactions",
      "events",
      "stock_moves",
      "transitions",
      "command_keys",
    ]) {
      await shop.order({ "honey-thyme-1kg": 1 });
      await expect(shop.rows(`delete from ${table}`)).rejects.toThrow(/append-only/);
      await expect(shop.rows(`truncate ${table} cascade`)).rejects.toThrow(/append-only/);
      await expect(
        inTransaction(shop.house.writes, (tx) => tx.execute(sql.raw(`delete from ${table}`))),
      ).rejects.toMatchObject({ code: "42501" });
    }
  });
});

describe("units of a piece", () => {
  it("cannot go below zero or out of balance, whatever is written", async () => {
    await expect(shop.rows("update stock_items set on_hand = -1")).rejects.toThrow(/stock_items/);
    await expect(shop.rows("update stock_items set on_hand = on_hand + 1")).rejects.toThrow(/stock_items_adds_up/);
    const [item] = await shop.rows<{ id: string; on_hand: number }>("select id, on_hand from stock_items limit 1");
    const taken = await inTransaction(shop.house.writes, (tx) =>
      moveStock(tx, { stockItemId: item!.id, kind: "hold", quantity: item!.on_hand + 1 }),
    );
    expect(taken).toBe(false);
  });
});
