import { sql } from "drizzle-orm";
import { countyOf } from "#app/country/places.ts";
import type { Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Localized } from "#app/platform/locale.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { ApplicationState, Occupation, ProducerLevel } from "#db/vocabulary.ts";
import type { Sample } from "./draft-steps.server.ts";
import type { RefusalReason } from "./rules.ts";

/** An application as the one who wrote it sees it. Instants are ISO texts. */
export type MyApplication = {
  id: string;
  status: ApplicationState;
  level: ProducerLevel;
  occupation: Occupation;
  county: Localized;
  place: Localized;
  statement: string;
  submittedAt: string;
  decidedAt: string | null;
  reason: RefusalReason | null;
  reasonText: string | null;
  body: Localized;
  /** Her shop's, once it is open. */
  shop: string | null;
  evidence: Sample[];
};

/** The newest application of the person who asks, or null. Her private data stay sealed. */
export async function myApplication(ctx: Ctx, actor: Person): Promise<MyApplication | null> {
  const [row] = await rowsOf<{ application: Omit<MyApplication, "county"> & { county: string } }>(
    ctx.db,
    sql`select json_build_object(
          'id', a.id, 'status', a.status, 'level', a.level, 'occupation', a.occupation, 'county', a.county, 'place', json_build_object('fa', a.place_fa, 'en', coalesce(nullif(a.place_en, ''), a.place_fa)),
          'statement', a.statement, 'submittedAt', a.submitted_at, 'decidedAt', a.decided_at, 'reasonText', a.decision_reason,
          'reason', (select e.data->>'reason' from events e where e.noun = 'application' and e.noun_id = a.id and e.kind = 'application.refused' limit 1),
          'body', json_build_object('fa', b.name_fa, 'en', b.name_en),
          'shop', (select s.slug from shops s join producers p on p.id = s.producer_id where p.person_id = a.person_id and s.opened_at is not null),
          'evidence', coalesce((select json_agg(json_build_object('id', v.id, 'kind', v.kind, 'note', v.note, 'addedAt', v.added_at, 'media', (select media_type from files where id = v.file_id)) order by v.added_at)
            from evidence v where v.application_id = a.id), '[]'::json)) as application
        from applications a join bodies b on b.id = a.body_id where a.person_id = ${actor.id} order by a.submitted_at desc, a.id desc limit 1`,
  );
  if (!row) return null;
  return { ...row.application, county: countyName(ctx, row.application.county) };
}

/** A county's name in both languages; its code where the country has none such. */
export function countyName(ctx: Ctx, code: string): Localized {
  const county = countyOf(ctx.house.country, code);
  return { fa: county?.fa ?? code, en: county?.en ?? code };
}
