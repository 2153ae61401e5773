import { createKeys } from "#app/platform/crypto.server.ts";
import { readEnv } from "#app/platform/env.server.ts";
import { loadVillage } from "#db/village/index.ts";
import { openWrites } from "#db/writes.server.ts";
import type { Beginning } from "./postgres.ts";

/** The demo market as it is written into an empty database, before anybody has opened it. */
export const village: Beginning = {
  name: "village",
  async make({ url, dataDir }) {
    const writes = openWrites(url, 2);
    await loadVillage({ writes, keys: createKeys(readEnv({ NODE_ENV: "test", DATA_DIR: dataDir }).secrets) });
    await writes.end();
  },
};
