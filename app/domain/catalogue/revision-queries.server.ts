import { sql } from "drizzle-orm";
import { bodiesOf, type Maker, type Person } from "#app/platform/actor.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { RevisionState } from "#db/vocabulary.ts";
import { mayReview } from "./access.server.ts";

/** Changes that wait for an officer. Instants are ISO texts. */
export type QueuedChanges = {
  slug: string;
  title: string;
  family: string;
  shopFa: string;
  shopEn: string;
  count: number;
  submittedAt: string;
};

/** Changes to listings that are out which wait for an officer's eye, the longest waiting first. */
export async function changesQueue(db: Db, actor: Person): Promise<QueuedChanges[]> {
  const bodies = bodiesOf(actor, "officer");
  if (bodies.length === 0) return [];
  const rows = await rowsOf<{ row: QueuedChanges }>(
    db,
    sql`select json_build_object('slug', p.slug, 'title', coalesce(t.title, p.slug), 'family', p.family, 'shopFa', s.name_fa, 'shopEn', s.name_en,
          'count', (select count(*)::int from jsonb_object_keys(r.changes)), 'submittedAt', r.submitted_at) as row
        from product_revisions r join products p on p.id = r.product_id join clusters c on c.id = p.cluster_id join shops s on s.id = p.shop_id
        left join product_texts t on t.product_id = p.id and t.locale = 'fa'
        where r.status = 'submitted' and p.status = 'published' and ${mayReview(bodies)} order by r.submitted_at, r.id limit 200`,
  );
  return rows.map(({ row }) => row);
}

/** Changes of a maker's that she has still to send or to mend. */
export type OwnChanges = { slug: string; titleFa: string; titleEn: string; status: RevisionState; note: string | null };

export async function ownChanges(db: Db, actor: Maker): Promise<OwnChanges[]> {
  return rowsOf<OwnChanges>(
    db,
    sql`select p.slug, coalesce(fa.title, p.slug) as "titleFa", coalesce(en.title, fa.title, p.slug) as "titleEn", r.status, r.note
        from product_revisions r join products p on p.id = r.product_id
        left join product_texts fa on fa.product_id = p.id and fa.locale = 'fa' left join product_texts en on en.product_id = p.id and en.locale = 'en'
        where p.shop_id = ${actor.producer.shopId} and p.status = 'published' and r.status in ('open', 'returned') order by r.status desc, r.id`,
  );
}
