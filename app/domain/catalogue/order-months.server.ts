import { type SQL, sql } from "drizzle-orm";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { Tx } from "#db/writes.server.ts";

/**
 * Takes pieces of a month for goods made to order, in one statement that checks the ceiling and acts: false above it.
 * What has no ceiling is counted too, so that one set later in the month counts what was taken before.
 */
export async function takePieces(
  tx: Tx,
  { productId, month, pieces }: { productId: string; month: string; pieces: number },
): Promise<boolean> {
  const taken = await rowsOf(
    tx,
    sql`insert into order_months as m (product_id, month, taken)
        select id, ${month}::text, ${pieces}::int from products where id = ${productId} and coalesce(${pieces}::int <= monthly_ceiling, true)
        on conflict (product_id, month) do update set taken = m.taken + excluded.taken
          where coalesce(m.taken + excluded.taken <= (select monthly_ceiling from products where id = ${productId}), true)
        returning 1`,
  );
  return taken.length === 1;
}

/** Gives back what called-off lines had taken; `which` is a condition on order_lines. Months in id order, as in taking. */
export async function givePiecesBack(tx: Tx, which: SQL): Promise<void> {
  const taken = await rowsOf<{ product_id: string; month: string; pieces: number }>(
    tx,
    sql`select product_id, order_month as month, sum(quantity * takes)::int as pieces from order_lines
        where ${which} and order_month is not null group by product_id, order_month order by product_id, order_month`,
  );
  for (const { product_id, month, pieces } of taken) {
    const back = await rowsOf(
      tx,
      sql`update order_months set taken = taken - ${pieces}
          where product_id = ${product_id} and month = ${month} and taken >= ${pieces} returning 1`,
    );
    if (back.length === 0) throw new Error("pieces of a month are gone");
  }
}

/** Pieces of a month that may still be ordered; of what has no ceiling, any number. */
export async function piecesLeft(db: Db, productId: string, month: string): Promise<number> {
  const [row] = await rowsOf<{ left: number | null }>(
    db,
    sql`select case when p.monthly_ceiling is not null then greatest(p.monthly_ceiling - coalesce(m.taken, 0), 0) end as left from products p
        left join order_months m on m.product_id = p.id and m.month = ${month} where p.id = ${productId}`,
  );
  return row?.left ?? Number.POSITIVE_INFINITY;
}
