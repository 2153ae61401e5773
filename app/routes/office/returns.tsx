import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { officeReturns } from "#app/domain/returns/queries.server.ts";
import { ReturnList } from "#app/domain/returns/ui/return-list.tsx";
import { words } from "#app/domain/returns/words.ts";
import { officer } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(officer, async (ctx) => ({ returns: await officeReturns(ctx, ctx.actor) }));

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.office, { narrowed: true });

/** What the two sides did not settle, the longest waiting first, and what was decided last. */
export default function Returns() {
  const { returns } = useLoaderData<typeof loader>();
  const l = useLocale();
  const say = useSay();
  return (
    <>
      <WorkHead title={say(words.office)} lead={say(words.officeLead)} />
      <ReturnList
        caption={say(words.office)}
        returns={returns}
        at={(id) => paths.returnDesk(l, "office", id)}
        empty={<Empty title={say(words.officeEmpty)} />}
        shops
      />
    </>
  );
}
