import { type SQL, sql } from "drizzle-orm";
import { bodiesOf, type Maker, type Person } from "#app/platform/actor.ts";
import { Missing } from "#app/platform/errors.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import { type ProductRecord, recordOf } from "./product-record.server.ts";

/** A product somebody may work on, in whose name, and by which grant if it is not her own. */
export type Held = { product: ProductRecord; subject: string; grant: string | null; maySetStock: boolean };

/** `lock` in commands: what is about to change is held until the end, and so is the grant it rests on. */
type Fetch = { lock?: boolean };

const idList = (ids: readonly string[]): SQL =>
  sql`array[${sql.join(
    ids.map((id) => sql`${id}`),
    sql`, `,
  )}]::uuid[]`;

/** The maker's own product. @throws Missing for anybody else's, as for none */
export async function ownProduct(db: Db, actor: Maker, slug: string, { lock = false }: Fetch = {}): Promise<Held> {
  const [row] = await rowsOf<{ id: string }>(
    db,
    sql`select id from products where slug = ${slug} and shop_id = ${actor.producer.shopId} ${lock ? sql`for update` : sql``}`,
  );
  if (!row) throw new Missing("product");
  return { product: await recordOf(db, row.id), subject: actor.producer.shopId, grant: null, maySetStock: true };
}

/**
 * A member's product for her cooperative's manager or clerk, while her grant to edit products lives: the membership not
 * ended, the grant in time and not revoked. Read anew at every request. @throws Missing otherwise
 */
export async function memberProduct(db: Db, actor: Person, slug: string, { lock = false }: Fetch = {}): Promise<Held> {
  const bodies = bodiesOf(actor, "manager", "clerk");
  if (bodies.length === 0) throw new Missing("product");
  const [row] = await rowsOf<{ id: string; shop_id: string; grant_id: string; may_set_stock: boolean }>(
    db,
    sql`select p.id, p.shop_id, g.id as grant_id, 'set-stock' = any(g.scopes) as may_set_stock
        from products p join shops s on s.id = p.shop_id
        join memberships m on m.producer_id = s.producer_id and m.ended_at is null and m.body_id = any(${idList(bodies)})
        join grants g on g.membership_id = m.id and 'edit-products' = any(g.scopes) and g.revoked_at is null
          and g.valid_from <= market_now() and (g.valid_to is null or g.valid_to > market_now())
        where p.slug = ${slug} order by g.valid_from desc limit 1 ${lock ? sql`for update of p, g, m` : sql``}`,
  );
  if (!row) throw new Missing("product");
  return {
    product: await recordOf(db, row.id),
    subject: row.shop_id,
    grant: row.grant_id,
    maySetStock: row.may_set_stock,
  };
}

/** Her own product, or a member's whose grant she holds. */
export async function heldProduct(db: Db, actor: Person, slug: string, fetch: Fetch = {}): Promise<Held> {
  if (actor.producer?.shopId && actor.producer.verified) {
    try {
      return await ownProduct(db, actor as Maker, slug, fetch);
    } catch (error) {
      if (!(error instanceof Missing)) throw error;
    }
  }
  return memberProduct(db, actor, slug, fetch);
}

/**
 * A listing for an officer of the body behind its cluster, or of the secretariat, which answers for all. Drafts that were
 * never sent are the maker's alone. @throws Missing otherwise
 */
export async function reviewedProduct(
  db: Db,
  actor: Person,
  slug: string,
  { lock = false }: Fetch = {},
): Promise<ProductRecord> {
  const bodies = bodiesOf(actor, "officer");
  if (bodies.length === 0) throw new Missing("product");
  const [row] = await rowsOf<{ id: string }>(
    db,
    sql`select p.id from products p join clusters c on c.id = p.cluster_id
        where p.slug = ${slug} and p.submitted_at is not null and ${mayReview(bodies)} ${lock ? sql`for update of p` : sql``}`,
  );
  if (!row) throw new Missing("product");
  return recordOf(db, row.id);
}

/** Condition on `c`, the product's cluster. */
export function mayReview(bodies: readonly string[]): SQL {
  return sql`(c.body_id = any(${idList(bodies)}) or exists (select 1 from bodies b where b.id = any(${idList(bodies)}) and b.kind = 'secretariat'))`;
}
