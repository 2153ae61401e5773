import { sql } from "drizzle-orm";
import { bodiesOf, type Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Localized } from "#app/platform/locale.ts";
import { uuids } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { MarkRequestState } from "#db/vocabulary.ts";
import { factsOf } from "./cluster-facts.server.ts";
import { asked, foundSays, type Judged, judged } from "./criteria/index.ts";
import { requestToReview } from "./request-steps.server.ts";
import { missingBelow } from "./rules.ts";
import { mayHonour, scopedJson } from "./scope.server.ts";
import type { Scoped } from "./scope-name.ts";
import { codedOf, criteriaOfVersion, heldMarks } from "./steps.server.ts";

export type RequestLine = {
  id: string;
  badge: Localized;
  /** Whose: a shop's name, or a cluster's. */
  holder: Localized;
  what: Scoped;
  askedAt: string;
  checks: number;
  toCheck: number;
};

const holderName = sql`json_build_object('fa', coalesce(s.name_fa, k.name_fa), 'en', coalesce(s.name_en, k.name_en))`;
const holderOf = sql`left join shops s on s.id = r.shop_id left join clusters k on k.id = r.cluster_id and r.shop_id is null`;

/** Requests that wait for her bodies, the oldest first. */
export async function requestQueue(ctx: Ctx, actor: Person): Promise<RequestLine[]> {
  const rows = await rowsOf<{ line: RequestLine }>(
    ctx.db,
    sql`select json_build_object('id', r.id, 'badge', json_build_object('fa', b.name_fa, 'en', b.name_en), 'holder', ${holderName},
          'what', ${scopedJson("r", ctx.locale)}, 'askedAt', r.asked_at,
          'checks', (select count(*)::int from badge_checks k where k.request_id = r.id),
          'toCheck', (select count(*)::int from badge_criteria c where c.badge_id = r.badge_id and c.version = r.version and c.code is null)) as line
        from badge_requests r join badges b on b.id = r.badge_id ${holderOf} left join producers pr on pr.id = s.producer_id
        where r.status = 'asked' and b.issuer_id = any(${uuids(bodiesOf(actor, "officer"))}) and (k.id is not null or ${mayHonour(actor)}) order by r.asked_at, r.id limit 200`,
  );
  return rows.map(({ line }) => line);
}

/** How many wait for her. */
export async function requestsWaiting(ctx: Ctx, actor: Person): Promise<number> {
  const [row] = await rowsOf<{ n: number }>(
    ctx.db,
    sql`select count(*)::int as n from badge_requests r join badges b on b.id = r.badge_id
        where r.status = 'asked' and b.issuer_id = any(${uuids(bodiesOf(actor, "officer"))})`,
  );
  return row?.n ?? 0;
}

export type HandCheck = {
  id: string;
  text: Localized;
  evidence: Localized;
  check: {
    met: boolean;
    documentNumber: string;
    documentDate: string | null;
    picture: boolean;
    by: string;
    at: string;
  } | null;
};
export type CodedCheck = { code: string; asks: string; met: boolean; found: string };

export type RequestFile = {
  id: string;
  status: MarkRequestState;
  badge: Localized;
  badgeSlug: string;
  version: number;
  newest: number;
  holder: Localized;
  holderKind: "shop" | "cluster";
  holderSlug: string;
  what: Scoped;
  askedAt: string;
  askedBy: string;
  decided: { at: string; by: string; reason: string } | null;
  own: boolean;
  member: boolean;
  coded: CodedCheck[];
  hand: HandCheck[];
  /** Names of marks that must be held first. */
  missing: Localized[];
};

/** A request with everything it is judged by: coded criteria as they stand now, or as they stood when it was decided. @throws Missing */
export async function requestFile(ctx: Ctx, actor: Person, id: string): Promise<RequestFile> {
  const request = await requestToReview(ctx.db, actor, id);
  const { mark, what, version, holder } = request;
  const asks = await criteriaOfVersion(ctx.db, mark.id, version);
  const [row] = await rowsOf<{
    file: Omit<RequestFile, "coded" | "own" | "member" | "missing">;
    findings: Judged[] | null;
  }>(
    ctx.db,
    sql`select r.findings, json_build_object('id', r.id, 'status', r.status, 'badge', json_build_object('fa', b.name_fa, 'en', b.name_en), 'badgeSlug', b.slug,
          'version', r.version, 'newest', b.criteria_version, 'holder', ${holderName}, 'holderKind', case when k.id is null then 'shop' else 'cluster' end, 'holderSlug', coalesce(s.slug, k.slug),
          'what', ${scopedJson("r", ctx.locale)}, 'askedAt', r.asked_at, 'askedBy', asker.name,
          'decided', case when r.decided_by is not null then json_build_object('at', r.decided_at, 'by', decider.name, 'reason', r.reason) end,
          'hand', (select coalesce(json_agg(json_build_object('id', c.id, 'text', json_build_object('fa', c.text_fa, 'en', c.text_en),
              'evidence', json_build_object('fa', c.evidence_fa, 'en', c.evidence_en),
              'check', case when k.request_id is not null then json_build_object('met', k.met, 'documentNumber', k.document_number,
                'documentDate', k.document_date, 'picture', k.file_id is not null, 'by', checker.name, 'at', k.checked_at) end) order by c.position), '[]'::json)
            from badge_criteria c left join badge_checks k on k.criterion_id = c.id and k.request_id = r.id left join persons checker on checker.id = k.checked_by
            where c.badge_id = r.badge_id and c.version = r.version and c.code is null)) as file
        from badge_requests r join badges b on b.id = r.badge_id ${holderOf} join persons asker on asker.id = r.asked_by
        left join persons decider on decider.id = r.decided_by where r.id = ${request.id}`,
  );
  if (!row) throw new Error("the request went away");
  const at = { now: ctx.now, locale: ctx.locale };
  const coded = codedOf(asks);
  const findings = row.findings ?? judged(coded, await factsOf(ctx.db, holder, what, at));
  const held = (await heldMarks(ctx.db, holder)).filter(({ live }) => live);
  const missing = missingBelow({ requires: asks.requires, held, wanted: what });
  return {
    ...row.file,
    own: holder.own,
    member: holder.member,
    missing: request.status === "asked" ? await namesOf(ctx, missing) : [],
    coded: findings.map((found) => ({
      code: found.code,
      met: found.met,
      asks: asked(ctx.locale, found.code, coded.find(({ code }) => code === found.code)?.params ?? {}),
      found: foundSays(ctx.locale, found),
    })),
  };
}

/** The names of marks, in the order given. */
export async function namesOf(ctx: Ctx, slugs: readonly string[]): Promise<Localized[]> {
  if (slugs.length === 0) return [];
  const rows = await rowsOf<{ slug: string; name: Localized }>(
    ctx.db,
    sql`select slug, json_build_object('fa', name_fa, 'en', name_en) as name from badges`,
  );
  return slugs.map((slug) => rows.find((row) => row.slug === slug)?.name ?? { fa: slug, en: slug });
}
