import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { sealEvents } from "#app/domain/audit/seal-events.server.ts";
import { createKeys } from "#app/platform/crypto.server.ts";
import { readEnv } from "#app/platform/env.server.ts";
import { cleanPicture, closeDecoders, rasteriseOwnDrawing } from "#app/platform/images.server.ts";
import { startPostgres } from "#db/embedded.mjs";
import { migrate } from "#db/migrate.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { loadVillage, type VillageHouse } from "#db/village/index.ts";
import { writeLargeMarket } from "#db/village/large.ts";
import { writeLargeCases } from "#db/village/large-cases.ts";
import { missingPictures } from "#db/village/pictures.ts";
import { inTransaction, openWrites, type Tx } from "#db/writes.server.ts";
import { onServer } from "#tests/support/postgres.ts";
import { say } from "./report.ts";

/** The bench's own folder, kept between runs. */
export const dataDir = ".data/bench";
export const largeProducts = 10_000;
/** Of the large programme. */
const largeCases = { applicants: 20_000, events: 2_000_000 };

/**
 * `village`: the demo market. `large`: the same with ten thousand products more. `trade`: a copy of it to order from;
 * `roster`: one to import people into. `programme`: the large market with a large programme.
 */
export type Which = "village" | "large" | "trade" | "roster" | "programme";
export type Data = {
  urlOf(which: Which): string;
  /** An empty database of this name, made anew; or a copy of the large market as it was when it was made. */
  remade(name: "transactions" | "trade" | "roster"): Promise<string>;
  /** The large programme, which takes minutes: made when it is first asked for, and kept as the others are. */
  programme(): Promise<void>;
  stop(): Promise<void>;
};

/** The large market as it was made. Nobody connects to it, so that it can be copied while others are open. */
const untouched = "large_untouched";

const stamp = join(dataDir, "seed.sha1");
const programmeStamp = join(dataDir, "programme.sha1");

/** A number for all that the two markets are made from. */
function sources(): string {
  const hash = createHash("sha1");
  for (const folder of ["db/migrations", "db/village"])
    for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort())
      if (/\.(sql|ts|json)$/.test(name)) hash.update(`${name}\0`).update(readFileSync(join(folder, name)));
  return hash.update(readFileSync("tests/bench/data.ts")).digest("hex");
}

function named(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}

/** The database server of the bench with both markets in it, made anew if what they are made from has changed. */
export async function openData(): Promise<Data> {
  mkdirSync(dataDir, { recursive: true });
  // Several markets and limits may be open at once, each with pools of its own.
  const settings = { shared_preload_libraries: "pg_stat_statements", max_connections: "200" };
  const server = await startPostgres({ dataDir, settings });
  const remade = async (name: string) => {
    await onServer(server.url, `drop database if exists ${name} with (force)`);
    const like = name === "transactions" ? "" : `template ${untouched} strategy file_copy`;
    await onServer(server.url, `create database ${name} ${like}`);
    return named(server.url, name);
  };
  const now = sources();
  const programme = async () => {
    if (existsSync(programmeStamp) && readFileSync(programmeStamp, "utf8") === now) return;
    rmSync(programmeStamp, { force: true });
    const url = await remade("programme");
    await withHouse(url, async (house) => {
      const progress = (done: number, of: number) => say(`  ${done} of ${of} events`);
      await writeLargeCases(house, { ...largeCases, seed: "1", progress });
      await sealEvents({ house });
    });
    await onServer(url, "vacuum (analyze)");
    writeFileSync(programmeStamp, now);
  };
  const data: Data = { urlOf: (which) => named(server.url, which), remade, programme, stop: server.stop };
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === now) return data;
  try {
    rmSync(stamp, { force: true });
    await fill(server.url, data);
    writeFileSync(stamp, now);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return data;
}

async function fill(url: string, { urlOf }: Data): Promise<void> {
  const began = performance.now();
  for (const name of ["trade", "roster", "programme", untouched, "large", "village"])
    await onServer(url, `drop database if exists ${name} with (force)`);
  await onServer(url, "create database village");
  await migrate(urlOf("village"));
  await onServer(urlOf("village"), "create extension pg_stat_statements");
  say("  the village and its pictures");
  await withHouse(urlOf("village"), async (house) => {
    await loadVillage(house);
    await hangPictures(house);
  });
  await onServer(url, "create database large template village");
  await withHouse(urlOf("large"), async (house) => {
    const progress = (done: number, of: number) => say(`  ${done} of ${of} products`);
    await writeLargeMarket(house, { products: largeProducts, seed: "1", progress });
    await sealEvents({ house });
  });
  for (const which of ["village", "large"] as const) await onServer(urlOf(which), "vacuum (analyze)");
  await onServer(url, `create database ${untouched} template large strategy file_copy`);
  say(`  both markets were made in ${Math.round((performance.now() - began) / 1000)} s`);
}

async function withHouse(url: string, work: (house: VillageHouse) => Promise<void>): Promise<void> {
  const writes = openWrites(url, 2);
  try {
    await work({ writes, keys: createKeys(readEnv({ NODE_ENV: "test", DATA_DIR: dataDir }).secrets) });
  } finally {
    await writes.end();
  }
}

/**
 * The village's photographs as pages speak of them, each with the tiny picture that is part of the page; without the
 * files, which pages do not need and which take minutes.
 */
async function hangPictures(house: VillageHouse): Promise<void> {
  const waiting = await missingPictures(house, "later");
  const painter = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { name, draw, hang, ...size } = next;
      const small = { width: Math.ceil(size.width / 3), height: Math.ceil(size.height / 3) };
      const { blur } = await cleanPicture(await rasteriseOwnDrawing(draw(), small));
      const photo = (tx: Tx, address: string) =>
        rowsOf<{ id: string }>(
          tx,
          sql`with f as (insert into files (path, sha256, size, media_type)
              values (${`bench/${address}`}, ${address.repeat(2)}, 1, 'image/jpeg') returning id)
            insert into photos (original_file_id, address, width, height, blur, ready_at, avif_at)
            select id, ${address}, ${size.width}, ${size.height}, ${blur}, market_now(), market_now() from f returning id`,
        );
      await inTransaction(house.writes, async (tx) => {
        const [made] = await photo(tx, createHash("md5").update(name).digest("hex"));
        await hang(tx, made!.id);
      });
    }
  };
  await Promise.all([painter(), painter()]);
  closeDecoders();
}
