import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Localized } from "#app/platform/locale.ts";
import { asId } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { ShareTask } from "#db/vocabulary-bodies.ts";

export type ShareToTell = {
  number: number;
  task: ShareTask;
  /** The body it is given to. */
  body: Localized;
  /** One of many given in one go: that is told once, of all. */
  inBatch: boolean;
  /** Who decides in the body it is given to: never the person herself. */
  receivers: string[];
  /** The officer whose case it is by now, or who asked. */
  asker: string;
};

const receivers = sql`array(select distinct d.person_id::text from duties d where d.body_id = s.body_id and d.kind in ('officer', 'manager')
  and d.ended_at is null and d.person_id <> c.person_id)`;

/** Whom to tell of a share, and what of it: for reactions only. */
export async function shareToTell(ctx: Ctx, id: string): Promise<ShareToTell | null> {
  const [row] = await rowsOf<{ share: ShareToTell }>(
    ctx.db,
    sql`select json_build_object('number', c.number, 'task', s.task, 'body', json_build_object('fa', b.name_fa, 'en', b.name_en),
          'inBatch', s.batch_id is not null, 'receivers', ${receivers}, 'asker', coalesce(c.officer_id, s.asked_by)) as share
        from case_shares s join cases c on c.id = s.case_id join bodies b on b.id = s.body_id where s.id = ${asId(id)}`,
  );
  return row?.share ?? null;
}

/** The same of cases that were given in one go. */
export async function batchToTell(
  ctx: Ctx,
  batch: string,
): Promise<Pick<ShareToTell, "task" | "receivers"> & { count: number }> {
  const [row] = await rowsOf<{ task: ShareTask; count: number; receivers: string[] }>(
    ctx.db,
    sql`select s.task, count(*)::int as count, array(select distinct d.person_id::text from duties d
            where d.body_id = s.body_id and d.kind in ('officer', 'manager') and d.ended_at is null) as receivers
        from case_shares s where s.batch_id = ${asId(batch)} group by s.task, s.body_id`,
  );
  return row ?? { task: "help", count: 0, receivers: [] };
}
