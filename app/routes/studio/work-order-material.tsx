import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { giveMaterial } from "#app/domain/work-orders/give-material.server.ts";
import { unitWords, words } from "#app/domain/work-orders/words.ts";
import { form } from "#app/platform/doors.server.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { backToGiven, givenWork, ofOrder } from "#app/routes/work-order.server.ts";
import { WorkStep } from "#app/routes/work-step.tsx";
import { MoneyField, NumberField, SelectField, TextField } from "#app/ui/field.tsx";
import { useSay } from "#app/ui/locale-context.tsx";

export const loader = givenWork;
export const action = form(giveMaterial, backToGiven, ofOrder);
export const meta: MetaFunction = ({ params }) => head(params, words.giveMaterial, { narrowed: true });

/** Material handed over: what, how much, worth how much. */
export default function WorkOrderMaterial() {
  const { work, key } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const field = (name: string) => ({ name, value: reply.value(name), error: reply.error(name) });
  return (
    <WorkStep work={work} title={say(words.giveMaterial)} press={say(words.giveMaterial)} once={key}>
      <TextField {...field("name")} label={say(words.materialName)} max={120} required />
      <div className="grid gap-6 sm:grid-cols-2">
        <NumberField {...field("amount")} label={say(words.amount)} required />
        <SelectField
          {...field("unit")}
          label={say(words.unit)}
          options={Object.entries(unitWords).map(([value, label]) => ({ value, label: say(label) }))}
          required
        />
      </div>
      <MoneyField {...field("worth")} label={say(words.materialWorth)} unit={say(words.toman)} required />
    </WorkStep>
  );
}
