import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pino from "pino";
import { phoneIndexOf } from "#app/domain/identity/contact.server.ts";
import { signInAs } from "#app/domain/identity/steps.server.ts";
import { bringRoster } from "#app/domain/rosters/bring-roster.server.ts";
import { guessMapping } from "#app/domain/rosters/fields.ts";
import { importRoster } from "#app/domain/rosters/import-roster.server.ts";
import { nameColumns } from "#app/domain/rosters/name-columns.server.ts";
import { rosterCounts } from "#app/domain/rosters/queries.server.ts";
import { undoRoster } from "#app/domain/rosters/undo-roster.server.ts";
import { workOnRoster } from "#app/domain/rosters/work.server.ts";
import { type Ctx, marketNow, systemContext } from "#app/platform/context.server.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { readEnv } from "#app/platform/env.server.ts";
import { openHouse } from "#app/platform/house.server.ts";
import { actorOf } from "#app/platform/session.server.ts";
import { inTransaction } from "#db/writes.server.ts";
import { csvOf, rowOf, titles } from "#tests/domain/rosters/roster-file.ts";
import { onServer } from "#tests/support/postgres.ts";
import type { Bench } from "../bench.ts";
import { Failed, pace } from "../compare.ts";
import { dataDir } from "../data.ts";
import { lineOf, say } from "../report.ts";

const people = 5_000;
/** The first number of their national codes, none of which anybody in the village has. */
const first = 4_000;
/** Every so manieth row says the national code of the one before it, every so manieth a code whose sum is wrong. */
const [twiceEvery, wrongEvery] = [50, 40];
const isTwice = (at: number) => at % twiceEvery === twiceEvery - 1;
const isWrong = (at: number) => !isTwice(at) && !isTwice(at + 1) && at % wrongEvery === wrongEvery - 2;

/** A register of so many people, digits of three kinds, and the faults that were planted, by the spreadsheet's rows. */
function register() {
  const [twice, wrong]: [number[], number[]] = [[], []];
  const rows = Array.from({ length: people }, (_, at) => {
    const row = rowOf(first + at);
    if (isTwice(at)) {
      twice.push(at + 2);
      row[3] = rowOf(first + at - 1)[3]!;
    } else if (isWrong(at)) {
      wrong.push(at + 2);
      row[3] = "1234567890";
    }
    return row;
  });
  return { file: csvOf([titles, ...rows]), twice, wrong };
}

/** A house on that database, with its officer of the secretariat. */
async function officeOn(url: string) {
  const env = readEnv({ NODE_ENV: "test", DATA_DIR: dataDir, LOG_LEVEL: "silent" });
  const house = await openHouse(env, url, pino({ level: "silent" }));
  const [person] = await onServer(
    url,
    `select id from persons where phone_index = '${phoneIndexOf(house.keys, "+989000000157")}'`,
  );
  const { token } = await inTransaction(house.writes, (tx) => signInAs(tx, String(person?.id), { secondFactor: true }));
  const actor = await actorOf(house.db, token);
  if (actor.kind !== "person") throw new Failed("the officer could not sign in");
  const ctx = async (): Promise<Ctx> => ({
    ...{ house, db: house.db, actor, now: await marketNow(house.db), locale: "fa", requestId: "bench" },
    ...{ origin: env.origin, ip: "127.0.0.1" },
  });
  return { house, actor, ctx };
}

/** All that is stored of people and cases, by table. */
const stored = async (url: string) =>
  JSON.stringify(
    await onServer(
      url,
      `select (select count(*) from persons) as persons, (select count(*) from cases) as cases, (select count(*) from case_stages) as stages,
         (select count(*) from applications) as applications, (select count(*) from register_entries) as entries, (select count(*) from case_doubles) as doubles`,
    ),
  );

/** Brings, checks, writes and takes back; answers the seconds until the last case was open. */
async function imported(url: string, copied: (roster: string) => Promise<number>): Promise<[number, number]> {
  const { house, actor, ctx } = await officeOn(url);
  try {
    const { file, twice, wrong } = register();
    const body = actor.kind === "person" ? (actor.duties.find(({ kind }) => kind === "officer")?.bodyId ?? "") : "";
    const columns = Object.fromEntries(Object.entries(guessMapping(titles)).map(([field, at]) => [field, String(at)]));
    const before = await stored(url);
    const began = performance.now();
    const upload = { field: "roster", name: "roster.csv", bytes: Buffer.from(file), type: "text/csv" };
    const { id: roster } = await bringRoster(await ctx(), { key: newToken(), body, roster: [upload] });
    await nameColumns(await ctx(), { roster, ...columns });
    await importRoster(await ctx(), { roster });
    const job = await systemContext(house, "work-roster", "bench");
    const statusOf = async () => (await onServer(url, `select status from rosters where id = '${roster}'`))[0]?.status;
    while ((await statusOf()) === "importing") await workOnRoster(job, roster);
    const seconds = (performance.now() - began) / 1000;
    const named = async (fault: string) =>
      (await onServer(url, `select number from roster_rows where roster_id = '${roster}' and ${fault} order by number`))
        .map(({ number }) => number)
        .join();
    const codes = await named(`faults @> '[{"fault": "roster.code"}]'`);
    if (codes !== wrong.join() || (await named("twice_of is not null")) !== twice.join())
      throw new Failed("not every planted fault was named by its row");
    const { written } = await rosterCounts(await ctx(), roster);
    if (written !== people - twice.length - wrong.length) throw new Failed(`${written} rows were written`);
    const copy = await copied(roster);
    const undoing = performance.now();
    await undoRoster(await ctx(), { roster });
    while ((await statusOf()) === "undoing") await workOnRoster(job, roster);
    if ((await stored(url)) !== before) throw new Failed("undone, the import left something behind");
    say(
      `    ${people} rows in ${seconds.toFixed(1)} s, ${twice.length + wrong.length} faults named, taken back in ${((performance.now() - undoing) / 1000).toFixed(1)} s; copied in ${copy.toFixed(2)} s`,
    );
    return [seconds, copy];
  } finally {
    await house.close();
  }
}

/** The rows of an import, by table. */
const parts = (roster: string) => {
  const of = `select case_id from roster_rows where roster_id = '${roster}'`;
  return {
    roster_rows: `select * from roster_rows where roster_id = '${roster}'`,
    persons: `select * from persons where id in (select person_id from roster_rows where roster_id = '${roster}')`,
    cases: `select * from cases where id in (${of})`,
    case_stages: `select * from case_stages where case_id in (${of})`,
    applications: `select * from applications where case_id in (${of})`,
    register_entries: `select * from register_entries where case_id in (${of})`,
    events: `select * from events where noun = 'case' and noun_id in (${of})`,
  };
};

/** Seconds for COPY to write the same rows, from a file of the server's own, into tables of the same shape, indexes included. */
async function copiedInto(url: string, roster: string): Promise<number> {
  let seconds = 0;
  for (const [table, rows] of Object.entries(parts(roster))) {
    const file = join(tmpdir(), `khanegi-bench-${newToken()}`);
    try {
      await onServer(url, `create table copied_${table} (like ${table} including indexes including defaults)`);
      await onServer(url, `copy (${rows}) to '${file}'`);
      const began = performance.now();
      await onServer(url, `copy copied_${table} from '${file}'`);
      seconds += (performance.now() - began) / 1000;
      const [found] = await onServer(url, `select count(*)::int as count from copied_${table}`);
      if (!found?.count) throw new Failed(`nothing was copied into ${table}`);
      await onServer(url, `drop table copied_${table}`);
    } finally {
      await rm(file, { force: true });
    }
  }
  return seconds;
}

/** A register of five thousand with planted faults, until the last case is open, over COPY of what was written. */
export const rows = [
  {
    name: "import",
    goal: { atMost: 40 },
    async run(bench: Bench) {
      const [ours, limit]: [number[], number[]] = [[], []];
      for (let round = 0; round < pace.rounds; round++) {
        const url = await bench.roster();
        const [seconds, copy] = await imported(url, (roster) => copiedInto(url, roster));
        ours.push(seconds);
        limit.push(copy);
      }
      return [lineOf("import", "s", ours, limit)];
    },
  },
];
