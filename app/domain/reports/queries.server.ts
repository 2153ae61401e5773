import { sql } from "drizzle-orm";
import { bodiesOf, type Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { Missing } from "#app/platform/errors.ts";
import type { Localized } from "#app/platform/locale.ts";
import { asId, uuids } from "#db/lists.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { ReportDecision, ReportReason } from "#db/vocabulary-join.ts";

/** Reports are for officers of a body that carries out or owns a programme. */
const mayJudge = (actor: Person) =>
  sql`exists (select from programmes p where array[p.implementer_id, p.owner_id] && ${uuids(bodiesOf(actor, "officer"))})`;

export type ReportLine = {
  id: string;
  reason: ReportReason;
  shop: { slug: string; name: Localized };
  product: { slug: string; title: string } | null;
  at: string;
  decision: ReportDecision | null;
};

const lineJson = sql`'id', r.id, 'reason', r.reason, 'at', r.reported_at, 'decision', r.decision,
  'shop', json_build_object('slug', s.slug, 'name', json_build_object('fa', s.name_fa, 'en', s.name_en)),
  'product', case when p.id is null then null else json_build_object('slug', p.slug, 'title', (select title from product_texts where product_id = p.id and locale = 'fa')) end`;
const from = sql`abuse_reports r join shops s on s.id = r.shop_id left join products p on p.id = r.product_id`;

/** Reports that wait, the oldest first, then those decided last. */
export async function reportQueue(ctx: Ctx, actor: Person): Promise<ReportLine[]> {
  const rows = await rowsOf<{ line: ReportLine }>(
    ctx.db,
    sql`select json_build_object(${lineJson}) as line from ${from} where ${mayJudge(actor)}
        order by r.decided_at is not null, case when r.decided_at is null then r.reported_at end, r.decided_at desc, r.id limit 100`,
  );
  return rows.map(({ line }) => line);
}

export type Report = ReportLine & {
  text: string;
  note: string | null;
  shopId: string;
  productId: string | null;
  /** Whose shop it is; null for a body's. */
  maker: string | null;
  decidedBy: string | null;
  guest: boolean;
};

/** One report as it lies in the database, private texts sealed; its row held if `lock`. @throws Missing for who judges none */
export async function officersReport(db: Db, actor: Person, id: string, { lock = false } = {}): Promise<Report> {
  const [row] = await rowsOf<{ report: Report }>(
    db,
    sql`select json_build_object(${lineJson}, 'text', r.text_sealed, 'note', r.note_sealed, 'shopId', s.id, 'productId', p.id,
          'maker', (select person_id from producers where id = s.producer_id), 'decidedBy', (select name from persons where id = r.decided_by), 'guest', r.reporter_id is null) as report
        from ${from} where r.id = ${asId(id)} and ${mayJudge(actor)} ${lock ? sql`for update of r` : sql``}`,
  );
  if (!row) throw new Missing("report");
  return row.report;
}
