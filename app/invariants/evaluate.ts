import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import type { Db } from "#db/reads.server.ts";
import { entriesAddUp } from "./i01-entries-add-up.ts";
import { moneyMatches } from "./i02-money-matches.ts";
import { ordersAddUp } from "./i03-orders-add-up.ts";
import { unitsMade } from "./i04-units-made.ts";
import { oneOrderEach } from "./i05-one-order-each.ts";
import { actsExist } from "./i06-acts-exist.ts";
import { paidBeforeSent } from "./i07-paid-before-sent.ts";
import { nothingWaits } from "./i08-nothing-waits.ts";
import { onceEach } from "./i09-once-each.ts";
import { allowedMoves } from "./i10-allowed-moves.ts";
import { couponsWithinLimits } from "./i11-coupons-within-limits.ts";
import { everyActNamed } from "./i12-every-act-named.ts";
import { filesWhole } from "./i13-files-whole.ts";
import { nobodyBeyondRights } from "./i14-nobody-beyond-rights.ts";
import { stockHistory } from "./i15-stock-history.ts";
import { answeredInTime } from "./i16-answered-in-time.ts";
import { noCanary } from "./i17-no-canary.ts";
import type { Invariant, World } from "./invariant.ts";

export const invariants: readonly Invariant[] = [
  entriesAddUp,
  moneyMatches,
  ordersAddUp,
  unitsMade,
  oneOrderEach,
  actsExist,
  paidBeforeSent,
  nothingWaits,
  onceEach,
  allowedMoves,
  couponsWithinLimits,
  everyActNamed,
  filesWhole,
  nobodyBeyondRights,
  stockHistory,
  answeredInTime,
  noCanary,
];

/** One invariant as it is printed. */
export type Verdict = { id: string; statement: string; holds: boolean; checked: number; sample: string[] };

/** A market is at work on the database: it keeps connections of these names open. */
const atWork = `select exists (select 1 from pg_stat_activity where datname = current_database()
  and application_name in ('khanegi-writes', 'khanegi-reads')) as alive`;

/** Judges every invariant on what `db` sees. */
export async function judgeAll(world: World): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const { id, statement, judge } of invariants) {
    const { checked, broken } = await judge(world);
    verdicts.push({ id, statement, holds: broken.length === 0, checked, sample: broken });
  }
  return verdicts;
}

/** The database at `url` judged on one read-only snapshot, so that beside a working market all questions see one state. */
export async function evaluate(url: string, around: Pick<World, "keys" | "dataDir" | "books">): Promise<Verdict[]> {
  const client = new pg.Client({ connectionString: url, application_name: "khanegi-invariants" });
  await client.connect();
  try {
    const alive: boolean = (await client.query(atWork)).rows[0].alive;
    await client.query("begin transaction isolation level repeatable read read only");
    return await judgeAll({ db: drizzle(client, { casing: "snake_case" }) as unknown as Db, alive, ...around });
  } finally {
    await client.end();
  }
}
