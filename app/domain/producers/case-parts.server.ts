import { sql } from "drizzle-orm";
import { type OpenCase, requirePart } from "#app/domain/cases/access.server.ts";
import { bodiesOf, type Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { ApplicationState, Declaration, ProducerLevel } from "#db/vocabulary.ts";
import type { Sample } from "./draft-steps.server.ts";

/** One registration form of a case; `mine` where she is an officer of the body that judges it. */
export type CaseApplication = {
  id: string;
  level: ProducerLevel;
  statement: string;
  declared: Record<Declaration, boolean>;
  status: ApplicationState;
  submittedAt: string;
  decidedAt: string | null;
  mine: boolean;
};

/** The part "application" of a case that was opened: every form, the newest first. @throws Missing */
export async function caseApplications(ctx: Ctx, actor: Person, opened: OpenCase): Promise<CaseApplication[]> {
  requirePart(opened, "application");
  const judges = bodiesOf(actor, "officer");
  const rows = await rowsOf<{ form: Omit<CaseApplication, "mine"> & { body: string } }>(
    ctx.db,
    sql`select json_build_object('id', id, 'level', level, 'statement', statement, 'declared', declarations, 'status', status,
          'submittedAt', submitted_at, 'decidedAt', decided_at, 'body', body_id) as form
        from applications where case_id = ${opened.id} order by submitted_at desc`,
  );
  return rows.map(({ form: { body, ...form } }) => ({ ...form, mine: judges.includes(body) }));
}

export type CasePictures = {
  status: ApplicationState;
  own: boolean;
  /** Whether she comes to it through a body it was given to: then its pictures open for as long as that has the case. */
  given: boolean;
  evidence: Sample[];
};

/** The part "evidence": what was sent with the newest form. Which pictures open to whom says `view-evidence`. @throws Missing */
export async function casePictures(ctx: Ctx, opened: OpenCase): Promise<CasePictures | null> {
  requirePart(opened, "evidence");
  const [row] = await rowsOf<{ pictures: Omit<CasePictures, "own" | "given"> }>(
    ctx.db,
    sql`select json_build_object('status', a.status, 'evidence', coalesce((select json_agg(json_build_object('id', v.id, 'kind', v.kind, 'note', v.note, 'addedAt', v.added_at, 'media', (select media_type from files where id = v.file_id))
            order by v.added_at) from evidence v where v.application_id = a.id), '[]'::json)) as pictures
        from applications a where a.case_id = ${opened.id} order by a.submitted_at desc limit 1`,
  );
  return row
    ? { ...row.pictures, own: opened.own, given: opened.through.some((body) => body !== opened.bodyId) }
    : null;
}

export type CaseShop = {
  slug: string;
  fa: string;
  en: string;
  openedAt: string | null;
  pausedAt: string | null;
  listings: number;
};

/** The part "shop": her storefront and how many listings are out; null before she has one. @throws Missing */
export async function caseShop(ctx: Ctx, opened: OpenCase): Promise<CaseShop | null> {
  requirePart(opened, "shop");
  const [row] = await rowsOf<{ shop: CaseShop }>(
    ctx.db,
    sql`select json_build_object('slug', s.slug, 'fa', s.name_fa, 'en', s.name_en, 'openedAt', s.opened_at, 'pausedAt', s.paused_at,
          'listings', (select count(*)::int from products p where p.shop_id = s.id and p.status = 'published')) as shop
        from producers pr join shops s on s.producer_id = pr.id where pr.person_id = ${opened.personId}`,
  );
  return row?.shop ?? null;
}
