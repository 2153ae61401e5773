import { setTimeout as sleep } from "node:timers/promises";
import { createKeys } from "#app/platform/crypto.server.ts";
import { readEnv } from "#app/platform/env.server.ts";
import { openDatabase } from "#db/embedded.mjs";
import { evaluate, invariants, type Verdict } from "./evaluate.ts";
import { readTwinBooks } from "./twin-books.ts";

/** By then every task of the clock has had its turn. */
const secondLookMs = 25_000;

/**
 * `npm run --silent invariants`: judges I1 to I17 and prints them as JSON; ends with 1 if one is broken. What may be
 * under way in a working market is looked at a second time before it counts as broken.
 */
async function main(): Promise<number> {
  const env = readEnv();
  const keys = createKeys(env.secrets);
  const database = await openDatabase(env);
  try {
    const look = async () => evaluate(database.url, { keys, dataDir: env.dataDir, books: await readTwinBooks(env) });
    let verdicts = await look();
    if (verdicts.some(mayPass)) {
      await sleep(secondLookMs);
      verdicts = await look();
    }
    console.log(JSON.stringify(verdicts, null, 2));
    return verdicts.every(({ holds }) => holds) ? 0 : 1;
  } finally {
    await database.stop();
  }
}

function mayPass({ id, holds }: Verdict): boolean {
  return !holds && invariants.some((one) => one.id === id && one.settles);
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  },
);
