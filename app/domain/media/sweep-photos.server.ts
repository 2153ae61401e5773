import { sql } from "drizzle-orm";
import { z } from "zod";
import { system } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import type { House } from "#app/platform/context.server.ts";
import { rowsOf } from "#db/reads.server.ts";

/** Lets go of photographs that were put nowhere for a day, and of file rows nothing refers to. Files go afterwards. */
export const sweepPhotos = command({
  name: "sweep-photos",
  who: system,
  input: z.object({}),
  async run({ tx, tell }) {
    const swept = await rowsOf<{ id: string }>(
      tx,
      sql`with unused as (
            select id from photos ph where created_at < market_now() - interval '24 hours'
              and not exists (select from product_photos where photo_id = ph.id)
              and not exists (select from shops where portrait_id = ph.id)
              and not exists (select from shop_photos where photo_id = ph.id)
              and not exists (select from clusters where photo_id = ph.id)
              and not exists (select from passport_photos where photo_id = ph.id)
            order by id limit 200 for update skip locked),
          gone as (delete from renditions where photo_id in (select id from unused))
          delete from photos where id in (select id from unused) returning id`,
    );
    await tx.execute(
      sql`delete from files f where created_at < market_now() - interval '24 hours'
            and not exists (select from photos where original_file_id = f.id)
            and not exists (select from renditions where file_id = f.id)
            and not exists (select from evidence where file_id = f.id)
            and not exists (select from draft_files where file_id = f.id)
            and not exists (select from problem_photos where file_id = f.id)
            and not exists (select from return_photos where file_id = f.id)
            and not exists (select from consignment_photos where file_id = f.id)
            and not exists (select from follow_up_photos where file_id = f.id)
            and not exists (select from dispute_photos where file_id = f.id)
            and not exists (select from work_orders where drawing_id = f.id)
            and not exists (select from assessment_photos where file_id = f.id)
            and not exists (select from inspection_photos where file_id = f.id)
            and not exists (select from improvement_tasks where proof_id = f.id)
            and not exists (select from badge_checks where file_id = f.id)
            and not exists (select from payment_proofs where file_id = f.id)`,
    );
    for (const { id } of swept) await tell("photo.swept", "photo", id);
    return swept.length > 0 ? swept.length : unchanged(0);
  },
});

/**
 * Removes stored files without a row that were put more than a day ago by the real clock, not the market's: one that
 * was put just now waits for its row. Returns how many.
 */
export async function sweepFiles(house: House): Promise<number> {
  const { rows } = await house.writes.query<{ path: string; before: Date }>(
    "select path, null::timestamptz as before from files union all select '', clock_timestamp() - interval '24 hours'",
  );
  const before = rows.at(-1)?.before;
  if (!before) throw new Error("the database told no time");
  await house.storage.sweep();
  return (await house.storage.removeUnused(new Set(rows.map(({ path }) => path)), before)).length;
}
