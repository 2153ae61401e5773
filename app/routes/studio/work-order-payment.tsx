import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { payWork } from "#app/domain/work-orders/pay-work.server.ts";
import { wayWords, words } from "#app/domain/work-orders/words.ts";
import { form } from "#app/platform/doors.server.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { backToGiven, givenWork, ofOrder } from "#app/routes/work-order.server.ts";
import { WorkStep } from "#app/routes/work-step.tsx";
import { DateField, SelectField, TextField } from "#app/ui/field.tsx";
import { useSay } from "#app/ui/locale-context.tsx";
import { useMoney } from "#app/ui/money-text.tsx";

export const loader = givenWork;
export const action = form(payWork, backToGiven, ofOrder);
export const meta: MetaFunction = ({ params }) => head(params, words.pay, { narrowed: true });

/** Pay for what was accepted: the sum is reckoned, the day and the way are hers to say. */
export default function WorkOrderPayment() {
  const { work, key } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const money = useMoney();
  const field = (name: string) => ({ name, value: reply.value(name), error: reply.error(name) });
  const pieces = work.facts.accepted - work.facts.paid;
  const sum = money({ amount: BigInt(work.rate) * BigInt(pieces), currency: work.currency });
  return (
    <WorkStep
      work={work}
      title={say(words.pay)}
      lead={say(words.payOf, { sum, pieces })}
      press={say(words.pay)}
      once={key}
    >
      <DateField {...field("paidOn")} label={say(words.paidOn)} example={say(words.dayExample)} required />
      <SelectField
        {...field("way")}
        label={say(words.way)}
        options={Object.entries(wayWords).map(([value, label]) => ({ value, label: say(label) }))}
        required
      />
      <TextField {...field("reference")} label={say(words.reference)} max={120} />
    </WorkStep>
  );
}
