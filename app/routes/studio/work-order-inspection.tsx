import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { inspectWork } from "#app/domain/work-orders/inspect-work.server.ts";
import { words } from "#app/domain/work-orders/words.ts";
import { form } from "#app/platform/doors.server.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { backToGiven, givenWork, ofOrder } from "#app/routes/work-order.server.ts";
import { WorkStep } from "#app/routes/work-step.tsx";
import { NumberField, TextArea } from "#app/ui/field.tsx";
import { useSay } from "#app/ui/locale-context.tsx";

export const loader = givenWork;
export const action = form(inspectWork, backToGiven, ofOrder);
export const meta: MetaFunction = ({ params }) => head(params, words.inspect, { narrowed: true });

/** What came back, looked at. */
export default function WorkOrderInspection() {
  const { work } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const pieces = work.deliveries.find(({ accepted }) => accepted === null)?.pieces ?? 0;
  const field = (name: string, now?: string) => ({ name, value: reply.value(name, now), error: reply.error(name) });
  return (
    <WorkStep work={work} title={say(words.inspect)} lead={say(words.pieces, { pieces })} press={say(words.inspect)}>
      <div className="grid gap-6 sm:grid-cols-3">
        <NumberField {...field("accepted", String(pieces))} label={say(words.accepted)} required />
        <NumberField {...field("rework", "0")} label={say(words.rework)} required />
        <NumberField {...field("refused", "0")} label={say(words.refused)} required />
      </div>
      <TextArea {...field("findings")} label={say(words.findings)} hint={say(words.findingsHint)} max={600} />
    </WorkStep>
  );
}
