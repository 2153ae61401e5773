import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answerProblem } from "#app/domain/problems/answer-problem.server.ts";
import { sellersThread } from "#app/domain/problems/queries.server.ts";
import { SellerProblem } from "#app/domain/problems/ui/seller-problem.tsx";
import { words } from "#app/domain/problems/words.ts";
import { clerk, manager, oneOf } from "#app/platform/actor.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useLocale } from "#app/ui/locale-context.tsx";
import { useReply } from "../reply.ts";

export const loader = page(oneOf(manager, clerk), async (ctx, { params }) => ({
  thread: await sellersThread(ctx, ctx.actor, params.problem ?? ""),
}));

export const action = form(
  answerProblem,
  (_result, { ctx, params }) => paths.coopProblem(ctx.locale, params.problem ?? ""),
  { params: { problem: "problem" } },
);

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.desk, { narrowed: true });

export default function Problem() {
  const { thread } = useLoaderData<typeof loader>();
  const reply = useReply();
  const l = useLocale();
  return (
    <SellerProblem
      thread={thread}
      listAt={paths.coopProblems(l)}
      pictureAt={(photo) => `${paths.coopProblem(l, thread.id)}/pictures/${photo}`}
      reply={reply}
    />
  );
}
