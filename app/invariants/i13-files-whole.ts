import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { sql } from "drizzle-orm";
import { type Db, rowsOf } from "#db/reads.server.ts";
import { type Finding, type Invariant, most, together, type World } from "./invariant.ts";

/** So many files are read at a time; of more than that, others each time. */
const hashedAtMost = 5_000;
const day = 24 * 3_600_000;

/** I13. A row promises its file; a file nobody has a row for, whole or cut off in the making, is gone after a day. */
export const filesWhole: Invariant = {
  id: "I13",
  statement: `Every file row has its file with that SHA-256 (of more than ${hashedAtMost}, as many picked anew each time); no file without a row and no draft is older than 24 hours.`,
  judge: async (world) => together(await promised(world), await unknown(world)),
};

const rootOf = ({ dataDir }: World) => join(dataDir, "files");

async function promised(world: World): Promise<Finding> {
  const rows = await rowsOf<{ id: string; path: string; sha256: string }>(
    world.db,
    sql`select id, path, sha256 from files order by random() limit ${hashedAtMost}`,
  );
  const broken: string[] = [];
  for (const { id, path, sha256 } of rows) {
    const found = await hashOf(join(rootOf(world), path));
    if (found !== sha256) broken.push(`file ${id}: ${found === null ? "not there" : "not what its row says"}`);
    if (broken.length >= most) break;
  }
  return { checked: rows.length, broken };
}

async function unknown({ db, ...world }: World): Promise<Finding> {
  const root = join(world.dataDir, "files");
  const old: string[] = [];
  const broken: string[] = [];
  for await (const path of filesOf(root)) {
    const found = await stat(join(root, path)).catch(() => null);
    if (!found || Date.now() - found.mtimeMs < day) continue;
    if (path.startsWith("tmp/")) broken.push("a draft older than a day");
    else old.push(path);
  }
  for (let from = 0; from < old.length && broken.length < most; from += 10_000)
    broken.push(...(await withoutRow(db, old.slice(from, from + 10_000))));
  return { checked: old.length, broken };
}

async function withoutRow(db: Db, paths: readonly string[]): Promise<string[]> {
  const rows = await rowsOf<{ path: string }>(
    db,
    sql`select p.path from jsonb_array_elements_text(${JSON.stringify(paths)}::jsonb) as p(path)
        where not exists (select 1 from files f where f.path = p.path) limit ${most}`,
  );
  return rows.map(({ path }) => `${path}: without a row`);
}

/** Paths below `root`, with slashes. Nothing if there is no such folder. */
async function* filesOf(root: string): AsyncGenerator<string> {
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true }).catch(() => [])) {
    if (entry.isFile()) yield relative(root, join(entry.parentPath, entry.name)).split(sep).join("/");
  }
}

async function hashOf(path: string): Promise<string | null> {
  const hash = createHash("sha256");
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  } catch {
    return null;
  }
  return hash.digest("hex");
}
