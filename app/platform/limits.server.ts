import { createHash } from "node:crypto";
import type pg from "pg";
import { together } from "./together.server.ts";

/**
 * At most `limit` in `per` seconds from the first. With `thenDouble`, more are allowed after the limit, each only after
 * a delay of that many seconds that doubles every time: a guesser is stopped, the person herself is never locked out.
 */
type Window = { limit: number; per: number; thenDouble?: number };

const minute = 60;
const hour = 3600;
const day = 86_400;

/**
 * Every limit there is, by what it counts (A26, A32; domain 6). A policy's key is the number, the address (folded to
 * /64), the person, the cart; empty for one that counts everybody. Guesses per code are counted with the code itself.
 */
export const policies = {
  "code-per-number": [
    { limit: 1, per: minute },
    { limit: 5, per: hour },
    { limit: 10, per: day },
  ],
  "code-per-address": [{ limit: 20, per: hour }],
  /** By country calling code: pumping sends to numbers its author earns on. */
  "code-per-country": [{ limit: 60, per: minute }],
  "code-in-all": [{ limit: 120, per: minute }],
  "guess-per-number": [{ limit: 10, per: day, thenDouble: minute }],
  "sign-in-per-address": [{ limit: 100, per: hour }],
  "password-per-account": [{ limit: 10, per: day, thenDouble: minute }],
  "password-per-address": [{ limit: 50, per: hour }],
  "factor-per-person": [{ limit: 10, per: day, thenDouble: minute }],
  "digits-per-order": [
    { limit: 5, per: 15 * minute },
    { limit: 15, per: day },
  ],
  "digits-per-address": [{ limit: 60, per: hour }],
  /** By cart and not by address: two hundred buyers may share one line. */
  "checkout-per-cart": [
    { limit: 60, per: minute },
    { limit: 200, per: hour },
  ],
  "application-per-person": [{ limit: 30, per: hour }],
  /** By person, or by address for a guest. */
  "report-per-address": [
    { limit: 10, per: hour },
    { limit: 30, per: day },
  ],
  "search-miss-per-address": [{ limit: 30, per: hour }],
  "ownership-code-per-person": [{ limit: 10, per: hour }],
  "upload-per-person": [
    { limit: 60, per: hour },
    { limit: 300, per: day },
  ],
} as const satisfies Record<string, readonly Window[]>;

export type Policy = keyof typeof policies;
export type Taken = { ok: true } | { ok: false; policy: Policy; retryAfter: number };
export type Limits = ReturnType<typeof createLimits>;

type Row = { key: string; policy: Policy; window: Window };
type Counted = { points: number; expire: number };

/** Keys are people's numbers and addresses, so only their hashes are kept. */
function rowKey(policy: Policy, key: string, part: number | "delay"): string {
  return `${policy}:${part}:${createHash("sha256").update(`${policy}\0${key}`).digest("base64url")}`;
}

/** A refusal is remembered here so long, so that a flood is stopped without the database. */
const rememberMs = 5000;
const rememberMost = 10_000;

/**
 * Limits shared by all processes, counted in one statement for all who ask at the same time, by the market's clock (`now`). Written on their
 * own, outside any command's transaction: a try that fails has still been made. If the database does not answer, `take`
 * rejects; nothing is let through.
 */
export function createLimits(pool: Pick<pg.Pool, "query">) {
  const refused = new Map<string, { until: number; taken: Extract<Taken, { ok: false }> }>();

  /**
   * Counts one in every row for each who asks at the same time, starting anew where a window is over. Rows are taken in
   * order, so that no two wait for each other; of two who ask for one row, the second is told one more.
   */
  const count = together<{ rows: readonly Row[]; now: number }, Map<string, Counted>>(
    async (asked) => {
      const wanted = new Map<string, { n: number; expire: number }>();
      for (const { key, window, now } of asked.flatMap(({ rows, now }) => rows.map((row) => ({ ...row, now }))))
        wanted.set(key, { n: (wanted.get(key)?.n ?? 0) + 1, expire: now + window.per * 1000 });
      const { rows: counted } = await pool.query<{ key: string; points: number; expire: string }>(
        `insert into rate_limits as kept (key, points, expire)
         select key, n, expire from unnest($1::text[], $2::int[], $3::bigint[]) as asked (key, n, expire) order by key
         on conflict (key) do update set
           points = case when kept.expire <= $4 then excluded.points else kept.points + excluded.points end,
           expire = case when kept.expire <= $4 then excluded.expire else kept.expire end
         returning key, points, expire`,
        [
          [...wanted.keys()],
          [...wanted.values()].map(({ n }) => n),
          [...wanted.values()].map(({ expire }) => expire),
          Math.max(...asked.map(({ now }) => now)),
        ],
      );
      const reached = new Map(
        counted.map(({ key, points, expire }) => [
          key,
          { points: points - wanted.get(key)!.n, expire: Number(expire) },
        ]),
      );
      return asked.map(({ rows }) => {
        const told = rows.map(({ key }): [string, Counted] => {
          const row = reached.get(key)!;
          row.points++;
          return [key, { ...row }];
        });
        return new Map(told);
      });
    },
    { lanes: 1, most: 64 },
  );

  /** Asks several policies as one: all let it through and count it, or none counts it. */
  async function takeAll(asked: readonly (readonly [policy: Policy, key: string])[], at: Date): Promise<Taken> {
    const now = at.getTime();
    const names = asked.map(([policy, key]) => rowKey(policy, key, 0));
    for (const name of names) {
      const known = refused.get(name);
      if (known && known.until > now) return known.taken;
    }
    const rows: Row[] = asked.flatMap(([policy, key]) =>
      policies[policy].map((window, part) => ({ key: rowKey(policy, key, part), policy, window })),
    );
    const counts = await count({ rows, now });
    const over = rows.filter(({ key, window }) => counts.get(key)!.points > window.limit);
    const delays = over.flatMap(({ policy, key, window }): Row[] => {
      if (!("thenDouble" in window)) return [];
      const nth = counts.get(key)!.points - window.limit - 1;
      const per = Math.min(day, window.thenDouble! * 2 ** Math.min(nth, 20));
      return [{ key: key.replace(":0:", ":delay:"), policy, window: { limit: 1, per } }];
    });
    let broken = over.filter(({ window }) => !("thenDouble" in window));
    if (broken.length === 0 && delays.length > 0) {
      for (const [key, value] of await count({ rows: delays, now })) counts.set(key, value);
      rows.push(...delays);
      broken = delays.filter(({ key }) => counts.get(key)!.points > 1);
    }
    if (broken.length === 0) return { ok: true };

    await pool.query("update rate_limits set points = points - 1 where key = any($1) and points > 0", [
      rows.map((row) => row.key),
    ]);
    const ends = broken.map((row) => ({ row, end: counts.get(row.key)!.expire })).sort((a, b) => b.end - a.end);
    const { row, end } = ends[0]!;
    const taken = { ok: false, policy: row.policy, retryAfter: Math.max(1, Math.ceil((end - now) / 1000)) } as const;
    if (refused.size >= rememberMost) refused.clear();
    refused.set(names[asked.findIndex(([policy]) => policy === row.policy)]!, {
      until: Math.min(end, now + rememberMs),
      taken,
    });
    return taken;
  }

  return {
    takeAll,
    /** One try under one policy. `retryAfter` in seconds. */
    take: (policy: Policy, key: string, now: Date) => takeAll([[policy, key]], now),
    /** Clears what was counted: she has shown that she is the one. */
    async forget(policy: Policy, key: string): Promise<void> {
      const keys = [...policies[policy].keys(), "delay" as const].map((part) => rowKey(policy, key, part));
      refused.delete(rowKey(policy, key, 0));
      await pool.query("delete from rate_limits where key = any($1)", [keys]);
    },
    /** Removes windows that are over. For a job, now and then. */
    async sweep(now: Date): Promise<number> {
      const { rowCount } = await pool.query("delete from rate_limits where expire <= $1", [now.getTime()]);
      return rowCount ?? 0;
    },
  };
}
