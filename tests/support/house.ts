import { sql } from "drizzle-orm";
import pino from "pino";
import { phoneIndexOf, sealPhone } from "#app/domain/identity/contact.server.ts";
import { signInAs } from "#app/domain/identity/steps.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { type Ctx, marketNow } from "#app/platform/context.server.ts";
import { readEnv } from "#app/platform/env.server.ts";
import { openHouse } from "#app/platform/house.server.ts";
import type { Locale } from "#app/platform/locale.ts";
import { actorOf } from "#app/platform/session.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import { inTransaction } from "#db/writes.server.ts";
import { type Beginning, freshDatabase, onServer } from "./postgres.ts";

export type TestHouse = Awaited<ReturnType<typeof testHouse>>;

/** A house with a market of its own, empty or with a beginning; the caller closes it. `more` adds to its environment. */
export async function testHouse(more: Record<string, string> = {}, beginning: Beginning | null = null) {
  const database = await freshDatabase(beginning);
  const env = readEnv({ NODE_ENV: "test", DATA_DIR: database.dataDir, LOG_LEVEL: "silent", ...more });
  const house = await openHouse(env, database.url, pino({ level: "silent" }));

  /** A context for one act, as a request would have it. */
  async function ctxOf(actor: Actor, at: { locale?: Locale; ip?: string } = {}): Promise<Ctx> {
    const now = await marketNow(house.db);
    return {
      house,
      db: house.db,
      actor,
      now,
      locale: at.locale ?? "fa",
      requestId: "test",
      origin: house.env.origin,
      ip: at.ip ?? "192.0.2.1",
    };
  }

  /** A person with this number (E.164), made if there is none, signed in anew; guarded duties awake unless told not to. */
  async function as(phone: string, { secondFactor = true, name = "" } = {}) {
    const index = phoneIndexOf(house.keys, phone);
    const session = await inTransaction(house.writes, async (tx) => {
      const [{ id = "" } = {}] = await rowsOf<{ id: string }>(tx, sql`select uuidv7()::text as id`);
      await tx.execute(
        sql`insert into persons (id, name, phone_index, phone_sealed) values (${id}, ${name}, ${index}, ${sealPhone(house.keys, id, phone)})
            on conflict (phone_index) do nothing`,
      );
      const [person] = await rowsOf<{ id: string }>(tx, sql`select id from persons where phone_index = ${index}`);
      return signInAs(tx, person?.id ?? id, { secondFactor });
    });
    const actor = await actorOf(house.db, session.token);
    if (actor.kind !== "person") throw new Error("the sign-in did not hold");
    return { ...actor, token: session.token };
  }

  /** Moves the market's clock forward by seconds. */
  async function advance(seconds: number): Promise<void> {
    await onServer(database.url, `update market_clock set ahead_ms = ahead_ms + ${Math.round(seconds * 1000)}`);
  }

  /** Rows of a query, whatever role it needs. */
  const rows = <Row extends Record<string, unknown>>(statement: string) =>
    onServer(database.url, statement) as Promise<Row[]>;

  return {
    house,
    /** For reading in a test. */
    db: house.db as Db,
    ctxOf,
    as,
    advance,
    rows,
    async close() {
      await house.close();
      await database.drop();
    },
  };
}
