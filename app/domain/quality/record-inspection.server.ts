import { sql } from "drizzle-orm";
import { familyOf, typedAttributes } from "#app/domain/catalogue/families/families.ts";
import { inspector } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { newRowId } from "#app/platform/crypto.server.ts";
import { Invalid } from "#app/platform/errors.ts";
import { dayOf } from "#app/platform/time.ts";
import { rowsOf } from "#db/reads.server.ts";
import { improvementTasks, inspections, type QualityCriterion } from "#db/schema/quality.ts";
import { recordInspection as input } from "./forms.ts";
import { resultOf } from "./rules.ts";
import { inspectedProduct, mustBeStrangersGoods, sealTask } from "./steps.server.ts";

/**
 * An inspector looks at goods by the list of their family. What she confirms is written as evidence of those particulars;
 * what is not well gives a task each, where she says what is to be done.
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
  async run({ ctx, tx, actor, now, tell, newId }, typed) {
    const goods = await inspectedProduct(tx, actor, typed.slug);
    mustBeStrangersGoods(goods);
    const [plan] = await rowsOf<{ id: string; criteria: QualityCriterion[] }>(
      tx,
      sql`select id, criteria from quality_plans where family = ${goods.family} order by version desc limit 1`,
    );
    const defects = (plan?.criteria ?? []).filter(({ key }) => typed.defects.includes(key));
    const known = typedAttributes(familyOf(goods.family)).map(({ key }) => key);
    const confirmed = [...new Set(typed.confirmed)].filter((key) => known.includes(key) && key in goods.attributes);
    if (!plan || defects.length < new Set(typed.defects).size) throw new Invalid({ defects: "choose" });
    const tasks = defects.filter(({ key }) => (typed.tasks[key] ?? "") !== "");
    if (tasks.length > 0 && typed.dueOn === "") throw new Invalid({ dueOn: "required" });
    if (typed.dueOn !== "" && typed.dueOn < dayOf(now)) throw new Invalid({ dueOn: "quality.past" });
    const result = resultOf(defects.map(({ severity }) => severity));
    await tx.insert(inspections).values({
      ...{ id: newId, planId: plan.id, shopId: goods.shop_id, productId: goods.id, family: goods.family },
      ...{ bodyId: goods.body_id, inspectorId: actor.id, result, confirmed, defects: defects.map(({ key }) => key) },
      noteSealed:
        typed.note === ""
          ? null
          : ctx.house.keys.encryptField(typed.note, { table: "inspections", column: "note_sealed", row: newId }),
    });
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
      data: { inspection: newId, result, keys: confirmed, tasks: tasks.length },
    });
    return { id: newId, slug: typed.slug };
  },
});
