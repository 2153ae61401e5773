import { sql } from "drizzle-orm";
import { z } from "zod";
import { familyOf } from "#app/domain/catalogue/families/families.ts";
import type { Attributes } from "#app/domain/catalogue/families/typed.ts";
import { type KeptPicture, keepPicture } from "#app/domain/media/keep-picture.server.ts";
import { storeEvidence } from "#app/domain/media/store-evidence.server.ts";
import { judged, measurable } from "#app/domain/quality/measures.ts";
import { sealTask } from "#app/domain/quality/steps.server.ts";
import { system } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { rasteriseOwnDrawing } from "#app/platform/images.server.ts";
import { dayOf } from "#app/platform/time.ts";
import { rowsOf } from "#db/reads.server.ts";
import { improvementTasks, inspectionPhotos, inspections } from "#db/schema/quality.ts";
import { drawProduct } from "./art/draw.ts";
import { products } from "./data.ts";
import type { World } from "./world.ts";

/** Two inspections: one without defects, one that gave a maker something to mend. */
export async function writeInspections(world: World): Promise<void> {
  const goods = await rowsOf<{ id: string; shop_id: string; family: string; plan_id: string; attributes: Attributes }>(
    world.tx,
    sql`select distinct on (s.slug) p.id, p.shop_id, p.family, p.attributes, q.id as plan_id from products p join shops s on s.id = p.shop_id
        join quality_plans q on q.family = p.family where p.status = 'published' and s.slug in ('golnaz-anbaranipour', 'solmaz-nouritabar') order by s.slug, p.slug`,
  );
  for (const [index, { id: productId, shop_id: shopId, family, plan_id: planId, attributes }] of goods.entries()) {
    const at = world.ago(20 - index);
    const id = world.id(`inspection:${shopId}`, at);
    const isClean = index > 0;
    await world.tx.insert(inspections).values({
      ...{ id, planId, shopId, productId, family, bodyId: world.id("body:org-lab") },
      ...{ inspectorId: world.id("person:inspector"), result: isClean ? "passed" : "improve", inspectedAt: at },
      figures: measured(family, attributes, isClean),
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

/** Every figure the listing states, a little off as hand work is; of the piece that is to be mended the first too far. */
const measured = (family: string, attributes: Attributes, isClean: boolean) =>
  measurable(familyOf(family)).flatMap(({ key }, index) => {
    const stated = attributes[key];
    if (typeof stated !== "number") return [];
    return [judged(familyOf(family), attributes, key, Math.round(stated * (index > 0 || isClean ? 1.01 : 0.94)))];
  });

/** A near look at each inspected piece, as the inspector would photograph it, if nobody has yet. */
export async function photographInspections(ctx: Ctx): Promise<void> {
  const inspected = await rowsOf<{ id: string; slug: string; family: string; attributes: Record<string, unknown> }>(
    ctx.db,
    sql`select i.id, p.slug, p.family, p.attributes from inspections i join products p on p.id = i.product_id
        where not exists (select from inspection_photos where inspection_id = i.id)`,
  );
  for (const { id, slug, family, attributes } of inspected) {
    const art = products.find((one) => one.slug === slug)?.art;
    if (!art) continue;
    const drawing = drawProduct({ slug, family, attributes, shot: "detail", ...art });
    const bytes = await rasteriseOwnDrawing(drawing, { width: 960, height: 1200 });
    await layPhotograph(ctx, { inspection: id, kept: await keepPicture(ctx.house, bytes, "photos") });
  }
}

const layPhotograph = command({
  name: "lay-village-inspection-photograph",
  who: system,
  input: z.object({ inspection: z.string(), kept: z.custom<KeptPicture>() }),
  async run({ tx, tell }, { inspection, kept }) {
    await tx.insert(inspectionPhotos).values({ inspectionId: inspection, fileId: await storeEvidence(tx, kept) });
    await tell("inspection.photographed", "inspection", inspection);
    return inspection;
  },
});
