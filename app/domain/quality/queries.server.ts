import { type SQL, sql } from "drizzle-orm";
import { type OpenCase, requirePart } from "#app/domain/cases/access.server.ts";
import { bodiesOf, type Maker, type Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Localized } from "#app/platform/locale.ts";
import { uuids } from "#db/lists.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { Figure, QualityCriterion } from "#db/schema/quality.ts";
import type { InspectionResult, Severity } from "#db/vocabulary-skills.ts";
import { inspects, openTask } from "./steps.server.ts";

const at = (column: SQL) => sql`to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** What goods of a family are inspected by. */
export async function planOf(db: Db, family: string): Promise<QualityCriterion[]> {
  const [plan] = await rowsOf<{ criteria: QualityCriterion[] }>(
    db,
    sql`select criteria from quality_plans where family = ${family} order by version desc limit 1`,
  );
  return plan?.criteria ?? [];
}

/** The last inspection of a shop's goods of a family: what a mark may rest on. Null where there was none. */
export async function lastInspection(
  db: Db,
  shopId: string,
  family: string,
): Promise<{ result: InspectionResult; inspectedAt: string } | null> {
  const [row] = await rowsOf<{ result: InspectionResult; inspectedAt: string }>(
    db,
    sql`select result, ${at(sql`inspected_at`)} as "inspectedAt" from inspections where shop_id = ${shopId} and family = ${family}
        order by inspected_at desc, id desc limit 1`,
  );
  return row ?? null;
}

export type Task = {
  id: string;
  criterion: Localized;
  severity: Severity;
  text: string;
  lacks: string;
  dueOn: string;
  handedInAt: string | null;
  returnedAt: string | null;
  acceptedAt: string | null;
  proof: boolean;
  goods: Localized;
  shop: Localized;
};

async function tasks(ctx: Ctx, where: SQL): Promise<Task[]> {
  const rows = await rowsOf<{ row: Omit<Task, "text" | "lacks"> & { sealed: string; lacksSealed: string | null } }>(
    ctx.db,
    sql`select json_build_object('id', t.id, 'severity', t.severity, 'sealed', t.text_sealed, 'lacksSealed', t.return_sealed, 'dueOn', t.due_on,
          'criterion', (select json_build_object('fa', c->>'fa', 'en', c->>'en') from jsonb_array_elements(q.criteria) c where c->>'key' = t.criterion),
          'handedInAt', ${at(sql`t.handed_in_at`)}, 'returnedAt', ${at(sql`t.returned_at`)}, 'acceptedAt', ${at(sql`t.accepted_at`)}, 'proof', t.proof_id is not null,
          'goods', json_build_object('fa', coalesce(fa.title, ''), 'en', coalesce(nullif(en.title, ''), fa.title, '')),
          'shop', json_build_object('fa', s.name_fa, 'en', s.name_en)) as row
        from improvement_tasks t join inspections i on i.id = t.inspection_id join quality_plans q on q.id = i.plan_id join shops s on s.id = i.shop_id
        left join product_texts fa on fa.product_id = i.product_id and fa.locale = 'fa' left join product_texts en on en.product_id = i.product_id and en.locale = 'en'
        where ${where} order by t.accepted_at is not null, t.due_on, t.id limit 100`,
  );
  return rows.map(({ row: { sealed, lacksSealed, ...row } }) => ({
    ...row,
    text: openTask(ctx.house.keys, row.id, "text_sealed", sealed),
    lacks: openTask(ctx.house.keys, row.id, "return_sealed", lacksSealed),
  }));
}

/** A maker's own tasks, those to do first. */
export const myTasks = (ctx: Ctx, actor: Maker): Promise<Task[]> =>
  tasks(ctx, sql`i.shop_id = ${actor.producer.shopId}`);

/** Tasks given by the bodies in which she inspects. */
export const inspectorsTasks = (ctx: Ctx, actor: Person): Promise<Task[]> =>
  tasks(ctx, sql`i.body_id = any(${uuids(bodiesOf(actor, "inspector"))})`);

/** An inspection as its maker and her case's readers see it: what was found, never the inspector's own note. */
export type Inspected = {
  id: string;
  goods: Localized;
  family: string;
  body: Localized;
  result: InspectionResult;
  at: string;
  figures: Figure[];
  defects: Localized[];
  photos: string[];
};

async function inspectionsOf(db: Db, where: SQL): Promise<Inspected[]> {
  const rows = await rowsOf<{ row: Inspected }>(
    db,
    sql`select json_build_object('id', i.id, 'family', i.family, 'result', i.result, 'at', ${at(sql`i.inspected_at`)}, 'figures', i.figures,
          'goods', json_build_object('fa', coalesce(fa.title, ''), 'en', coalesce(nullif(en.title, ''), fa.title, '')),
          'body', json_build_object('fa', b.name_fa, 'en', b.name_en),
          'defects', coalesce((select json_agg(json_build_object('fa', c->>'fa', 'en', c->>'en')) from jsonb_array_elements(q.criteria) c
            where c->>'key' = any(i.defects)), '[]'::json),
          'photos', coalesce((select json_agg(ph.file_id order by ph.file_id) from inspection_photos ph where ph.inspection_id = i.id), '[]'::json)) as row
        from inspections i join quality_plans q on q.id = i.plan_id join bodies b on b.id = i.body_id
        left join product_texts fa on fa.product_id = i.product_id and fa.locale = 'fa' left join product_texts en on en.product_id = i.product_id and en.locale = 'en'
        where ${where} order by i.inspected_at desc, i.id limit 30`,
  );
  return rows.map(({ row }) => row);
}

/** How a maker's own goods came out. */
export const myInspections = (ctx: Ctx, actor: Maker): Promise<Inspected[]> =>
  inspectionsOf(ctx.db, sql`i.shop_id = ${actor.producer.shopId}`);

/** Inspections of the goods of whom a case is about: of the part "shop". @throws Missing */
export async function caseInspections(ctx: Ctx, opened: OpenCase): Promise<Inspected[]> {
  const { personId } = requirePart(opened, "shop");
  return inspectionsOf(
    ctx.db,
    sql`i.shop_id in (select s.id from shops s join producers pr on pr.id = s.producer_id where pr.person_id = ${personId})`,
  );
}

export type Inspection = {
  slug: string;
  goods: Localized;
  shop: Localized;
  result: InspectionResult | null;
  inspectedAt: string | null;
};

/** Goods on sale or waiting that she may inspect, with how the last inspection came out; those never inspected first. */
export async function goodsToInspect(ctx: Ctx, actor: Person): Promise<Inspection[]> {
  return rowsOf(
    ctx.db,
    sql`select p.slug, json_build_object('fa', coalesce(fa.title, ''), 'en', coalesce(nullif(en.title, ''), fa.title, '')) as goods,
          json_build_object('fa', s.name_fa, 'en', s.name_en) as shop, i.result, ${at(sql`i.inspected_at`)} as "inspectedAt"
        from products p join clusters c on c.id = p.cluster_id join shops s on s.id = p.shop_id
        left join product_texts fa on fa.product_id = p.id and fa.locale = 'fa' left join product_texts en on en.product_id = p.id and en.locale = 'en'
        left join lateral (select result, inspected_at from inspections where product_id = p.id order by inspected_at desc limit 1) i on true
        where p.status in ('submitted', 'published') and exists (select from bodies b where ${inspects(actor)})
        order by i.inspected_at nulls first, p.slug limit 60`,
  );
}
