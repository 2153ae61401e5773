import { type SQL, sql } from "drizzle-orm";
import type { Attributes } from "#app/domain/catalogue/families/typed.ts";
import { bodiesOf, type Person } from "#app/platform/actor.ts";
import type { Keys } from "#app/platform/crypto.server.ts";
import { Missing, Refusal } from "#app/platform/errors.ts";
import { uuids } from "#db/lists.server.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";

type Column = "text_sealed" | "return_sealed";
export const sealTask = (keys: Keys, task: string, column: Column, text: string) =>
  keys.encryptField(text, { table: "improvement_tasks", column, row: task });
export const openTask = (keys: Keys, task: string, column: Column, text: string | null): string =>
  text === null ? "" : keys.decryptField(text, { table: "improvement_tasks", column, row: task });

/** Bodies `b` in which she inspects, for goods of a cluster `c`: the one behind it, the secretariat, or a laboratory. */
export const inspects = (actor: Person): SQL => sql`b.id = any(${uuids(bodiesOf(actor, "inspector"))})
  and (b.id = c.body_id or b.kind in ('secretariat', 'laboratory'))`;

export type Inspected = {
  id: string;
  shop_id: string;
  family: string;
  attributes: Attributes;
  title_fa: string;
  title_en: string;
  shop_fa: string;
  shop_en: string;
  body_id: string;
  body_slug: string;
  own: boolean;
  member: boolean;
};

/** Goods she may inspect, in whose name. @throws Missing */
export async function inspectedProduct(db: Db, actor: Person, slug: string): Promise<Inspected> {
  const [row] = await rowsOf<Inspected>(
    db,
    sql`select p.id, p.shop_id, p.family, p.attributes, coalesce(fa.title, '') as title_fa, coalesce(nullif(en.title, ''), fa.title, '') as title_en,
          s.name_fa as shop_fa, s.name_en as shop_en, b.id as body_id, b.slug as body_slug, coalesce(pr.person_id = ${actor.id}, false) as own,
          exists (select from memberships m where m.producer_id = pr.id and m.ended_at is null and m.body_id = any(${uuids(bodiesOf(actor, "manager", "clerk"))})) as member
        from products p join clusters c on c.id = p.cluster_id join shops s on s.id = p.shop_id left join producers pr on pr.id = s.producer_id
        join bodies b on ${inspects(actor)} left join product_texts fa on fa.product_id = p.id and fa.locale = 'fa'
        left join product_texts en on en.product_id = p.id and en.locale = 'en'
        where p.slug = ${slug} and p.submitted_at is not null order by b.id = c.body_id desc, b.id limit 1`,
  );
  if (!row) throw new Missing("product");
  return row;
}

/** Nobody inspects her own goods, nor those of a cooperative she works for (A09). @throws Refusal */
export function mustBeStrangersGoods({ own, member }: Pick<Inspected, "own" | "member">): void {
  if (own) throw new Refusal("quality.own");
  if (member) throw new Refusal("quality.own-member");
}
