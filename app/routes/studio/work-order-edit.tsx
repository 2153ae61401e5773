import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { reviseWork } from "#app/domain/work-orders/revise-work.server.ts";
import { WorkFields } from "#app/domain/work-orders/ui/work-fields.tsx";
import { words } from "#app/domain/work-orders/words.ts";
import { form } from "#app/platform/doors.server.ts";
import { toMajor } from "#app/platform/money.ts";
import { formatDay } from "#app/platform/time.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { backToGiven, givenWork, ofOrder } from "#app/routes/work-order.server.ts";
import { WorkStep } from "#app/routes/work-step.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";

export const loader = givenWork;
export const action = form(reviseWork, backToGiven, ofOrder);
export const meta: MetaFunction = ({ params }) => head(params, words.revise, { narrowed: true });

/** A draft, changed. */
export default function WorkOrderEdit() {
  const { work } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const now: Record<string, string | undefined> = {
    title: work.title,
    description: work.description,
    family: work.family,
    quantity: String(work.quantity),
    // Typed in toman.
    rate: toMajor({ amount: BigInt(work.rate) / 10n, currency: work.currency }),
    dueOn: formatDay(l, work.dueOn, "numeric"),
    conditions: work.conditions,
    belowReason: work.belowReason ?? undefined,
  };
  return (
    <WorkStep work={work} title={say(words.revise)} press={say(words.save)} files>
      <WorkFields field={(name) => ({ name, value: reply.value(name, now[name]), error: reply.error(name) })} />
    </WorkStep>
  );
}
