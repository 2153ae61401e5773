import { type SQL, sql } from "drizzle-orm";
import type { Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Keys } from "#app/platform/crypto.server.ts";
import type { Localized } from "#app/platform/locale.ts";
import { asId } from "#db/lists.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import { words } from "./request-words.ts";
import { workSample } from "./rules.ts";

const place = (row: string) => ({ table: "evidence_requests", column: "text_sealed", row });

export const sealRequest = (keys: Keys, id: string, text: string): string => keys.encryptField(text, place(id));

/** What was asked for besides. `wanted` in words: questions of the programme's conditions, or a sample of the work. */
export type EvidenceRequest = {
  id: string;
  wanted: Localized[];
  /** The officer's words; empty once the case is erased. */
  text: string;
  until: string;
  askedBy: string | null;
  askedAt: string;
  answeredAt: string | null;
  body: Localized;
};

type Row = Omit<EvidenceRequest, "wanted" | "text"> & {
  wanted: { code: string; fa: string | null; en: string | null }[];
  sealed: string | null;
};

async function requests(db: Db, keys: Keys, where: SQL): Promise<EvidenceRequest[]> {
  const rows = await rowsOf<{ request: Row }>(
    db,
    sql`select json_build_object('id', q.id, 'sealed', q.text_sealed, 'until', q.until_day, 'askedBy', p.name, 'askedAt', q.asked_at,
          'answeredAt', q.answered_at, 'body', json_build_object('fa', b.name_fa, 'en', b.name_en),
          'wanted', (select json_agg(json_build_object('code', w.code, 'fa', r.question_fa, 'en', r.question_en) order by w.n)
            from unnest(q.wanted) with ordinality as w(code, n) left join lateral (select question_fa, question_en from eligibility_rules r
              where r.programme_id = c.programme_id and r.code = w.code order by r.version desc limit 1) r on true)) as request
        from evidence_requests q join applications a on a.id = q.application_id join cases c on c.id = a.case_id join bodies b on b.id = a.body_id
          left join persons p on p.id = q.asked_by
        where ${where} order by q.asked_at desc, q.id desc limit 20`,
  );
  return rows.map(({ request: { wanted, sealed, ...request } }) => ({
    ...request,
    text: sealed ? keys.decryptField(sealed, place(request.id)) : "",
    wanted: wanted.map(({ code, fa, en }) =>
      code === workSample ? words.workSample : { fa: fa ?? code, en: en ?? code },
    ),
  }));
}

/** Everything asked for of an application that was fetched for whom it may be shown, the newest first. */
export const requestsOf = (ctx: Ctx, applicationId: string): Promise<EvidenceRequest[]> =>
  requests(ctx.db, ctx.house.keys, sql`q.application_id = ${applicationId}`);

/** What waits on her now, without who asked: while her application is open. */
export async function myRequest(ctx: Ctx, actor: Person): Promise<Omit<EvidenceRequest, "askedBy"> | null> {
  const [open] = await requests(
    ctx.db,
    ctx.house.keys,
    sql`a.person_id = ${actor.id} and a.status = 'submitted' and q.answered_at is null`,
  );
  if (!open) return null;
  const { askedBy: _, ...request } = open;
  return request;
}

/** Until when something waits on an applicant, and with whom; null for a request that is gone. */
export async function requestToTell(ctx: Ctx, id: string): Promise<{ until: string; body: Localized } | null> {
  const [found] = await requests(ctx.db, ctx.house.keys, sql`q.id = ${asId(id)}`);
  return found ?? null;
}
