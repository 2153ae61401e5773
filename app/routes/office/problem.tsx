import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { officeThread } from "#app/domain/problems/queries.server.ts";
import { ProblemThread } from "#app/domain/problems/ui/problem-thread.tsx";
import { words } from "#app/domain/problems/words.ts";
import { officer } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(officer, async (ctx, { params }) => ({
  thread: await officeThread(ctx, ctx.actor, params.problem ?? ""),
}));

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.office, { narrowed: true });

/** Both sides of one report, to read. */
export default function Problem() {
  const { thread } = useLoaderData<typeof loader>();
  const l = useLocale();
  const say = useSay();
  return (
    <>
      <WorkHead
        title={say(thread.title)}
        trail={[{ href: paths.officeProblems(l), label: say(words.office) }]}
        lead={say(words.problemOf, { number: thread.orderNumber })}
      />
      <div className="max-w-3xl">
        <ProblemThread
          thread={thread}
          pictureAt={(photo) => `${paths.officeProblem(l, thread.id)}/pictures/${photo}`}
        />
      </div>
    </>
  );
}
