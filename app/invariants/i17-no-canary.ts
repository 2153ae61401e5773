import { createReadStream } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { sql } from "drizzle-orm";
import { type Db, rowsOf } from "#db/reads.server.ts";
import { type Canaries, canariesOf, canaryIn } from "./canaries.ts";
import { type Finding, type Invariant, most, together, type World } from "./invariant.ts";

/** Rows of a table that are read, the newest first. */
const newest = 200_000;

/** Places where nothing personal may stand; `at` is when a row was written, by the clock the notices go by. */
const places = [
  {
    what: "event",
    query: sql`select id::text as id, data::text as text, at::text as at from events order by events.id desc`,
  },
  {
    what: "job",
    query: sql`select name || ' ' || id as id, coalesce(data::text, '') || ' ' || coalesce(output::text, '') as text, created_on::text as at from pgboss.job`,
  },
  {
    what: "form key of",
    query: sql`select command as id, key || ' ' || scope as text, at::text as at from command_keys order by command_keys.at desc`,
  },
  {
    what: "notice's link",
    query: sql`select id::text as id, link::text as text, queued_at::text as at from notices where link is not null order by notices.id desc`,
  },
  {
    what: "provider event",
    query: sql`select event_id as id, coalesce(provider_ref, '') || ' ' || kind || ' ' || payload::text as text, received_at::text as at from provider_events`,
  },
];

/**
 * I17. Looks for people's own numbers, addresses, codes and secrets, opened in memory, wherever they must not be. Only a
 * number of theirs that stands there whole is found; that nothing else leaks is the work of the log's lists and its tests.
 */
export const noCanary: Invariant = {
  id: "I17",
  statement:
    "No phone, e-mail address, national code, account number or its holder, one-time code, secret or order link of anybody stands in logs, events, job payloads, form keys, provider events or the feed's links.",
  async judge(world) {
    const canaries = await canariesOf(world);
    const findings = [await inLogs(world, canaries)];
    for (const place of places) findings.push(await inRows(world.db, canaries, place));
    return together(...findings);
  },
};

async function inRows(db: Db, canaries: Canaries, { what, query }: (typeof places)[number]): Promise<Finding> {
  const rows = await rowsOf<{ id: string; text: string; at: string }>(db, sql`${query} limit ${newest}`);
  const broken: string[] = [];
  for (const { id, text, at } of rows) {
    const kind = canaryIn(canaries, text, new Date(at));
    if (kind) broken.push(`${what} ${id}: ${kind}`);
    if (broken.length >= most) break;
  }
  return { checked: rows.length, broken };
}

async function inLogs({ dataDir }: World, canaries: Canaries): Promise<Finding> {
  const folder = join(dataDir, "log");
  const broken: string[] = [];
  let checked = 0;
  for (const name of (await readdir(folder).catch(() => [])).sort()) {
    let line = 0;
    for await (const text of createInterface({
      input: createReadStream(join(folder, name)),
      crlfDelay: Number.POSITIVE_INFINITY,
    })) {
      checked++;
      line++;
      // A log's clock is the machine's, notices go by the market's: in a log any code of any time is one too many.
      const kind = canaryIn(canaries, text.replace(/"time":"[^"]*"/, ""), null);
      if (kind) broken.push(`log/${name}, line ${line}: ${kind}`);
      if (broken.length >= most) return { checked, broken };
    }
  }
  return { checked, broken };
}
