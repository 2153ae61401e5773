import { type SQL, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Localized } from "#app/platform/locale.ts";
import { asId } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { InspectionResult } from "#db/vocabulary-skills.ts";

type InspectionToTell = { person: string; inspector: string; title: Localized; result: InspectionResult };

const told = (
  more: SQL,
) => sql`json_build_object('person', pr.person_id, 'inspector', i.inspector_id, 'result', i.result,
  'title', json_build_object('fa', coalesce(fa.title, ''), 'en', coalesce(nullif(en.title, ''), fa.title, '')) ${more}) as told`;
const of = sql`join shops s on s.id = i.shop_id join producers pr on pr.id = s.producer_id
  left join product_texts fa on fa.product_id = i.product_id and fa.locale = 'fa' left join product_texts en on en.product_id = i.product_id and en.locale = 'en'`;

/** What a notice of an inspection says, and who the two sides are. */
export async function inspectionToTell(ctx: Ctx, id: string): Promise<InspectionToTell | null> {
  const [row] = await rowsOf<{ told: InspectionToTell }>(
    ctx.db,
    sql`select ${told(sql``)} from inspections i ${of} where i.id = ${asId(id)}`,
  );
  return row?.told ?? null;
}

/** The same of a task that follows from it. */
export async function taskToTell(ctx: Ctx, id: string): Promise<(InspectionToTell & { dueOn: string }) | null> {
  const [row] = await rowsOf<{ told: InspectionToTell & { dueOn: string } }>(
    ctx.db,
    sql`select ${told(sql`, 'dueOn', t.due_on`)} from improvement_tasks t join inspections i on i.id = t.inspection_id ${of} where t.id = ${asId(id)}`,
  );
  return row?.told ?? null;
}
