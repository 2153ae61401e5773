import { useLoaderData } from "@remix-run/react";
import { words as orderWords } from "#app/domain/orders/words.ts";
import { contestProblem } from "#app/domain/problems/contest-problem.server.ts";
import { buyersThread } from "#app/domain/problems/queries.server.ts";
import { BuyerProblemActs } from "#app/domain/problems/ui/buyer-problem.tsx";
import { ProblemThread } from "#app/domain/problems/ui/problem-thread.tsx";
import { words } from "#app/domain/problems/words.ts";
import { anyone } from "#app/platform/actor.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head as pageHead } from "#app/routes/head.ts";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { PageHead } from "#app/ui/page.tsx";
import { useReply } from "../reply.ts";
import { orderAccess } from "./order-access.ts";

export const loader = page(
  anyone,
  async (ctx, { params, request }) => ({
    thread: await buyersThread(ctx, {
      number: params.number ?? "",
      access: orderAccess(ctx, request),
      problem: params.problem ?? "",
    }),
  }),
  { private: true },
);

/** The answer did not settle it. Closing is a button of its own. */
export const action = form(
  contestProblem,
  (_result, { ctx, params }) => paths.orderProblem(ctx.locale, params.number ?? "", params.problem ?? ""),
  { params: { number: "number", problem: "problem" }, cookies: { access: "orders" } },
);

export const meta = ({ params }: { params: { l?: string } }) => pageHead(params, words.problem, { narrowed: true });

export default function OrderProblem() {
  const { thread } = useLoaderData<typeof loader>();
  const reply = useReply();
  const l = useLocale();
  const say = useSay();
  const number = thread.orderNumber;
  return (
    <>
      <PageHead
        title={say(words.problem)}
        lead={say(thread.title)}
        trail={[{ href: paths.order(l, number), label: say(orderWords.order, { number }) }]}
      />
      <div className="measure space-y-8 pb-20">
        <FormErrors {...reply.head} />
        <ProblemThread
          thread={thread}
          mine
          pictureAt={(photo) => `${paths.orderProblem(l, number, thread.id)}/pictures/${photo}`}
        />
        <BuyerProblemActs thread={thread} reply={reply} />
        {thread.status === "closed" ? null : (
          <section className="max-w-2xl border-t border-line pt-5">
            <h2 className="font-semibold">{say(words.nextTitle)}</h2>
            <p className="mt-1 text-sm text-soft">{say(words.nextText)}</p>
          </section>
        )}
      </div>
    </>
  );
}
