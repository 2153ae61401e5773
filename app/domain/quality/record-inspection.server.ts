import { sql } from "drizzle-orm";
import { type Family, familyOf, typedAttributes } from "#app/domain/catalogue/families/families.ts";
import { type Attributes, readTyped } from "#app/domain/catalogue/families/typed.ts";
import { type KeptPicture, keepPicture } from "#app/domain/media/keep-picture.server.ts";
import { storeEvidence } from "#app/domain/media/store-evidence.server.ts";
import { inspector } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { newRowId } from "#app/platform/crypto.server.ts";
import { Invalid, Refusal } from "#app/platform/errors.ts";
import { dayOf } from "#app/platform/time.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import {
  type Figure,
  improvementTasks,
  inspectionPhotos,
  inspections,
  type QualityCriterion,
} from "#db/schema/quality.ts";
import { recordInspection as input } from "./forms.ts";
import { judged, measurable } from "./measures.ts";
import { resultOf } from "./rules.ts";
import { inspectedProduct, mustBeStrangersGoods, sealTask } from "./steps.server.ts";

/**
 * An inspector looks at goods by the list of their family. What she measured is judged by what the listing states; what she
 * confirms, or found within its bounds, is written as evidence of those particulars; what is not well gives a task each,
 * where she says what is to be done.
 */
export const recordInspection = command({
  name: "record-inspection",
  who: inspector,
  input,
  once: {
    noun: "inspection",
    scope: (ctx) => (ctx.actor.kind === "person" ? ctx.actor.id : ""),
    again: async (_ctx, id, { slug }) => ({ id, slug }),
  },
  async prepare(ctx, actor, { slug, photos }) {
    mustBeStrangersGoods(await inspectedProduct(ctx.db, actor, slug));
    const kept: KeptPicture[] = [];
    if (photos.length === 0) return kept;
    const taken = await ctx.house.limits.take("upload-per-person", actor.id, ctx.now);
    if (!taken.ok) throw new Refusal("limits.too-many", {}, 429, taken.retryAfter);
    for (const { bytes } of photos) kept.push(await keepPicture(ctx.house, bytes, "photos"));
    return kept;
  },
  async run({ ctx, tx, actor, now, tell, newId }, typed, kept) {
    const goods = await inspectedProduct(tx, actor, typed.slug);
    mustBeStrangersGoods(goods);
    const plan = await planFor(tx, goods.family);
    const family = familyOf(goods.family);
    const defects = (plan?.criteria ?? []).filter(({ key }) => typed.defects.includes(key));
    if (!plan || defects.length < new Set(typed.defects).size) throw new Invalid({ defects: "choose" });
    const figures = figuresOf(family, goods.attributes, typed.measured);
    const outside = figures.filter(({ verdict }) => verdict === "outside").map(({ key }) => key);
    if (outside.some((key) => typed.confirmed.includes(key))) throw new Invalid({ confirmed: "quality.contradicts" });
    const within = figures.filter(({ verdict, stated }) => verdict === "within" && stated !== null);
    const known = typedAttributes(family).map(({ key }) => key);
    const confirmed = [...new Set([...typed.confirmed, ...within.map(({ key }) => key)])].filter(
      (key) => known.includes(key) && key in goods.attributes,
    );
    const tasks = defects.filter(({ key }) => (typed.tasks[key] ?? "") !== "");
    if (tasks.length > 0 && typed.dueOn === "") throw new Invalid({ dueOn: "required" });
    if (typed.dueOn !== "" && typed.dueOn < dayOf(now)) throw new Invalid({ dueOn: "quality.past" });
    const result = resultOf([...defects.map(({ severity }) => severity), ...outside.map(() => "major" as const)]);
    await tx.insert(inspections).values({
      ...{ id: newId, planId: plan.id, shopId: goods.shop_id, productId: goods.id, family: goods.family, figures },
      ...{ bodyId: goods.body_id, inspectorId: actor.id, result, confirmed, defects: defects.map(({ key }) => key) },
      noteSealed:
        typed.note === ""
          ? null
          : ctx.house.keys.encryptField(typed.note, { table: "inspections", column: "note_sealed", row: newId }),
    });
    for (const picture of kept)
      await tx
        .insert(inspectionPhotos)
        .values({ inspectionId: newId, fileId: await storeEvidence(tx, picture) })
        .onConflictDoNothing();
    for (const { key, severity } of tasks) {
      const id = newRowId(now);
      const textSealed = sealTask(ctx.house.keys, id, "text_sealed", typed.tasks[key] ?? "");
      await tx
        .insert(improvementTasks)
        .values({ id, inspectionId: newId, criterion: key, severity, textSealed, dueOn: typed.dueOn });
    }
    // A laboratory's figure stands above what somebody saw.
    for (const key of confirmed)
      await tx.execute(
        sql`insert into attribute_evidence as e (product_id, key, value, level, issuer, report_date, recorded_by)
            select p.id, ${key}, p.attributes -> ${key}, 'inspected', ${goods.body_slug}, ${dayOf(now)}::date, ${actor.id} from products p where p.id = ${goods.id}
            on conflict (product_id, key) do update set value = excluded.value, level = excluded.level, report_no = null, issuer = excluded.issuer,
              report_date = excluded.report_date, recorded_by = excluded.recorded_by, recorded_at = market_now()
              where e.level <> 'lab-tested' or e.value <> excluded.value`,
      );
    await tell("product.inspected", "product", goods.id, {
      subject: goods.shop_id,
      data: { inspection: newId, result, keys: confirmed, outside, photos: kept.length, tasks: tasks.length },
    });
    return { id: newId, slug: typed.slug };
  },
});

async function planFor(db: Db, family: string) {
  const [plan] = await rowsOf<{ id: string; criteria: QualityCriterion[] }>(
    db,
    sql`select id, criteria from quality_plans where family = ${family} order by version desc limit 1`,
  );
  return plan;
}

/** What was typed into the fields of figures, judged. @throws Invalid at the first field that holds none */
function figuresOf(family: Family, stated: Attributes, typed: Readonly<Record<string, string>>): Figure[] {
  const faults: Record<string, string> = {};
  const figures = measurable(family).flatMap((attribute) => {
    const read = readTyped(attribute, typed[attribute.key]);
    if ("fault" in read) faults[`measured.${attribute.key}`] = "quality.figure";
    return "value" in read && typeof read.value === "number" ? [judged(family, stated, attribute.key, read.value)] : [];
  });
  if (Object.keys(faults).length > 0) throw new Invalid(faults);
  return figures;
}
