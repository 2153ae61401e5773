import { sql } from "drizzle-orm";
import type PgBoss from "pg-boss";
import type { Logger } from "pino";
import type { CountryPack } from "#app/country/pack.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { Writes } from "#db/writes.server.ts";
import type { Actor } from "./actor.ts";
import type { Keys } from "./crypto.server.ts";
import type { Env } from "./env.server.ts";
import type { Limits } from "./limits.server.ts";
import type { Locale } from "./locale.ts";
import type { Storage } from "./storage.server.ts";
import { together } from "./together.server.ts";

/** What one running Khanegi is made of. Made once at boot, handed down; nothing below reads the environment. */
export type House = {
  env: Env;
  db: Db;
  writes: Writes;
  boss: PgBoss;
  keys: Keys;
  limits: Limits;
  storage: Storage;
  log: Logger;
  country: CountryPack;
  /** Served on https: cookies bear `__Host-`. */
  secure: boolean;
};

/** Who asks, when, in which language, with what at hand. One a request or job. */
export type Ctx = {
  house: House;
  db: Db;
  actor: Actor;
  /** The market's clock, read once. */
  now: Date;
  locale: Locale;
  requestId: string;
  /** Where the asker reached us: the public origin, or in demo mode the loopback name in her address bar. */
  origin: string;
  /** Folded to /64 for IPv6; for limits only, never stored. */
  ip: string;
};

const clocks = new WeakMap<Db, () => Promise<Date>>();

/** The market's clock: the database's, so that every process agrees on it. Asked once for all who ask at the same time. */
export function marketNow(db: Db): Promise<Date> {
  const known = clocks.get(db);
  if (known) return known();
  const ask = together<null, Date>(
    async (asked) => {
      const [row] = await rowsOf<{ ms: string }>(
        db,
        sql`select (extract(epoch from market_now()) * 1000)::bigint::text as ms`,
      );
      if (!row) throw new Error("the database told no time");
      return asked.map(() => new Date(Number(row.ms)));
    },
    { lanes: 2, most: 100 },
  );
  const clock = () => ask(null);
  clocks.set(db, clock);
  return clock();
}

/** A context for a job, a provider's event or the seed. */
export async function systemContext(house: House, job: string, requestId: string, locale: Locale = "fa"): Promise<Ctx> {
  return {
    house,
    db: house.db,
    actor: { kind: "system", job },
    now: await marketNow(house.db),
    locale,
    requestId,
    origin: house.env.origin,
    ip: "",
  };
}
