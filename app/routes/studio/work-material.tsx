import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ownWorkOrder } from "#app/domain/work-orders/queries.server.ts";
import { settleMaterial } from "#app/domain/work-orders/settle-material.server.ts";
import { unitWords, words } from "#app/domain/work-orders/words.ts";
import { producer } from "#app/platform/actor.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { formatNumber } from "#app/platform/locale.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { backToGiven } from "#app/routes/work-order.server.ts";
import { WorkStep } from "#app/routes/work-step.tsx";
import { NumberField } from "#app/ui/field.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";

export const loader = page(producer, async (ctx, { params }) => {
  const { work } = await ownWorkOrder(ctx, ctx.actor, params.order ?? "", "pioneer");
  const material = work.materials.find(({ id }) => id === params.material);
  if (!material) throw new Missing("material");
  return { work, material };
});
export const action = form(settleMaterial, backToGiven, { params: { order: "order", material: "material" } });
export const meta: MetaFunction = ({ params }) => head(params, words.settle, { narrowed: true });

/** What became of a material: so much used, so much back. */
export default function WorkMaterial() {
  const { work, material } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const unit = say(unitWords[material.unit]);
  const field = (name: "used" | "returned") => ({
    name,
    value: reply.value(name, material[name] === null ? undefined : String(material[name])),
    error: reply.error(name),
  });
  return (
    <WorkStep
      work={work}
      title={say(words.settle)}
      lead={`${material.name} · ${formatNumber(l, material.amount)} ${unit}`}
      press={say(words.settle)}
    >
      <div className="grid gap-6 sm:grid-cols-2">
        <NumberField {...field("used")} label={say(words.used)} unit={unit} required />
        <NumberField {...field("returned")} label={say(words.returned)} unit={unit} required />
      </div>
    </WorkStep>
  );
}
