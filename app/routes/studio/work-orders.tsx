import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { words as pioneers } from "#app/domain/pioneers/words.ts";
import { ownWork } from "#app/domain/work-orders/queries.server.ts";
import { WorkList } from "#app/domain/work-orders/ui/work-list.tsx";
import { words } from "#app/domain/work-orders/words.ts";
import { producer } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.work, { narrowed: true });

export const loader = page(producer, async (ctx) => ({ lines: await ownWork(ctx, ctx.actor) }));

/** Work she gives and work she was given. */
export default function WorkOrders() {
  const { lines } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  const of = (side: string) => lines.filter((line) => line.side === side);
  return (
    <>
      <WorkHead
        title={say(words.work)}
        lead={say(words.workLead)}
        actions={
          <ButtonLink href={paths.team(l)} tone="quiet">
            {say(pioneers.team)}
          </ButtonLink>
        }
      />
      <div className="space-y-8">
        {lines.length === 0 ? <Empty title={say(words.none)}>{say(words.noneText)}</Empty> : null}
        <WorkList title={say(words.received)} lines={of("applicant")} at={(id) => paths.myWorkOrder(l, id)} />
        <WorkList title={say(words.given)} lines={of("pioneer")} at={(id) => paths.workOrder(l, id)} />
      </div>
    </>
  );
}
