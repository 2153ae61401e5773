import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { officeProblems } from "#app/domain/problems/queries.server.ts";
import { ProblemList } from "#app/domain/problems/ui/problem-list.tsx";
import { words } from "#app/domain/problems/words.ts";
import { officer } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(officer, async (ctx) => ({ problems: await officeProblems(ctx, ctx.actor) }));

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.office, { narrowed: true });

/** What the two sides did not settle, the longest waiting first. */
export default function Problems() {
  const { problems } = useLoaderData<typeof loader>();
  const l = useLocale();
  const say = useSay();
  return (
    <>
      <WorkHead title={say(words.office)} lead={say(words.officeLead)} />
      <ProblemList
        caption={say(words.office)}
        problems={problems}
        at={(id) => paths.officeProblem(l, id)}
        empty={<Empty title={say(words.officeEmpty)} />}
        shops
      />
    </>
  );
}
