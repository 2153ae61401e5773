import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { sellersProblems } from "#app/domain/problems/queries.server.ts";
import { ProblemList } from "#app/domain/problems/ui/problem-list.tsx";
import { words } from "#app/domain/problems/words.ts";
import { clerk, manager, oneOf } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(oneOf(manager, clerk), async (ctx) => ({
  problems: await sellersProblems(ctx, ctx.actor, "coop"),
}));

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.desk, { narrowed: true });

export default function Problems() {
  const { problems } = useLoaderData<typeof loader>();
  const l = useLocale();
  const say = useSay();
  return (
    <>
      <WorkHead title={say(words.desk)} lead={say(words.coopLead)} />
      <ProblemList
        caption={say(words.desk)}
        problems={problems}
        at={(id) => paths.coopProblem(l, id)}
        empty={<Empty title={say(words.deskEmpty)}>{say(words.deskEmptyText)}</Empty>}
        shops
      />
    </>
  );
}
