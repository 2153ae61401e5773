import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Localized } from "#app/platform/locale.ts";
import { asId } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";

/** What a notice of an agreement says: its title, the party that acted, and who signs for the others. */
export async function agreementToTell(
  ctx: Ctx,
  id: string,
  acted: string,
): Promise<{ title: string; body: Localized; others: string[] } | null> {
  const [row] = await rowsOf<{ told: { title: string; body: Localized; others: string[] } }>(
    ctx.db,
    sql`select json_build_object('title', a.title, 'body', json_build_object('fa', b.name_fa, 'en', b.name_en),
          'others', array(select distinct d.person_id from agreement_parties p join duties d on d.body_id = p.body_id
            where p.agreement_id = a.id and p.body_id <> b.id and d.kind in ('officer', 'manager') and d.ended_at is null)) as told
        from agreements a join bodies b on b.id = ${asId(acted)} where a.id = ${asId(id)}`,
  );
  return row?.told ?? null;
}
