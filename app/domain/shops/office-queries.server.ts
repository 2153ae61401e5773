import { type SQL, sql } from "drizzle-orm";
import { bodiesOf, type Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { uuids } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";

/** Condition on `pr`, a producer: an officer of the body that decided her case, or of the secretariat. */
export function answersFor(actor: Person): SQL {
  const bodies = uuids(bodiesOf(actor, "officer"));
  return sql`(exists (select from applications a where a.id = pr.application_id and a.body_id = any(${bodies}))
    or exists (select from bodies b where b.id = any(${bodies}) and b.kind = 'secretariat'))`;
}

/** Whether this shop is closed and its case this officer's: then she may open it again. */
export async function mayReopen(ctx: Ctx, actor: Person, slug: string): Promise<boolean> {
  const rows = await rowsOf(
    ctx.db,
    sql`select 1 from shops s join producers pr on pr.id = s.producer_id
        where s.slug = ${slug} and s.closed_at is not null and pr.person_id <> ${actor.id} and ${answersFor(actor)}`,
  );
  return rows.length > 0;
}
