import { sql } from "drizzle-orm";
import { countyOf } from "#app/country/places.ts";
import type { Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { Missing } from "#app/platform/errors.ts";
import type { Localized } from "#app/platform/locale.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { CasePart, CaseSource, MarketPath, Occupation, ProducerLevel, Stage } from "#db/vocabulary.ts";
import { nextCasesOf, type OpenCase, waysTo } from "./access.server.ts";

/** A case in a list. Its name only for those who may read who or where she is. */
export type CaseLine = {
  id: string;
  number: number;
  name: string | null;
  level: ProducerLevel;
  occupation: Occupation;
  county: Localized;
  stage: Stage;
  stageAt: string;
  nextStep: string;
  dueAt: string | null;
};

/** Parts whose readers have to know whom they meet. */
export const namingParts: readonly CasePart[] = ["identity", "contact", "evidence"];

const pageSize = 40;

/** Cases she may open, the one due first in front; one more page after `next`. */
export async function openCases(
  ctx: Ctx,
  actor: Person,
  { stage, after = "" }: { stage?: Stage | undefined; after?: string },
): Promise<{ cases: CaseLine[]; next: string | null }> {
  const [due = "", id = ""] = after.split("_");
  const rows = await rowsOf<{ line: Omit<CaseLine, "county"> & { county: string; named: boolean } }>(
    ctx.db,
    sql`select json_build_object('id', c.id, 'number', c.number, 'name', p.name, 'named', w.named, 'level', c.level, 'occupation', c.occupation,
          'county', c.county, 'stage', c.stage, 'stageAt', c.stage_at, 'nextStep', c.next_step, 'dueAt', c.due_at) as line
        from (${nextCasesOf(actor, {
          most: pageSize + 1,
          only: stage ? sql`c.stage = ${stage}` : sql`true`,
          after: isPlace(due, id) ? { due, id } : null,
        })}) n
        join cases c on c.id = n.id join persons p on p.id = c.person_id
        cross join lateral (select bool_or(parts && ${sql.raw(`'{${namingParts.join(",")}}'::text[]`)}) as named from (${waysTo(actor)}) ways) w
        order by n.due, n.id`,
  );
  const cases = rows.slice(0, pageSize).map(({ line: { named, ...line } }) => ({
    ...line,
    name: named ? line.name : null,
    county: countyName(ctx, line.county),
  }));
  const last = cases.at(-1);
  return { cases, next: rows.length > pageSize && last ? `${last.dueAt ?? "infinity"}_${last.id}` : null };
}

/** Whether an address says where a page ended, or something typed into it. */
const isPlace = (due: string, id: string) =>
  /^[0-9a-f-]{36}$/.test(id) && (due === "infinity" || !Number.isNaN(Date.parse(due)));

/** What stands above every case file, for whoever may open it. */
export type CaseHead = CaseLine & {
  place: Localized;
  source: CaseSource;
  body: Localized;
  officer: string | null;
  registeredAt: string;
  closedAt: string | null;
  marketPath: MarketPath | null;
  reached: { stage: Stage; at: string; body: Localized | null }[];
};

/** The head of a case that was opened (`openCaseFor` or `viewCase`). @throws Missing where it is gone by now */
export async function caseHead(ctx: Ctx, opened: OpenCase): Promise<CaseHead> {
  const [row] = await rowsOf<{ head: Omit<CaseHead, "county"> & { county: string } }>(
    ctx.db,
    sql`select json_build_object('id', c.id, 'number', c.number, 'name', p.name, 'level', c.level, 'occupation', c.occupation, 'county', c.county,
          'stage', c.stage, 'stageAt', c.stage_at, 'nextStep', c.next_step, 'dueAt', c.due_at, 'source', c.source,
          'place', json_build_object('fa', c.place_fa, 'en', coalesce(nullif(c.place_en, ''), c.place_fa)),
          'body', json_build_object('fa', b.name_fa, 'en', b.name_en), 'officer', o.name, 'registeredAt', c.registered_at,
          'closedAt', c.closed_at, 'marketPath', c.market_path,
          'reached', coalesce((select json_agg(json_build_object('stage', s.stage, 'at', s.at,
              'body', case when sb.id is null then null else json_build_object('fa', sb.name_fa, 'en', sb.name_en) end) order by s.at, s.id)
            from case_stages s left join bodies sb on sb.id = s.body_id where s.case_id = c.id and s.undone_at is null), '[]'::json)) as head
        from cases c join persons p on p.id = c.person_id join bodies b on b.id = c.body_id left join persons o on o.id = c.officer_id
        where c.id = ${opened.id}`,
  );
  if (!row) throw new Missing("case");
  const named = opened.parts.some((part) => namingParts.includes(part));
  return { ...row.head, name: named ? row.head.name : null, county: countyName(ctx, row.head.county) };
}

export const countyName = (ctx: Ctx, code: string): Localized => {
  const county = countyOf(ctx.house.country, code);
  return { fa: county?.fa ?? code, en: county?.en ?? code };
};
