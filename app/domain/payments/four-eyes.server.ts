import { sql } from "drizzle-orm";
import { openPhone } from "#app/domain/identity/contact.server.ts";
import type { Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { Tx } from "#db/writes.server.ts";

/**
 * Whether an order is this person's own: placed in her name, or as a guest with her number. Who works with the market's
 * money does not work with her own.
 */
export async function isOwnOrder(ctx: Ctx, tx: Tx, person: Person, orderId: string): Promise<boolean> {
  const [row] = await rowsOf<{ own: boolean; customer: string; phone: string | null }>(
    tx,
    sql`select o.person_id is not distinct from p.id as own, o.buyer_phone_index as customer, p.phone_sealed as phone
        from orders o, persons p where o.id = ${orderId} and p.id = ${person.id}`,
  );
  if (!row) return false;
  if (row.own || !row.phone) return row.own;
  const { keys } = ctx.house;
  return keys.blindIndex(openPhone(keys, person.id, row.phone), "phone") === row.customer;
}
