import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answerReturn } from "#app/domain/returns/answer-return.server.ts";
import { sellersReturnWhole } from "#app/domain/returns/queries.server.ts";
import { SellerReturn } from "#app/domain/returns/ui/seller-return.tsx";
import { words } from "#app/domain/returns/words.ts";
import { clerk, manager, oneOf } from "#app/platform/actor.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "../reply.ts";

export const loader = page(oneOf(manager, clerk), (ctx, { params }) =>
  sellersReturnWhole(ctx, ctx.actor, params.return ?? ""),
);

/** Her answer. That it has come back is a button of its own. */
export const action = form(
  answerReturn,
  (_result, { ctx, params }) => paths.returnDesk(ctx.locale, "coop", params.return ?? ""),
  { params: { return: "return" } },
);

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.desk, { narrowed: true });

export default function Return() {
  const of = useLoaderData<typeof loader>();
  const reply = useReply();
  return <SellerReturn of={of} room="coop" reply={reply} />;
}
