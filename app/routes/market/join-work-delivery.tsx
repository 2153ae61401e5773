import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deliverWork } from "#app/domain/work-orders/deliver-work.server.ts";
import { words } from "#app/domain/work-orders/words.ts";
import { form } from "#app/platform/doors.server.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { backToTaken, ofOrder, takenWork } from "#app/routes/work-order.server.ts";
import { WorkStep } from "#app/routes/work-step.tsx";
import { NumberField } from "#app/ui/field.tsx";
import { useSay } from "#app/ui/locale-context.tsx";

export const loader = takenWork;
export const action = form(deliverWork, backToTaken, ofOrder);
export const meta: MetaFunction = ({ params }) => head(params, words.deliver, { narrowed: true });

/** She brings pieces back. */
export default function JoinWorkDelivery() {
  const { work, key } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  return (
    <WorkStep
      work={work}
      title={say(words.deliver)}
      lead={say(words.left, { left: work.left })}
      press={say(words.deliver)}
      once={key}
    >
      <NumberField
        name="pieces"
        label={say(words.deliverPieces)}
        value={reply.value("pieces", String(work.left))}
        error={reply.error("pieces")}
        required
      />
    </WorkStep>
  );
}
