import PgBoss from "pg-boss";
import type { Logger } from "pino";
import { packOf } from "#app/country/index.ts";
import { openReads } from "#db/reads.server.ts";
import { openWrites } from "#db/writes.server.ts";
import type { House } from "./context.server.ts";
import { createKeys } from "./crypto.server.ts";
import type { Env } from "./env.server.ts";
import { createLimits } from "./limits.server.ts";
import { openStorage } from "./storage.server.ts";

/** Opens everything one process of Khanegi works with. The caller closes it. */
export async function openHouse(
  env: Env,
  databaseUrl: string,
  log: Logger,
): Promise<House & { close(): Promise<void> }> {
  const reads = openReads(env.databaseReadUrl ?? databaseUrl);
  const writes = openWrites(databaseUrl);
  const boss = new PgBoss({
    db: { executeSql: (text: string, values: unknown[] = []) => writes.query(text, values) },
    // Made and granted by db/migrate.server.ts; the writing role may not change the queue's shape.
    migrate: false,
    schedule: false,
    supervise: false,
  });
  boss.on("error", (error) => log.error({ err: error }, "the queue"));
  await boss.start();
  return {
    env,
    db: reads.db,
    writes,
    boss,
    keys: createKeys(env.secrets),
    limits: createLimits(writes),
    storage: await openStorage(env.dataDir),
    log,
    country: packOf(env.country),
    secure: env.origin.startsWith("https:"),
    async close() {
      await boss.stop({ graceful: true, wait: true, timeout: 8_000 }).catch(() => {});
      await Promise.all([reads.close(), writes.end()]);
    },
  };
}
