import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { enqueue, jobFor } from "#app/platform/jobs.server.ts";
import { inTransaction } from "#db/writes.server.ts";
import { openShop, type Shop } from "#tests/support/shop.ts";

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

const jobs = () =>
  shop.rows<Record<string, unknown>>(
    `select name, data, state, priority, policy, retry_limit, retry_delay, retry_backoff, expire_in::text, dead_letter, singleton_key,
       (keep_until - start_after)::text as kept from pgboss.job where data = '{"eventId": 999999}' order by created_on, id`,
  );

describe("a job written by a statement of ours", () => {
  it("is the job pg-boss would have written", async () => {
    const { house } = shop;
    await inTransaction(house.writes, async (tx) => {
      await enqueue(house.boss, tx, "react", { eventId: 999_999 });
      await tx.execute(jobFor("react", sql`jsonb_build_object('eventId', made.id)`, sql`(select 999999 as id) made`));
    });
    const [theirs, ours] = await jobs();
    expect(theirs).toMatchObject({ name: "react", retry_limit: 20, retry_backoff: true });
    expect(ours).toEqual(theirs);
  });
});

describe("statements sent together", () => {
  it("are run in the order they were sent, and none stands when one fails", async () => {
    const { house } = shop;
    const key = (name: string) => sql`insert into rate_limits (key, points, expire) values (${name}, 1, 0)`;
    const kept = async () =>
      (await shop.rows<{ key: string }>("select key from rate_limits where key like 'together-%' order by key")).map(
        (row) => row.key,
      );
    await inTransaction(house.writes, (tx) =>
      Promise.all([
        tx.execute(key("together-1")),
        tx.execute(sql`update rate_limits set points = 2 where key = 'together-1'`),
        tx.execute(key("together-2")),
      ]),
    );
    expect(await kept()).toEqual(["together-1", "together-2"]);
    const [first] = await shop.rows<{ points: number }>("select points from rate_limits where key = 'together-1'");
    expect(first?.points).toBe(2);
    await expect(
      inTransaction(house.writes, (tx) =>
        Promise.all([tx.execute(key("together-3")), tx.execute(key("together-1")), tx.execute(key("together-4"))]),
      ),
    ).rejects.toMatchObject({ code: "23505" });
    expect(await kept()).toEqual(["together-1", "together-2"]);
  });
});
