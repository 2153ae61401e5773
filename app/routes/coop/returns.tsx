import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { sellersReturns } from "#app/domain/returns/queries.server.ts";
import { ReturnList } from "#app/domain/returns/ui/return-list.tsx";
import { words } from "#app/domain/returns/words.ts";
import { clerk, manager, oneOf } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(oneOf(manager, clerk), async (ctx) => ({
  returns: await sellersReturns(ctx, ctx.actor, "coop"),
}));

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.desk, { narrowed: true });

export default function Returns() {
  const { returns } = useLoaderData<typeof loader>();
  const l = useLocale();
  const say = useSay();
  return (
    <>
      <WorkHead title={say(words.desk)} lead={say(words.deskLead)} />
      <ReturnList
        caption={say(words.desk)}
        returns={returns}
        at={(id) => paths.returnDesk(l, "coop", id)}
        empty={<Empty title={say(words.deskEmpty)}>{say(words.deskEmptyText)}</Empty>}
        shops
      />
    </>
  );
}
