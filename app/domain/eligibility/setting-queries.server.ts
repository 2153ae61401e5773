import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Localized } from "#app/platform/locale.ts";
import { rowsOf } from "#db/reads.server.ts";

/** A version of a rule: by whom it was written; null for what was there from the beginning. */
export type Change = {
  name: string;
  title: Localized;
  value: number;
  at: string;
  to: string | null;
  by: string | null;
};

/** Every version of every rule, the newest first. */
export const changesOf = (ctx: Ctx, programmeId: string): Promise<Change[]> =>
  rowsOf<{ change: Change }>(
    ctx.db,
    sql`select json_build_object('name', r.code, 'title', json_build_object('fa', r.question_fa, 'en', r.question_en), 'value', r.version, 'at', r.valid_from,
          'to', r.valid_to, 'by', p.name) as change
        from eligibility_rules r left join persons p on p.id = r.set_by where r.programme_id = ${programmeId} order by r.valid_from desc, r.code limit 200`,
  ).then((rows) => rows.map(({ change }) => change));
