import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { cancelWork } from "#app/domain/work-orders/cancel-work.server.ts";
import { words } from "#app/domain/work-orders/words.ts";
import { form } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { ReasonForm } from "#app/routes/reason-page.tsx";
import { backToGiven, givenWork, ofOrder } from "#app/routes/work-order.server.ts";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = givenWork;
export const action = form(cancelWork, backToGiven, ofOrder);
export const meta: MetaFunction = ({ params }) => head(params, words.cancel, { narrowed: true });

export default function WorkOrderCancellation() {
  const { work } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  const back = paths.workOrder(l, work.id);
  return (
    <>
      <WorkHead
        title={say(words.cancel)}
        trail={[
          { href: paths.workOrders(l), label: say(words.work) },
          { href: back, label: work.title },
        ]}
      />
      <ReasonForm
        question={say(words.cancelQuestion)}
        consequence={say(words.cancelText)}
        label={say(words.reason)}
        press={say(words.cancel)}
        back={back}
      />
    </>
  );
}
