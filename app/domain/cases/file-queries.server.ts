import { sql } from "drizzle-orm";
import { openPhone } from "#app/domain/identity/contact.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { Missing } from "#app/platform/errors.ts";
import type { Localized } from "#app/platform/locale.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { CasePart, DutyKind, Sex, Stage } from "#db/vocabulary.ts";
import type { ShareTask } from "#db/vocabulary-bodies.ts";
import { type OpenCase, requirePart } from "./access.server.ts";
import { maskedPhone } from "./rules.ts";

/** Who she is, without what is sealed: that is opened by a press of its own. */
export type CaseIdentity = {
  name: string;
  sex: Sex | null;
  birthYear: number | null;
  hasCode: boolean;
  level: string;
  skills: string[];
};

/** The part "identity" of a case that was opened. @throws Missing for whom it is not */
export async function caseIdentity(ctx: Ctx, opened: OpenCase): Promise<CaseIdentity> {
  requirePart(opened, "identity");
  const [row] = await rowsOf<CaseIdentity>(
    ctx.db,
    sql`select p.name, c.sex, c.birth_year as "birthYear", p.national_code_sealed is not null as "hasCode", c.level, c.skills
        from cases c join persons p on p.id = c.person_id where c.id = ${opened.id}`,
  );
  if (!row) throw new Missing("case");
  return row;
}

export type CaseContact = { phone: string | null; byHousehold: boolean };

/** The part "contact": that there is a number and how it ends. The number itself is opened by a press. @throws Missing */
export async function caseContact(ctx: Ctx, opened: OpenCase): Promise<CaseContact> {
  requirePart(opened, "contact");
  const [row] = await rowsOf<{ phone: string | null; household: boolean }>(
    ctx.db,
    sql`select p.phone_sealed as phone, c.household_phone_sealed is not null as household
        from cases c join persons p on p.id = c.person_id where c.id = ${opened.id}`,
  );
  if (!row) throw new Missing("case");
  return {
    phone: row.phone && maskedPhone(openPhone(ctx.house.keys, opened.personId, row.phone)),
    byHousehold: row.household,
  };
}

/** One line of a file's log. `body` and `duty` are those under which somebody looked or worked. */
export type LogLine = {
  kind: string;
  at: string;
  by: string | null;
  body: Localized | null;
  /** The body it was given to or taken back from. */
  to: Localized | null;
  data: { fields?: string[]; stage?: Stage; parts?: CasePart[]; reason?: string; duty?: DutyKind; task?: ShareTask };
};

/** Who did what in the file and who looked into it, the newest first; for those who know whose file it is. @throws Missing */
export async function caseLog(ctx: Ctx, opened: OpenCase): Promise<LogLine[]> {
  requirePart(opened, "identity");
  return rowsOf(
    ctx.db,
    sql`select e.kind, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, p.name as by, e.data,
          case when b.id is not null then json_build_object('fa', b.name_fa, 'en', b.name_en) end as body,
          case when t.id is not null then json_build_object('fa', t.name_fa, 'en', t.name_en) end as "to"
        from events e left join persons p on p.id = e.actor_id left join bodies b on b.id::text = e.data->>'body'
          left join bodies t on t.id::text = e.data->>'to'
        where e.noun = 'case' and e.noun_id = ${opened.id} order by e.id desc limit 60`,
  );
}
