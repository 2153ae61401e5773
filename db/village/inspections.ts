import { sql } from "drizzle-orm";
import { sealTask } from "#app/domain/quality/steps.server.ts";
import { dayOf } from "#app/platform/time.ts";
import { rowsOf } from "#db/reads.server.ts";
import { improvementTasks, inspections } from "#db/schema/quality.ts";
import type { World } from "./world.ts";

/** Two inspections: one without defects, one that gave a maker something to mend. */
export async function writeInspections(world: World): Promise<void> {
  const goods = await rowsOf<{ id: string; shop_id: string; family: string; plan_id: string }>(
    world.tx,
    sql`select distinct on (s.slug) p.id, p.shop_id, p.family, q.id as plan_id from products p join shops s on s.id = p.shop_id
        join quality_plans q on q.family = p.family where p.status = 'published' and s.slug in ('golnaz-anbaranipour', 'solmaz-nouritabar') order by s.slug, p.slug`,
  );
  for (const [index, { id: productId, shop_id: shopId, family, plan_id: planId }] of goods.entries()) {
    const at = world.ago(20 - index);
    const id = world.id(`inspection:${shopId}`, at);
    const isClean = index > 0;
    await world.tx.insert(inspections).values({
      ...{ id, planId, shopId, productId, family, bodyId: world.id("body:org-lab") },
      ...{ inspectorId: world.id("person:inspector"), result: isClean ? "passed" : "improve", inspectedAt: at },
      ...{ confirmed: [], defects: isClean ? [] : ["edges"] },
    });
    world.tell(at, "product.inspected", "product", productId, { subject: shopId, data: { inspection: id } });
    if (isClean) continue;
    const task = world.id(`task:${shopId}`, at);
    await world.tx.insert(improvementTasks).values({
      ...{ id: task, inspectionId: id, criterion: "edges", severity: "major" },
      textSealed: sealTask(world.keys, task, "text_sealed", "شیرازهٔ سمت راست را سفت کنید و از هر دو لبه عکس بگیرید."),
      dueOn: dayOf(new Date(world.now.getTime() + 12 * 86_400_000)),
    });
  }
}
