import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Localized } from "#app/platform/locale.ts";
import { rowsOf } from "#db/reads.server.ts";

/** A change of a programme's terms: what it was set to, by whom; null for what was there from the beginning. */
export type Change = {
  what: "rule" | "number";
  name: string;
  title: Localized | null;
  value: number;
  at: string;
  to: string | null;
  by: string | null;
};

/** Every change of rules and numbers, the newest first. */
export const changesOf = (ctx: Ctx, programmeId: string): Promise<Change[]> =>
  rowsOf<{ change: Change }>(
    ctx.db,
    sql`select json_build_object('what', x.what, 'name', x.name, 'title', x.title, 'value', x.value, 'at', x.valid_from, 'to', x.valid_to, 'by', p.name) as change
        from (select 'rule' as what, code as name, json_build_object('fa', question_fa, 'en', question_en) as title, version as value, valid_from, valid_to, set_by
            from eligibility_rules where programme_id = ${programmeId}
          union all select 'number', name, null, value, valid_from, valid_to, set_by from programme_settings where programme_id = ${programmeId}) x
        left join persons p on p.id = x.set_by order by x.valid_from desc, x.name limit 200`,
  ).then((rows) => rows.map(({ change }) => change));
